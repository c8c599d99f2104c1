"""No entry, no act: where the ledger cannot be written, no verb changes anything, and no read is answered."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import DatabaseError, transaction

from tests.work.acts import ACTS, ATTENDED, BEFORE, DEPARTING, World, world
from tests.work.acts_around_a_case import ACTS_AROUND_A_CASE, BEFORE_ACTS_AROUND
from tests.work.conftest import OTHER_POM, POM, TODAY
from throughcare import work
from throughcare.record.ledger import shred
from throughcare.record.models import LedgerEntry, Person
from throughcare.work.contacts import record_contact
from throughcare.work.departures import depart
from throughcare.work.reading import read_case
from throughcare.work.reading_ledger import read_ledger
from throughcare.work.refusals import Refused

REFUSALS: dict[str, Callable[[World], object]] = {
    "be refused a case": lambda w: record_contact(OTHER_POM, w.id, ATTENDED, today=TODAY),
    "be refused a read": lambda w: read_case(OTHER_POM, w.id),
    "be refused a place": lambda w: depart(POM, DEPARTING, today=TODAY),
    "be refused the ledger": lambda w: read_ledger(POM, {}),
}
OF_VERBS = ACTS | ACTS_AROUND_A_CASE
EVERYTHING = OF_VERBS | REFUSALS | {
    "erase from the ledger": lambda w: transaction.atomic()(shred)(w.id, actor="privacy"),
}  # fmt: skip
# The frames and the parts of verbs, which are tried through each of them.
FRAMES = {
    "verb.perform",
    "verb.perform_for_places",
    "reading_apart.read_apart",
    "wecasp_statement.panels_relations",
    "wecasp_statement.readers_relations",
}


def functions() -> dict[str, ast.FunctionDef]:
    """The functions of the room of work, by their module and name."""
    room = Path(work.__file__).parent
    return {
        f"{'.'.join(path.relative_to(room).with_suffix('').parts)}.{node.name}": node
        for path in room.rglob("*.py")
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef)
    }


def called_in(module: str, function: ast.FunctionDef, known: dict[str, ast.FunctionDef]) -> Iterator[str]:
    """What a function calls or hands on: of its own module, or public in another."""
    for node in ast.walk(function):
        if isinstance(node, ast.Name):
            here = f"{module}.{node.id}"
            others = [each for each in known if each.endswith(f".{node.id}") and not node.id.startswith("_")]
            yield from [here] if here in known else [*others, node.id]


def verbs() -> set[str]:
    """Every function that is given an actor and comes, by whatever way, to an entry in the ledger."""
    known = functions()
    calls = {name: set(called_in(name.rpartition(".")[0], each, known)) for name, each in known.items()}
    reaching, before = {"append"}, 0
    while len(reaching) != before:
        before = len(reaching)
        reaching |= {name for name, called in calls.items() if called & reaching}
    return {name for name in reaching & known.keys() if _is_given_an_actor(known[name])} - FRAMES


def _is_given_an_actor(function: ast.FunctionDef) -> bool:
    given = [*function.args.args, *function.args.kwonlyargs]
    named = any(isinstance(each.annotation, ast.Name) and each.annotation.id == "Actor" for each in given)
    return named and not function.name.startswith("_")


def test_every_verb_is_tried() -> None:
    assert verbs() <= OF_VERBS.keys()
    assert len(verbs()) > 50


def everything() -> dict[str, list[Any]]:
    """Every row of every table."""
    models = apps.get_models(include_auto_created=True)
    return {model._meta.label: sorted(model._base_manager.values_list(), key=repr) for model in models}


@pytest.fixture
def ready(request: pytest.FixtureRequest, case: Person) -> World:
    """One of everything, and what the act needs besides."""
    made = world(case)
    make_ready = (BEFORE | BEFORE_ACTS_AROUND).get(request.node.callspec.params["act"], lambda _: None)
    make_ready(made)
    return made


@pytest.mark.django_db
@pytest.mark.parametrize("act", EVERYTHING)
def test_with_no_entry_nothing_is_done(act: str, ready: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def save(*_: object, **__: object) -> None:
        raise DatabaseError("The ledger cannot be written.")

    before = everything()
    with monkeypatch.context() as patched:
        patched.setattr(LedgerEntry, "save", save)
        with pytest.raises(DatabaseError, match="cannot be written"):
            EVERYTHING[act](ready)
    assert everything() == before


@pytest.mark.django_db
@pytest.mark.parametrize("act", EVERYTHING)
def test_with_an_entry_it_is_done_or_refused(act: str, ready: World) -> None:
    before = LedgerEntry.objects.count()
    try:
        EVERYTHING[act](ready)
    except Refused:
        assert act in REFUSALS
    # A purge leaves another for what it erased from the ledger itself.
    assert LedgerEntry.objects.count() - before == (2 if act == "purging.purge_by_two" else 1)
