"""Papers of a return to closed conditions."""

from throughcare.access.compartments import Compartment
from throughcare.work.papers import filling
from throughcare.work.papers.kind import PaperKind, Section

_ABOUT = "return_to_closed"

investigation = PaperKind(
    name="rtc_investigation",
    title="Investigation of behaviour that gives concern",
    provisions=("OMIC-RTC-INVESTIGATE",),
    sections=(
        Section("reported", "What was reported?", ("what happened is reported",), filled=filling.concern),
        Section("found", "What did the investigation find?", ("it is investigated",)),
        Section(
            "sets_off",
            "Does it set off re-categorisation, and why?",
            ("it is asked whether it sets off re-categorisation",),
        ),
        Section("person", "What does the person say about it?"),
        Section("recommended", "What is the Duty Governor asked to decide?"),
    ),
    compartment=Compartment.OFFICIAL_SENSITIVE,
    withheld=True,
    about=_ABOUT,
    besides={"the Duty Governor decides (OMIC-RTC-DUTY-GOVERNOR)": "The decision is a stage of its own."},
)

recategorisation_form = PaperKind(
    name="rc1",
    title="RC1: re-categorisation",
    provisions=("OMIC-RTC-RC1-CONTENT",),
    sections=(
        Section(
            "decision",
            "How was the decision reached?",
            ("how the decision was reached, correctly and with nothing left out",),
            "Leave nothing out.",
            filled=filling.concern,
        ),
        Section(
            "views",
            "How far have things changed, in the view of those who know the person or the field?",
            ("views on how far things have changed, of staff and professionals who know the person or the field",),
            "Say who holds each view.",
        ),
        Section("steps", "What was done at each step of the form?", ("each step that the form sets out",)),
        Section(
            "earlier",
            "What do earlier RC1 and ICA1 say?",
            ("RC1 and ICA1 are consulted at each later review of category",),
            "They are consulted at each later review.",
            filled=filling.earlier_categories,
        ),
    ),
    about=_ABOUT,
)

receiving_prison_pack = PaperKind(
    name="rtc_pack",
    title="Information for the receiving prison",
    provisions=("OMIC-RTC-ISP-PACK",),
    sections=(
        Section(
            "cell_sharing",
            "What does the Cell Sharing Risk Assessment (CSRA) say?",
            ("Cell Sharing Risk Assessment (CSRA), where it applies",),
            "Say so where it does not apply.",
        ),
        Section(
            "incentives",
            "What is held under the Incentives Policy?",
            ("what is held under the Incentives Policy",),
        ),
        Section(
            "else",
            "What else bears on the adverse development?",
            ("whatever else bears on the adverse development",),
            filled=filling.concern,
        ),
    ),
    about=_ABOUT,
)

lisp4 = PaperKind(
    name="lisp4",
    title="LISP4: return of a person on an indeterminate sentence",
    provisions=("OMIC-RTC-ISP-LISP4",),
    sections=(
        Section(
            "why",
            "Why is the person being returned to closed conditions?",
            ("why the person is being returned to closed conditions",),
            "PPCS shows the LISP4 to the person.",
            filled=filling.concern,
        ),
        Section("history", "What is the history of the case?", filled=filling.time_in_custody),
        Section("open", "What has been tried in open conditions?", required=False, filled=filling.temporary_release),
    ),
    about=_ABOUT,
)
