"""Executive Summary: what the model is for, and the words it uses."""

from throughcare.policy.documents import MAY, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance

purpose = Guidance(
    "OMIC-EXEC-VISION",
    title="Time in custody is put to use: less risk, a planned resettlement, a law-abiding life",
    paragraph="Executive Summary; Vision of the OMiC Model",
    force=SHOULD,
    condition="Everybody in prison",
    owner=Owner.SOURCE_SILENT,
    content=(
        "staff have the time to form relationships with the people they hold",
        "for longer sentences, the prison manages the case until handover",
        "more case management where risk, sentence length and complexity are greater",
        "those who manage cases have the skills and the backing for it",
        "women have a model of their own",
        "the male open estate has features of its own for resettlement",
    ),
)

benefits = Guidance(
    "OMIC-EXEC-BENEFITS",
    title="What the model is expected to bring",
    paragraph="Executive Summary",
    force=MAY,
    condition="Background to the model",
    owner=Owner.SOURCE_SILENT,
    content=(
        "a better model than that of 2005, made for custody: escape risk, early release, isolation, time",
        "prisons that are safer",
        "people drawn in through relationships that they trust",
        "better sentence planning, and so more rehabilitation and public protection",
        "staff with a profession and better training",
        "changes in steps, along with those to the estate, to probation and to digital services",
    ),
)

terms = Guidance(
    "OMIC-EXEC-TERMS",
    title="Words to use: case management, and prisoner, man or individual",
    paragraph="Executive Summary",
    force=MAY,
    condition="Screens and letters for the male open estate",
    owner=Owner.SOURCE_SILENT,
    reading='Names of forms and of roles keep the word "offender".',
    content=(
        "case management, for offender management",
        "prisoner, man or individual, for offender",
    ),
)

handover_kinds = Guidance(
    "OMIC-EXEC-HANDOVER-KINDS",
    title="Three moves that each call for a handover",
    paragraph="Executive Summary",
    force=SHOULD,
    condition="A case passes from one manager to another",
    owner=Owner.SOURCE_SILENT,
    reading="Nothing further is said of a move from the youth estate; it is treated as a move between prisons.",
    content=(
        "between prisons: from POM to POM",
        "out of the youth estate into that for adults",
        "out of prison into the community: from POM to COM",
    ),
)

parole_aims = Guidance(
    "OMIC-EXEC-PAROLE-AIMS",
    title="How parole is made simpler",
    paragraph="Executive Summary",
    force=SHOULD,
    condition="Cases that come before the Parole Board",
    owner=Owner.SOURCE_SILENT,
    content=(
        "nothing is done twice",
        "parole reports have new templates",
        "Quality Development Tools keep assessments and recommendations to a high standard",
        "a set time for handover from POM to COM, in which the main public protection tasks are done",
    ),
)
