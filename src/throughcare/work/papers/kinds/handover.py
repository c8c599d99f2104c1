"""Papers of the handover from POM to COM."""

from throughcare.access.permissions import Action
from throughcare.work.papers import filling
from throughcare.work.papers.kind import PaperKind, Section

handover_report = PaperKind(
    name="handover_report",
    title="Handover report",
    provisions=("OMIC-HANDOVER-REPORT",),
    sections=(
        Section(
            "custody",
            "What matters of the time in custody?",
            ("what matters of the time in custody",),
            "How the person has got on, what they have done, and what the COM should know of it.",
            filled=filling.time_in_custody,
        ),
        Section("risk", "What bears on risk?", filled=filling.risk, required=False),
        Section("release", "What is settled, and what is open, about release?", filled=filling.release_dates),
        Section("person", "What does the person say about it?", required=False),
    ),
    besides={"goes to the COM before release": "The stage that sends it."},
)

handover_meeting = PaperKind(
    name="handover_meeting",
    title="Notes of the handover meeting",
    provisions=("OMIC-HANDOVER-MEETING",),
    sections=(
        Section(
            "present",
            "Who took part?",
            ("COM, in the chair", "POM", "the person"),
            "The COM is in the chair; the POM and the person come.",
            filled=filling.managers,
        ),
        Section(
            "progress",
            "How has the person got on?",
            ("agenda: how the person has got on",),
            filled=filling.plan,
        ),
        Section(
            "needs", "What are their needs, and what do they respond to?", ("agenda: needs, and what they respond to",)
        ),
        Section("risks", "What are the risks?", ("agenda: risks",), filled=filling.risk),
        Section(
            "to_settle",
            "What is still to be settled on objectives and on plans for release?",
            ("agenda: what is still to be settled on objectives and on plans for release",),
            filled=filling.release_dates,
        ),
        Section(
            "looking_back",
            "What went well, or was hard, and what comes next?",
            ("looks back at what went well or was hard, then ahead to release",),
            "Look back first, then ahead to release.",
        ),
        Section("person", "What does the person say about it?", required=False),
    ),
    about="handover",
    besides={"the full agenda is on EQuIP": "EQuIP is another system."},
)

pre_release_oasys = PaperKind(
    name="pre_release_oasys",
    title="Confirmation that OASys and its plans are current",
    provisions=("OMIC-HANDOVER-PRE-RELEASE-OASYS",),
    sections=(
        Section("assessment", "Which OASys is confirmed?", filled=filling.plan),
        Section(
            "risk_management_plan",
            "Why does the risk management plan suit the case?",
            ("a risk management plan that suits the case",),
            "Without what is official-sensitive.",
        ),
        Section("sentence_plan", "Why does the sentence plan suit the case?", ("a sentence plan that suits the case",)),
        Section("since", "Has a significant event come after the assessment?"),
    ),
    keep=Action.COMPLETE_ASSESSMENT,
    about="assessment",
)
