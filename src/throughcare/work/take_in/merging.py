"""Two people of the record who turn out to be one: everything of the one becomes the other's, and nothing is lost."""

from __future__ import annotations

from datetime import datetime
from itertools import groupby
from typing import Any

from django.apps import apps

from throughcare.record import models
from throughcare.record.models import CaseRow, DoubtfulMatch, PersonBefore
from throughcare.record.vocabulary import MatchStatus
from throughcare.work.take_in.cases import Case, Cases
from throughcare.work.take_in.rows import PERSON


def join(cases: Cases, kept: Case, removed: Case, *, by: str, at: datetime) -> None:
    """Make one person of two. What follows from the feeds is withdrawn from the one, and follows anew for the other.

    Both cases must have been written; the kept one is to be written again. The details of the person removed stay as
    what stood before of the person kept.
    """
    assert kept.person is not None
    assert removed.person is not None
    one, other = kept.person, removed.person
    _withdraw(removed, at)
    for model in apps.get_app_config("record").get_models():
        if issubclass(model, CaseRow):
            model.objects.filter(person=other).update(person=one)
    # What is kept apart names its case by address alone; nothing of it is read.
    for apart in (models.MappaMeeting, models.Victim, models.WecaspItem):
        apart.objects.filter(case=other.uuid).update(case=one.uuid)
    details = {column.attname: getattr(other, column.attname) for column in _details(other)}
    PersonBefore.objects.create(person=one, superseded_at=at, **details)
    PersonBefore.objects.filter(person=other).update(person=one)
    models.IntakeSeen.objects.filter(person=other).update(person=one)
    _settle_doubts(kept, removed, by, at)
    cases.join(kept, removed)
    other.delete()


def _withdraw(case: Case, at: datetime) -> None:
    ids = {key: pk for key, pk in case.ids.items() if key in case.before and key != PERSON}
    tables = sorted((case.before[key].table, pk) for key, pk in ids.items())
    for table, rows in groupby(tables, key=lambda row: row[0]):
        model: Any = getattr(models, table)
        model.objects.current().filter(pk__in=[pk for _table, pk in rows]).update(superseded_at=at)


def _details(person: models.Person) -> list[Any]:
    left_out = {"id", "uuid", "sort_name"}
    return [column for column in person._meta.concrete_fields if column.name not in left_out]


def _settle_doubts(kept: Case, removed: Case, by: str, at: datetime) -> None:
    """A doubt between the two is settled; one between the removed person and a third is now the kept person's."""
    assert kept.person is not None
    assert removed.person is not None
    one, gone = kept.person, removed.person
    for doubt in [*DoubtfulMatch.objects.filter(person=gone), *DoubtfulMatch.objects.filter(other=gone)]:
        doubt.person = one if doubt.person_id == gone.pk else doubt.person
        doubt.other = one if doubt.other_id == gone.pk else doubt.other
        same = DoubtfulMatch.objects.filter(person=doubt.person, other=doubt.other).exclude(pk=doubt.pk)
        if doubt.other is not None and (doubt.person_id == doubt.other_id or same.exists()):
            doubt.other, doubt.digest = None, f"joined {doubt.pk}"
            doubt.status, doubt.decided_by, doubt.decided_at = MatchStatus.JOINED.value, by, at
        doubt.save()
