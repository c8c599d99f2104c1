"""Home visits."""

from throughcare.record.models.fields import day
from throughcare.record.models.rows import CaseRow


class HomeVisit(CaseRow):
    """A visit to a person's home, planned or made."""

    on = day()
    risk_assessment_uploaded_on = day()
