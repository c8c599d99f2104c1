"""Papers of the women's panel: who reads which items once they signed, and what may go out."""

from datetime import date
from uuid import uuid4

import pytest

from throughcare.access.permissions import Actor
from throughcare.access.roles import Role
from throughcare.access.wecasp import STATEMENT_VERSION, PaperKind
from throughcare.record.corrections import StaleVersion
from throughcare.record.models import (
    AccessLimit,
    Account,
    Allocation,
    CaspReferral,
    Establishment,
    Identifier,
    LedgerEntry,
    Person,
    Spell,
    WecaspItem,
    WecaspPaper,
    WecaspSignature,
)
from throughcare.work.actors import actor_of
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.wecasp_papers import (
    NewDisclosure,
    NewItem,
    NewPaper,
    add_item,
    agree_disclosure,
    copy_paper,
    correct_item,
    keep_paper,
    read_paper,
    read_papers,
)
from throughcare.work.wecasp_statement import NotSigned, has_signed, sign_statement

pytestmark = pytest.mark.django_db

BOARD_ON = date(2024, 5, 1)


def actor(role: Role, prison: str = "", code: str = "", *, signed: bool = True) -> Actor:
    made = Account.objects.create_account(f"{role}{prison}{code}", None, name="F", role=role, staff_code=code)
    made.establishments.set(Establishment.objects.filter(pk=prison))
    found = actor_of(made)
    if signed:
        sign_statement(found)
    return found


def woman(number: str, prison: str, com: str = "") -> Person:
    person = Person.objects.create(first_name=number, gender="female")
    Identifier.objects.create(person=person, kind="NOMS", value=number)
    CaspReferral.objects.create(person=person)
    Spell.objects.create(person=person, arrived_on=BOARD_ON, establishment_id=prison)
    if com:
        Allocation.objects.create(person=person, role="COM", from_on=BOARD_ON, staff_code=com)
    return person


@pytest.fixture
def secretariat(db: None) -> Actor:
    return actor(Role.WECASP_SECRETARIAT)


@pytest.fixture
def paper(secretariat: Actor) -> WecaspPaper:
    """Minutes with an item about a woman in Eastwood Park, one about another in Styal, and one about nobody."""
    woman("A1111AA", "EWI", "C1")
    woman("A2222AA", "STI")
    kept = keep_paper(secretariat, NewPaper(board_on=BOARD_ON, kind=PaperKind.MINUTES, title="May"))
    for heading, number in (("One", "A1111AA"), ("Two", "a2222aa"), ("All", "")):
        add_item(secretariat, kept.uuid, NewItem(heading=heading, says=f"{heading} said", number=number))
    return kept


@pytest.mark.provision("WECASP-7.24.4")
@pytest.mark.parametrize(
    ("role", "prison", "code", "items"),
    [
        (Role.WECASP_CHAIR, "", "", ["One", "Two", "All"]),
        (Role.BOARD_MEMBER, "", "", ["One", "Two", "All"]),
        (Role.PGD, "", "", ["One", "Two", "All"]),
        (Role.INSPECTOR, "", "", ["One", "Two"]),
        (Role.GOVERNOR, "EWI", "", ["One"]),
        (Role.POM, "STI", "", ["Two"]),
        (Role.HOMD, "SEN", "", None),
        (Role.COM, "", "C1", ["One"]),
        (Role.COM, "", "C2", None),
        (Role.KEY_WORKER, "EWI", "", None),
        (Role.AUDITOR, "", "", None),
        (Role.VLO, "", "", None),
    ],
)
def test_core_members_read_all_and_a_prison_the_items_of_its_own_cases(
    paper: WecaspPaper, role: Role, prison: str, code: str, items: list[str] | None
) -> None:
    reads = role not in (Role.KEY_WORKER, Role.AUDITOR, Role.VLO)
    reader = actor(role, prison, code, signed=reads)
    if items is None:
        for asked in (paper.uuid, uuid4()):
            with pytest.raises(NotAllowed):
                read_paper(reader, asked)
        assert not reads or read_papers(reader) == []
        return
    assert [each.item.heading for each in read_paper(reader, paper.uuid).items] == items
    assert [each.pk for each in read_papers(reader)] == [paper.pk]


@pytest.mark.provision("WECASP-5.9.1", "WECASP-5.9.2", "WECASP-6.1")
def test_nobody_reads_or_keeps_a_paper_before_they_signed(paper: WecaspPaper) -> None:
    chair = actor(Role.WECASP_CHAIR, signed=False)
    for act in (
        lambda: read_papers(chair),
        lambda: read_paper(chair, paper.uuid),
        lambda: keep_paper(chair, NewPaper(board_on=BOARD_ON, kind=PaperKind.AGENDA, title="x")),
        lambda: agree_disclosure(chair, paper.uuid, NewDisclosure(to_whom="x", why="x")),
    ):
        with pytest.raises(NotSigned):
            act()
    assert LedgerEntry.objects.filter(actor=chair.name, outcome="refused").count() == 4
    sign_statement(chair)
    sign_statement(chair)
    assert has_signed(chair)
    assert len(read_paper(chair, paper.uuid).items) == 3
    assert WecaspSignature.objects.filter(account=chair.account, statement=STATEMENT_VERSION).count() == 1


