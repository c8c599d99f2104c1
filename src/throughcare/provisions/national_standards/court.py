"""2. Advice to court.

Standards 2.1 to 2.3: advice, reports and telling what the court decided.
"""

from throughcare.policy.documents import MAY, MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance, Notice, Workflow

advice = Workflow(
    "NS-2.1",
    title="Give courts analytical, personalised information to decide and sentence on",
    paragraph="2.1",
    force=MUST,
    condition="A court asks for advice",
    owner=Owner.REPORT_AUTHOR,
    measure="UM01SL001, UM01QM003",
    content=(
        "sufficiently analytical",
        "personalised to the individual",
        "supports decisions and sentences that are effective and workable",
    ),
)

proposals = Guidance(
    "NS-2.1-EPF",
    title="Use the Effective Proposal Framework to support proposals",
    paragraph="2.1",
    force=SHOULD,
    condition="A report makes a proposal",
    owner=Owner.REPORT_AUTHOR,
    content=(
        "interventions to consider: Accredited Programmes",
        "interventions to consider: Structured Interventions",
        "interventions to consider: CRS",
        "interventions to consider: Toolkits",
    ),
)

report_allocated = Workflow(
    "NS-2.2-ALLOCATE",
    title="Allocate the report to a suitable officer with time to gather evidence",
    paragraph="2.2",
    force=SHOULD,
    condition="A report is requested",
    satisfied_by="court report allocated",
    owner=Owner.COURT_TEAM,
    content=(
        "appropriate officer",
        "time to collate evidence",
        "check: Domestic Abuse",
        "check: Children's Services/Safeguarding",
        "check: Adult Safeguarding",
    ),
)

outcome_told = Notice(
    "NS-2.3",
    title="Tell everyone concerned of the sentence and of what happened in court, in time",
    paragraph="2.3",
    force=MUST,
    condition="A court decision has been made",
    starts="sentence passed",
    satisfied_by="court outcome shared",
    owner=Owner.COURT_TEAM,
    reading=(
        "No number of days: promptly, and shown as outstanding once the first appointment of 3.3 is due. "
        "Victims are a reason for speed, and are not named as recipients."
    ),
    content=(
        "Probation Practitioner",
        "Unpaid Work supervisors",
        "Drug Rehabilitation provider",
        "Children's Services/Safeguarding, if affected",
        "Adult Safeguarding, if affected",
        "other parties delivering the sentence",
    ),
)

before_sentence = Notice(
    "NS-2.3-PRESENTENCE",
    title="Share remand or bail decisions before sentence where needed",
    paragraph="2.3",
    force=MAY,
    condition="Before sentence, where it is needed",
    satisfied_by="court outcome shared",
    owner=Owner.COURT_TEAM,
    content=(
        "bail granted",
        "remanded to custody",
        "same recipients as NS-2.3",
    ),
)
