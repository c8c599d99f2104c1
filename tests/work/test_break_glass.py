"""Breaking the glass: what it opens, to whom, for how long; who is told; and who reviews it by when."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from tests.work.test_restrictions import account, put
from throughcare.access.permissions import Action, Actor, Compartment, Relation, may, scope_of, sight
from throughcare.access.roles import Role
from throughcare.record.models import Account, BreakGlass, Identifier, LedgerEntry, Notice, Person, Spell
from throughcare.record.queries.break_glass import looked_at, overdue, to_be_reviewed
from throughcare.record.relations import relations_to
from throughcare.record.vocabulary import Limit
from throughcare.work.actors import actor_of
from throughcare.work.break_glass import NOBODY, Emergency, break_glass, end_early, review_break_glass, review_due
from throughcare.work.contacts import NewContact, record_contact
from throughcare.work.reading import read_case
from throughcare.work.refusals import NotAllowed, NotValid

pytestmark = pytest.mark.django_db

# A Wednesday afternoon; the Friday after it is two working days on.
NOW = datetime(2021, 11, 10, 15, 0, tzinfo=UTC)
REASON = "He told the night staff that he has taken something."
WORDS = "The call is in the control room's log, and he was seen at once."


def minutes(count: int) -> datetime:
    return NOW + timedelta(minutes=count)


@pytest.fixture
def staff(case: Person) -> dict[str, Actor]:
    """Those who may be called to the case, who lead the places that hold it, and who may not break the glass."""
    Person.objects.filter(pk=case.pk).update(pdu="Cardiff and Vale")
    made = [
        account("night", Role.DUTY_GOVERNOR, prison="LEI"),
        account("pom.leeds", Role.POM, code="P7", prison="LEI"),
        account("pom", Role.POM, code="P1", prison="HDI"),
        account("homd", Role.HOMD, code="H1", prison="HDI"),
        account("governor", Role.GOVERNOR, prison="HDI"),
        account("homd.leeds", Role.HOMD, code="H2", prison="LEI"),
        account("spo", Role.SPO, code="S1", region="Wales"),
        account("spo.london", Role.SPO, code="S2", region="London"),
        account("pdu", Role.PDU_HEAD),
        account("auditor", Role.AUDITOR),
        account("inspector", Role.INSPECTOR),
        account("supplier", Role.CRS_SUPPLIER),
    ]
    Account.objects.filter(username="pdu").update(pdu="Cardiff and Vale")
    return {each.username: actor_of(Account.objects.get(pk=each.pk)) for each in made}


def opened_by(actor: Actor, at: datetime = NOW, **changed: Any) -> BreakGlass:
    entered: dict[str, Any] = {"number": "A1234BC", "reason": REASON, "minutes": 30} | changed
    return break_glass(actor, Emergency(**entered), now=at)


def seen(actor: Actor, person: Person, at: datetime) -> frozenset[Compartment]:
    return sight(actor, relations_to(actor, person.pk, now=at) or ())


def refusal(actor: Actor, at: datetime = NOW, **changed: Any) -> dict[str, str]:
    with pytest.raises(NotValid) as refused:
        opened_by(actor, at, **changed)
    return refused.value.errors


def test_it_opens_one_case_to_read_and_closes_by_itself(case: Person, staff: dict[str, Actor]) -> None:
    night = staff["night"]
    assert seen(night, case, NOW) == set()
    opened = opened_by(night)
    assert (opened.until, opened.minutes, opened.review_due) == (minutes(30), 30, date(2021, 11, 12))
    both = {Compartment.ORDINARY, Compartment.SAFETY}
    assert [seen(night, case, minutes(each)) for each in (0, 29, 30, 31)] == [both, both, set(), set()]
    others = [staff[name] for name in ("pom.leeds", "homd.leeds", "spo.london")]
    assert [seen(each, case, minutes(1)) for each in others] == [set(), set(), set()]


def test_it_reads_and_does_nothing(case: Person, staff: dict[str, Actor]) -> None:
    opened_by(staff["pom.leeds"])
    relations = relations_to(staff["pom.leeds"], case.pk, now=minutes(1))
    assert relations == frozenset({Relation.CALLED})
    allowed = {action for action in Action if may(staff["pom.leeds"], action, {Relation.CALLED})}
    assert allowed == {Action.READ_CASE, Action.READ_SAFETY, Action.BREAK_GLASS}
    with pytest.raises(NotAllowed):
        record_contact(staff["pom.leeds"], case.pk, NewContact(on=None, outcome=None))


@pytest.mark.parametrize("role", list(Role))
def test_no_role_sees_more_than_an_emergency_opens(role: Role) -> None:
    actor = Actor("somebody", role, delegated=True)
    more = sight(actor, {Relation.CALLED}) - sight(actor, ())
    assert more <= {Compartment.ORDINARY, Compartment.SAFETY}
    assert bool(more) is may(actor, Action.BREAK_GLASS, ())


def test_the_reads_meanwhile_are_marked_in_the_ledger(case: Person, staff: dict[str, Actor]) -> None:
    opened = break_glass(staff["night"], Emergency(number="A1234BC", reason=REASON, minutes=15))
    read_case(staff["night"], case.pk)
    entries = list(LedgerEntry.objects.order_by("number").values_list("actor", "action", "outcome", "details"))
    told = sorted(Notice.objects.values_list("account", flat=True))
    done = {"opened": opened.pk, "minutes": 15, "reason": REASON, "told": told}
    assert entries == [
        ("night", "break_glass", "done", done),
        ("night", "read_case", "read", {"break_glass": True}),
    ]
    assert [each.action for each in looked_at(BreakGlass.objects.get())] == ["break_glass", "read_case"]


def test_heads_and_auditors_are_told_at_once(case: Person, staff: dict[str, Actor]) -> None:
    opened_by(staff["night"])
    told = Notice.objects.values_list("account__username", "about", "at", "read_at").order_by("account__username")
    heads = ["auditor", "governor", "homd", "pdu", "spo"]
    assert list(told) == [(name, "break_glass", NOW, None) for name in heads]


def test_nobody_is_told_who_opened_it_is_excluded_or_has_left(case: Person, staff: dict[str, Actor]) -> None:
    put(staff["homd"], case, Limit.EXCLUDED, "governor")
    Account.objects.filter(username="pdu").update(is_active=False)
    opened_by(staff["night"])
    assert set(Notice.objects.values_list("account__username", flat=True)) == {"auditor", "homd", "spo"}


def test_where_nothing_is_written_nobody_is_told(case: Person, staff: dict[str, Actor]) -> None:
    refusal(staff["night"], reason="too short")
    assert (Notice.objects.count(), BreakGlass.objects.count()) == (0, 0)


@pytest.mark.parametrize("name", ["auditor", "inspector", "supplier"])
def test_who_is_never_called_to_a_case(case: Person, staff: dict[str, Actor], name: str) -> None:
    with pytest.raises(NotAllowed):
        opened_by(staff[name])
    with pytest.raises(NotAllowed):
        opened_by(staff[name], number="A9999ZZ")


def test_an_excluded_case_and_none_are_answered_alike(case: Person, staff: dict[str, Actor]) -> None:
    put(staff["homd"], case, Limit.EXCLUDED, "night")
    assert refusal(staff["night"]) == refusal(staff["night"], number="A9999ZZ") == {"number": NOBODY}
    last = LedgerEntry.objects.order_by("-number").values_list("action", "outcome", "details")[:2]
    assert list(last) == [
        ("break_glass", "refused", {"case": 0, "why": "NotAllowed"}),
        ("break_glass", "refused", {"case": case.pk, "why": "NotAllowed"}),
    ]


def test_somebody_excluded_while_it_is_open_sees_nothing_more(case: Person, staff: dict[str, Actor]) -> None:
    opened_by(staff["night"])
    put(staff["homd"], case, Limit.EXCLUDED, "night")
    assert relations_to(staff["night"], case.pk, now=minutes(1)) is None


def test_it_opens_a_restricted_case_and_tells_those_on_its_list(case: Person, staff: dict[str, Actor]) -> None:
    put(staff["homd"], case, Limit.ALLOWED, "pom")
    opened_by(staff["night"])
    assert seen(staff["night"], case, minutes(1)) == {Compartment.ORDINARY, Compartment.SAFETY}
    assert "pom" in set(Notice.objects.values_list("account__username", flat=True))


@pytest.mark.parametrize(
    ("changed", "errors"),
    [
        ({"number": " "}, {"number": "Enter the whole NOMS number or CRN."}),
        ({"number": "A1234B"}, {"number": NOBODY}),
        ({"reason": "nineteen characters"}, {"reason": "Say why, in at least 20 characters."}),
        ({"reason": "   padded to twenty   "}, {"reason": "Say why, in at least 20 characters."}),
        ({"minutes": None}, {"minutes": "Choose for how long."}),
        ({"minutes": 61}, {"minutes": "Choose for how long."}),
        ({"minutes": 20}, {"minutes": "Choose for how long."}),
    ],
)
def test_what_breaks_a_rule(
    case: Person, staff: dict[str, Actor], changed: dict[str, Any], errors: dict[str, str]
) -> None:
    assert refusal(staff["night"], **changed) == errors


@pytest.mark.parametrize("number", ["a1234bc", " A1234 BC ", "X000777"])
def test_a_number_is_found_however_it_is_typed(case: Person, staff: dict[str, Actor], number: str) -> None:
    Identifier.objects.create(person=case, kind="CRN", value="X000777")
    assert opened_by(staff["night"], number=number).person_id == case.pk


def test_a_case_that_one_sees_anyway_is_not_opened(case: Person, staff: dict[str, Actor]) -> None:
    assert refusal(staff["pom"]) == {"number": "You may see this case already. Find it in your caseload."}


def test_one_person_at_a_time(case: Person, staff: dict[str, Actor]) -> None:
    other = Person.objects.create(first_name="Bo", last_name="Ahmed")
    Identifier.objects.create(person=other, kind="NOMS", value="A2222BB")
    first = opened_by(staff["night"])
    assert refusal(staff["night"], minutes(5), number="A2222BB") == {
        "number": "A case is open to you already: one person at a time. End it first."
    }
    end_early(staff["night"], first.pk, now=minutes(6))
    assert seen(staff["night"], case, minutes(7)) == set()
    opened_by(staff["night"], minutes(8), number="A2222BB")
    assert seen(staff["night"], case, minutes(9)) == set()


def test_only_whoever_opened_it_ends_it_and_only_once(case: Person, staff: dict[str, Actor]) -> None:
    opened = opened_by(staff["night"])
    with pytest.raises(NotAllowed):
        end_early(staff["pom.leeds"], opened.pk, now=minutes(1))
    with pytest.raises(NotAllowed):
        end_early(staff["night"], opened.pk, now=minutes(30))
    assert end_early(staff["night"], opened.pk, now=minutes(2)).ended_at == minutes(2)
    with pytest.raises(NotAllowed):
        end_early(staff["night"], opened.pk, now=minutes(3))
    with pytest.raises(NotAllowed):
        end_early(staff["night"], opened.pk + 100, now=minutes(3))


def test_the_head_of_the_prison_reviews_it(case: Person, staff: dict[str, Actor]) -> None:
    opened = opened_by(staff["night"])
    made = reviewed(staff["homd"], opened)
    assert (made.justified, made.review, made.reviewed_by_id) == (True, WORDS, staff["homd"].account)
    with pytest.raises(NotValid, match="This was reviewed before"):
        review_break_glass(staff["auditor"], opened.pk, justified=False, words=WORDS, expected_version=2)


def reviewed(actor: Actor, opened: BreakGlass, justified: bool | None = True, words: str = WORDS) -> BreakGlass:
    return review_break_glass(
        actor, opened.pk, justified=justified, words=words, expected_version=opened.version, today=date(2021, 11, 11)
    )


@pytest.mark.parametrize(
    ("name", "allowed"),
    [
        ("homd", True),
        ("governor", True),
        ("spo", True),
        ("pdu", True),
        ("auditor", True),
        ("homd.leeds", False),
        ("spo.london", False),
        ("pom", False),
        ("night", False),
        ("inspector", False),
    ],
)
def test_who_reviews(case: Person, staff: dict[str, Actor], name: str, allowed: bool) -> None:
    opened = opened_by(staff["night"])
    listed = to_be_reviewed(scope_of(staff[name], Action.REVIEW_BREAK_GLASS), waiting=True) if allowed else []
    assert [each.pk for each in listed] == ([opened.pk] if allowed else [])
    if allowed:
        assert reviewed(staff[name], opened).reviewed_by_id == staff[name].account
        return
    with pytest.raises(NotAllowed):
        reviewed(staff[name], opened)


def test_nobody_reviews_what_they_opened_themselves(case: Person, staff: dict[str, Actor]) -> None:
    """A head of another prison opens a case that is then moved to their own."""
    opened = opened_by(staff["homd.leeds"])
    Spell.objects.filter(person=case).update(establishment="LEI")
    with pytest.raises(NotAllowed):
        reviewed(staff["homd.leeds"], opened)
    assert to_be_reviewed(scope_of(staff["homd.leeds"], Action.REVIEW_BREAK_GLASS), waiting=True) == []
    with pytest.raises(IntegrityError), transaction.atomic():
        BreakGlass.objects.update(reviewed_by=staff["homd.leeds"].account)


@pytest.mark.parametrize(
    ("justified", "words", "errors"),
    [
        (None, WORDS, {"justified": "Choose whether it was justified."}),
        (False, "No.", {"words": "Say why, in at least 20 characters."}),
    ],
)
def test_a_review_has_an_answer_and_words(
    case: Person, staff: dict[str, Actor], justified: bool | None, words: str, errors: dict[str, str]
) -> None:
    opened = opened_by(staff["night"])
    with pytest.raises(NotValid) as refused:
        reviewed(staff["homd"], opened, justified, words)
    assert refused.value.errors == errors


def test_a_restricted_case_is_reviewed_by_a_head_who_does_not_see_it(case: Person, staff: dict[str, Actor]) -> None:
    put(staff["homd"], case, Limit.ALLOWED, "homd")
    opened = opened_by(staff["night"])
    assert relations_to(staff["governor"], case.pk) is None
    assert reviewed(staff["governor"], opened).justified is True


@pytest.mark.parametrize(
    ("opened_at", "due"),
    [
        (datetime(2021, 11, 10, 15, 0, tzinfo=UTC), date(2021, 11, 12)),  # Wednesday: Friday
        (datetime(2021, 11, 11, 23, 59, tzinfo=UTC), date(2021, 11, 15)),  # Thursday: Monday
        (datetime(2021, 11, 13, 3, 0, tzinfo=UTC), date(2021, 11, 16)),  # Saturday: Tuesday
        (datetime(2021, 12, 23, 12, 0, tzinfo=UTC), date(2021, 12, 29)),  # Christmas, and its days in lieu
        (datetime(2021, 12, 30, 12, 0, tzinfo=UTC), date(2022, 1, 4)),  # New Year's Day was a Saturday
        (datetime(2021, 7, 14, 23, 30, tzinfo=UTC), date(2021, 7, 19)),  # already Thursday in London: Monday
        (datetime(2999, 1, 1, 12, 0, tzinfo=UTC), date(2999, 1, 3)),  # past the table of bank holidays
    ],
)
def test_a_review_is_due_two_working_days_on(opened_at: datetime, due: date) -> None:
    assert review_due(opened_at) == due


def test_a_review_is_late_the_day_after(case: Person, staff: dict[str, Actor]) -> None:
    opened = opened_by(staff["night"])
    days = [date(2021, 11, 11), date(2021, 11, 12), date(2021, 11, 13)]
    assert [overdue([opened], day) for day in days] == [[], [], [opened]]
