"""National Standards 5.4: a face-to-face appointment in every calendar month."""

import pytest

from tests.provisions.tables import Example, assert_derived, examples
from throughcare.engine.found import Duty
from throughcare.policy.values import Unknown

HEADINGS = {
    "under": "supervision.kind",
    "started": "supervision.started_on",
    "ends": "supervision.ends_on",
    "release": "supervision.released_on",
    "agreed": "supervision.reduced_frequency_agreed_on",
    "contact": "contact.on",
    "method": "contact.method",
    "by": "contact.by",
    "with": "contact.with_whom",
    "outcome": "contact.outcome",
    "first": "contact.on",
    "second": "contact[2].on",
    "third": "contact[3].on",
    "requirement": "requirement.kind",
    "imposed": "requirement.imposed_on",
    "beside it": "requirement[2].kind",
}
COUNTS = {"method": "in_person", "with_whom": "person", "by": "PP", "outcome": "attended"}
ATTENDED = {f"{row}.{fact}": word for row in ("contact", "contact[2]", "contact[3]") for fact, word in COUNTS.items()}
ATTENDED_ONE = {f"contact.{fact}": word for fact, word in COUNTS.items()}


@pytest.mark.provision("NS-5.4-FACE-TO-FACE")
@examples(
    """
    method            | by           | with        | outcome          | asked on   => counts_as_face_to_face
    video             | PP           | person      | attended         | 2021-07-13 => no
    in_person         | PP           | person      | attended         | 2021-07-13 => yes
    in_person         | COM          | person      | attended         | 2021-07-13 => yes
    telephone         | COM          | person      | attended         | 2021-07-13 => no
    in_cell_telephony | COM          | person      | attended         | 2021-07-13 => no
    in_person         | PP           | third_party | attended         | 2021-07-13 => no
    in_person         | POM          | person      | attended         | 2021-07-13 => no
    in_person         | crs_provider | person      | attended         | 2021-07-13 => no
    in_person         | PP           | person      | failed_to_attend | 2021-07-13 => no
    in_person         | PP           | person      | planned          | 2021-07-13 => no
    -                 | PP           | person      | attended         | 2021-07-13 => cannot tell: method of contact
    -                 | PP           | person      | planned          | 2021-07-13 => no
    """,
    {"contact": "2021-07-13"},
    HEADINGS,
)
def test_what_counts_as_face_to_face(example: Example) -> None:
    assert_derived(example, "NS-5.4-FACE-TO-FACE")


@pytest.mark.provision("NS-5.4-EXCEPTIONS")
@examples(
    """
    sentence        | under                     | agreed     | requirement | beside it   | asked on   => monthly_applies
    life            | licence                   | -          | -           | -           | 2021-07-20 => yes
    community_order | community_order           | -          | unpaid_work | -           | 2021-07-20 => no
    -               | post_sentence_supervision | -          | -           | -           | 2021-07-20 => no
    life            | licence                   | 2021-07-20 | -           | -           | 2021-07-20 => no
    ipp             | licence                   | 2021-07-20 | -           | -           | 2021-07-20 => no
    life            | licence                   | 2021-07-21 | -           | -           | 2021-07-20 => yes
    community_order | community_order           | 2021-07-20 | -           | -           | 2021-07-20 => yes
    community_order | community_order           | -          | restrictive | -           | 2021-07-20 => no
    community_order | community_order           | -          | restrictive | unpaid_work | 2021-07-20 => yes
    community_order | community_order           | -          | unpaid_work | treatment   | 2021-07-20 => yes
    community_order | community_order           | -          | treatment   | -           | 2021-07-20 => yes
    community_order | suspended_sentence_order  | -          | unpaid_work | unpaid_work | 2021-07-20 => no
    life            | licence                   | -          | unpaid_work | -           | 2021-07-20 => yes
    """,
    {
        "sentenced": "2001-06-01",
        "started": "2021-06-02",
        "imposed": "2021-06-02",
        "requirement[2].imposed_on": "2021-06-02",
    },
    HEADINGS,
)
def test_who_is_outside_the_rule(example: Example) -> None:
    assert_derived(example, "NS-5.4-EXCEPTIONS")


@pytest.mark.provision("NS-5.4-EXCEPTIONS")
@examples(
    """
    under           | requirement | imposed    | asked on   => monthly_applies
    community_order | unpaid_work | -          | 2021-07-20 => cannot tell: date the requirement was imposed
    community_order | -           | 2021-06-02 | 2021-07-20 => cannot tell: kind of requirement
    community_order | treatment   | -          | 2021-07-20 => yes
    """,
    {"started": "2021-06-02"},
    HEADINGS,
)
def test_exceptions_that_cannot_be_told(example: Example) -> None:
    assert_derived(example, "NS-5.4-EXCEPTIONS")


def _month(example: Example) -> Duty:
    """The duty of the month that the line expects something of."""
    (duty,) = [
        each
        for each in example.evaluate("NS-5.4").duties
        if each.about.opens is not None and each.about.opens.isoformat()[:7] == example.expect["month"]
    ]
    return duty


def _assert_month(example: Example) -> None:
    duty = _month(example)
    found = {
        "month": example.expect["month"],
        "opens": duty.outcome.opens_on,
        "due": duty.outcome.due_on,
        "met": duty.outcome.met_on,
        "status": str(duty.status(example.as_of)),
        "missing": "; ".join(sorted(duty.outcome.missing)) or None,
    }
    assert {name: found[name] for name in example.expect} == example.expect


