"""Who may sign in to the demonstration: an account a role and kind, each where there is work to show."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from throughcare.access.roles import Role
from throughcare.intake.demonstration.places import WALES, YORKSHIRE
from throughcare.intake.demonstration.staff import Member, Staff
from throughcare.policy.facts import PomType
from throughcare.record.models import Account, Establishment, Region
from throughcare.record.queries.staff import cases_held

_LETTERS = "abcdefghjkmnpqrstuvwxyz"


# Where people work, as the sign-in page groups them.
IN_PRISON, IN_PROBATION, PANEL = "In prison", "In probation", "Women's panel (WECASP)"
NATIONAL, PROVIDERS, OVERSIGHT = "National", "Suppliers and premises", "Inspection, audit and administration"


@dataclass(frozen=True)
class SignIn:
    """A line of the file of sign-ins, as the sign-in page shows it, under where they work."""

    group: str
    role: str
    name: str
    username: str
    password: str


@dataclass(frozen=True)
class Post:
    """An account to be made: for one of whom, with which role, and which prisons, regions and unit they see.

    `body`: the supplier or premises to which cases are referred. `delegated`: OMiC case notes were opened to them.
    """

    group: str
    username: str
    role: Role
    members: tuple[Member, ...]
    prisons: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    pdu: str = ""
    body: str = ""
    delegated: bool = False


def posts(staff: Staff) -> tuple[Post, ...]:
    """The accounts of a demonstration."""
    return (*_in_prison(staff), *_in_probation(staff), *_elsewhere(staff), *_in_open_prison(staff))


def _in_prison(staff: Staff) -> Iterator[Post]:
    prison, women, open_prison = YORKSHIRE.training, YORKSHIRE.women, YORKSHIRE.open
    yield Post(IN_PRISON, "pom", Role.POM, _of_kind(staff.poms(prison), PomType.PRISON), (prison,))
    yield Post(IN_PRISON, "pom.probation", Role.POM, _of_kind(staff.poms(prison), PomType.PROBATION), (prison,))
    yield Post(IN_PRISON, "pom.women", Role.POM, staff.poms(women), (women,))
    yield Post(IN_PRISON, "pom.open", Role.POM, staff.poms(open_prison), (open_prison,))
    yield Post(IN_PRISON, "key.worker", Role.KEY_WORKER, staff.key_workers(prison), (prison,))
    for username, role, post, delegated in (
        ("homd", Role.HOMD, "HOMD", False),
        ("homs", Role.HOMS, "HOMS", False),
        ("governor", Role.GOVERNOR, "GOV", False),
        ("duty.governor", Role.DUTY_GOVERNOR, "DGOV", False),
        ("head.of.safety", Role.HEAD_OF_SAFETY, "HOS", False),
        ("pre-release.officer", Role.PRE_RELEASE_OFFICER, "PRO", False),
        ("psychologist", Role.PSYCHOLOGIST, "PSY", True),
        ("programme.facilitator", Role.PROGRAMME_FACILITATOR, "FAC", False),
        ("case.administrator", Role.CASE_ADMINISTRATOR, "CA", False),
    ):
        yield Post(IN_PRISON, username, role, staff.one(post, prison), (prison,), delegated=delegated)


def _of_kind(poms: tuple[Member, ...], kind: PomType) -> tuple[Member, ...]:
    return tuple(each for each in poms if each.pom_type is kind)


def _in_open_prison(staff: Staff) -> Iterator[Post]:
    # After all others, so that nobody else is given another name for them.
    for username, role, post in (
        ("homd.open", Role.HOMD, "HOMD"),
        ("governor.open", Role.GOVERNOR, "GOV"),
        ("duty.governor.open", Role.DUTY_GOVERNOR, "DGOV"),
        ("psychologist.open", Role.PSYCHOLOGIST, "PSY"),
        ("case.administrator.open", Role.CASE_ADMINISTRATOR, "CA"),
    ):
        yield Post(IN_PRISON, username, role, staff.one(post, YORKSHIRE.open), (YORKSHIRE.open,))


def _in_probation(staff: Staff) -> Iterator[Post]:
    region, wales, unit = YORKSHIRE.name, WALES.name, YORKSHIRE.units[0]
    yield Post(IN_PROBATION, "com", Role.COM, staff.coms_of(region), regions=(region,))
    yield Post(IN_PROBATION, "com.wales", Role.COM, staff.coms_of(wales), regions=(wales,))
    yield Post(IN_PROBATION, "pp", Role.PP, staff.pps_of(region), regions=(region,))
    yield Post(IN_PROBATION, "spo", Role.SPO, staff.one("SPO", region), regions=(region,))
    yield Post(IN_PROBATION, "pdu.head", Role.PDU_HEAD, staff.one("PDU", unit), pdu=unit)
    yield Post(IN_PROBATION, "vlo", Role.VLO, staff.one("VLO", region), regions=(region,))
    supplier, premises = YORKSHIRE.supplier, YORKSHIRE.premises
    yield Post(PROVIDERS, "crs.supplier", Role.CRS_SUPPLIER, staff.one("CRS", supplier), body=supplier)
    yield Post(PROVIDERS, "ap.staff", Role.AP_STAFF, staff.one("AP", premises), body=premises)


def _elsewhere(staff: Staff) -> Iterator[Post]:
    """Those who see what was put before them, or every case, or none."""
    for group, username, role, post in (
        (PANEL, "wecasp.chair", Role.WECASP_CHAIR, "CHAIR"),
        (PANEL, "wecasp.secretariat", Role.WECASP_SECRETARIAT, "SEC"),
        (PANEL, "board.member", Role.BOARD_MEMBER, "BOARD"),
        (NATIONAL, "nsd", Role.NSD, "NSD"),
        (NATIONAL, "intelligence.unit", Role.INTELLIGENCE_UNIT, "NIU"),
        (NATIONAL, "lthspg", Role.LTHSPG, "LTH"),
        (NATIONAL, "ycs", Role.YCS, "YCS"),
        (OVERSIGHT, "inspector", Role.INSPECTOR, "INSP"),
        (OVERSIGHT, "auditor", Role.AUDITOR, "AUD"),
        (OVERSIGHT, "administrator", Role.ADMINISTRATOR, "ADMIN"),
    ):
        yield Post(group, username, role, staff.one(post, "Throughcare"))
    group_of_prisons = (YORKSHIRE.women, WALES.women)
    yield Post(NATIONAL, "pgd", Role.PGD, staff.one("PGD", "Throughcare"), group_of_prisons)


def make_accounts(staff: Staff, day: date) -> list[SignIn]:
    """Make the accounts, each for whoever has most cases, with a password that nobody can work out from the seed; group
    by group. `day`: when case notes were opened to those to whom they were.
    """
    cases = cases_held()
    made = [_made(post, max(post.members, key=lambda member: cases.get(member.code, 0)), day) for post in posts(staff)]
    order = list(dict.fromkeys(sign_in.group for sign_in in made))
    return sorted(made, key=lambda sign_in: order.index(sign_in.group))


def _made(post: Post, member: Member, day: date) -> SignIn:
    password = _password()
    account = Account.objects.create_account(
        post.username,
        password,
        name=member.name,
        role=post.role,
        staff_code=member.code,
        email=member.email,
        pdu=post.pdu,
        body=post.body,
        delegated_on=day if post.delegated else None,
        delegated_by="homd" if post.delegated else "",
        password_alone=True,
    )
    prisons = Establishment.objects.filter(pk__in=post.prisons)
    account.establishments.set(prisons)
    account.regions.set(Region.objects.filter(pk__in=post.regions))
    places = [*(prison.name for prison in prisons), *post.regions, post.pdu, post.body]
    where = ", ".join(place for place in places if place)
    kind = f"{member.pom_type} POM" if member.pom_type else ""
    role = ", ".join(part for part in (post.role.label, kind, where) if part)
    return SignIn(post.group, role, member.name, post.username, password)


def write_sign_ins(sign_ins: list[SignIn], file: Path) -> None:
    """Write the sign-ins for the owner of the installation to read, all at once."""
    making = file.with_name(f"{file.name}.making")
    with os.fdopen(os.open(making, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as opened:
        json.dump([asdict(sign_in) for sign_in in sign_ins], opened, indent=2, ensure_ascii=False)
    making.replace(file)


def _password() -> str:
    """Three groups of five letters: easy to copy, hard to guess."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(5)) for _ in range(3))
