"""Early allocation, stage by stage: who may refer which case, what is asked for, and who answers."""

from datetime import date
from typing import Any

import pytest

from tests.work.conftest import HOMD, INSPECTOR, OTHER_POM, POM, SPO
from tests.work.journeys.conftest import COM, GOVERNOR, NSD, Take
from throughcare.access.outbox import ToldBy
from throughcare.access.permissions import Actor, Scope
from throughcare.access.roles import Role
from throughcare.record.models import Allocation, EarlyAllocation, Mappa, OutgoingNotice, Person, StageTaken
from throughcare.record.relations import within
from throughcare.record.subject_access import answer
from throughcare.work.outbox import NewTold, tell_otherwise
from throughcare.work.papers.kinds import kinds
from throughcare.work.refusals import GateClosed, NotAllowed, NotValid

pytestmark = pytest.mark.django_db

REFERRED: dict[str, Any] = {
    "values": {"referred_on": date(2021, 11, 3)},
    "picked": {"early_mappa": True, "media": True},
}
NO_ROUTE = (
    "a mandatory or a discretionary route: MAPPA level 3, the Terrorism Act, high profile, or criteria recorded as met"
)
TRIAGED_LATER = (
    "The date of the NSD's triage must be 3 November 2021 or later, the date of the early allocation referral."
)
OF_NSD = Scope(referred_as=Role.NSD)


def assess(take: Take, criteria_met_on: date | None) -> StageTaken:
    values = {"assessed_on": date(2021, 11, 2), "criteria_met_on": criteria_met_on}
    return take("early-allocation", "assess", values=values, words={"found": "A release that other agencies share."})


def refer(take: Take, actor: Actor = POM, **changed: Any) -> StageTaken:
    return take("early-allocation", "refer", actor, **{**REFERRED, **changed})


def row_of(taken: StageTaken) -> dict[str, Any]:
    assert taken.about_row is not None
    made = EarlyAllocation.objects.get(pk=taken.about_row)
    return {"row": made.pk, "version": made.version}


@pytest.mark.provision("OMIC-EA-ROUTES")
@pytest.mark.parametrize(
    ("mappa_level", "tact", "high_profile", "criteria_met_on", "open_"),
    [
        (3, False, False, None, True),
        (None, True, False, None, True),
        (None, False, True, None, True),
        (None, False, False, date(2021, 11, 2), True),
        (2, False, False, None, False),
        (None, False, False, None, False),
    ],
)
def test_a_case_is_referred_where_there_is_a_route(
    case: Person,
    take: Take,
    mappa_level: int | None,
    tact: bool,
    high_profile: bool,
    criteria_met_on: date | None,
    open_: bool,
) -> None:
    if mappa_level is not None:
        Mappa.objects.create(person=case, registered_on=date(2021, 6, 1), level=mappa_level)
    Person.objects.filter(pk=case.pk).update(tact=tact, high_profile=high_profile)
    seen = row_of(assess(take, criteria_met_on))
    if open_:
        refer(take, version=seen["version"])
        assert EarlyAllocation.objects.current().get().referred_on == date(2021, 11, 3)
        return
    with pytest.raises(GateClosed) as closed:
        refer(take, version=seen["version"])
    assert (closed.value.provision, closed.value.missing) == ("OMIC-EA-ROUTES", (NO_ROUTE,))
    assert EarlyAllocation.objects.current().get().referred_on is None


@pytest.mark.provision("OMIC-EA-REASONS")
def test_the_grounds_of_a_referral_are_kept_in_words(case: Person, take: Take) -> None:
    seen = row_of(assess(take, date(2021, 11, 2)))
    taken = refer(
        take,
        version=seen["version"],
        picked={"media": True, "other_reason": True},
        words={"other": "A witness is protected."},
    )
    assert {each.name: each.words for each in taken.words.all()} == {
        "reasons": "A high-profile release that the national media will cover; Another reason",
        "other": "A witness is protected.",
    }


