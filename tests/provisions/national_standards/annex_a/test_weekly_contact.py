"""National Standards, Annex A, row 1: two contacts a week."""

import pytest

from tests.provisions.national_standards.annex_a.windows import assert_window
from tests.provisions.tables import Example, assert_derived, examples

HEADINGS = {
    "started": "supervision.started_on",
    "ends": "supervision.ends_on",
    "managed from": "national_security.from_on",
    "first": "contact.on",
    "by": "contact.by",
    "method": "contact.method",
    "approved": "contact.approved",
    "second": "contact[2].on",
    "second by": "contact[2].by",
    "second method": "contact[2].method",
    "second approved": "contact[2].approved",
    "third": "contact[3].on",
    "third method": "contact[3].method",
    "assessed": "risk.assessed_on",
    "later ROSH": "risk[2].rosh",
    "MAPPA agreed": "risk_reduction.mappa_agreed_on",
}
NSD = {
    "managed from": "2021-06-01",
    "assessed": "2021-06-01",
    "ROSH": "high",
    "started": "2021-06-07",
    "supervision.kind": "licence",
}
ONE = {"contact.with_whom": "person", "contact.outcome": "attended"}
TWO = {**ONE, "contact[2].with_whom": "person", "contact[2].outcome": "attended"}
THREE = {**TWO, "contact[3].with_whom": "person", "contact[3].outcome": "attended", "contact[3].by": "PP"}
BOTH = {
    **NSD,
    **TWO,
    "by": "PP",
    "method": "in_person",
    "second by": "other",
    "second method": "video",
    "second approved": "yes",
}


@pytest.mark.provision("NS-A.1")
@examples(
    """
    ROSH      | first      | by    | method    | approved | second     | second by | second method | second approved | asked on   => window     | due        | done | status
    high      | 2021-06-08 | PP    | in_person | no       | 2021-06-10 | other     | video         | yes             | 2021-06-13 => 2021-06-07 | 2021-06-13 | 2    | met
    high      | 2021-06-15 | other | in_person | yes      | 2021-06-17 | PP        | telephone     | no              | 2021-06-21 => 2021-06-14 | 2021-06-20 | 2    | overdue
    very_high | -          | -     | -         | -        | -          | -         | -             | -               | 2022-07-06 => 2022-07-04 | 2022-07-10 | 0    | due
    """,  # noqa: E501
    {**NSD, **TWO},
    HEADINGS,
)
def test_examples_of_the_annex(example: Example) -> None:
    assert_window(example, "NS-A.1")


@pytest.mark.provision("NS-A.1")
@examples(
    """
    first      | second     | asked on   => window     | due        | done | met        | status
    2021-06-07 | 2021-06-13 | 2021-06-13 => 2021-06-07 | 2021-06-13 | 2    | 2021-06-13 | met
    2021-06-07 | 2021-06-13 | 2021-06-12 => 2021-06-07 | 2021-06-13 | 1    | -          | due
    2021-06-07 | 2021-06-14 | 2021-06-14 => 2021-06-07 | 2021-06-13 | 1    | -          | overdue
    2021-06-06 | 2021-06-07 | 2021-06-14 => 2021-06-07 | 2021-06-13 | 1    | -          | overdue
    2021-06-09 | 2021-06-09 | 2021-06-09 => 2021-06-07 | 2021-06-13 | 2    | 2021-06-09 | met
    2021-06-12 | 2021-06-08 | 2021-06-13 => 2021-06-07 | 2021-06-13 | 2    | 2021-06-12 | met
    """,
    BOTH,
    HEADINGS,
)
def test_two_in_seven_days_from_the_start(example: Example) -> None:
    assert_window(example, "NS-A.1")


@pytest.mark.provision("NS-A.1")
@examples(
    """
    first      | second     | third      | asked on   => window     | done | met        | status
    2021-06-12 | 2021-06-08 | 2021-06-09 | 2021-06-11 => 2021-06-07 | 2    | -          | due
    2021-06-12 | 2021-06-08 | 2021-06-09 | 2021-06-13 => 2021-06-07 | 3    | 2021-06-12 | met
    2021-06-08 | 2021-06-09 | 2021-06-12 | 2021-06-13 => 2021-06-07 | 3    | 2021-06-09 | met
    """,
    {**BOTH, **THREE, "third method": "telephone"},
    HEADINGS,
)
def test_met_once_the_face_to_face_contact_is_among_them(example: Example) -> None:
    assert_window(example, "NS-A.1")


