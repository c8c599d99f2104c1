"""Background."""

from throughcare.policy.documents import MAY
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance

history = Guidance(
    "OMIC-BG-HISTORY",
    title="How the model came about",
    paragraph="Background",
    force=MAY,
    condition="Background to the model; nobody owes anything by it",
    owner=Owner.SOURCE_SILENT,
    content=(
        "2006: one offender manager in the community for the whole sentence",
        "2012: Offender Supervisors in prison for the rest of those with a year or longer",
        "2013: inspectors find that neither custody nor continuity works as intended",
        "2015: a review proposes what became OMiC",
    ),
)
