"""ROTL: who is on restricted ROTL, when the police are asked, and what a restricted ROTL takes."""

from collections.abc import Mapping
from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, assert_ruling, examples

ASKED_ON = date(2021, 6, 15)
SERVING = {"sentenced": "2019-01-15", "sentence": "standard_determinate", "risk.assessed_on": "2021-01-01"}
APPLIED = {**SERVING, "temporary_release.applied_on": "2021-06-01", "temporary_release.kind": "RDR"}
HEADINGS = {
    "type": "temporary_release.kind",
    "applied": "temporary_release.applied_on",
    "ROTL-POL": "temporary_release.rotl_pol_returned_on",
    "ROTL-OM": "temporary_release.rotl_om_returned_on",
    "change": "change.kind",
    "changed": "change.on",
    "earlier type": "temporary_release[2].kind",
    "earlier applied": "temporary_release[2].applied_on",
    "earlier decided": "temporary_release[2].decided_on",
    "earlier granted": "temporary_release[2].granted",
    "earlier ROTL-POL": "temporary_release[2].rotl_pol_returned_on",
    "gender": "case.gender",
    "suitable": "temporary_release.suitable_for_open",
    "decided by": "temporary_release.decided_by",
    "chair": "temporary_release.board_chair",
    "EBM seen": "temporary_release.ebm_assessment_seen",
    "EBM": "behaviour_monitoring.decision",
    "EBM from": "behaviour_monitoring.started_on",
    "EBM to": "behaviour_monitoring.ended_on",
    "consulted": "temporary_release.offender_manager_consulted",
    "monitoring": "temporary_release.higher_monitoring",
}


def first_of(example: Example, provision: str) -> Mapping[str, object]:
    """What is expected of the first of the temporary releases, as it is found."""
    evaluation = example.evaluate(provision)
    if evaluation.rulings:
        ruling = evaluation.rulings[0]
        return {"allowed": ruling.allowed, "missing": "; ".join(ruling.missing) or None}
    return {name: evaluation.derived[0].values[name] for name in example.expect}


@pytest.mark.provision("OMIC-ROTL-RESTRICTED")
@examples(
    """
    sentence                       | PED        | ROSH      | released   => applies | regime
    life                           | -          | low       | -          => yes     | restricted
    ipp                            | -          | low       | -          => yes     | restricted
    extended_determinate           | -          | low       | -          => yes     | restricted
    legacy_extended                | -          | low       | -          => yes     | restricted
    offender_of_particular_concern | -          | low       | -          => yes     | restricted
    life                           | -          | -         | -          => yes     | restricted
    standard_determinate           | -          | high      | -          => yes     | restricted
    standard_determinate           | -          | very_high | -          => yes     | restricted
    standard_determinate           | -          | medium    | -          => yes     | standard
    standard_determinate           | -          | low       | -          => yes     | standard
    standard_determinate           | 2022-01-15 | medium    | -          => yes     | standard
    standard_determinate           | -          | -         | -          => yes     | cannot tell: risk of serious harm (RoSH)
    standard_determinate           | -          | high      | 2021-06-15 => no      | restricted
    standard_determinate           | -          | high      | 2021-06-16 => yes     | restricted
    """,  # noqa: E501
    SERVING,
    asked_on=ASKED_ON,
)
def test_who_is_on_restricted_rotl(example: Example) -> None:
    assert_derived(example, "OMIC-ROTL-RESTRICTED")


@pytest.mark.provision("OMIC-ROTL-RESTRICTED")
@examples(
    """
    risk[1].assessed_on | risk[1].rosh | risk[2].assessed_on | risk[2].rosh => regime
    2020-01-01          | high         | 2021-01-01          | medium       => standard
    2020-01-01          | medium       | 2021-01-01          | high         => restricted
    2020-01-01          | high         | 2021-06-15          | medium       => standard
    2020-01-01          | high         | 2021-06-16          | medium       => restricted
    """,
    SERVING,
    asked_on=ASKED_ON,
)
def test_the_latest_oasys_counts(example: Example) -> None:
    assert_derived(example, "OMIC-ROTL-RESTRICTED")


