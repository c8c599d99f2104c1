"""Departing from a provision: what one may depart from, for which place, and what leaves a trace."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import IntegrityError, transaction

from tests.work.conftest import HOMD, INSPECTOR, POM, SPO, TODAY
from throughcare.access.permissions import Actor
from throughcare.access.roles import Role
from throughcare.duties.departures import biting_on, in_force
from throughcare.duties.policy_in_use import catalogue
from throughcare.record.corrections import StaleVersion
from throughcare.record.models import Departure, LedgerEntry, Person, Spell
from throughcare.work.departures import NewDeparture, depart, end_departure, refusal_of
from throughcare.work.refusals import NotAllowed, NotValid

pytestmark = pytest.mark.django_db

# A should and a must, each a deadline; and a may.
SHOULD, MUST, MAY = "NS-4.3.6-POST-RELEASE", "NS-3.3-RELEASE", "WECASP-7.16.7"
REASON = "the offender management unit has no room for these meetings"
AT_HATFIELD = NewDeparture(
    provision=SHOULD,
    establishment="HDI",
    reason=REASON,
    decided_by="Jo Hale, Governor",
    agreed_by="Sam Dean, Prison Group Director",
    from_on=date(2021, 11, 1),
    until_on=date(2022, 1, 31),
)
IN_WALES = replace(AT_HATFIELD, establishment="", region="Wales")
WORDS = (
    "HMP & YOI Hatfield departs from this from 1 November 2021 until 31 January 2022, because the offender management "
    "unit has no room for these meetings. Decided by Jo Hale, Governor; agreed by Sam Dean, Prison Group Director."
)


def errors(entered: NewDeparture, actor: Actor = HOMD) -> dict[str, str]:
    with pytest.raises(NotValid) as refused:
        depart(actor, entered, today=TODAY)
    assert Departure.objects.count() == 0
    return refused.value.errors


def entries() -> list[tuple[str, str, str, dict[str, object]]]:
    told = LedgerEntry.objects.order_by("number").values_list("actor", "action", "outcome", "details")
    return list(told)


def test_the_provisions_of_these_tests_say_what_is_said_of_them() -> None:
    forces = [catalogue()[id_].provision.force.value for id_ in (SHOULD, MUST, MAY)]
    assert forces == ["should", "must", "may"]


def test_a_head_of_offender_management_departs_for_their_prison() -> None:
    made = depart(HOMD, AT_HATFIELD, today=TODAY)
    held = Departure.objects.get()
    assert held == made
    assert (held.provision, held.establishment_id, held.region_id) == (SHOULD, "HDI", None)
    assert (held.reason, held.decided_by, held.recorded_by) == (REASON, "Jo Hale, Governor", "homd")
    assert (held.from_on, held.until_on, held.version) == (date(2021, 11, 1), date(2022, 1, 31), 1)
    details = {"departure": made.pk, "provision": SHOULD, "place": "HDI"}
    assert entries() == [("homd", "depart_from_policy", "done", details)]


def test_a_senior_probation_officer_departs_for_their_region() -> None:
    assert depart(SPO, IN_WALES, today=TODAY).region_id == "Wales"


@pytest.mark.parametrize("actor", [POM, INSPECTOR, SPO, Actor("elsewhere", Role.HOMD, "H2", frozenset({"KMI"}))])
def test_nobody_else_departs_for_the_prison_and_the_refusal_leaves_an_entry(actor: Actor) -> None:
    with pytest.raises(NotAllowed):
        depart(actor, AT_HATFIELD, today=TODAY)
    assert Departure.objects.count() == 0
    assert entries() == [(actor.name, "depart_from_policy", "refused", {"why": "NotAllowed"})]


def test_a_homd_does_not_depart_for_a_region() -> None:
    with pytest.raises(NotAllowed):
        depart(HOMD, IN_WALES, today=TODAY)


def test_nobody_departs_from_a_must_and_the_refusal_names_the_paragraph() -> None:
    assert errors(replace(AT_HATFIELD, provision=MUST)) == {
        "provision": "Nobody may depart from NS-3.3-RELEASE (National Standards 2021, 3.3): the text says must."
    }
    assert entries() == [("homd", "depart_from_policy", "refused", {"why": "NotValid"})]


@pytest.mark.parametrize("id_", [entry.provision.id for entry in catalogue() if entry.provision.force.value == "must"])
def test_no_must_of_the_texts_can_be_departed_from(id_: str) -> None:
    assert str(refusal_of(id_)).endswith("the text says must.")


def test_from_a_may_there_is_nothing_to_depart() -> None:
    refused = errors(replace(AT_HATFIELD, provision=MAY))["provision"]
    assert refused.startswith("There is nothing to depart from in WECASP-7.16.7 (")
    assert refused.endswith("7.16.7): the text says may.")


@pytest.mark.parametrize(
    ("changed", "field", "rule"),
    [
        ({"provision": "NS-99"}, "provision", "There is no provision NS-99: enter its id, such as NS-4.3.5."),
        ({"provision": ""}, "provision", "There is no provision without an id: enter its id, such as NS-4.3.5."),
        ({"establishment": ""}, "place", "Choose the prison or the region that departs."),
        ({"region": "Wales"}, "place", "Choose the prison or the region that departs."),
        ({"reason": "nineteen characters"}, "reason", "Say why, in at least 20 characters."),
        ({"reason": "  too short, padded    "}, "reason", "Say why, in at least 20 characters."),
        ({"decided_by": " "}, "decided_by", "Enter who decided on the departure."),
        ({"agreed_by": ""}, "agreed_by", "Enter who agreed it."),
        ({"from_on": None}, "from_on", "Enter the first day of the departure."),
        ({"until_on": None}, "until_on", "Enter the last day of the departure: none goes on for ever."),
        (
            {"until_on": date(2021, 10, 31)},
            "until_on",
            "The last day must be 1 November 2021 or later, when the departure begins.",
        ),
    ],
)
def test_what_breaks_a_rule_is_refused_field_by_field(changed: dict[str, object], field: str, rule: str) -> None:
    assert errors(replace(AT_HATFIELD, **changed)) == {field: rule}  # type: ignore[arg-type]


def test_twenty_characters_and_one_day_are_enough() -> None:
    entered = replace(AT_HATFIELD, reason="exactly 20 character", until_on=date(2021, 11, 1))
    assert depart(HOMD, entered, today=TODAY).until_on == date(2021, 11, 1)


@pytest.mark.parametrize(
    ("from_on", "until_on", "allowed"),
    [
        (date(2022, 1, 31), date(2022, 3, 1), False),
        (date(2022, 2, 1), date(2022, 3, 1), True),
        (date(2021, 10, 1), date(2021, 11, 1), False),
        (date(2021, 10, 1), date(2021, 10, 31), True),
    ],
)
def test_a_place_departs_from_a_provision_once_at_a_time(from_on: date, until_on: date, allowed: bool) -> None:
    depart(HOMD, AT_HATFIELD, today=TODAY)
    again = replace(AT_HATFIELD, from_on=from_on, until_on=until_on)
    if allowed:
        depart(HOMD, again, today=TODAY)
        assert Departure.objects.count() == 2
        return
    with pytest.raises(NotValid) as refused:
        depart(HOMD, again, today=TODAY)
    assert refused.value.errors == {
        "from_on": f"HMP & YOI Hatfield departs from {SHOULD} already, from 1 November 2021 until 31 January 2022."
    }


def test_the_database_holds_one_place_and_days_in_order() -> None:
    rows = [
        {"establishment_id": "HDI", "region_id": "Wales"},
        {},
        {"establishment_id": "HDI", "until_on": "2021-01-01"},
    ]
    for row in rows:
        days = {"from_on": date(2021, 11, 1), "until_on": date(2021, 11, 2)}
        with pytest.raises(IntegrityError), transaction.atomic():
            Departure.objects.create(provision=SHOULD, reason=REASON, **{**days, **row})


def test_ending_one_keeps_what_stood_before() -> None:
    made = depart(HOMD, AT_HATFIELD, today=TODAY)
    ended = end_departure(HOMD, made.pk, date(2021, 11, 30), expected_version=1, today=TODAY)
    assert (ended.pk, ended.until_on, ended.version) == (made.pk, date(2021, 11, 30), 2)
    before = Departure.objects.exclude(superseded_at=None).get()
    assert (before.until_on, before.superseded_by_id) == (date(2022, 1, 31), made.pk)
    assert [held.departures for held in map(in_force, (date(2021, 12, 1),))] == [()]
    assert entries()[-1][3] == {"departure": made.pk, "provision": SHOULD, "fields": ["until_on"]}


def test_one_that_never_began_is_withdrawn() -> None:
    made = depart(HOMD, AT_HATFIELD, today=TODAY)
    end_departure(HOMD, made.pk, date(2021, 10, 31), expected_version=1, today=TODAY)
    assert Departure.objects.current().count() == 0
    assert Departure.objects.get().superseded_by_id is None


@pytest.mark.parametrize(
    ("last_day", "rule"),
    [
        (None, "Enter the last day of the departure."),
        (date(2022, 1, 31), "It ends on 31 January 2022 already: enter an earlier day."),
        (date(2022, 2, 1), "It ends on 31 January 2022 already: enter an earlier day."),
    ],
)
def test_a_departure_is_only_ever_made_shorter(last_day: date | None, rule: str) -> None:
    made = depart(HOMD, AT_HATFIELD, today=TODAY)
    with pytest.raises(NotValid) as refused:
        end_departure(HOMD, made.pk, last_day, expected_version=1, today=TODAY)
    assert refused.value.errors == {"until_on": rule}


def test_ending_is_refused_to_others_when_stale_and_where_there_is_none() -> None:
    made = depart(HOMD, AT_HATFIELD, today=TODAY)
    day = date(2021, 11, 30)
    with pytest.raises(NotAllowed):
        end_departure(POM, made.pk, day, expected_version=1, today=TODAY)
    with pytest.raises(NotAllowed):
        end_departure(HOMD, made.pk + 1, day, expected_version=1, today=TODAY)
    with pytest.raises(StaleVersion, match="This departure was changed while you were working on it"):
        end_departure(HOMD, made.pk, day, expected_version=2, today=TODAY)


# The departure runs from 1 November 2021 to 31 January 2022; the person is held at Hatfield, at home in Wales.
@pytest.mark.parametrize(
    ("day", "bites"),
    [
        (date(2021, 10, 31), False),
        (date(2021, 11, 1), True),
        (date(2022, 1, 31), True),
        (date(2022, 2, 1), False),
    ],
)
@pytest.mark.parametrize("entered", [AT_HATFIELD, IN_WALES], ids=["prison", "region"])
def test_it_bites_from_its_first_day_to_its_last(case: Person, entered: NewDeparture, day: date, bites: bool) -> None:
    depart(HOMD if entered.establishment else SPO, entered, today=TODAY)
    assert list(biting_on(case.pk, day)) == ([SHOULD] if bites else [])


def test_it_says_who_departs_until_when_and_why(case: Person) -> None:
    depart(HOMD, AT_HATFIELD, today=TODAY)
    assert biting_on(case.pk, TODAY) == {SHOULD: (WORDS,)}


def test_it_does_not_bite_on_somebody_held_or_at_home_elsewhere(case: Person) -> None:
    depart(HOMD, AT_HATFIELD, today=TODAY)
    depart(SPO, IN_WALES, today=TODAY)
    Spell.objects.filter(person=case).update(establishment="KMI")
    Person.objects.filter(pk=case.pk).update(region="London")
    assert biting_on(case.pk, TODAY) == {}
