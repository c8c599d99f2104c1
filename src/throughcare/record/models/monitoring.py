"""Electronic monitoring, and polygraph examinations."""

from throughcare.record.models.fields import day
from throughcare.record.models.rows import CaseRow


class ElectronicMonitoring(CaseRow):
    """A spell of electronic monitoring; `ended_on` is empty while it lasts."""

    started_on = day()
    ended_on = day()


class Polygraph(CaseRow):
    """A condition to undergo polygraph examinations, from one day up to, not including, another.

    `suspended_on` and `resumed_on` are of its latest suspension; `first_by_on` is a date set for an earlier first
    examination where there are urgent concerns about risk.
    """

    from_on = day()
    to_on = day()
    suspended_on = day()
    resumed_on = day()
    first_by_on = day()


class PolygraphExamination(CaseRow):
    """A polygraph examination that took place."""

    examined_on = day()
