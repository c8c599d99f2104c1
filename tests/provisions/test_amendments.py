"""The amendments that the documents tell of: the day before, the day, the day after; the old answer stays askable."""

from datetime import date

import pytest

from tests.engine.frames_of_cases import frames_of
from tests.provisions.tables import Example, assert_derived, assert_duty, catalogue, evaluator, examples
from throughcare.engine.evaluation import Evaluator
from throughcare.engine.facts import case_facts
from throughcare.engine.nation import Nation
from throughcare.policy.catalogue import Catalogue
from throughcare.policy.days_to_set import DayToSet
from throughcare.policy.facts import Case, Sentence
from throughcare.policy.provisions import Evaluated

WALES = {"sentence": "standard_determinate", "sentenced": "2018-01-15"}
PLACES = {"country": "case.country", "home": "case.home_region"}


# 7.5 months before 30 June 2020 is 15 November 2019; 4.5 months before it, 14 February 2020 (from 29 February).
@pytest.mark.provision("OMIC-RESP-NPS-OVER10")
@examples(
    """
    country | home  | asked on   => responsible | supporting | com_allocation_due | responsibility_transfer_due
    Wales   | -     | 2019-11-30 => POM         | COM        | 2019-11-15         | 2020-02-14
    Wales   | -     | 2019-12-01 => COM         | POM        | 2019-11-15         | 2019-11-15
    Wales   | -     | 2019-12-02 => COM         | POM        | 2019-11-15         | 2019-11-15
    -       | Wales | 2019-12-01 => COM         | POM        | 2019-11-15         | 2019-11-15
    England | -     | 2019-12-01 => POM         | COM        | 2019-11-15         | 2020-02-14
    -       | -     | 2019-12-01 => POM         | COM        | 2019-11-15         | 2020-02-14
    """,
    {**WALES, "provider": "NPS", "CRD": "2020-06-30"},
    PLACES,
)
def test_wales_levelled_up_in_december_2019(example: Example) -> None:
    assert_derived(example, "OMIC-RESP-NPS-OVER10")


# 12 weeks before 30 June 2020 is 7 April 2020. Exactly 10 months from the sentence is not over 10 months.
@pytest.mark.provision("OMIC-RESP-CRC")
@examples(
    """
    country | sentenced  | asked on   => responsible | responsibility_transfer_due
    Wales   | 2018-01-15 | 2019-11-30 => POM         | 2020-04-07
    Wales   | 2018-01-15 | 2019-12-01 => COM         | 2019-11-15
    Wales   | 2018-01-15 | 2019-12-02 => COM         | 2019-11-15
    Wales   | 2019-08-30 | 2019-12-01 => POM         | 2020-04-07
    Wales   | 2019-08-29 | 2019-12-01 => COM         | 2019-11-15
    England | 2018-01-15 | 2019-12-01 => POM         | 2020-04-07
    """,
    {"sentence": "standard_determinate", "provider": "CRC", "CRD": "2020-06-30"},
    PLACES,
)
def test_wales_levelled_up_for_crc_cases(example: Example) -> None:
    assert_derived(example, "OMIC-RESP-CRC")


@pytest.mark.provision("OMIC-RESP-NPS-OVER10", "OMIC-RESP-CRC", "OMIC-EXEC-POM-ALWAYS")
@examples(
    """
    provider | country | asked on   => responsible
    NPS      | Wales   | 2019-11-30 => POM
    NPS      | Wales   | 2019-12-01 => COM
    CRC      | Wales   | 2019-11-30 => POM
    CRC      | Wales   | 2019-12-01 => COM
    NPS      | England | 2019-12-01 => POM
    CRC      | England | 2019-12-01 => POM
    """,
    {**WALES, "CRD": "2020-06-30"},
    PLACES,
)
def test_the_order_of_precedence_answers_by_the_version_of_the_day(example: Example) -> None:
    assert_derived(example, "OMIC-EXEC-POM-ALWAYS")