@pytest.mark.provision("OMIC-ROTL-POL-REQUIRED")
@examples(
    """
    applied    | ROSH   | type | earlier type | change                     => police_request_required
    2021-06-01 | high   | RDR  | -            | -                          => yes
    2021-06-01 | high   | ROR  | -            | -                          => yes
    2021-06-01 | high   | RDR  | RDR          | -                          => no
    2021-06-01 | high   | ROR  | ROR          | -                          => no
    2021-06-01 | high   | ROR  | RDR          | -                          => yes
    2021-06-01 | high   | RDR  | ROR          | -                          => yes
    2021-06-01 | high   | ROR  | ROR          | rotl_circumstances_changed => yes
    2021-06-01 | high   | ROR  | ROR          | sentence_plan_changed      => no
    2021-06-01 | high   | SPL  | -            | -                          => no
    2021-06-01 | high   | CRL  | -            | -                          => no
    2021-06-01 | high   | SPL  | -            | rotl_circumstances_changed => yes
    2021-06-01 | medium | RDR  | -            | -                          => no
    2021-06-01 | medium | RDR  | -            | rotl_circumstances_changed => no
    2021-06-01 | -      | RDR  | -            | -                          => cannot tell: risk of serious harm (RoSH)
    2021-06-01 | -      | SPL  | -            | -                          => no
    2021-06-01 | high   | -    | -            | -                          => cannot tell: type of ROTL
    """,
    {
        **APPLIED,
        "earlier applied": "2021-02-01",
        "earlier decided": "2021-03-01",
        "earlier granted": "yes",
        "earlier ROTL-POL": "2021-02-20",
        "changed": "2021-05-10",
    },
    HEADINGS,
    asked_on=ASKED_ON,
)
def test_when_the_police_are_asked(example: Example) -> None:
    assert first_of(example, "OMIC-ROTL-POL-REQUIRED") == example.expect


@pytest.mark.provision("OMIC-ROTL-POL-REQUIRED")
@examples(
    """
    earlier decided | earlier granted | applied    | changed    => applies | police_request_required
    2021-03-01      | yes             | 2021-06-01 | -          => yes     | no
    2021-03-01      | no              | 2021-06-01 | -          => yes     | yes
    2021-06-02      | yes             | 2021-06-01 | -          => yes     | yes
    2021-05-31      | yes             | 2021-06-01 | -          => yes     | no
    2021-06-01      | yes             | 2021-06-01 | -          => yes     | yes
    2019-01-14      | yes             | 2021-06-01 | -          => yes     | yes
    2019-01-15      | yes             | 2021-06-01 | -          => yes     | no
    2021-03-01      | yes             | 2021-06-01 | 2021-02-20 => yes     | no
    2021-03-01      | yes             | 2021-06-01 | 2021-02-21 => yes     | yes
    2021-03-01      | yes             | 2021-06-01 | 2021-06-15 => yes     | yes
    2021-03-01      | yes             | 2021-06-01 | 2021-06-16 => yes     | no
    2021-03-01      | yes             | 2021-06-16 | -          => no      | no
    """,
    {
        **APPLIED,
        "ROSH": "high",
        "earlier type": "RDR",
        "earlier applied": "2019-01-02",
        "earlier ROTL-POL": "2021-02-20",
        "change": "rotl_circumstances_changed",
    },
    HEADINGS,
    asked_on=ASKED_ON,
)
def test_what_is_a_first_release_and_a_change_since(example: Example) -> None:
    assert first_of(example, "OMIC-ROTL-POL-REQUIRED") == example.expect


ALL_THERE = {
    **APPLIED,
    "ROSH": "high",
    "gender": "male",
    "estate": "male_open",
    "arrived": "2021-05-04",
    "decided by": "governor",
    "chair": "senior_manager",
    "EBM seen": "yes",
    "behaviour_monitoring.decided_on": "2021-05-20",
    "EBM": "active",
    "EBM from": "2021-05-24",
    "consulted": "yes",
    "ROTL-POL": "2021-06-10",
    "ROTL-OM": "2021-06-11",
    "monitoring": "yes",
}


@pytest.mark.provision("OMIC-ROTL-RESTRICTED-ELEMENTS")
@examples(
    """
    estate      | decided by       | chair          | EBM seen | consulted | monitoring => allowed | missing
    male_open   | governor         | senior_manager | yes      | yes       | yes        => yes     | -
    male_closed | governor         | senior_manager | yes      | yes       | yes        => no      | open_conditions
    male_open   | deputy_governor  | senior_manager | yes      | yes       | yes        => yes     | -
    male_open   | head_of_function | senior_manager | yes      | yes       | yes        => no      | governor_or_deputy
    male_open   | governor         | other          | yes      | yes       | yes        => no      | senior_manager
    male_open   | governor         | senior_manager | no       | yes       | yes        => no      | ebm_assessment
    male_open   | governor         | senior_manager | yes      | no        | yes        => no      | offender_manager
    male_open   | governor         | senior_manager | yes      | yes       | no         => no      | higher_monitoring
    """,
    ALL_THERE,
    HEADINGS,
    asked_on=ASKED_ON,
)
def test_what_a_restricted_rotl_takes(example: Example) -> None:
    assert_ruling(example, "OMIC-ROTL-RESTRICTED-ELEMENTS")


