"""The facts that policy reads: a table a subject. What a provision needs and is not here cannot be asked for.

Each column says what an empty one means: *unknown* (the record does not say, so that what hangs on it cannot be told),
or *absent* (there is none: it has not happened, or does not exist). The record's tables, the case document and the
bulk evaluation all have these columns under these names.
"""

from throughcare.policy.facts.case import Case, Country, Gender, Mappa, Ovp, Provider, Risk, Rosh, Tier, TierRecord
from throughcare.policy.facts.casp_referral import (
    CaspReferral,
    MoveDecider,
    ReferralConsent,
    ReferralDecider,
    ReferralScreening,
    Relocation,
)
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
from throughcare.policy.facts.custody import Arrival, Estate, Recategorisation, Spell
from throughcare.policy.facts.managers import Allocation, Handover, Manager, ManagerRole, Part, PomType, Responsibility
from throughcare.policy.facts.parole import EarlyAllocation, ParoleOutcome, ParoleReview
from throughcare.policy.facts.plans import Assessment, AssessmentKind, Change, ChangeKind, Plan, PlanKind
from throughcare.policy.facts.restricted_status import RestrictedStatus, RestrictedStatusReview, Restriction
from throughcare.policy.facts.segregation import HealthcareReason, HealthcareStay, Segregation
from throughcare.policy.facts.sentences import (
    Requirement,
    RequirementKind,
    Sentence,
    SentenceKind,
    Supervision,
    SupervisionKind,
)
from throughcare.policy.facts.youth_transition import YouthTransition

__all__ = [
    "Allocation",
    "Arrival",
    "Assessment",
    "AssessmentKind",
    "Case",
    "CaspReferral",
    "Change",
    "ChangeKind",
    "ComplexCaseBoard",
    "ComplexityAssessment",
    "ComplexityFactor",
    "Contact",
    "ContactOutcome",
    "Country",
    "Difficulty",
    "EarlyAllocation",
    "EosConsideration",
    "Estate",
    "Factor",
    "Gender",
    "Handover",
    "HealthcareReason",
    "HealthcareStay",
    "Manager",
    "ManagerRole",
    "Mappa",
    "Method",
    "MoveDecider",
    "Ovp",
    "ParoleOutcome",
    "ParoleReview",
    "Part",
    "Plan",
    "PlanKind",
    "PomType",
    "Practitioner",
    "Provider",
    "Purpose",
    "Recategorisation",
    "ReferralConsent",
    "ReferralDecider",
    "ReferralScreening",
    "Relocation",
    "Requirement",
    "RequirementKind",
    "Responsibility",
    "RestrictedStatus",
    "RestrictedStatusReview",
    "Restriction",
    "Risk",
    "Rosh",
    "Segregation",
    "Sentence",
    "SentenceKind",
    "SimDiscussion",
    "Spell",
    "Supervision",
    "SupervisionKind",
    "Tier",
    "TierRecord",
    "With",
    "YouthTransition",
]
