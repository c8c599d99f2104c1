"""National Standards, Annex B: before the handover to the COM."""

import pytest

from tests.provisions.tables import Example, assert_derived, assert_duty, examples

HEADINGS = {
    "first": "contact.on",
    "second": "contact[2].on",
    "third": "contact[3].on",
    "told": "handover.notified_on",
    "OASys": "assessment.completed_on",
    "kind": "assessment.kind",
}
ROWS = ("contact", "contact[2]", "contact[3]")
SESSION = {"method": "in_person", "with_whom": "person", "by": "POM", "purpose": "supervision", "outcome": "attended"}
ONE_SESSION = {f"contact.{fact}": word for fact, word in SESSION.items()}
SESSIONS = {f"{row}.{fact}": word for row in ROWS for fact, word in SESSION.items()}
SENTENCED = {"sentence": "standard_determinate", "sentenced": "2022-05-09"}
CLOCKS = ["NS-B.PREHANDOVER-3", "NS-B.PREHANDOVER-1", "NS-B.MPC-EMAIL", "NS-B.PREHANDOVER-OASYS"]


@pytest.mark.provision("NS-B.PREHANDOVER")
@examples(
    """
    CRD        | asked on   => sessions | handover_date | handover_meeting
    2024-03-28 | 2022-06-01 => 3        | 2023-08-13    | yes
    2024-01-09 | 2022-06-01 => 1        | 2023-05-25    | yes
    2023-03-08 | 2022-06-01 => 0        | -             | no
    """,
    SENTENCED,
)
def test_how_many_examples_of_the_standard(example: Example) -> None:
    assert_derived(example, "NS-B.PREHANDOVER")


@pytest.mark.provision("NS-B.PREHANDOVER", "NS-B.PREHANDOVER-3", "NS-B.PREHANDOVER-1")
@examples(
    """
    CRD        | asked on   => sessions | clock
    2024-01-08 | 2022-06-01 => 1        | NS-B.PREHANDOVER-1
    2024-01-09 | 2022-06-01 => 1        | NS-B.PREHANDOVER-1
    2024-01-10 | 2022-06-01 => 3        | NS-B.PREHANDOVER-3
    2023-03-08 | 2022-06-01 => 0        | -
    2023-03-09 | 2022-06-01 => 1        | NS-B.PREHANDOVER-1
    2023-03-10 | 2022-06-01 => 1        | NS-B.PREHANDOVER-1
    """,
    SENTENCED,
)
def test_exactly_ten_and_exactly_twenty_months(example: Example) -> None:
    evaluation = example.evaluate("NS-B.PREHANDOVER", "NS-B.PREHANDOVER-3", "NS-B.PREHANDOVER-1")
    applying = [duty.entry.provision.id for duty in evaluation.duties if duty.outcome.applies]
    assert evaluation.derived[0].values["sessions"] == example.expect["sessions"]
    assert applying == [clock for clock in (example.expect["clock"],) if clock]


@pytest.mark.provision("NS-B.PREHANDOVER")
@examples(
    """
    sentence             | CRD        | asked on   => applies | sessions
    extended_determinate | 2024-03-28 | 2022-06-01 => no      | 3
    standard_determinate | -          | 2022-06-01 => yes     | cannot tell: conditional release date (CRD)
    """,
    {"sentenced": "2022-05-09"},
)
def test_standard_determinate_sentences_only(example: Example) -> None:
    assert_derived(example, "NS-B.PREHANDOVER")


@pytest.mark.provision("NS-B.PREHANDOVER-3")
@examples(
    """
    first      | second     | third      | asked on   => opens      | due        | done | status
    2023-05-10 | 2023-06-06 | 2023-07-11 | 2023-07-20 => 2023-05-13 | 2023-08-13 | 2    | due
    2023-06-06 | 2023-07-11 | 2023-08-08 | 2023-08-11 => 2023-05-13 | 2023-08-13 | 3    | met
    """,
    {**SESSIONS, **SENTENCED, "CRD": "2024-03-28"},
    HEADINGS,
)
def test_three_sessions_examples_of_the_standard(example: Example) -> None:
    assert_duty(example, "NS-B.PREHANDOVER-3")


