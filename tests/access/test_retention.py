"""How long a case is kept: a table of lives, and the lengths that an installation sets."""

from datetime import date

import pytest

from throughcare.access.retention import LENGTHS, Ended, Kept, Lived, birthday, kept

BORN = date(1960, 5, 3)
UNTOLD_END = "The record does not say when the sentence ends."

# what is held, what is kept
LIVES: dict[str, tuple[Lived, Kept]] = {
    "six years after the sentence": (
        Lived(BORN, [Ended("sentence", date(2019, 3, 4))]),
        Kept(date(2025, 3, 4)),
    ),
    "after the last of several ends": (
        Lived(BORN, [Ended("sentence", date(2019, 3, 4)), Ended("supervision", date(2020, 1, 1))]),
        Kept(date(2026, 1, 1)),
    ),
    "from 29 February": (
        Lived(BORN, [Ended("sentence", date(2020, 2, 29))]),
        Kept(date(2026, 2, 28)),
    ),
    "a life sentence until the hundredth birthday": (
        Lived(BORN, [], indeterminate=True),
        Kept(date(2060, 5, 3)),
    ),
    "MAPPA until the hundredth birthday": (
        Lived(BORN, [Ended("sentence", date(2019, 3, 4))], mappa=True),
        Kept(date(2060, 5, 3)),
    ),
    "MAPPA, and an end that is later than that": (
        Lived(BORN, [Ended("sentence", date(2058, 3, 4))], mappa=True),
        Kept(date(2064, 3, 4)),
    ),
    "born on 29 February": (
        Lived(date(1960, 2, 29), [], indeterminate=True),
        Kept(date(2060, 2, 29)),
    ),
    "an end that is not known means keep, however old the rest": (
        Lived(BORN, [Ended("sentence", date(1990, 1, 1)), Ended("sentence", None)]),
        Kept(None, UNTOLD_END, untold=True),
    ),
    "nothing to count from": (
        Lived(BORN, []),
        Kept(None, "The record holds no sentence and no supervision to count from.", untold=True),
    ),
    "a life sentence of somebody whose birth is not known": (
        Lived(None, [], indeterminate=True),
        Kept(None, "The record does not say when the person was born.", untold=True),
    ),
    "a birth that is not known matters to nobody else": (
        Lived(None, [Ended("sentence", date(2019, 3, 4))]),
        Kept(date(2025, 3, 4)),
    ),
    "a case that people work on stays, whatever its dates": (
        Lived(BORN, [Ended("sentence", date(1990, 1, 1))], live="Somebody manages the case."),
        Kept(None, "Somebody manages the case."),
    ),
}


@pytest.mark.parametrize("name", LIVES)
def test_how_long_a_case_is_kept(name: str) -> None:
    lived, expected = LIVES[name]
    assert kept(lived) == expected


def test_a_birthday_of_29_february_comes_on_1_march() -> None:
    assert birthday(date(2000, 2, 29), 100) == date(2100, 3, 1)


def test_an_installation_sets_its_own_lengths(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THROUGHCARE_KEEP_CASE_YEARS", "10")
    monkeypatch.setenv("THROUGHCARE_KEEP_UNTIL_BIRTHDAY", "110")
    assert kept(LIVES["six years after the sentence"][0]) == Kept(date(2029, 3, 4))
    assert kept(LIVES["a life sentence until the hundredth birthday"][0]) == Kept(date(2070, 5, 3))


@pytest.mark.parametrize("written", ["0", "121", "six", "-1", "6.5"])
def test_a_length_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, written: str) -> None:
    monkeypatch.setenv("THROUGHCARE_KEEP_CASE_YEARS", written)
    with pytest.raises(ValueError, match=r"THROUGHCARE_KEEP_CASE_YEARS is .* a whole number of years, from 1 to 120"):
        kept(LIVES["six years after the sentence"][0])


def test_every_length_is_an_assumption_and_says_why() -> None:
    """The schedule of HMPPS was not obtained: whoever has it sets the lengths, and says so here."""
    assert [each.assumed for each in LENGTHS] == [True] * 5
    assert all(len(each.why) > 40 for each in LENGTHS)
