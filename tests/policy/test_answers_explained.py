"""What people read of a derivation and of a gate: the answer, or what was found, and what it came from."""

from datetime import date
from enum import StrEnum
from typing import Any

import pytest

from tests.policy.explained import explained
from throughcare.policy.documents import MUST
from throughcare.policy.expressions import (
    TODAY,
    cannot_tell_date,
    choose,
    lookup,
    word,
)
from throughcare.policy.facts import (
    Assessment,
    Case,
    Practitioner,
    Provider,
    Risk,
    Rosh,
    Sentence,
    Tier,
    TierRecord,
)
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import (
    Derivation,
    Gate,
    Requirement,
)

SOURCE = "Standards of the Tests, paragraph 4.3.5."
COMMON: dict[str, Any] = {"title": "A provision", "paragraph": "4.3.5", "force": MUST, "owner": Owner.COM}

assessed = Assessment.where(Assessment.completed_on >= Sentence.sentenced_on).first(Assessment.completed_on)
ORDER = {"kind": "community_order", "sentenced_on": date(2021, 5, 26)}


class Band(StrEnum):
    """Bands of the tests."""

    TALL = "tall"
    SMALL = "small"

    @property
    def label(self) -> str:
        """In other words."""
        return {"tall": "rather tall", "small": "not so tall"}[self]


latest_rosh = Risk.every().at_last(Risk.rosh, by=Risk.assessed_on)
cohort = choose(
    (latest_rosh.is_in(Rosh.HIGH, Rosh.VERY_HIGH), word(Band.TALL)),
    (Case.provider.is_(Provider.CRC), word(Band.SMALL)),
    otherwise=word(Band.SMALL),
).named("band", "T-BAND")
banded = Derivation("T-BAND", about=Case, gives={"band": cohort}, **COMMON)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (
            {Risk: [{"assessed_on": date(2021, 6, 1), "rosh": "very_high"}]},
            "Band: rather tall, because the risk of serious harm (RoSH) of the latest risk assessment is very high.",
        ),
        (
            {Case: [{"provider": "NPS"}], Risk: [{"assessed_on": date(2021, 6, 1), "rosh": "low"}]},
            (
                "Band: not so tall, because the risk of serious harm (RoSH) of the latest risk assessment is low, not "
                "high or very high, and the probation provider is NPS, not CRC."
            ),
        ),
        (
            {Case: [{"provider": "CRC"}]},
            "Band: not so tall, because the probation provider is CRC.",
        ),
        (
            {Risk: [{"assessed_on": date(2021, 6, 1)}]},
            "Band: cannot be told, because the record does not say the risk of serious harm (RoSH).",
        ),
    ],
)
def test_a_derivation_gives_its_answer_with_what_it_came_from(
    facts: dict[type, list[dict[str, object]]], expected: str
) -> None:
    assert explained(banded, facts, date(2021, 6, 30)) == ["It applies to every case.", expected, SOURCE]


def test_an_answer_from_a_table_cites_the_provision_behind_each_key() -> None:
    tier = TierRecord.every().at_last(TierRecord.tier, by=TierRecord.assigned_on)
    cells = {(Band.TALL, Tier.B): Practitioner.COM, (Band.SMALL, Tier.B): Practitioner.POM}
    provision = Derivation("T-TABLE", about=Case, gives={"kept_by": lookup(cohort, tier, cells)}, **COMMON)
    facts = {Case: [{"provider": "CRC"}], TierRecord: [{"assigned_on": date(2021, 6, 1), "tier": "B"}]}
    assert explained(provision, facts, date(2021, 6, 30))[1] == (
        "Kept by: POM, because the band is not so tall (T-BAND) and the recorded tier of the latest tier calculation "
        "is B."
    )


def test_a_condition_on_what_another_provision_derives_names_that_provision() -> None:
    provision = Derivation(
        "T-ON-BAND",
        about=Case,
        applies=cohort.is_(Band.TALL),
        gives={"handover": Case.born_on},
        **COMMON,
    )
    assert explained(provision, {Case: [{"provider": "CRC"}]}, date(2021, 6, 30))[0] == (
        "It does not apply because the band is not so tall, not rather tall (T-BAND)."
    )


def test_a_gate_says_what_each_requirement_found() -> None:
    provision = Gate(
        "T-GATE",
        about=Sentence,
        requires=(
            Requirement("oasys", assessed.exists, "a completed OASys."),
            Requirement("release", Sentence.released_on <= TODAY, "the person released"),
            Requirement("crd", Sentence.crd <= TODAY, "the release date reached"),
            Requirement("told", cannot_tell_date("The text names no day.").exists, "a day"),
        ),
        **COMMON,
    )
    facts = {Sentence: [ORDER], Assessment: [{"completed_on": date(2021, 6, 18)}]}
    assert explained(provision, facts, date(2021, 6, 30))[1:-1] == [
        (
            "In place: a completed OASys, because the first OASys assessment where the date OASys was completed is on "
            "or after 26 May 2021 was on 18 June 2021."
        ),
        "Missing: the person released, because there is no date of release.",
        "Cannot be told: the release date reached; the record does not say the conditional release date (CRD).",
        "Cannot be told: a day; The text names no day.",
    ]
