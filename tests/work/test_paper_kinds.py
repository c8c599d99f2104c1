"""Kinds of paper: each asks for all that its provisions say it must hold, and each is sound."""

from __future__ import annotations

from datetime import date

import pytest

from throughcare.access.compartments import Compartment, compartment_of_table
from throughcare.access.permissions import Action
from throughcare.access.table import PERMISSIONS
from throughcare.duties import policy_in_use
from throughcare.engine.facts import case_facts
from throughcare.policy import facts
from throughcare.record.queries.one_case import Managing, Place
from throughcare.record.queries.stages import Taken
from throughcare.work.guarded import GUARDED
from throughcare.work.journeys.index import JOURNEYS
from throughcare.work.papers import filling
from throughcare.work.papers.kind import PaperKind
from throughcare.work.papers.kinds import kinds
from throughcare.work.papers.known import known_from
from throughcare.work.papers.sheets import cited

TODAY = date(2021, 11, 8)
KINDS = list(kinds().values())
EVERY_KIND = pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])

# Which kind of paper holds what a provision says must be held.
HELD_IN = {
    "OMIC-HANDOVER-REPORT": "handover_report",
    "OMIC-HANDOVER-PRE-RELEASE-OASYS": "pre_release_oasys",
    "OMIC-HANDOVER-MEETING": "handover_meeting",
    "OMIC-P2P-AGENDA": "pom_to_pom",
    "OMIC-ENTRY-OASYS-CONTENT": "oasys_before_open",
    "OMIC-ROTL-TASKS": "rotl_report",
    "OMIC-ROTL-OM-CONTENT": "rotl_om",
    "OMIC-EBM-CASE-REVIEW": "ebm_case_review",
    "OMIC-EBM-NOT-RISK-ASSESSMENT": "ebm_case_review",
    "OMIC-EBM-STAFF-EVIDENCE": "ebm_evidence",
    "OMIC-SUP-RECORD": "supervision_agreed",
    "NS-B.START-RECORD": "supervision_agreed",
    "OMIC-EA-REASONS": "early_allocation_referral",
    "OMIC-DPS-DELIUS-DOCS": "document_from_delius",
    "OMIC-RTC-INVESTIGATE": "rtc_investigation",
    "OMIC-RTC-RC1-CONTENT": "rc1",
    "OMIC-RTC-ISP-PACK": "rtc_pack",
    "OMIC-RTC-ISP-LISP4": "lisp4",
    "OMIC-PAROLE-PAROM1": "parom1_contribution",
    "OMIC-PAROLE-ACCOUNTABILITY": "parom1_contribution",
    "NS-B.4.1": "sentence_plan",
    "NS-4.1": "sentence_plan",
    "NS-4.3.4": "sentence_plan",
    "NS-B.4.3.1": "risk_assessment",
    "NS-4.3.1": "risk_assessment",
    "NS-B.4.3.2": "equalities",
    "NS-4.3.2": "equalities",
    "NS-B.4.3.3": "risk_management_plan",
    "NS-4.3.3-PILLARS": "risk_management_plan",
    "NS-4.3.1-VICTIMS": "risk_management_plan",
    "NS-4.3.4-ALIGN": "risk_management_plan",
}
FIELDS_OF_EVERY_PAPER = {"on", "about", "handling", "withheld", "version", "form", "act", "words", "kind"}
SENSITIVE = {"rotl_om", "risk_assessment", "risk_management_plan", "rtc_investigation", "document_from_delius"}
WITHHELD = {"early_allocation_referral", "rotl_om", "risk_management_plan", "rtc_investigation"}


@pytest.mark.provision(
    "OMIC-HANDOVER-REPORT",
    "OMIC-HANDOVER-PRE-RELEASE-OASYS",
    "OMIC-P2P-AGENDA",
    "OMIC-ENTRY-OASYS-CONTENT",
    "OMIC-ROTL-TASKS",
    "OMIC-ROTL-OM-CONTENT",
    "OMIC-EBM-STAFF-EVIDENCE",
    "OMIC-EBM-CASE-REVIEW",
    "OMIC-EBM-NOT-RISK-ASSESSMENT",
    "OMIC-SUP-RECORD",
    "OMIC-EA-REASONS",
    "NS-B.START-RECORD",
    "OMIC-RTC-RC1-CONTENT",
    "OMIC-RTC-ISP-PACK",
    "NS-B.4.1",
    "NS-4.1",
    "NS-4.3.4",
    "NS-B.4.3.1",
    "NS-4.3.1",
    "NS-B.4.3.2",
    "NS-4.3.2",
    "NS-B.4.3.3",
    "NS-4.3.3-PILLARS",
    "NS-4.3.1-VICTIMS",
    "NS-4.3.4-ALIGN",
)
@pytest.mark.parametrize(("provision", "kind"), HELD_IN.items())
def test_a_section_asks_for_each_item_of_what_must_be_held(provision: str, kind: str) -> None:
    held, declared = kinds()[kind], policy_in_use.catalogue()[provision].provision
    assert provision in held.provisions
    asked = {item for section in held.sections for item in section.asks}
    assert [item for item in declared.content if item not in asked | set(held.besides)] == []
    if declared.kind == "record":
        assert declared.realised_by == f"The paper “{held.title}”: its form asks for each of these."


