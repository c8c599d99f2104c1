"""Papers of supervision by the POM."""

from throughcare.work.papers import filling
from throughcare.work.papers.kind import PaperKind, Section

_PAGE = "The record of supervision is a paper of the case, beside its OMiC case notes."

supervision_agreed = PaperKind(
    name="supervision_agreed",
    title="How often sessions are held",
    provisions=("OMIC-SUP-RECORD", "NS-B.START-RECORD"),
    sections=(
        Section(
            "frequency",
            "How often are sessions held, in what order, and why?",
            ("how often sessions are held", "the decision and its reasons, in the OMiC case notes on DPS"),
            filled=filling.Said("supervision", ("frequency",), ("frequency", "reason"), filling.sessions),
        ),
        Section(
            "next",
            "When is the next one to be expected?",
            ("when the next one is to be expected",),
            filled=filling.Said("supervision", ("frequency",), ("next",)),
        ),
        Section(
            "talked_over",
            "What did the person say when it was talked over with them?",
            ("that it was talked over with the person",),
            filled=filling.Said("supervision", ("frequency",), ("told",)),
        ),
        Section(
            "progress",
            "What is the progress against the sentence plan?",
            ("basis: progress against the sentence plan",),
            filled=filling.plan,
        ),
        Section("harm_to_self", "What is the risk of harm to self?", ("basis: risk of harm to self",)),
        Section(
            "harm_to_others",
            "What is the risk of harm to others?",
            ("basis: risk of harm to others",),
            filled=filling.risk,
        ),
    ),
    besides={"in the OMiC case notes on DPS": _PAGE},
)
