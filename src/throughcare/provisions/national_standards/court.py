"""2. Advice to court.

Standards 2.1 to 2.3: advice, reports and telling what the court decided.
"""

from throughcare.policy.documents import MAY, MUST, SHOULD
from throughcare.policy.expressions import cannot_tell_date, choose
from throughcare.policy.facts import CourtReport
from throughcare.policy.lengths import ON_THE_DAY
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Derivation, Guidance, Notice, Workflow

report_due = choose(
    (CourtReport.required_by.exists, CourtReport.required_by),
    (CourtReport.adjourned_to.exists, CourtReport.adjourned_to),
    otherwise=cannot_tell_date(CourtReport.required_by.label),
).named("date by which the report is required", "NS-2.2-DATE")

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

report_ready = Deadline(
    "NS-2.2",
    title="Report ready by the date that the court requires",
    paragraph="2.2",
    force=MUST,
    condition="A body that decides has asked for a report",
    about=CourtReport,
    starts=report_due,
    before=ON_THE_DAY,
    met_by=CourtReport.submitted_on,
    owner=Owner.REPORT_AUTHOR,
    reading="No number of days: the date is that of NS-2.2-DATE. Bodies that decide are more than courts.",
)

report_date = Derivation(
    "NS-2.2-DATE",
    title="The report's due date follows the type of report and the adjournment",
    paragraph="2.2; 2.3",
    force=MUST,
    condition="A report is asked for",
    about=CourtReport,
    gives={"court_report_due": report_due},
    owner=Owner.COURT_TEAM,
    reading=(
        "The sentence that explains the required timescale is printed with 2.3; 2.2 uses the same words, so that it "
        "is read as governing both. It gives no days for a type of report: the date that the body asks for, or else "
        "the day to which the court adjourned."
    ),
    content=(
        "court, as advised by probation, often names the preferred type of report",
        "court sets the adjournment",
    ),
)
