"""Resettlement and Pre-Release Planning Guidance Document, version 2, October 2022."""

from throughcare.policy.documents import Document

# The text prints the month of issue, states no first day, and tells of arrangements that stood before it, so none is
# set.
DOCUMENT = Document(
    id="resettlement-pre-release-guidance-2022",
    title="Resettlement and Pre-Release Planning Guidance Document, version 2",
    issued="October 2022",
    publisher="HM Prison and Probation Service",
)
