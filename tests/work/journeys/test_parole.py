"""Parole, stage by stage: reviews, reports and their authors, meetings and hearings, and what is decided."""

from datetime import date
from typing import Any

import pytest

from tests.work.conftest import HOMD, INSPECTOR, OTHER_POM, POM
from tests.work.journeys.conftest import ADMINISTRATOR_OF_CASES, COM, DUTY_GOVERNOR, NSD, PSYCHOLOGIST, Take
from throughcare.access.permissions import Actor
from throughcare.policy.facts import Method, ParoleOutcome
from throughcare.record.models import (
    Allocation,
    Assessment,
    OpdScreening,
    OutgoingNotice,
    ParoleReview,
    Person,
    Risk,
    Sentence,
    StageTaken,
)
from throughcare.work.refusals import GateClosed, NotAllowed, NotValid

pytestmark = pytest.mark.django_db

ON = date(2021, 11, 5)
NO_RELEASE, RELEASE = ParoleOutcome.NO_RELEASE, ParoleOutcome.RELEASE


def review(take: Take, actor: Actor = POM) -> dict[str, Any]:
    values = {"target_on": date(2022, 6, 30), "report_due_on": date(2022, 3, 1)}
    take("parole", "review", actor, values=values)
    made = ParoleReview.objects.current().get()
    return {"row": made.pk, "version": made.version}


@pytest.mark.provision("OMIC-PAROLE-NEXT", "OMIC-PAROLE-ORAL")
def test_a_review_is_told_by_its_target_date_and_listed_later(case: Person, take: Take) -> None:
    row = review(take)
    values = {"hearing_on": date(2022, 6, 20), "report_due_on": date(2022, 3, 1)}
    take("parole", "listing", ADMINISTRATOR_OF_CASES, **row, values=values)
    found = ParoleReview.objects.current().get()
    assert (found.target_on, found.hearing_on, found.report_due_on) == (
        date(2022, 6, 30),
        date(2022, 6, 20),
        date(2022, 3, 1),
    )


@pytest.mark.provision("OMIC-PAROLE-PAROM1")
@pytest.mark.parametrize(
    ("ted", "stage", "actor", "missing"),
    [
        (date(2022, 6, 30), "parom1-before-tariff", POM, None),
        (date(2022, 6, 30), "parom1-before-tariff", HOMD, None),
        (date(2022, 6, 30), "parom1", COM, "a PAROM1 that is the COM's to write"),
        (date(2022, 6, 30), "contribution", POM, "a PAROM1 to which the POM contributes"),
        (date(2021, 11, 9), "parom1-before-tariff", POM, None),
        (date(2021, 11, 8), "parom1-before-tariff", POM, "a PAROM1 that is the POM's to write"),
        (date(2021, 11, 8), "parom1", COM, None),
        (date(2021, 11, 8), "contribution", POM, None),
    ],
)
def test_who_writes_the_parom1_before_tariff_and_on_it(
    case: Person, life: Sentence, com: Allocation, take: Take, ted: date, stage: str, actor: Actor, missing: str | None
) -> None:
    Sentence.objects.filter(pk=life.pk).update(ted=ted)
    if missing is None:
        assert take("parole", stage, actor, on=ON).on == ON
        return
    with pytest.raises(GateClosed) as closed:
        take("parole", stage, actor, on=ON)
    assert (closed.value.provision, closed.value.missing) == ("OMIC-PAROLE-PAROM1", (missing,))


@pytest.mark.provision("NS-6.2-CONTACT")
@pytest.mark.parametrize("assigned", [True, False])
def test_the_vlo_is_told_of_the_report_ahead_and_of_the_decision_after_it(
    case: Person, life: Sentence, take: Take, assigned: bool
) -> None:
    Person.objects.update(vlo_assigned=assigned)
    review(take)
    take("parole", "parom1-before-tariff", on=ON)
    told = [
        (each.provision, each.recipient, each.kept_from_person, each.body.split(" is coming up")[0])
        for each in OutgoingNotice.objects.order_by("pk")
    ]
    of_vlo = ("NS-6.2-CONTACT", "vlo", True)
    assert told == ([(*of_vlo, "A parole report"), (*of_vlo, "A decision of the Parole Board")] if assigned else [])


