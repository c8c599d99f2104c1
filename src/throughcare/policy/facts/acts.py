"""Things about to be done, which a gate is asked of before the record is changed. A verb brings their rows."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.facts.contacts import Method
from throughcare.policy.facts.managers import Part
from throughcare.policy.subjects import Flag, Subject, WordFact


class Sector(StrEnum):
    """Who runs a prison."""

    PUBLIC = "public"
    PRIVATE = "private"


class Grade(StrEnum):
    """The grade of a member of staff, as far as the POM role tells one from another."""

    PROBATION_OFFICER = "probation_officer"
    BAND_4_OPERATIONAL = "band_4_operational"
    BAND_4_NON_OPERATIONAL = "band_4_non_operational"
    BAND_3 = "band_3"
    OTHER = "other"


class PomProposal(Subject, label="proposed POM", below=Case, act=True):
    """Somebody about to be allocated as POM."""

    sector = WordFact(Sector, "sector of the prison")
    grade = WordFact(Grade, "grade of the proposed POM")
    at_handover = Flag("made while responsibility passes to the COM")
    same_pom = Flag("the POM who has the case already")
    reason_given = Flag("reason given by the HOMD")


class ManagersProposal(Subject, label="proposed managers", below=Case, act=True):
    """What POM and COM are about to be recorded as, for the same day."""

    pom = WordFact(Part, "part of the POM")
    com = WordFact(Part, "part of the COM")


class PomMeeting(Subject, label="POM to POM handover meeting", below=Case, act=True):
    """A meeting about to be recorded as the handover from one prison's POM to another's."""

    sending_pom = Flag("sending POM took part")
    receiving_pom = Flag("receiving POM took part")
    prisoner = Flag("prisoner took part")
    method = WordFact(Method, "how the meeting was held")


class MoveToOpen(Subject, label="proposed move to open conditions", below=Case, act=True):
    """Somebody about to be moved to open conditions."""

    parole_board_recommends = Flag("recommended by the Parole Board")
    secretary_of_state_accepts = Flag("accepted by the Secretary of State")
    exceptional_transfer_agreed = Flag("Exceptional Transfer agreed by the Secretary of State")
