"""Segregation, and stays as an inpatient of prison healthcare."""

from throughcare.policy import facts
from throughcare.record.models.fields import day, word
from throughcare.record.models.rows import CaseRow


class Segregation(CaseRow):
    """A spell of segregation; its first and its last day both count. `ended_on` is empty while it runs."""

    started_on = day()
    ended_on = day()


class HealthcareStay(CaseRow):
    """A stay as an inpatient of prison healthcare. `ended_on` is empty while it lasts."""

    admitted_on = day()
    ended_on = day()
    reason = word(facts.HealthcareReason)
