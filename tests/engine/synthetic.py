"""Provisions that no document makes, one for each shape that the language must carry."""

from typing import Any

from throughcare.policy.catalogue import Catalogue, Entry
from throughcare.policy.documents import MUST, Document
from throughcare.policy.expressions import TODAY, all_of, choose, earliest, latest, lookup
from throughcare.policy.facts import (
    Allocation,
    Assessment,
    Case,
    Contact,
    ContactOutcome,
    Gender,
    ManagerRole,
    Provider,
    Rosh,
    Sentence,
    SentenceKind,
    Spell,
    Supervision,
    Tier,
)
from throughcare.policy.facts.case import Risk
from throughcare.policy.lengths import days, months, weeks, working_days, years
from throughcare.policy.provisions import Deadline, Derivation, Minimum, Provision, Recurring
from throughcare.policy.subjects import calendar_months, repeating

ATTENDED = Contact.outcome.is_(ContactOutcome.ATTENDED)
LIFE = Sentence.kind.is_(SentenceKind.LIFE)

month = calendar_months(
    "month", "month of supervision", below=Supervision, since=Supervision.started_on, until=Supervision.ends_on
)
fortnight = repeating(
    "fortnight",
    "fortnight of supervision",
    below=Supervision,
    since=Supervision.started_on,
    until=earliest(Supervision.started_on.plus(months(3)), Supervision.ends_on),
    every=weeks(2),
)
half_year = repeating(
    "half_year",
    "half year of supervision",
    below=Supervision,
    since=Supervision.started_on,
    until=None,
    every=months(6),
)
# A date that itself comes from events: the first contact attended since the sentence.
first_seen = Contact.where(ATTENDED & (Contact.on >= Sentence.sentenced_on)).first(Contact.on)
SHAPE: dict[str, Any] = {"title": "shape", "paragraph": "1", "force": MUST}

SHAPES: list[Provision] = [
    Deadline(
        "SINCE-AN-EVENT",
        about=Sentence,
        starts=first_seen,
        within=working_days(10),
        met_by=Assessment.where(Assessment.completed_on >= first_seen).first(Assessment.completed_on),
        **SHAPE,
    ),
    Deadline(
        "ABOUT-EACH-CONTACT",
        about=Contact,
        starts=Contact.on,
        within=working_days(1),
        met_by=Contact.recorded_on,
        applies=Contact.on.exists,
        **SHAPE,
    ),
    Deadline(
        "COUNTED-BACKWARDS",
        about=Sentence,
        starts=earliest(Sentence.hdced, Sentence.crd),
        before=months(7.5),
        met_by=Allocation.where(Allocation.role.is_(ManagerRole.COM)).first(Allocation.from_on),
        not_before=Sentence.sentenced_on,
        applies=~LIFE,
        **SHAPE,
    ),
    Deadline("NO-FIGURE", about=Spell, starts=Spell.arrived_on, met_by=Spell.ebm_screened_on, **SHAPE),
    Recurring(
        "RESTARTS",
        about=Sentence,
        since=latest(Assessment.every().last(Assessment.completed_on), first_seen),
        every=years(2),
        **SHAPE,
    ),
    Recurring(
        "EACH-MONTH",
        about=month,
        met_by=Contact.where(month.contains(Contact.on) & ATTENDED).first(Contact.on),
        **SHAPE,
    ),
    Recurring(
        "EACH-FORTNIGHT",
        about=fortnight,
        met_by=Contact.where(fortnight.contains(Contact.on) & ATTENDED).first(Contact.on),
        **SHAPE,
    ),
    Recurring(
        "EACH-HALF-YEAR",
        about=half_year,
        applies=Case.gender.is_(Gender.FEMALE),
        met_by=Contact.where(half_year.contains(Contact.on)).including_planned().first(Contact.on),
        **SHAPE,
    ),
    Minimum(
        "THREE-IN-TWELVE-WEEKS",
        about=Sentence,
        opens=Sentence.sentenced_on,
        closes=Sentence.sentenced_on.plus(weeks(12)),
        count=3,
        rows=Contact.where(ATTENDED),
        by=Contact.on,
        **SHAPE,
    ),
    Minimum(
        "TWO-A-FORTNIGHT",
        about=fortnight,
        opens=fortnight.opens,
        closes=fortnight.closes,
        count=2,
        rows=Contact.where(ATTENDED),
        by=Contact.on,
        **SHAPE,
    ),
    Derivation(
        "ANSWERS",
        about=Sentence,
        gives={
            "latest_risk": Risk.every().at_last(Risk.rosh, Risk.assessed_on),
            "chosen": choose(
                (LIFE, Sentence.ted), (Sentence.ped.exists, Sentence.ped), otherwise=Sentence.crd.if_recorded()
            ),
            "cell": lookup(
                Case.provider,
                Risk.every().at_last(Risk.rosh, Risk.assessed_on),
                {(Provider.NPS, Rosh.LOW): Tier.D, (Provider.NPS, Rosh.HIGH): Tier.B, (Provider.CRC, Rosh.LOW): Tier.D},
            ),
            "past": all_of(Sentence.crd.if_recorded() <= TODAY, ~Sentence.recalled),
            "others": Sentence.where(Sentence.recalled).any(),
            "month_edge": Sentence.crd.month_end.plus(days(1)),
        },
        **SHAPE,
    ),
]

DOCUMENT = Document("shapes", "Shapes", "never", "nobody")
CATALOGUE = Catalogue([Entry(shape, DOCUMENT, "shapes", __name__) for shape in SHAPES], [])
