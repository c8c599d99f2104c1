"""Who may sign in to the demonstration: one account a role, each where there is work to show."""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

from throughcare.access.roles import Role
from throughcare.intake.demonstration.places import WALES, YORKSHIRE
from throughcare.intake.demonstration.staff import Member, Staff
from throughcare.record.models import Account, Establishment, Region
from throughcare.record.queries.staff import cases_held

_LETTERS = "abcdefghjkmnpqrstuvwxyz"


@dataclass(frozen=True)
class SignIn:
    """A line of the file of sign-ins, as the sign-in page shows it."""

    role: str
    name: str
    username: str
    password: str


@dataclass(frozen=True)
class Post:
    """An account to be made: for one of whom, with which role, and which prisons and regions they see."""

    username: str
    role: Role
    members: tuple[Member, ...]
    prisons: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()


def posts(staff: Staff) -> tuple[Post, ...]:
    """The accounts of a demonstration."""
    region, wales = YORKSHIRE.name, WALES.name
    prison, women, open_prison = YORKSHIRE.training, YORKSHIRE.women, YORKSHIRE.open
    return (
        Post("pom", Role.POM, staff.poms(prison), (prison,)),
        Post("pom.women", Role.POM, staff.poms(women), (women,)),
        Post("pom.open", Role.POM, staff.poms(open_prison), (open_prison,)),
        Post("homd", Role.HOMD, staff.one("HOMD", prison), (prison,)),
        Post("com", Role.COM, staff.coms_of(region), regions=(region,)),
        Post("com.wales", Role.COM, staff.coms_of(wales), regions=(wales,)),
        Post("pp", Role.PP, staff.pps_of(region), regions=(region,)),
        Post("spo", Role.SPO, staff.one("SPO", region), regions=(region,)),
        Post("case.administrator", Role.CASE_ADMINISTRATOR, staff.one("CA", prison), (prison,)),
        Post("inspector", Role.INSPECTOR, staff.one("INSP", "England and Wales")),
        Post("administrator", Role.ADMINISTRATOR, staff.one("ADMIN", "Throughcare")),
    )


def make_accounts(staff: Staff) -> list[SignIn]:
    """Make the accounts, each for whoever has most cases, with a password that nobody can work out from the seed."""
    cases = cases_held()
    return [_made(post, max(post.members, key=lambda member: cases.get(member.code, 0))) for post in posts(staff)]


def _made(post: Post, member: Member) -> SignIn:
    password = _password()
    account = Account.objects.create_account(
        post.username,
        password,
        name=member.name,
        role=post.role,
        staff_code=member.code,
        email=member.email,
        password_alone=True,
    )
    prisons = Establishment.objects.filter(pk__in=post.prisons)
    account.establishments.set(prisons)
    account.regions.set(Region.objects.filter(pk__in=post.regions))
    where = ", ".join([*(prison.name for prison in prisons), *post.regions])
    role = f"{post.role.label}, {where}" if where else post.role.label
    return SignIn(role, member.name, post.username, password)


def write_sign_ins(sign_ins: list[SignIn], file: Path) -> None:
    """Write the sign-ins for the owner of the installation to read, all at once."""
    making = file.with_name(f"{file.name}.making")
    with os.fdopen(os.open(making, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as opened:
        json.dump([asdict(sign_in) for sign_in in sign_ins], opened, indent=2, ensure_ascii=False)
    making.replace(file)


def _password() -> str:
    """Three groups of five letters: easy to copy, hard to guess."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(5)) for _ in range(3))
