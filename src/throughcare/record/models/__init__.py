"""The tables of the record, a module a subject. Columns that policy reads have the names that its facts have."""

from throughcare.access.roles import Role
from throughcare.record.models.accounts import Account
from throughcare.record.models.contacts import Contact
from throughcare.record.models.custody import Movement, Recategorisation, Spell
from throughcare.record.models.intake import (
    DataIssue,
    DoubtfulMatch,
    IntakeRun,
    IntakeSeen,
    Quarantined,
    SaidByFeeds,
)
from throughcare.record.models.ledger import LedgerEntry
from throughcare.record.models.managers import Allocation, Handover, Responsibility
from throughcare.record.models.parole import EarlyAllocation, ParoleReview
from throughcare.record.models.person import Alias, Identifier, Person, PersonBefore, SearchName
from throughcare.record.models.plans import Assessment, Change, Plan
from throughcare.record.models.reference import Establishment, LocalAuthority, Region
from throughcare.record.models.risk import Mappa, Risk, TierRecord
from throughcare.record.models.rows import CaseRow
from throughcare.record.models.sentences import Requirement, Sentence, Supervision

__all__ = [
    "Account",
    "Alias",
    "Allocation",
    "Assessment",
    "CaseRow",
    "Change",
    "Contact",
    "DataIssue",
    "DoubtfulMatch",
    "EarlyAllocation",
    "Establishment",
    "Handover",
    "Identifier",
    "IntakeRun",
    "IntakeSeen",
    "LedgerEntry",
    "LocalAuthority",
    "Mappa",
    "Movement",
    "ParoleReview",
    "Person",
    "PersonBefore",
    "Plan",
    "Quarantined",
    "Recategorisation",
    "Region",
    "Requirement",
    "Responsibility",
    "Risk",
    "Role",
    "SaidByFeeds",
    "SearchName",
    "Sentence",
    "Spell",
    "Supervision",
    "TierRecord",
]
