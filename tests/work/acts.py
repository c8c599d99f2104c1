"""Every act that leaves an entry in the ledger, ready to be done, by the module and the name of its verb."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from tests.cli.conftest import CASE
from tests.work.conftest import HOMD, INSPECTOR, POM, SPO, TODAY
from throughcare.access.notes import NoteKind
from throughcare.access.permissions import Action, Actor
from throughcare.access.roles import Role
from throughcare.access.victim_contact import ContactWay, WishKind
from throughcare.access.wecasp import PaperKind
from throughcare.policy.facts import ContactOutcome, Manager, ManagerRole, Method, Purpose
from throughcare.record.models import (
    AccessLimit,
    Account,
    BreakGlass,
    CaseNote,
    CaspReferral,
    Contact,
    Departure,
    DoubtfulMatch,
    Establishment,
    Identifier,
    LegalHold,
    MappaMeeting,
    Notice,
    Person,
    ProposedAct,
    Region,
    Sentence,
    SubjectAccessRequest,
    Victim,
    WecaspDisclosure,
    WecaspItem,
    WecaspPaper,
    WecaspSignature,
)
from throughcare.record.purging import plan
from throughcare.record.vocabulary import AskedBy, Limit, NoticeAbout
from throughcare.work import (
    accounts,
    allocations,
    break_glass,
    contacts,
    corrections,
    departures,
    exchange,
    legal_holds,
    listing,
    mappa_minutes,
    matches,
    notes,
    notes_access,
    notices,
    operator_accounts,
    own_account,
    purging,
    reading,
    reading_ledger,
    responsibility,
    restrictions,
    signing_in,
    statements,
    subject_access,
    turning_away,
    two_people,
    victim_contact,
    wecasp_papers,
    wecasp_statement,
)
from throughcare.work.actors import actor_of
from throughcare.work.grave_acts import GRANT_ROLE, GrantRole
from throughcare.work.journeys.index import JOURNEYS
from throughcare.work.stages.asking import TICKED, Entered
from throughcare.work.stages.taking import take_stage

LATER = date(2022, 6, 1)
REASON = "A reason of more than twenty characters."
READING, WRITING = Action.READ_OMIC_NOTES, Action.WRITE_OMIC_NOTE


@dataclass(frozen=True)
class World:
    """A case with one of everything, and who works with it, by role; `other` is an account that acts are about."""

    case: Person
    actors: Mapping[Role, Actor]
    other: Account

    def __getitem__(self, role: Role) -> Actor:
        return self.actors[role]

    @property
    def id(self) -> int:
        """The id of the case."""
        return self.case.pk


def one(model: Any) -> Any:
    """The one row of a table, or the first that stands."""
    return model._default_manager.order_by("pk").first()


def number_of(actor: Actor) -> int:
    """The id of an actor's account."""
    assert actor.account is not None
    return actor.account


