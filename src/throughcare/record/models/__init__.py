"""The tables of the record, a module a subject. Columns that policy reads have the names that its facts have."""

from throughcare.access.roles import Role
from throughcare.record.models.accommodation import Accommodation, AccommodationNeed, Cas3Stay
from throughcare.record.models.accounts import Account
from throughcare.record.models.approved_premises import ApprovedPremisesReferral, ApprovedPremisesStay
from throughcare.record.models.behaviour_monitoring import BehaviourMonitoring
from throughcare.record.models.break_glass import BreakGlass
from throughcare.record.models.casp_meeting import (
    CaseloadCirculation,
    CaspBoard,
    CaspCase,
    MeetingAction,
    MultidisciplinaryMeeting,
    SafetyInterventionMeeting,
)
from throughcare.record.models.casp_referral import CaspReferral, Relocation
from throughcare.record.models.co_financing import CfoReferral
from throughcare.record.models.complexity import (
    ComplexCaseBoard,
    ComplexityAssessment,
    ComplexityFactor,
    EosConsideration,
    SimDiscussion,
)
from throughcare.record.models.contacts import Contact
from throughcare.record.models.court import CourtReport
from throughcare.record.models.custody import Movement, Recategorisation, Spell
from throughcare.record.models.custody_screening import CustodyScreening
from throughcare.record.models.departures import Departure
from throughcare.record.models.enforcement import EnforcementAction, Failure
from throughcare.record.models.equip_plans import EquipPlan
from throughcare.record.models.home_visits import HomeVisit
from throughcare.record.models.intake import (
    DataIssue,
    DoubtfulMatch,
    IntakeRun,
    IntakeSeen,
    Quarantined,
    SaidByFeeds,
)
from throughcare.record.models.kept_apart import AboutCase, KeptApart
from throughcare.record.models.ledger import LedgerEntry, LedgerMention
from throughcare.record.models.managers import Allocation, Handover, ManagerCorrection, Responsibility
from throughcare.record.models.mappa_minutes import MappaMeeting
from throughcare.record.models.mental_health import HealthCondition, HospitalTransfer
from throughcare.record.models.monitoring import ElectronicMonitoring, Polygraph, PolygraphExamination
from throughcare.record.models.national_security import NationalSecurity, RiskReduction
from throughcare.record.models.notes import CaseNote
from throughcare.record.models.notices import Notice
from throughcare.record.models.outbox import Mailbox, OutgoingNotice
from throughcare.record.models.papers import Paper, PaperSection
from throughcare.record.models.parole import EarlyAllocation, ParoleReview
from throughcare.record.models.person import Alias, Identifier, Person, PersonBefore, SearchName
from throughcare.record.models.personality_disorder import OpdScreening
from throughcare.record.models.plans import Assessment, Change, Plan
from throughcare.record.models.pom_profiles import PomProfile
from throughcare.record.models.pre_release import CourtAppearance, Discharge, PreReleaseReview, ReleasePlan, SafetyPlan
from throughcare.record.models.privacy import LegalHold, Statement, SubjectAccessRequest
from throughcare.record.models.recall import Recall
from throughcare.record.models.reference import Establishment, LocalAuthority, Region
from throughcare.record.models.regional_services import RegionalServices
from throughcare.record.models.rehabilitative_services import CrsEvent, CrsIntervention, CrsNeed, CrsReferral
from throughcare.record.models.restricted_status import RestrictedStatus, RestrictedStatusReview
from throughcare.record.models.restrictions import AccessLimit
from throughcare.record.models.return_to_closed import ReturnToClosed
from throughcare.record.models.risk import Mappa, Risk, TierRecord
from throughcare.record.models.rows import CaseRow
from throughcare.record.models.safety import Acct, AcctReview, EnhancedManagement, Incident, ReviewInvitation
from throughcare.record.models.segregation import HealthcareStay, Segregation
from throughcare.record.models.sentences import Requirement, Sentence, Supervision
from throughcare.record.models.service_accounts import ServiceAccount, ServiceKey, UsedToken
from throughcare.record.models.sign_in import FailedTry, NotesAccess, RecoveryCode
from throughcare.record.models.stages import StageSeat, StageTaken, StageWords
from throughcare.record.models.temporary_release import TemporaryAbsence, TemporaryRelease
from throughcare.record.models.two_people import ActState, ProposedAct
from throughcare.record.models.victim_contact import Victim, VictimContact, VictimWish
from throughcare.record.models.victims import VictimLiaisonCheck
from throughcare.record.models.wecasp_papers import WecaspDisclosure, WecaspItem, WecaspPaper, WecaspSignature
from throughcare.record.models.youth_transition import YouthTransition

