"""Identifiers: what is taken, in which form it is kept, and why the rest is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from throughcare.record.identifiers import IdentifierError, IdentifierKind, canonical, check_letter

NOMS, CRN, PNC, CRO = IdentifierKind.NOMS, IdentifierKind.CRN, IdentifierKind.PNC, IdentifierKind.CRO
BOOKING, BOOK_NUMBER = IdentifierKind.BOOKING, IdentifierKind.BOOK_NUMBER

GOOD = [
    # kind        as written        as kept
    (NOMS, "A1234BC", "A1234BC"),
    (NOMS, "G9999ZZ", "G9999ZZ"),
    (CRN, "X123456", "X123456"),
    (PNC, "12/394773H", "2012/0394773H"),
    (PNC, "2012/394773H", "2012/0394773H"),
    (PNC, "2012/0394773H", "2012/0394773H"),
    (PNC, "2012/0394773h", "2012/0394773H"),
    (PNC, "26/1W", "2026/0000001W"),  # this year
    (PNC, "27/1L", "1927/0000001L"),  # a year after this one's: the last century's
    (CRO, "29906/12J", "029906/12J"),
    (CRO, "029906/12J", "029906/12J"),
    (CRO, "SF39/1Z", "SF39/1Z"),  # file only: not padded
    (BOOKING, "1903838", "1903838"),
    (BOOK_NUMBER, "38412A", "38412A"),
    (BOOK_NUMBER, "V63588", "V63588"),
]

BAD = [
    # kind  as written        a part of the reason
    (NOMS, "a1234bc", "a capital letter, four digits and two capital letters"),
    (NOMS, "A1234B", "a capital letter, four digits and two capital letters"),
    (NOMS, "A1234BC ", "a capital letter, four digits and two capital letters"),
    (NOMS, "A1234BC\n", "a capital letter, four digits and two capital letters"),
    (NOMS, "A١٢٣٤BC", "a capital letter, four digits and two capital letters"),
    (NOMS, "", "a capital letter, four digits and two capital letters"),
    (CRN, "X12345", "a capital letter and six digits"),
    (CRN, "1234567", "a capital letter and six digits"),
    (PNC, "12/394773J", "would be H here"),
    (PNC, "12/394774H", "would be J here"),
    (PNC, "394773H", "a year, a stroke, up to seven digits and a letter"),
    (PNC, "12/39477301H", "a year, a stroke, up to seven digits and a letter"),
    (PNC, "012/394773H", "a year, a stroke, up to seven digits and a letter"),
    (CRO, "29906/12K", "would be J here"),
    (CRO, "SF39/01Z", "would be P here"),
    (CRO, "SF39/1A", "would be Z here"),
    (CRO, "2990612J", "up to six digits, a stroke, a two-digit year and a letter"),
    (BOOKING, "19O3838", "a whole number"),
    (BOOK_NUMBER, "38412", "five digits with a capital letter"),
]


@pytest.mark.parametrize(("kind", "written", "kept"), GOOD)
def test_a_number_is_kept_in_one_form(kind: IdentifierKind, written: str, kept: str) -> None:
    assert canonical(kind, written, this_year=2026) == kept


@pytest.mark.parametrize(("kind", "written", "why"), BAD)
def test_a_number_that_cannot_be_is_refused_with_the_rule(kind: IdentifierKind, written: str, why: str) -> None:
    with pytest.raises(IdentifierError) as refused:
        canonical(kind, written, this_year=2026)
    assert why in refused.value.rule
    assert repr(written) in str(refused.value)


@given(st.integers(0, 99), st.integers(1, 9_999_999))
def test_a_changed_digit_of_a_pnc_number_is_noticed(year: int, serial: int) -> None:
    letter = check_letter(f"{year:02}{serial:07}")
    canonical(PNC, f"{year:02}/{serial}{letter}")
    with pytest.raises(IdentifierError):
        canonical(PNC, f"{year:02}/{serial + 1}{letter}")


@given(st.sampled_from(IdentifierKind), st.text(max_size=15))
def test_whatever_is_written_is_taken_whole_or_refused(kind: IdentifierKind, written: str) -> None:
    try:
        kept = canonical(kind, written)
    except IdentifierError:
        return
    assert canonical(kind, kept) == kept
