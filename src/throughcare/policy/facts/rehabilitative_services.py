"""Commissioned Rehabilitative Services (CRS): needs, referrals with the provider's milestones, and the work itself."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, Flag, Subject, WordFact


class CrsService(StrEnum):
    """The services that there are contracts for."""

    ACCOMMODATION = "accommodation"
    PERSONAL_WELLBEING = "personal_wellbeing"
    WOMENS_SERVICES = "womens_services"
    FINANCE_BENEFIT_DEBT = "finance_benefit_debt"
    EMPLOYMENT_TRAINING_EDUCATION = "employment_training_education"
    DEPENDENCY_AND_RECOVERY = "dependency_and_recovery"


class CrsPathway(StrEnum):
    """The needs that the services work on. Personal Wellbeing has four of them; Women's services has all."""

    ACCOMMODATION = "accommodation"
    SOCIAL_INCLUSION = "social_inclusion"
    EMOTIONAL_WELLBEING = "emotional_wellbeing"
    LIFESTYLE_AND_ASSOCIATES = "lifestyle_and_associates"
    FAMILY_AND_SIGNIFICANT_OTHERS = "family_and_significant_others"
    FINANCE_BENEFIT_DEBT = "finance_benefit_debt"
    EMPLOYMENT_TRAINING_EDUCATION = "employment_training_education"
    DEPENDENCY_AND_RECOVERY = "dependency_and_recovery"


class CrsNeedStage(StrEnum):
    """When a need is to be met."""

    IMMEDIATE = "immediate"
    PRE_RELEASE = "pre_release"
    POST_RELEASE = "post_release"


class CrsReferrer(StrEnum):
    """Who sends a referral."""

    COM = "COM"
    POM = "POM"
    PRE_RELEASE_TEAM = "pre_release_team"
    COMMUNITY_INTEGRATION_TEAM = "community_integration_team"
    CORRE_HUB = "corre_hub"


class ShortNotice(StrEnum):
    """Why somebody already released is referred for Social Inclusion."""

    TIME_SERVED = "time_served"
    EXECUTIVE_RELEASE = "executive_release"
    VERY_SHORT_SENTENCE = "very_short_sentence"
    PLAN_BREAKDOWN = "plan_breakdown"


class NotifiableEvent(StrEnum):
    """What a CRS provider tells the Probation Practitioner of."""

    ASSESSMENT_APPOINTMENT = "assessment_appointment"
    ENFORCEMENT_ACTION = "enforcement_action"
    CHANGE_OF_CIRCUMSTANCES = "change_of_circumstances"
    ASSESSED_UNSUITABLE = "assessed_unsuitable"


class CrsNeed(Subject, label="need for CRS", below=Case, dated_by="identified_on"):
    """A need that a CRS provider could meet."""

    identified_on = DateFact("date the need was identified")
    pathway = WordFact(CrsPathway, "pathway of the need")
    stage = WordFact(CrsNeedStage, "when the need is to be met")


class CrsReferral(Subject, label="CRS referral", below=Case):
    """A referral, from its preparation on, with what its provider made of it.

    `submitted_on` is empty while it is being prepared. `pathway` is what it is for first, where the service has more
    than one. `earliest_release_on` and `assess_by` are what the referral itself tells the provider.
    """

    service = WordFact(CrsService, "service referred to")
    pathway = WordFact(CrsPathway, "pathway referred for")
    submitted_by = WordFact(CrsReferrer, "who submitted the referral")
    submitted_on = DateFact("date the CRS referral was submitted", ABSENT)
    received_on = DateFact("date the CRS provider received the referral", ABSENT)
    earliest_release_on = DateFact("earliest date of release that the referral states", ABSENT)
    short_notice = WordFact(ShortNotice, "ground for Social Inclusion after release", ABSENT)
    too_short_to_refer = Flag("not enough time in custody to refer by the Urgent Timescale")
    immediate_release = Flag("identified for immediate release")
    initial_response_on = DateFact("date of the CRS provider's initial response", ABSENT)
    contact_established_on = DateFact("date the CRS provider and the person were in contact", ABSENT)
    assess_by = DateFact("date that the referral gives for the assessment", ABSENT)
    assessment_offered_on = DateFact("date the assessment appointment was offered", ABSENT)
    assessment_held_on = DateFact("date of the CRS assessment appointment", ABSENT)
    next_day_agreed_on = DateFact("date the COM agreed to assessment on the day after release", ABSENT)
    fallback_agreed_on = DateFact("date the COM agreed to assessment within three working days of release", ABSENT)
    action_plan_on = DateFact("date of the CRS action plan", ABSENT)
    ended_on = DateFact("date the CRS referral ended", ABSENT)


class CrsIntervention(Subject, label="CRS intervention", below=Case, dated_by="started_on"):
    """Work on one pathway that a CRS provider has started, or is about to start."""

    service = WordFact(CrsService, "service at work")
    pathway = WordFact(CrsPathway, "pathway worked on")
    started_on = DateFact("date the CRS intervention started")


class CrsEvent(Subject, label="CRS event", below=Case, dated_by="on"):
    """Something that a CRS provider tells the Probation Practitioner of, and when they were told."""

    kind = WordFact(NotifiableEvent, "what happened at the CRS provider")
    on = DateFact("date of the CRS event")
    notified_on = DateFact("date the COM was told of the CRS event", ABSENT)