@pytest.mark.provision("OMIC-ROTL-RESTRICTED-ELEMENTS")
@examples(
    """
    EBM        | EBM from   | EBM to     | ROTL-POL   | ROTL-OM    => allowed | missing                   | untold
    active     | 2021-05-24 | -          | 2021-06-10 | 2021-06-11 => yes     | -                         | -
    active     | 2021-05-24 | -          | 2021-06-15 | 2021-06-11 => yes     | -                         | -
    not_active | -          | -          | 2021-06-10 | 2021-06-11 => yes     | -                         | -
    active     | -          | -          | 2021-06-10 | 2021-06-11 => no      | ebm                       | -
    active     | 2021-06-15 | -          | 2021-06-10 | 2021-06-11 => yes     | -                         | -
    active     | 2021-06-16 | -          | 2021-06-10 | 2021-06-11 => no      | ebm                       | -
    active     | 2021-05-24 | 2021-06-15 | 2021-06-10 | 2021-06-11 => no      | ebm                       | -
    -          | -          | -          | 2021-06-10 | 2021-06-11 => no      | -                         | decision on EBM
    not_active | -          | -          | -          | 2021-06-11 => no      | police                    | -
    not_active | -          | -          | 2021-06-10 | -          => no      | offender_manager_comments | -
    """,  # noqa: E501
    ALL_THERE,
    HEADINGS,
    asked_on=ASKED_ON,
)
def test_ebm_police_and_comments_on_a_restricted_rotl(example: Example) -> None:
    assert_ruling(example, "OMIC-ROTL-RESTRICTED-ELEMENTS")


@pytest.mark.provision("OMIC-ROTL-RESTRICTED-ELEMENTS")
@examples(
    """
    applied    | ROTL-POL   | earlier ROTL-POL | changed    => allowed | missing
    2021-06-01 | -          | 2021-02-20       | -          => yes     | -
    2021-06-01 | -          | 2021-02-20       | 2021-02-20 => yes     | -
    2021-06-01 | -          | 2021-02-20       | 2021-02-21 => no      | police
    2021-06-01 | 2021-06-10 | 2021-02-20       | 2021-02-21 => yes     | -
    2021-06-01 | -          | -                | -          => no      | police
    """,
    {
        **ALL_THERE,
        "earlier type": "RDR",
        "earlier applied": "2021-02-01",
        "earlier decided": "2021-03-01",
        "earlier granted": "yes",
        "change": "rotl_circumstances_changed",
    },
    HEADINGS,
    asked_on=ASKED_ON,
)
def test_earlier_police_comments_serve_until_circumstances_change(example: Example) -> None:
    assert first_of(example, "OMIC-ROTL-RESTRICTED-ELEMENTS") == example.expect


@pytest.mark.provision("OMIC-ROTL-RESTRICTED-ELEMENTS")
@examples(
    """
    applied    | gender | estate     | suitable | ROSH   | decided by => applies | allowed | missing         | untold
    2021-06-01 | female | women      | yes      | high   | governor   => yes     | yes     | -               | -
    2021-06-01 | female | women      | no       | high   | governor   => yes     | no      | open_conditions | -
    2021-06-01 | female | women_open | -        | high   | governor   => yes     | yes     | -               | -
    2021-06-01 | male   | women      | yes      | high   | governor   => yes     | no      | open_conditions | -
    2021-06-01 | male   | male_open  | -        | medium | governor   => no      | yes     | -               | -
    2021-06-01 | male   | male_open  | -        | high   | -          => yes     | no      | -               | who decides on the ROTL
    """,  # noqa: E501
    ALL_THERE,
    HEADINGS,
    asked_on=ASKED_ON,
)
def test_open_conditions_of_men_and_women(example: Example) -> None:
    assert_ruling(example, "OMIC-ROTL-RESTRICTED-ELEMENTS")
