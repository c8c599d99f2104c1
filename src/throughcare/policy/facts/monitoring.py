"""Electronic monitoring, and polygraph examinations."""

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, Subject


class ElectronicMonitoring(Subject, label="electronic monitoring", below=Case, dated_by="started_on"):
    """A spell of electronic monitoring; `ended_on` is empty while it lasts."""

    started_on = DateFact("date electronic monitoring started")
    ended_on = DateFact("date electronic monitoring ended", ABSENT)


class Polygraph(Subject, label="polygraph condition", below=Case, dated_by="from_on"):
    """A condition to undergo polygraph examinations, from one day up to, not including, another.

    `suspended_on` and `resumed_on` are of its latest suspension; `first_by_on` is a date set for an earlier first
    examination where there are urgent concerns about risk.
    """

    from_on = DateFact("date of the polygraph condition")
    to_on = DateFact("date the polygraph condition ended", ABSENT)
    suspended_on = DateFact("date polygraph examinations were suspended", ABSENT)
    resumed_on = DateFact("date polygraph examinations were resumed", ABSENT)
    first_by_on = DateFact("date set for an earlier first polygraph examination", ABSENT)


class PolygraphExamination(Subject, label="polygraph examination", below=Case, dated_by="examined_on"):
    """A polygraph examination that took place."""

    examined_on = DateFact("date of the polygraph examination")
