"""Contacts: what took place, or is planned, with or about a person."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, Flag, Subject, WordFact


class Method(StrEnum):
    """How a contact was made."""

    IN_PERSON = "in_person"
    VIDEO = "video"
    TELEPHONE = "telephone"
    IN_CELL_TELEPHONY = "in_cell_telephony"
    WRITTEN = "written"


class ContactOutcome(StrEnum):
    """What came of a contact."""

    PLANNED = "planned"
    ATTENDED = "attended"
    ACCEPTABLE_ABSENCE = "acceptable_absence"
    FAILED_TO_ATTEND = "failed_to_attend"
    CANCELLED = "cancelled"


class Practitioner(StrEnum):
    """Who made the contact."""

    POM = "POM"
    COM = "COM"
    PP = "PP"
    KEY_WORKER = "key_worker"
    CRS_PROVIDER = "crs_provider"
    CAS3_PROVIDER = "cas3_provider"
    OTHER = "other"


class With(StrEnum):
    """Whom the contact was with."""

    PERSON = "person"
    THIRD_PARTY = "third_party"


class Purpose(StrEnum):
    """What the contact was for, as far as a standard tells one purpose from another."""

    SENTENCE_PLAN_WORK = "sentence_plan_work"
    SUPERVISION = "supervision"
    INDUCTION = "induction"
    PRE_RELEASE = "pre_release"
    COMPLETE_OASYS = "complete_oasys"
    PAROLE_REPORT = "parole_report"
    RESETTLEMENT_VISIT = "resettlement_visit"
    OPD_SCREENING = "opd_screening"
    MAPPA_F_REPORT = "mappa_f_report"
    OTHER = "other"


class Place(StrEnum):
    """Where a contact took place."""

    OFFICE = "office"
    HOME = "home"
    APPROVED_PREMISES = "approved_premises"
    HOME_OF_FAMILY_OR_FRIENDS = "home_of_family_or_friends"
    WORK = "work"
    STUDY = "study"
    PRISON = "prison"
    COURT = "court"
    OTHER = "other"


class Contact(Subject, label="contact", below=Case, dated_by="on"):
    """One contact. `on` is when it took place or is to; `recorded_on` when the case note was made."""

    on = DateFact("date of the contact")
    recorded_on = DateFact("date the case note was recorded", ABSENT)
    by = WordFact(Practitioner, "who made the contact")
    with_whom = WordFact(With, "whom the contact was with")
    method = WordFact(Method, "method of contact")
    place = WordFact(Place, "place of the contact")
    purpose = WordFact(Purpose, "purpose of the contact")
    outcome = WordFact(ContactOutcome, "outcome of the contact")
    appointment = Flag("arranged as an appointment")
    approved = Flag("by a professional whom the Offender Manager approved")
    next_on = DateFact("date on which the person was told to expect the next session", ABSENT)
