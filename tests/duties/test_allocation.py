"""Who waits for a POM, in which order and why; and what the POMs of a prison have. Every line is known."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from throughcare.access.permissions import Scope
from throughcare.access.roles import Role
from throughcare.duties.allocation import cause_in_words, how_many_wait, waiting_at, why_here
from throughcare.duties.models import CaseStanding
from throughcare.duties.pom_loads import poms_at, still_held_for_others
from throughcare.record.models import AccessLimit, Account, Allocation, Person, PomProfile, Risk, Sentence, Spell

pytestmark = pytest.mark.django_db

TODAY = date(2021, 6, 7)
EVERYONE = Scope(everyone=True)


def person(
    last: str, *, prison: str = "LEI", pom: str = "", pom_at: str = "LEI", rosh: str = "", **standing: Any
) -> Person:
    """Somebody sentenced on 1 March 2021 who came to the prison on 1 May; `pom`: the staff code of their POM."""
    made = Person.objects.create(first_name="A", last_name=last)
    sentence = Sentence.objects.create(person=made, kind="standard_determinate", sentenced_on=date(2021, 3, 1))
    Spell.objects.create(person=made, arrived_on=date(2021, 5, 1), establishment_id=prison)
    if pom:
        Allocation.objects.create(
            person=made, role="POM", from_on=date(2021, 4, 1), staff_code=pom, staff_name=f"Officer {pom}",
            establishment_id=pom_at or None,
        )  # fmt: skip
    if rosh:
        Risk.objects.create(person=made, assessed_on=date(2021, 5, 2), rosh=rosh)
    held = {"evaluated_as_of": TODAY, "policy_digest": "a", "sentence": sentence.pk, **standing}
    CaseStanding.objects.create(person=made, **held)
    return made


def profile(code: str, **held: Any) -> PomProfile:
    return PomProfile.objects.create(establishment_id="LEI", staff_code=code, staff_name=f"Officer {code}", **held)


def told(prison: str = "LEI") -> list[tuple[str, str, str, int | None]]:
    found = waiting_at(prison, EVERYONE, TODAY)
    lines = [(line, line.who.name.split()[-1]) for line in found.lines]
    return [(name, line.cause.value, cause_in_words(line), line.waiting(TODAY)) for line, name in lines]


@pytest.mark.provision("OMIC-MPCS-ALLOCATE", "OMIC-EXEC-POM-ALWAYS")
def test_every_way_of_being_without_a_pom_is_on_the_list_with_its_cause() -> None:
    profile("GONE", leaves_on=date(2021, 6, 1))
    profile("STAYS", leaves_on=date(2021, 6, 8))
    Account.objects.create_account("off", None, name="Off", role=Role.POM, staff_code="OFF", is_active=False)
    person("A-new")
    person("B-moved", pom="W1", pom_at="WDI")
    person("C-left", pom="GONE")
    person("D-disabled", pom="OFF")
    ended = person("E-ended", pom="P1")
    Allocation.objects.filter(person=ended).update(to_on=date(2021, 6, 2))
    person("F-nowhere", pom="P1", pom_at="")
    person("G-has-one", pom="P1")
    person("H-has-one-until-tomorrow", pom="STAYS")
    person("I-elsewhere", prison="WDI")
    never = person("J-not-sentenced")
    CaseStanding.objects.filter(person=never).update(sentence=None)
    of_wakefield = "Officer W1 of Wakefield (HMP)"
    assert told() == [
        ("A-new", "new", "No POM has been allocated since they came here or were sentenced.", 37),
        ("B-moved", "transferred", f"They came here on 1 May 2021 and still have {of_wakefield} as their POM.", 37),
        ("C-left", "left", "Officer GONE, their POM, left the prison on 1 June 2021.", 6),
        ("D-disabled", "disabled", "The account of Officer OFF, their POM, is disabled.", None),
        ("E-ended", "ended", "Officer P1 of Leeds (HMP) had the case last; that ended on 2 June 2021.", 5),
        ("F-nowhere", "prison_not_known", "The record does not say at which prison Officer P1 works.", 37),
    ]  # fmt: skip
    assert [name for name, *_ in told("WDI")] == ["I-elsewhere"]


def test_somebody_who_is_sentenced_but_whose_sentence_is_not_held_is_on_the_list_with_the_fact_to_fix() -> None:
    made = person("Nobody")
    Person.objects.filter(pk=made.pk).update(legal_status="SENTENCED")
    CaseStanding.objects.filter(person=made).delete()
    (line,) = waiting_at("LEI", EVERYONE, TODAY).lines
    assert (line.recommended, line.untold) == ("", "The record holds no sentence.")


def in_days(days: int) -> date:
    return TODAY + timedelta(days=days)


def test_the_order_is_that_of_need_and_says_why() -> None:
    wants = {"recommended_pom": {"why": "It cannot be told, for want of: RSR score (%).", "missing": ["RSR score (%)"]}}
    person("1", tier="D", com_allocation_due=in_days(3), next_release_on=in_days(90), next_release_type="CRD")
    person("2", tier="A", next_release_on=in_days(56), next_release_type="PED")
    person("3", tier="A", next_release_on=in_days(57), next_release_type="CRD")
    person("4", tier="B", rosh="very_high")
    person("5", untold=wants)
    person("6", tier="D", rosh="high")
    person("7", tier="C", rosh="medium", com_allocation_due=in_days(-5), responsibility_transfer_due=in_days(100))
    person("8", tier="D", next_release_on=in_days(-20), next_release_type="TED")
    lines = waiting_at("LEI", EVERYONE, TODAY).lines
    assert [(line.who.name[-1], why_here(line, TODAY)) for line in lines] == [
        ("1", "COM to be allocated in 3 days; tier D"),
        ("2", "Release (PED) in 56 days; tier A"),
        ("3", "Release (CRD) in 57 days; tier A"),
        ("4", "Tier B; very high risk of serious harm"),
        ("5", "Tier not known, taken for B until it is"),
        ("6", "Tier D; high risk of serious harm"),
        ("7", "COM responsible in 100 days; tier C; medium risk of serious harm"),
        ("8", "Tier D"),
    ]
    assert lines[4].missing == ("RSR score (%)",)


def test_a_restricted_case_waits_too_and_is_only_counted() -> None:
    made, homd = person("Secret"), Account.objects.create_account("homd", None, name="H", role=Role.HOMD)
    AccessLimit.objects.create(person=made, account=homd, kind="allowed", reason="r", review_on=TODAY, set_by=homd)
    theirs = Scope(establishments=frozenset({"LEI"}))
    found = waiting_at("LEI", theirs, TODAY)
    assert ([line.who.name for line in found.lines], found.masked) == ([], 1)
    assert how_many_wait("LEI", theirs, TODAY) == 1
    listed = Scope(establishments=frozenset({"LEI"}), account=homd.pk)
    assert [line.who.name for line in waiting_at("LEI", listed, TODAY).lines] == ["A Secret"]


def test_the_list_costs_the_same_however_many_wait() -> None:
    def statements() -> int:
        with CaptureQueriesContext(connection) as asked:
            waiting_at("LEI", EVERYONE, TODAY)
        return len(asked)

    person("One", pom="W1", pom_at="WDI")
    few = statements()
    for number in range(30):
        person(f"More{number}", pom="W1", pom_at="WDI")
    assert statements() == few


def test_what_each_pom_has_in_numbers() -> None:
    profile("P1", tenths=8, pom_type="prison")
    profile("P2", unavailable_until=date(2021, 6, 7))
    profile("P3", leaves_on=date(2021, 6, 30))
    coming = in_days(56)
    person("A", pom="P1", tier="C", responsible="POM", responsibility_transfer_due=coming)
    person("B", pom="P1", tier="C", responsible="COM", responsibility_transfer_due=in_days(57))
    person("C", pom="P1", responsible="POM")
    person("D", pom="NEW", tier="A")
    away = person("E", pom="P1", tier="B", responsible="POM", prison="WDI")
    helped = person("F", pom="P2", tier="B", responsible="POM", responsibility_transfer_due=coming)
    Allocation.objects.create(
        person=helped, role="co_working_POM", staff_code="P1", staff_name="Officer P1", establishment_id="LEI"
    )
    found = {pom.load.staff_code: pom for pom in poms_at("LEI", TODAY)}
    one = found["P1"].load
    assert (one.cases, one.by_tier, one.tier_not_known) == (3, {"C": 2}, 1)
    assert (one.responsible, one.supporting, one.co_working, one.handovers, one.gone) == (2, 1, 1, 1, 1)
    assert one.for_full_time(8) == 3.8
    assert {code: pom.availability(TODAY) for code, pom in found.items()} == {
        "NEW": "Available",
        "P1": "Available",
        "P2": "Unavailable until 7 June 2021",
        "P3": "Leaves on 30 June 2021",
    }
    assert [code for code, pom in found.items() if pom.profile is None] == ["NEW"]
    assert found["P2"].load.handovers == 1
    assert still_held_for_others("LEI", None) == []
    Spell.objects.filter(person=away).update(left_on=TODAY, departure="release")
    assert [(each.who.person_id, each.held.staff_code) for each in still_held_for_others("LEI", None)] == [
        (away.pk, "P1")
    ]


def test_the_numbers_cost_the_same_however_many_poms_there_are() -> None:
    def statements() -> int:
        with CaptureQueriesContext(connection) as asked:
            poms_at("LEI", TODAY)
        return len(asked)

    person("A", pom="P1")
    few = statements()
    for number in range(20):
        person(f"B{number}", pom=f"Q{number}", tier="B")
    assert statements() == few == 6
