"""Keeping, finishing, correcting, withdrawing and reading papers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from tests.work.conftest import HOMD, INSPECTOR, OTHER_POM, POM, TODAY
from throughcare.access.permissions import Action, Actor
from throughcare.access.roles import Role
from throughcare.record.models import (
    LedgerEntry,
    Paper,
    PaperSection,
    Person,
    Risk,
    StageTaken,
    StageWords,
    TemporaryRelease,
)
from throughcare.record.queries.papers import stood_before, words_of
from throughcare.record.subject_access import answer
from throughcare.work.journeys.index import JOURNEYS
from throughcare.work.papers import filling
from throughcare.work.papers.keeping import (
    NewPaper,
    StalePaper,
    change_paper,
    finish_paper,
    keep_paper,
    withdraw_paper,
)
from throughcare.work.papers.kind import Section
from throughcare.work.papers.kinds import kinds
from throughcare.work.papers.reading import begin_paper, kinds_for, read_paper, read_papers, read_to_keep
from throughcare.work.refusals import GateClosed, NotAllowed, NotValid
from throughcare.work.stages.asking import Entered
from throughcare.work.stages.taking import take_stage

pytestmark = pytest.mark.django_db

REPORT, PLAN, MEETING = kinds()["handover_report"], kinds()["risk_management_plan"], kinds()["pom_to_pom"]
EVIDENCE, ROTL_OM = kinds()["ebm_evidence"], kinds()["rotl_om"]
KEY_WORKER = Actor("key worker", Role.KEY_WORKER, "P1", frozenset({"HDI"}))
COM = Actor("com", Role.COM, "", frozenset(), frozenset({"Wales"}))
SPO = Actor("spo", Role.SPO, "", frozenset(), frozenset({"Wales"}))
COM_ELSEWHERE = Actor("com elsewhere", Role.COM, "", frozenset(), frozenset({"London"}))
DUTY_GOVERNOR = Actor("duty governor", Role.DUTY_GOVERNOR, "", frozenset({"HDI"}))
PSYCHOLOGIST = Actor("psychologist", Role.PSYCHOLOGIST, "", frozenset({"HDI"}))
AUDITOR = Actor("auditor", Role.AUDITOR)

SAID = {"custody": "Did well.", "release": "Goes to Leeds."}


def a_paper(**given: object) -> NewPaper:
    return replace(NewPaper(on=TODAY, words=SAID), **given)  # type: ignore[arg-type]


def whole(kind_name: str) -> dict[str, str]:
    """Something said in every section."""
    sections = kinds()[kind_name].sections
    return {each.name: each.options[0][0] if each.options else f"Said of {each.name}." for each in sections}


def entries(action: Action) -> list[tuple[str, int | None, dict[str, object]]]:
    return list(LedgerEntry.objects.filter(action=action.value).values_list("outcome", "person", "details"))


def test_a_draft_is_kept_finished_and_read_with_an_entry_each(case: Person) -> None:
    draft = keep_paper(POM, case.pk, REPORT, a_paper(words={"custody": "Did well."}), today=TODAY)
    assert (draft.version, draft.finished_on, draft.author, draft.title) == (1, None, "pom", "Handover report")
    changed = change_paper(POM, draft.uuid, a_paper(), expected_version=1, today=TODAY)
    finished = finish_paper(HOMD, draft.uuid, expected_version=2, today=TODAY + timedelta(days=1))
    assert (changed.version, finished.version, finished.finished_on) == (2, 3, TODAY + timedelta(days=1))
    read = read_paper(COM, draft.uuid)
    assert {name: words for name, words in read.words.items() if words} == SAID
    assert read.may_keep
    assert entries(Action.KEEP_CASE_PAPER) == [
        ("done", case.pk, {"paper": draft.pk, "finished": False}),
        ("done", case.pk, {"paper": draft.pk, "fields": CHANGED}),
        ("done", case.pk, {"paper": draft.pk, "fields": sorted([*COLUMNS, "finished_on"])}),
    ]
    assert entries(Action.READ_CASE) == [("read", case.pk, {"papers": [draft.pk]})]


COLUMNS = ["about_row", "about_table", "handling", "on", "withheld"]
CHANGED = sorted([*COLUMNS, "release"])


def test_what_stood_before_is_kept_version_by_version(case: Person) -> None:
    paper = keep_paper(POM, case.pk, REPORT, a_paper(), finish=True, today=TODAY)
    for version, words in ((1, {"custody": "Did better.", "release": "Goes to Leeds."}), (2, SAID)):
        change_paper(POM, paper.uuid, a_paper(words=words), expected_version=version, today=TODAY)
    held = stood_before(paper)
    assert [(each.version, each.words["custody"], each.finished) for each in held] == [
        (2, "Did better.", True),
        (1, "Did well.", True),
    ]
    assert words_of(paper)["custody"] == "Did well."


def test_saving_what_stands_already_changes_nothing(case: Person) -> None:
    paper = keep_paper(POM, case.pk, REPORT, a_paper(), today=TODAY)
    assert change_paper(POM, paper.uuid, a_paper(), expected_version=1, today=TODAY).version == 1
    assert Paper.objects.count() == 1


def test_a_stale_change_is_refused_with_what_was_asked_and_what_stands(case: Person) -> None:
    paper = keep_paper(POM, case.pk, REPORT, a_paper(), today=TODAY)
    change_paper(HOMD, paper.uuid, a_paper(words={"custody": "Went badly."}), expected_version=1, today=TODAY)
    with pytest.raises(StalePaper) as refused:
        change_paper(POM, paper.uuid, a_paper(words={"custody": "Went well!"}), expected_version=1, today=TODAY)
    assert (refused.value.asked, refused.value.facts) == ({"custody": "Went well!"}, {"custody": "Went badly."})
    assert (refused.value.expected_version, refused.value.standing.version) == (1, 2)
    for act in (finish_paper, withdraw_paper):
        with pytest.raises(StalePaper):
            act(POM, paper.uuid, expected_version=1, today=TODAY)
    assert words_of(paper)["custody"] == "Went badly."


def test_a_form_sent_twice_is_one_paper(case: Person) -> None:
    for words in ("First.", "Second."):
        keep_paper(POM, case.pk, REPORT, a_paper(form="0" * 32, words={"custody": words}), today=TODAY)
    assert (Paper.objects.count(), words_of(Paper.objects.get())["custody"]) == (1, "First.")


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"on": None}, "on"),
        ({"on": TODAY + timedelta(days=1)}, "on"),
        ({"on": date(1850, 1, 1)}, "on"),
        ({"words": {"custody": "x" * 20_001}}, "custody"),
        ({"words": {"nonsense": "x"}}, "words"),
        ({"about": 17}, "about"),
    ],
)
def test_a_draft_that_breaks_a_rule_is_refused(case: Person, changed: dict[str, object], field: str) -> None:
    with pytest.raises(NotValid) as refused:
        keep_paper(POM, case.pk, REPORT, a_paper(**changed), today=TODAY)
    assert list(refused.value.errors) == [field]
    assert not Paper.objects.exists()


@pytest.mark.provision("OMIC-HANDOVER-REPORT")
def test_a_paper_is_not_finished_before_it_says_what_its_paragraph_asks(case: Person) -> None:
    with pytest.raises(NotValid) as refused:
        keep_paper(POM, case.pk, REPORT, a_paper(words={"custody": " "}), finish=True, today=TODAY)
    assert refused.value.errors == {
        "custody": "Enter an answer: What matters of the time in custody? "
        "(OMIC-HANDOVER-REPORT, Executive Summary; Handover).",
        "release": "Enter an answer: What is settled, and what is open, about release? "
        "(OMIC-HANDOVER-REPORT, Executive Summary; Handover).",
    }
    draft = keep_paper(POM, case.pk, REPORT, a_paper(words={}), today=TODAY)
    with pytest.raises(NotValid):
        finish_paper(POM, draft.uuid, expected_version=1, today=TODAY)
    assert Paper.objects.get().finished_on is None


def test_a_finished_paper_goes_on_saying_what_it_must(case: Person) -> None:
    paper = keep_paper(POM, case.pk, REPORT, a_paper(), finish=True, today=TODAY)
    with pytest.raises(NotValid):
        change_paper(POM, paper.uuid, a_paper(words={"custody": ""}), expected_version=1, today=TODAY)
    later = TODAY + timedelta(days=3)
    corrected = change_paper(
        POM, paper.uuid, a_paper(words={**SAID, "custody": "Did better."}), expected_version=1, today=later
    )
    assert (corrected.version, corrected.finished_on) == (2, TODAY)


@pytest.mark.provision("OMIC-P2P-ATTENDANCE", "OMIC-P2P-AGENDA")
@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ({}, ()),
        ({"method": "telephone"}, ()),
        ({"sending_pom": "no"}, ("the POM of the prison that the person came from",)),
        ({"receiving_pom": "no"}, ("the POM of the prison that the person came to",)),
        ({"prisoner": "no"}, ("the person themselves",)),
        ({"method": "video"}, ("held in person or by telephone",)),
    ],
)
def test_notes_of_a_pom_to_pom_meeting_ask_the_gate_who_took_part(
    case: Person, said: dict[str, str], wanted: tuple[str, ...]
) -> None:
    entered = a_paper(words={**whole("pom_to_pom"), **said})
    draft = keep_paper(POM, case.pk, MEETING, entered, today=TODAY)
    if not wanted:
        assert finish_paper(POM, draft.uuid, expected_version=1, today=TODAY).finished_on == TODAY
        return
    with pytest.raises(GateClosed) as closed:
        finish_paper(POM, draft.uuid, expected_version=1, today=TODAY)
    assert (closed.value.provision, closed.value.missing) == ("OMIC-P2P-ATTENDANCE", wanted)


def test_a_choice_that_is_not_on_the_list_is_refused(case: Person) -> None:
    with pytest.raises(NotValid) as refused:
        keep_paper(POM, case.pk, MEETING, a_paper(words={"prisoner": "perhaps"}), today=TODAY)
    assert list(refused.value.errors) == ["prisoner"]


@pytest.mark.provision("NS-B.1.2")
def test_an_official_sensitive_paper_carries_an_instruction_and_is_kept_from_the_person(case: Person) -> None:
    entered = a_paper(words=whole("risk_management_plan"))
    with pytest.raises(NotValid) as refused:
        keep_paper(POM, case.pk, PLAN, entered, finish=True, today=TODAY)
    assert list(refused.value.errors) == ["handling"]
    paper = keep_paper(POM, case.pk, PLAN, replace(entered, handling="Police."), finish=True, today=TODAY)
    assert (paper.handling, paper.withheld) == ("Police.", True)
    assert all(PaperSection.objects.values_list("withheld", flat=True))


@pytest.mark.provision("NS-B.1.2")
@pytest.mark.parametrize(
    ("reader", "known"),
    [
        (POM, True),
        (HOMD, True),
        (DUTY_GOVERNOR, True),
        (INSPECTOR, True),
        (COM, False),
        (KEY_WORKER, False),
        (PSYCHOLOGIST, False),
        (AUDITOR, False),
    ],
)
def test_nobody_outside_its_compartment_learns_that_there_is_a_paper(case: Person, reader: Actor, known: bool) -> None:
    plain = keep_paper(POM, case.pk, REPORT, a_paper(), today=TODAY)
    secret = keep_paper(POM, case.pk, PLAN, a_paper(words={}, handling="Police."), today=TODAY)
    listed = [paper.pk for paper, _kind in read_papers(reader, case.pk)]
    assert listed == ([secret.pk, plain.pk] if known else [plain.pk])
    assert (PLAN in kinds_for(POM, case.pk), PLAN in kinds_for(reader, case.pk)) == (True, reader in (POM, HOMD))
    if known:
        assert read_paper(reader, secret.uuid).paper == secret
        return
    with pytest.raises(NotAllowed):
        read_paper(reader, secret.uuid)
    with pytest.raises(NotAllowed):
        read_to_keep(reader, secret.uuid)
    with pytest.raises(NotAllowed):
        change_paper(reader, secret.uuid, a_paper(words={}), expected_version=1, today=TODAY)
    said = [details for _outcome, _person, details in entries(Action.READ_CASE)]
    assert "risk_management_plan" not in str(said)


@pytest.mark.provision("OMIC-EBM-STAFF-EVIDENCE", "OMIC-ROTL-OM-CONTENT")
@pytest.mark.parametrize(
    ("actor", "report", "evidence", "assessment"),
    [
        (POM, True, True, True),
        (HOMD, True, True, True),
        (COM, True, True, False),
        (DUTY_GOVERNOR, True, True, False),
        (KEY_WORKER, False, True, False),
        (PSYCHOLOGIST, False, True, False),
        (INSPECTOR, False, False, False),
        (OTHER_POM, False, False, False),
        (COM_ELSEWHERE, False, False, False),
    ],
)
def test_who_keeps_which_paper(case: Person, actor: Actor, report: bool, evidence: bool, assessment: bool) -> None:
    def allowed(kind_name: str) -> bool:
        try:
            keep_paper(actor, case.pk, kinds()[kind_name], a_paper(words={}), today=TODAY)
        except NotAllowed:
            return False
        return True

    kept = [allowed("handover_report"), allowed("ebm_evidence"), allowed("sentence_plan")]
    assert kept == [report, evidence, assessment]
    offered = {kind.name for kind in kinds_for(actor, case.pk)}
    assert [name in offered for name in ("handover_report", "ebm_evidence", "sentence_plan")] == kept


def test_a_paper_is_about_a_row_of_its_own_case(case: Person) -> None:
    other = Person.objects.create(first_name="Bo", last_name="Day")
    theirs = TemporaryRelease.objects.create(person=other, kind="RDR", applied_on=TODAY)
    row = TemporaryRelease.objects.create(person=case, kind="RDR", applied_on=TODAY)
    begun = begin_paper(SPO, case.pk, ROTL_OM, today=TODAY)
    assert [number for number, _words in begun.rows] == [row.pk]
    with pytest.raises(NotValid):
        keep_paper(SPO, case.pk, ROTL_OM, a_paper(words={}, about=theirs.pk), today=TODAY)
    paper = keep_paper(SPO, case.pk, ROTL_OM, a_paper(words={}, about=row.pk), today=TODAY)
    assert (paper.about_table, paper.about_row) == ("temporary_release", row.pk)
    assert "RDR" in read_paper(SPO, paper.uuid).about


def test_a_form_begins_with_what_the_record_knows(case: Person) -> None:
    begun = begin_paper(POM, case.pk, REPORT, today=TODAY)
    assert begun.words["custody"] == (
        "Sentence: standard determinate.\n"
        "Sentenced on 2 March 2020.\n"
        "Held at Hatfield (HMP & YOI) since 1 November 2021.\n"
        "Arrivals at a prison: 1 November 2021."
    )
    assert begun.words["release"] == "CRD: 30 September 2022."
    assert begun.words["risk"] == ""


def test_a_paper_begins_with_what_was_written_at_its_stage(case: Person) -> None:
    words = {each: f"Of the {each}." for each in ("part", "goals", "work", "strengths", "contact", "others")}
    entered = Entered(values={"kind": "initial", "completed_on": TODAY}, words=words)
    journey = JOURNEYS["assessment"]
    stage = journey.stage("plan")
    assert stage is not None
    Risk.objects.create(person=case, assessed_on=TODAY, rosh="low")
    take_stage(POM, case.pk, journey, stage, entered, today=TODAY)
    begun = begin_paper(POM, case.pk, kinds()["sentence_plan"], today=TODAY)
    assert {name: begun.words[name] for name in words} == words


@pytest.mark.parametrize(("withheld", "begins"), [(True, "Words of a concern."), (False, "")])
def test_what_is_kept_from_the_person_begins_no_paper_that_they_may_read(
    case: Person, withheld: bool, begins: str
) -> None:
    concern = StageTaken.objects.create(
        person=case, journey="return-determinate", stage="concern", on=TODAY, kept_from_person=True
    )
    StageWords.objects.create(taken=concern, name="happened", words="Words of a concern.")
    said = filling.Said("return-determinate", ("concern",), ("happened",))
    kind = replace(REPORT, withheld=withheld, sections=(Section("happened", "What happened?", filled=said),))
    assert begin_paper(POM, case.pk, kind, today=TODAY).words == {"happened": begins}


DOCUMENT = kinds()["document_from_delius"]


@pytest.mark.provision("OMIC-DPS-DELIUS-DOCS")
@pytest.mark.parametrize(
    ("reader", "opens"),
    [
        (POM, True),
        (HOMD, True),
        (Actor("homs", Role.HOMS, "", frozenset({"HDI"})), True),
        (Actor("governor", Role.GOVERNOR, "", frozenset({"HDI"})), True),
        (Actor("ca", Role.CASE_ADMINISTRATOR, "", frozenset({"HDI"})), True),
        (AUDITOR, True),
        (COM, True),
        (KEY_WORKER, False),
        (DUTY_GOVERNOR, True),
        (PSYCHOLOGIST, False),
        (replace(PSYCHOLOGIST, delegated=True), True),
        (OTHER_POM, False),
    ],
    ids=lambda each: getattr(each, "name", None),
)
def test_a_document_of_delius_is_opened_by_those_with_delegated_rights(
    case: Person, reader: Actor, opens: bool
) -> None:
    words = {"concerns": "sentencing", "document": "Report to the court, 1 March 2020.", "says": "First offence."}
    kept = keep_paper(COM, case.pk, DOCUMENT, a_paper(words=words), finish=True, today=TODAY)
    if opens:
        assert read_paper(reader, kept.uuid).words["says"] == "First offence."
        return
    with pytest.raises(NotAllowed):
        read_paper(reader, kept.uuid)


def test_a_withdrawn_paper_is_gone_and_what_it_said_is_kept(case: Person) -> None:
    paper = keep_paper(POM, case.pk, REPORT, a_paper(), today=TODAY)
    withdraw_paper(HOMD, paper.uuid, expected_version=1, today=TODAY)
    assert read_papers(POM, case.pk) == []
    for act in (read_paper, read_to_keep):
        with pytest.raises(NotAllowed):
            act(POM, paper.uuid)
    with pytest.raises(NotAllowed):
        withdraw_paper(HOMD, paper.uuid, expected_version=2, today=TODAY)
    assert Paper.objects.get().superseded_at is not None
    assert PaperSection.objects.current().count() == 0
    assert "Did well." in PaperSection.objects.values_list("words", flat=True)


def test_a_paper_that_there_is_not_is_refused_alike(case: Person) -> None:
    for act in (read_paper, read_to_keep):
        with pytest.raises(NotAllowed):
            act(POM, uuid4())
    with pytest.raises(NotAllowed):
        finish_paper(POM, uuid4(), expected_version=1, today=TODAY)
    outcomes = [(each.action, each.person) for each in LedgerEntry.objects.filter(outcome="refused").order_by("number")]
    assert outcomes == [("read_case", None), ("keep_paper", None), ("keep_paper", None)]


def test_the_person_is_given_what_is_not_kept_from_them(case: Person) -> None:
    keep_paper(POM, case.pk, REPORT, a_paper(words={"custody": "To be given."}), today=TODAY)
    keep_paper(POM, case.pk, REPORT, a_paper(words={"custody": "Not to be given."}, withheld=True), today=TODAY)
    later = keep_paper(POM, case.pk, REPORT, a_paper(words={"custody": "Given at first."}), today=TODAY)
    entered = a_paper(words={"custody": "Then no more."}, withheld=True)
    change_paper(POM, later.uuid, entered, expected_version=1, today=TODAY)
    given = str(answer(case.pk, TODAY).document())
    told = {words: words in given for words in ("To be given.", "Not to be given.", "Given at first.", "Then no more.")}
    assert told == {
        "To be given.": True,
        "Not to be given.": False,
        "Given at first.": False,
        "Then no more.": False,
    }
