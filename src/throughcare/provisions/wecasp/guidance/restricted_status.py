"""7.9 Restricted Status (RS)."""

from datetime import date
from enum import StrEnum

from throughcare.policy.documents import SHOULD
from throughcare.policy.expressions import TODAY, choose, day, latest, word
from throughcare.policy.facts import Case, CaspCase, RestrictedStatus, RestrictedStatusReview
from throughcare.policy.lengths import years
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Gate, Guidance, Recurring, Requirement
from throughcare.provisions.wecasp.caseload import (
    ever_restricted,
    full_rs,
    restricted,
    restriction,
)

EVERY_YEAR = years(1)

# A year that ran out before the framework began (2021-05-11) was owed on its first day: the yearly clock runs from no
# earlier than a year before.
_A_YEAR_BEFORE = day(date(2021, 5, 11)).minus(EVERY_YEAR)


class Mode(StrEnum):
    """What the panel does for a case on its caseload."""

    FULL = "full"
    OVERSIGHT_ONLY = "oversight_only"


class CustodyManager(StrEnum):
    """Who manages an RS case convicted under the Terrorism Act."""

    PATHFINDER_AND_NSD = "pathfinder_and_nsd"

    @property
    def label(self) -> str:
        """As people say it."""
        return "Pathfinder and the National Security Division"


_last_set = RestrictedStatus.where(RestrictedStatus.set_on.is_(RestrictedStatus.every().last(RestrictedStatus.set_on)))
additional_complexity = _last_set.where(RestrictedStatus.additional_complexity).any().named("additional complexity")
_rs_and_tact = (full_rs & Case.tact).named("RS and convicted under the Terrorism Act")
_complex = choose(
    (_rs_and_tact, _last_set.where(RestrictedStatus.complex_beyond_tact).any()), otherwise=additional_complexity
).named("additional complexity")
_last_concern_on = RestrictedStatusReview.where(RestrictedStatusReview.concern).last(RestrictedStatusReview.held_on)
_last_board_review_on = CaspCase.where(CaspCase.reviewed_on <= TODAY).last(CaspCase.reviewed_on)
_concern = (_last_concern_on.exists & ~(_last_board_review_on > _last_concern_on)).named(
    "concern from an RS review that no Board has taken up yet"
)
_board_discussion = _complex | _concern

status = Derivation(
    "WECASP-7.9.1",
    title="Who is Restricted Status",
    paragraph="7.9.1; 7.9.2",
    force=SHOULD,
    condition="RS or PRS at some time",
    about=Case,
    applies=ever_restricted,
    owner=Owner.LTHSPG,
    gives={"restricted_status": restriction, "automatic_caseload": restricted},
    reading=(
        "LTHSPG alone sets the status (PSI 2015/09), so it is held and never worked out. PRS not confirmed is over."
    ),
    content=(
        "female, young person or young adult, convicted or on remand",
        "whose escape would be a serious risk to the public",
        "who must be held in designated secure accommodation",
        "procedural security of its own applies",
    ),
)

kept_while_restricted = Gate(
    "WECASP-7.9.3",
    title="No exit by decision while RS or PRS, nor after a downgrade while complex",
    paragraph="7.9.3; 7.9.8; 7.9.12; 7.15.1",
    force=SHOULD,
    condition="The Board means to take a case off the caseload that is or was RS or PRS",
    about=Case,
    applies=ever_restricted,
    requires=(
        Requirement("downgraded", ~restricted, "a downgrade: no longer RS or PRS"),
        Requirement("no_additional_complexity", ~additional_complexity, "no further complexity that needs the WECASP"),
    ),
    owner=Owner.WECASP_BOARD,
    reading=(
        "7.15.1 and 7.16.8 let cases go on release, to a hospital or to open conditions. This bars an exit by the "
        "Board's decision while the person is held as RS or PRS; transfer to a hospital (5.6.5) and release end the "
        "case all the same. PRS that is not confirmed counts as downgraded."
    ),
    content=("until then, with nothing extra needed, open for oversight only",),
)

