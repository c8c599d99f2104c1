"""10. Reviewing progress.

Standard 10.1: review on a significant change, and what one is.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.facts import Change
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Workflow

significant_change = Derivation(
    "NS-10.1-TRIGGERS",
    title="What is a significant change",
    paragraph="10.1; Annex B 10.1",
    force=MUST,
    condition="New information on a case",
    about=Change,
    gives={"review_required": Change.material},
    owner=(Owner.PROBATION_PRACTITIONER, Owner.POM),
    reading=(
        "The test is a material effect on the management of the case. The kinds of change that the text names are "
        "where to look for one; a fall in risk counts as much as a rise."
    ),
    content=(
        "test: material effect on managing the case, on actions to meet risk and needs, or on protecting victims",
        "risk-related behaviour repeated",
        "risk-related behaviour escalated",
        "new risk-related behaviour",
        "allegation of a new (harmful) offence",
        "risk reduced",
        "protective factors changed",
    ),
)

review = Workflow(
    "NS-10.1",
    title="Review assessment and plan on any significant change",
    paragraph="10.1; Annex B 10.1",
    force=MUST,
    condition="In the community: word of a significant change bearing on the risk of reoffending or serious harm",
    starts="significant change identified",
    satisfied_by="assessment and plan reviewed",
    owner=Owner.PROBATION_PRACTITIONER,
    measure="UM02SL008",
    reading="No number of days is set: the review is outstanding from the day that the change is recorded.",
    content=(
        "review the assessment",
        "review the plan",
        "set out the actions that meet risk and needs and protect victims",
        "consider the Diversity and Inclusion Form",
    ),
)
