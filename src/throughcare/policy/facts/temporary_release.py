"""Release on temporary licence (ROTL): each application, what came in for its board, the decision, each time out."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, Flag, InstantFact, Subject, WordFact


class RotlType(StrEnum):
    """Types of ROTL."""

    RDR = "RDR"
    ROR = "ROR"
    CRL = "CRL"
    SPL = "SPL"

    @property
    def label(self) -> str:
        """In full, with the letters that people know it by."""
        return f"{_IN_FULL[self]} ({self.value})"


_IN_FULL = {
    RotlType.RDR: "Resettlement Day Release",
    RotlType.ROR: "Resettlement Overnight Release",
    RotlType.CRL: "Childcare Resettlement Licence",
    RotlType.SPL: "Special Purpose Licence",
}


class RdrHeading(StrEnum):
    """The headings that the activity of an RDR must come under."""

    WORK_PLACEMENT = "work_placement"
    TRAINING_OR_EDUCATION = "training_or_education"
    FAMILY_TIES = "family_ties"
    PRISONER_APPRENTICESHIPS_PATHWAY = "prisoner_apprenticeships_pathway"
    ACCOMMODATION = "accommodation"
    OUTSIDE_PRISON_ACTIVITY = "outside_prison_activity"
    OTHER_SENTENCE_PLAN_ACTIVITY = "other_sentence_plan_activity"


class SplGround(StrEnum):
    """The grounds for a special purpose licence that the text names; they are examples."""

    COMPASSIONATE = "compassionate"
    MEDICAL = "medical"
    COURT_PROCEEDINGS = "court_proceedings"
    OTHER = "other"


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


class BreathTest(StrEnum):
    """What came of a breath test on return."""

    NOT_TAKEN = "not_taken"
    PASSED = "passed"
    FAILED = "failed"
    REFUSED = "refused"


class RotlFailure(StrEnum):
    """How somebody failed on ROTL."""

    LATE_RETURN = "late_return"
    DID_NOT_RETURN = "did_not_return"
    CONDITION_BREACHED = "condition_breached"
    BREATH_TEST = "breath_test"
    ARRESTED = "arrested"
    OTHER = "other"


class TemporaryRelease(Subject, label="temporary release", below=Case, dated_by="applied_on"):
    """A ROTL applied for."""

    applied_on = DateFact("date ROTL was applied for")
    kind = WordFact(RotlType, "type of ROTL")
    heading = WordFact(RdrHeading, "heading that the activity comes under", ABSENT)
    spl_ground = WordFact(SplGround, "ground for the special purpose licence (SPL)", ABSENT)
    primary_carer = Flag("primary carer of a child")
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
    com_asked_on = DateFact("date the COM was asked to feed in to ROTL", ABSENT)
    duty_com_asked = Flag("asked of a duty COM through the LDU")
    oasys_reviewed_on = DateFact("date OASys was reviewed for ROTL", ABSENT)
    police_asked_on = DateFact("date the COM asked the police about ROTL", ABSENT)
    visor_checked_on = DateFact("date ViSOR was looked at for ROTL", ABSENT)
    visor_not_applying = Flag("no ViSOR record for ROTL to look at")
    vlo_asked_on = DateFact("date the VLO was told of ROTL", ABSENT)
    vlo_came_in_on = DateFact("date the VLO answered on ROTL", ABSENT)
    vlo_not_applying = Flag("no VLO for ROTL to be put to")
    social_services_asked_on = DateFact("date Social Services were asked about ROTL", ABSENT)
    social_services_came_in_on = DateFact("date Social Services answered on ROTL", ABSENT)
    social_services_not_applying = Flag("nothing for Social Services to say on ROTL")
    childrens_services_asked_on = DateFact("date Children's Services were asked about ROTL", ABSENT)
    childrens_services_came_in_on = DateFact("date Children's Services answered on ROTL", ABSENT)
    childrens_services_not_applying = Flag("nothing for Children's Services to say on ROTL")
    immigration_asked_on = DateFact("date Immigration Enforcement was asked about ROTL", ABSENT)
    immigration_came_in_on = DateFact("date Immigration Enforcement answered on ROTL", ABSENT)
    immigration_not_applying = Flag("nothing for Immigration Enforcement to say on ROTL")
    confiscation_unit_asked_on = DateFact("date the Regional Confiscation Unit was asked about ROTL", ABSENT)
    confiscation_unit_came_in_on = DateFact("date the Regional Confiscation Unit answered on ROTL", ABSENT)
    confiscation_unit_not_applying = Flag("nothing for the Regional Confiscation Unit to say on ROTL")
    crime_unit_asked_on = DateFact("date the Serious Organised Crime Unit was asked about ROTL", ABSENT)
    crime_unit_came_in_on = DateFact("date the Serious Organised Crime Unit answered on ROTL", ABSENT)
    crime_unit_not_applying = Flag("nothing for the Serious Organised Crime Unit to say on ROTL")
    reviewed_on = DateFact("date ROTL was last reviewed", ABSENT)
    next_review_on = DateFact("date of the next review of ROTL", ABSENT)
    next_out_at = InstantFact("date and time planned for going out on ROTL next", ABSENT)
    next_back_at = InstantFact("date and time planned for coming back from ROTL next", ABSENT)


class TemporaryAbsence(Subject, label="ROTL absence", below=Case, dated_by="out_at"):
    """A time that somebody spent out of the prison on a ROTL that was granted."""

    kind = WordFact(RotlType, "type of ROTL that they went out on")
    out_at = InstantFact("date and time of going out on ROTL")
    due_back_at = InstantFact("date and time due back from ROTL")
    back_at = InstantFact("date and time of coming back from ROTL", ABSENT)
    breath_test = WordFact(BreathTest, "breath test on return from ROTL", ABSENT)
    failure = WordFact(RotlFailure, "failure on ROTL", ABSENT)
    failed_on = DateFact("date of the failure on ROTL", ABSENT)
    recalled_on = DateFact("date recalled from ROTL", ABSENT)
