"""National Standards, Annex B: three sessions in the first 12 weeks."""

import pytest

from tests.provisions.tables import Example, assert_duty, examples

HEADINGS = {
    "POM": "allocation.from_on",
    "next POM": "allocation[2].from_on",
    "first": "contact.on",
    "second": "contact[2].on",
    "third": "contact[3].on",
    "method": "contact[3].method",
}
ROWS = ("contact", "contact[2]", "contact[3]")
SESSION = {"method": "in_person", "with_whom": "person", "by": "POM", "purpose": "supervision", "outcome": "attended"}
SESSIONS = {f"{row}.{fact}": word for row in ROWS for fact, word in SESSION.items()}
LONG = {"sentence": "standard_determinate", "sentenced": "2022-05-09", "CRD": "2024-03-28", "allocation.role": "POM"}


@pytest.mark.provision("NS-B.START")
@examples(
    """
    POM        | first      | second     | third      | asked on   => opens      | due        | done | status
    2022-05-16 | 2022-05-24 | 2022-06-21 | -          | 2022-07-04 => 2022-05-16 | 2022-08-08 | 2    | due
    2022-05-09 | 2022-05-24 | 2022-06-21 | -          | 2022-07-04 => 2022-05-09 | 2022-08-01 | 2    | due
    2022-05-16 | 2022-05-24 | 2022-06-21 | 2022-08-09 | 2022-08-10 => 2022-05-16 | 2022-08-08 | 2    | overdue
    2022-05-16 | 2022-05-24 | 2022-06-21 | 2022-07-28 | 2022-08-01 => 2022-05-16 | 2022-08-08 | 3    | met
    """,
    {**SESSIONS, **LONG},
    HEADINGS,
)
def test_examples_of_the_standard(example: Example) -> None:
    assert_duty(example, "NS-B.START")


@pytest.mark.provision("NS-B.START")
@examples(
    """
    first      | second     | third      | asked on   => due        | done | met        | status
    2022-05-24 | 2022-06-21 | 2022-08-07 | 2022-08-09 => 2022-08-08 | 3    | 2022-08-07 | met
    2022-05-24 | 2022-06-21 | 2022-08-08 | 2022-08-09 => 2022-08-08 | 3    | 2022-08-08 | met
    2022-05-24 | 2022-06-21 | 2022-08-09 | 2022-08-09 => 2022-08-08 | 2    | -          | overdue
    2022-05-16 | 2022-06-21 | 2022-06-28 | 2022-08-09 => 2022-08-08 | 3    | 2022-06-28 | met
    2022-05-15 | 2022-06-21 | 2022-06-28 | 2022-08-08 => 2022-08-08 | 2    | -          | due
    2022-05-24 | 2022-06-21 | 2022-08-05 | 2022-08-01 => 2022-08-08 | 2    | -          | due
    """,
    {**SESSIONS, **LONG, "POM": "2022-05-16"},
    HEADINGS,
)
def test_sessions_to_the_day(example: Example) -> None:
    assert_duty(example, "NS-B.START")


@pytest.mark.provision("NS-B.START")
@examples(
    """
    POM        | next POM   | asked on   => opens      | due        | status
    2022-05-16 | 2022-09-01 | 2022-09-02 => 2022-05-16 | 2022-08-08 | overdue
    2022-05-08 | 2022-05-16 | 2022-06-01 => 2022-05-16 | 2022-08-08 | due
    -          | -          | 2022-06-01 => -          | -          | waiting
    """,
    {**LONG, "allocation[2].role": "POM"},
    HEADINGS,
)
def test_the_first_allocation_since_the_sentence(example: Example) -> None:
    assert_duty(example, "NS-B.START")


@pytest.mark.provision("NS-B.START")
@examples(
    """
    sentence             | CRD        | released   | asked on   => status         | missing
    standard_determinate | 2023-03-08 | -          | 2022-06-01 => not_applicable | -
    standard_determinate | 2023-03-09 | -          | 2022-06-01 => due            | -
    life                 | -          | -          | 2022-06-01 => due            | -
    community_order      | -          | -          | 2022-06-01 => not_applicable | -
    standard_determinate | 2024-03-28 | 2022-08-07 | 2022-09-01 => not_applicable | -
    standard_determinate | 2024-03-28 | 2022-08-08 | 2022-09-01 => overdue        | -
    standard_determinate | -          | -          | 2022-06-01 => cannot_tell    | conditional release date (CRD)
    -                    | 2024-03-28 | -          | 2022-06-01 => cannot_tell    | kind of sentence
    """,
    {"sentenced": "2022-05-09", "POM": "2022-05-16", "allocation.role": "POM"},
    HEADINGS,
)
def test_for_whom_and_what_cannot_be_told(example: Example) -> None:
    assert_duty(example, "NS-B.START")


@pytest.mark.provision("NS-B.START", "NS-B.SUPERVISION")
@examples(
    """
    first      | second     | third      | method            | asked on   => done | status
    2022-05-24 | 2022-06-21 | 2022-07-28 | in_person         | 2022-08-08 => 3    | met
    2022-05-24 | 2022-06-21 | 2022-07-28 | video             | 2022-08-08 => 2    | due
    2022-05-24 | 2022-06-21 | 2022-07-28 | in_cell_telephony | 2022-08-08 => 2    | due
    """,
    {**SESSIONS, **LONG, "POM": "2022-05-16"},
    HEADINGS,
)
def test_only_sessions_in_person_count(example: Example) -> None:
    assert_duty(example, "NS-B.START")
