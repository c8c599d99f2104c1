"""10. Reviewing progress.

Standard 10.2: review after a recall or a committal.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Workflow

review_after_recall = Workflow(
    "NS-10.2",
    title="Review assessment and plan after recall or committal for PSS breach",
    paragraph="10.2",
    force=MUST,
    condition="Notified of recall to custody, or committed to custody for breach of post-sentence supervision",
    starts="recall notified or pss breach committal",
    satisfied_by="assessment and plan reviewed",
    owner=Owner.PROBATION_PRACTITIONER,
    measure="UM02SL010",
    reading=("No number of days is set; only the risk management plan after a standard recall has one, as a measure."),
    content=(
        "situation and behaviour that led to recall, fully explored",
        "actions for custodial work",
        "release plans",
    ),
)
