"""What the record says that bears on how long cases are kept (`access.retention`), many cases at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Q

from throughcare.access.retention import Ended, Lived
from throughcare.policy.facts import SentenceKind
from throughcare.record.models import (
    Allocation,
    Mappa,
    Person,
    Sentence,
    Spell,
    SubjectAccessRequest,
    Supervision,
)
from throughcare.record.models.custody import STILL_THERE

_INDETERMINATE = frozenset({SentenceKind.LIFE, SentenceKind.IPP})
_ORDERS = frozenset({SentenceKind.COMMUNITY_ORDER, SentenceKind.SUSPENDED_SENTENCE_ORDER})

IN_PRISON = "They are held in a prison."
MANAGED = "Somebody manages the case."
ASKED_FOR = "They have asked for what is held on them, and wait for the answer."


def lived_by(person_ids: Sequence[int], today: date) -> dict[int, Lived]:
    """What bears on how long each of these cases is kept. Seven statements."""
    people = Person.objects.filter(pk__in=person_ids).values_list("pk", "born_on")
    sentences = _by_person(Sentence, person_ids)
    supervisions = _by_person(Supervision, person_ids)
    spells = _by_person(Spell, person_ids)
    mappa = set(Mappa.objects.current().filter(person__in=person_ids).values_list("person_id", flat=True))
    live = _live(person_ids, today)
    return {
        person_id: Lived(
            born_on,
            _ends(sentences[person_id], supervisions[person_id], spells[person_id]),
            indeterminate=any(map(_is_indeterminate, sentences[person_id])),
            mappa=person_id in mappa,
            live=live.get(person_id, ""),
        )
        for person_id, born_on in people
    }


def _by_person(model: Any, person_ids: Sequence[int]) -> defaultdict[int, list[Any]]:
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for row in model.objects.current().filter(person__in=person_ids):
        found[row.person_id].append(row)
    return found


def _live(person_ids: Sequence[int], today: date) -> dict[int, str]:
    """Why a case is one that people work on, whatever its dates say."""
    managed = Q(to_on__isnull=True) | Q(to_on__gt=today)
    signs = (
        (ASKED_FOR, SubjectAccessRequest.objects.current().filter(answered_on__isnull=True)),
        (MANAGED, Allocation.objects.current().filter(managed)),
        (IN_PRISON, Spell.objects.current().filter(STILL_THERE)),
    )
    found: dict[int, str] = {}
    for why, rows in signs:
        found |= dict.fromkeys(rows.filter(person__in=person_ids).values_list("person_id", flat=True), why)
    return found


def _is_indeterminate(sentence: Sentence) -> bool:
    return bool(sentence.indeterminate) or sentence.kind in _INDETERMINATE


def _ends(sentences: list[Sentence], supervisions: list[Supervision], spells: list[Spell]) -> list[Ended]:
    """The ends to count from. A life sentence has none, nor has the licence that follows it."""
    supervised = {row.kind for row in supervisions}
    ends = [
        Ended("sentence", _end(row))
        for row in sentences
        if not _is_indeterminate(row) and not _told_by_supervision(row, supervised)
    ]
    for_life = any(map(_is_indeterminate, sentences))
    ends += [Ended("supervision", row.ends_on) for row in supervisions if row.ends_on or not for_life]
    return ends + [Ended("time in prison", row.left_on) for row in spells]


def _told_by_supervision(sentence: Sentence, supervised: set[str | None]) -> bool:
    """Whether an order has no end of its own, because it ends with its supervision."""
    return sentence.kind in _ORDERS and _end(sentence) is None and sentence.kind in supervised


def _end(sentence: Sentence) -> date | None:
    ended: date | None = sentence.ended_on
    if ended is not None:
        return ended
    known: list[date] = [on for on in (sentence.sed, sentence.led, sentence.pss_end_on) if on is not None]
    return max(known, default=None)