@pytest.mark.provision("OMIC-HANDOVER-DET-OTHER-RESP")
@examples(
    """
    country | COM took over | asked on   => due        | status
    Wales   | -             | 2019-11-30 => 2020-02-14 | upcoming
    Wales   | -             | 2019-12-01 => 2019-11-15 | overdue
    Wales   | -             | 2019-12-02 => 2019-11-15 | overdue
    Wales   | 2019-11-15    | 2019-12-02 => 2019-11-15 | met
    Wales   | 2019-11-16    | 2019-12-02 => 2019-11-15 | met_late
    England | -             | 2019-12-02 => 2020-02-14 | upcoming
    """,
    {**WALES, "provider": "NPS", "CRD": "2020-06-30", "responsibility.holder": "COM"},
    PLACES,
)
def test_the_duty_to_take_over_is_due_earlier_in_wales(example: Example) -> None:
    assert_duty(example, "OMIC-HANDOVER-DET-OTHER-RESP")


@pytest.mark.provision("OMIC-HANDOVER-CRC")
@examples(
    """
    country | asked on   => due        | status
    Wales   | 2019-11-30 => 2020-04-07 | upcoming
    Wales   | 2019-12-01 => 2019-11-15 | overdue
    Wales   | 2019-12-02 => 2019-11-15 | overdue
    England | 2019-12-02 => 2020-04-07 | upcoming
    """,
    {**WALES, "provider": "CRC", "CRD": "2020-06-30"},
    PLACES,
)
def test_the_duty_to_take_a_crc_case_over_is_due_earlier_in_wales(example: Example) -> None:
    assert_duty(example, "OMIC-HANDOVER-CRC")


@pytest.mark.provision("RES-WALES-OMIC", "OMIC-RESP-NPS-OVER10")
@pytest.mark.parametrize("hdced", [None, date(2020, 5, 1)])
def test_both_documents_give_one_day_for_wales(hdced: date | None) -> None:
    facts = case_facts(
        {
            Case: [{"provider": "NPS", "country": "Wales"}],
            Sentence: [
                {
                    "kind": "standard_determinate",
                    "sentenced_on": date(2018, 1, 15),
                    "crd": date(2020, 6, 30),
                    "hdced": hdced,
                    "custodial": True,
                }
            ],
        }
    )
    told = evaluator(("OMIC-RESP-NPS-OVER10", "RES-WALES-OMIC")).evaluate(facts, date(2019, 12, 20))
    given = {each.entry.provision.id: each.values for each in told.derived}
    omic, resettlement = given["OMIC-RESP-NPS-OVER10"], given["RES-WALES-OMIC"]
    assert omic["responsibility_transfer_due"] == resettlement["com_responsible_from"]
    assert (omic["responsible"], resettlement["responsible"]) == ("COM", "COM")


@pytest.mark.provision("OMIC-PAROLE-PAROM1")
@examples(
    """
    asked on   => before_tariff | author | contributes
    2021-04-30 => COM           | COM    | -
    2021-05-01 => POM           | POM    | -
    2021-05-02 => POM           | POM    | -
    """,
    {"provider": "NPS", "sentence": "life", "sentenced": "2009-01-15", "TED": "2023-06-30"},
)
def test_the_parom1_before_tariff_moved_on_1_may_2021(example: Example) -> None:
    assert_derived(example, "OMIC-PAROLE-PAROM1")


@pytest.mark.provision("OMIC-HANDOVER-TASKS")
@examples(
    """
    asked on   => task_13 | task_14
    2021-04-30 => COM     | COM
    2021-05-01 => POM     | COM
    2021-05-02 => POM     | COM
    """,
    {"provider": "NPS", "sentence": "life", "sentenced": "2009-01-15", "TED": "2023-06-30"},
)
def test_task_13_moved_with_it(example: Example) -> None:
    assert_derived(example, "OMIC-HANDOVER-TASKS")


# The framework is in force from 11 May 2021, and tells of what began before it.
@pytest.mark.provision("WECASP-7.16.2")
@examples(
    """
    asked on   => applies      | key_worker
    2021-04-29 => not in force | -
    2021-04-30 => yes          | yes
    2021-05-01 => yes          | yes
    2021-05-11 => yes          | yes
    """,
    {"arrived": "2021-01-04", "estate": "women", "spell.legal_status": "unconvicted"},
)
def test_omic_began_in_the_womens_estate_on_30_april_2021(example: Example) -> None:
    assert_derived(example, "WECASP-7.16.2")


