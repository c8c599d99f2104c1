"""5. Delivering sentence requirements.

Standard 5.3: home visits.
"""

from enum import StrEnum

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.expressions import TODAY, choose, word
from throughcare.policy.facts import Case, HomeVisit
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Gate, Membership, Record, Requirement


class Visit(StrEnum):
    """How strongly a home visit is asked for."""

    MUST = "must"
    SHOULD = "should"
    MAY = "may"
    PROFESSIONAL_JUDGEMENT = "professional_judgement"


_assessed_on = HomeVisit.risk_assessment_uploaded_on

considered = Record(
    "NS-5.3",
    title="Consider a home visit in every case",
    paragraph="5.3",
    force=MUST,
    condition="All cases",
    satisfied_by="home visit considered",
    owner=Owner.PROBATION_PRACTITIONER,
    reading="No date is given to decide by: asked for with the first sentence plan, and again at each review.",
    content=(
        "decision: visit, no visit, not possible",
        "date and who decided",
    ),
)

reason_recorded = Record(
    "NS-5.3-REASON",
    title="Record why no home visit was made",
    paragraph="5.3",
    force=MUST,
    condition="Home visit not undertaken or not possible",
    satisfied_by="home visit reason recorded",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "reasons",
        "in nDelius, as evidence of the decision",
    ),
)

joint_visits = Membership(
    "NS-5.3-JOINT",
    title="Consider joint home visits with safeguarding professionals",
    paragraph="5.3",
    force=SHOULD,
    condition="Safeguarding concerns within the home",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "Children's Services/Safeguarding",
        "Adult Safeguarding",
        "Police",
    ),
)

whether_to_visit = Derivation(
    "NS-5.3-WHEN",
    title="Which home visits are mandated, expected or discretionary",
    paragraph="5.3",
    force=MUST,
    condition="All cases",
    about=Case,
    gives={
        "home_visit": choose(
            (Case.home_visit_mandated, word(Visit.MUST)),
            (Case.home_safeguarding_concerns, word(Visit.SHOULD)),
            (Case.home_visit_suits_needs_or_risk, word(Visit.MAY)),
            otherwise=word(Visit.PROFESSIONAL_JUDGEMENT),
        ),
        "consider_joint": Case.home_safeguarding_concerns,
    },
    owner=Owner.PROBATION_PRACTITIONER,
    reading=(
        "The mandated cases are not listed, and the policy framework on home visits was still to come: the record "
        "says whether another policy mandates one."
    ),
    content=(
        "mandated by another policy: must",
        "safeguarding concerns within the home: should, and consider a joint visit",
        "diversity needs or RoSH make it the right contact: may",
        "otherwise: professional judgement",
    ),
)

risk_assessed = Gate(
    "NS-5.3-RISK-ASSESSMENT",
    title="No home visit without an uploaded Home Visit risk assessment",
    paragraph="5.3",
    force=MUST,
    condition="A home visit is to be made",
    about=HomeVisit,
    requires=(
        Requirement(
            "risk_assessment",
            (_assessed_on <= TODAY) & ~(_assessed_on > HomeVisit.on.if_recorded()),
            "a Home Visit risk assessment, uploaded to nDelius by the day of the visit",
        ),
    ),
    due=HomeVisit.on,
    met_by=_assessed_on,
    owner=Owner.PROBATION_PRACTITIONER,
    reading=(
        "The order is not stated; but it is there so that the visit is safely managed, so that the assessment comes "
        "first. It also records that there was a visit."
    ),
)
