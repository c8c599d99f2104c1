"""7.9 Restricted Status (RS)."""

from throughcare.policy.documents import SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance

holding_prisons = Guidance(
    "WECASP-7.9.4",
    title="Prisons that hold RS women",
    paragraph="7.9.4",
    force=SHOULD,
    condition="RS",
    owner=Owner.SOURCE_SILENT,
    reading="Currently, the text says, so the list is of its day: another prison is worth a warning, and no more.",
    content=("HMP/YOI Bronzefield", "HMP/YOI Low Newton", "HMP/YOI Peterborough", "HMP/YOI New Hall"),
)
