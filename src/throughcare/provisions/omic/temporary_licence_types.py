"""Release on Temporary Licence (ROTL): types."""

from throughcare.policy.documents import MAY
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance

overnight = Guidance(
    "OMIC-ROTL-ROR",
    title="Resettlement Overnight Release (ROR)",
    paragraph="Types of ROTL: ROR",
    force=MAY,
    condition="ROR is considered",
    owner=Owner.SOURCE_SILENT,
    content=(
        "nights at the address of release, to renew links with family and neighbourhood",
        "can serve for interviews too: a job, training, somewhere to live",
    ),
)

childcare = Guidance(
    "OMIC-ROTL-CRL",
    title="Childcare resettlement licence (CRL)",
    paragraph="Types of ROTL: CRL",
    force=MAY,
    condition="CRL is considered for the primary carer of a child",
    owner=Owner.SOURCE_SILENT,
    content=("for primary carers", "keeps up ties with their children", "readies them to be a parent at home again"),
)

special_purpose = Guidance(
    "OMIC-ROTL-SPL",
    title="Special purpose licence (SPL)",
    paragraph="Types of ROTL: SPL",
    force=MAY,
    condition="SPL is considered",
    owner=Owner.SOURCE_SILENT,
    reading="The grounds are examples; the guidance said to be attached is not in the text.",
    content=(
        "brief, and often arranged in little time",
        "for what is exceptional and personal, or for the needs of criminal justice",
        "ground: compassionate",
        "ground: medical",
        "ground: proceedings in court",
    ),
)

guidance = Guidance(
    "OMIC-ROTL-GUIDANCE",
    title="Where to find the ROTL process",
    paragraph="Types of ROTL",
    force=MAY,
    condition="Anybody who works on ROTL",
    owner=Owner.SOURCE_SILENT,
    content=("ROTL Policy Framework", "EQuIP, section 4, Pre-Release"),
)