@pytest.mark.provision("NS-4.3.6", "NS-4.3.6-EFFECTIVE")
@examples(
    """
    asked on   => status
    2022-03-31 => not in force
    2022-04-01 => due
    2022-04-02 => overdue
    """,
    {
        "sentence": "standard_determinate",
        "sentenced": "2021-04-12",
        "CRD": "2023-06-30",
        "allocation.role": "COM",
        "COM allocated": "2022-01-01",
    },
)
def test_the_custodial_planning_standard_from_the_day_that_the_text_estimates(example: Example) -> None:
    assert_duty(example, "NS-4.3.6")


WAITING = ("NS-4.3.6", "NS-4.3.6-ALLOCATE", "NS-4.3.6-RESPONSIBLE")


@pytest.mark.provision(*WAITING)
def test_three_provisions_wait_for_one_day() -> None:
    waiting = [entry for entry in catalogue() if entry.provision.waits_for is not None]
    assert sorted(entry.provision.id for entry in waiting) == sorted(WAITING)
    assert {entry.provision.waits_for for entry in waiting if entry.provision.waits_for} == {
        DayToSet(
            "omic-unification",
            what="the OMiC changes made by unification",
            told="the estimated date of this is April 2022",
            adopted=date(2022, 4, 1),
        )
    }


@pytest.mark.provision(*WAITING)
def test_while_the_day_is_not_set_they_are_never_worked_out(monkeypatch: pytest.MonkeyPatch) -> None:
    not_set = DayToSet("omic-unification", what="the OMiC changes made by unification", adopted=None)
    entries = [catalogue()[id_] for id_ in WAITING]
    for entry in entries:
        monkeypatch.setitem(vars(entry.provision), "waits_for", not_set)
    waiting = Catalogue(entries, [])
    assert (waiting.evaluated, [each.waits for each in waiting]) == ([], [True, True, True])
    assert Evaluator(waiting).evaluate(case_facts({Case: [{}]}), date(2031, 1, 1)).duties == ()


AMENDED = (
    "OMIC-HANDOVER-CRC",
    "OMIC-HANDOVER-DET-OTHER-RESP",
    "OMIC-HANDOVER-TASKS",
    "OMIC-PAROLE-PAROM1",
    "OMIC-RESP-CRC",
    "OMIC-RESP-NPS-OVER10",
)
BOTH_EVALUATORS = [
    (date(2019, 11, 30), "POM"),
    (date(2019, 12, 1), "COM"),
    (date(2019, 12, 2), "COM"),
]


@pytest.mark.provision(*AMENDED)
def test_these_are_the_amended_provisions() -> None:
    amended = {entry.provision.id for entry in catalogue() if len(catalogue().versions_of(entry.provision.id)) > 1}
    assert amended == set(AMENDED)


@pytest.mark.provision("OMIC-RESP-NPS-OVER10")
@pytest.mark.parametrize(("day", "responsible"), BOTH_EVALUATORS)
def test_all_cases_at_once_say_what_one_case_says(day: date, responsible: str) -> None:
    facts = case_facts(
        {
            Case: [{"provider": "NPS", "country": "Wales"}],
            Sentence: [
                {"kind": "standard_determinate", "sentenced_on": date(2018, 1, 15), "crd": date(2020, 6, 30)},
            ],
        }
    )
    versions = [each.provision for each in catalogue().versions_of("OMIC-RESP-NPS-OVER10")]
    nation = Nation(catalogue(), [each for each in versions if isinstance(each, Evaluated)])
    [found] = nation.answers(frames_of([facts]), day)
    assert found.rows["responsible"].to_list() == [responsible]
    [derived] = evaluator(("OMIC-RESP-NPS-OVER10",)).evaluate(facts, day).derived
    assert derived.values["responsible"] == responsible
