"""Reports for courts and other bodies that decide."""

from throughcare.policy import facts
from throughcare.record.models.fields import day, word
from throughcare.record.models.rows import CaseRow


class CourtReport(CaseRow):
    """A report asked for by a court or another body. `adjourned_to` is the hearing that it is for."""

    kind = word(facts.CourtReportKind)
    adjourned_to = day()
    required_by = day()
    submitted_on = day()