def world(case: Person) -> World:
    """One of everything that an act is about."""
    actors = {role: actor_of(_account(role)) for role in _ROLES}
    other = _account(Role.PSYCHOLOGIST, "other")
    homd, night = number_of(actors[Role.HOMD]), number_of(actors[Role.DUTY_GOVERNOR])
    now = timezone.now()
    Contact.objects.create(person=case, on=date(2021, 11, 12), by="POM", outcome="planned")
    doubled = Person.objects.create(first_name="Ama", last_name="Leigh", region_id="Wales")
    Identifier.objects.create(person=doubled, kind="CRN", value="X123456")
    DoubtfulMatch.objects.create(person=case, other=doubled, why="Both have the same PNC number.")
    gone = Person.objects.create(last_name="Gone")
    Sentence.objects.create(person=gone, kind="standard_determinate", sed=date(2001, 1, 1))
    CaspReferral.objects.create(person=case)
    CaseNote.objects.create(person=case, kind="omic", made_on=TODAY, author="homd", entry="Calm.")
    MappaMeeting.objects.create(case=case.uuid, held_on=TODAY, minutes="Agreed.")
    Victim.objects.create(case=case.uuid, name="Nia F")
    paper = WecaspPaper.objects.create(board_on=TODAY, kind="agenda", title="Board")
    WecaspItem.objects.create(paper=paper, heading="One", says="Agreed.")
    WecaspDisclosure.objects.create(paper=paper, to_whom="Her COM", why="Her release.", agreed_on=TODAY)
    WecaspSignature.objects.create(account_id=number_of(actors[Role.WECASP_CHAIR]), statement=1, signed_at=now)
    LegalHold.objects.create(person=case, reason=REASON, held_by="Jo", from_on=TODAY, until_on=LATER)
    SubjectAccessRequest.objects.create(person=case, received_on=TODAY, asked_by="the_person")
    excluded = _account(Role.KEY_WORKER, "excluded")
    AccessLimit.objects.create(
        person=case, account=excluded, kind="excluded", reason=REASON, review_on=LATER, set_by_id=homd
    )
    for minutes in (15, 30):
        BreakGlass.objects.create(
            person=case,
            account_id=night,
            reason=REASON,
            minutes=minutes,
            opened_at=now,
            until=now + timedelta(minutes=minutes),
            review_due=TODAY,
        )
    Notice.objects.create(account_id=homd, about=NoticeAbout.BREAK_GLASS, break_glass=one(BreakGlass), at=now)
    ProposedAct.objects.create(
        kind=GRANT_ROLE,
        arguments={"account": other.pk, "role": "auditor"},
        reason=REASON,
        proposed_by_id=number_of(actors[Role.ADMINISTRATOR]),
        proposed_at=now,
    )
    Departure.objects.create(
        provision="NS-4.3.6-POST-RELEASE", region_id="Wales", reason=REASON, from_on=TODAY, until_on=LATER
    )
    return World(case, actors, other)


_ROLES = (
    Role.HOMD,
    Role.SPO,
    Role.VLO,
    Role.WECASP_CHAIR,
    Role.PGD,
    Role.DUTY_GOVERNOR,
    Role.AUDITOR,
    Role.ADMINISTRATOR,
)


def _account(role: Role, username: str = "") -> Account:
    made = Account.objects.create_account(username or f"one.{role}".lower(), None, name=f"{role} Fictional", role=role)
    made.establishments.set(Establishment.objects.filter(pk="HDI"))
    made.regions.set(Region.objects.filter(pk="Wales"))
    return made


def restricted(world: World) -> int:
    """The case, once it is restricted to its HOMD."""
    homd = number_of(world[Role.HOMD])
    AccessLimit.objects.create(
        person=world.case, account_id=homd, kind="allowed", reason=REASON, review_on=LATER, set_by_id=homd
    )
    return world.id


ATTENDED = contacts.NewContact(
    on=date(2021, 11, 5), outcome=ContactOutcome.ATTENDED, method=Method.IN_PERSON, purpose=Purpose.SUPERVISION
)
ALLOCATED = allocations.NewAllocation(role=ManagerRole.COM, from_on=TODAY, staff_name="Ben Fictional", staff_code="C1")
DEPARTING = departures.NewDeparture(
    provision="NS-4.3.6-POST-RELEASE",
    region="Wales",
    reason="the offices are flooded and nobody can be seen there",
    decided_by="Jo Hale, Head of Operations",
    agreed_by="Sam Dean, Regional Probation Director",
    from_on=date(2021, 1, 1),
    until_on=date(2021, 1, 31),
)
ASSESSMENT = JOURNEYS["assessment"]
ASSESSED = Entered(
    values={"completed_on": date(2021, 11, 5), "layer": 3},
    words={"tools": "OSP", "equalities": TICKED, "others": TICKED},
)
ENTERED = accounts.AccountEntered(
    username="pat.new", name="Pat Fictional", role="POM", establishments=frozenset({"HDI"})
)
ASKED = subject_access.Entered(received_on=TODAY, asked_by=AskedBy.THE_PERSON)
NOTE = notes.NewNote(kind=NoteKind.OMIC, made_on=TODAY, entry="Spoke with him.")
MINUTES = mappa_minutes.NewMinutes(held_on=TODAY, minutes="Agreed.")
LIMITED = restrictions.NewLimit(kind=Limit.EXCLUDED, username="other", reason=REASON, review_on=LATER)

