"""Reports for courts and other bodies that decide."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, Subject, WordFact


class CourtReportKind(StrEnum):
    """Kinds of report, as a court names them; a pre-sentence report is a PSR."""

    ORAL_PSR = "oral_psr"
    SHORT_FORMAT_PSR = "short_format_psr"
    STANDARD_PSR = "standard_psr"
    OTHER = "other"


class CourtReport(Subject, label="court report", below=Case):
    """A report asked for by a court or another body. `adjourned_to` is the hearing that it is for."""

    kind = WordFact(CourtReportKind, "kind of court report", ABSENT)
    adjourned_to = DateFact("date to which the court adjourned", ABSENT)
    required_by = DateFact("date by which the body wants the report", ABSENT)
    submitted_on = DateFact("date the court report was submitted", ABSENT)
