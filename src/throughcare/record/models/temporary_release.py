"""Release on temporary licence (ROTL): each application, what came in for its board, the decision, each time out."""

from throughcare.policy import facts
from throughcare.record.models.fields import day, flag, instant, word
from throughcare.record.models.rows import CaseRow


class TemporaryRelease(CaseRow):
    """A ROTL applied for."""

    applied_on = day()
    kind = word(facts.RotlType)
    heading = word(facts.RdrHeading)
    spl_ground = word(facts.SplGround)
    primary_carer = flag()
    plan_objective = flag()
    suitable_for_open = flag()
    rotl_pol_returned_on = day()
    rotl_om_returned_on = day()
    offender_manager_consulted = flag()
    ebm_assessment_seen = flag()
    paperwork_completed_on = day()
    higher_monitoring = flag()
    board_on = day()
    board_chair = word(facts.RotlBoardChair)
    decided_by = word(facts.RotlDecisionMaker)
    decided_on = day()
    granted = flag()
    com_asked_on = day()
    duty_com_asked = flag()
    oasys_reviewed_on = day()
    police_asked_on = day()
    visor_checked_on = day()
    visor_not_applying = flag()
    vlo_asked_on = day()
    vlo_came_in_on = day()
    vlo_not_applying = flag()
    social_services_asked_on = day()
    social_services_came_in_on = day()
    social_services_not_applying = flag()
    childrens_services_asked_on = day()
    childrens_services_came_in_on = day()
    childrens_services_not_applying = flag()
    immigration_asked_on = day()
    immigration_came_in_on = day()
    immigration_not_applying = flag()
    confiscation_unit_asked_on = day()
    confiscation_unit_came_in_on = day()
    confiscation_unit_not_applying = flag()
    crime_unit_asked_on = day()
    crime_unit_came_in_on = day()
    crime_unit_not_applying = flag()
    reviewed_on = day()
    next_review_on = day()
    next_out_at = instant()
    next_back_at = instant()


class TemporaryAbsence(CaseRow):
    """A time that somebody spent out of the prison on a ROTL that was granted."""

    kind = word(facts.RotlType)
    out_at = instant()
    due_back_at = instant()
    back_at = instant()
    breath_test = word(facts.BreathTest)
    failure = word(facts.RotlFailure)
    failed_on = day()
    recalled_on = day()
