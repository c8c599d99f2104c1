"""What POM and COM put in for the Parole Board. The person is shown it with the dossier."""

from throughcare.work.papers import filling
from throughcare.work.papers.kind import PaperKind, Section

_AUTHORS = "Each writes their own paper: who the author is follows from the tariff date."

parole_contribution = PaperKind(
    name="parom1_contribution",
    title="Contribution to the PAROM1",
    provisions=("OMIC-PAROLE-PAROM1", "OMIC-PAROLE-ACCOUNTABILITY"),
    sections=(
        Section(
            "custody",
            "How has the time in custody been?",
            ("POM: stands by the COM with what they put in, as the one who knows how custody has been",),
            filled=filling.time_in_custody,
        ),
        Section("progress", "What progress has there been?", filled=filling.plan),
        Section("risk", "What is the risk now, and what manages it?", filled=filling.risk),
        Section(
            "recommendation",
            "What is recommended on release, and why?",
            ("COM: answers for their own sections, and for what they recommend on release",),
            "The COM answers for the recommendation; a POM may leave it to them, and says so.",
            filled=filling.parole,
        ),
        Section("person", "What does the person say about it?", required=False),
    ),
    about="parole_review",
    besides={
        "before tariff: the POM, since OMiC Parole was launched on 1 May 2021": _AUTHORS,
        "on or after tariff: the COM, with a contribution of the POM": _AUTHORS,
        "COM: responsible officer at the hearing": "The hearing is a stage of its own.",
    },
)