@pytest.mark.provision("NS-A.1")
@examples(
    """
    second by    | second method | second approved | asked on   => window     | done | status      | missing
    other        | video         | yes             | 2021-06-14 => 2021-06-07 | 2    | met         | -
    other        | telephone     | yes             | 2021-06-14 => 2021-06-07 | 2    | met         | -
    other        | written       | yes             | 2021-06-14 => 2021-06-07 | 1    | overdue     | -
    other        | in_person     | no              | 2021-06-14 => 2021-06-07 | 1    | overdue     | -
    COM          | video         | no              | 2021-06-14 => 2021-06-07 | 2    | met         | -
    crs_provider | in_person     | yes             | 2021-06-14 => 2021-06-07 | 2    | met         | -
    other        | -             | yes             | 2021-06-14 => 2021-06-07 | cannot tell: method of contact | cannot_tell | method of contact
    """,  # noqa: E501
    {**BOTH, "first": "2021-06-08", "second": "2021-06-10"},
    HEADINGS,
)
def test_who_and_what_counts(example: Example) -> None:
    assert_window(example, "NS-A.1")


@pytest.mark.provision("NS-A.1")
@examples(
    """
    started    | ROSH   | managed from | assessed   | later ROSH | MAPPA agreed | ends       | national_security.to_on | asked on   => window     | status         | missing
    2021-06-07 | high   | 2021-06-14   | 2021-06-01 | -          | -            | -          | -                       | 2021-06-15 => 2021-06-14 | due            | -
    2021-06-07 | high   | 2021-06-01   | 2021-06-14 | -          | -            | -          | -                       | 2021-06-15 => 2021-06-14 | due            | -
    2021-06-07 | high   | 2021-06-01   | 2021-06-01 | -          | -            | -          | 2021-06-14              | 2021-06-15 => 2021-06-14 | not_applicable | -
    2021-06-07 | high   | 2021-06-15   | 2021-06-01 | -          | -            | -          | -                       | 2021-06-15 => 2021-06-14 | not_applicable | -
    2021-06-07 | medium | 2021-06-01   | 2021-06-01 | -          | -            | -          | -                       | 2021-06-15 => 2021-06-14 | not_applicable | -
    2021-06-07 | high   | 2021-06-01   | 2021-06-15 | -          | -            | -          | -                       | 2021-06-15 => 2021-06-14 | cannot_tell    | risk of serious harm (RoSH)
    2021-06-07 | -      | 2021-06-01   | 2021-06-01 | -          | -            | -          | -                       | 2021-06-15 => 2021-06-14 | cannot_tell    | risk of serious harm (RoSH)
    2021-06-07 | high   | 2021-06-01   | 2021-06-01 | medium     | -            | -          | -                       | 2022-07-06 => 2022-07-04 | due            | -
    2021-06-07 | high   | 2021-06-01   | 2021-06-01 | medium     | 2021-12-13   | -          | -                       | 2021-12-15 => 2021-12-13 | not_applicable | -
    2021-06-07 | high   | 2021-06-01   | 2021-11-30 | medium     | 2021-12-13   | -          | -                       | 2021-12-15 => 2021-12-13 | due            | -
    2021-06-07 | high   | 2021-06-01   | 2021-06-01 | medium     | 2021-12-14   | -          | -                       | 2021-12-15 => 2021-12-13 | due            | -
    2021-06-07 | high   | 2021-06-01   | 2021-06-01 | medium     | 2021-12-14   | -          | -                       | 2021-12-20 => 2021-12-20 | not_applicable | -
    2021-06-07 | high   | 2021-06-01   | 2021-06-01 | -          | -            | 2021-06-20 | -                       | 2021-06-15 => 2021-06-14 | due            | -
    2021-06-07 | high   | 2021-06-01   | 2021-06-01 | -          | -            | 2021-06-19 | -                       | 2021-06-15 => 2021-06-14 | not_applicable | -
    """,  # noqa: E501
    {
        **NSD,
        "risk[2].assessed_on": "2021-11-30",
        "risk_reduction.proposed_on": "2021-12-01",
    },
    HEADINGS,
)
def test_for_whom_and_until_when(example: Example) -> None:
    assert_window(example, "NS-A.1")


@pytest.mark.provision("NS-A.1")
@examples(
    """
    started    | asked on   => window     | reviewed_on | face_to_face
    2021-06-07 | 2021-06-13 => 2021-06-07 | 2022-06-07  | yes
    2021-06-04 | 2021-06-13 => 2021-06-04 | 2022-06-04  | yes
    2021-06-09 | 2021-06-13 => 2021-06-09 | 2022-06-09  | no
    """,
    {**BOTH, "first": "2021-06-08", "second": "2021-06-10"},
    HEADINGS,
)
def test_the_twelfth_month_is_a_review(example: Example) -> None:
    assert_window(example, "NS-A.1")


