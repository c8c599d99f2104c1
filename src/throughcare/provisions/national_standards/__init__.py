"""National Standards 2021."""

from datetime import date

from throughcare.policy.documents import Document

DOCUMENT = Document(
    id="national-standards-2021",
    title="National Standards 2021",
    issued="June 2021",
    publisher="HM Prison and Probation Service",
    # The text gives the month only; its first day is adopted.
    in_force_from=date(2021, 6, 1),
)