def test_the_table_holds_every_provision_of_every_kind() -> None:
    assert {(name, kind.name) for kind in KINDS for name in kind.provisions} == set(HELD_IN.items())


@EVERY_KIND
def test_nothing_is_said_to_be_asked_for_that_no_provision_asks(kind: PaperKind) -> None:
    content = {item for name in kind.provisions for item in policy_in_use.catalogue()[name].provision.content}
    said = [item for section in kind.sections for item in section.asks] + list(kind.besides)
    assert [item for item in said if item not in content] == []


@EVERY_KIND
def test_a_kind_is_sound(kind: PaperKind) -> None:
    names = [section.name for section in kind.sections]
    assert len(set(names)) == len(names)
    assert not set(names) & FIELDS_OF_EVERY_PAPER
    assert any(section.required for section in kind.sections)
    assert kind.about in facts.Case.declared or kind.about == ""
    assert not kind.about or compartment_of_table(kind.about) in {Compartment.ORDINARY, kind.compartment}
    assert all(name in cited(kind) for name in kind.provisions)
    assert kind.gate == "" or kind.gate in GUARDED


@EVERY_KIND
def test_whoever_keeps_a_kind_comes_through_the_door(kind: PaperKind) -> None:
    keepers, let_in = PERMISSIONS[kind.keep], PERMISSIONS[Action.KEEP_PAPER]
    assert [role for role, relations in keepers.items() if not relations <= let_in.get(role, frozenset())] == []


def test_which_kinds_are_kept_apart_and_from_the_person() -> None:
    assert {kind.name for kind in KINDS if kind.compartment is not Compartment.ORDINARY} == SENSITIVE
    assert {kind.name for kind in KINDS if kind.withheld} == WITHHELD


SESSION = {"by": "POM", "purpose": "supervision", "method": "in_person"}
CASE = case_facts(
    {
        facts.Sentence: [{"kind": "life", "sentenced_on": date(2010, 1, 4), "ted": date(2022, 3, 1)}],
        facts.Spell: [{"arrived_on": date(2010, 1, 4)}, {"arrived_on": date(2021, 11, 1)}],
        facts.Risk: [{"assessed_on": date(2021, 5, 1), "rosh": "very_high", "rsr": 3.2}],
        facts.Plan: [{"kind": "review", "completed_on": date(2021, 6, 1)}],
        facts.Contact: [
            {"on": date(2021, 10, 1), **SESSION, "outcome": "attended"},
            {"on": date(2021, 12, 1), **SESSION, "outcome": "planned"},
        ],
        facts.TemporaryRelease: [{"applied_on": date(2021, 11, 2), "kind": "RDR", "granted": True}],
        facts.ReturnToClosed: [{"reported_on": date(2021, 11, 5), "adverse_development": "abscond"}],
        facts.BehaviourMonitoring: [{"decision": "active", "started_on": date(2021, 11, 3)}],
        facts.ParoleReview: [{"hearing_on": date(2022, 2, 1)}],
        facts.Case: [{"gender": "male", "care_leaver": True, "tact": True}],
    }
)  # fmt: skip
FILLED = {
    ("handover_report", "custody"): (
        "Sentence: life.\nSentenced on 4 January 2010.\nHeld at Hatfield since 1 November 2021.\n"
        "Arrivals at a prison: 4 January 2010; 1 November 2021."
    ),
    ("handover_report", "release"): "TED: 1 March 2022.",
    ("handover_report", "risk"): (
        "Risk assessment: date of the risk assessment 1 May 2021; risk of serious harm (RoSH) very high; "
        "RSR score (%) 3.2."
    ),
    ("handover_meeting", "present"): "POM: Pat Moss, Hatfield\nCOM: name not recorded",
    ("handover_meeting", "progress"): (
        "Sentence plan: kind of sentence plan review; date the sentence plan was completed 1 June 2021."
    ),
    ("supervision_agreed", "frequency"): "1 October 2021: supervision (POM, in person).",
    ("rotl_om", "so_far"): "type of ROTL Resettlement Day Release (RDR); granted yes.",
    ("rc1", "decision"): (
        "Concern: date the concern was reported 5 November 2021; adverse development absconding from open conditions."
    ),
    ("ebm_evidence", "monitoring"): "decision on EBM active; date active EBM started 3 November 2021.",
    ("parom1_contribution", "recommendation"): "date of the parole hearing 1 February 2022.",
    ("equalities", "tool"): "gender male; care leaver yes.",
}  # fmt: skip
MANAGERS = (Managing("POM", "Pat Moss", "Hatfield", None), Managing("COM", "", "", None))
EVERYTHING = frozenset(Compartment)


