"""From what an OpenID Connect provider claims about somebody to their role and places, by a file of the installation's.

scope = "openid profile email groups"

[columns]                                # the claim that each column of the account is taken from
username = "preferred_username"
establishments = "prisons"

[names.establishments]                   # what the provider calls a place, where it does not use the record's code
"Leeds OMU" = "LEI"

[[roles]]                                # the first that fits gives the role; where none does, there is no sign-in
claim = "groups"
value = "throughcare-pom"
role = "POM"
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from throughcare.access.roles import Role

DEFAULT_SCOPE = "openid profile email"
COLUMNS: Mapping[str, str] = {
    "username": "preferred_username",
    "name": "name",
    "email": "email",
    "staff_code": "staff_code",
    "pdu": "pdu",
    "body": "body",
    "establishments": "establishments",
    "regions": "regions",
}
PLACES = ("establishments", "regions", "pdu", "body")

# Administrators are granted by two people of this installation, and by no group of a directory.
NEVER_BY_CLAIM = frozenset({Role.ADMINISTRATOR})


class BadMapping(ValueError):
    """The file of claims cannot be used; the message says what is wrong."""


@dataclass(frozen=True)
class Provided:
    """Somebody as a provider's claims tell of them. `role` None: nothing that they are gives them one."""

    username: str
    name: str
    email: str
    role: Role | None
    staff_code: str
    pdu: str
    body: str
    establishments: frozenset[str]
    regions: frozenset[str]


@dataclass(frozen=True)
class RoleRule:
    """Whoever has the value in the claim, alone or in a list, has the role."""

    claim: str
    value: str
    role: Role


@dataclass(frozen=True)
class ClaimsMapping:
    """A file of claims: see the module."""

    roles: tuple[RoleRule, ...]
    columns: Mapping[str, str]
    names: Mapping[str, Mapping[str, str]]
    scope: str = DEFAULT_SCOPE

    def read(self, claims: Mapping[str, Any]) -> Provided:
        """What the claims say of somebody."""
        found = (rule.role for rule in self.roles if rule.value in _words(claims.get(rule.claim)))
        return Provided(
            username=self._one(claims, "username"),
            name=self._one(claims, "name"),
            email=self._one(claims, "email"),
            role=next(found, None),
            staff_code=self._one(claims, "staff_code"),
            pdu=self._one(claims, "pdu"),
            body=self._one(claims, "body"),
            establishments=self._several(claims, "establishments"),
            regions=self._several(claims, "regions"),
        )

    def _one(self, claims: Mapping[str, Any], column: str) -> str:
        words = _words(claims.get(self.columns[column]))
        return self._named(column, words[0]) if words else ""

    def _several(self, claims: Mapping[str, Any], column: str) -> frozenset[str]:
        return frozenset(self._named(column, each) for each in _words(claims.get(self.columns[column])))

    def _named(self, column: str, value: str) -> str:
        return self.names.get(column, {}).get(value, value)


@dataclass(frozen=True, eq=False)
class Provider:
    """An OpenID Connect provider, this installation's name and password there, and what its claims give."""

    issuer: str
    client_id: str
    client_secret: str
    mapping: ClaimsMapping


def mapping_from(text: str) -> ClaimsMapping:
    """A file of claims.

    Raises:
        BadMapping: it is no TOML, names a column or role that there is not, gives no role, or gives administrator.
    """
    try:
        written = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise BadMapping(f"It is not TOML: {fault}") from None
    if strange := written.keys() - {"scope", "columns", "names", "roles"}:
        raise BadMapping(f"It has no place for {', '.join(sorted(strange))}.")
    roles = tuple(_rule(each) for each in _tables(written.get("roles", [])))
    if not roles:
        raise BadMapping("It gives nobody a role: add at least one [[roles]].")
    columns = _known("columns", written.get("columns", {}), COLUMNS)
    names = _known("names", written.get("names", {}), PLACES)
    if not all(isinstance(each, str) for each in [*columns.values(), *(v for d in names.values() for v in d.values())]):
        raise BadMapping("[columns] and [names] hold words only.")
    return ClaimsMapping(roles, {**COLUMNS, **columns}, names, str(written.get("scope", DEFAULT_SCOPE)))


def _tables(written: Any) -> list[dict[str, Any]]:
    if not isinstance(written, list) or not all(isinstance(each, dict) for each in written):
        raise BadMapping("Roles are written as [[roles]], each with claim, value and role.")
    return written


def _rule(written: dict[str, Any]) -> RoleRule:
    if written.keys() != {"claim", "value", "role"} or not all(isinstance(each, str) for each in written.values()):
        raise BadMapping("Each of [[roles]] has a claim, a value and a role, and nothing else.")
    try:
        role = Role(written["role"])
    except ValueError:
        raise BadMapping(f"{written['role']!r} is no role: it is one of {', '.join(Role)}.") from None
    if role in NEVER_BY_CLAIM:
        raise BadMapping(f"No claim gives the role {role}: two administrators of this installation grant it.")
    return RoleRule(written["claim"], written["value"], role)


def _known(table: str, written: Any, known: Any) -> dict[str, Any]:
    inner = dict if table == "names" else str
    if not isinstance(written, dict) or not all(isinstance(each, inner) for each in written.values()):
        raise BadMapping(f"[{table}] cannot be read.")
    if strange := written.keys() - set(known):
        raise BadMapping(f"[{table}] has no place for {', '.join(sorted(strange))}.")
    return written


def _words(claim: Any) -> list[str]:
    """A claim as words: one, or a list of them. What is neither says nothing."""
    if isinstance(claim, str):
        return [claim.strip()] if claim.strip() else []
    if isinstance(claim, list):
        return [each.strip() for each in claim if isinstance(each, str) and each.strip()]
    return []
