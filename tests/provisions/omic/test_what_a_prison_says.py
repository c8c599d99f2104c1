"""A prison's record may say that somebody is held under a sentence, and not of what kind: some answers need no more."""

from datetime import date

import pytest

from tests.provisions.tables import evaluator
from throughcare.engine.facts import case_facts
from throughcare.policy.facts import Case, Sentence
from throughcare.policy.values import unknown

ON = date(2022, 6, 1)
ASKED = ("OMIC-COHORT", "OMIC-RESP-RECALL")


def given(**sentence: object) -> dict[str, object]:
    """What each provision asked about makes of a sentence that a prison holds somebody under."""
    facts = case_facts({Case: [{"provider": "NPS"}], Sentence: [{"custodial": True, **sentence}]})
    return {
        f"{each.entry.provision.id} {name}": value
        for each in evaluator(ASKED).evaluate(facts, ON).derived
        for name, value in each.values.items()
    }


@pytest.mark.provision("OMIC-RESP-RECALL")
def test_after_a_recall_the_com_is_responsible_whatever_the_sentence() -> None:
    assert given(recalled=True)["OMIC-RESP-RECALL responsible"] == "COM"


@pytest.mark.provision("OMIC-COHORT")
@pytest.mark.parametrize(
    ("indeterminate", "cohort"),
    [(True, "NPS_ISP_RECALL"), (False, "NPS_DET_RECALL"), (None, unknown("kind of sentence"))],
)
def test_a_recall_needs_to_know_only_whether_the_sentence_is_indeterminate(
    indeterminate: bool | None, cohort: object
) -> None:
    assert given(recalled=True, indeterminate=indeterminate)["OMIC-COHORT cohort"] == cohort


@pytest.mark.provision("OMIC-RESP-RECALL")
def test_a_sentence_that_nobody_says_is_custodial_is_not_taken_for_one() -> None:
    facts = case_facts({Case: [{}], Sentence: [{"recalled": True}]})
    [found] = evaluator(ASKED).evaluate(facts, ON).gives("OMIC-RESP-RECALL")
    assert found.applies == unknown("kind of sentence")
