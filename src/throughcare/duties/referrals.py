"""What a supplier of rehabilitative services (CRS) is told of duties, case by case and in its list. Default deny.

A duty is told that hangs on a row which the supplier is given, if the supplier owes it or all of it is made of what a
supplier is given. Only then is its why that of the case; else it is that of the policy, the same for every case. Which
of the two goes by what the provision reads, never by what the case holds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from throughcare.access.permissions import Scope
from throughcare.access.referrals import TABLES, is_for_suppliers
from throughcare.access.roles import Role
from throughcare.duties import keyset, policy_in_use
from throughcare.duties.explained import Explained, ExplainedDuty
from throughcare.duties.models import Duty
from throughcare.duties.owed import OWNERS
from throughcare.duties.sight import compartments_beneath
from throughcare.duties.status import with_status
from throughcare.duties.who import Who, who_are
from throughcare.engine.facts import CaseFacts
from throughcare.engine.outcomes import Status
from throughcare.engine.reads import reads_of
from throughcare.policy.explanation import describe_clock
from throughcare.policy.provisions import Evaluated
from throughcare.policy.subjects import Subject
from throughcare.policy.words import sentence
from throughcare.record.models import CrsReferral
from throughcare.record.queries.referrals import referrals_within

NOT_GIVEN = "On which day that falls here rests in part on facts of the case that are not given to a supplier."

_PLACE = ("ended", "person__sort_name", "pk")
_AT_ONCE = 500
_OWED = frozenset(OWNERS[Role.CRS_SUPPLIER])
_TO_BE_DONE = {Status.DUE.value, Status.UPCOMING.value}


@dataclass(frozen=True)
class Line:
    """One referral of the list. `overdue` and `next_due` are of the duties on it that the supplier owes."""

    who: Who
    referral: CrsReferral
    overdue: int
    next_due: date | None


@dataclass(frozen=True)
class Page:
    """Some lines of the list; `after` asks for the next, if any."""

    lines: tuple[Line, ...]
    after: str = ""


def referrals(scope: Scope, today: date, after: str = "", size: int = 50) -> Page:
    """The first referrals of the body of a scope, or those `after` the page before. Six statements.

    Raises:
        NotACursor: `after` is not from this list.
    """
    found = list(keyset.after(referrals_within(scope), _PLACE, after)[: size + 1])
    shown = found[:size]
    people, on_them = who_are({each.person_id for each in shown}), _owed_on({each.pk for each in shown}, today)
    lines = tuple(_line(each, people[each.person_id], on_them.get(each.pk, [])) for each in shown)
    if len(found) <= size:
        return Page(lines)
    last = shown[-1]
    place = {"ended": last.ended, "person__sort_name": last.person.sort_name, "pk": last.pk}
    return Page(lines, keyset.cursor_of(place, _PLACE))


def every_referral(scope: Scope, today: date) -> Iterator[Line]:
    """The whole list, read some at a time."""
    page = referrals(scope, today, size=_AT_ONCE)
    yield from page.lines
    while page.after:
        page = referrals(scope, today, page.after, _AT_ONCE)
        yield from page.lines


def only_given(facts: CaseFacts, given: Mapping[str, Collection[int]]) -> CaseFacts:
    """The facts of a case as though nobody else had a referral of it. `given`: the keys of the rows, by table."""
    return {
        name: [row for row in rows if row[0] in given.get(name, ())] if name in TABLES else rows
        for name, rows in facts.items()
    }


def told_to_supplier(worked_out: Explained) -> tuple[ExplainedDuty, ...]:
    """The duties of which a supplier may know, worked out from `only_given` facts."""
    return tuple(_with_its_why(each) for each in worked_out.duties if _is_told(each))


def _is_told(duty: ExplainedDuty) -> bool:
    on_a_given_row = duty.subject.partition(" ")[0] in TABLES
    theirs = duty.owner in _OWED or duty.provision in _made_of_what_is_given()
    return on_a_given_row and theirs and not compartments_beneath()[duty.provision]


def _with_its_why(duty: ExplainedDuty) -> ExplainedDuty:
    if duty.provision in _made_of_what_is_given():
        return duty
    return replace(duty, because=(*_of_policy(duty.provision), NOT_GIVEN))


def _of_policy(id_: str) -> tuple[str, ...]:
    """When a provision applies and by when it is to be met, before any case is asked about."""
    provision = policy_in_use.catalogue()[id_].provision
    assert isinstance(provision, Evaluated)
    return tuple(sentence(words) for words in (provision.condition, describe_clock(provision)) if words)


@cache
def _made_of_what_is_given() -> frozenset[str]:
    """The provisions that read nothing, in any of their versions, that a supplier is not given."""
    every = policy_in_use.catalogue().evaluated
    more = {
        entry.id
        for entry in every
        for table, column in reads_of(entry)
        # What a verb proposes to a gate is no fact of the case.
        if table in Subject.declared and not is_for_suppliers(table, column)
    }
    return frozenset(entry.id for entry in every) - more


def _owed_on(keys: Collection[int], today: date) -> dict[int, list[tuple[str, date | None]]]:
    """The status and the last day of each stored duty that suppliers owe on these referrals."""
    apart = {provision for provision, compartments in compartments_beneath().items() if compartments}
    held = Duty.objects.filter(subject_key__in=keys, grain="crs_referral", owner__in=_OWED)
    found: dict[int, list[tuple[str, date | None]]] = {}
    for key, status, due in with_status(held.exclude(provision__in=apart), today).values_list(
        "subject_key", "status", "due_on"
    ):
        found.setdefault(key, []).append((status, due))
    return found


def _line(referral: CrsReferral, who: Who, duties: Iterable[tuple[str, date | None]]) -> Line:
    told = list(duties)
    ahead = [due for status, due in told if status in _TO_BE_DONE and due is not None]
    return Line(who, referral, sum(status == Status.OVERDUE.value for status, _ in told), min(ahead, default=None))
