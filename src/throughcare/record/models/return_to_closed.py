"""Returns from open to closed conditions: what gave concern, the decision, and what follows it."""

from throughcare.policy import facts
from throughcare.record.models.fields import day, flag, truth, word
from throughcare.record.models.rows import CaseRow


class ReturnToClosed(CaseRow):
    """Behaviour or circumstances that gave concern in open conditions, and the return that may follow."""

    reported_on = day()
    category_change = word(facts.CategoryChange)
    corroborated = flag()
    reason_recorded = flag()
    adverse_development = word(facts.AdverseDevelopmentKind)
    unmanageable_in_open = truth()
    pom_on_duty = truth()
    pom_unavailable = flag()
    investigated_on = day()
    governor_decision = word(facts.GovernorDecision)
    governor_decided_on = day()
    decided_on = day()
    planning_board_on = day()
    operational_reasons = flag()
    returned_on = day()
    rc1_completed_on = day()
    lisp4_submitted_on = day()
    lisp4_disclosed_on = day()
    representations_on = day()
    no_representations_on = day()
    ppcs_outcome = word(facts.PpcsOutcome)
    ppcs_decided_on = day()
    parole_board_advice = word(facts.ParoleBoardAdvice)
