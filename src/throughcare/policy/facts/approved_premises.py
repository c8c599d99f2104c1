"""Stays in Approved Premises (AP)."""

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, Subject


class ApprovedPremisesStay(Subject, label="stay in Approved Premises", below=Case, dated_by="arrived_on"):
    """A stay, planned or begun: `planned_end_on` is what is planned for, `left_on` is empty until the person leaves."""

    arrived_on = DateFact("date of arrival at the Approved Premises")
    planned_end_on = DateFact("planned date of leaving the Approved Premises", ABSENT)
    left_on = DateFact("date of leaving the Approved Premises", ABSENT)
