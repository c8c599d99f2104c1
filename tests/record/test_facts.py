"""The facts of a case written by hand, as policy is given them."""

from datetime import date

import pytest
from django.db import connection
from django.utils import timezone

from tests.record.conftest import fact_row, make_person
from throughcare.policy import facts
from throughcare.policy.subjects import Subject
from throughcare.record.facts import UnknownPerson, facts_of, facts_of_many, person_ids
from throughcare.record.models import Contact, Mappa, Person, Risk, Sentence, Spell

pytestmark = pytest.mark.django_db


def test_the_facts_of_a_case(zack: Person) -> None:
    Person.objects.filter(pk=zack.pk).update(care_leaver=False, tact=True, provider="NPS")
    sentence = Sentence.objects.create(
        person=zack,
        kind="standard_determinate",
        sentenced_on=date(2021, 3, 1),
        crd=date(2023, 9, 1),
        sed=date(2026, 3, 1),
        recalled=True,
        offence="told to nobody",
    )
    spell = Spell.objects.create(
        person=zack, arrived_on=date(2021, 3, 1), arrival="recall", establishment_id="HDI", away_since=date(2021, 4, 1)
    )
    risk = Risk.objects.create(person=zack, assessed_on=date(2021, 4, 1), rosh="very_high", rsr=3.25, ogrs=50)
    mappa = Mappa.objects.create(person=zack, registered_on=date(2021, 4, 2), level=2)
    contact = Contact.objects.create(
        person=zack,
        on=date(2021, 4, 5),
        by="POM",
        with_whom="person",
        method="in_person",
        purpose="supervision",
        outcome="attended",
        appointment=True,
    )

    born = date(1980, 2, 28)
    expected: dict[str, list[tuple[object, ...]]] = {name: [] for name in Subject.declared}
    expected["case"] = [
        fact_row(
            facts.Case,
            zack.pk,
            born_on=born,
            gender="male",
            provider="NPS",
            country="England",
            home_region="North West",
            care_leaver=False,
            tact=True,
        )
    ]
    expected["sentence"] = [
        fact_row(
            facts.Sentence,
            sentence.pk,
            kind="standard_determinate",
            sentenced_on=date(2021, 3, 1),
            crd=date(2023, 9, 1),
            sed=date(2026, 3, 1),
            recalled=True,
        )
    ]
    expected["spell"] = [
        fact_row(
            facts.Spell,
            spell.pk,
            arrived_on=date(2021, 3, 1),
            arrival="recall",
            estate="male_open",
            region="Yorkshire and the Humber",
            sector="public",
        )
    ]
    expected["risk"] = [
        fact_row(facts.Risk, risk.pk, assessed_on=date(2021, 4, 1), rosh="very_high", rsr=3.25, ogrs=50.0)
    ]
    expected["mappa"] = [fact_row(facts.Mappa, mappa.pk, registered_on=date(2021, 4, 2), level=2)]
    expected["contact"] = [
        fact_row(
            facts.Contact,
            contact.pk,
            on=date(2021, 4, 5),
            by="POM",
            with_whom="person",
            method="in_person",
            purpose="supervision",
            outcome="attended",
            appointment=True,
        )
    ]
    found = facts_of(zack.pk)
    assert found == expected
    case = dict(zip(("row", *facts.Case.grain.columns), found["case"][0], strict=True))
    assert [type(case[name]) for name in ("row", "born_on", "gender", "care_leaver", "tact")] == [
        int,
        date,
        str,
        bool,
        bool,
    ]
    assert type(found["mappa"][0][3]) is int


def test_rows_that_a_correction_has_superseded_are_no_facts(zack: Person) -> None:
    Risk.objects.create(person=zack, assessed_on=date(2021, 4, 1), superseded_at=timezone.now())
    assert facts_of(zack.pk)["risk"] == []


@pytest.mark.parametrize(
    ("prison", "stated", "gender", "estate"),
    [
        ("MDI", None, "male", "male_closed"),
        ("MDI", "youth", "male", "male_closed"),  # the prison is known, so what was stated no longer counts
        ("PBI", None, "male", "male_closed"),  # Peterborough holds men and women
        ("PBI", None, "female", "women"),
        ("PBI", None, None, None),
        (None, "women_open", "female", "women_open"),
        (None, None, "female", None),
    ],
)
def test_the_estate_follows_from_the_prison(
    prison: str | None, stated: str | None, gender: str | None, estate: str | None
) -> None:
    person = make_person("Ann", "Khan", gender=gender)
    Spell.objects.create(person=person, establishment_id=prison, stated_estate=stated)
    assert facts_of(person.pk)["spell"][0][4] == estate