@pytest.mark.provision("OMIC-PAROLE-COM-INTRO")
def test_the_pom_sets_the_introductory_meeting_up_and_the_com_chairs_it(
    case: Person, life: Sentence, com: Allocation, take: Take
) -> None:
    take("parole", "set-up", POM, on=ON, words={"arranged": "Friday at 10, in the unit; the key worker is asked."})
    came = {"COM": True, "POM": True, "person": True, "others": True}
    met = take(
        "parole",
        "introduction",
        COM,
        on=date(2021, 11, 8),
        came=came,
        method=Method.VIDEO,
        words={"points": "Who does what until the hearing."},
    )
    assert {each.seat: each.came for each in met.seats.all()} == came


@pytest.mark.provision("OMIC-PAROLE-COM-INTRO")
@pytest.mark.parametrize(
    ("came", "reason", "errors"),
    [
        (
            {"POM": True, "person": True},
            "",
            {"COM": "This meeting does not count without the COM, who chairs (OMIC-PAROLE-COM-INTRO)."},
        ),
        (
            {"COM": True, "person": True},
            "Ill.",
            {"POM": "This meeting does not count without the POM, who set it up (OMIC-PAROLE-COM-INTRO)."},
        ),
        (
            {"COM": True, "POM": True},
            "",
            {"reason": "Write why they did not take part: the person (OMIC-PAROLE-COM-INTRO)."},
        ),
        ({"COM": True, "POM": True}, "They did not want to come.", {}),
    ],
)
def test_who_must_come_to_the_introductory_meeting(
    case: Person, take: Take, came: dict[str, bool], reason: str, errors: dict[str, str]
) -> None:
    entered: dict[str, Any] = {"on": ON, "came": came, "reason": reason, "method": Method.IN_PERSON}
    words = {"points": "The plan."}
    if not errors:
        assert take("parole", "introduction", **entered, words=words).reason == reason
        return
    with pytest.raises(NotValid) as refused:
        take("parole", "introduction", **entered, words=words)
    assert refused.value.errors == errors


@pytest.mark.provision("OMIC-PAROLE-ORAL")
@pytest.mark.parametrize(
    ("came", "reason", "errors"),
    [
        ({"POM": True, "COM": True}, "", {}),
        (
            {"POM": True},
            "",
            {"reason": "Write why they did not take part: the COM (OMIC-PAROLE-ORAL)."},
        ),
        ({"COM": True}, "", {"reason": "Write why they did not take part: the POM (OMIC-PAROLE-ORAL)."}),
        ({"COM": True}, "The POM was on leave, and their report was read.", {}),
    ],
)
def test_both_managers_go_to_the_hearing_or_somebody_says_why_not(
    case: Person, take: Take, came: dict[str, bool], reason: str, errors: dict[str, str]
) -> None:
    row, values = review(take), {"hearing_on": ON}
    entered: dict[str, Any] = {"values": values, "came": came, "reason": reason, "method": Method.VIDEO}
    if not errors:
        assert take("parole", "hearing", **row, **entered).on == ON
        return
    with pytest.raises(NotValid) as refused:
        take("parole", "hearing", **row, **entered)
    assert refused.value.errors == errors


@pytest.mark.provision("OMIC-PAROLE-REVIEW-CAP", "OMIC-PAROLE-KNOCKBACK-RESP")
@pytest.mark.parametrize(
    ("outcome", "next_review_on", "allowed"),
    [
        (ParoleOutcome.NO_RELEASE, date(2023, 11, 5), True),
        (ParoleOutcome.NO_RELEASE, date(2023, 11, 6), False),
        (ParoleOutcome.OPEN_CONDITIONS, date(2023, 5, 5), True),
        (ParoleOutcome.OPEN_CONDITIONS, date(2023, 11, 6), False),
        (ParoleOutcome.NO_RELEASE, None, True),
        (ParoleOutcome.ADJOURNED, date(2022, 2, 1), True),
        (ParoleOutcome.DEFERRED, date(2022, 2, 1), True),
        (ParoleOutcome.RELEASE, None, True),
    ],
)
def test_reviews_are_at_most_24_months_apart(
    case: Person, life: Sentence, take: Take, outcome: ParoleOutcome, next_review_on: date | None, allowed: bool
) -> None:
    row = review(take)
    values = {"outcome": outcome, "decided_on": ON, "next_review_on": next_review_on}
    if allowed:
        take("parole", "outcome", **row, values=values)
        assert ParoleReview.objects.current().get().outcome == outcome
        return
    with pytest.raises(GateClosed) as closed:
        take("parole", "outcome", **row, values=values)
    assert (closed.value.provision, closed.value.missing) == (
        "OMIC-PAROLE-REVIEW-CAP",
        ("a next review within 24 months of the decision",),
    )


