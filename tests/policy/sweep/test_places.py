"""Where a line stands, as people cite it."""

import pytest

from throughcare.policy.sweep.places import Heading, HeadingsMissing, placed

TEXT = """Title page
# 1. Records
1.1\tRecords are kept.
	and kept well.
- 1.2 They are read.
# Annex A – Rows
In Annex A, nothing bears a number yet.
**1.1** Written here
2.5 months is no number of a paragraph
## Annex A – Rows
"""

HEADINGS = [Heading("1. Records", "1"), Heading("Annex A", "Annex A")]


def test_a_line_stands_under_its_heading_and_its_number() -> None:
    assert [place for place, _ in placed(TEXT, HEADINGS)] == [
        "front matter",
        "1",
        "1.1",
        "1.1",
        "1.2",
        "Annex A",
        "Annex A",
        "Annex A, 1.1",
        "Annex A, 1.1",
        "Annex A, 1.1",
    ]


def test_a_heading_that_is_missing_is_named() -> None:
    with pytest.raises(HeadingsMissing, match=r"No line opens with '9. Victims'"):
        list(placed(TEXT, [*HEADINGS, Heading("9. Victims", "9")]))


def test_headings_are_found_in_their_order_only() -> None:
    with pytest.raises(HeadingsMissing, match=r"'1. Records', or it stands earlier"):
        list(placed(TEXT, HEADINGS[::-1]))