@pytest.mark.provision("OMIC-EA-REASONS")
def test_the_grounds_are_kept_from_the_person_and_the_day_of_the_referral_is_not(case: Person, take: Take) -> None:
    """Whoever asks for their own record learns nothing of a victim, and not that there was something to leave out."""
    picked = {"complex_victims": True}
    values = {"assessed_on": date(2021, 11, 2), "criteria_met_on": date(2021, 11, 2)}
    take("early-allocation", "assess", values=values, words={"found": "A victim lives near."}, picked=picked)
    refer(take, version=1, picked=picked)
    tables = {each.key: each.rows for each in answer(case.pk, date(2021, 11, 8)).tables}
    assert [name for name in ("stagetaken", "stagewords") if tables.get(name)] == []
    (referral, *_) = tables["earlyallocation"]
    assert [each.value for each in referral.cells if each.name == "referred_on"] == ["2021-11-03"]
    assert kinds()["early_allocation_referral"].withheld


@pytest.mark.provision("OMIC-EA-REFERRAL")
def test_the_unit_in_the_community_and_the_division_are_told_of_a_referral(case: Person, take: Take) -> None:
    refer(take, version=row_of(assess(take, date(2021, 11, 2)))["version"])
    subject = "Referral for early allocation (3 November 2021)"
    assert list(OutgoingNotice.objects.order_by("recipient").values_list("provision", "recipient", "subject")) == [
        ("OMIC-EA-REFERRAL", "ldu", subject),
        ("OMIC-EA-REFERRAL", "nsd", subject),
    ]


@pytest.mark.provision("OMIC-EA-NSD")
def test_telling_the_division_is_what_settles_that_it_was_told(case: Person, take: Take) -> None:
    refer(take, version=row_of(assess(take, date(2021, 11, 2)))["version"])
    assert EarlyAllocation.objects.current().get().nsd_referred_on is None
    notice = OutgoingNotice.objects.get(recipient="nsd")
    told = NewTold(on=date(2021, 11, 5), by=ToldBy.TELEPHONE, to="The duty desk of the Division")
    tell_otherwise(POM, notice.uuid, told, expected_version=1, today=date(2021, 11, 8))
    found = EarlyAllocation.objects.current().get()
    assert (found.referred_on, found.nsd_referred_on) == (date(2021, 11, 3), date(2021, 11, 5))


@pytest.mark.provision("OMIC-EA-NSD")
def test_nothing_is_triaged_before_it_is_referred(case: Person, take: Take) -> None:
    row = row_of(refer(take, version=row_of(assess(take, date(2021, 11, 2)))["version"]))
    values = {"nsd_triaged_on": date(2021, 11, 2)}
    with pytest.raises(NotValid) as refused:
        take("early-allocation", "triage", NSD, **row, values=values, words={"why": "Local plans will do."})
    assert refused.value.errors == {"nsd_triaged_on": TRIAGED_LATER}


@pytest.mark.provision("OMIC-EA-REASONS")
@pytest.mark.parametrize(
    ("changed", "field", "rule"),
    [
        ({"picked": {}}, "reasons", "Answer: On what grounds is it referred? (OMIC-EA-REASONS)."),
        (
            {"picked": {"other_reason": True}},
            "other",
            "Write an answer to: What is the other reason? (OMIC-EA-REASONS).",
        ),
        ({"picked": {"media": True, "whim": True}}, "whim", "Nothing of this name is on a list here."),
    ],
)
def test_a_referral_says_on_what_grounds(
    case: Person, take: Take, changed: dict[str, Any], field: str, rule: str
) -> None:
    seen = row_of(assess(take, date(2021, 11, 2)))
    with pytest.raises(NotValid) as refused:
        refer(take, version=seen["version"], **changed)
    assert refused.value.errors[field] == rule


@pytest.mark.provision("OMIC-EA-NSD")
def test_the_division_sees_a_case_once_it_is_referred_and_triages_it(case: Person, take: Take) -> None:
    assess(take, date(2021, 11, 2))
    row = row_of(StageTaken.objects.get())
    triage: dict[str, Any] = {"values": {"nsd_triaged_on": date(2021, 11, 8)}, "words": {"why": "Local plans will do."}}
    assert list(Person.objects.filter(within(OF_NSD))) == []
    with pytest.raises(NotAllowed):
        take("early-allocation", "triage", NSD, **row, **triage)
    row = row_of(refer(take, version=row["version"]))
    assert list(Person.objects.filter(within(OF_NSD))) == [case]
    take("early-allocation", "triage", NSD, **row, **triage)
    found = EarlyAllocation.objects.current().get()
    assert (found.nsd_triaged_on, found.nsd_accepted_on) == (date(2021, 11, 8), None)


