"""Recall to custody: who discussed it, what kind it was, and what followed."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, Flag, InstantFact, Subject, TruthFact, WordFact


class RecallKind(StrEnum):
    """For how long a person is recalled: until release is directed or the sentence ends, or for a fixed term."""

    STANDARD = "standard"
    FIXED_TERM = "fixed_term"


class Recall(Subject, label="recall", below=Case):
    """A recall that is considered, or was made."""

    kind = WordFact(RecallKind, "kind of recall")
    emergency = TruthFact("emergency recall")
    decided_at = InstantFact("date and time of the decision to recall", ABSENT)
    action_taken_at = InstantFact("date and time recall action was taken", ABSENT)
    discussion_recorded_on = DateFact("date the discussion of the recall was recorded", ABSENT)
    practitioner_took_part = Flag("Probation Practitioner took part in the discussion of the recall")
    senior_probation_officer_took_part = Flag("Senior Probation Officer took part in the discussion of the recall")
    pdu_head_took_part = Flag("PDU Head took part in the discussion of the recall")
    deputy_took_part = Flag("Deputy of the PDU Head took part in the discussion of the recall")
    deputy_has_authority = Flag("authority delegated to the Deputy")
    notified_on = DateFact("date of notification of the recall", ABSENT)
    risk_management_plan_supplied_on = DateFact("date the risk management plan was supplied after recall", ABSENT)
