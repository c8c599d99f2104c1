"""Documents of Delius that are opened in prison, by those who may read OMiC case notes and by nobody else there."""

from throughcare.access.compartments import Compartment
from throughcare.work.papers.kind import PaperKind, Section

document = PaperKind(
    name="document_from_delius",
    title="Document from Delius",
    provisions=("OMIC-DPS-DELIUS-DOCS",),
    sections=(
        Section(
            "concerns",
            "What is it a document about?",
            ("documents about sentencing", "documents about earlier events"),
            options=(("sentencing", "Sentencing"), ("earlier_events", "Earlier events")),
        ),
        Section("document", "Which document is it, of which day, and whose?", hint="Such as a report to the court."),
        Section(
            "says",
            "What does it say?",
            hint="As it stands in Delius. What came by victim contact, and minutes of MAPPA, stay where they are.",
        ),
    ),
    compartment=Compartment.OMIC_NOTES,
)