def test_an_item_about_a_restricted_case_is_seen_by_those_on_its_list_alone(paper: WecaspPaper) -> None:
    chair, member = actor(Role.WECASP_CHAIR), actor(Role.BOARD_MEMBER)
    person = Person.objects.get(first_name="A1111AA")
    listed = Account.objects.get(username=member.name)
    AccessLimit.objects.create(
        person=person, account=listed, kind="allowed", reason="x", review_on=BOARD_ON, set_by=listed
    )
    assert [each.item.heading for each in read_paper(member, paper.uuid).items] == ["One", "Two", "All"]
    assert [each.item.heading for each in read_paper(chair, paper.uuid).items] == ["Two", "All"]


def test_another_version_of_the_statement_is_signed_anew(paper: WecaspPaper) -> None:
    chair = actor(Role.WECASP_CHAIR)
    WecaspSignature.objects.update(statement=STATEMENT_VERSION + 1)
    assert not has_signed(chair)


@pytest.mark.parametrize("role", [Role.VLO, Role.KEY_WORKER, Role.ADMINISTRATOR])
def test_whoever_reads_no_papers_has_nothing_to_sign(role: Role) -> None:
    with pytest.raises(NotAllowed):
        actor(role)
    assert not WecaspSignature.objects.exists()


@pytest.mark.provision("WECASP-7.24.4")
def test_no_copy_goes_out_before_the_chair_agreed(paper: WecaspPaper, secretariat: Actor) -> None:
    with pytest.raises(NotAllowed):
        agree_disclosure(secretariat, paper.uuid, NewDisclosure(to_whom="Probation", why="Handover"))
    with pytest.raises(NotAllowed):
        copy_paper(secretariat, uuid4())
    chair, member = actor(Role.WECASP_CHAIR), actor(Role.BOARD_MEMBER)
    agreed = agree_disclosure(chair, paper.uuid, NewDisclosure(to_whom="Probation", why="Handover"))
    with pytest.raises(NotAllowed):
        copy_paper(member, agreed.uuid)
    copied, held = copy_paper(secretariat, agreed.uuid)
    assert (len(copied.items), held.to_whom, held.why, held.recorded_by) == (3, "Probation", "Handover", chair.name)
    last = LedgerEntry.objects.order_by("number").values_list("action", "outcome", "details").last()
    assert last == ("keep_wecasp_paper", "read", {"papers": [paper.pk], "disclosure": agreed.pk})


@pytest.mark.parametrize("number", ["A9999AA", "A3333AA"])
def test_an_item_is_about_a_case_that_was_put_before_the_panel(
    paper: WecaspPaper, secretariat: Actor, number: str
) -> None:
    """One that there is not, and one that the panel knows nothing of, are refused alike."""
    other = Person.objects.create(first_name="Other")
    Identifier.objects.create(person=other, kind="NOMS", value="A3333AA")
    with pytest.raises(NotValid) as refused:
        add_item(secretariat, paper.uuid, NewItem(heading="x", says="x", number=number))
    rule = "Enter the NOMS number or CRN of somebody whose case was put before the panel."
    assert refused.value.errors == {"number": rule}


def test_what_breaks_a_rule_is_refused(paper: WecaspPaper, secretariat: Actor) -> None:
    with pytest.raises(NotValid) as refused:
        keep_paper(secretariat, NewPaper(board_on=None, kind=None, title=""))
    assert list(refused.value.errors) == ["board_on", "kind", "title"]
    with pytest.raises(NotValid) as refused:
        add_item(secretariat, paper.uuid, NewItem(heading="", says=""))
    assert list(refused.value.errors) == ["heading", "says"]
    with pytest.raises(NotValid) as refused:
        agree_disclosure(actor(Role.WECASP_CHAIR), paper.uuid, NewDisclosure(to_whom="", why=""))
    assert list(refused.value.errors) == ["to_whom", "why"]


def test_an_item_is_corrected_and_what_stood_is_kept(paper: WecaspPaper, secretariat: Actor) -> None:
    item = WecaspItem.objects.get(heading="One")
    correct_item(secretariat, item.uuid, "One", "Put right", expected_version=1)
    with pytest.raises(StaleVersion):
        correct_item(secretariat, item.uuid, "One", "Again", expected_version=1)
    assert read_paper(secretariat, paper.uuid).items[0].item.says == "Put right"
    assert WecaspItem.objects.get(superseded_by=item).says == "One said"