@pytest.mark.provision("NS-B.PREHANDOVER-3")
@examples(
    """
    first      | second     | third      | asked on   => done | met        | status
    2023-05-12 | 2023-07-11 | 2023-08-08 | 2023-08-14 => 2    | -          | overdue
    2023-05-13 | 2023-07-11 | 2023-08-08 | 2023-08-14 => 3    | 2023-08-08 | met
    2023-06-06 | 2023-07-11 | 2023-08-13 | 2023-08-14 => 3    | 2023-08-13 | met
    2023-06-06 | 2023-07-11 | 2023-08-14 | 2023-08-14 => 2    | -          | overdue
    2023-06-06 | 2023-07-11 | -          | 2023-08-13 => 2    | -          | due
    -          | -          | -          | 2023-05-12 => 0    | -          | upcoming
    -          | -          | -          | 2023-05-13 => 0    | -          | due
    """,
    {**SESSIONS, **SENTENCED, "CRD": "2024-03-28"},
    HEADINGS,
)
def test_three_sessions_to_the_day(example: Example) -> None:
    assert_duty(example, "NS-B.PREHANDOVER-3")


@pytest.mark.provision("NS-B.PREHANDOVER-1")
@examples(
    """
    first      | asked on   => opens      | due        | done | status
    2022-09-20 | 2022-10-03 => 2022-08-15 | 2022-11-15 | 1    | met
    2022-08-09 | 2022-11-16 => 2022-08-15 | 2022-11-15 | 0    | overdue
    """,
    {**ONE_SESSION, **SENTENCED, "CRD": "2023-06-30"},
    HEADINGS,
)
def test_one_session_examples_of_the_standard(example: Example) -> None:
    assert_duty(example, "NS-B.PREHANDOVER-1")


@pytest.mark.provision("NS-B.PREHANDOVER-1")
@examples(
    """
    CRD        | first      | asked on   => opens      | due        | done | status
    2023-06-30 | 2022-08-14 | 2022-11-15 => 2022-08-15 | 2022-11-15 | 0    | due
    2023-06-30 | 2022-08-15 | 2022-11-15 => 2022-08-15 | 2022-11-15 | 1    | met
    2023-06-30 | 2022-11-15 | 2022-11-16 => 2022-08-15 | 2022-11-15 | 1    | met
    2023-06-30 | 2022-11-16 | 2022-11-16 => 2022-08-15 | 2022-11-15 | 0    | overdue
    2023-10-15 | -          | 2023-02-01 => 2022-11-28 | 2023-02-28 | 0    | due
    """,
    {**ONE_SESSION, **SENTENCED},
    HEADINGS,
)
def test_one_session_to_the_day(example: Example) -> None:
    assert_duty(example, "NS-B.PREHANDOVER-1")


@pytest.mark.provision("NS-B.MPC-EMAIL")
@examples(
    """
    CRD        | told       | released   | asked on   => due        | status
    2023-06-30 | -          | -          | 2022-09-26 => 2022-10-01 | due
    2023-06-30 | -          | 2022-10-01 | 2022-10-01 => 2022-10-01 | due
    2023-06-30 | 2022-05-09 | -          | 2022-09-26 => 2022-10-01 | met
    2023-06-30 | 2022-10-01 | -          | 2022-10-03 => 2022-10-01 | met
    """,
    SENTENCED,
    HEADINGS,
)
def test_notice_examples_of_the_standard(example: Example) -> None:
    assert_duty(example, "NS-B.MPC-EMAIL")


