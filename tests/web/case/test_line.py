"""The drawing of key dates: days in proportion, and words that never run into each other."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from throughcare.web.case.key_dates import KeyDate
from throughcare.web.case.line import LETTER, ROW, WIDTH, Label, drawn

TODAY = date(2021, 6, 7)


def test_days_stand_in_proportion_and_today_is_marked() -> None:
    line = drawn(
        [
            KeyDate(date(2021, 1, 1), "Sentence", "Date of sentence"),
            KeyDate(date(2021, 7, 2), "Today", "Today", "today"),
            KeyDate(date(2021, 12, 31), "SED", "Sentence expiry date (SED)"),
        ]
    )
    at = {label.title: label.x for label in line.labels}
    assert at["Sentence"] == line.start
    assert at["SED"] == line.end
    assert abs(at["Today"] - (line.start + line.end) / 2) < 1
    assert at["Today"] == line.today


def test_dates_that_fall_together_share_their_words() -> None:
    line = drawn(
        [KeyDate(TODAY, "CRD", "CRD"), KeyDate(TODAY, "ARD", "ARD"), KeyDate(TODAY, "Today", "Today", "today")]
    )
    assert sorted(label.title for label in line.labels) == ["CRD, ARD", "Today"]


def box(label: Label) -> tuple[float, float, float, float]:
    width = LETTER * max(len(label.title), len(f"{label.on:%-d %b %Y}"))
    return label.left, label.top, label.left + width, label.top + ROW


@given(st.lists(st.tuples(st.integers(-4000, 4000), st.sampled_from(["CRD", "HDCED", "COM responsible"])), max_size=12))
def test_no_words_run_into_others_or_out_of_the_drawing(days: list[tuple[int, str]]) -> None:
    dates = [
        KeyDate(TODAY + timedelta(days=number), name, name, "handover" if name[0] == "C" else "sentence")
        for number, name in days
    ]
    line = drawn(sorted([*dates, KeyDate(TODAY, "Today", "Today", "today")], key=lambda each: each.on))
    boxes = [box(label) for label in line.labels]
    for number, (left, top, right, bottom) in enumerate(boxes):
        assert left >= 0
        assert right <= WIDTH
        assert top >= 0
        assert bottom <= line.height + ROW
        for other in boxes[number + 1 :]:
            assert right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top
