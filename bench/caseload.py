"""A made-up national caseload as the engine takes it: a table a grain, sorted by case, with gaps as real records have.

Nothing in it is a person. 330,000 cases, about 90,000 of them in custody, and 7 million contacts by default.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import polars as pl

from throughcare.engine.cells import dtype_of_fact
from throughcare.policy.facts import Case, Country, Estate, Gender, Provider, Rosh, SentenceKind, SupervisionKind
from throughcare.policy.subjects import Subject

AS_OF = date(2023, 3, 31)
FIRST = np.datetime64("2019-01-01")
DAYS = (np.datetime64("2023-06-30") - FIRST).astype(int)
CUSTODIAL = [SentenceKind.STANDARD_DETERMINATE] * 12 + [
    SentenceKind.EXTENDED_DETERMINATE,
    SentenceKind.LIFE,
    SentenceKind.IPP,
]
COMMUNITY = [SentenceKind.COMMUNITY_ORDER, SentenceKind.SUSPENDED_SENTENCE_ORDER]


class Maker:
    """Makes columns from one seed."""

    def __init__(self, seed: int) -> None:
        self.random = np.random.default_rng(seed)

    def days(self, count: int, first: int = 0, last: int = DAYS, gaps: float = 0.0) -> pl.Series:
        """Days between two offsets from the first day, a share of them empty."""
        drawn = FIRST + self.random.integers(first, last, count)
        return self._with_gaps(pl.Series(drawn.astype("datetime64[D]")).cast(pl.Date), gaps)

    def after(self, start: pl.Series, least: int, most: int, gaps: float = 0.0) -> pl.Series:
        """Days some days after others."""
        steps = pl.Series(self.random.integers(least, most, len(start)))
        return self._with_gaps((start.to_physical() + steps).cast(pl.Int32).cast(pl.Date), gaps)

    def words(self, count: int, words: Any, gaps: float = 0.0) -> pl.Series:
        """Words of a list."""
        names = pl.Series([str(word) for word in words])
        return self._with_gaps(names.gather(self.random.integers(0, len(names), count)), gaps)

    def numbers(self, count: int, most: float, gaps: float = 0.0) -> pl.Series:
        """Numbers from 0."""
        return self._with_gaps(pl.Series(np.round(self.random.random(count) ** 3 * most, 2)), gaps)

    def flags(self, count: int, share: float) -> pl.Series:
        """Yes for a share of the rows."""
        return pl.Series(self.random.random(count) < share)

    def _with_gaps(self, column: pl.Series, gaps: float) -> pl.Series:
        if not gaps:
            return column
        return column.zip_with(
            pl.Series(self.random.random(len(column)) >= gaps), pl.Series([None], dtype=column.dtype)
        )


def caseload(cases: int = 330_000, contacts: int = 7_000_000, seed: int = 7) -> dict[str, pl.DataFrame]:
    """Tables of facts for so many cases and contacts. The same seed gives the same caseload."""
    make = Maker(seed)
    number = pl.Series(np.arange(1, cases + 1))
    in_custody = number.filter(make.flags(cases, 0.27))
    in_community = number.filter(~number.is_in(in_custody.implode()))
    case = {
        "born_on": make.days(cases, -22_000, -8_000),
        "gender": make.words(cases, [Gender.MALE] * 15 + [Gender.FEMALE]),
        "provider": make.words(cases, [Provider.NPS] * 9 + [Provider.CRC], 0.02),
        "country": make.words(cases, [Country.ENGLAND] * 15 + [Country.WALES], 0.01),
        "care_leaver": make.flags(cases, 0.1),
        "tact": make.flags(cases, 0.002),
        "high_profile": make.flags(cases, 0.005),
        "vlo_assigned": make.flags(cases, 0.1),
    }
    tables = {"case": table(Case, number, case), **_custody(make, in_custody), **_community(make, in_community)}
    tables["sentence"] = pl.concat([tables.pop("custodial"), tables.pop("order")]).sort("case")
    tables |= _work(make, number, in_custody, contacts)
    return tables


def table(subject: type[Subject], case: pl.Series, columns: dict[str, pl.Series]) -> pl.DataFrame:
    """A table of facts, sorted by case; facts that are not given are empty."""
    made = {"case": case, "row": pl.Series(np.arange(1, len(case) + 1)), **columns}
    frame = pl.DataFrame(made).sort("case", maintain_order=True)
    held = {column.name: dtype_of_fact(column) for column in subject.grain.columns.values()}
    facts = [
        (pl.col(name) if name in columns else pl.lit(None)).cast(dtype).alias(name) for name, dtype in held.items()
    ]
    return frame.select("case", "row", *facts)


def _custody(make: Maker, cases: pl.Series) -> dict[str, pl.DataFrame]:
    facts, count = Subject.declared, len(cases)
    sentenced = make.days(count, last=DAYS - 200, gaps=0.01)
    crd = make.after(sentenced, 60, 1_800, 0.03)
    sentence = {
        "kind": make.words(count, CUSTODIAL, 0.01),
        "sentenced_on": sentenced,
        "crd": crd,
        "ped": make.after(crd, -300, -100, 0.85),
        "ted": make.after(sentenced, 900, 4_000, 0.5),
        "hdced": make.after(crd, -140, -20, 0.5),
        "recalled": make.flags(count, 0.12),
    }
    arrived = make.after(sentenced, 0, 200)
    spell = {
        "arrived_on": arrived,
        "left_on": make.after(arrived, 30, 600, 0.6),
        "arrival": make.words(count, ["admission", "transfer", "transfer"]),
        "estate": make.words(count, [Estate.MALE_CLOSED] * 10 + [Estate.MALE_OPEN, Estate.WOMEN]),
    }
    pom = {"role": make.words(count, ["POM"]), "from_on": make.after(arrived, 0, 60, 0.05)}
    com = {"role": make.words(count, ["COM"]), "from_on": make.after(crd, -260, -60, 0.3)}
    review = {
        "target_on": make.after(sentenced, 800, 3_000),
        "outcome": make.words(count // 10, ["no_release", "release"], 0.5),
        "decided_on": make.days(count // 10, gaps=0.4),
        "next_review_on": make.days(count // 10, 900, gaps=0.4),
    }
    review["target_on"] = review["target_on"].head(count // 10)
    return {
        "custodial": table(facts["sentence"], cases, sentence),
        "spell": table(facts["spell"], cases, spell),
        "allocation": pl.concat([table(facts["allocation"], cases, pom), table(facts["allocation"], cases, com)])
        .drop_nulls("from_on")
        .sort("case"),
        "responsibility": table(
            facts["responsibility"],
            cases,
            {"holder": make.words(count, ["COM"]), "from_on": make.after(crd, -150, -90, 0.3)},
        ).drop_nulls("from_on"),
        "parole_review": table(facts["parole_review"], cases.head(count // 10), review),
    }


def _community(make: Maker, cases: pl.Series) -> dict[str, pl.DataFrame]:
    facts, count = Subject.declared, len(cases)
    started = make.days(count, 365, gaps=0.005)
    return {
        "order": table(facts["sentence"], cases, {"kind": make.words(count, COMMUNITY, 0.01), "sentenced_on": started}),
        "supervision": table(
            facts["supervision"],
            cases,
            {
                "kind": make.words(count, SupervisionKind, 0.01),
                "started_on": started,
                "released_on": make.after(started, 0, 1, 0.6),
                "ends_on": make.after(started, 200, 1_400, 0.2),
            },
        ),
        "requirement": table(
            facts["requirement"],
            cases,
            {
                "kind": make.words(count, ["unpaid_work", "rehabilitation_activity", "treatment"]),
                "imposed_on": started,
                "hours": make.numbers(count, 300, 0.5),
                "started_on": make.after(started, 5, 60, 0.3),
            },
        ),
    }


def _work(make: Maker, number: pl.Series, in_custody: pl.Series, contacts: int) -> dict[str, pl.DataFrame]:
    facts, count = Subject.declared, len(number)
    some = number.gather(np.sort(make.random.integers(0, count, contacts)))
    on = make.days(contacts, 200)
    contact = {
        "on": on,
        "recorded_on": make.after(on, 0, 4, 0.03),
        "by": make.words(contacts, ["PP", "COM", "POM", "PP", "key_worker"]),
        "with_whom": make.words(contacts, ["person"] * 5 + ["third_party"]),
        "method": make.words(contacts, ["in_person", "in_person", "telephone", "video"]),
        "purpose": make.words(contacts, ["supervision", "sentence_plan_work", "pre_release", "complete_oasys"]),
        "outcome": make.words(contacts, ["attended"] * 7 + ["failed_to_attend", "planned"]),
        "appointment": make.flags(contacts, 0.7),
    }
    assessed = number.gather(np.sort(make.random.integers(0, count, count)))
    return {
        "contact": table(facts["contact"], some, contact),
        "assessment": table(
            facts["assessment"],
            assessed,
            {"kind": make.words(count, ["initial", "review", "handover"]), "completed_on": make.days(count, 100)},
        ),
        "plan": table(
            facts["plan"],
            assessed,
            {"kind": make.words(count, ["initial", "review", "pre_release"]), "completed_on": make.days(count, 100)},
        ),
        "risk": table(
            facts["risk"],
            number,
            {
                "assessed_on": make.days(count),
                "rosh": make.words(count, Rosh, 0.03),
                "rsr": make.numbers(count, 20, 0.04),
                "ogrs": make.numbers(count, 100, 0.04),
            },
        ),
        "mappa": table(
            facts["mappa"],
            in_custody.head(len(in_custody) // 5),
            {
                "registered_on": make.days(len(in_custody) // 5),
                "level": make.words(len(in_custody) // 5, ["1", "2", "3"], 0.2).cast(pl.Float64),
            },
        ),
    }
