"""Safety in custody: ACCT, its reviews, who is asked to them, and enhanced case management."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.facts.custody import Sector
from throughcare.policy.subjects import ABSENT, DateFact, Flag, NumberFact, Subject, TruthFact, WordFact


class IncidentKind(StrEnum):
    """Incidents that a document counts."""

    SELF_HARM = "self_harm"
    FIRE_SETTING = "fire_setting"


class Discipline(StrEnum):
    """Whom somebody at an ACCT review speaks for."""

    CASE_MANAGER = "case_manager"
    OPERATIONAL_MANAGEMENT = "operational_management"
    HEALTHCARE = "healthcare"
    MENTAL_HEALTH = "mental_health"
    RESIDENTIAL = "residential"
    OFFENDER_MANAGEMENT = "offender_management"
    PSYCHOLOGY = "psychology"
    CHAPLAINCY = "chaplaincy"
    SUBSTANCE_MISUSE = "substance_misuse"
    SAFER_CUSTODY = "safer_custody"
    OTHER = "other"


class EnhancedDecider(StrEnum):
    """Who decided whether enhanced case management is used."""

    CASE_REVIEW_TEAM = "case_review_team"
    SYSTEM = "system"
    OTHER = "other"


class Acct(Subject, label="ACCT", below=Case, dated_by="opened_on"):
    """An Assessment, Care in Custody and Teamwork (ACCT) case, and what its team found of the risk to self."""

    opened_on = DateFact("date the ACCT was opened")
    closed_on = DateFact("date the ACCT was closed", ABSENT)
    suicide_attempt_likely = TruthFact("high likelihood of suicide attempts")
    dangerous_self_harm = TruthFact("highly dangerous self-harm")
    extreme_self_harm = Flag("prolific, sustained or extreme self-harm")
    prolonged_suicidal_intent = Flag("prolonged active suicidal intent")
    constant_supervision_from_on = DateFact("date constant supervision began", ABSENT)
    constant_supervision_to_on = DateFact("date constant supervision ended", ABSENT)


class Incident(Subject, label="incident", below=Case, dated_by="on"):
    """An incident in custody."""

    kind = WordFact(IncidentKind, "kind of incident")
    on = DateFact("date of the incident")


class EnhancedManagement(
    Subject, label="consideration of enhanced case management", below=Case, dated_by="considered_on"
):
    """Enhanced case management considered for somebody, and what was decided."""

    considered_on = DateFact("date enhanced case management was considered")
    decided_by = WordFact(EnhancedDecider, "who decided on enhanced case management", ABSENT)
    decision_recorded_on = DateFact("date the decision on enhanced case management was recorded", ABSENT)
    found_required = TruthFact("enhanced case management found to be required")


class AcctReview(Subject, label="ACCT case review", below=Case, dated_by="on"):
    """A case review under ACCT, arranged or held."""

    on = DateFact("date of the review")
    enhanced = Flag("enhanced case review")
    prison_sector = WordFact(Sector, "sector of the prison")
    chair_discipline = WordFact(Discipline, "discipline of the chair")
    chair_band = NumberFact("band of the chair")
    chair_is_manager = TruthFact("chaired by a manager")
    papers_shared_on = DateFact("date the ACCT plan was shared with those attending", ABSENT)
    involvement_consent_on = DateFact("date of consent to involve family, carers or social workers", ABSENT)
    public_protection_concerns = TruthFact("public protection concerns")


class ReviewInvitation(Subject, label="invitation to an ACCT review", below=Case):
    """Somebody asked to the ACCT review of a day. `unable_on` is when they said that they cannot attend."""

    review_on = DateFact("date of the review that they are asked to")
    discipline = WordFact(Discipline, "discipline of the person invited")
    attended = Flag("attended the review")
    unable_on = DateFact("date they said that they cannot attend", ABSENT)
    account_submitted_on = DateFact("date of their written account", ABSENT)
    importance_assessed_on = DateFact("date the importance of their input was considered", ABSENT)
    input_vital = TruthFact("input so vital that the review cannot continue without it")
