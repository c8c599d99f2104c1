"""A newcomer finds a provision by whatever they know of it, and sees why it was found."""

import pytest

from throughcare.duties.policy_in_use import catalogue
from throughcare.policy.finding import find


def _first(words: str) -> tuple[str, list[str]]:
    best = find(catalogue(), words)[0]
    return best.entry.provision.id, [said.where for said in best.because]


@pytest.mark.parametrize(
    ("words", "provision", "because"),
    [
        ("NS-3.3-RELEASE", "NS-3.3-RELEASE", ["id"]),
        ("five working days of sentence", "NS-3.3-COMMUNITY", ["title"]),
        ("5.4", "NS-5.4", ["id"]),
        ("national standards 5.4", "NS-5.4", ["document", "id"]),
        ("UM02SL004", "NS-3.3-COMMUNITY", ["measure"]),
        ("72 hours", "RES-BCST1-DUE", ["by when"]),
        ("seventy-two hours", "RES-BCST1-DUE", ["by when"]),
        ("two hours", "NS-9.3.2-EMERGENCY", ["by when"]),
        ("8 business days before the board", "WECASP-5.1.9a", ["title"]),
        ("84 nights", "RES-CAS3-84-NIGHTS", ["id"]),
        ("prison offender manager 12 weeks", "NS-B.START", ["owner, as the sources have it", "by when"]),
        ("key worker weekly", "RES-KEYWORK-CONTACT", ["title"]),
    ],
)
def test_the_likeliest_provision_comes_first(words: str, provision: str, because: list[str]) -> None:
    assert _first(words) == (provision, because)


@pytest.mark.parametrize(
    "words",
    [
        "within 15 working days",
        "15 working days",
        "fifteen working days",
        "within fifteen business days",
        "15 working days first appointment",
        "15 working days NS-4.3.5",
        "15 working days 4.3.5",
        "15 working days national standards",
        "15 working days probation practitioner",
        "15 working days UM02SL006",
    ],
)
def test_the_plan_is_found_by_its_limit_with_anything_else_that_is_known(words: str) -> None:
    found = [each.entry.provision.id for each in find(catalogue(), words)]
    assert "NS-4.3.5" in found[:3]


def test_what_was_found_says_why() -> None:
    (best, *_) = find(catalogue(), "within fifteen business days")
    (said,) = best.because
    assert (said.where, said.words) == ("by when", "within 15 working days of the first appointment that took place")


@pytest.mark.parametrize("words", ["zebra", "15 zebras", "", "   "])
def test_what_there_is_not_is_not_found(words: str) -> None:
    assert find(catalogue(), words) == []


@pytest.mark.parametrize("words", ["within", "the", "of"])
def test_small_words_alone_are_looked_for(words: str) -> None:
    assert len(find(catalogue(), words)) > 50


def test_every_provision_is_found_by_its_id() -> None:
    missed = [
        entry.provision.id
        for entry in list(catalogue())[::25]
        if find(catalogue(), entry.provision.id)[0].entry is not entry
    ]
    assert missed == []


def test_the_words_together_come_before_the_words_apart() -> None:
    found = [each.entry.provision.id for each in find(catalogue(), "senior probation officer")]
    assert found[0] == "NS-3.1-SPO"
    assert "NS-3.1" in found
