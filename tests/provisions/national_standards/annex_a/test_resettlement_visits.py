"""National Standards, Annex A, row 2: resettlement visits."""

import pytest

from tests.provisions.national_standards.annex_a.windows import assert_window
from tests.provisions.tables import Example, assert_ruling, examples

HEADINGS = {
    "started": "supervision.started_on",
    "release": "supervision.released_on",
    "under": "supervision.kind",
    "ends": "supervision.ends_on",
    "managed from": "national_security.from_on",
    "managed to": "national_security.to_on",
    "visit": "contact.on",
    "by": "contact.by",
    "approved": "contact.approved",
    "method": "contact.method",
    "purpose": "contact.purpose",
    "outcome": "contact.outcome",
    "next visit": "contact[2].on",
    "left AP": "approved_premises_stay.left_on",
    "place": "visit_proposal.place",
    "disclosure agreed": "visit_proposal.mappa_disclosure_agreed",
    "known there": "visit_proposal.conviction_known_there",
    "harmless": "visit_proposal.harmless_manner",
    "jeopardises": "visit_proposal.harms_protective_factors",
    "exposes": "visit_proposal.exposes_person",
}
VISIT = {
    "purpose": "resettlement_visit",
    "method": "in_person",
    "with_whom": "person",
    "by": "PP",
    "outcome": "attended",
}
ONE = {f"contact.{fact}": word for fact, word in VISIT.items()}
TWO = {**ONE, **{f"contact[2].{fact}": word for fact, word in VISIT.items()}}
NSD = {"managed from": "2021-06-01", "started": "2021-06-07", "under": "licence", "release": "2021-06-07"}


@pytest.mark.provision("NS-A.2-START")
@examples(
    """
    visit      | next visit | asked on   => window     | due        | status
    2021-06-18 | 2021-07-02 | 2021-07-12 => 2021-06-07 | 2021-06-21 | met
    2021-06-18 | 2021-07-02 | 2021-07-12 => 2021-06-21 | 2021-07-05 | met
    2021-06-18 | 2021-07-02 | 2021-07-12 => 2021-07-05 | 2021-07-19 | due
    2021-06-18 | 2021-07-02 | 2021-07-20 => 2021-07-05 | 2021-07-19 | overdue
    2021-06-18 | 2021-07-02 | 2021-09-13 => 2021-07-19 | 2021-08-02 | overdue
    2021-06-18 | 2021-07-02 | 2021-09-13 => 2021-08-02 | 2021-08-16 | overdue
    2021-06-18 | 2021-07-02 | 2021-09-13 => 2021-08-16 | 2021-08-30 | overdue
    2021-06-18 | 2021-07-02 | 2021-09-13 => 2021-08-30 | -          | not_applicable
    """,
    {**NSD, **TWO},
    HEADINGS,
)
def test_examples_of_the_annex_six_fortnights(example: Example) -> None:
    assert_window(example, "NS-A.2-START")


@pytest.mark.provision("NS-A.2-START")
@examples(
    """
    visit      | asked on   => window     | opens      | due        | met        | status
    2021-06-07 | 2021-06-21 => 2021-06-07 | 2021-06-07 | 2021-06-21 | 2021-06-07 | met
    2021-06-21 | 2021-06-21 => 2021-06-07 | 2021-06-07 | 2021-06-21 | 2021-06-21 | met
    2021-06-21 | 2021-06-22 => 2021-06-21 | 2021-06-22 | 2021-07-05 | -          | due
    2021-06-22 | 2021-06-22 => 2021-06-21 | 2021-06-22 | 2021-07-05 | 2021-06-22 | met
    2021-06-22 | 2021-06-22 => 2021-06-07 | 2021-06-07 | 2021-06-21 | -          | overdue
    2021-06-06 | 2021-06-21 => 2021-06-07 | 2021-06-07 | 2021-06-21 | -          | due
    -          | 2021-06-22 => 2021-06-07 | 2021-06-07 | 2021-06-21 | -          | overdue
    2021-07-05 | 2021-07-06 => 2021-06-21 | 2021-06-22 | 2021-07-05 | 2021-07-05 | met
    2021-07-05 | 2021-07-06 => 2021-07-05 | 2021-07-06 | 2021-07-19 | -          | due
    """,
    {**NSD, **ONE},
    HEADINGS,
)
def test_fortnights_to_the_day(example: Example) -> None:
    assert_window(example, "NS-A.2-START")


