"""Segregation, and stays as an inpatient of prison healthcare."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, Subject, WordFact


class HealthcareReason(StrEnum):
    """Why somebody is an inpatient of prison healthcare, as far as a provision tells it."""

    MENTAL_HEALTH = "mental_health"
    PHYSICAL_HEALTH_ONLY = "physical_health_only"
    OTHER = "other"


class Segregation(Subject, label="segregation", below=Case, dated_by="started_on"):
    """A spell of segregation; its first and its last day both count. `ended_on` is empty while it runs."""

    started_on = DateFact("date segregation began")
    ended_on = DateFact("date segregation ended", ABSENT)


class HealthcareStay(Subject, label="stay in prison healthcare", below=Case, dated_by="admitted_on"):
    """A stay as an inpatient of prison healthcare. `ended_on` is empty while it lasts."""

    admitted_on = DateFact("date of admission to prison healthcare")
    ended_on = DateFact("date of leaving prison healthcare", ABSENT)
    reason = WordFact(HealthcareReason, "reason for the stay in prison healthcare")
