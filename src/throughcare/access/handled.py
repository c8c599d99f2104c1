"""The registry of tables: every one that holds something on a person, and how it is handled. See `handling.py`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from throughcare.access.compartments import Compartment
from throughcare.access.handling import Handling, Treatment, Withheld
from throughcare.access.retention import Keep

SHOWN, STAFF, READ_THROUGH, LEFT_OUT = Treatment
SAFETY, WECASP = Compartment.SAFETY, Compartment.WECASP

_PROTECTION = Withheld("It would show how the public, or somebody else, is protected (DPA 2018, Schedule 2, 2 and 16).")
_VICTIMS = Withheld("Whether there is a victim in contact, or who, is never told.")
_MINUTES = Withheld("Minutes of MAPPA stay in the meeting, and outside the record (National Standards, Annex B 1.2).")
_PANEL = Withheld("No copy of a paper of the panel leaves it without its Chair's agreement (WECASP 7.24.4).")
_WORKED_OUT = Withheld(
    "It is worked out each day from the rows that are given, and says nothing besides.",
    told="What the system works out from these records each day: who is to do what, and by when.",
)
_REPEATED = Withheld("It repeats, for the system's own use, what stands in rows that are given.")
_GUARDS = Withheld(
    "It guards the record: it names staff, and would tell what may not be told.",
    told="The log of who may look at these records, and who has.",
)
_OTHERS = Withheld("It is about another person as much.")
_AS_THE_CASE = Handling()

# Rows of the case that are ordinary, hold no text and are given to the person.
_PLAIN = (
    "AccommodationNeed",
    "Cas3Stay",
    "Accommodation",
    "BehaviourMonitoring",
    "CfoReferral",
    "ComplexityAssessment",
    "EosConsideration",
    "CourtReport",
    "Recategorisation",
    "CustodyScreening",
    "Failure",
    "EnforcementAction",
    "HomeVisit",
    "Responsibility",
    "Handover",
    "HealthCondition",
    "HospitalTransfer",
    "ElectronicMonitoring",
    "Polygraph",
    "PolygraphExamination",
    "ParoleReview",
    "EarlyAllocation",
    "OpdScreening",
    "Assessment",
    "Plan",
    "ReleasePlan",
    "PreReleaseReview",
    "CourtAppearance",
    "Discharge",
    "Recall",
    "RegionalServices",
    "CrsNeed",
    "CrsIntervention",
    "CrsEvent",
    "RestrictedStatus",
    "ReturnToClosed",
    "Risk",
    "Mappa",
    "Incident",
    "Segregation",
    "HealthcareStay",
    "Requirement",
    "Supervision",
    "TemporaryAbsence",
    "YouthTransition",
)

_OF_SAFETY = ("Acct", "AcctReview", "ReviewInvitation", "EnhancedManagement", "SafetyPlan", "SafetyInterventionMeeting")
_OF_THE_PANEL = (
    "CaspReferral",
    "CaspCase",
    "CaspBoard",
    "CaseloadCirculation",
    "MultidisciplinaryMeeting",
    "MeetingAction",
    "Relocation",
    "ComplexityFactor",
    "ComplexCaseBoard",
)
_OFFICIAL_SENSITIVE = ("RestrictedStatusReview", "NationalSecurity", "RiskReduction")

_NAMES = {"first_name": SHOWN, "middle_names": SHOWN, "last_name": SHOWN}
_PERSON = {
    **_NAMES,
    "ethnicity": SHOWN,
    "region": SHOWN,
    "pdu": SHOWN,
    "ldu_email": STAFF,
    # Official-sensitive; somebody else's home; whether a victim is in contact.
    "tact": LEFT_OUT,
    "home_safeguarding_concerns": LEFT_OUT,
    "vlo_assigned": LEFT_OUT,
}
# Whether a victim is in contact; and what the police, ViSOR or those who pursue organised crime were asked.
_ASKED_ABOUT_ROTL = dict.fromkeys(
    (
        "vlo_asked_on",
        "vlo_came_in_on",
        "vlo_not_applying",
        "police_asked_on",
        "visor_checked_on",
        "visor_not_applying",
        "confiscation_unit_asked_on",
        "confiscation_unit_came_in_on",
        "confiscation_unit_not_applying",
        "crime_unit_asked_on",
        "crime_unit_came_in_on",
        "crime_unit_not_applying",
    ),
    LEFT_OUT,
)
_STAFF = {"staff_name": STAFF, "staff_email": STAFF, "staff_code": STAFF, "establishment": SHOWN}
_WHY = {"reason": READ_THROUGH, "ended_because": READ_THROUGH}


def _record(names: tuple[str, ...], handling: Handling) -> dict[str, Handling]:
    return {f"record.{name}": handling for name in names}


HANDLING: Mapping[str, Handling] = MappingProxyType(
    {
        "record.Person": Handling(keep=Keep.WITH_PERSON, columns={**_PERSON, "sort_name": LEFT_OUT}, paths=("pk",)),
        "record.PersonBefore": Handling(keep=Keep.WITH_PERSON, columns=_PERSON),
        "record.Identifier": Handling(keep=Keep.WITH_PERSON, columns={"value": SHOWN}),
        "record.Alias": Handling(keep=Keep.WITH_PERSON, columns=_NAMES),
        **_record(_PLAIN, _AS_THE_CASE),
        **_record(_OF_SAFETY, Handling(SAFETY)),
        **_record(_OF_THE_PANEL, Handling(WECASP)),
        **_record(_OFFICIAL_SENSITIVE, Handling(Compartment.OFFICIAL_SENSITIVE, _PROTECTION)),
        "record.SimDiscussion": Handling(SAFETY),
        "record.ApprovedPremisesReferral": Handling(columns={"premises": SHOWN}),
        "record.ApprovedPremisesStay": Handling(columns={"premises": SHOWN}),
        "record.Contact": Handling(columns={"note": READ_THROUGH}),
        "record.CaseNote": Handling(
            Compartment.OFFICIAL_SENSITIVE,
            unless="not_to_be_disclosed",
            own_pages=True,
            columns={"sub_type": SHOWN, "author": STAFF, "handling": LEFT_OUT, "entry": READ_THROUGH},
        ),
        # A kind of paper says its compartment: the pages of papers ask of each whether its reader may know of it.
        "record.Paper": Handling(
            Compartment.OFFICIAL_SENSITIVE,
            unless="withheld",
            own_pages=True,
            columns={
                "kind": SHOWN,
                "title": SHOWN,
                "author": STAFF,
                "about_table": SHOWN,
                "handling": LEFT_OUT,
            },
        ),
        "record.PaperSection": Handling(
            Compartment.OFFICIAL_SENSITIVE,
            unless="withheld",
            own_pages=True,
            columns={"paper": LEFT_OUT, "name": SHOWN, "words": READ_THROUGH},
        ),
        "record.MappaMeeting": Handling(Compartment.MAPPA, _MINUTES, paths=("case",)),
        "record.Victim": Handling(Compartment.VICTIM_CONTACT, _VICTIMS, paths=("case",)),
        "record.VictimContact": Handling(Compartment.VICTIM_CONTACT, _VICTIMS, paths=("victim__case",)),
        "record.VictimWish": Handling(Compartment.VICTIM_CONTACT, _VICTIMS, paths=("victim__case",)),
        "record.WecaspItem": Handling(WECASP, _PANEL, paths=("case",)),
        "record.Movement": Handling(
            columns={"type_code": SHOWN, "reason_code": SHOWN, "from_place": SHOWN, "to_place": SHOWN}
        ),
        "record.Spell": Handling(columns={"establishment": SHOWN}),
        "record.Allocation": Handling(columns={**_STAFF, **_WHY}),
        "record.ManagerCorrection": Handling(columns={"evidence": READ_THROUGH, "agreed_by": STAFF}),
        "record.Change": Handling(columns={"summary": READ_THROUGH}),
        "record.CrsReferral": Handling(columns={"supplier": SHOWN}),
        "record.TemporaryRelease": Handling(columns=_ASKED_ABOUT_ROTL),
        "record.TierRecord": Handling(columns={"full_tier": SHOWN}),
        "record.Sentence": Handling(columns={"offence": READ_THROUGH, "court": SHOWN}),
        "record.VictimLiaisonCheck": Handling(withheld=_VICTIMS),
        "record.DataIssue": Handling(columns={"field": SHOWN, "says": READ_THROUGH}),
        "record.Statement": Handling(
            own_pages=True,
            columns={"about_table": SHOWN, "about_field": SHOWN, "words": SHOWN, "taken_by": STAFF},
        ),
        # A journey is told of on its own pages, with what was said at its stages and who came.
        "record.StageTaken": Handling(
            unless="kept_from_person",
            own_pages=True,
            columns={"journey": SHOWN, "stage": SHOWN, "about_table": SHOWN, "reason": READ_THROUGH},
        ),
        "record.StageWords": Handling(
            unless="taken__kept_from_person",
            own_pages=True,
            paths=("taken__person",),
            columns={"taken": LEFT_OUT, "name": SHOWN, "words": READ_THROUGH},
        ),
        "record.StageSeat": Handling(
            unless="taken__kept_from_person",
            own_pages=True,
            paths=("taken__person",),
            columns={"taken": LEFT_OUT, "seat": SHOWN},
        ),
        "record.SubjectAccessRequest": Handling(
            keep=Keep.REQUEST,
            own_pages=True,
            dated_by="answered_on",
            columns={
                "asked_by_name": LEFT_OUT,
                "asks_for": READ_THROUGH,
                "extension_reason": READ_THROUGH,
                "others_named": LEFT_OUT,
            },
        ),
        "record.LegalHold": Handling(
            withheld=Withheld("It speaks of proceedings, and of what was advised on them (Schedule 2, 5 and 19)."),
            keep=Keep.HOLD,
            own_pages=True,
            dated_by="lifted_on",
        ),
        "record.AccessLimit": Handling(withheld=_GUARDS, own_pages=True),
        "record.BreakGlass": Handling(withheld=_GUARDS, own_pages=True),
        "record.Notice": Handling(withheld=_GUARDS, paths=("break_glass__person",)),
        # Its words go to somebody else; what was told, and to whom, is shown.
        "record.OutgoingNotice": Handling(
            unless="kept_from_person",
            own_pages=True,
            columns={
                "provision": SHOWN,
                "key": LEFT_OUT,
                "about_table": SHOWN,
                "to_name": STAFF,
                "address": LEFT_OUT,
                "subject": SHOWN,
                "body": READ_THROUGH,
                "carrier": SHOWN,
                "last_fault": LEFT_OUT,
                "told_to": STAFF,
            },
        ),
        "record.SearchName": Handling(withheld=_REPEATED, keep=Keep.WITH_PERSON),
        "record.IntakeSeen": Handling(withheld=_REPEATED, keep=Keep.WITH_PERSON),
        "record.SaidByFeeds": Handling(withheld=_REPEATED, keep=Keep.WITH_PERSON),
        "record.DoubtfulMatch": Handling(withheld=_OTHERS, keep=Keep.WITH_PERSON, paths=("person", "other")),
        "record.LedgerEntry": Handling(
            withheld=_GUARDS,
            keep=Keep.SHREDDED,
        ),
        "record.LedgerMention": Handling(withheld=_GUARDS, keep=Keep.SHREDDED, columns={"entry": LEFT_OUT}),
        "duties.Duty": Handling(withheld=_WORKED_OUT, keep=Keep.WITH_PERSON),
        "duties.Derived": Handling(withheld=_WORKED_OUT, keep=Keep.WITH_PERSON),
        "duties.CaseStanding": Handling(withheld=_WORKED_OUT, keep=Keep.WITH_PERSON),
    }
)

# Tables that hold nothing on a person of a case, and why that is so.
OF_NO_PERSON: Mapping[str, str] = MappingProxyType(
    {
        "record.Region": "reference data",
        "record.Establishment": "reference data",
        "record.LocalAuthority": "reference data",
        "record.Mailbox": "reference data",
        "record.PomProfile": "of staff",
        "record.EquipPlan": "of a prison",
        "record.Departure": "of a prison or a region; its form says to name nobody",
        "record.Account": "of staff",
        "record.Account_establishments": "of staff",
        "record.Account_regions": "of staff",
        "record.IntakeRun": "of a file as a whole",
        "record.NotesAccess": "of staff",
        "record.ServiceAccount": "of a service",
        "record.ServiceAccount_establishments": "of a service",
        "record.ServiceAccount_regions": "of a service",
        "record.ServiceKey": "of a service",
        "record.UsedToken": "of a service",
        "record.RecoveryCode": "of staff",
        "record.FailedTry": "of whoever tried to sign in",
        "record.ProposedAct": "of an act as a whole, by the accounts of staff",
        "record.WecaspPaper": "of a meeting; what it says of a person stands in its items",
        "record.WecaspSignature": "of staff",
        "record.WecaspDisclosure": "of a paper as a whole",
        "record.Quarantined": "rows that nobody can tell whose they are: set aside until put right, and purged after",
    }
)


def handling_of(label: str) -> Handling:
    """How a table is handled, by the label of its model ("record.Sentence").

    Raises:
        KeyError: the table holds nothing on a person, or nobody has said how it is handled.
    """
    return HANDLING[label]
