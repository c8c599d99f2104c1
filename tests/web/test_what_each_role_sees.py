"""One rich case, tried by one member of staff of each kind: which of its pages answer, and what stands on them.

The case has something in every part of the record. Each table is read down: a column is somebody who has signed in.

pom: the POM who holds it. other: a POM of another prison. com: the COM who holds it. vlo: a victim liaison officer of
the region. crs: a supplier to which one of two referrals of the case was sent. insp: an inspector. moved: the POM, gone
to another prison and the case given up. gone: the POM, whose account is disabled while they are signed in.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.web import people
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.models import (
    Account,
    Acct,
    Allocation,
    CaseNote,
    CrsEvent,
    CrsIntervention,
    CrsNeed,
    CrsReferral,
    Establishment,
    Mappa,
    MappaMeeting,
    Person,
    TemporaryAbsence,
    Victim,
)

pytestmark = pytest.mark.django_db

YORKSHIRE = "Yorkshire and the Humber"
OURS, THEIRS = "Acme Resettlement", "Other Services"

READERS = ["pom", "other", "com", "vlo", "crs", "insp", "moved", "gone"]
OTHERS: dict[str, tuple[Role, dict[str, str]]] = {
    "other": (Role.POM, {"code": "P900", "prison": "WDI"}),
    "com": (Role.COM, {"code": people.COM_CODE, "region": YORKSHIRE}),
    "vlo": (Role.VLO, {"region": YORKSHIRE}),
    "insp": (Role.INSPECTOR, {}),
}

# Below the address of the case, and its minutes and its victim: + answers, - is not there (404), > sign in first.
PAGES = """
page                    pom other com vlo crs insp moved gone
/                        +    -    +   +   -   +    -     >
/for-the-person          +    -    +   +   -   +    -     >
/notes                   +    -    +   +   -   +    -     >
/notes/new               +    -    -   -   -   -    -     >
/sensitive-notes         +    -    +   -   -   +    -     >
/sensitive-notes/new     +    -    +   -   -   -    -     >
/mappa                   +    -    +   -   -   -    -     >
/mappa/new               -    -    +   -   -   -    -     >
/victim-contact          -    -    -   +   -   -    -     >
/victim-contact/new      -    -    -   +   -   -    -     >
/referred                -    -    -   -   +   -    -     >
/responsibility          +    -    +   +   -   +    -     >
/journeys                +    -    +   +   -   +    -     >
/contacts/new            +    -    +   -   -   -    -     >
/allocation              -    -    -   -   -   +    -     >
/allocate/com            -    -    -   -   -   -    -     >
/correct                 +    -    +   -   -   -    -     >
/statements/new          +    -    +   -   -   -    -     >
/document.json           -    -    -   -   -   +    -     >
/who-may-see             -    -    -   -   -   -    -     >
/who-looked              -    -    -   -   -   -    -     >
/legal-holds             -    -    -   -   -   -    -     >
/subject-access          -    -    -   -   -   -    -     >
the minutes              +    -    +   -   -   -    -     >
the victim               -    -    -   +   -   -    -     >
"""

# In a list: + the case is in it, 0 it is not, - there is no such list, > sign in first.
LISTS = """
list                    pom other com vlo crs insp moved gone
/my-work                 +    0    +   +   0   +    0     >
/my-work.csv             +    0    +   +   0   +    0     >
/caseload                +    0    +   +   0   +    0     >
/caseload.csv            +    0    +   +   0   +    0     >
/handovers               +    0    +   +   0   +    0     >
/handovers.csv           +    0    +   +   0   +    0     >
/out-on-rotl             +    0    +   +   0   +    0     >
/out-on-rotl.csv         +    0    +   +   0   +    0     >
/referred                -    -    -   -   +   -    -     >
/referred.csv            -    -    -   -   +   -    -     >
/victim-contact          -    -    -   +   -   -    -     >
"""

# On any of the pages above that answer: + it stands there, - it does not.
SEEN = """
what                    pom other com vlo crs insp moved gone
name                     +    -    +   +   +   +    -     -
NOMS number              +    -    +   +   +   +    -     -
date of birth            +    -    +   +   -   +    -     -
prison                   +    -    +   +   +   +    -     -
COM                      +    -    +   +   +   +    -     -
COM's email              -    -    -   -   +   +    -     -
POM                      +    -    +   +   -   +    -     -
offence                  +    -    +   +   -   +    -     -
sentence                 +    -    +   +   -   +    -     -
release date             +    -    +   +   -   +    -     -
risk of serious harm     +    -    +   +   -   +    -     -
MAPPA level              +    -    +   +   -   +    -     -
note of a contact        +    -    +   +   -   +    -     -
duty of the POM          +    -    +   +   -   +    -     -
duty of safety           +    -    +   -   -   +    -     -
OMiC note                +    -    +   +   -   +    -     -
sensitive note           +    -    +   -   -   +    -     -
MAPPA minutes            +    -    +   -   -   -    -     -
victim                   -    -    -   +   -   -    -     -
duty of the supplier     +    -    +   +   +   +    -     -
referral to crs          +    -    +   +   +   +    -     -
referral to another      +    -    +   +   -   +    -     -
event at a supplier      +    -    +   -   -   +    -     -
"""

WORDS = {
    "name": 'Ola Adeyemi|"Adeyemi"',
    "NOMS number": "A0001BC",
    "date of birth": "3 May 1985|1985-05-03",
    "prison": r"Leeds \(HMP|LEI",
    "COM": "Ben Fictional",
    "COM's email": "ben@probation.invalid",
    "POM": "Ada Fictional",
    "offence": "Robbery",
    "sentence": "[Ss]tandard.determinate",
    "release date": "CRD",
    "risk of serious harm": "Risk of serious harm",
    "MAPPA level": "level 2",
    "note of a contact": "Talked about the course",
    "duty of the POM": "three in-person sessions",
    "duty of safety": "ECM-ELIGIBLE",
    "OMiC note": "wordOfOmicNote",
    "sensitive note": "wordOfSensitiveNote",
    "MAPPA minutes": "wordOfMinutes",
    "victim": "Vera Fictional",
    "duty of the supplier": "CRS action plan within five working days",
    "referral to crs": "[Dd]ependency.and.recovery",
    "referral to another": "[Ff]inance,?.benefit",
    "event at a supplier": "[Ee]nforcement.action",
}


def a_rich_case() -> Person:
    """Somebody in HMP Leeds with something in every part of the record."""
    today = today_in_london()
    lately = today - timedelta(days=10)
    person = people.held_in_leeds()
    Allocation.objects.create(
        person=person, role="COM", from_on=lately, staff_name="Ben Fictional", staff_code=people.COM_CODE,
        staff_email="ben@probation.invalid",
    )  # fmt: skip
    Mappa.objects.create(person=person, registered_on=lately, category=2, level=2)
    Acct.objects.create(person=person, opened_on=lately)
    for kind, words in (("omic", "wordOfOmicNote"), ("sensitive", "OFFICIAL-SENSITIVE: wordOfSensitiveNote")):
        CaseNote.objects.create(person=person, kind=kind, made_on=lately, author="somebody", entry=words)
    MappaMeeting.objects.create(case=person.uuid, held_on=lately, minutes="wordOfMinutes")
    Victim.objects.create(case=person.uuid, name="Vera Fictional")
    for supplier, service in ((OURS, "dependency_and_recovery"), (THEIRS, "finance_benefit_debt")):
        CrsNeed.objects.create(person=person, identified_on=lately, pathway=service, stage="immediate")
        CrsReferral.objects.create(
            person=person, supplier=supplier, service=service, pathway=service, submitted_by="COM",
            submitted_on=lately, received_on=lately,
        )  # fmt: skip
        CrsIntervention.objects.create(person=person, service=service, pathway=service, started_on=lately)
    TemporaryAbsence.objects.create(person=person, kind="RDR", out_at=timezone.now())
    CrsEvent.objects.create(person=person, kind="enforcement_action", on=lately)
    people.refresh(person)
    return person


def sign_in(client: Client, who: str) -> None:
    """Somebody of each kind, signed in."""
    if who == "crs":
        made = people.account("crs", Role.CRS_SUPPLIER)
        Account.objects.filter(pk=made.pk).update(body=OURS)
    elif who in ("pom", "moved", "gone"):
        made = people.pom_at_leeds()
    else:
        role, given = OTHERS[who]
        made = people.account(who, role, **given)
    client.force_login(made)
    if who == "moved":
        made.establishments.set(Establishment.objects.filter(pk="WDI"))
        Allocation.objects.filter(staff_code=people.POM_CODE).update(to_on=today_in_london())
    if who == "gone":
        Account.objects.filter(pk=made.pk).update(is_active=False)


def column(table: str, who: str) -> dict[str, str]:
    """What a table says of one reader, by the names of its lines."""
    head, *lines = (re.split(r"  +", line.strip(), maxsplit=1) for line in table.strip().splitlines())
    place = READERS.index(who)
    assert re.split(" +", head[1]) == READERS
    return {name: cells.split()[place] for name, cells in lines}


def addresses(person: Person) -> dict[str, str]:
    """The addresses of the lines of `PAGES`."""
    apart = {
        "the minutes": f"/mappa-minutes/{MappaMeeting.objects.get().uuid}",
        "the victim": f"/victim-contact/{Victim.objects.get().uuid}",
    }
    below = {name: f"/cases/{person.uuid}{name.removesuffix('/')}" for name in column(PAGES, "pom")}
    return below | apart


def outcome(response: Any) -> str:
    """A mark for what came: see `PAGES`."""
    if response.status_code == 302:
        return ">" if response["Location"].startswith("/sign-in?") else response["Location"]
    return {200: "+", 404: "-"}[response.status_code]


def text(response: Any) -> str:
    """All that an answer says, without markup that could hide a word."""
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return content.decode() if response.status_code == 200 else ""


@pytest.mark.provision("NS-B.1.2-SEPARATE", "OMIC-DPS-ACCESS")
@pytest.mark.parametrize("who", READERS)
def test_what_somebody_sees_of_a_case(client: Client, who: str) -> None:
    person = a_rich_case()
    sign_in(client, who)
    answers = {name: client.get(address) for name, address in addresses(person).items()}
    assert {name: outcome(answer) for name, answer in answers.items()} == column(PAGES, who)
    whole = "\n".join(text(answer) for answer in answers.values())
    assert {name: "+" if re.search(words, whole) else "-" for name, words in WORDS.items()} == column(SEEN, who)


@pytest.mark.parametrize("who", READERS)
def test_in_which_lists_somebody_finds_the_case(client: Client, who: str) -> None:
    a_rich_case()
    sign_in(client, who)
    found = {}
    for name in column(LISTS, who):
        answer = client.get(f"{name}?owner=anybody&cases=all" if "my-work" in name else name)
        mark = outcome(answer)
        found[name] = mark if mark != "+" or "Ola Adeyemi" in text(answer) else "0"
    assert found == column(LISTS, who)
