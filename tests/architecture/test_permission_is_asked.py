"""No verb without a permission: whatever is given an actor asks the table, and every action of the table is asked."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from pathlib import Path

from throughcare.access.actions import READING, Action

# What asks the table of permissions itself, or is the only way into the frame that does.
ASKING = {"may", "may_read_any", "perform", "perform_for_places", "scope_of", "sight"}
# What is given an actor, but no question: why.
ASKS_NOTHING = {
    "read_list": "notes a list whose query was narrowed by the reader's scope",
    "noted": "likewise, some rows at a time",
    "relations_to_place": "answers how an actor stands to a place",
    "panels_relations": "likewise to the women's panel, for a verb that asks",
    "has_signed": "answers of the actor themselves",
    "one_at_a_time": "waits for whoever else acts from the same account, for a verb that asks",
    "stands_in": "answers how an actor stands to a case, for a verb that asks",
    "hold_to_request": "refuses what nobody asked the actor to do, for a verb that asks",
    "mark_notices_read": "marks the notices that were written to the actor",
}


def _functions(module: ast.Module) -> list[ast.FunctionDef]:
    return [node for node in module.body if isinstance(node, ast.FunctionDef)]


def _takes_an_actor(function: ast.FunctionDef) -> bool:
    arguments = [*function.args.args, *function.args.kwonlyargs]
    return any(isinstance(each.annotation, ast.Name) and each.annotation.id == "Actor" for each in arguments)


def _calls(function: ast.FunctionDef) -> set[str]:
    called = [node.func for node in ast.walk(function) if isinstance(node, ast.Call)]
    plain = {each.id for each in called if isinstance(each, ast.Name)}
    return plain | {each.attr for each in called if isinstance(each, ast.Attribute)}


def test_every_verb_asks_for_its_permission(modules: Mapping[Path, ast.Module]) -> None:
    work = [module for path, module in modules.items() if path.parts[0] == "work"]
    functions = {each.name: each for module in work for each in _functions(module)}
    asking, before = set(ASKING), 0
    while len(asking) != before:
        before = len(asking)
        asking |= {name for name, function in functions.items() if _calls(function) & asking}
    verbs = {name for name, each in functions.items() if _takes_an_actor(each) and not name.startswith("_")}
    assert verbs - asking - set(ASKS_NOTHING) == set()
    assert set(ASKS_NOTHING) <= verbs


def test_every_action_is_asked_for_somewhere(modules: Mapping[Path, ast.Module]) -> None:
    nodes = [node for path, module in modules.items() if path.parts[0] != "access" for node in ast.walk(module)]
    named = {node.attr for node in nodes if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)}
    # Reading a compartment is asked for by `sight` and by `scope_of`, through the compartment's name.
    named |= {action.name for action in READING.values()}
    assert {action.name for action in Action} - named == set()
