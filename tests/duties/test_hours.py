"""A duty of hours as `throughcare explain --json` and the API tell it, and when its case is looked at again."""

from datetime import date, datetime

from throughcare.calendar import LONDON
from throughcare.duties import policy_in_use
from throughcare.duties.explained import explained
from throughcare.duties.rows import revisit_on
from throughcare.engine.evaluation import Evaluator
from throughcare.engine.facts import case_facts
from throughcare.policy.facts import Recall
from throughcare.provisions.national_standards.recall_action import emergency

DECIDED = {"emergency": True, "decided_at": datetime(2021, 6, 4, 16, 15, tzinfo=LONDON)}


def test_the_document_has_the_instants_on_the_clocks_of_london() -> None:
    facts = case_facts({Recall: [{**DECIDED, "action_taken_at": datetime(2021, 6, 4, 18, 30, tzinfo=LONDON)}]})
    (duty,) = [
        each
        for each in explained(facts, date(2021, 6, 4)).document()["duties"]
        if each["provision"] == "NS-9.3.2-EMERGENCY"
    ]
    assert (duty["due_on"], duty["due_at"]) == ("2021-06-04", "2021-06-04T18:15:00+01:00")
    assert (duty["met_on"], duty["met_at"]) == ("2021-06-04", "2021-06-04T18:30:00+01:00")
    assert duty["status"] == "met_late"
    assert "It is due by 18:15 on Friday 4 June 2021." in duty["because"]


def test_the_case_is_looked_at_again_on_the_day_of_what_is_still_to_come() -> None:
    facts = case_facts({Recall: [{**DECIDED, "action_taken_at": datetime(2021, 6, 9, 0, 30, tzinfo=LONDON)}]})
    evaluation = Evaluator(policy_in_use.catalogue(), [emergency]).evaluate(facts, date(2021, 6, 4))
    assert revisit_on(evaluation, None) == date(2021, 6, 9)