@pytest.mark.parametrize(("kind", "section"), FILLED)
def test_a_section_begins_with_what_the_record_knows(kind: str, section: str) -> None:
    known = known_from(CASE, MANAGERS, Place("Hatfield", date(2021, 11, 1)), TODAY, EVERYTHING)
    held = kinds()[kind].section(section)
    assert held is not None
    assert held.filled is not None
    assert held.filled(known) == FILLED[kind, section]


@EVERY_KIND
def test_of_a_case_that_nothing_is_known_of_nothing_is_said(kind: PaperKind) -> None:
    known = known_from(case_facts({}), (), Place(), TODAY, EVERYTHING)
    assert {section.filled(known) for section in kind.sections if section.filled is not None} <= {""}


SAID: list[tuple[PaperKind, filling.Said]] = [
    (kind, section.filled) for kind in KINDS for section in kind.sections if isinstance(section.filled, filling.Said)
]


@pytest.mark.parametrize(("kind", "said"), SAID, ids=[f"{kind.name}-{said.questions[0]}" for kind, said in SAID])
def test_what_begins_a_section_is_asked_at_a_stage(kind: PaperKind, said: filling.Said) -> None:
    journey = JOURNEYS[said.journey]
    assert kind.name in journey.papers
    for name in said.stages:
        stage = journey.stage(name)
        assert stage is not None
        assert kind.withheld or not stage.kept_from_person
        asked = {each.name for each in stage.says} | {each.name for each in stage.picks}
        assert set(said.questions) <= asked, (name, said.questions)


def test_nothing_of_a_stage_is_written_twice() -> None:
    """What was written where the plan was completed begins the paper, and nothing else than that does."""
    plan = JOURNEYS["assessment"].stage("plan")
    assert plan is not None
    of_the_plan = {said.questions for kind, said in SAID if kind.name == "sentence_plan"}
    assert {(each.name,) for each in plan.says} == of_the_plan


def taken(stage: str, on: date, kept: bool = False, **words: str) -> Taken:
    return Taken("assessment", stage, on, "pom", "", "", None, words, {}, kept)


def test_the_latest_words_of_a_stage_begin_a_section_and_else_what_the_record_knows() -> None:
    later = taken("both-plans", date(2021, 11, 5), goals="A job.", contact="")
    before = taken("plan", date(2021, 6, 1), goals="A home.", contact="Every two weeks.")
    other = taken("review", TODAY, goals="Of another stage.")
    known = known_from(CASE, MANAGERS, Place(), TODAY, EVERYTHING, [other, later, before])
    plan = kinds()["sentence_plan"]
    begun = {each.name: each.filled(known) for each in plan.sections if each.filled is not None}
    assert (begun["goals"], begun["contact"], begun["strengths"]) == ("A job.", "Every two weeks.", "")
    assert begun["others"] == "POM: Pat Moss, Hatfield\nCOM: name not recorded"


def test_what_is_known_stays_in_the_compartments_that_are_seen() -> None:
    sensitive = case_facts({facts.Case: [{"tact": True}], facts.NationalSecurity: [{"from_on": date(2021, 1, 1)}]})
    seen = known_from(sensitive, (), Place(), TODAY, {Compartment.ORDINARY, Compartment.OFFICIAL_SENSITIVE})
    unseen = known_from(sensitive, (), Place(), TODAY, {Compartment.ORDINARY})
    assert (seen.facts["case"][0]["tact"], unseen.facts["case"][0]["tact"]) == (True, None)
    assert ("national_security" in seen.facts, "national_security" in unseen.facts) == (True, False)
