"""The form of an account: its fields, and what they make."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.http import QueryDict

from throughcare.access.roles import Role
from throughcare.record.models import Account
from throughcare.record.queries.accounts import places_of
from throughcare.web.layout.errors import FieldError
from throughcare.work.accounts import AccountEntered
from throughcare.work.grave_acts import GRANTED_BY_TWO
from throughcare.work.refusals import NotValid

FIELDS = ("username", "name", "email", "role", "establishments", "regions", "pdu", "body", "staff_code")


@dataclass(frozen=True)
class AccountForm:
    """What was typed into the form, and what is wrong with it. `establishments` are codes with commas between."""

    username: str = ""
    name: str = ""
    email: str = ""
    role: str = ""
    establishments: str = ""
    regions: tuple[str, ...] = ()
    pdu: str = ""
    body: str = ""
    staff_code: str = ""
    version: int = 0
    errors: tuple[FieldError, ...] = ()

    def entered(self) -> AccountEntered:
        """The account as the verb takes it."""
        return AccountEntered(
            username=self.username,
            name=self.name,
            email=self.email,
            role=self.role,
            establishments=frozenset(re.findall(r"[^\s,;]+", self.establishments.upper())),
            regions=frozenset(self.regions),
            pdu=self.pdu,
            body=self.body,
            staff_code=self.staff_code,
        )


def posted_form(posted: QueryDict) -> AccountForm:
    """The form as it was sent."""
    version = posted.get("version", "")
    return AccountForm(
        username=posted.get("username", "").strip(),
        name=posted.get("name", "").strip(),
        email=posted.get("email", "").strip(),
        role=posted.get("role", ""),
        establishments=posted.get("establishments", "").strip(),
        regions=tuple(posted.getlist("regions")),
        pdu=posted.get("pdu", "").strip(),
        body=posted.get("body", "").strip(),
        staff_code=posted.get("staff_code", "").strip(),
        version=int(version) if version.isascii() and version.isdigit() else 0,
    )


def form_of(account: Account) -> AccountForm:
    """The form with what an account holds."""
    establishments, regions = places_of(account)
    return AccountForm(
        username=account.username,
        name=account.name,
        email=account.email,
        role=account.role,
        establishments=", ".join(establishments),
        regions=tuple(regions),
        pdu=account.pdu,
        body=account.body,
        staff_code=account.staff_code,
        version=account.version,
    )


def errors_of(refused: NotValid, otherwise: str = "name") -> tuple[FieldError, ...]:
    """What a verb refused, by the fields in their order; what belongs to no field stands at `otherwise`."""
    found = [FieldError(name, refused.errors[name].rstrip(".")) for name in FIELDS if name in refused.errors]
    rest = [rule for name, rule in refused.errors.items() if name not in FIELDS]
    return (*found, *(FieldError(otherwise, rule.rstrip(".")) for rule in rest))


def role_options(held: str = "") -> list[tuple[str, str]]:
    """The roles that one administrator gives, and the one that the account has."""
    offered = [role for role in Role if role not in GRANTED_BY_TWO or role == held]
    return [("", "Choose one"), *((role.value, role.label) for role in offered)]