managed_through_pathfinder = Derivation(
    "WECASP-7.9.6",
    title="RS and a Terrorism Act conviction: managed through Pathfinder, without further discussion by the panel",
    paragraph="7.9.6; 7.23.3",
    force=SHOULD,
    condition="RS, and convicted under the Terrorism Act 2000 (TACT)",
    about=Case,
    applies=_rs_and_tact,
    owner=(Owner.NATIONAL_SECURITY_DIVISION, Owner.WOMENS_TEAM),
    gives={
        "on_caseload": restricted,
        "board_discussion_required": _board_discussion,
        "managed_by": word(CustodyManager.PATHFINDER_AND_NSD),
    },
    reading=(
        "It sends the reader to 7.22 for the NSD; the section is 7.23. It lifts neither the automatic place on the "
        "caseload (7.9.3) nor the Board's yearly review (7.9.11). Of complexity, only what has nothing to do with TACT "
        "counts; a concern from an RS review (7.9.13) does as well."
    ),
    content=("Pathfinder", "the local NSD, not local offender management"),
)

discussed_if_complex = Derivation(
    "WECASP-7.9.11a",
    title="RS and PRS cases come to a Board only if complex, or if a review raised a concern",
    paragraph="7.9.11; 7.9.12; 7.9.13",
    force=SHOULD,
    condition="RS or PRS",
    about=Case,
    applies=restricted,
    owner=Owner.WOMENS_TEAM,
    gives={
        "mode": choose((_complex, word(Mode.FULL)), otherwise=word(Mode.OVERSIGHT_ONLY)),
        "board_discussion_required": _board_discussion,
    },
    reading=(
        "«Considered for discussion» (7.9.3) is met by the assessment of complexity (5.5.2). A concern from an RS "
        "review brings the case to the Board until a Board has reviewed it since."
    ),
    content=(
        "further complexity: considered at the monthly Boards",
        "none: open for oversight only, while LTHSPG looks at a downgrade",
        "concern in an RS review: the Women's Team brings it to the Board (7.9.13)",
    ),
)

board_review = Recurring(
    "WECASP-7.9.11b",
    title="The Board reviews every RS and PRS case once a year",
    paragraph="7.9.11",
    force=SHOULD,
    condition="RS or PRS and on the caseload, complex or not",
    about=CaspCase,
    applies=restricted & ~(CaspCase.left_on <= TODAY),
    since=latest(
        _A_YEAR_BEFORE,
        CaspCase.joined_on,
        RestrictedStatus.every().first(RestrictedStatus.set_on),
        choose((CaspCase.reviewed_on <= TODAY, CaspCase.reviewed_on), otherwise=CaspCase.joined_on),
    ).named("last review by the Board, or first day on the caseload as RS or PRS"),
    every=EVERY_YEAR,
    owner=Owner.WECASP_BOARD,
    reading=(
        "PRS is read with RS. The first year runs from the day the case joined the caseload, or became RS or PRS "
        "later. LTHSPG's own yearly review is another, and does not meet this. A year that ran out before the "
        "framework began was owed on its first day, 11 May 2021."
    ),
)

lthspg_review = Recurring(
    "WECASP-7.9.12",
    title="LTHSPG reviews each RS case once a year",
    paragraph="7.9.12",
    force=SHOULD,
    condition="RS",
    about=Case,
    applies=full_rs,
    since=latest(
        _A_YEAR_BEFORE,
        RestrictedStatus.every().first(RestrictedStatus.set_on),
        RestrictedStatusReview.every().last(RestrictedStatusReview.held_on),
    ).named("last RS review, or day that the status was set"),
    every=EVERY_YEAR,
    owner=Owner.LTHSPG,
    reading=(
        "The first year runs from the day that the status was set. PRS is not named here, and not read in. A year that "
        "ran out before the framework began was owed on its first day, 11 May 2021."
    ),
    content=("whether a downgrade is appropriate", "the Women's Team and the WEPS Lead Psychologist come"),
)

holding_prisons = Guidance(
    "WECASP-7.9.4",
    title="Prisons that hold RS women",
    paragraph="7.9.4",
    force=SHOULD,
    condition="RS",
    owner=Owner.SOURCE_SILENT,
    reading="Currently, the text says, so the list is of its day: another prison is worth a warning, and no more.",
    content=("HMP/YOI Bronzefield", "HMP/YOI Low Newton", "HMP/YOI Peterborough", "HMP/YOI New Hall"),
)
