"""5.8 Transitions from the Youth Estate.

The text of 5.8 breaks off in 5.8.2. What followed is rebuilt from 7.22; the numbers 5.8.3 and 5.8.4 are not its own.
"""

from enum import StrEnum

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import NO_DATE, TODAY, choose, latest, word
from throughcare.policy.facts import Case, CaspBoard, CaspCase, YouthTransition
from throughcare.policy.lengths import months
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import NOTICE, Deadline, Derivation
from throughcare.provisions.wecasp.caseload import SEVENTEEN_AND_A_HALF
from throughcare.provisions.wecasp.stays import on_caseload

KEPT_AFTER_MOVE = months(6)


class Path(StrEnum):
    """The two ways through a transition."""

    ORDINARY = "ordinary"
    LATE_ENTRANT = "late_entrant"


seventeen_and_a_half_on = Case.born_on.plus(SEVENTEEN_AND_A_HALF).named("day of turning 17 years 6 months")
late_entrant = (YouthTransition.entered_on > seventeen_and_a_half_on).named("less than six months to 18 on entry")
_identified_by = latest(seventeen_and_a_half_on, YouthTransition.entered_on)
_opens = latest(_identified_by.minus(NOTICE), YouthTransition.entered_on)

joined_caseload = Deadline(
    "WECASP-5.8.1",
    title="A young person who will move to the women's estate joins the caseload at 17 years 6 months",
    paragraph="5.8.1; 7.10.6; 7.22.5",
    force=MUST,
    condition="In the youth estate, and will need to move to the women's estate",
    about=YouthTransition,
    applies=YouthTransition.to_womens_estate,
    starts=Case.born_on,
    within=SEVENTEEN_AND_A_HALF,
    not_before=YouthTransition.entered_on,
    opens=_opens,
    met_by=CaspCase.where(~(CaspCase.left_on < YouthTransition.entered_on)).first(CaspCase.joined_on),
    owner=(Owner.YOUTH_CUSTODY_SERVICE, Owner.WOMENS_TEAM),
    reading=(
        "About six months before 18, and 17 years 6 months (7.22.6), are one date, counted from birth: a birthday on "
        "29 February would part them by a day. Being approximate, it is a date to work to. Who comes into the youth "
        "estate later than that joins on entry."
    ),
    content=(
        "automatic, without a referral form",
        "paperwork of the transition provided",
        "how the move is handled is agreed by the Board and the women's estate before arrival",
    ),
)

case_identified = Deadline(
    "WECASP-5.8.2",
    title="The YCS identifies who will move, and notifies the Women's Team, at 17 years 6 months",
    paragraph="5.8.2 (text breaks off); 7.22.6",
    force=MUST,
    condition="In the youth estate at 17 years 6 months, and will need to move to the women's estate",
    about=YouthTransition,
    applies=YouthTransition.to_womens_estate & ~late_entrant,
    starts=Case.born_on,
    within=SEVENTEEN_AND_A_HALF,
    opens=_opens,
    met_by=YouthTransition.notified_on,
    owner=Owner.YOUTH_CUSTODY_SERVICE,
    reading=(
        "Of the central management team (CMT). The text of 5.8.2 stops before the address; that, and what follows, are "
        "taken from 7.22.6 to 7.22.14. An earlier notification meets it."
    ),
    content=("notification of the first identification", "to WECASP@justice.gov.uk"),
)

_due = choose((late_entrant, YouthTransition.entered_on), otherwise=seventeen_and_a_half_on).named(
    "day the notification is due"
)

late_entry = Derivation(
    "WECASP-5.8.3",
    title="Less than six months to 18 on entry: notify as soon as possible, for the next Board",
    paragraph="5.8 (lost); 7.22.11",
    force=MUST,
    condition="In the youth estate, and will need to move to the women's estate",
    about=YouthTransition,
    applies=YouthTransition.to_womens_estate,
    owner=Owner.YOUTH_CUSTODY_SERVICE,
    gives={
        "path": choose((late_entrant, word(Path.LATE_ENTRANT)), otherwise=word(Path.ORDINARY)),
        "notify_by": _due,
        "outstanding": (_due <= TODAY) & ~(YouthTransition.notified_on <= TODAY),
        "list_for": choose(
            (
                late_entrant,
                CaspBoard.where(CaspBoard.board_on >= YouthTransition.entered_on).first(CaspBoard.board_on),
            ),
            otherwise=NO_DATE,
        ),
    },
    reading=(
        "The paragraph of Part 5 is lost, and this number is not its own. As soon as possible has no figure, so it is "
        "due on entry; six months to the day is the ordinary path. The cut-off of eight business days does not apply, "
        "there being no referral."
    ),
    content=(
        "Women's Team notified as soon as possible",
        "listed at the next Board convened",
        "emergency meeting where required",
    ),
)

_decision_due = YouthTransition.transferred_on.plus(KEPT_AFTER_MOVE).named("six months after the move")

kept_after_move = Deadline(
    "WECASP-5.8.4",
    title="Six months on the caseload after the move, then decide",
    paragraph="5.8 (only the last words survive); 7.22.13; 7.22.14",
    force=MUST,
    condition="A youth transition case that has moved to the women's estate, and is on the caseload or was decided on",
    about=YouthTransition,
    applies=(YouthTransition.transferred_on <= TODAY) & (on_caseload | YouthTransition.decided_on.exists),
    starts=YouthTransition.transferred_on,
    within=KEPT_AFTER_MOVE,
    met_by=choose((YouthTransition.decided_on >= _decision_due, YouthTransition.decided_on), otherwise=NO_DATE),
    shows={"exit_by_decision_allowed": _decision_due <= TODAY},
    owner=Owner.WECASP_BOARD,
    reading=(
        "Rebuilt from 7.22.13 and 7.22.14; the number is not the text's own. Six months is both a floor, before which "
        "no decision takes a case off, and the date from which the decision is due, at the first Board on or after it. "
        "Release, or transfer to a hospital, can end a case sooner, and no decision is then owed."
    ),
    content=(
        "on the caseload for six months at least",
        "level and nature of oversight follow the needs of the case",
        "then decided: what the person needs in the longer term, and any further part of the WECASP",
    ),
)
