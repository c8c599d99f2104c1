"""A made-up text against a made-up list: each way in which the two can disagree."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from throughcare.policy.sweep.kept import BadList, Key, kept_texts
from throughcare.policy.sweep.places import HeadingsMissing
from throughcare.policy.sweep.sweeping import Found, Swept, TextsNotHere, sweep

TEXT = "1.1\tReply within 5 days, and within 5 days again.\n1.2\tWithin the house, monthly.\n"
LIST = """place,figure,number,provisions,reason
1.1,within 5 days,1,A-1 A-2,
1.1,within 5 days,2,A-1,
1.2,within,1,,says where
1.2,monthly,1,A-2,
"""

Write = Callable[..., ModuleType]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """A package that keeps a list of a text named `made-up`, and the text in the folder `texts` beside it."""

    def write(text: str = TEXT, listed: str = LIST, kept: str = TEXT, headings: str = "") -> ModuleType:
        package, texts = ModuleType("made_up"), tmp_path / "texts"
        folder = tmp_path / "documents" / "made_up"
        package.__path__ = [str(folder.parent)]
        for each in (folder, texts):
            each.mkdir(parents=True)
        sha256 = hashlib.sha256(kept.encode()).hexdigest()
        (folder / "text.toml").write_text(f'document = "made-up"\nsha256 = "{sha256}"\nheadings = [{headings}]\n')
        (folder / "time_words.csv").write_text(listed)
        (texts / "made-up.md").write_text(text)
        return package

    return write


def swept(package: ModuleType, folder: Path) -> Swept:
    (found,) = sweep(folder / "texts", kept_texts(package), {"A-1", "A-2"})
    return found


def test_a_text_and_a_list_that_agree(write: Write, tmp_path: Path) -> None:
    found = swept(write(), tmp_path)
    assert found == Swept("made-up", 4, 3, 1, another_text=False, unlisted=(), gone=(), unknown=())
    assert found.clean


def test_a_text_that_has_changed(write: Write, tmp_path: Path) -> None:
    found = swept(write(text=TEXT.replace("monthly", "weekly")), tmp_path)
    assert found.another_text
    assert found.unlisted == (Found(Key("1.2", "weekly", 1), 2),)
    assert found.gone == (Key("1.2", "monthly", 1),)
    assert not found.clean


def test_words_that_change_without_a_time_word_are_still_another_text(write: Write, tmp_path: Path) -> None:
    found = swept(write(text=TEXT.replace("house", "garden")), tmp_path)
    assert (found.another_text, found.unlisted, found.gone, found.clean) == (True, (), (), False)


def test_the_third_of_the_same_words_in_a_paragraph_is_missed_in_the_list(write: Write, tmp_path: Path) -> None:
    longer = TEXT.replace("again", "and within 5 days more")
    found = swept(write(text=longer, kept=longer), tmp_path)
    assert [str(each.key) for each in found.unlisted] == ["1.1: within 5 days (3)"]


def test_a_provision_that_does_not_exist(write: Write, tmp_path: Path) -> None:
    found = swept(write(listed=LIST.replace("monthly,1,A-2", "monthly,1,A-3")), tmp_path)
    assert found.unknown == ((Key("1.2", "monthly", 1), "A-3"),)
    assert not found.clean


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("1.2,monthly,1,A-2,", "made_up, 1.2: monthly: listed twice"),
        ("1.3,weekly,1,,", "made_up, 1.3: weekly: name provisions or give a reason, one of the two"),
        ("1.3,weekly,2,A-1,says how often", r"made_up, 1.3: weekly \(2\): name provisions or give a reason"),
    ],
)
def test_a_line_of_the_list_that_accounts_for_nothing_or_too_much(write: Write, line: str, why: str) -> None:
    with pytest.raises(BadList, match=why):
        kept_texts(write(listed=f"{LIST}{line}\n"))


def test_texts_that_are_not_there_are_named(write: Write, tmp_path: Path) -> None:
    with pytest.raises(TextsNotHere, match=r"documents does not hold made-up.md"):
        sweep(tmp_path / "documents", kept_texts(write()), set())


def test_a_heading_that_is_gone_is_named_with_its_text(write: Write, tmp_path: Path) -> None:
    with pytest.raises(HeadingsMissing, match=r"made-up.md: No line opens with 'Annex A'"):
        swept(write(headings='["Annex A", "Annex A"]'), tmp_path)