@pytest.mark.provision("NS-A.1")
@examples(
    """
    managed from | started    | asked on   => status
    -            | 2021-06-07 | 2021-06-13 => none
    """,
    NSD,
    HEADINGS,
)
def test_no_weeks_are_made_of_other_cases(example: Example) -> None:
    assert example.expect == {"status": "none"}
    assert example.evaluate("NS-A.1").duties == ()


@pytest.mark.provision("NS-A.1-SAME-DAY")
@examples(
    """
    first      | second     | third      | third method | asked on   => window     | opens      | due        | met        | status
    2021-06-09 | 2021-06-09 | -          | -            | 2021-06-11 => 2021-06-07 | 2021-06-10 | 2021-06-13 | -          | due
    2021-06-09 | 2021-06-09 | 2021-06-11 | telephone    | 2021-06-14 => 2021-06-07 | 2021-06-10 | 2021-06-13 | 2021-06-11 | met
    2021-06-09 | 2021-06-09 | -          | -            | 2021-06-09 => 2021-06-07 | 2021-06-10 | 2021-06-13 | -          | upcoming
    2021-06-09 | 2021-06-09 | 2021-06-09 | telephone    | 2021-06-13 => 2021-06-07 | 2021-06-10 | 2021-06-13 | -          | due
    2021-06-09 | 2021-06-09 | 2021-06-10 | telephone    | 2021-06-13 => 2021-06-07 | 2021-06-10 | 2021-06-13 | 2021-06-10 | met
    2021-06-09 | 2021-06-09 | 2021-06-13 | telephone    | 2021-06-13 => 2021-06-07 | 2021-06-10 | 2021-06-13 | 2021-06-13 | met
    2021-06-09 | 2021-06-09 | 2021-06-14 | telephone    | 2021-06-14 => 2021-06-07 | 2021-06-10 | 2021-06-13 | -          | overdue
    2021-06-12 | 2021-06-12 | -          | -            | 2021-06-13 => 2021-06-07 | 2021-06-13 | 2021-06-13 | -          | due
    """,  # noqa: E501
    {**BOTH, **THREE},
    HEADINGS,
)
def test_a_call_later_in_the_week(example: Example) -> None:
    assert_window(example, "NS-A.1-SAME-DAY")


@pytest.mark.provision("NS-A.1-SAME-DAY")
@examples(
    """
    ROSH   | first      | second     | second method | third      | third method | asked on   => window     | status
    high   | 2021-06-09 | 2021-06-10 | video         | -          | -            | 2021-06-14 => 2021-06-07 | not_applicable
    high   | 2021-06-13 | 2021-06-13 | video         | -          | -            | 2021-06-13 => 2021-06-07 | not_applicable
    high   | 2021-06-09 | 2021-06-09 | video         | 2021-06-10 | video        | 2021-06-14 => 2021-06-07 | not_applicable
    medium | 2021-06-09 | 2021-06-09 | video         | -          | -            | 2021-06-14 => 2021-06-07 | not_applicable
    high   | 2021-06-09 | -          | -             | -          | -            | 2021-06-14 => 2021-06-07 | not_applicable
    high   | 2021-06-09 | 2021-06-09 | -             | -          | -            | 2021-06-14 => 2021-06-07 | cannot_tell
    """,  # noqa: E501
    {**BOTH, **THREE},
    HEADINGS,
)
def test_no_call_where_there_was_another_day_or_none_is_left(example: Example) -> None:
    assert_window(example, "NS-A.1-SAME-DAY")


@pytest.mark.provision("NS-A.1-VISIT-COUNTS")
@examples(
    """
    contact.purpose    | by    | approved | contact.outcome  | asked on   => applies | counts_as_face_to_face | counts_as_contact
    resettlement_visit | PP    | no       | attended         | 2021-06-16 => yes     | yes                    | yes
    resettlement_visit | COM   | no       | attended         | 2021-06-16 => yes     | yes                    | yes
    resettlement_visit | other | yes      | attended         | 2021-06-16 => yes     | no                     | yes
    resettlement_visit | other | no       | attended         | 2021-06-16 => yes     | no                     | no
    resettlement_visit | PP    | no       | failed_to_attend | 2021-06-16 => yes     | no                     | no
    supervision        | PP    | no       | attended         | 2021-06-16 => no      | yes                    | yes
    resettlement_visit | -     | no       | attended         | 2021-06-16 => yes     | cannot tell: who made the contact | cannot tell: who made the contact
    """,  # noqa: E501
    {"first": "2021-06-16", "method": "in_person", "contact.with_whom": "person"},
    HEADINGS,
)
def test_a_resettlement_visit_can_be_the_contact(example: Example) -> None:
    assert_derived(example, "NS-A.1-VISIT-COUNTS")
