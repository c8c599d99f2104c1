"""Home visits."""

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, Subject


class HomeVisit(Subject, label="home visit", below=Case):
    """A visit to a person's home, planned or made."""

    on = DateFact("date of the home visit")
    risk_assessment_uploaded_on = DateFact("date the Home Visit risk assessment was uploaded", ABSENT)
