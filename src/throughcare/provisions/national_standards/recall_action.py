"""9. Enforcing the sentence.

Standard 9.3.2: the hours from the decision to recall to the action on it.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.facts import Recall
from throughcare.policy.lengths import hours
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline

IN_AN_EMERGENCY = hours(2)
OTHERWISE = hours(24)

_FROM_THE_DECISION = (
    "The text does not say what the hours run from: the decision to recall, as recorded, is adopted. They run through "
    "nights, weekends and bank holidays."
)

emergency = Deadline(
    "NS-9.3.2-EMERGENCY",
    title="Emergency recall: action within two hours",
    paragraph="9.3.2",
    force=MUST,
    condition="Recall has been decided on, as an emergency",
    about=Recall,
    applies=Recall.emergency,
    starts=Recall.decided_at,
    within=IN_AN_EMERGENCY,
    met_by=Recall.action_taken_at,
    owner=Owner.PROBATION_PRACTITIONER,
    reading=_FROM_THE_DECISION,
)

not_an_emergency = Deadline(
    "NS-9.3.2-24H",
    title="Recall that is no emergency: action within 24 hours",
    paragraph="9.3.2",
    force=MUST,
    condition="Recall has been decided on, and is no emergency",
    about=Recall,
    applies=~Recall.emergency,
    starts=Recall.decided_at,
    within=OTHERWISE,
    met_by=Recall.action_taken_at,
    owner=Owner.PROBATION_PRACTITIONER,
    reading=_FROM_THE_DECISION,
)
