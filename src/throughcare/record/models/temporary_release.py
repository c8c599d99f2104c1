"""Release on temporary licence (ROTL): each application, what came in for its board, and the decision."""

from throughcare.policy import facts
from throughcare.record.models.fields import day, flag, word
from throughcare.record.models.rows import CaseRow


class TemporaryRelease(CaseRow):
    """A ROTL applied for."""

    applied_on = day()
    kind = word(facts.RotlType)
    heading = word(facts.RdrHeading)
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
