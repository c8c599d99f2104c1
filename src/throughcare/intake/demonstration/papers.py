"""A few finished papers: a sentence plan of the first POM, and what was written for ROTL in the open prison."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from throughcare.access.permissions import Action, Actor, scope_of
from throughcare.record.models import Account, Plan, TemporaryRelease
from throughcare.record.relations import within
from throughcare.work.actors import actor_of
from throughcare.work.papers.keeping import NewPaper, keep_paper
from throughcare.work.papers.kinds import kinds

PLAN: Mapping[str, str] = {
    "part": "He wrote the goals himself, with his POM, in two sessions.",
    "purpose": "To punish and to rehabilitate. Risks and needs: drink at weekends, debt, no trade.",
    "goals": "To see his daughter every month. To hold a forklift licence before release.",
    "court": "The court stated none beside the sentence itself.",
    "sequence": "First the work on drink; then the course and the workshop; ROTL towards work at the end.",
    "strengths": "Good with his hands, a steady family, two years without an adjudication.",
    "interventions": "Drink: Building Skills for Recovery. Debt: the money service. Work: warehouse training.",
    "one_to_one": "A session each month on what sets off the drinking, and on what he does instead.",
    "programme": "Building Skills for Recovery, in a group of eight, from January.",
    "contact": "The POM each month in person; the key worker each week.",
    "methods": "In person. He reads well, and video works for his family.",
    "others": "Greenfinch Services: money advice, three sessions. Education: warehouse course, each morning.",
    "proportionate": "Each step answers a risk that the court saw, and none goes on beyond the sentence.",
}
REPORT: Mapping[str, str] = {
    "plan": "Work: to find and keep a job in a warehouse.",
    "risk": "Drink is what bears on the risk. A breath test at each return, and a call at noon.",
    "suitable": "Suitable for resettlement day release; overnight after four days without a failure.",
    "so_far": "None that failed.",
    "board": "The senior manager in the chair, the POM, the COM by telephone, and the person. To be granted.",
}
COMMENTS: Mapping[str, str] = {
    "home": "His mother's house: a room of his own, and she wants him there. Seen on a home visit.",
    "risk": "Medium, and lower while he is at work. Nothing new since the last assessment.",
    "victims": "One known victim, who lives far from where he would go.",
    "victim_services": "In touch with Victim Services.",
    "conditions": "No contact, direct or through others. Not to go into the town centre.",
    "anniversaries": "None was named.",
    "so_far": "None that failed.",
}
_EACH = 3
HANDLING = "The members of the board only."


def keep_papers(day: date) -> None:
    """Papers of today, by their own verb: plans of the POM of the training prison; reports and comments on ROTL in the
    open one.
    """
    plans, releases = Plan.objects.current(), TemporaryRelease.objects.current().filter(board_on__isnull=False)
    pom, pom_open, spo = (actor_of(Account.objects.get(username=name)) for name in ("pom", "pom.open", "spo"))
    _keep("sentence_plan", pom, _theirs(plans, pom, Action.COMPLETE_ASSESSMENT), PLAN, day)
    reported = _theirs(releases, pom_open, Action.PREPARE_ROTL)
    _keep("rotl_report", pom_open, reported, REPORT, day)
    commented = releases.filter(pk__in=[row.pk for row in reported])
    _keep("rotl_om", spo, _theirs(commented, spo, Action.COMMENT_ON_ROTL)[:1], COMMENTS, day)


def _theirs(rows: Any, actor: Actor, action: Action) -> list[Any]:
    """The first of these rows that are of cases to which somebody may do this."""
    return list(rows.filter(within(scope_of(actor, action), "person")).order_by("pk")[:_EACH])


def _keep(name: str, author: Actor, rows: Iterable[Any], words: Mapping[str, str], day: date) -> None:
    kind = kinds()[name]
    for row in rows:
        entered = NewPaper(on=day, words=words, about=row.pk, handling=HANDLING if kind.marked else "")
        keep_paper(author, row.person_id, kind, entered, finish=True, today=day)
