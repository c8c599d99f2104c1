"""Who waits for a POM: the sentenced of a prison without one who is at work there, in order of need.

Nobody falls between two prisons: everybody is on the list of where they are held unless a POM of that prison has them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from django.db.models import DateField, F, OuterRef, Q, QuerySet, Subquery

from throughcare.access.permissions import Scope
from throughcare.duties.who import Who, who_are
from throughcare.policy.facts import Rosh, Tier
from throughcare.policy.words import day
from throughcare.record.models import Person, PomProfile, Risk, Sentence, Spell
from throughcare.record.models.custody import STILL_THERE
from throughcare.record.queries.poms import Allocated, disabled_codes, held_at, latest_poms, with_a_pom_at_work
from throughcare.record.relations import masked, within
from throughcare.record.vocabulary import LegalStatus

SOON = timedelta(weeks=8)
# A tier that cannot be told may be a high one: until somebody knows, it is taken for B.
_UNTOLD_TIER = Tier.B.value
_HIGH_TIERS = (Tier.A.value, Tier.B.value)
_HIGH_RISK = (Rosh.HIGH.value, Rosh.VERY_HIGH.value)
_RISK_IN_WORDS = {
    Rosh.LOW.value: "low risk of serious harm",
    Rosh.MEDIUM.value: "medium risk of serious harm",
    Rosh.HIGH.value: "high risk of serious harm",
    Rosh.VERY_HIGH.value: "very high risk of serious harm",
}
_SENTENCED = Q(standing__sentence__isnull=False) | Q(
    legal_status__in=[LegalStatus.SENTENCED, LegalStatus.INDETERMINATE_SENTENCE, LegalStatus.RECALL]
)


class Cause(StrEnum):
    """Why somebody has no POM."""

    NEW = "new"
    TRANSFERRED = "transferred"
    LEFT = "left"
    DISABLED = "disabled"
    ENDED = "ended"
    PRISON_NOT_KNOWN = "prison_not_known"


@dataclass(frozen=True)
class Needing:
    """Somebody who waits for a POM. `pom` is whoever was allocated last; `since` the day from which they have waited.

    `nearest` is the next day on which something changes, with what that is; `recommended` is empty where policy
    recommends no kind of POM, and `untold` then says why, or which facts it wants.
    """

    who: Who
    cause: Cause
    pom: Allocated | None
    since: date | None
    tier: str
    rosh: str
    cohort: str
    responsible: str
    recommended: str
    untold: str
    missing: tuple[str, ...]
    nearest: tuple[date, str] | None
    com_allocation_due: date | None
    responsibility_transfer_due: date | None
    release_on: date | None
    release_type: str

    def waiting(self, today: date) -> int | None:
        """The days waited; None where it is not known since when."""
        return None if self.since is None else max((today - self.since).days, 0)


@dataclass(frozen=True)
class Waiting:
    """Those who wait, the most pressing first. `masked`: restricted cases that wait too, of which nothing is told."""

    lines: tuple[Needing, ...]
    masked: int


def waiting_at(prison: str, scope: Scope, today: date) -> Waiting:
    """Everybody of a prison who waits for a POM, among the cases of the scope. Nine statements, however many wait."""
    lines = _lines(_needing(prison, today).filter(within(scope)), prison, today)
    hidden = _needing(prison, today).filter(pk__in=masked(scope).values("pk")).count()
    return Waiting(tuple(sorted(lines, key=lambda line: _need(line, today))), hidden)


def waits(person_id: int, prison: str, today: date) -> Needing | None:
    """How somebody waits for a POM at the prison; None where one of its POMs who is at work has them."""
    return next(iter(_lines(_needing(prison, today).filter(pk=person_id), prison, today)), None)


def how_many_wait(prison: str, scope: Scope, today: date) -> int:
    """How many of a prison wait for a POM, restricted cases among them."""
    reach = within(scope) | Q(pk__in=masked(scope).values("pk"))
    return _needing(prison, today).filter(reach).count()


def why_here(line: Needing, today: date) -> str:
    """Why a line stands where it stands, in one line."""
    parts = []
    if line.nearest is not None:
        on, what = line.nearest
        days = (on - today).days
        parts.append(f"{what} {'today' if days == 0 else _in_days(days)}")
    parts.append(f"tier {line.tier}" if line.tier else "tier not known, taken for B until it is")
    if line.rosh:
        parts.append(_RISK_IN_WORDS[line.rosh])
    said = "; ".join(parts)
    return said[0].upper() + said[1:]


def cause_in_words(line: Needing) -> str:
    """Why somebody has no POM, in a sentence."""
    pom = line.pom
    name = (pom.staff_name if pom else "") or "The POM"
    ended = f" on {day(pom.to_on)}" if pom is not None and pom.to_on is not None else ""
    since = f" on {day(line.since)}" if line.since is not None else ""
    at = f" of {pom.prison}" if pom is not None and pom.prison else ""
    return {
        Cause.NEW: "No POM has been allocated since they came here or were sentenced.",
        Cause.TRANSFERRED: f"They came here{since} and still have {name}{at} as their POM.",
        Cause.LEFT: f"{name}, their POM, left the prison{since}.",
        Cause.DISABLED: f"The account of {name}, their POM, is disabled.",
        Cause.ENDED: f"{name}{at} had the case last; that ended{ended}.",
        Cause.PRISON_NOT_KNOWN: f"The record does not say at which prison {name} works.",
    }[line.cause]


@dataclass(frozen=True)
class Gone:
    """Who is not at work at a prison: POMs who left, with their last day, and codes whose accounts are disabled."""

    prison: str
    left: Mapping[str, date]
    disabled: frozenset[str]


_SHOWN = (
    "pk",
    "arrived_on",
    "sentenced_on",
    "tier",
    "cohort",
    "responsible",
    "recommended",
    "untold",
    "com_allocation_due",
    "responsibility_transfer_due",
    "release_on",
    "release_type",
)
_OF_STANDING = {
    "tier": "tier",
    "cohort": "cohort",
    "responsible": "responsible",
    "recommended": "recommended_pom",
    "untold": "untold",
    "com_allocation_due": "com_allocation_due",
    "responsibility_transfer_due": "responsibility_transfer_due",
    "release_on": "next_release_on",
    "release_type": "next_release_type",
}


def _needing(prison: str, today: date) -> QuerySet[Any]:
    spell = Spell.objects.current().filter(STILL_THERE, person=OuterRef("pk"), establishment=prison)
    sentence = Sentence.objects.current().filter(pk=OuterRef("standing__sentence"))
    people = Person.objects.filter(_SENTENCED, pk__in=held_at(prison))
    found: QuerySet[Any] = people.exclude(pk__in=with_a_pom_at_work(prison, today)).annotate(
        arrived_on=Subquery(spell.values("arrived_on")[:1], output_field=DateField()),
        sentenced_on=Subquery(sentence.values("sentenced_on")[:1], output_field=DateField()),
        **{name: F(f"standing__{column}") for name, column in _OF_STANDING.items()},
    )
    return found


def _lines(needing: QuerySet[Any], prison: str, today: date) -> list[Needing]:
    found = list(needing.values(*_SHOWN))
    ids = [row["pk"] for row in found]
    who, poms, risks = who_are(ids), latest_poms(ids), _risks(ids)
    gone = Gone(prison, _left(prison, today), _disabled({each.staff_code for each in poms.values()}))
    return [_line(row, who[row["pk"]], poms.get(row["pk"]), risks.get(row["pk"], ""), gone, today) for row in found]


def _risks(ids: list[int]) -> dict[int, str]:
    held = Risk.objects.current().filter(person__in=ids, rosh__isnull=False).order_by("assessed_on", "pk")
    return dict(held.values_list("person", "rosh"))


def _left(prison: str, today: date) -> dict[str, date]:
    gone = PomProfile.objects.at(prison).filter(leaves_on__lte=today)
    return dict(gone.values_list("staff_code", "leaves_on"))


def _disabled(codes: set[str]) -> frozenset[str]:
    return frozenset(disabled_codes().filter(staff_code__in=codes).values_list("staff_code", flat=True))


def _line(row: dict[str, Any], who: Who, pom: Allocated | None, rosh: str, gone: Gone, today: date) -> Needing:
    came = max((each for each in (row["arrived_on"], row["sentenced_on"]) if each is not None), default=None)
    cause, since = _cause(pom, came, gone, today)
    told = (row["untold"] or {}).get("recommended_pom") or {}
    return Needing(
        who=who,
        cause=cause,
        pom=pom,
        since=since,
        tier=row["tier"] or "",
        rosh=rosh,
        cohort=row["cohort"] or "",
        responsible=row["responsible"] or "",
        recommended=row["recommended"] or "",
        untold=told.get("why", "") or ("" if row["recommended"] else "The record holds no sentence."),
        missing=tuple(told.get("missing", ())),
        nearest=_nearest(row, today),
        com_allocation_due=row["com_allocation_due"],
        responsibility_transfer_due=row["responsibility_transfer_due"],
        release_on=row["release_on"],
        release_type=row["release_type"] or "",
    )


def _cause(pom: Allocated | None, came: date | None, gone: Gone, today: date) -> tuple[Cause, date | None]:
    """Why there is no POM, and since when that is so."""
    if pom is None:
        return Cause.NEW, came
    if not pom.stands_on(today):
        here = pom.prison_code == gone.prison
        return (Cause.ENDED, pom.to_on) if here else (Cause.NEW, came)
    if not pom.prison_code:
        return Cause.PRISON_NOT_KNOWN, came
    if pom.prison_code != gone.prison:
        return Cause.TRANSFERRED, came
    if pom.staff_code in gone.left:
        return Cause.LEFT, gone.left[pom.staff_code]
    return Cause.DISABLED, None


def _nearest(row: dict[str, Any], today: date) -> tuple[date, str] | None:
    """The next day on which something changes for the case; of days that have passed, none but a release."""
    days = (
        (row["com_allocation_due"], "COM to be allocated"),
        (row["responsibility_transfer_due"], "COM responsible"),
        (row["release_on"], f"release ({row['release_type']})"),
    )
    ahead = [(on, what) for on, what in days if on is not None and on >= today]
    return min(ahead, key=lambda each: each[0], default=None)


def _need(line: Needing, today: date) -> tuple[Any, ...]:
    """By what a HOMD would be asked about first: a day within eight weeks, then high risk, then the rest."""
    tier = line.tier or _UNTOLD_TIER
    near = line.nearest[0] if line.nearest is not None else date.max
    high = tier in _HIGH_TIERS or line.rosh in _HIGH_RISK
    if near <= today + SOON:
        return 0, near, tier, line.who.name, line.who.person_id
    return (1 if high else 2), tier, near, line.who.name, line.who.person_id


def _in_days(days: int) -> str:
    return f"in {days:,} day{'' if days == 1 else 's'}"