@pytest.mark.provision("NS-5.4")
@examples(
    """
    started    | first      | second     | third      | asked on   => month   | due        | status
    2021-06-02 | 2021-06-08 | -          | -          | 2021-07-20 => 2021-07 | 2021-07-31 | due
    2021-06-02 | 2021-06-08 | 2021-06-29 | 2021-08-02 | 2021-08-02 => 2021-07 | 2021-07-31 | overdue
    2021-06-28 | -          | -          | -          | 2021-06-30 => 2021-06 | -          | not_applicable
    """,
    {**ATTENDED, "under": "community_order"},
    HEADINGS,
)
def test_examples_of_the_standard(example: Example) -> None:
    _assert_month(example)


@pytest.mark.provision("NS-5.4")
@examples(
    """
    first      | asked on   => month   | due        | met        | status
    2021-07-01 | 2021-08-02 => 2021-07 | 2021-07-31 | 2021-07-01 | met
    2021-07-31 | 2021-08-02 => 2021-07 | 2021-07-31 | 2021-07-31 | met
    2021-08-01 | 2021-08-02 => 2021-07 | 2021-07-31 | -          | overdue
    2021-06-30 | 2021-08-02 => 2021-07 | 2021-07-31 | -          | overdue
    -          | 2021-07-31 => 2021-07 | 2021-07-31 | -          | due
    -          | 2021-08-01 => 2021-07 | 2021-07-31 | -          | overdue
    2022-02-28 | 2022-03-01 => 2022-02 | 2022-02-28 | 2022-02-28 | met
    """,
    {**ATTENDED_ONE, "under": "community_order", "started": "2021-06-02"},
    HEADINGS,
)
def test_calendar_months_to_the_day(example: Example) -> None:
    _assert_month(example)


@pytest.mark.provision("NS-5.4")
@examples(
    """
    under           | started    | release    | asked on   => month   | opens      | due        | status
    community_order | 2021-06-23 | -          | 2021-06-30 => 2021-06 | 2021-06-23 | 2021-06-30 | due
    community_order | 2021-06-24 | -          | 2021-06-30 => 2021-06 | -          | -          | not_applicable
    licence         | 2021-06-29 | 2021-06-29 | 2021-06-30 => 2021-06 | 2021-06-29 | 2021-06-30 | due
    licence         | 2021-06-30 | 2021-06-30 | 2021-06-30 => 2021-06 | -          | -          | not_applicable
    licence         | 2021-06-30 | 2021-06-30 | 2021-07-01 => 2021-07 | 2021-07-01 | 2021-07-31 | due
    licence         | 2021-06-30 | -          | 2021-06-30 => 2021-06 | 2021-06-30 | 2021-06-30 | due
    """,
    None,
    HEADINGS,
)
def test_the_first_month_counts_if_the_first_appointment_falls_due_in_it(example: Example) -> None:
    _assert_month(example)


@pytest.mark.provision("NS-5.4")
@examples(
    """
    under   | ends       | asked on   => month   | due        | status
    licence | 2021-10-12 | 2021-10-12 => 2021-10 | 2021-10-12 | due
    licence | 2021-10-12 | 2021-10-13 => 2021-10 | 2021-10-12 | overdue
    licence | 2024-02-29 | 2024-02-29 => 2024-02 | 2024-02-29 | due
    licence | 2021-10-01 | 2021-10-02 => 2021-10 | 2021-10-01 | overdue
    """,
    {"started": "2021-06-02", "release": "2021-06-02"},
    HEADINGS,
)
def test_the_last_month_is_due_on_the_last_day_of_the_licence(example: Example) -> None:
    _assert_month(example)


@pytest.mark.provision("NS-5.4")
@examples(
    """
    under                     | asked on   => month   | status
    post_sentence_supervision | 2021-07-20 => 2021-07 | not_applicable
    licence                   | 2021-07-20 => 2021-07 | due
    """,
    {"started": "2021-06-02"},
    HEADINGS,
)
def test_no_monthly_rule_in_post_sentence_supervision(example: Example) -> None:
    _assert_month(example)


@pytest.mark.provision("NS-5.4", "NS-5.4-EXCEPTIONS")
@examples(
    """
    agreed     | asked on   => month   | status
    2021-08-15 | 2021-09-20 => 2021-07 | overdue
    2021-08-15 | 2021-09-20 => 2021-08 | not_applicable
    2021-08-31 | 2021-09-20 => 2021-08 | not_applicable
    2021-09-01 | 2021-09-20 => 2021-08 | overdue
    """,
    {"under": "licence", "started": "2021-06-02", "sentence": "life", "sentenced": "2001-06-01"},
    HEADINGS,
)
def test_an_agreed_frequency_counts_from_the_month_of_the_agreement(example: Example) -> None:
    _assert_month(example)


@pytest.mark.provision("NS-5.4")
@examples(
    """
    method    | outcome          | asked on   => month   | status      | missing
    video     | attended         | 2021-08-02 => 2021-07 | overdue     | -
    in_person | failed_to_attend | 2021-08-02 => 2021-07 | overdue     | -
    -         | attended         | 2021-08-02 => 2021-07 | cannot_tell | method of contact
    in_person | -                | 2021-08-02 => 2021-07 | cannot_tell | outcome of the contact
    """,
    {
        "under": "community_order",
        "started": "2021-06-02",
        "contact": "2021-07-13",
        "by": "PP",
        "with": "person",
    },
    HEADINGS,
)
def test_only_what_counts_meets_it(example: Example) -> None:
    _assert_month(example)


@pytest.mark.provision("NS-5.4")
@examples(
    """
    under           | started | asked on   => missing
    community_order | -       | 2021-08-02 => date supervision started
    """,
    {"ends": "2022-06-01"},
    HEADINGS,
)
def test_no_month_without_a_start(example: Example) -> None:
    duty = example.duty("NS-5.4")
    assert isinstance(duty.values["due"], Unknown)
    assert duty.outcome.missing == {example.expect["missing"]}