__all__ = [
    "AboutCase",
    "AccessLimit",
    "Accommodation",
    "AccommodationNeed",
    "Account",
    "Acct",
    "AcctReview",
    "ActState",
    "Alias",
    "Allocation",
    "ApprovedPremisesReferral",
    "ApprovedPremisesStay",
    "Assessment",
    "BehaviourMonitoring",
    "BreakGlass",
    "Cas3Stay",
    "CaseNote",
    "CaseRow",
    "CaseloadCirculation",
    "CaspBoard",
    "CaspCase",
    "CaspReferral",
    "CfoReferral",
    "Change",
    "ComplexCaseBoard",
    "ComplexityAssessment",
    "ComplexityFactor",
    "Contact",
    "CourtAppearance",
    "CourtReport",
    "CrsEvent",
    "CrsIntervention",
    "CrsNeed",
    "CrsReferral",
    "CustodyScreening",
    "DataIssue",
    "Departure",
    "Discharge",
    "DoubtfulMatch",
    "EarlyAllocation",
    "ElectronicMonitoring",
    "EnforcementAction",
    "EnhancedManagement",
    "EosConsideration",
    "EquipPlan",
    "Establishment",
    "FailedTry",
    "Failure",
    "Handover",
    "HealthCondition",
    "HealthcareStay",
    "HomeVisit",
    "HospitalTransfer",
    "Identifier",
    "Incident",
    "IntakeRun",
    "IntakeSeen",
    "KeptApart",
    "LedgerEntry",
    "LedgerMention",
    "LegalHold",
    "LocalAuthority",
    "Mailbox",
    "ManagerCorrection",
    "Mappa",
    "MappaMeeting",
    "MeetingAction",
    "Movement",
    "MultidisciplinaryMeeting",
    "NationalSecurity",
    "NotesAccess",
    "Notice",
    "OpdScreening",
    "OutgoingNotice",
    "Paper",
    "PaperSection",
    "ParoleReview",
    "Person",
    "PersonBefore",
    "Plan",
    "Polygraph",
    "PolygraphExamination",
    "PomProfile",
    "PreReleaseReview",
    "ProposedAct",
    "Quarantined",
    "Recall",
    "Recategorisation",
    "RecoveryCode",
    "Region",
    "RegionalServices",
    "ReleasePlan",
    "Relocation",
    "Requirement",
    "Responsibility",
    "RestrictedStatus",
    "RestrictedStatusReview",
    "ReturnToClosed",
    "ReviewInvitation",
    "Risk",
    "RiskReduction",
    "Role",
    "SafetyInterventionMeeting",
    "SafetyPlan",
    "SaidByFeeds",
    "SearchName",
    "Segregation",
    "Sentence",
    "ServiceAccount",
    "ServiceKey",
    "SimDiscussion",
    "Spell",
    "StageSeat",
    "StageTaken",
    "StageWords",
    "Statement",
    "SubjectAccessRequest",
    "Supervision",
    "TemporaryAbsence",
    "TemporaryRelease",
    "TierRecord",
    "UsedToken",
    "Victim",
    "VictimContact",
    "VictimLiaisonCheck",
    "VictimWish",
    "WecaspDisclosure",
    "WecaspItem",
    "WecaspPaper",
    "WecaspSignature",
    "YouthTransition",
]
