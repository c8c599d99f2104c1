"""Things about to be done, which a gate is asked of before the record is changed. A verb brings their rows."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.facts.contacts import Method, Place
from throughcare.policy.facts.custody import Sector
from throughcare.policy.facts.managers import Part
from throughcare.policy.subjects import ABSENT, DateFact, Flag, Subject, TruthFact, WordFact


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


class ReviewUse(StrEnum):
    """What somebody means to use an EBM case file review for."""

    COLLATE_KNOWN_RISK_INFORMATION = "collate_known_risk_information"
    DECIDE_ON_EBM = "decide_on_ebm"
    INFORM_ROTL_DECISION = "inform_rotl_decision"
    ASSESS_RISK = "assess_risk"
    JUDGE_WHETHER_OPEN_WAS_JUSTIFIED = "judge_whether_open_was_justified"


class CaseReviewUse(Subject, label="use of an EBM case file review", below=Case, act=True):
    """An EBM case file review about to be used."""

    purpose = WordFact(ReviewUse, "purpose of the EBM case file review")


class EquipReport(Subject, label="report on EQuIP usage", below=Case, act=True):
    """The latest report on how much a prison uses EQuIP, about no case: whoever watches the dashboard brings it."""

    reported_on = DateFact("date EQuIP usage was last reported")


class BoardMonth(Subject, label="calendar month", below=Case, act=True):
    """One calendar month of the national Board, about no case: its secretariat brings it."""

    month_on = DateFact("a day of the month")
    held_on = DateFact("date a Board was held in the month", ABSENT)


class DayAsked(Subject, label="day", below=Case, act=True):
    """A day of which somebody asks what kind of day it is, about no case."""

    on = DateFact("day asked about")


class PapersRecipient(StrEnum):
    """Whom the papers of a WECASP Board are sent to."""

    CORE_MEMBER = "core_member"
    PRISON = "prison"
    OTHER = "other"


class BoardPapers(Subject, label="papers of a WECASP Board", below=Case, act=True):
    """Papers about to be sent to one member or prison."""

    recipient = WordFact(PapersRecipient, "who the papers go to")
    confidentiality_signed_on = DateFact("date the confidentiality statement was signed", ABSENT)


class VisitProposal(Subject, label="proposed resettlement visit", below=Case, act=True):
    """A resettlement visit about to be arranged, and what is known of the harm that it might do."""

    place = WordFact(Place, "place of the proposed visit")
    harms_protective_factors = TruthFact("visit may jeopardise protective factors")
    exposes_person = TruthFact("visit may put the person at risk by exposing conviction or status")
    mappa_disclosure_agreed = TruthFact("disclosure agreed at MAPPA")
    conviction_known_there = TruthFact("employer or educator aware of the conviction")
    harmless_manner = TruthFact("visit can be made in a way that does no harm")
