"""The facts that policy reads: a table a subject. What a provision needs and is not here cannot be asked for.

Each column says what an empty one means: *unknown* (the record does not say, so that what hangs on it cannot be told),
or *absent* (there is none: it has not happened, or does not exist). The record's tables, the case document and the
bulk evaluation all have these columns under these names.
"""

from throughcare.policy.facts.accommodation import Accommodation, AccommodationNeed, Cas3Stay, MovingOnFrom
from throughcare.policy.facts.behaviour_monitoring import BehaviourMonitoring, EbmDecision
from throughcare.policy.facts.case import (
    Case,
    Country,
    Gender,
    Mappa,
    Ovp,
    Provider,
    Region,
    Risk,
    Rosh,
    Tier,
    TierRecord,
)
from throughcare.policy.facts.casp_referral import (
    CaspReferral,
    MoveDecider,
    ReferralConsent,
    ReferralDecider,
    ReferralScreening,
    Relocation,
)
from throughcare.policy.facts.co_financing import CfoProgramme, CfoReferral
from throughcare.policy.facts.complexity import (
    ComplexCaseBoard,
    ComplexityAssessment,
    ComplexityFactor,
    Difficulty,
    EosConsideration,
    Factor,
    SimDiscussion,
)
from throughcare.policy.facts.contacts import Contact, ContactOutcome, Method, Practitioner, Purpose, With
from throughcare.policy.facts.court import CourtReport, CourtReportKind
from throughcare.policy.facts.custody import (
    Arrival,
    Estate,
    LegalStatus,
    PrisonFunction,
    Recategorisation,
    Sector,
    Spell,
)
from throughcare.policy.facts.enforcement import EnforcementAction, EnforcementOutcome, Failure
from throughcare.policy.facts.home_visits import HomeVisit
from throughcare.policy.facts.managers import Allocation, Handover, Manager, ManagerRole, Part, PomType, Responsibility
from throughcare.policy.facts.parole import EarlyAllocation, ParoleOutcome, ParoleReview
from throughcare.policy.facts.personality_disorder import Likelihood, OpdScreening
from throughcare.policy.facts.plans import Assessment, AssessmentKind, Change, ChangeKind, Plan, PlanKind
from throughcare.policy.facts.recall import Recall, RecallKind
from throughcare.policy.facts.regional_services import RegionalServices
from throughcare.policy.facts.rehabilitative_services import (
    CrsEvent,
    CrsIntervention,
    CrsNeed,
    CrsNeedStage,
    CrsPathway,
    CrsReferral,
    CrsReferrer,
    CrsService,
    NotifiableEvent,
    ShortNotice,
)
from throughcare.policy.facts.restricted_status import RestrictedStatus, RestrictedStatusReview, Restriction
from throughcare.policy.facts.return_to_closed import (
    AdverseDevelopmentKind,
    CategoryChange,
    ParoleBoardAdvice,
    PpcsOutcome,
    ReturnToClosed,
)
from throughcare.policy.facts.segregation import HealthcareReason, HealthcareStay, Segregation
from throughcare.policy.facts.sentences import (
    Requirement,
    RequirementKind,
    Sentence,
    SentenceKind,
    Supervision,
    SupervisionKind,
)
from throughcare.policy.facts.temporary_release import (
    RdrHeading,
    RotlBoardChair,
    RotlDecisionMaker,
    RotlType,
    TemporaryRelease,
)
from throughcare.policy.facts.victims import VictimLiaisonCheck
from throughcare.policy.facts.youth_transition import YouthTransition

__all__ = [
    "Accommodation",
    "AccommodationNeed",
    "AdverseDevelopmentKind",
    "Allocation",
    "Arrival",
    "Assessment",
    "AssessmentKind",
    "BehaviourMonitoring",
    "Cas3Stay",
    "Case",
    "CaspReferral",
    "CategoryChange",
    "CfoProgramme",
    "CfoReferral",
    "Change",
    "ChangeKind",
    "ComplexCaseBoard",
    "ComplexityAssessment",
    "ComplexityFactor",
    "Contact",
    "ContactOutcome",
    "Country",
    "CourtReport",
    "CourtReportKind",
    "CrsEvent",
    "CrsIntervention",
    "CrsNeed",
    "CrsNeedStage",
    "CrsPathway",
    "CrsReferral",
    "CrsReferrer",
    "CrsService",
    "Difficulty",
    "EarlyAllocation",
    "EbmDecision",
    "EnforcementAction",
    "EnforcementOutcome",
    "EosConsideration",
    "Estate",
    "Factor",
    "Failure",
    "Gender",
    "Handover",
    "HealthcareReason",
    "HealthcareStay",
    "HomeVisit",
    "LegalStatus",
    "Likelihood",
    "Manager",
    "ManagerRole",
    "Mappa",
    "Method",
    "MoveDecider",
    "MovingOnFrom",
    "NotifiableEvent",
    "OpdScreening",
    "Ovp",
    "ParoleBoardAdvice",
    "ParoleOutcome",
    "ParoleReview",
    "Part",
    "Plan",
    "PlanKind",
    "PomType",
    "PpcsOutcome",
    "Practitioner",
    "PrisonFunction",
    "Provider",
    "Purpose",
    "RdrHeading",
    "Recall",
    "RecallKind",
    "Recategorisation",
    "ReferralConsent",
    "ReferralDecider",
    "ReferralScreening",
    "Region",
    "RegionalServices",
    "Relocation",
    "Requirement",
    "RequirementKind",
    "Responsibility",
    "RestrictedStatus",
    "RestrictedStatusReview",
    "Restriction",
    "ReturnToClosed",
    "Risk",
    "Rosh",
    "RotlBoardChair",
    "RotlDecisionMaker",
    "RotlType",
    "Sector",
    "Segregation",
    "Sentence",
    "SentenceKind",
    "ShortNotice",
    "SimDiscussion",
    "Spell",
    "Supervision",
    "SupervisionKind",
    "TemporaryRelease",
    "Tier",
    "TierRecord",
    "VictimLiaisonCheck",
    "With",
    "YouthTransition",
]
