"""HMPPS Offender Management in Custody Model: Male Open Estate Operating Model (Blueprint), March 2021."""

from throughcare.policy.documents import Document

# The text states no first day, and its own rules reach back (OASys reviews of 2019), so none is set.
DOCUMENT = Document(
    id="omic-male-open-estate-2021",
    title="HMPPS Offender Management in Custody Model: Male Open Estate Operating Model (Blueprint)",
    issued="March 2021",
    publisher="HM Prison & Probation Service",
)
