"""From claims to a role and places: what a file of claims may say, and what comes of it."""

import pytest

from throughcare.access.claims import COLUMNS, BadMapping, mapping_from
from throughcare.access.roles import Role

ROLES = '[[roles]]\nclaim = "groups"\nvalue = "poms"\nrole = "POM"\n'
BOTH = ROLES + '[[roles]]\nclaim = "groups"\nvalue = "heads"\nrole = "HOMD"\n'


@pytest.mark.parametrize(
    ("groups", "role"),
    [
        ("poms", Role.POM),
        (["heads"], Role.HOMD),
        (["heads", "poms"], Role.POM),
        ([" poms "], Role.POM),
        (["POMS"], None),
        ("poms heads", None),
        ("", None),
        ([], None),
        (None, None),
        ({"poms": True}, None),
        ([1, None, {"poms": 1}], None),
    ],
)
def test_the_first_rule_that_fits_gives_the_role(groups: object, role: Role | None) -> None:
    assert mapping_from(BOTH).read({"groups": groups}).role == role


def test_columns_come_from_the_claims_that_the_file_names_and_places_by_its_names() -> None:
    mapping = mapping_from(
        ROLES + '[columns]\nusername = "upn"\nestablishments = "prisons"\n[names.establishments]\n"Leeds OMU" = "LEI"\n'
    )
    told = mapping.read({"upn": "ada", "name": " Ada ", "prisons": ["Leeds OMU", "WDI"], "body": ["Ingeus", "other"]})
    assert (told.username, told.name, told.body) == ("ada", "Ada", "Ingeus")
    assert told.establishments == {"LEI", "WDI"}
    assert (told.email, told.pdu, told.staff_code, told.regions) == ("", "", "", frozenset())


def test_what_is_not_written_is_as_the_module_says() -> None:
    mapping = mapping_from(ROLES)
    assert mapping.columns == COLUMNS
    assert mapping.scope == "openid profile email"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "It gives nobody a role"),
        ("roles = 1", "Roles are written as"),
        ("= nonsense", "It is not TOML"),
        (ROLES + "[places]\nx = 1", "It has no place for places"),
        (ROLES + '[columns]\nshoe_size = "x"', "[columns] has no place for shoe_size"),
        (ROLES + "[columns]\nname = 7", "[columns] cannot be read"),
        (ROLES + '[names.username]\na = "b"', "[names] has no place for username"),
        (ROLES + "[names.regions]\na = 1", "hold words only"),
        (ROLES.replace("POM", "emperor"), "'emperor' is no role"),
        (ROLES.replace("POM", "administrator"), "No claim gives the role administrator"),
        (ROLES + '[[roles]]\nclaim = "groups"\nrole = "POM"', "Each of [[roles]] has a claim, a value and a role"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(text: str, why: str) -> None:
    with pytest.raises(BadMapping) as refused:
        mapping_from(text)
    assert why in str(refused.value)
