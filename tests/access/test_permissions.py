"""The table of permissions, cell by cell. A letter a relation: own, establishment, region, none at all."""

import pytest

from throughcare.access.permissions import Action, Actor, Relation, Scope, may, scope_of
from throughcare.access.roles import Role

#                       POM   COM   PP    HOMD  SPO   CASE_ADMIN INSPECTOR ADMINISTRATOR
TABLE = """
read_case               oe    or    or    oe    or    oer        oern      -
export_case             -     -     -     oe    or    -          oern      -
record_contact          oe    or    or    oe    or    oer        -         -
allocate_pom            -     -     -     oe    -     -          -         -
allocate_com            -     -     -     -     or    -          -         -
record_responsibility   -     o     -     oe    or    -          -         -
complete_assessment     o     o     o     oe    or    -          -         -
correct_fact            o     o     o     oe    or    oer        -         -
decide_match            -     -     -     oe    or    oer        -         -
depart_from_policy      -     -     -     e     r     -          -         -
"""
ROLES = [
    Role.POM,
    Role.COM,
    Role.PP,
    Role.HOMD,
    Role.SPO,
    Role.CASE_ADMINISTRATOR,
    Role.INSPECTOR,
    Role.ADMINISTRATOR,
]
LETTERS = {"o": Relation.OWN, "e": Relation.ESTABLISHMENT, "r": Relation.REGION, "n": Relation.NONE}
CELLS = [
    (Action(action), role, set(cell) - {"-"})
    for action, *cells in (line.split() for line in TABLE.strip().splitlines())
    for role, cell in zip(ROLES, cells, strict=True)
]


@pytest.mark.parametrize(("action", "role", "letters"), CELLS)
def test_a_cell(action: Action, role: Role, letters: set[str]) -> None:
    actor = Actor("somebody", role)
    allowed = {letter for letter, relation in LETTERS.items() if may(actor, action, {relation} - {Relation.NONE})}
    # Who may do it to any case may do it to those that they are related to.
    assert allowed == (letters if "n" not in letters else set(LETTERS))


def test_every_action_and_role_stands_in_the_table() -> None:
    assert {(action, role) for action, role, _ in CELLS} == {(action, role) for action in Action for role in Role}


def test_a_list_shows_a_pom_their_own_cases_and_those_of_their_prison() -> None:
    actor = Actor("pom", Role.POM, "P1", frozenset({"HDI"}), frozenset({"Wales"}))
    assert scope_of(actor) == Scope("P1", frozenset({"HDI"}))


def test_a_list_shows_an_administrator_no_case() -> None:
    assert scope_of(Actor("admin", Role.ADMINISTRATOR, "A1", frozenset({"HDI"}))).is_empty