@pytest.mark.provision("NS-A.2-START")
@examples(
    """
    by    | approved | method    | purpose            | outcome          | asked on   => window     | status      | missing
    other | yes      | in_person | resettlement_visit | attended         | 2021-06-22 => 2021-06-07 | met         | -
    other | no       | in_person | resettlement_visit | attended         | 2021-06-22 => 2021-06-07 | overdue     | -
    COM   | no       | video     | resettlement_visit | attended         | 2021-06-22 => 2021-06-07 | overdue     | -
    COM   | no       | in_person | supervision        | attended         | 2021-06-22 => 2021-06-07 | overdue     | -
    COM   | no       | in_person | resettlement_visit | failed_to_attend | 2021-06-22 => 2021-06-07 | overdue     | -
    COM   | no       | in_person | resettlement_visit | attended         | 2021-06-22 => 2021-06-07 | met         | -
    COM   | no       | in_person | -                  | attended         | 2021-06-22 => 2021-06-07 | cannot_tell | purpose of the contact
    """,  # noqa: E501
    {**NSD, "visit": "2021-06-16", "contact.with_whom": "person"},
    HEADINGS,
)
def test_which_visits_count(example: Example) -> None:
    assert_window(example, "NS-A.2-START")


@pytest.mark.provision("NS-A.2-START")
@examples(
    """
    started    | under                     | release    | ends       | managed from | managed to | asked on   => window     | status
    2021-06-07 | licence                   | 2021-06-07 | -          | 2021-06-07   | -          | 2021-06-10 => 2021-06-07 | due
    2021-06-07 | licence                   | 2021-06-07 | -          | 2021-06-08   | -          | 2021-06-10 => 2021-06-07 | not_applicable
    2021-06-07 | licence                   | 2021-06-07 | -          | 2021-06-08   | -          | 2021-06-22 => 2021-06-21 | due
    2021-06-07 | licence                   | 2021-06-07 | -          | 2021-06-01   | 2021-06-21 | 2021-06-22 => 2021-06-21 | not_applicable
    2021-06-07 | community_order           | -          | -          | 2021-06-01   | -          | 2021-06-10 => 2021-06-07 | due
    2021-06-07 | licence                   | 2021-06-07 | 2021-06-21 | 2021-06-01   | -          | 2021-06-10 => 2021-06-07 | due
    2021-06-07 | licence                   | 2021-06-07 | 2021-06-20 | 2021-06-01   | -          | 2021-06-10 => 2021-06-07 | not_applicable
    2021-11-30 | licence                   | 2021-11-30 | -          | 2021-06-01   | -          | 2022-02-22 => 2022-02-08 | due
    """,  # noqa: E501
    None,
    HEADINGS,
)
def test_whom_the_division_oversees_and_while_supervision_lasts(example: Example) -> None:
    assert_window(example, "NS-A.2-START")


@pytest.mark.provision("NS-A.2-START")
@examples(
    """
    started    | under                     | release    | managed from | asked on   => status
    2021-06-07 | post_sentence_supervision | -          | 2021-06-01   | 2021-06-10 => none
    2021-06-07 | licence                   | 2021-06-07 | -            | 2021-06-10 => none
    2021-06-07 | post_sentence_supervision | 2021-06-07 | 2021-06-01   | 2021-06-10 => due
    2021-06-07 | -                         | -          | 2021-06-01   | 2021-06-10 => cannot_tell
    """,
    {"started": "2021-06-07"},
    HEADINGS,
)
def test_passing_to_post_sentence_supervision_starts_nothing(example: Example) -> None:
    statuses = [str(each.status(example.as_of)) for each in example.evaluate("NS-A.2-START").duties]
    assert statuses == [each for each in [example.expect["status"]] if each != "none"]


