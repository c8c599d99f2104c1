"""Corrections: nothing is overwritten or deleted. What stood before is kept, and a stale correction is refused."""

from typing import Any, TypeAlias, TypeVar, cast

from django.db import models, transaction

from throughcare.record.models import (
    Account,
    CaseRow,
    Departure,
    EquipPlan,
    KeptApart,
    Person,
    PersonBefore,
    PomProfile,
)
from throughcare.record.naming import index_names
from throughcare.record.provenance import Provenance

Kept: TypeAlias = CaseRow | Person | Departure | KeptApart | PomProfile | EquipPlan
R = TypeVar("R", bound=Kept)

_NAMES = {"first_name", "middle_names", "last_name"}
_NOT_COPIED = {"id", "uuid", "sort_name"}


class StaleVersion(Exception):
    """Somebody else changed the row first. `standing` is the row as it now is; `asked` are the changes refused."""

    def __init__(self, standing: Kept | Account, asked: dict[str, Any], expected_version: int) -> None:
        self.standing, self.asked, self.expected_version = standing, asked, expected_version
        name = standing._meta.verbose_name
        withdrawn = " and has been withdrawn" if getattr(standing, "superseded_at", None) else ""
        super().__init__(
            f"This {name} was changed while you were working on it: you saw version {expected_version}, "
            f"and it is now version {standing.version}{withdrawn}. Look at what stands now and decide again."
        )

    @property
    def facts(self) -> dict[str, Any]:
        """What stands now of what was to be changed, by name."""
        return {name: getattr(self.standing, name, None) for name in self.asked}


def supersede(row: R, *, expected_version: int, provenance: Provenance, **changes: Any) -> R:
    """Correct a row and keep what stood before it. Gives the row as it now stands.

    The row keeps its id and its version goes up by one; the copy of what stood before points to it. Changes that say
    what the row says already change nothing, and the version stays: the same correction sent twice is one.

    Raises:
        StaleVersion: the row is no longer at `expected_version`.
    """
    with transaction.atomic():
        standing = _standing(row, expected_version, changes, provenance.by)
        changed = {name: value for name, value in changes.items() if getattr(standing, name) != value}
        if not changed:
            return standing
        before = _copy(standing, provenance)
        _write(standing, changed, expected_version, provenance)
        before.save(force_insert=True)
        if isinstance(standing, Person) and _NAMES & changed.keys():
            index_names([standing.pk])
    return standing


def withdraw(row: CaseRow | Departure | KeptApart, *, expected_version: int, provenance: Provenance) -> None:
    """Say that a row should not stand: it was recorded in error. It is kept, superseded by nothing.

    Raises:
        StaleVersion: the row is no longer at `expected_version`.
    """
    with transaction.atomic():
        standing = _standing(row, expected_version, {}, provenance.by)
        _write(standing, {"superseded_at": provenance.at}, expected_version, provenance)


def _standing(row: R, expected_version: int, asked: dict[str, Any], by: str) -> R:
    standing = cast("R", type(row)._default_manager.get(pk=row.pk))
    withdrawn = getattr(standing, "superseded_at", None)
    if not withdrawn and _sent_again(standing, expected_version, asked, by):
        return standing
    if standing.version != expected_version or withdrawn:
        raise StaleVersion(standing, asked, expected_version)
    return standing


def _sent_again(standing: Kept, expected_version: int, asked: dict[str, Any], by: str) -> bool:
    """Whether the last to change the row was the same correction by the same person, such as by a double click."""
    last = standing.version == expected_version + 1 and standing.recorded_by == by
    return last and bool(asked) and all(getattr(standing, name) == value for name, value in asked.items())


def _write(row: Kept, changed: dict[str, Any], expected_version: int, provenance: Provenance) -> None:
    for name, value in {**changed, **provenance.columns(), "version": expected_version + 1}.items():
        setattr(row, name, value)
    # A compare-and-set: between the look and the write somebody else may have been quicker.
    matched = type(row)._default_manager.filter(pk=row.pk, version=expected_version)
    if not matched.update(**{name: getattr(row, name) for name in _columns(row, changed)}):
        raise StaleVersion(type(row)._default_manager.get(pk=row.pk), changed, expected_version)


def _columns(row: Kept, changed: dict[str, Any]) -> list[str]:
    names = [*changed, "version", "recorded_by", "recorded_at", "feed", "file", "line"]
    if isinstance(row, Person) and _NAMES & changed.keys():
        row._meta.get_field("sort_name").pre_save(row, add=False)
        names.append("sort_name")
    return names


def _copy(row: Kept, provenance: Provenance) -> models.Model:
    held = {
        column.attname: getattr(row, column.attname)
        for column in row._meta.concrete_fields
        if column.name not in _NOT_COPIED
    }
    if isinstance(row, Person):
        return PersonBefore(**held, person=row, superseded_at=provenance.at)
    return type(row)(**{**held, "superseded_by_id": row.pk, "superseded_at": provenance.at})
