"""3. Pre-release activity.

Paragraphs 3.3 to 3.7: who leads planning for release, by risk, prison and region.
"""

from enum import StrEnum

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import NEVER, choose, no_word, word
from throughcare.policy.facts import Case, Spell, TeamModel
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation
from throughcare.provisions.resettlement.custody_screening import by_bcst2, guided_interview
from throughcare.provisions.resettlement.held import (
    full_model,
    held,
    high_risk,
    in_male_open,
    in_yorkshire,
    mappa,
    out_of_area,
    unsentenced,
    without_resettlement,
)
from throughcare.provisions.resettlement.release_planning import review_owed


class Lead(StrEnum):
    """Who leads planning for release. PRT is the pre-release team."""

    PRT = "PRT"
    COM = "COM"
    POM_AND_COM = "POM and COM"


class With(StrEnum):
    """Who works with the lead."""

    COM_IF_ALLOCATED = "COM, if allocated"
    PRT_AND_POM = "PRT and POM"
    PRT_ON_REQUEST_AND_POM = "PRT on request, and POM"
    PRT_IN_REACH = "PRT in-reach in some prisons"
    PRT_FOR_COM = "PRT for the COM, where required"
    PRT_AS_LINK = "PRT as link worker"
    RESETTLEMENT_PRACTITIONER = "resettlement probation practitioner"
    COMMUNITY_INTEGRATION_TEAM = "Community Integration Team in prison"
    POM = "POM"


class Phase(StrEnum):
    """How far the pre-release model is in place in a region."""

    INTERIM = "interim"
    FULL = "full"


class InReach(StrEnum):
    """Whether a pre-release team reaches in to support the COM."""

    OPTIONAL = "optional"


_has_embedded_team = Spell.every().at_last(Spell.pre_release_team, Spell.arrived_on).is_(TeamModel.EMBEDDED)

_elsewhere = in_male_open | without_resettlement | guided_interview | in_yorkshire
_by_phase = ~unsentenced & ~high_risk & ~mappa & ~_elsewhere
_for_com = choose((_by_phase & ~full_model, word(Lead.COM)), otherwise=no_word(Lead))
lead = choose(
    (unsentenced, word(Lead.PRT)),
    (high_risk | mappa, word(Lead.COM)),
    (in_male_open & out_of_area, word(Lead.COM)),
    (in_male_open, word(Lead.POM_AND_COM)),
    (without_resettlement | guided_interview | in_yorkshire, word(Lead.COM)),
    (full_model, word(Lead.COM)),
    otherwise=word(Lead.PRT),
).named("who leads planning for release", "RES-PRERELEASE-OWNER")

_supported_by = choose(
    (unsentenced, word(With.COM_IF_ALLOCATED)),
    (high_risk | mappa, word(With.PRT_ON_REQUEST_AND_POM)),
    (in_male_open & out_of_area, word(With.PRT_IN_REACH)),
    (in_male_open, no_word(With)),
    (without_resettlement & _has_embedded_team, word(With.PRT_AS_LINK)),
    (without_resettlement, word(With.PRT_FOR_COM)),
    (guided_interview, word(With.RESETTLEMENT_PRACTITIONER)),
    (in_yorkshire, word(With.COMMUNITY_INTEGRATION_TEAM)),
    (full_model, word(With.PRT_AND_POM)),
    otherwise=word(With.POM),
)

owner = Derivation(
    "RES-PRERELEASE-OWNER",
    title="Who leads planning for release: all the routes, the first that fits",
    paragraph="3.3; 3.4; 3.5; 3.6; 3.7; App 1; App 2",
    force=MUST,
    condition="Everybody held in prison",
    about=Case,
    applies=held,
    gives={"prerelease_owner": lead, "on_behalf_of": _for_com, "supported_by": _supported_by},
    content=(
        "1. unsentenced: the pre-release team, with the COM if there is one; immediate needs and a contingency plan",
        "2. high or very high risk, or MAPPA: the COM; the team refers to CRS on request, the POM supports",
        "3. open prison for men, out of area: the COM at home; in-reach in some prisons",
        "4. open prison for men: POM and COM, without the team",
        "5. not a resettlement prison, in-reach: the COM, the team in the COM's place where required",
        "6. not a resettlement prison, embedded team: the COM, the team as link worker",
        "7. Wales, Guided Interview: the COM, with the resettlement probation practitioner",
        "8. Yorkshire and the Humber: the COM, with the Community Integration Team in prison",
        "9. low or medium risk elsewhere: the team for the COM, or the COM once the full model is in place",
    ),
    reading=(
        "Convicted people not yet sentenced count as unconvicted, very high risk as high, and risk that nobody has "
        "assessed as low or medium. Every women's prison, open ones included, counts as a resettlement prison, and a "
        "specialist prison as one that is not."
    ),
)

