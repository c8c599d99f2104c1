"""Introduction.

The two paragraphs before the first heading.
"""

from throughcare.policy.documents import SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance

time_to_talk = Guidance(
    "ECM-TALK",
    title="Make time for conversation, and act on what is heard",
    paragraph="Introduction",
    force=SHOULD,
    condition="Anybody at risk, those whose disruption may mask vulnerability included",
    owner=Owner.STAFF_IN_CONTACT,
    content=(
        "talk, listen, then respond",
        "caring",
        "compassionate",
        "supportive",
        "with empathy",
    ),
)
