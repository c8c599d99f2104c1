"""Safer Custody Learning Bulletin: Enhanced Case Management."""

from throughcare.policy.documents import Document

# The text bears no date and names no publisher. It speaks of the NPS and the CRCs, so it was written before June 2021.
DOCUMENT = Document(
    id="enhanced-case-management-bulletin",
    title=(
        "Safer Custody Learning Bulletin: Enhanced Case Management - Prisoners at Risk of Suicide and Serious "
        "Self-Harm including those subject to Constant Supervision"
    ),
    issued="not stated",
    publisher="HM Prison and Probation Service (not named in the text)",
)
