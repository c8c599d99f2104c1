"""Overview: Male Open Estate."""

from throughcare.policy.documents import MAY, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance

read_with_closed_estate = Guidance(
    "OMIC-OVERVIEW-READ-WITH",
    title="The closed estate's model holds here too, save where this one differs",
    paragraph="Overview: Male Open Estate",
    force=SHOULD,
    condition="Male open prisons",
    owner=Owner.SOURCE_SILENT,
    reading="Rules that stand only in the model for the closed estate are not declared here.",
    content=("OMiC Operating Model for the male closed estate",),
)

file_read = Guidance(
    "OMIC-OVERVIEW-FILE-REVIEW",
    title="POMs are given time to read what is on file",
    paragraph="Overview: Male Open Estate",
    force=MAY,
    condition="A person comes to a male open prison",
    owner=Owner.POM_IN_OPEN_ESTATE,
    content=(
        "the documents already on file",
        "why: much of it is complex, and sound ROTL assessments rest on it",
        "time is also given for returns to closed conditions, and for EBM",
    ),
)