@pytest.mark.provision("OMIC-PAROLE-REVIEW-CAP")
def test_the_next_review_may_be_set_after_the_decision(case: Person, life: Sentence, take: Take) -> None:
    row = review(take)
    values: dict[str, Any] = {"next_review_on": date(2023, 11, 6)}
    with pytest.raises(NotValid):
        take("parole", "next-review", **row, values=values)
    take("parole", "outcome", **row, values={"outcome": NO_RELEASE, "decided_on": ON})
    row["version"] = 2
    with pytest.raises(GateClosed):
        take("parole", "next-review", **row, values=values)
    take("parole", "next-review", **row, values={"next_review_on": date(2023, 11, 5)})
    assert ParoleReview.objects.current().get().next_review_on == date(2023, 11, 5)


@pytest.mark.parametrize(
    ("outcome", "name"), [(RELEASE, "next_review_on"), (NO_RELEASE, "directed_release_on")], ids=["release", "no"]
)
def test_a_date_that_is_not_for_the_outcome_is_refused(
    case: Person, take: Take, outcome: ParoleOutcome, name: str
) -> None:
    row = review(take)
    with pytest.raises(NotValid) as refused:
        take("parole", "outcome", **row, values={"outcome": outcome, "decided_on": ON, name: date(2022, 5, 2)})
    assert list(refused.value.errors) == [name]


@pytest.mark.provision("OMIC-PAROLE-KNOCKBACK-OASYS")
def test_the_com_reviews_oasys_after_the_decision(case: Person, life: Sentence, com: Allocation, take: Take) -> None:
    take("parole", "oasys", COM, values={"completed_on": ON, "plan_reviewed": True})
    made = Assessment.objects.get()
    assert (made.kind, made.completed_on, made.plan_reviewed) == ("review", ON, True)


@pytest.mark.provision("OMIC-OPD-INFO-SHARE", "OMIC-OPD-PAROLE-REPORTS")
@pytest.mark.parametrize(
    ("likely", "rosh", "missing"),
    [
        (True, "high", None),
        (True, "medium", "somebody for whom the OPD pathway is, as their screening says"),
        (False, "high", "somebody for whom the OPD pathway is, as their screening says"),
    ],
)
def test_psychology_has_a_part_in_cases_of_the_pathway(
    case: Person, life: Sentence, take: Take, likely: bool, rosh: str, missing: str | None
) -> None:
    OpdScreening.objects.create(person=case, screened_on=date(2021, 2, 1), likely_personality_disorder=likely)
    Risk.objects.create(person=case, assessed_on=date(2021, 2, 1), rosh=rosh)
    stages: list[tuple[str, dict[str, Any]]] = [
        ("opd-shared", {"picked": {"prison_to_community": True}, "words": {"whom": "The service in Leeds."}}),
        ("psychologist", {"words": {"support": "A reading of the draft."}}),
    ]
    for stage, entered in stages:
        if missing is None:
            take("parole", stage, PSYCHOLOGIST, on=ON, **entered)
            continue
        with pytest.raises(GateClosed) as closed:
            take("parole", stage, PSYCHOLOGIST, on=ON, **entered)
        assert (closed.value.provision, closed.value.missing) == ("OMIC-OPD-ELIGIBILITY", (missing,))
    assert StageTaken.objects.count() == (2 if missing is None else 0)


@pytest.mark.parametrize(
    ("stage", "actor"),
    [
        ("review", OTHER_POM),
        ("review", DUTY_GOVERNOR),
        ("review", INSPECTOR),
        ("outcome", PSYCHOLOGIST),
        ("set-up", COM),
        ("parom1-before-tariff", COM),
        ("contribution", COM),
        ("parom1", POM),
        ("oasys", POM),
        ("opd-shared", NSD),
        ("psychologist", ADMINISTRATOR_OF_CASES),
    ],
)
def test_who_may_not(case: Person, com: Allocation, take: Take, stage: str, actor: Actor) -> None:
    with pytest.raises(NotAllowed):
        take("parole", stage, actor)
