"""Categorisation and the move to open conditions: the OASys first, and the ways that an indeterminate sentence has."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.work.conftest import HOMD, INSPECTOR, OTHER_POM, POM, TODAY
from tests.work.journeys.custody import COLLEAGUE, COM, PSYCHOLOGIST, take, with_com
from throughcare.access.permissions import Actor
from throughcare.record.models import Assessment, OutgoingNotice, Person, Recategorisation, Sentence, StageTaken
from throughcare.work.refusals import GateClosed, NotAllowed, NotValid
from throughcare.work.stages.asking import TICKED, Entered

pytestmark = pytest.mark.django_db

CONSIDERED = Entered(values={"considered_on": date(2021, 10, 1)}, words={"why": "Half of the time is served."})
HELD = Entered(values={"board_on": date(2021, 11, 4)}, words={"points": "Agreed on open conditions."})
DECIDED = Entered(
    values={"decided_on": date(2021, 11, 5)},
    words={"decision": "Open conditions.", "reasons": "Low risk, good conduct.", "told": TICKED},
)


def considered(case: Person, oasys_on: date | None = None) -> dict[str, Any]:
    take(case, "open-conditions", "consider", CONSIDERED)
    if oasys_on is not None:
        Assessment.objects.create(person=case, kind="review", completed_on=oasys_on, for_recategorisation=True)
    return {"row": Recategorisation.objects.current().get().pk, "version": 1}


@pytest.mark.provision("OMIC-ENTRY-OASYS-GATE", "OMIC-EXEC-CORE-TASKS")
@pytest.mark.parametrize("oasys_on", [date(2021, 10, 1), date(2021, 10, 20), date(2021, 11, 4)])
def test_a_board_is_held_on_an_oasys_of_these_weeks(case: Person, oasys_on: date) -> None:
    seen = considered(case, oasys_on)
    take(case, "open-conditions", "board", replace(HELD, **seen))
    held = Recategorisation.objects.current().get()
    assert (held.considered_on, held.board_on, held.to_open) == (date(2021, 10, 1), date(2021, 11, 4), True)


@pytest.mark.provision("OMIC-ENTRY-OASYS-GATE")
@pytest.mark.parametrize("oasys_on", [None, date(2021, 9, 30), date(2021, 11, 5)])
def test_without_one_it_is_refused_and_a_reason_opens_the_should(case: Person, oasys_on: date | None) -> None:
    seen = considered(case, oasys_on)
    with pytest.raises(GateClosed) as closed:
        take(case, "open-conditions", "board", replace(HELD, **seen))
    assert (closed.value.provision, closed.value.missing) == (
        "OMIC-ENTRY-OASYS-GATE",
        ("an OASys review completed since re-categorisation was first considered, and by the day of the board",),
    )
    assert Recategorisation.objects.current().get().board_on is None
    taken = take(case, "open-conditions", "board", replace(HELD, **seen, reason="The assessor was ill."))
    assert taken.reason == "The assessor was ill."


@pytest.mark.provision("OMIC-EXEC-CORE-TASKS", "NS-B.TASKS")
def test_a_category_is_reviewed_and_is_no_step_to_open_conditions(case: Person) -> None:
    reviewed = Entered(
        values={"considered_on": date(2021, 11, 1), "decided_on": date(2021, 11, 3)},
        words={"category": "C", "reasons": "No change.", "told": TICKED},
    )
    take(case, "open-conditions", "category", reviewed)
    held = Recategorisation.objects.get()
    assert (held.to_open, held.decided_on) == (False, date(2021, 11, 3))
    with pytest.raises(NotValid, match="not in the record of this case"):
        take(case, "open-conditions", "board", replace(HELD, row=held.pk, version=1))


@pytest.mark.provision("OMIC-EXEC-CORE-TASKS")
@pytest.mark.parametrize(
    ("entered", "errors"),
    [
        (
            replace(DECIDED, values={"decided_on": date(2021, 9, 30)}),
            {
                "decided_on": "The date of the re-categorisation decision must be 1 October 2021 or later, the date "
                "re-categorisation was first considered."
            },
        ),
        (
            replace(DECIDED, words={**DECIDED.words, "told": ""}),
            {"told": "See to this first: The person was told, with the reasons (OMIC-EXEC-CORE-TASKS)."},
        ),
    ],
)
def test_a_decision_in_the_wrong_order_or_untold_is_refused(
    case: Person, entered: Entered, errors: dict[str, str]
) -> None:
    seen = considered(case)
    with pytest.raises(NotValid) as refused:
        take(case, "open-conditions", "decide", replace(entered, **seen))
    assert refused.value.errors == errors


ROUTES = ("parole_board_recommended", "secretary_of_state_accepted", "exceptional_transfer_agreed")


def decided(case: Person, kind: str) -> dict[str, Any]:
    Sentence.objects.update(kind=kind, ted=date(2024, 1, 1))
    seen = considered(case, date(2021, 10, 20))
    take(case, "open-conditions", "board", replace(HELD, **seen))
    take(case, "open-conditions", "decide", replace(DECIDED, row=seen["row"], version=2))
    return {"row": seen["row"], "version": 3}


def moved(*routes: str) -> Entered:
    return Entered(values={"moved_on": date(2021, 11, 8), **{name: name in routes for name in ROUTES}})


@pytest.mark.provision("OMIC-RTC-ISP-ENTRY")
@pytest.mark.parametrize("kind", ["life", "ipp"])
@pytest.mark.parametrize("routes", [ROUTES[:2], ROUTES[2:], ROUTES])
def test_an_indeterminate_sentence_comes_to_open_by_one_of_two_ways(
    case: Person, kind: str, routes: tuple[str, ...]
) -> None:
    take(case, "open-conditions", "move", replace(moved(*routes), **decided(case, kind)))
    held = Recategorisation.objects.current().get()
    assert held.moved_on == TODAY
    assert {name for name in ROUTES if getattr(held, name)} == set(routes)


@pytest.mark.provision("OMIC-RTC-ISP-ENTRY")
@pytest.mark.parametrize("routes", [(), ROUTES[:1], ROUTES[1:2]])
def test_and_by_no_other_whatever_the_reason(case: Person, routes: tuple[str, ...]) -> None:
    asked = replace(moved(*routes), **decided(case, "life"), reason="There is a bed.")
    with pytest.raises(GateClosed) as closed:
        take(case, "open-conditions", "move", asked)
    assert closed.value.provision == "OMIC-RTC-ISP-ENTRY"
    assert Recategorisation.objects.current().get().moved_on is None


@pytest.mark.provision("OMIC-RTC-ISP-ENTRY")
def test_a_determinate_sentence_needs_none_of_them(case: Person) -> None:
    take(case, "open-conditions", "move", replace(moved(), **decided(case, "standard_determinate")))
    assert Recategorisation.objects.current().get().moved_on == TODAY


@pytest.mark.parametrize("actor", [POM, COLLEAGUE, HOMD])
def test_who_may(case: Person, actor: Actor) -> None:
    assert take(case, "open-conditions", "consider", CONSIDERED, actor).recorded_by == actor.name


@pytest.mark.parametrize("actor", [OTHER_POM, COM, PSYCHOLOGIST, INSPECTOR])
def test_who_may_not(case: Person, actor: Actor) -> None:
    with pytest.raises(NotAllowed):
        take(with_com(case), "open-conditions", "consider", CONSIDERED, actor)
    assert not StageTaken.objects.exists()


@pytest.mark.provision("OMIC-ENTRY-VLO-BEFORE")
@pytest.mark.parametrize("assigned", [True, False])
def test_the_vlo_is_told_of_the_decision_once_before_the_move(case: Person, assigned: bool) -> None:
    Person.objects.update(vlo_assigned=assigned)
    decided(case, "standard_determinate")
    sent = list(OutgoingNotice.objects.values_list("provision", "recipient", "about_row"))
    row = Recategorisation.objects.current().get().pk
    assert sent == ([("OMIC-ENTRY-VLO-BEFORE", "vlo", row)] if assigned else [])


@pytest.mark.provision("OMIC-RTC-ISP-ENTRY")
def test_nobody_moves_to_open_conditions_before_it_is_decided(case: Person) -> None:
    with pytest.raises(NotValid) as refused:
        take(case, "open-conditions", "move", replace(moved(), **considered(case, date(2021, 10, 20))))
    assert refused.value.errors == {
        "row": "The date of the re-categorisation decision comes first, and is not in the record."
    }
