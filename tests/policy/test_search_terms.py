"""How a search reads words."""

import pytest

from throughcare.policy.search_terms import matches, terms, together


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Within fifteen business days", ("within", "15", "working", "day")),
        ("twenty-eight days, or twenty", ("28", "day", "or", "20")),
        ("4.3.5; 5.2 (measure)", ("4.3.5", "5.2", "measure")),
        ("UM02SL006", ("um", "02", "sl", "006")),
        ("the prison's process", ("the", "prison", "process")),
        ("Weekly contact", ("week", "contact")),
        ("", ()),
    ],
)
def test_words_are_read_without_plurals_and_with_figures_in_digits(text: str, read: tuple[str, ...]) -> None:
    assert terms(text) == read


@pytest.mark.parametrize(
    ("wanted", "found", "does"),
    [
        ("4.3", "4.3", True),
        ("4.3", "4.3.5", True),
        ("4.3", "4.30", False),
        ("5.4", "15.4", False),
        ("15", "150", False),
        ("allocat", "allocation", True),
        ("co", "com", False),
        ("com", "com", True),
    ],
)
def test_a_figure_is_found_whole_and_a_word_by_its_beginning(wanted: str, found: str, does: bool) -> None:
    assert matches(wanted, found) is does


def test_words_stand_together_in_their_order() -> None:
    text = terms("within 15 working days of the first appointment")
    assert together(terms("15 working days"), text)
    assert not together(terms("working 15"), text)
    assert not together(terms("15 days"), text)
