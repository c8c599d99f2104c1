"""5.1 Referrals: who needs a referral form, and referring early."""

from enum import StrEnum

from throughcare.policy.documents import MAY, MUST
from throughcare.policy.expressions import ALWAYS, TODAY, choose, word
from throughcare.policy.facts import Case, CaspReferral, YouthTransition
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation
from throughcare.provisions.wecasp.caseload import in_womens_estate, restricted, youth_moving
from throughcare.provisions.wecasp.guidance.thresholds import threshold_reached


class Route(StrEnum):
    """How somebody comes onto the WECASP caseload."""

    AUTOMATIC_YOUTH_TRANSITION = "automatic_youth_transition"
    AUTOMATIC_RESTRICTED_STATUS = "automatic_restricted_status"
    REFERRAL = "referral"


route = choose(
    (youth_moving, word(Route.AUTOMATIC_YOUTH_TRANSITION)),
    (restricted, word(Route.AUTOMATIC_RESTRICTED_STATUS)),
    otherwise=word(Route.REFERRAL),
)

route_onto_caseload = Derivation(
    "WECASP-5.1.1b",
    title="Under-18s moving from the youth estate, RS and PRS come on without a referral form",
    paragraph="5.1.1; 7.9.3; 7.11.13; 7.11.16; 7.22.5",
    force=MUST,
    condition="Somebody in the women's estate, or about to move to it, who may come onto the caseload",
    about=Case,
    applies=in_womens_estate | restricted | YouthTransition.every().any() | CaspReferral.every().any(),
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    gives={"route": route, "referral_form_required": route.is_(Route.REFERRAL)},
    reading=(
        "7.11.13 and 7.11.16 name RS alone; 5.1.1 and 7.9.3 have PRS as well, and are followed. Somebody who comes "
        "from court, though lately in the youth estate, is referred on the form. An under-18 who is RS as well is "
        "taken with the youth transitions, for the Board must see to the move."
    ),
    content=(
        "no form: under 18 and moving from the youth estate",
        "no form: RS or PRS",
        "form of Annex A: everybody else",
        "without a form, the relevant paperwork still goes to the Board; for a young person, that of the transition",
    ),
)

referred_early = Derivation(
    "WECASP-5.1.5",
    title="The Governor or Director may refer before any threshold is reached",
    paragraph="5.1.5; 7.11.2; 7.11.3",
    force=MAY,
    condition="It has been decided to refer, and the referral has not gone before today",
    about=CaspReferral,
    applies=(CaspReferral.decided_on <= TODAY) & ~(CaspReferral.submitted_on < TODAY),
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    gives={
        "threshold_reached": threshold_reached,
        "submission_allowed": ALWAYS,
        "early_referral": ~threshold_reached,
    },
    reading=(
        "The thresholds of 7.10.5 never bar a referral. Worked out as things stand until the referral goes; early "
        "means that none of the seven is reached by then."
    ),
    content=(
        "ground: more resource and a national conversation are wanted sooner",
        "ground: so that behaviour, or risk to self or others, does not escalate",
        "at any stage of custody",
    ),
)
