"""Provisions that no document makes, one for each shape that the language must carry."""

from typing import Any

from throughcare.policy.catalogue import Catalogue, Entry
from throughcare.policy.documents import MUST, Document
from throughcare.policy.expressions import NO_INSTANT, TODAY, all_of, both, choose, earliest, latest, lookup
from throughcare.policy.facts import (
    Allocation,
    Assessment,
    Case,
    Change,
    Contact,
    ContactOutcome,
    CustodyScreening,
    Gender,
    ManagerRole,
    Provider,
    Recall,
    Rosh,
    Sentence,
    SentenceKind,
    Spell,
    Supervision,
    Tier,
)
from throughcare.policy.facts.case import Risk
from throughcare.policy.lengths import days, hours, months, weeks, working_days, years
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
    Deadline(
        "HOURS",
        about=Recall,
        applies=Recall.emergency,
        starts=Recall.decided_at,
        within=hours(24),
        met_by=Recall.action_taken_at,
        **SHAPE,
    ),
    Deadline(
        "HOURS-COUNTED-BACKWARDS",
        about=Case,
        starts=Recall.every().first(Recall.decided_at),
        before=hours(2),
        met_by=Recall.every().last(Recall.action_taken_at),
        not_before=CustodyScreening.every().nth(2, CustodyScreening.received_at),
        planned_counts=True,
        **SHAPE,
    ),
    Deadline(
        "HOURS-OR-THE-END-OF-A-DAY",
        about=CustodyScreening,
        starts=CustodyScreening.received_on,
        due=choose(
            (CustodyScreening.received_at.exists, CustodyScreening.received_at.plus(hours(72))),
            otherwise=CustodyScreening.received_on.plus(days(3)).end_of_day,
        ),
        met_by=both(CustodyScreening.bcst1_completed_at, CustodyScreening.bcst1_completed_on.end_of_day),
        **SHAPE,
    ),
    Deadline("INSTANTS-NO-FIGURE", about=Recall, starts=Recall.decided_at, met_by=Recall.action_taken_at, **SHAPE),
    Deadline(
        "DAYS-FROM-AN-INSTANT",
        about=Recall,
        starts=Recall.decided_at.day,
        within=working_days(2),
        met_by=earliest(Recall.action_taken_at, Recall.decided_at.plus(hours(1)).if_recorded()).day,
        **SHAPE,
    ),
    Derivation(
        "INSTANTS",
        about=Sentence,
        gives={
            "first": Recall.where(Recall.decided_at > Sentence.sentenced_on.end_of_day).first(Recall.decided_at),
            "last": Recall.where(Recall.decided_at.day <= TODAY).last(Recall.action_taken_at),
            "at_last": Recall.every().at_last(Recall.action_taken_at, Recall.decided_at),
            "kind_at_last": Recall.every().at_last(Recall.kind, Recall.decided_at),
            "by_the_end_of_today": Recall.where(Recall.decided_at <= TODAY.end_of_day).count(),
            "at_one_moment": Recall.where(Recall.decided_at.is_(Recall.action_taken_at)).any(),
            "chosen": choose((LIFE, Recall.every().nth(2, Recall.decided_at)), otherwise=NO_INSTANT),
            "latest": latest(Recall.every().last(Recall.decided_at), Sentence.crd.end_of_day),
        },
        **SHAPE,
    ),
    Derivation(
        "ANSWERS",
        about=Sentence,
        gives={
            "latest_risk": Risk.every().at_last(Risk.rosh, Risk.assessed_on),
            "not_material": ~Change.every().at_last(Change.material, Change.on),
            "material_or_recalled": Change.every().at_last(Change.material, Change.on) | Sentence.recalled,
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
