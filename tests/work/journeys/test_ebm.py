"""EBM from the screening to its end: what the file review may be used for, who decides on what, and who monitors."""

from datetime import date
from typing import Any

import pytest

from tests.work.conftest import HOMD, INSPECTOR, OTHER_POM, POM, TODAY
from tests.work.journeys.acting import (
    CASE_ADMINISTRATOR,
    COM,
    DUTY_GOVERNOR,
    GOVERNOR,
    KEY_WORKER,
    PSYCHOLOGIST,
    SPO,
    take,
)
from throughcare.access.permissions import Actor
from throughcare.record.models import Allocation, BehaviourMonitoring, LedgerEntry, Person, Risk, Spell, StageTaken
from throughcare.work.papers.kinds import kinds
from throughcare.work.papers.reading import begin_paper, kinds_for
from throughcare.work.refusals import GateClosed, NotAllowed, NotValid

pytestmark = pytest.mark.django_db

NOTHING_TO_GO_ON_WITH = {"row": "What this stage goes on with is not in the record of this case."}
DECIDED: dict[str, Any] = {"decided_on": date(2021, 11, 5), "decision": "active", "started_on": date(2021, 11, 6)}
EXCEPTIONAL = {"exceptional": "He threatened staff on the way here."}


def at_risk(case: Person, rosh: str) -> None:
    Risk.objects.create(person=case, assessed_on=date(2021, 6, 1), rosh=rosh)


def reviewed(case: Person, **columns: Any) -> BehaviourMonitoring:
    made: BehaviourMonitoring = BehaviourMonitoring.objects.create(
        person=case, **{"case_review_on": date(2021, 11, 3), **columns}
    )
    return made


def active(case: Person, **columns: Any) -> BehaviourMonitoring:
    at_risk(case, "high")
    return reviewed(case, **DECIDED, **columns)


@pytest.mark.provision("OMIC-EBM-SCREENING", "OMIC-EBM-ELIGIBILITY")
def test_a_reception_is_screened_once(case: Person) -> None:
    taken = take(case, "ebm", "screen", CASE_ADMINISTRATOR, ebm_screened_on=date(2021, 11, 3))
    spell = Spell.objects.current().get()
    assert (spell.pk, spell.ebm_screened_on) == (taken.about_row, date(2021, 11, 3))
    assert LedgerEntry.objects.get().action == "screen_for_ebm"
    with pytest.raises(NotValid) as refused:
        take(case, "ebm", "screen", CASE_ADMINISTRATOR, ebm_screened_on=TODAY)
    assert refused.value.errors == NOTHING_TO_GO_ON_WITH


@pytest.mark.parametrize(
    ("on", "rule"),
    [
        (date(2021, 10, 31), "must be 1 November 2021 or later"),
        (date(2021, 11, 9), "must be 8 November 2021 or earlier"),
        (None, "Enter the date of the EBM screening"),
    ],
)
def test_a_screening_is_of_this_reception(case: Person, on: date | None, rule: str) -> None:
    with pytest.raises(NotValid) as refused:
        take(case, "ebm", "screen", HOMD, ebm_screened_on=on)
    assert rule in refused.value.errors["ebm_screened_on"]


@pytest.mark.provision("OMIC-EBM-CASE-REVIEW")
def test_the_psychologist_reviews_the_file_and_later_receptions_a_file_of_their_own(case: Person) -> None:
    take(case, "ebm", "review", PSYCHOLOGIST, case_review_on=date(2021, 11, 3))
    first = BehaviourMonitoring.objects.current().get()
    assert (first.case_review_on, first.decided_on) == (date(2021, 11, 3), None)
    BehaviourMonitoring.objects.update(decided_on=date(2021, 11, 4), decision="not_active")
    take(case, "ebm", "review", PSYCHOLOGIST, case_review_on=TODAY)
    assert [each.case_review_on for each in BehaviourMonitoring.objects.current().order_by("pk")] == [
        date(2021, 11, 3),
        TODAY,
    ]


@pytest.mark.provision("OMIC-EBM-NOT-RISK-ASSESSMENT")
@pytest.mark.parametrize(
    ("purpose", "allowed"),
    [
        ("collate_known_risk_information", True),
        ("decide_on_ebm", True),
        ("inform_rotl_decision", True),
        ("assess_risk", False),
        ("judge_whether_open_was_justified", False),
    ],
)
@pytest.mark.parametrize("actor", [GOVERNOR, POM, DUTY_GOVERNOR], ids=lambda each: each.role)
def test_what_the_file_review_may_be_used_for(case: Person, actor: Actor, purpose: str, allowed: bool) -> None:
    reviewed(case)
    if allowed:
        take(case, "ebm", "use-review", actor, review_used_for=purpose)
        assert BehaviourMonitoring.objects.current().get().review_used_for == purpose
        return
    with pytest.raises(GateClosed) as closed:
        take(case, "ebm", "use-review", actor, review_used_for=purpose)
    assert closed.value.provision == "OMIC-EBM-NOT-RISK-ASSESSMENT"
    assert closed.value.missing == (
        "to bring together what is known of the risk, to decide on EBM, or to inform the decision on ROTL",
    )
    assert BehaviourMonitoring.objects.current().get().review_used_for is None


