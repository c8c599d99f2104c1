"""Amendments in the policy that duties are worked out by: its digest, its next change, and yesterday's answer."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.policy.packages import Package, packages
from tests.policy.test_amendments import LIMITS, OF_JUNE_18
from tests.policy.test_catalogue import DOCUMENT
from throughcare.duties import policy_in_use
from throughcare.duties.explained import explained
from throughcare.duties.part import part_reading
from throughcare.engine.evaluation import Evaluator
from throughcare.engine.facts import case_facts
from throughcare.policy.catalogue import discover
from throughcare.policy.facts import Case, Sentence

Use = Callable[[str], None]


@pytest.fixture
def use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Use]:
    """Makes the policy in use that of a section of provisions."""
    for package in packages(tmp_path, monkeypatch):

        def in_use(section: str, package: Package = package) -> None:
            catalogue = discover(package({"doc/__init__": DOCUMENT, "doc/visits": section}))
            monkeypatch.setattr(policy_in_use, "catalogue", lambda: catalogue)
            monkeypatch.setattr(policy_in_use, "evaluator", lambda: Evaluator(catalogue))
            policy_in_use.policy_digest.cache_clear()
            policy_in_use.next_change_of_policy.cache_clear()

        yield in_use
    policy_in_use.policy_digest.cache_clear()
    policy_in_use.next_change_of_policy.cache_clear()


@pytest.mark.parametrize(
    ("day", "change"),
    [
        (date(2021, 5, 31), date(2021, 6, 1)),
        (date(2021, 6, 1), date(2021, 7, 1)),
        (date(2021, 6, 30), date(2021, 7, 1)),
        (date(2021, 7, 1), None),
    ],
)
def test_a_case_is_looked_at_again_on_the_first_day_of_an_amendment(use: Use, day: date, change: date | None) -> None:
    use(LIMITS)
    assert policy_in_use.next_change_of_policy(day) == change


@pytest.mark.parametrize("day", [date(2019, 11, 30), date(2021, 4, 29), date(2021, 4, 30), date(2022, 3, 31)])
def test_the_amendments_of_the_texts_change_policy(day: date) -> None:
    following = date.fromordinal(day.toordinal() + 1)
    assert policy_in_use.next_change_of_policy(day) == following


def test_the_digest_changes_with_an_amendment_and_with_a_day_that_is_set(
    use: Use, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = LIMITS.replace("from_on=date(2021, 7, 1)", "from_on=date(2021, 8, 1)")
    longer = LIMITS.replace("days(10)", "days(11)")
    digests = [_digest(use, section) for section in (LIMITS, LIMITS, later, longer)]
    monkeypatch.setenv("THROUGHCARE_DAY_OF_VISITS", "2021-09-01")
    digests.append(_digest(use, LIMITS))
    assert digests[0] == digests[1]
    assert len(set(digests)) == 4


def _digest(use: Use, section: str) -> str:
    use(section)
    return policy_in_use.policy_digest()


def test_a_part_of_policy_holds_every_version_of_what_it_holds() -> None:
    part = part_reading("contact")
    assert part is not None
    held = {provision.id for provision in part.evaluator.program.provisions}
    versions = [each for each in policy_in_use.catalogue().evaluated if each.id in held]
    assert held == part.provisions
    assert len(part.evaluator.program.provisions) == len(versions)


def test_explaining_as_of_yesterday_gives_yesterdays_answer() -> None:
    facts = case_facts(
        {
            Case: [{"provider": "NPS", "country": "Wales"}],
            Sentence: [{"kind": "standard_determinate", "sentenced_on": date(2018, 1, 15), "crd": date(2020, 6, 30)}],
        }
    )
    told = {}
    for day in (date(2019, 11, 30), date(2019, 12, 1)):
        document = json.loads(json.dumps(explained(facts, day).document()))
        told[day.month] = (document["derived"]["responsible"], document["why"]["responsible"]["because"][-1])
    assert told[11][0] == "POM"
    assert told[12][0] == "COM"
    assert told[12][1] == (
        "Resettlement and Pre-Release Planning Guidance Document, version 2, paragraph 3.6 (Wales), as amended from "
        "Sunday 1 December 2019."
    )


def test_the_duty_of_the_day_is_the_versions(use: Use) -> None:
    use(LIMITS)
    due = [
        duty.outcome.due_on
        for day in (date(2021, 6, 30), date(2021, 7, 1))
        for duty in policy_in_use.evaluator().evaluate(OF_JUNE_18, day).duties
    ]
    assert due == [date(2021, 6, 23), date(2021, 6, 28)]