model_phase = Derivation(
    "RES-MODEL-PHASE",
    title="The interim and the full model, region by region",
    paragraph="3.3",
    force=MUST,
    condition="Low or medium risk, sentenced, no MAPPA, in a resettlement prison, with no regional model of its own",
    about=Case,
    applies=held & _by_phase,
    gives={
        "phase": choose((full_model, word(Phase.FULL)), otherwise=word(Phase.INTERIM)),
        "prerelease_owner": choose((full_model, word(Lead.COM)), otherwise=word(Lead.PRT)),
        "on_behalf_of": choose((full_model, no_word(Lead)), otherwise=word(Lead.COM)),
        "supporting": choose((full_model, word(With.PRT_AND_POM)), otherwise=word(With.POM)),
    },
    content=(
        "interim: the full model waits for more probation staff",
        "interim: what COMs do before release, and when they are allocated, differs",
        "interim: teams go on with immediate needs, and may write and carry out plans for low and medium risk",
        "interim: much depends on talk with the COM, so that risk and need agree",
        "interim: the COM leads on risk management on licence",
        "full: the COM leads planning for release; team and POM support, the POM in sentence management",
        "full: the team meets immediate needs of unconvicted and out-of-area people, ahead of CRS",
        "full: the team is in touch with COM or Short Sentence Function, and a point of contact for CRS",
        "full: the team keeps the COM told of progress in prison",
        "full: the COM prepares the release of MAPPA cases, and doubled work drops away",
    ),
    reading="No day is given for the change: a region has the interim model until the day that its full model began.",
)

high_risk_route = Derivation(
    "RES-HIGHRISK-ROUTE",
    title="High risk: the COM is responsible for pre-release activity, through OASys, however short the sentence",
    paragraph="3.3; App 1 s1; App 2 s1",
    force=MUST,
    condition="Sentenced people held in prison: what high risk changes for them",
    about=Case,
    applies=held & ~unsentenced,
    gives={
        "prerelease_owner": lead,
        "bcst2_owner": choose((by_bcst2, word(Lead.PRT)), otherwise=no_word(Lead)),
        "review_12wk": review_owed,
    },
    owner=choose((high_risk, word(Owner.COM)), otherwise=no_word(Owner)),
    content=(
        "BCST2 and what follows from it: still the pre-release team's",
        "the review in the last 12 weeks: not the team's, since the COM plans in OASys",
        "a short sentence makes no difference",
        "a POM is allocated and supports in custody; the COM is there to turn to before the handover at 7.5 months",
        "from half staffing on, the team supports the COM in the last 12 weeks (RES-PRIORITY-AMBER)",
    ),
    reading=(
        "Very high risk is treated alike. Risk that nobody has assessed counts as low or medium, so that somebody does "
        "the review. What is called handover at 7.5 months here is the allocation of a COM in the OMiC guidance, which "
        "passes responsibility at 4.5 months: that guidance is followed for responsibility."
    ),
)

mappa_cases = Derivation(
    "RES-MAPPA-COM",
    title="The COM prepares the release of MAPPA cases",
    paragraph="3.3",
    force=MUST,
    condition="A sentenced person with a MAPPA registration",
    about=Case,
    applies=held & ~unsentenced & mappa,
    gives={"prerelease_owner": word(Lead.COM), "review_12wk": review_owed},
    owner=Owner.COM,
    reading=(
        "Appendices 1 and 2 put «all» low and medium risk in the review of the last 12 weeks, MAPPA cases too: the "
        "review is still done for them, and the COM leads and signs it off."
    ),
)

open_prisons = Derivation(
    "RES-OPEN-OWNER",
    title="Open prisons: POM and COM do the planning for release",
    paragraph="3.5",
    force=MUST,
    condition="A sentenced person in an open prison for men",
    about=Case,
    applies=held & ~unsentenced & in_male_open,
    gives={"prerelease_owner": lead, "bcst2": NEVER, "review_12wk": NEVER},
    owner=(Owner.POM, Owner.COM),
    reading=(
        "Open prisons do not receive from court, and the team's first task is those newly received: so a move to open "
        "conditions brings no BCST1 or BCST2, no review by a team, and nothing of Appendix 4. Women's open prisons "
        "follow the rule for women, every prison of theirs having a team (3.3, 5.4, Appendix 2). High risk and MAPPA "
        "cases are the COM's, as everywhere."
    ),
)

open_out_of_area = Derivation(
    "RES-OPEN-OUT-OF-AREA",
    title="Open prison and out of area: the COM at home is responsible; in-reach in some prisons",
    paragraph="3.5",
    force=MUST,
    condition="A sentenced person in an open prison for men, out of area",
    about=Case,
    applies=held & ~unsentenced & in_male_open & out_of_area,
    gives={"prerelease_owner": word(Lead.COM), "prt_in_reach": word(InReach.OPTIONAL)},
    owner=Owner.COM,
    content=("the COM of the home area plans the release", "in some prisons a pre-release team may help that COM"),
)

area = Derivation(
    "RES-OUT-OF-AREA",
    title="Out of area: held outside the region of the intended release address",
    paragraph="5.4; 3.3",
    force=MUST,
    condition="Everybody held in prison",
    about=Case,
    applies=held,
    gives={"out_of_area": out_of_area},
    reading=(
        "Probation regions are compared; Greater Manchester is one of its own, apart from the North West. Without an "
        "intended address it is the home region. Where neither is held it cannot be told, and nobody is taken to be "
        "local."
    ),
)
