"""Release on temporary licence (ROTL): each application, what came in for its board, and the decision."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, Flag, Subject, WordFact


class RotlType(StrEnum):
    """Types of ROTL."""

    RDR = "RDR"
    ROR = "ROR"
    CRL = "CRL"
    SPL = "SPL"


class RdrHeading(StrEnum):
    """The headings that the activity of an RDR must come under."""

    WORK_PLACEMENT = "work_placement"
    TRAINING_OR_EDUCATION = "training_or_education"
    FAMILY_TIES = "family_ties"
    PRISONER_APPRENTICESHIPS_PATHWAY = "prisoner_apprenticeships_pathway"
    ACCOMMODATION = "accommodation"
    OUTSIDE_PRISON_ACTIVITY = "outside_prison_activity"
    OTHER_SENTENCE_PLAN_ACTIVITY = "other_sentence_plan_activity"


class RotlDecisionMaker(StrEnum):
    """At what level a ROTL is decided."""

    GOVERNOR = "governor"
    DEPUTY_GOVERNOR = "deputy_governor"
    HEAD_OF_FUNCTION = "head_of_function"
    OTHER = "other"


class RotlBoardChair(StrEnum):
    """Who chairs a ROTL board."""

    SENIOR_MANAGER = "senior_manager"
    OTHER = "other"


class TemporaryRelease(Subject, label="temporary release", below=Case, dated_by="applied_on"):
    """A ROTL applied for."""

    applied_on = DateFact("date ROTL was applied for")
    kind = WordFact(RotlType, "type of ROTL")
    heading = WordFact(RdrHeading, "heading that the activity comes under", ABSENT)
    plan_objective = Flag("linked to an objective of the sentence plan")
    suitable_for_open = Flag("suitable for open conditions")
    rotl_pol_returned_on = DateFact("date the ROTL-POL was returned", ABSENT)
    rotl_om_returned_on = DateFact("date the ROTL-OM was returned", ABSENT)
    offender_manager_consulted = Flag("offender manager consulted")
    ebm_assessment_seen = Flag("EBM assessment seen by the board")
    paperwork_completed_on = DateFact("date the ROTL risk assessment and paperwork were completed", ABSENT)
    higher_monitoring = Flag("higher level of monitoring planned")
    board_on = DateFact("date of the ROTL board", ABSENT)
    board_chair = WordFact(RotlBoardChair, "who chairs the ROTL board")
    decided_by = WordFact(RotlDecisionMaker, "who decides on the ROTL")
    decided_on = DateFact("date of the decision on ROTL", ABSENT)
    granted = Flag("granted")
