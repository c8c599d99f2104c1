"""Things about to be decided in resettlement work, and what a pre-release team as a whole has: no record of a case."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, NumberFact, Subject, TruthFact, WordFact


class DecisionOn(StrEnum):
    """What a decision about services in the community is on."""

    ACCOMMODATION = "accommodation"
    EMPLOYMENT = "employment"
    OTHER_SERVICE = "other_service"


class HousingWorker(StrEnum):
    """Who housing work may be given to."""

    PRE_RELEASE_TEAM = "pre_release_team"
    COM = "COM"
    CRS_PROVIDER = "crs_provider"
    HOUSING_SPECIALIST = "housing_specialist"
    OTHER = "other"


class TeamTask(StrEnum):
    """The tasks of Appendix 4: R from the red column on, A from the amber column on, G in the green column."""

    SCREENING_AND_REVIEW = "R1"
    NEEDS_OF_EVERYBODY = "R2"
    NEEDS_OUT_OF_AREA = "R3"
    PRIORITY_HOUSING_AND_MONEY = "R4"
    SUPPORT_IN_LAST_12_WEEKS = "R5"
    NOT_CONVICTED_AND_IMMEDIATE_RELEASE = "R6"
    APPLICATIONS = "R7"
    RISK_MEETINGS = "A1"
    LIAISON = "A2"
    FOREIGN_NATIONALS = "A3"
    CARE_EXPERIENCED = "A4"
    HIGH_RISK = "A5"
    GP_REGISTRATION = "A6"
    PARTNERS_IN_PRISON = "G1"
    HANDOVER_MEETINGS = "G2"
    PUBLIC_PROTECTION_MEETINGS = "G3"
    ACCT_AND_PANELS = "G4"
    SAFEGUARDING = "G5"
    IRMT = "G6"
    FULL_SET = "G7"


class ServiceDecision(Subject, label="decision on services in the community", below=Case, act=True):
    """A decision about to be made on what somebody will have in the community."""

    kind = WordFact(DecisionOn, "what the decision is on")
    decided_on = DateFact("date of the decision on services")
    com_consulted_on = DateFact("date the COM was consulted on it", ABSENT)


class HousingAssignment(Subject, label="assignment of housing work", below=Case, act=True):
    """Housing work about to be given to somebody."""

    assignee = WordFact(HousingWorker, "who the housing work is given to")
    individual_need = TruthFact("housing need of one person")


class TeamStaffing(Subject, label="staffing of a pre-release team", below=Case, act=True):
    """How a team in a resettlement prison is staffed on a day, and a task that it is asked about."""

    recorded_on = DateFact("date the staffing was recorded")
    percent_in_post = NumberFact("FTE in post as a percentage of the team's FTE figure")
    task = WordFact(TeamTask, "task asked about")


class PrisonLists(Subject, label="daily lists of a prison", below=Case, act=True):
    """When a prison's lists were last extracted, and one person's expected release to look for on them."""

    receptions_on = DateFact("date the receptions list was last extracted")
    discharges_on = DateFact("date the discharge list was last extracted")
    release_on = DateFact("expected release date looked for on the discharge list")
