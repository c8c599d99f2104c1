"""5. Delivering sentence requirements.

Standard 5.3: home visits.
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Membership, Record

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
