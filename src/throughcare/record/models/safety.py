"""Safety in custody: ACCT, its reviews, who is asked to them, and enhanced case management."""

from throughcare.policy import facts
from throughcare.record.models.fields import day, flag, truth, whole_number, word
from throughcare.record.models.rows import CaseRow


class Acct(CaseRow):
    """An Assessment, Care in Custody and Teamwork (ACCT) case, and what its team found of the risk to self."""

    opened_on = day()
    closed_on = day()
    suicide_attempt_likely = truth()
    dangerous_self_harm = truth()
    extreme_self_harm = flag()
    prolonged_suicidal_intent = flag()
    constant_supervision_from_on = day()
    constant_supervision_to_on = day()


class Incident(CaseRow):
    """An incident in custody."""

    kind = word(facts.IncidentKind)
    on = day()


class EnhancedManagement(CaseRow):
    """Enhanced case management considered for somebody, and what was decided."""

    considered_on = day()
    decided_by = word(facts.EnhancedDecider)
    decision_recorded_on = day()
    found_required = truth()


class AcctReview(CaseRow):
    """A case review under ACCT, arranged or held."""

    on = day()
    enhanced = flag()
    prison_sector = word(facts.Sector)
    chair_discipline = word(facts.Discipline)
    chair_band = whole_number()
    chair_is_manager = truth()
    papers_shared_on = day()
    involvement_consent_on = day()
    public_protection_concerns = truth()


class ReviewInvitation(CaseRow):
    """Somebody asked to the ACCT review of a day. `unable_on` is when they said that they cannot attend."""

    review_on = day()
    discipline = word(facts.Discipline)
    attended = flag()
    unable_on = day()
    account_submitted_on = day()
    importance_assessed_on = day()
    input_vital = truth()