@pytest.mark.provision("OMIC-EBM-DECISION", "OMIC-EBM-STANDARD-ROTL")
@pytest.mark.parametrize(
    ("rosh", "decision", "reasons", "allowed"),
    [
        ("medium", "active", False, False),
        ("medium", "active", True, True),
        ("medium", "not_active", False, True),
        ("high", "active", False, True),
        ("high", "not_active", False, True),
    ],
)
@pytest.mark.parametrize("actor", [GOVERNOR, HOMD, PSYCHOLOGIST], ids=lambda each: each.role)
def test_active_ebm_on_standard_rotl_takes_exceptional_reasons(
    case: Person, actor: Actor, rosh: str, decision: str, reasons: bool, allowed: bool
) -> None:
    at_risk(case, rosh)
    reviewed(case)
    values: dict[str, Any] = {**DECIDED, "decision": decision, "exceptional_reasons": reasons}
    if decision == "not_active":
        values["started_on"] = None
    if not allowed:
        with pytest.raises(GateClosed) as closed:
            take(case, "ebm", "decide", actor, words=EXCEPTIONAL, **values)
        assert closed.value.provision == "OMIC-EBM-STANDARD-ROTL"
        assert closed.value.missing == ("exceptional reasons, and a record of them",)
        assert not StageTaken.objects.exists()
        return
    taken = take(case, "ebm", "decide", actor, words=EXCEPTIONAL, **values)
    held = BehaviourMonitoring.objects.current().get()
    assert (held.decision, held.decided_on, held.review_used_for) == (decision, date(2021, 11, 5), "decide_on_ebm")
    assert {"decided-by", "behaviour", "compliance", "adds"} <= {each.name for each in taken.words.all()}


@pytest.mark.provision("OMIC-EBM-DECISION")
@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"exceptional_reasons": True}, "exceptional"),
        ({"started_on": None}, "started_on"),
        ({"decision": "not_active"}, "started_on"),
        ({"decision": "not_active", "started_on": None, "participates": True}, "participates"),
        ({"decided_on": date(2021, 11, 2)}, "decided_on"),
        ({"started_on": date(2021, 11, 4)}, "started_on"),
    ],
)
def test_what_a_decision_must_say(case: Person, changed: dict[str, Any], field: str) -> None:
    at_risk(case, "high")
    reviewed(case)
    with pytest.raises(NotValid) as refused:
        take(case, "ebm", "decide", GOVERNOR, **DECIDED | changed)
    assert list(refused.value.errors) == [field]


@pytest.mark.provision("OMIC-EBM-DECISION")
def test_nothing_is_decided_before_the_review_nor_twice(case: Person) -> None:
    at_risk(case, "high")
    reviewed(case, case_review_on=None)
    for _ in range(2):
        with pytest.raises(NotValid) as refused:
            take(case, "ebm", "decide", GOVERNOR, **DECIDED)
        assert refused.value.errors == NOTHING_TO_GO_ON_WITH
        BehaviourMonitoring.objects.update(case_review_on=date(2021, 11, 3), decided_on=date(2021, 11, 4))


@pytest.mark.provision("OMIC-EBM-STAFF-EVIDENCE", "OMIC-EBM-NON-PARTICIPANTS")
@pytest.mark.parametrize("takes_part", [True, False, None])
def test_staff_in_contact_write_down_what_they_see_whether_or_not_he_takes_part(
    case: Person, takes_part: bool | None
) -> None:
    active(case, participates=takes_part)
    Allocation.objects.create(
        person=case, role="key_worker", from_on=date(2021, 11, 2), staff_code="K1", staff_name="Kim"
    )
    for actor, saw in ((POM, "Calm at work."), (KEY_WORKER, "Angry about his post."), (DUTY_GOVERNOR, "Civil.")):
        take(case, "ebm", "evidence", actor, on=TODAY, words={"seen": saw})
    told = [(each.recorded_by, each.words.get().words) for each in StageTaken.objects.order_by("pk")]
    assert told == [("pom", "Calm at work."), ("key", "Angry about his post."), ("duty", "Civil.")]
    # Nothing of the decision is changed by it.
    assert BehaviourMonitoring.objects.get().version == 1


