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
    """An account to be made: for whom, with which role, and which prisons and regions they see."""

    username: str
    role: Role
    member: Member
    where: str = ""
    prisons: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()


def posts(staff: Staff) -> tuple[Post, ...]:
    """The accounts of a demonstration."""
    unit, region = YORKSHIRE.units[0], YORKSHIRE.name
    prison, women, open_prison = YORKSHIRE.training, YORKSHIRE.women, YORKSHIRE.open
    return (
        Post("pom", Role.POM, staff.poms(prison)[0], "Moorland", (prison,)),
        Post("pom.women", Role.POM, staff.poms(women)[0], "New Hall", (women,)),
        Post("pom.open", Role.POM, staff.poms(open_prison)[0], "Hatfield", (open_prison,)),
        Post("homd", Role.HOMD, staff.one("HOMD", prison), "Moorland", (prison,)),
        Post("com", Role.COM, staff.coms(region, unit)[0], unit, regions=(region,)),
        Post("com.wales", Role.COM, staff.coms(WALES.name, WALES.units[0])[0], WALES.units[0], regions=(WALES.name,)),
        Post("pp", Role.PP, staff.pps(region, unit)[0], unit, regions=(region,)),
        Post("spo", Role.SPO, staff.one("SPO", unit), region, regions=(region,)),
        Post("case.administrator", Role.CASE_ADMINISTRATOR, staff.one("CA", prison), "Moorland", (prison,)),
        Post("inspector", Role.INSPECTOR, staff.one("INSP", "England and Wales")),
        Post("administrator", Role.ADMINISTRATOR, staff.one("ADMIN", "Throughcare")),
    )


def make_accounts(staff: Staff) -> list[SignIn]:
    """Make the accounts, each with a password that nobody can work out from the seed."""
    made = []
    for post in posts(staff):
        password = _password()
        account = Account.objects.create_account(
            post.username,
            password,
            name=post.member.name,
            role=post.role,
            staff_code=post.member.code,
            email=post.member.email,
        )
        account.establishments.set(Establishment.objects.filter(pk__in=post.prisons))
        account.regions.set(Region.objects.filter(pk__in=post.regions))
        role = f"{post.role.label}, {post.where}" if post.where else post.role.label
        made.append(SignIn(role, post.member.name, post.username, password))
    return made


def write_sign_ins(sign_ins: list[SignIn], file: Path) -> None:
    """Write the sign-ins for the owner of the installation to read, all at once."""
    making = file.with_name(f"{file.name}.making")
    with os.fdopen(os.open(making, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as opened:
        json.dump([asdict(sign_in) for sign_in in sign_ins], opened, indent=2, ensure_ascii=False)
    making.replace(file)


def _password() -> str:
    """Three groups of five letters: easy to copy, hard to guess."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(5)) for _ in range(3))
