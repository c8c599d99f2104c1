"""6. Information Management Standards."""

from throughcare.policy.documents import MUST
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Access

sharing_agreed = Access(
    "WECASP-6.1",
    title="Share what is known, as the Information Sharing Agreement provides",
    paragraph="6.1; 6.2; 7.24.1; 7.24.9",
    force=MUST,
    condition="Any information of the WECASP, its minutes included",
    owner=Owner.SOURCE_SILENT,
    reading="The agreement (Annex H) is not printed with the text, so what it allows cannot be told from here.",
    content=(
        "why: risk management, safety, decisions and working together depend on it",
        "how: the Information Sharing Agreement (ISA), Annex H",
        "questions and requests: WECASP@justice.gov.uk",
    ),
)
