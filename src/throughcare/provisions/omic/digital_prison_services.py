"""Digital Prison Services (DPS)."""

from datetime import date

from throughcare.policy.documents import MAY, MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Access, Guidance, Record
from throughcare.policy.words import day

# Notes that were made after this day are shared with the community; taken strictly, those of the day itself are not.
SHARED_AFTER = date(2019, 10, 1)

note_types = Record(
    "OMIC-DPS-SUBTYPES",
    title="Two types of case note, each with sub-types",
    paragraph="Digital Prison Services (DPS)",
    force=MUST,
    condition="Case notes of offender management in custody",
    owner=Owner.SOURCE_SILENT,
    reading="The sub-types are not listed; they are settings, and none is made up here.",
    realised_by="Case notes of two kinds, each with the sub-types that the installation sets.",
    content=("OMiC case note, with its sub-types", "OMiC OPD case note, with its sub-types, for OPD work"),
)

information = Guidance(
    "OMIC-DPS-INFORMATION",
    title="With the POM, managing information about people becomes the prison's task",
    paragraph="Digital Prison Services (DPS)",
    force=MUST,
    condition="Every case that has a POM",
    owner=Owner.POM,
    content=("the POM manages what is held about the person", "the prison answers for it"),
)

no_local_files = Guidance(
    "OMIC-DPS-LOCAL-FILES",
    title="What is personal goes in a case note that few can read, not in a file of one's own",
    paragraph="Digital Prison Services (DPS)",
    force=SHOULD,
    condition="A POM writes down personal information",
    owner=Owner.POM,
    realised_by="Case notes on the case, read by those alone who may.",
    content=("OMiC case notes", "rather than documents saved locally"),
)

delegated_access = Access(
    "OMIC-DPS-ACCESS",
    title="OMiC case notes are for staff with delegated rights alone",
    paragraph="Digital Prison Services (DPS)",
    force=MUST,
    condition="Making or reading an OMiC case note in DPS",
    owner=Owner.HOMD,
    reading=(
        "For the National Security Division and the National Intelligence Unit, making notes is not stated: they read. "
        "Where access is in process, it is refused until the HOMD grants it to the one person. Inspectors and auditors "
        "read, with audit as their purpose. Everybody else, key workers included, is refused."
    ),
    realised_by=(
        "the table of permissions, the pages of case notes that ask it, and the page on which the HOMD opens the notes "
        "to one person by name"
    ),
    content=(
        "HOMD: make and read",
        "HOMS: make and read",
        "POM: make and read",
        "Case Administrator: make and read",
        "Governors: make and read",
        "National Security Division: read",
        "National Intelligence Unit: read",
        "psychology staff who deliver OPD services: in process",
        "Programme Facilitators: in process",
        "HMIP: read, for audit",
        "OSAG: read, for audit",
    ),
)

read_in_delius = Access(
    "OMIC-DPS-DELIUS-READ",
    title="Later OMiC notes can be read in Delius, and none in classic NOMIS",
    paragraph="Digital Prison Services (DPS)",
    force=MUST,
    condition=f"OMiC case notes made after {day(SHARED_AFTER)}",
    owner=Owner.SOURCE_SILENT,
    reading=(
        '"After" is taken strictly: a note of that day itself is not shared. Through Delius the VLO reads them, though '
        "not among those with delegated rights."
    ),
    realised_by="The COM and the VLO read those OMiC notes of a case that were made after the day.",
    content=(
        "in Delius: COM",
        "in Delius: VLO",
        "in Delius: records of key work sessions as well",
        "in classic NOMIS: nobody",
    ),
)

oversight = Access(
    "OMIC-DPS-OVERSIGHT",
    title="The HOMD watches over who has access in the OMU",
    paragraph="Digital Prison Services (DPS)",
    force=SHOULD,
    condition="An OMU whose staff use DPS case notes",
    owner=Owner.HOMD,
    reading="That grants and their ends are recorded is what oversight is read to need.",
    realised_by="the page of who has OMiC case notes, with what was opened by name and what has ended",
    content=("who has delegated access", "each grant and each end of one, with its day and reason"),
)

delius_documents = Access(
    "OMIC-DPS-DELIUS-DOCS",
    title="Those with delegated rights can open documents of Delius in DPS",
    paragraph="Digital Prison Services (DPS)",
    force=MAY,
    condition="Staff with delegated rights",
    owner=Owner.SOURCE_SILENT,
    reading="The same staff as read OMiC case notes; the COM and the VLO have Delius itself.",
    realised_by=(
        "The paper “Document from Delius”: in prison it is opened by those alone who have delegated rights, and its "
        "form asks which of these it is."
    ),
    content=("documents about sentencing", "documents about earlier events"),
)