@pytest.mark.provision("OMIC-EBM-NON-PARTICIPANTS", "OMIC-EBM-FEEDBACK", "OMIC-EBM-DECISION")
def test_he_is_told_how_he_does_and_active_ebm_ends(case: Person) -> None:
    active(case)
    take(case, "ebm", "take-part", POM, participates=False)
    taken = take(
        case, "ebm", "feedback", PSYCHOLOGIST, feedback_on=date(2021, 11, 7), words={"theirs": "To ask first."}
    )
    assert {each.name for each in taken.words.all()} == {"told", "theirs"}
    take(case, "ebm", "end", GOVERNOR, ended_on=TODAY)
    held = BehaviourMonitoring.objects.current().get()
    assert (held.participates, held.feedback_on, held.ended_on) == (False, date(2021, 11, 7), TODAY)
    for stage in ("evidence", "feedback", "take-part"):
        with pytest.raises(NotValid) as refused:
            take(case, "ebm", stage, POM)
        assert refused.value.errors == NOTHING_TO_GO_ON_WITH


WHO = """
stage      | may                                                    | may not
screen     | ADMIN HOMD                                             | POM GOVERNOR PSYCHOLOGIST COM
review     | PSYCHOLOGIST                                           | POM HOMD GOVERNOR ADMIN COM
use-review | GOVERNOR DUTY HOMD POM ADMIN PSYCHOLOGIST              | SPO INSPECTOR OTHER_POM
decide     | GOVERNOR HOMD PSYCHOLOGIST                             | POM ADMIN DUTY COM
evidence   | POM KEY ADMIN HOMD GOVERNOR DUTY PSYCHOLOGIST COM      | OTHER_POM SPO INSPECTOR
feedback   | POM KEY PSYCHOLOGIST                                   | OTHER_POM SPO
end        | GOVERNOR HOMD PSYCHOLOGIST                             | POM KEY
"""
ACTORS = {
    "POM": POM, "HOMD": HOMD, "ADMIN": CASE_ADMINISTRATOR, "COM": COM, "SPO": SPO, "GOVERNOR": GOVERNOR,
    "DUTY": DUTY_GOVERNOR, "OTHER_POM": OTHER_POM, "INSPECTOR": INSPECTOR, "KEY": KEY_WORKER,
    "PSYCHOLOGIST": PSYCHOLOGIST,
}  # fmt: skip
ROWS = [[cell.strip() for cell in line.split("|")] for line in WHO.strip().splitlines()[1:]]
CELLS = [
    (stage, name, allowed)
    for stage, may, may_not in ROWS
    for names, allowed in ((may, True), (may_not, False))
    for name in names.split()
]


@pytest.mark.provision("OMIC-EBM-SCREENING", "OMIC-EBM-CASE-REVIEW", "OMIC-EBM-DECISION", "OMIC-EBM-STAFF-EVIDENCE")
@pytest.mark.parametrize(("stage", "name", "allowed"), CELLS)
def test_who_takes_which_stage(case: Person, stage: str, name: str, allowed: bool) -> None:
    for role, code in (("COM", "C1"), ("key_worker", "K1")):
        Allocation.objects.create(person=case, role=role, from_on=date(2021, 11, 1), staff_code=code, staff_name="Cy")
    with pytest.raises(NotValid if allowed else NotAllowed):
        take(case, "ebm", stage, ACTORS[name])
    assert LedgerEntry.objects.filter(outcome="refused").count() == 1


@pytest.mark.provision("OMIC-EBM-CASE-REVIEW", "OMIC-EBM-NOT-RISK-ASSESSMENT")
def test_the_case_file_review_is_a_paper_that_begins_with_what_the_psychologist_wrote(case: Person) -> None:
    """The board must see it; nobody else writes it."""
    kind = kinds()["ebm_case_review"]
    known = "Two absconds, in 2009; none since."
    take(case, "ebm", "review", PSYCHOLOGIST, words={"known": known}, case_review_on=date(2021, 11, 3))
    begun = begin_paper(PSYCHOLOGIST, case.pk, kind, today=TODAY)
    assert (begun.words["known"], [row[0] for row in begun.rows]) == (known, [BehaviourMonitoring.objects.get().pk])
    may = {actor.name: kind in kinds_for(actor, case.pk) for actor in (PSYCHOLOGIST, POM, GOVERNOR, HOMD)}
    assert may == {"psychologist": True, "pom": False, "governor": False, "homd": False}
    with pytest.raises(NotAllowed):
        begin_paper(GOVERNOR, case.pk, kind, today=TODAY)
