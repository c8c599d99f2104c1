"""The page of a case, and the page that is printed for the person."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from throughcare.access.permissions import Action
from throughcare.calendar import today_in_london
from throughcare.duties.departures import biting_on
from throughcare.duties.explained import Explained, explained
from throughcare.duties.sight import seen_of
from throughcare.engine.facts import CaseFacts
from throughcare.record.facts import facts_of
from throughcare.record.queries.happenings import happened
from throughcare.record.queries.one_case import OneCase, one_case, planned_contacts
from throughcare.record.statements import statements_of
from throughcare.web.case.disputed import disputed
from throughcare.web.case.duties import anchor, groups
from throughcare.web.case.for_the_person import letter
from throughcare.web.case.head import head
from throughcare.web.case.key_dates import key_dates
from throughcare.web.case.line import drawn
from throughcare.web.case.opening import Opened, open_case
from throughcare.web.case.responsible import answers, managers
from throughcare.web.case.timeline import told
from throughcare.web.case.untold import to_fix

HAPPENINGS = 20
MOST_HAPPENINGS = 1_000

DONE = {
    "contact": "The contact is recorded.",
    "com": "The COM is allocated.",
    "statement": "What the person says is kept beside what they dispute.",
}

# What may be done from the page, by whoever may: the action, the words of its link, and its address.
ACTIONS: tuple[tuple[Action, str, str], ...] = (
    (Action.READ_CASE, "Work on the case", "journeys"),
    (Action.RECORD_CONTACT, "Record a contact", "record_contact"),
    (Action.ALLOCATE_POM, "Allocate a POM", "allocation_case"),
    (Action.ALLOCATE_COM, "Allocate a COM", "allocate_com"),
    (Action.READ_CASE, "Papers", "papers"),
    (Action.READ_ALLOCATION_HISTORY, "Who is allocated", "allocation_history"),
    (Action.READ_OMIC_NOTES, "Case notes (OMiC)", "notes"),
    (Action.READ_SENSITIVE, "Official-sensitive notes", "sensitive_notes"),
    (Action.READ_MAPPA_MINUTES, "MAPPA meetings", "mappa_meetings"),
    (Action.READ_VICTIM_CONTACT, "Victim contact", "victims_of_case"),
    (Action.RESTRICT_CASE, "Who may see this case", "restrictions"),
    (Action.EXPORT_CASE, "Take the case out as a document", "export_case"),
    (Action.SEE_WHO_LOOKED, "See who has looked", "who_looked"),
    (Action.SEND_NOTICE, "Tell somebody", "tell_somebody"),
    (Action.SEE_NOTICES, "Who has been told", "told"),
    (Action.CORRECT_FACT, "Correct a fact", "correct_fact"),
    (Action.RECORD_STATEMENT, "Keep what the person disputes", "record_statement"),
    (Action.ANSWER_SUBJECT_ACCESS, "Subject access", "subject_access"),
    (Action.HOLD_RECORD, "Legal holds", "legal_holds"),
)


@require_safe
def case(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Everything about one case: managers, key dates, duties with their why, what cannot be told, what happened."""
    opened, today = open_case(request, uuid), today_in_london()
    record = one_case(opened.person_id, today)
    facts = facts_of(opened.person_id)
    worked_out = seen_of(explained(facts, today, biting_on(opened.person_id, today)), opened.sight)
    shown = {
        **_standing(record, worked_out, facts),
        **_duties(worked_out, request.GET.get("all", ""), request.GET.get("why", "")),
        **_happened(opened, worked_out, request.GET.get("happened") == "all"),
        "actions": _actions(opened),
        "done": DONE.get(request.GET.get("done", "")),
        "today": today,
    }
    return render(request, "case/case.html", shown)


@require_safe
def for_the_person(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """A page to print: who the person's manager is, what happens next and when, in plain words."""
    opened, today = open_case(request, uuid), today_in_london()
    record = one_case(opened.person_id, today)
    facts = facts_of(opened.person_id)
    worked_out = seen_of(explained(facts, today), opened.sight)
    words = letter(record, worked_out, planned_contacts(opened.person_id, today), today)
    shown = {"head": head(record, worked_out, facts), "letter": words, "today": today}
    return render(request, "case/for_the_person.html", shown)


def _standing(record: OneCase, worked_out: Explained, facts: CaseFacts) -> dict[str, Any]:
    standing = worked_out.standing
    values = {name: answer.value for name, answer in standing.answers.items()}
    dates = key_dates(standing.serving.sentence, values, facts, worked_out.as_of)
    return {
        "head": head(record, worked_out, facts),
        "record": record,
        "answers": answers(worked_out, managers(record.allocations)),
        "which_sentence": standing.serving.which,
        "dates": dates,
        "line": drawn(dates) if dates else None,
    }


def _duties(worked_out: Explained, all_of: str, wanted: str) -> dict[str, Any]:
    shown = groups(worked_out.duties, all_of, wanted)
    return {"groups": shown, "anchor": anchor, "wanted": wanted, "to_fix": to_fix(worked_out)}


def _happened(opened: Opened, worked_out: Explained, everything: bool) -> dict[str, Any]:
    most = MOST_HAPPENINGS if everything else HAPPENINGS
    events = happened(opened.person_id, worked_out.as_of, most + 1)
    said = statements_of(opened.person_id)
    return {
        "happened": told(events[:most], said),
        "more_happened": len(events) > most,
        "disputed": disputed(opened.person_id, said, opened.sight) if said else [],
    }


def _actions(opened: Opened) -> list[dict[str, str]]:
    allowed = opened.may(*(action for action, _text, _name in ACTIONS))
    return [
        {"text": text, "href": reverse(name, kwargs={"uuid": opened.uuid})}
        for action, text, name in ACTIONS
        if action in allowed
    ]
