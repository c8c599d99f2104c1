"""Deciding a doubtful match: whether two people of the record are one."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from throughcare.access.permissions import Action, Actor, may
from throughcare.record.models import DoubtfulMatch, Identifier
from throughcare.record.relations import relations_to
from throughcare.record.vocabulary import MatchStatus
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.take_in import said
from throughcare.work.take_in.cases import Case, Cases
from throughcare.work.take_in.merging import join
from throughcare.work.take_in.observations import Origin
from throughcare.work.take_in.writing import Writer
from throughcare.work.verb import Asked, Written, perform


def decide_doubtful_match(
    actor: Actor, match_id: int, *, are_one: bool, reason: str, today: date | None = None
) -> DoubtfulMatch:
    """Say whether a doubtful match is one person.

    Two people of the record are made one: the `person` of the match is kept, and the `other` becomes theirs. A record
    that waits beside one person (`incoming`) is only decided upon: it is taken in with its file.

    Raises:
        Refused: the actor may not do this to every case concerned, it was decided before, or no reason is given.
    """
    match = DoubtfulMatch.objects.filter(pk=match_id).first()

    def write(asked: Asked) -> Written[DoubtfulMatch]:
        if match is None or (match.other_id is not None and not _may_other(actor, match.other_id)):
            raise NotAllowed
        standing = DoubtfulMatch.objects.select_for_update().get(pk=match_id)
        if standing.status != MatchStatus.OPEN.value:
            raise NotValid({"match": f"This was decided before, by {standing.decided_by or 'somebody'}."})
        if not reason.strip():
            raise NotValid({"reason": "Say why you decide so."})
        details: dict[str, Any] = {"match": match_id, "are_one": are_one, "reason": reason.strip()}
        if are_one and standing.other_id is not None:
            details["removed"] = standing.other_id
            _join(standing.person_id, standing.other_id, asked)
        decided = MatchStatus.JOINED if are_one else MatchStatus.KEPT_APART
        told = {"status": decided.value, "decided_by": actor.name, "decided_at": asked.provenance.at}
        DoubtfulMatch.objects.filter(pk=match_id).update(**told)
        return Written(DoubtfulMatch.objects.get(pk=match_id), details)

    return perform(Action.DECIDE_MATCH, actor, match.person_id if match else 0, write, today=today)


def _may_other(actor: Actor, person_id: int) -> bool:
    relations = relations_to(actor, person_id, locking=True)
    return relations is not None and may(actor, Action.DECIDE_MATCH, relations)


def _join(kept_id: int, removed_id: int, asked: Asked) -> None:
    numbers = Identifier.objects.current().filter(person__in=(kept_id, removed_id), verified=True)
    cases = Cases({(kind, value) for kind, value in numbers.values_list("kind", "value")})
    kept, removed = _case(cases, kept_id), _case(cases, removed_id)
    told_by_feeds = said.picture(removed.said) != said.picture(said.nothing_said())
    by, at = asked.provenance.by, asked.provenance.at
    try:
        with transaction.atomic():
            join(cases, kept, removed, by=by, at=at)
            if told_by_feeds:
                kept.touch(Origin(asked.provenance.feed, "", None, None))
                Writer([kept], by, at).write()
    except IntegrityError as fault:
        raise NotValid({"match": f"They cannot be joined as they stand. {_rule_of(fault)}"}) from None


def _rule_of(fault: IntegrityError) -> str:
    """The rule of the record that both together would break. One database names the rule, the other the table."""
    for (constraint, table), rule in _TOGETHER.items():
        if constraint in str(fault) or table in str(fault):
            return rule
    return "Correct the one or the other first."


_TOGETHER = {
    ("spell_one_open", "record_spell."): "A person is held at one prison at a time: end one of the two stays first.",
    ("responsibility_one_open", "record_responsibility."): "One manager is responsible at a time: end one of the two.",
    ("accesslimit_once", "record_accesslimit."): "Somebody is on a list of both cases: take them off one of the two.",
    ("identifier_one_person", "record_identifier."): "Both have the same number on record: withdraw one of the two.",
}


def _case(cases: Cases, person_id: int) -> Case:
    found = next((case for case in cases.all if case.person is not None and case.person.pk == person_id), None)
    if found is None:
        raise NotValid({"match": "Both people must have a verified number before they can be joined."})
    return found