Act = Callable[[World], object]

ACTS: dict[str, Act] = {
    "accounts.make_account": lambda w: accounts.make_account(w[Role.ADMINISTRATOR], ENTERED),
    "accounts.change_account": lambda w: accounts.change_account(
        w[Role.ADMINISTRATOR], w.other.pk, ENTERED, expected_version=1
    ),
    "accounts.set_disabled": lambda w: accounts.set_disabled(w[Role.ADMINISTRATOR], w.other.pk, True),
    "accounts.unlock": lambda w: accounts.unlock(
        w[Role.ADMINISTRATOR], Account.objects.exclude(locked_until=None).get().pk
    ),
    "accounts.reset_second_factor": lambda w: accounts.reset_second_factor(w[Role.ADMINISTRATOR], w.other.pk),
    "accounts.give_password": lambda w: accounts.give_password(w[Role.ADMINISTRATOR], w.other.pk),
    "allocations.allocate": lambda w: allocations.allocate(SPO, w.id, ALLOCATED, today=TODAY),
    "stages.taking.take_stage": lambda w: take_stage(
        POM, w.id, ASSESSMENT, ASSESSMENT.stages[0], ASSESSED, today=TODAY
    ),
    "break_glass.break_glass": lambda w: break_glass.break_glass(
        called("far"), break_glass.Emergency(number="A1234BC", reason=REASON, minutes=15)
    ),
    "break_glass.end_early": lambda w: break_glass.end_early(w[Role.DUTY_GOVERNOR], one(BreakGlass).pk),
    "break_glass.review_break_glass": lambda w: break_glass.review_break_glass(
        w[Role.AUDITOR], one(BreakGlass).pk, justified=True, words=REASON, expected_version=1
    ),
    "contacts.record_contact": lambda w: contacts.record_contact(POM, w.id, ATTENDED, today=TODAY),
    "contacts.record_outcome": lambda w: contacts.record_outcome(
        POM, w.id, one(Contact).pk, ContactOutcome.CANCELLED, expected_version=1, today=TODAY
    ),
    "corrections.correct_fact": lambda w: corrections.correct_fact(
        POM, w.id, "sentence", one(Sentence).pk, {"crd": date(2022, 10, 31)}, reason="x", expected_version=1,
        today=TODAY,
    ),
    "departures.depart": lambda w: departures.depart(SPO, DEPARTING, today=TODAY),
    "departures.end_departure": lambda w: departures.end_departure(
        SPO, one(Departure).pk, TODAY, expected_version=1, today=TODAY
    ),
    "exchange.import_case": lambda w: exchange.import_case(
        "command line", CASE | {"identifiers": {"noms": "A9999BC"}}, "case.json"
    ),
    "legal_holds.place_hold": lambda w: legal_holds.place_hold(
        w[Role.AUDITOR], w.id, legal_holds.NewHold(REASON, "Jo", LATER), today=TODAY
    ),
    "legal_holds.review_hold": lambda w: legal_holds.review_hold(
        w[Role.AUDITOR], w.id, one(LegalHold).pk, LATER + timedelta(days=9), expected_version=1, today=TODAY
    ),
    "legal_holds.lift_hold": lambda w: legal_holds.lift_hold(
        w[Role.AUDITOR], w.id, one(LegalHold).pk, REASON, expected_version=1, today=TODAY
    ),
    "listing.read_list": lambda w: listing.read_list(INSPECTOR, "caseload", [w.id]),
    "listing.noted": lambda w: list(listing.noted(INSPECTOR, "caseload", [w.id], lambda row: row)),
    "mappa_minutes.keep_minutes": lambda w: mappa_minutes.keep_minutes(SPO, w.id, MINUTES, today=TODAY),
    "mappa_minutes.correct_minutes": lambda w: mappa_minutes.correct_minutes(
        SPO, one(MappaMeeting).uuid, mappa_minutes.NewMinutes(held_on=TODAY, minutes="Put right."), expected_version=1,
        today=TODAY,
    ),
    "mappa_minutes.read_meetings": lambda w: mappa_minutes.read_meetings(SPO, w.id),
    "mappa_minutes.read_minutes": lambda w: mappa_minutes.read_minutes(SPO, one(MappaMeeting).uuid),
    "matches.decide_doubtful_match": lambda w: matches.decide_doubtful_match(
        SPO, one(DoubtfulMatch).pk, are_one=True, reason="One person", today=TODAY
    ),
    "notes.write_note": lambda w: notes.write_note(HOMD, w.id, NOTE, today=TODAY),
    "notes.correct_note": lambda w: notes.correct_note(HOMD, one(CaseNote).pk, NOTE, expected_version=1, today=TODAY),
    "notes.read_notes": lambda w: notes.read_notes(HOMD, w.id, READING),
    "notes.read_to_correct": lambda w: notes.read_to_correct(HOMD, one(CaseNote).pk, WRITING),
    "notes_access.delegate": lambda w: notes_access.delegate(w[Role.HOMD], w.other.pk, REASON),
    "notes_access.take_back": lambda w: notes_access.take_back(
        w[Role.HOMD], Account.objects.exclude(delegated_on=None).get().pk, REASON
    ),
    "notices.mark_notices_read": lambda w: notices.mark_notices_read(w[Role.HOMD]),
    "operator_accounts.make_by_operator": lambda w: operator_accounts.make_by_operator("command line", ENTERED),
    "operator_accounts.let_in_by_operator": lambda w: operator_accounts.let_in_by_operator("command line", "other"),
    "own_account.sign_out_everywhere": lambda w: own_account.sign_out_everywhere(w.other.pk),
    "purging.dry_run": lambda w: purging.dry_run(w[Role.AUDITOR], today=TODAY),
    "purging.purge_by_two": lambda w: purging.purge_by_two(
        w[Role.AUDITOR], "somebody else", purging.Purge(plan(TODAY).digest, 1), today=TODAY
    ),
    "reading.read_case": lambda w: reading.read_case(INSPECTOR, w.id),
    "reading.read_by_number": lambda w: reading.read_by_number("command line", "A1234BC", "explain"),
    "reading_ledger.read_ledger": lambda w: reading_ledger.read_ledger(w[Role.AUDITOR], {}),
    "responsibility.record_responsibility": lambda w: responsibility.record_responsibility(
        HOMD, w.id, Manager.POM, TODAY, today=TODAY
    ),
    "restrictions.limit_access": lambda w: restrictions.limit_access(w[Role.HOMD], w.id, LIMITED, today=TODAY),
    "restrictions.take_off": lambda w: restrictions.take_off(
        w[Role.HOMD], w.id, one(AccessLimit).pk, expected_version=1, today=TODAY
    ),
    "restrictions.lift_restriction": lambda w: restrictions.lift_restriction(w[Role.HOMD], w.id, today=TODAY),
    "signing_in.begin": lambda w: signing_in.begin(w.other.pk, "password", lambda account: None),
    "signing_in.confirmed": lambda w: signing_in.confirmed(w.other, "password"),
    "signing_in.refused": lambda w: signing_in.refused("no such organisation"),
    "signing_in.sign_out": lambda w: signing_in.sign_out("other", lambda: None),
    "statements.record_statement": lambda w: statements.record_statement(
        POM, w.id, statements.NewStatement("record.Sentence", one(Sentence).pk, "I was not.", TODAY, "Jo"), today=TODAY
    ),
    "subject_access.receive_request": lambda w: subject_access.receive_request(HOMD, w.id, ASKED, today=TODAY),
    "subject_access.update_request": lambda w: subject_access.update_request(
        HOMD, w.id, one(SubjectAccessRequest).pk, ASKED, expected_version=1, today=TODAY
    ),
    "subject_access.answer_for": lambda w: subject_access.answer_for(
        HOMD, w.id, one(SubjectAccessRequest).pk, subject_access.ON_SCREEN, today=TODAY
    ),
    "turning_away.turn_away": lambda w: turning_away.turn_away("other", Action.READ_CASE, w.case.uuid),
    "two_people.propose": lambda w: two_people.propose(
        w[Role.ADMINISTRATOR], GRANT_ROLE, GrantRole(w.other.pk, "administrator"), REASON
    ),
    "two_people.agree": lambda w: two_people.agree(called("second"), one(ProposedAct).pk),
    "two_people.refuse": lambda w: two_people.refuse(w[Role.ADMINISTRATOR], one(ProposedAct).pk),
    "victim_contact.add_victim": lambda w: victim_contact.add_victim(
        w[Role.VLO], w.id, victim_contact.NewVictim(name="Zoe F")
    ),
    "victim_contact.correct_victim": lambda w: victim_contact.correct_victim(
        w[Role.VLO], one(Victim).uuid, victim_contact.NewVictim(name="Zoe F"), expected_version=1
    ),
    "victim_contact.read_victim": lambda w: victim_contact.read_victim(w[Role.VLO], one(Victim).uuid),
    "victim_contact.read_victims": lambda w: victim_contact.read_victims(w[Role.VLO]),
    "victim_contact.read_victims_of": lambda w: victim_contact.read_victims_of(w[Role.VLO], w.id),
    "victim_contact.record_victim_contact": lambda w: victim_contact.record_victim_contact(
        w[Role.VLO], one(Victim).uuid,
        victim_contact.NewVictimContact(on=TODAY, way=ContactWay.LETTER, note="Wrote."), today=TODAY,
    ),
    "victim_contact.record_wish": lambda w: victim_contact.record_wish(
        w[Role.VLO], one(Victim).uuid,
        victim_contact.NewWish(asked_on=TODAY, kind=WishKind.EXCLUSION_ZONE, asks="Not here."), today=TODAY,
    ),
    "wecasp_papers.keep_paper": lambda w: wecasp_papers.keep_paper(
        w[Role.WECASP_CHAIR], wecasp_papers.NewPaper(board_on=TODAY, kind=PaperKind.MINUTES, title="May")
    ),
    "wecasp_papers.add_item": lambda w: wecasp_papers.add_item(
        w[Role.WECASP_CHAIR], one(WecaspPaper).uuid, wecasp_papers.NewItem(heading="Two", says="Agreed.")
    ),
    "wecasp_papers.correct_item": lambda w: wecasp_papers.correct_item(
        w[Role.WECASP_CHAIR], one(WecaspItem).uuid, "Two", "Put right.", expected_version=1
    ),
    "wecasp_papers.agree_disclosure": lambda w: wecasp_papers.agree_disclosure(
        w[Role.WECASP_CHAIR], one(WecaspPaper).uuid, wecasp_papers.NewDisclosure(to_whom="Her POM", why="To plan.")
    ),
    "wecasp_papers.copy_paper": lambda w: wecasp_papers.copy_paper(w[Role.WECASP_CHAIR], one(WecaspDisclosure).uuid),
    "wecasp_papers.read_paper": lambda w: wecasp_papers.read_paper(w[Role.WECASP_CHAIR], one(WecaspPaper).uuid),
    "wecasp_papers.read_papers": lambda w: wecasp_papers.read_papers(w[Role.WECASP_CHAIR]),
    "wecasp_statement.sign_statement": lambda w: wecasp_statement.sign_statement(w[Role.PGD]),
}  # fmt: skip


def called(username: str) -> Actor:
    """The actor behind an account that was made for one act."""
    return actor_of(Account.objects.get(username=username))


def _locked(world: World) -> None:
    Account.objects.filter(pk=world.other.pk).update(locked_until=timezone.now() + timedelta(minutes=9))


def _delegated(world: World) -> None:
    Account.objects.filter(pk=world.other.pk).update(delegated_on=TODAY)


# What has to be so before an act can be done, and would be in the way of others.
BEFORE: dict[str, Act] = {
    "accounts.unlock": _locked,
    "notes_access.take_back": _delegated,
    "restrictions.lift_restriction": restricted,
    "break_glass.break_glass": lambda w: _account(Role.DUTY_GOVERNOR, "far").establishments.clear(),
    "two_people.agree": lambda w: _account(Role.ADMINISTRATOR, "second"),
    "break_glass.end_early": lambda w: BreakGlass.objects.filter(minutes=30).delete(),
}