@pytest.mark.provision("NS-B.MPC-EMAIL")
@examples(
    """
    sentence             | CRD        | told       | asked on   => opens      | due        | status
    standard_determinate | 2023-06-30 | -          | 2022-08-05 => 2022-08-06 | 2022-10-01 | upcoming
    standard_determinate | 2023-06-30 | -          | 2022-10-01 => 2022-08-06 | 2022-10-01 | due
    standard_determinate | 2023-06-30 | -          | 2022-10-02 => 2022-08-06 | 2022-10-01 | overdue
    standard_determinate | 2023-06-30 | 2022-10-02 | 2022-10-02 => 2022-08-06 | 2022-10-01 | met_late
    standard_determinate | 2023-06-30 | 2021-10-02 | 2022-10-01 => 2022-08-06 | 2022-10-01 | due
    extended_determinate | 2023-06-30 | -          | 2022-10-01 => 2022-08-06 | 2022-10-01 | due
    standard_determinate | 2023-03-08 | -          | 2022-10-01 => -          | -          | not_applicable
    standard_determinate | 2023-03-09 | -          | 2022-06-10 => 2022-04-15 | 2022-06-10 | due
    life                 | -          | -          | 2022-10-01 => -          | -          | not_applicable
    standard_determinate | 2024-12-01 | -          | 2024-02-29 => 2024-01-06 | 2024-03-02 | due
    """,
    {"sentenced": "2022-05-09"},
    HEADINGS,
)
def test_notice_to_the_day(example: Example) -> None:
    assert_duty(example, "NS-B.MPC-EMAIL")


@pytest.mark.provision("NS-B.PREHANDOVER-OASYS")
@examples(
    """
    OASys      | asked on   => due        | status
    -          | 2022-11-10 => 2022-11-15 | due
    2022-05-09 | 2022-11-10 => 2022-11-15 | met
    2022-11-18 | 2022-11-18 => 2022-11-15 | met_late
    """,
    {**SENTENCED, "CRD": "2023-06-30", "kind": "handover"},
    HEADINGS,
)
def test_oasys_examples_of_the_standard(example: Example) -> None:
    assert_duty(example, "NS-B.PREHANDOVER-OASYS")


@pytest.mark.provision("NS-B.PREHANDOVER-OASYS")
@examples(
    """
    OASys      | kind     | asked on   => due        | met        | status
    2022-11-14 | handover | 2022-11-18 => 2022-11-15 | 2022-11-14 | met
    2022-11-15 | handover | 2022-11-18 => 2022-11-15 | 2022-11-15 | met
    2022-11-16 | handover | 2022-11-18 => 2022-11-15 | 2022-11-16 | met_late
    2022-11-14 | review   | 2022-11-18 => 2022-11-15 | -          | overdue
    2022-05-08 | handover | 2022-11-15 => 2022-11-15 | -          | due
    """,
    {**SENTENCED, "CRD": "2023-06-30"},
    HEADINGS,
)
def test_oasys_to_the_day(example: Example) -> None:
    assert_duty(example, "NS-B.PREHANDOVER-OASYS")


@pytest.mark.provision(*CLOCKS)
@pytest.mark.parametrize("clock", CLOCKS)
@examples(
    """
    sentence             | CRD        | released   | asked on   => status         | missing
    standard_determinate | -          | -          | 2022-11-10 => cannot_tell    | conditional release date (CRD)
    -                    | 2024-03-28 | -          | 2022-11-10 => cannot_tell    | kind of sentence
    community_order      | -          | -          | 2022-11-10 => not_applicable | -
    standard_determinate | 2024-03-28 | 2022-08-01 | 2022-11-10 => not_applicable | -
    """,
    {"sentenced": "2022-05-09"},
)
def test_for_whom_and_what_cannot_be_told(clock: str, example: Example) -> None:
    if clock == "NS-B.PREHANDOVER-1" and example.expect["missing"] == "kind of sentence":
        assert not example.duty(clock).outcome.applies
    else:
        assert_duty(example, clock)
