"""Papers of the open estate: temporary release and enhanced behaviour monitoring."""

from throughcare.access.compartments import Compartment
from throughcare.access.permissions import Action
from throughcare.work.journeys.rotl_inputs import DUTY_COM
from throughcare.work.papers import filling
from throughcare.work.papers.kind import PaperKind, Section

# What a victim asks for is written here as the VLO passed it on for this report; who the victim is never stands in it.
_VICTIMS = "As the VLO has passed it on for this report. Name no victim, and give no address."

temporary_release_report = PaperKind(
    name="rotl_om",
    title="ROTL-OM",
    provisions=("OMIC-ROTL-OM-CONTENT",),
    sections=(
        Section("home", "What are the circumstances at home?", ("circumstances at home",)),
        Section(
            "risk",
            "What risk would temporary release carry?",
            ("the risk that temporary release would carry",),
            filled=filling.risk,
        ),
        Section("victims", "How are known victims placed?", ("how known victims are placed",), _VICTIMS),
        Section(
            "victim_services",
            "Is the victim in touch with Victim Services?",
            ("whether the victim is in touch with Victim Services",),
            _VICTIMS,
        ),
        Section(
            "conditions",
            "Which non-contact conditions and exclusion zones does the victim ask for?",
            ("every non-contact condition or exclusion zone that the victim asks for, unabridged",),
            f"Every one, in full. {_VICTIMS}",
        ),
        Section(
            "anniversaries",
            "Which anniversaries are to be kept clear?",
            ("anniversaries that are painful, so that they can be kept clear",),
        ),
        Section("so_far", "What ROTL has there been so far?", required=False, filled=filling.temporary_release),
    ),
    keep=Action.COMMENT_ON_ROTL,
    compartment=Compartment.OFFICIAL_SENSITIVE,
    withheld=True,
    about="temporary_release",
    on_request=DUTY_COM,
)

_LINE, _STAGE = "A line of the checklist of the ROTL.", "A stage of ROTL, with its record."
suitability_report = PaperKind(
    name="rotl_report",
    title="ROTL report",
    provisions=("OMIC-ROTL-TASKS",),
    sections=(
        Section(
            "plan",
            "Which objectives of the sentence plan does this ROTL serve?",
            ("OASys reviewed, so that ROTL serves objectives of the sentence plan",),
            filled=filling.plan,
        ),
        Section("risk", "What bears on the risk, and how is it managed while they are out?", filled=filling.risk),
        Section(
            "suitable",
            "Is the person suitable for ROTL, and for which types?",
            ("ROTL report: is the person suitable for ROTL, and for which types",),
        ),
        Section("so_far", "What ROTL has there been so far?", required=False, filled=filling.temporary_release),
        Section(
            "board",
            "What did the ROTL board say, and who sat on it?",
            ("a place on the ROTL board",),
            "Once it has been held.",
            required=False,
        ),
    ),
    about="temporary_release",
    besides={
        "VLO spoken with, in eligible cases": _LINE,
        "COM: comments of the police (ROTL-POL)": _LINE,
        "ViSOR looked at, where there is a record": _LINE,
        "Social Services spoken with, in eligible cases": _LINE,
        "COM: home visits and comments (ROTL-OM)": _LINE,
        "Home Office Immigration Enforcement, for foreign nationals": _LINE,
        "Regional Confiscation Unit and Serious Organised Crime Unit, where relevant": _LINE,
        "tests for alcohol": _STAGE,
        "ROTL reviewed at regular times": _STAGE,
        "breaches and recalls dealt with": _STAGE,
    },
)

_CONSTRAINT = "What the review is not: its use is asked for, and a use that is not open is refused."
case_file_review = PaperKind(
    name="ebm_case_review",
    title="EBM case file review",
    provisions=("OMIC-EBM-CASE-REVIEW", "OMIC-EBM-NOT-RISK-ASSESSMENT"),
    sections=(
        Section("sources", "Which files and people was it drawn from?"),
        Section(
            "known",
            "What is known of the risk, brought together?",
            ("brings together all that is known of a person's risk",),
            "It begins with what was written when the review was recorded. It neither assesses the risk nor judges the "
            "move to open conditions. Where something is official-sensitive, say only in which paper it stands.",
            filled=filling.Said("ebm", ("review",), ("known",), otherwise=filling.risk),
        ),
        Section("monitoring", "What stands of EBM?", required=False, filled=filling.monitoring),
    ),
    keep=Action.REVIEW_FOR_EBM,
    about="behaviour_monitoring",
    besides={
        "does not assess that risk": _CONSTRAINT,
        "does not judge whether the move to open conditions was justified or appropriate": _CONSTRAINT,
    },
)

staff_evidence = PaperKind(
    name="ebm_evidence",
    title="EBM: what staff saw and heard",
    provisions=("OMIC-EBM-STAFF-EVIDENCE",),
    sections=(
        Section(
            "evidence",
            "What did you see and hear in dealing with the person?",
            ("what the member of staff saw and heard in dealing with the person",),
            "Keep fact and opinion apart. What the person did well belongs here as much.",
        ),
        Section("told", "What was the person told of it?", required=False),
        Section("monitoring", "What stands of EBM?", required=False, filled=filling.monitoring),
    ),
    keep=Action.KEEP_PAPER,
    about="behaviour_monitoring",
)
