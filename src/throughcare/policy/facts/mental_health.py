"""Mental health: conditions that can be a disability, and transfers to hospital under the Mental Health Act 1983."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, Subject, TruthFact, WordFact


class MentalHealth(StrEnum):
    """Mental health conditions that the WECASP framework names."""

    DEPRESSION = "depression"
    SCHIZOPHRENIA = "schizophrenia"
    BIPOLAR_AFFECTIVE_DISORDER = "bipolar_affective_disorder"
    POST_NATAL_DEPRESSION = "post_natal_depression"
    SUICIDE_AND_SELF_HARM = "suicide_and_self_harm"
    DEMENTIA = "dementia"
    OTHER = "other"


class HealthCondition(Subject, label="mental health condition", below=Case, dated_by="recorded_on"):
    """A mental health condition recorded for a referral or transfer; staff judge its effect on daily activities."""

    condition = WordFact(MentalHealth, "mental health condition")
    recorded_on = DateFact("date the condition was recorded")
    long_term_effect = TruthFact("substantial, adverse and long-term effect on daily activities")


class HospitalTransfer(Subject, label="hospital transfer", below=Case):
    """A transfer to a secure hospital that was referred, recommended, accepted or made, and the return from it."""

    referred_on = DateFact("date of the referral to hospital", ABSENT)
    likely = TruthFact("transfer to hospital likely")
    expected_on = DateFact("date the transfer to hospital is expected", ABSENT)
    accepted_on = DateFact("date the hospital accepted the transfer", ABSENT)
    transferred_on = DateFact("date of the transfer to hospital", ABSENT)
    returned_on = DateFact("date of the return from hospital", ABSENT)
    further_transfer_appropriate = TruthFact("further transfer to hospital appropriate")
    support_needed = TruthFact("prison still needs support after the return from hospital")
