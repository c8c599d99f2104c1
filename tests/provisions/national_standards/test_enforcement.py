"""National Standards 9.1: the days of enforcement."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, assert_duty, examples

HEADINGS = {
    "failure": "failure.on",
    "second failure": "failure[2].on",
    "under": "failure.under",
    "to attend": "failure.to_attend",
    "concern": "failure.public_protection_concern",
    "letter": "failure.letter_sent_on",
    "explained": "failure.explained_on",
    "accepted": "failure.accepted_on",
    "action": "enforcement_action.on",
    "action is": "enforcement_action.outcome",
    "breach": "enforcement_action.breach_completed_on",
    "summons": "enforcement_action.summons_issued_on",
}
ORDER = {"under": "community_order"}
BREACHED = {**ORDER, "action is": "breach"}


@pytest.mark.provision("NS-9.1")
@examples(
    """
    failure    | action     | accepted   | asked on   => due        | met        | status
    2021-06-01 | -          | -          | 2021-06-09 => 2021-06-09 | -          | due
    2021-08-26 | 2021-09-06 | -          | 2021-09-07 => 2021-09-06 | 2021-09-06 | met
    2021-06-01 | -          | 2021-06-04 | 2021-06-09 => -          | -          | not_applicable
    """,
    ORDER,
    HEADINGS,
)
def test_action_examples_of_the_standard(example: Example) -> None:
    assert_duty(example, "NS-9.1")


@pytest.mark.provision("NS-9.1")
@examples(
    """
    failure    | action     | accepted   | asked on   => due        | met        | status
    2021-06-01 | -          | -          | 2021-06-08 => 2021-06-09 | -          | due
    2021-06-01 | -          | -          | 2021-06-10 => 2021-06-09 | -          | overdue
    2021-06-01 | 2021-06-08 | -          | 2021-06-10 => 2021-06-09 | 2021-06-08 | met
    2021-06-01 | 2021-06-09 | -          | 2021-06-10 => 2021-06-09 | 2021-06-09 | met
    2021-06-01 | 2021-06-10 | -          | 2021-06-10 => 2021-06-09 | 2021-06-10 | met_late
    2021-06-01 | 2021-06-01 | -          | 2021-06-10 => 2021-06-09 | 2021-06-01 | met
    2021-06-01 | 2021-05-31 | -          | 2021-06-10 => 2021-06-09 | -          | overdue
    2021-06-01 | -          | 2021-06-10 | 2021-06-09 => 2021-06-09 | -          | due
    2021-06-01 | -          | 2021-06-09 | 2021-06-09 => -          | -          | not_applicable
    2021-12-23 | -          | -          | 2022-01-05 => 2022-01-05 | -          | due
    2021-12-23 | -          | -          | 2022-01-06 => 2022-01-05 | -          | overdue
    """,
    ORDER,
    HEADINGS,
)
def test_six_working_days_to_act(example: Example) -> None:
    assert_duty(example, "NS-9.1")


@pytest.mark.provision("NS-9.1")
@examples(
    """
    under                     | failure    | concern | asked on   => status         | missing
    suspended_sentence_order  | 2021-06-01 | no      | 2021-06-04 => due            | -
    post_sentence_supervision | 2021-06-01 | no      | 2021-06-04 => due            | -
    licence                   | 2021-06-01 | no      | 2021-06-04 => not_applicable | -
    community_order           | 2021-06-01 | yes     | 2021-06-04 => not_applicable | -
    -                         | 2021-06-01 | no      | 2021-06-04 => cannot_tell    | kind of supervision that was not complied with
    community_order           | -          | no      | 2021-06-04 => cannot_tell    | date of the failure to comply
    """,  # noqa: E501
    None,
    HEADINGS,
)
def test_which_failures_are_acted_on_within_six_days(example: Example) -> None:
    assert_duty(example, "NS-9.1")


@pytest.mark.provision("NS-9.1")
@examples(
    """
    failure    | second failure | second accepted | action     | asked on   => first          | second   | second due
    2021-06-01 | 2021-06-04     | -               | -          | 2021-06-03 => due            | upcoming | 2021-06-14
    2021-06-01 | 2021-06-04     | -               | -          | 2021-06-04 => not_applicable | due      | 2021-06-14
    2021-06-01 | 2021-06-04     | -               | -          | 2021-06-15 => not_applicable | overdue  | 2021-06-14
    2021-06-01 | 2021-06-04     | 2021-06-07      | -          | 2021-06-10 => overdue        | not_applicable | -
    2021-06-01 | 2021-06-04     | -               | 2021-06-14 | 2021-06-15 => not_applicable | met      | 2021-06-14
    2021-06-01 | 2021-06-04     | -               | 2021-06-15 | 2021-06-15 => not_applicable | met_late | 2021-06-14
    2021-06-01 | 2021-06-04     | -               | 2021-06-03 | 2021-06-05 => met            | due      | 2021-06-14
    2021-06-01 | 2021-06-04     | -               | 2021-06-03 | 2021-06-15 => met            | overdue  | 2021-06-14
    2021-06-01 | 2021-06-01     | -               | -          | 2021-06-10 => overdue        | overdue  | 2021-06-09
    """,
    {**ORDER, "failure[2].under": "community_order"},
    {**HEADINGS, "second accepted": "failure[2].accepted_on"},
)
def test_a_new_failure_restarts_the_clock(example: Example) -> None:
    first, second = example.evaluate("NS-9.1").duties
    assert {
        "first": str(first.status(example.as_of)),
        "second": str(second.status(example.as_of)),
        "second due": second.outcome.due_on,
    } == example.expect


@pytest.mark.provision("NS-9.1")
@examples(
    """
    third      | asked on   => first          | second | third is
    2021-07-06 | 2021-07-05 => not_applicable | met    | upcoming
    2021-07-06 | 2021-07-06 => not_applicable | met    | due
    2021-07-06 | 2021-07-15 => not_applicable | met    | overdue
    """,
    {
        **ORDER,
        "failure": "2021-06-01",
        "second failure": "2021-06-04",
        "failure[2].under": "community_order",
        "failure[3].under": "community_order",
        "action": "2021-06-11",
    },
    {**HEADINGS, "third": "failure[3].on"},
)
def test_what_was_answered_stays_answered_when_another_failure_comes(example: Example) -> None:
    duties = example.evaluate("NS-9.1").duties
    found = [str(each.status(example.as_of)) for each in duties]
    assert dict(zip(("first", "second", "third is"), found, strict=True)) == example.expect


@pytest.mark.provision("NS-9.1-IMMEDIATE")
@examples(
    """
    failure    | concern | action     | asked on   => due        | met        | status
    2021-06-01 | yes     | -          | 2021-06-01 => 2021-06-01 | -          | due
    2021-06-01 | yes     | -          | 2021-06-02 => 2021-06-01 | -          | overdue
    2021-06-01 | yes     | 2021-06-01 | 2021-06-02 => 2021-06-01 | 2021-06-01 | met
    2021-06-01 | yes     | 2021-06-02 | 2021-06-02 => 2021-06-01 | 2021-06-02 | met_late
    2021-06-05 | yes     | -          | 2021-06-05 => 2021-06-05 | -          | due
    2021-06-01 | no      | -          | 2021-06-02 => -          | -          | not_applicable
    2021-06-01 | -       | -          | 2021-06-02 => -          | -          | not_applicable
    """,
    ORDER,
    HEADINGS,
)
def test_at_once_where_the_public_may_be_at_risk(example: Example) -> None:
    assert_duty(example, "NS-9.1-IMMEDIATE")


@pytest.mark.provision("NS-9.1-IMMEDIATE")
@examples(
    """
    under                     | failure    | accepted   => status         | missing
    post_sentence_supervision | 2021-06-01 | -          => overdue        | -
    licence                   | 2021-06-01 | -          => not_applicable | -
    community_order           | 2021-06-01 | 2021-06-02 => not_applicable | -
    -                         | 2021-06-01 | -          => cannot_tell    | kind of supervision that was not complied with
    """,  # noqa: E501
    {"concern": "yes"},
    HEADINGS,
    asked_on=date(2021, 6, 2),
)
def test_which_failures_are_acted_on_at_once(example: Example) -> None:
    assert_duty(example, "NS-9.1-IMMEDIATE")


@pytest.mark.provision("NS-9.1-LETTER")
@examples(
    """
    failure    | to attend | letter     | accepted   | asked on   => due        | met        | status         | missing
    2021-06-01 | yes       | -          | -          | 2021-06-03 => 2021-06-03 | -          | due            | -
    2021-08-26 | yes       | 2021-09-01 | -          | 2021-09-01 => 2021-08-31 | 2021-09-01 | met_late       | -
    2021-06-01 | yes       | -          | -          | 2021-06-04 => 2021-06-03 | -          | overdue        | -
    2021-06-01 | yes       | 2021-06-02 | -          | 2021-06-04 => 2021-06-03 | 2021-06-02 | met            | -
    2021-06-01 | yes       | 2021-06-03 | -          | 2021-06-04 => 2021-06-03 | 2021-06-03 | met            | -
    2021-06-01 | yes       | -          | 2021-06-02 | 2021-06-04 => 2021-06-03 | -          | overdue        | -
    2021-06-01 | no        | -          | -          | 2021-06-04 => -          | -          | not_applicable | -
    2021-06-01 | -         | -          | -          | 2021-06-04 => -          | -          | cannot_tell    | failure to attend
    """,  # noqa: E501
    ORDER,
    HEADINGS,
)
def test_letter_after_any_failure_to_attend(example: Example) -> None:
    assert_duty(example, "NS-9.1-LETTER")


@pytest.mark.provision("NS-9.1-LETTER", "NS-9.1-EVIDENCE")
@examples(
    """
    under                     | failure    => letter         | evidence
    community_order           | 2021-06-01 => due            | due
    suspended_sentence_order  | 2021-06-01 => due            | due
    post_sentence_supervision | 2021-06-01 => due            | due
    licence                   | 2021-06-01 => not_applicable | not_applicable
    -                         | 2021-06-01 => cannot_tell    | cannot_tell
    community_order           | -          => cannot_tell    | cannot_tell
    """,
    {"to attend": "yes"},
    HEADINGS,
    asked_on=date(2021, 6, 3),
)
def test_no_days_are_counted_on_licence(example: Example) -> None:
    duties = example.evaluate("NS-9.1-LETTER", "NS-9.1-EVIDENCE").duties
    found = {duty.entry.provision.id: str(duty.status(example.as_of)) for duty in duties}
    expected = {"NS-9.1-LETTER": example.expect["letter"], "NS-9.1-EVIDENCE": example.expect["evidence"]}
    assert found == expected


@pytest.mark.provision("NS-9.1-EVIDENCE")
@examples(
    """
    failure    | explained  | accepted   | asked on   => due        | met        | status         | missing
    2021-06-01 | -          | -          | 2021-06-08 => 2021-06-08 | -          | due            | -
    2021-06-01 | 2021-06-04 | -          | 2021-06-08 => 2021-06-08 | 2021-06-04 | met            | -
    2021-06-01 | -          | -          | 2021-06-07 => 2021-06-08 | -          | due            | -
    2021-06-01 | -          | -          | 2021-06-09 => 2021-06-08 | -          | overdue        | -
    2021-06-01 | 2021-06-08 | -          | 2021-06-09 => 2021-06-08 | 2021-06-08 | met            | -
    2021-06-01 | 2021-06-09 | -          | 2021-06-09 => 2021-06-08 | 2021-06-09 | met_late       | -
    2021-06-01 | 2021-06-04 | 2021-06-07 | 2021-06-08 => -          | -          | not_applicable | -
    """,
    ORDER,
    HEADINGS,
)
def test_five_working_days_for_evidence(example: Example) -> None:
    assert_duty(example, "NS-9.1-EVIDENCE")


@pytest.mark.provision("NS-9.1-BREACH")
@examples(
    """
    failure    | action     | breach     | asked on   => due        | met        | status
    2021-06-01 | 2021-06-09 | -          | 2021-06-11 => 2021-06-11 | -          | due
    2021-08-26 | 2021-09-06 | 2021-09-08 | 2021-09-09 => 2021-09-08 | 2021-09-08 | met
    2021-06-01 | 2021-06-09 | -          | 2021-06-10 => 2021-06-11 | -          | due
    2021-06-01 | 2021-06-09 | -          | 2021-06-12 => 2021-06-11 | -          | overdue
    2021-06-01 | 2021-06-09 | 2021-06-11 | 2021-06-14 => 2021-06-11 | 2021-06-11 | met
    2021-06-01 | 2021-06-09 | 2021-06-14 | 2021-06-14 => 2021-06-11 | 2021-06-14 | met_late
    2021-06-01 | 2021-06-03 | -          | 2021-06-10 => 2021-06-11 | -          | due
    2021-06-10 | 2021-06-09 | -          | 2021-06-11 => -          | -          | waiting
    """,
    BREACHED,
    HEADINGS,
)
def test_breach_by_working_day_eight_of_the_failure(example: Example) -> None:
    assert_duty(example, "NS-9.1-BREACH")


@pytest.mark.provision("NS-9.1-SUMMONS")
@examples(
    """
    failure    | action     | summons    | asked on   => due        | met        | status
    2021-06-01 | 2021-06-09 | -          | 2021-06-15 => 2021-06-15 | -          | due
    2021-08-26 | 2021-09-06 | 2021-09-10 | 2021-09-10 => 2021-09-10 | 2021-09-10 | met
    2021-06-01 | 2021-06-09 | -          | 2021-06-14 => 2021-06-15 | -          | due
    2021-06-01 | 2021-06-09 | -          | 2021-06-16 => 2021-06-15 | -          | overdue
    2021-06-01 | 2021-06-09 | 2021-06-15 | 2021-06-16 => 2021-06-15 | 2021-06-15 | met
    2021-06-01 | 2021-06-09 | 2021-06-16 | 2021-06-16 => 2021-06-15 | 2021-06-16 | met_late
    """,
    BREACHED,
    HEADINGS,
)
def test_summons_by_working_day_ten_of_the_failure(example: Example) -> None:
    assert_duty(example, "NS-9.1-SUMMONS")


@pytest.mark.provision("NS-9.1-BREACH", "NS-9.1-SUMMONS")
@examples(
    """
    failure    | second failure | action     | action is                  => breach by      | summons by
    2021-06-01 | 2021-06-04     | 2021-06-09 | breach                     => 2021-06-16     | 2021-06-18
    2021-06-01 | 2021-06-10     | 2021-06-09 | breach                     => 2021-06-11     | 2021-06-15
    2021-06-01 | 2021-06-09     | 2021-06-09 | breach                     => 2021-06-21     | 2021-06-23
    2021-06-01 | 2021-06-04     | 2021-06-09 | warning                    => not applicable | not applicable
    2021-06-01 | 2021-06-04     | 2021-06-09 | alternative_to_enforcement => not applicable | not applicable
    2021-06-01 | 2021-06-04     | 2021-06-09 | -                          => cannot tell    | cannot tell
    2021-06-01 | 2021-06-04     | -          | breach                     => cannot tell    | cannot tell
    """,
    {**ORDER, "failure[2].under": "suspended_sentence_order"},
    HEADINGS,
    asked_on=date(2021, 6, 10),
)
def test_from_the_last_failure_before_the_decision_to_breach(example: Example) -> None:
    found = [
        "cannot tell" if duty.outcome.missing else duty.outcome.due_on if duty.outcome.applies else "not applicable"
        for id_ in ("NS-9.1-BREACH", "NS-9.1-SUMMONS")
        for duty in example.evaluate(id_).duties
    ]
    assert dict(zip(("breach by", "summons by"), found, strict=True)) == example.expect


@pytest.mark.provision("NS-9.1-CLOCK")
@examples(
    """
    failure    | to attend | concern => letter     | evidence_until | decision   | breach     | summons
    2021-06-01 | yes       | no      => 2021-06-03 | 2021-06-08     | 2021-06-09 | 2021-06-11 | 2021-06-15
    2021-08-26 | yes       | no      => 2021-08-31 | 2021-09-03     | 2021-09-06 | 2021-09-08 | 2021-09-10
    2021-06-01 | no        | no      => -          | 2021-06-08     | 2021-06-09 | 2021-06-11 | 2021-06-15
    2021-06-01 | yes       | yes     => 2021-06-03 | 2021-06-08     | 2021-06-01 | 2021-06-11 | 2021-06-15
    """,
    ORDER,
    HEADINGS,
    asked_on=date(2021, 9, 1),
)
def test_the_days_in_one_table(example: Example) -> None:
    assert_derived(example, "NS-9.1-CLOCK")


@pytest.mark.provision("NS-9.1-CLOCK")
@examples(
    """
    under                     | failure    | accepted   => applies                                                     | decision
    suspended_sentence_order  | 2021-06-01 | -          => yes                                                         | 2021-06-09
    post_sentence_supervision | 2021-06-01 | -          => yes                                                         | 2021-06-09
    licence                   | 2021-06-01 | -          => no                                                          | 2021-06-09
    community_order           | 2021-06-01 | 2021-06-03 => no                                                          | 2021-06-09
    -                         | 2021-06-01 | -          => cannot tell: kind of supervision that was not complied with | 2021-06-09
    community_order           | -          | -          => yes                                                         | cannot tell: date of the failure to comply
    """,  # noqa: E501
    {"to attend": "yes"},
    HEADINGS,
    asked_on=date(2021, 6, 3),
)
def test_which_failures_have_a_clock(example: Example) -> None:
    assert_derived(example, "NS-9.1-CLOCK")