@pytest.mark.provision("NS-A.2-POST-AP")
@examples(
    """
    visit      | asked on   => window     | opens      | due        | status
    2022-01-17 | 2022-01-24 => 2022-01-05 | 2022-01-05 | 2022-01-19 | met
    2022-01-17 | 2022-01-24 => 2022-01-19 | 2022-01-20 | 2022-02-02 | due
    2022-01-17 | 2022-02-02 => 2022-01-19 | 2022-01-20 | 2022-02-02 | due
    2022-01-17 | 2022-02-03 => 2022-01-19 | 2022-01-20 | 2022-02-02 | overdue
    2022-01-17 | 2022-04-06 => 2022-02-02 | 2022-02-03 | 2022-02-16 | overdue
    2022-01-17 | 2022-04-06 => 2022-02-16 | 2022-02-17 | 2022-03-02 | overdue
    2022-01-17 | 2022-04-06 => 2022-03-02 | 2022-03-03 | 2022-03-16 | overdue
    2022-01-17 | 2022-04-06 => 2022-03-16 | 2022-03-17 | 2022-03-30 | overdue
    2022-01-17 | 2022-04-06 => 2022-03-30 | -          | -          | not_applicable
    2022-01-05 | 2022-01-20 => 2022-01-05 | 2022-01-05 | 2022-01-19 | met
    2022-01-04 | 2022-01-20 => 2022-01-05 | 2022-01-05 | 2022-01-19 | overdue
    2022-01-19 | 2022-01-20 => 2022-01-19 | 2022-01-20 | 2022-02-02 | due
    2022-02-02 | 2022-02-03 => 2022-01-19 | 2022-01-20 | 2022-02-02 | met
    """,
    {
        **NSD,
        **ONE,
        "left AP": "2022-01-05",
        "approved_premises_stay.arrived_on": "2021-07-05",
    },
    HEADINGS,
)
def test_six_fortnights_after_leaving_approved_premises(example: Example) -> None:
    assert_window(example, "NS-A.2-POST-AP")


@pytest.mark.provision("NS-A.2-POST-AP")
@examples(
    """
    started    | ends       | managed from | managed to | asked on   => window     | status         | missing
    2021-06-07 | 2022-01-19 | 2021-06-01   | -          | 2022-01-10 => 2022-01-05 | due            | -
    2021-06-07 | 2022-01-18 | 2021-06-01   | -          | 2022-01-10 => 2022-01-05 | not_applicable | -
    2021-06-07 | -          | 2022-01-05   | -          | 2022-01-10 => 2022-01-05 | due            | -
    2022-01-05 | -          | 2021-06-01   | -          | 2022-01-10 => 2022-01-05 | due            | -
    2021-06-07 | -          | 2022-01-06   | -          | 2022-01-10 => 2022-01-05 | not_applicable | -
    2021-06-07 | -          | 2021-06-01   | 2022-01-05 | 2022-01-10 => 2022-01-05 | not_applicable | -
    -          | 2022-01-18 | 2021-06-01   | -          | 2022-01-10 => 2022-01-05 | not_applicable | -
    -          | 2022-12-31 | 2021-06-01   | -          | 2022-01-10 => 2022-01-05 | cannot_tell    | date supervision started
    """,  # noqa: E501
    {"left AP": "2022-01-05", "approved_premises_stay.arrived_on": "2021-07-05"},
    HEADINGS,
)
def test_while_managed_and_supervised_after_leaving(example: Example) -> None:
    assert_window(example, "NS-A.2-POST-AP")


@pytest.mark.provision("NS-A.2-LIMITS")
@examples(
    """
    place | disclosure agreed | known there | harmless | asked on   => allowed | missing       | untold
    work  | yes               | no          | no       | 2021-06-16 => no      | work_or_study | -
    work  | yes               | yes         | no       | 2021-06-16 => yes     | -             | -
    study | no                | no          | yes      | 2021-06-16 => yes     | -             | -
    study | no                | yes         | no       | 2021-06-16 => no      | work_or_study | -
    study | yes               | yes         | yes      | 2021-06-16 => yes     | -             | -
    home  | no                | no          | no       | 2021-06-16 => yes     | -             | -
    work  | yes               | -           | no       | 2021-06-16 => no      | -             | employer or educator aware of the conviction
    -     | yes               | yes         | no       | 2021-06-16 => yes     | -             | -
    -     | no                | no          | no       | 2021-06-16 => no      | -             | place of the proposed visit
    """,  # noqa: E501
    {"jeopardises": "no", "exposes": "no"},
    HEADINGS,
)
def test_visits_to_work_or_study(example: Example) -> None:
    assert_ruling(example, "NS-A.2-LIMITS")


@pytest.mark.provision("NS-A.2-LIMITS")
@examples(
    """
    jeopardises | exposes | asked on   => allowed | missing                          | untold
    no          | no      | 2021-06-16 => yes     | -                                | -
    yes         | no      | 2021-06-16 => no      | protective_factors               | -
    no          | yes     | 2021-06-16 => no      | no_exposure                      | -
    yes         | yes     | 2021-06-16 => no      | protective_factors; no_exposure  | -
    no          | -       | 2021-06-16 => no      | -                                | visit may put the person at risk by exposing conviction or status
    """,  # noqa: E501
    {"place": "other", "disclosure agreed": "yes", "known there": "yes", "harmless": "yes"},
    HEADINGS,
)
def test_no_visit_that_does_harm_wherever_it_is(example: Example) -> None:
    assert_ruling(example, "NS-A.2-LIMITS")