@pytest.mark.parametrize(
    ("region", "stated", "country"),
    [("Wales", None, "Wales"), ("London", "Wales", "England"), (None, "Wales", "Wales"), (None, None, None)],
)
def test_the_country_follows_from_the_home_region(region: str | None, stated: str | None, country: str | None) -> None:
    person = make_person("Ann", "Khan", region_id=region, stated_country=stated)
    assert facts_of(person.pk)["case"][0][4] == country


def test_rows_come_in_the_order_of_their_keys(zack: Person) -> None:
    days = [date(2021, 4, day) for day in (9, 3, 7, 1)]
    made = [Contact.objects.create(person=zack, on=day).pk for day in days]
    assert [(row[0], row[1]) for row in facts_of(zack.pk)["contact"]] == list(zip(made, days, strict=True))


def test_the_facts_of_many_cases_are_those_of_each(zack: Person) -> None:
    other = make_person("Ann", "Khan")
    for person in (zack, other, zack):
        Risk.objects.create(person=person, assessed_on=date(2021, 4, 1), rosh="low")
    found = dict(facts_of_many([other.pk, zack.pk, 10**9]))
    assert list(found) == [other.pk, zack.pk]
    assert found == {zack.pk: facts_of(zack.pk), other.pk: facts_of(other.pk)}
    assert list(person_ids()) == [zack.pk, other.pk]


def test_nobody_has_no_facts() -> None:
    with pytest.raises(UnknownPerson, match="no case with the id 404"):
        facts_of(404)


def test_one_statement_reads_a_case(zack: Person, django_assert_max_num_queries) -> None:
    facts_of(zack.pk)  # PostgreSQL prepares the statement once a session
    with django_assert_max_num_queries(1):
        facts_of(zack.pk)


def test_facts_are_the_same_through_a_pooler_that_lends_a_connection_to_a_transaction(
    zack: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    Risk.objects.create(person=zack, assessed_on=date(2021, 4, 1), rosh="low")
    found = facts_of(zack.pk)
    monkeypatch.setitem(connection.settings_dict, "DISABLE_SERVER_SIDE_CURSORS", True)
    assert facts_of(zack.pk) == found


@pytest.mark.parametrize(
    ("prison", "stated", "sector", "region"),
    [
        ("MDI", None, "public", "Yorkshire and the Humber"),
        ("ACI", None, "private", "North West"),
        ("ACI", "public", "private", "North West"),  # the prison is known, so what was stated no longer counts
        (None, "public", "public", "Wales"),
        (None, None, None, "Wales"),
    ],
)
def test_sector_and_region_follow_from_the_prison(
    zack: Person, prison: str | None, stated: str | None, sector: str | None, region: str
) -> None:
    Spell.objects.create(person=zack, establishment_id=prison, stated_sector=stated, stated_region="Wales")
    assert spell_facts(zack, "sector", "region") == [(sector, region)]


@pytest.mark.parametrize(
    ("of_the_person", "stated", "left", "held_as"),
    [
        ("REMAND", None, None, "unconvicted"),
        ("CONVICTED_UNSENTENCED", None, None, "convicted_unsentenced"),
        ("SENTENCED", None, None, "sentenced"),
        ("INDETERMINATE_SENTENCE", None, None, "sentenced"),
        ("RECALL", None, None, "recalled"),
        ("CIVIL_PRISONER", None, None, None),
        (None, None, None, None),
        ("SENTENCED", "unconvicted", None, "unconvicted"),
        ("RECALL", None, date(2021, 5, 1), None),  # what holds now says nothing of a spell that is over
        ("RECALL", "sentenced", date(2021, 5, 1), "sentenced"),
    ],
)
def test_the_ground_on_which_somebody_is_held(
    zack: Person, of_the_person: str | None, stated: str | None, left: date | None, held_as: str | None
) -> None:
    Person.objects.filter(pk=zack.pk).update(legal_status=of_the_person)
    Spell.objects.create(person=zack, stated_legal_status=stated, left_on=left)
    assert spell_facts(zack, "legal_status") == [(held_as,)]


def spell_facts(person: Person, *names: str) -> list[tuple[object, ...]]:
    places = [list(facts.Spell.grain.columns).index(name) + 1 for name in names]
    return [tuple(row[place] for place in places) for row in facts_of(person.pk)["spell"]]