@pytest.mark.provision("OMIC-EA-NSD")
def test_the_division_may_take_the_case(case: Person, take: Take) -> None:
    row = row_of(refer(take, version=row_of(assess(take, date(2021, 11, 2)))["version"]))
    values = {"nsd_triaged_on": date(2021, 11, 8), "nsd_accepted_on": date(2021, 11, 8)}
    take("early-allocation", "triage", NSD, **row, values=values, words={"why": "National risk."})
    assert EarlyAllocation.objects.current().get().nsd_accepted_on == date(2021, 11, 8)


@pytest.mark.provision("OMIC-EA-ROUTES")
@pytest.mark.parametrize(("actor", "stage"), [(COM, "accept"), (SPO, "accept"), (COM, "decline"), (SPO, "decline")])
def test_the_community_decides_on_a_discretionary_case(
    case: Person, com: Allocation, take: Take, actor: Actor, stage: str
) -> None:
    row = row_of(refer(take, version=row_of(assess(take, date(2021, 11, 2)))["version"]))
    name = {"accept": "accepted_on", "decline": "declined_on"}[stage]
    take("early-allocation", stage, actor, **row, values={name: date(2021, 11, 8)}, words={"why": "There is time."})
    found = EarlyAllocation.objects.current().get()
    assert (found.accepted_on, found.declined_on) == (
        (date(2021, 11, 8), None) if stage == "accept" else (None, date(2021, 11, 8))
    )


@pytest.mark.provision("OMIC-EA-ROUTES")
def test_a_mandatory_case_is_not_declined(case: Person, com: Allocation, take: Take) -> None:
    Mappa.objects.create(person=case, registered_on=date(2021, 6, 1), level=3)
    row = row_of(refer(take))
    with pytest.raises(GateClosed) as closed:
        take(
            "early-allocation", "decline", COM, **row, values={"declined_on": date(2021, 11, 8)}, words={"why": "Busy."}
        )
    assert closed.value.missing == ("a discretionary route: a mandatory case is accepted when it is referred",)


@pytest.mark.provision("OMIC-EA-REFERRAL")
def test_nothing_is_decided_on_what_was_not_referred(case: Person, com: Allocation, take: Take) -> None:
    row = row_of(assess(take, date(2021, 11, 2)))
    with pytest.raises(NotValid) as refused:
        take("early-allocation", "accept", COM, **row, values={"accepted_on": date(2021, 11, 8)})
    assert refused.value.errors == {
        "row": "The date of the early allocation referral comes first, and is not in the record."
    }


@pytest.mark.provision("OMIC-EA-ROUTES")
def test_a_change_is_reason_to_look_again(case: Person, take: Take) -> None:
    assess(take, None)
    values = {"assessed_on": date(2021, 11, 8), "criteria_met_on": date(2021, 11, 5)}
    words = {"change": "Another area of release.", "found": "Three agencies have a part in it."}
    take("early-allocation", "reconsider", HOMD, values=values, words=words)
    assert [each.criteria_met_on for each in EarlyAllocation.objects.current().order_by("pk")] == [
        None,
        date(2021, 11, 5),
    ]


@pytest.mark.parametrize(
    ("stage", "actor"),
    [
        ("refer", COM),
        ("refer", SPO),
        ("refer", OTHER_POM),
        ("refer", GOVERNOR),
        ("refer", INSPECTOR),
        ("assess", COM),
        ("triage", POM),
        ("triage", HOMD),
        ("accept", POM),
        ("decline", HOMD),
    ],
)
def test_who_may_not(case: Person, com: Allocation, take: Take, stage: str, actor: Actor) -> None:
    with pytest.raises(NotAllowed):
        take("early-allocation", stage, actor, **REFERRED)
