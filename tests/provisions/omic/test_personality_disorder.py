"""OPD: who the pathway is for, and who gives the psychological input."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, examples

ASKED_ON = date(2021, 6, 15)
HEADINGS = {
    "gender": "case.gender",
    "likely": "opd_screening.likely_personality_disorder",
    "harmful offending": "opd_screening.harmful_offending",
    "sector": "spell.sector",
    "left": "spell.left_on",
    "ended": "sentence.ended_on",
}


@pytest.mark.provision("OMIC-OPD-ELIGIBILITY")
@examples(
    """
    gender | likely | ROSH      | harmful offending => opd
    male   | yes    | high      | -                 => yes
    male   | yes    | very_high | -                 => yes
    male   | yes    | medium    | -                 => no
    male   | no     | high      | -                 => no
    male   | yes    | medium    | high              => no
    female | yes    | medium    | high              => yes
    female | yes    | high      | medium            => no
    female | no     | high      | high              => no
    -      | no     | high      | high              => no
    male   | yes    | -         | -                 => cannot tell: risk of serious harm (RoSH)
    male   | -      | high      | -                 => cannot tell: likely to satisfy the diagnosis of personality disorder
    male   | -      | low       | -                 => no
    female | yes    | high      | -                 => cannot tell: likelihood of harmful offending
    -      | yes    | high      | high              => cannot tell: gender
    """,  # noqa: E501
    {"risk.assessed_on": "2021-01-01", "opd_screening.screened_on": "2021-02-01"},
    HEADINGS,
    asked_on=ASKED_ON,
)
def test_who_the_opd_pathway_is_for(example: Example) -> None:
    assert_derived(example, "OMIC-OPD-ELIGIBILITY")


@pytest.mark.provision("OMIC-OPD-ELIGIBILITY")
@examples(
    """
    first | second screened | second => opd
    no    | 2021-06-15      | yes    => yes
    no    | 2021-06-16      | yes    => no
    yes   | 2021-06-15      | no     => no
    yes   | 2021-06-15      | -      => yes
    """,
    {"gender": "male", "ROSH": "high", "risk.assessed_on": "2021-01-01", "opd_screening.screened_on": "2021-02-01"},
    {
        **HEADINGS,
        "first": "opd_screening[1].likely_personality_disorder",
        "second": "opd_screening[2].likely_personality_disorder",
        "second screened": "opd_screening[2].screened_on",
    },
    asked_on=ASKED_ON,
)
def test_the_latest_screening_counts(example: Example) -> None:
    assert_derived(example, "OMIC-OPD-ELIGIBILITY")


@pytest.mark.provision("OMIC-OPD-PROVIDER")
@examples(
    """
    CRD        | recalled | sector  | left       => applies | provider
    2023-09-30 | no       | public  | -          => yes     | HMPPS Psychology Services
    2021-09-30 | no       | public  | -          => yes     | NHS provider
    2021-09-30 | no       | private | -          => yes     | NHS provider
    2023-09-30 | yes      | public  | -          => yes     | NHS provider
    2023-09-30 | no       | private | -          => yes     | cannot tell: who gives the input in a private prison, which the text does not say
    2023-09-30 | no       | -       | -          => yes     | cannot tell: sector of the prison
    2023-09-30 | no       | public  | 2021-06-16 => yes     | HMPPS Psychology Services
    2023-09-30 | no       | public  | 2021-06-15 => yes     | cannot tell: sector of the prison
    -          | yes      | public  | -          => yes     | NHS provider
    """,  # noqa: E501
    {"provider": "NPS", "sentence": "standard_determinate", "sentenced": "2019-01-15", "arrived": "2021-05-04"},
    HEADINGS,
    asked_on=ASKED_ON,
)
def test_who_gives_the_psychological_input(example: Example) -> None:
    assert_derived(example, "OMIC-OPD-PROVIDER")


@pytest.mark.provision("OMIC-OPD-PROVIDER")
@examples(
    """
    asked on   => provider
    2023-05-14 => HMPPS Psychology Services
    2023-05-15 => NHS provider
    """,
    {
        "provider": "NPS",
        "sentence": "standard_determinate",
        "sentenced": "2019-01-15",
        "CRD": "2023-09-30",
        "arrived": "2021-05-04",
        "sector": "public",
    },
    HEADINGS,
)
def test_it_moves_with_the_responsibility_for_the_case(example: Example) -> None:
    assert_derived(example, "OMIC-OPD-PROVIDER")


@pytest.mark.provision("OMIC-OPD-PROVIDER")
@examples(
    """
    ended      => applies
    2021-06-15 => no
    2021-06-16 => yes
    """,
    {"provider": "NPS", "sentence": "standard_determinate", "sentenced": "2019-01-15", "recalled": "yes"},
    HEADINGS,
    asked_on=ASKED_ON,
)
def test_until_the_sentence_ends(example: Example) -> None:
    assert_derived(example, "OMIC-OPD-PROVIDER")
