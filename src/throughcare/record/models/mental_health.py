"""Mental health: conditions that can be a disability, and transfers to hospital under the Mental Health Act 1983."""

from throughcare.policy import facts
from throughcare.record.models.fields import day, truth, word
from throughcare.record.models.rows import CaseRow


class HealthCondition(CaseRow):
    """A mental health condition recorded for a referral or transfer; staff judge its effect on daily activities."""

    condition = word(facts.MentalHealth)
    recorded_on = day()
    long_term_effect = truth()


class HospitalTransfer(CaseRow):
    """A transfer to a secure hospital that was referred, recommended, accepted or made, and the return from it."""

    referred_on = day()
    likely = truth()
    expected_on = day()
    accepted_on = day()
    transferred_on = day()
    returned_on = day()
    further_transfer_appropriate = truth()
    support_needed = truth()
