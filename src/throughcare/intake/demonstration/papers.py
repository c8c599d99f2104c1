"""A few finished papers: a sentence plan of the first POM, and what was written for ROTL in the open prison."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from throughcare.record.models import Account, Allocation, Paper, PaperSection, Plan, TemporaryRelease
from throughcare.record.provenance import Provenance
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


def keep_papers(day: date, provenance: Provenance) -> None:
    """Papers of today: plans of the POM of the training prison; reports and comments on ROTL in the open one."""
    _keep("sentence_plan", "pom", _plans_of("pom"), PLAN, day, provenance)
    releases = list(_releases_of("pom.open"))[:_EACH]
    _keep("rotl_report", "pom.open", releases, REPORT, day, provenance)
    _keep("rotl_om", "spo", releases[:1], COMMENTS, day, provenance)


def _keep(
    name: str,
    username: str,
    rows: Iterable[Plan | TemporaryRelease],
    words: Mapping[str, str],
    day: date,
    provenance: Provenance,
) -> None:
    kind, author = kinds()[name], Account.objects.get(username=username)
    for row in rows:
        paper = Paper.objects.create(
            person_id=row.person_id,
            kind=name,
            title=kind.title,
            on=day,
            author=author.username,
            finished_on=day,
            about_table=kind.about,
            about_row=row.pk,
            handling=HANDLING if kind.marked else "",
            withheld=kind.withheld,
            edited_at=provenance.at,
            **provenance.columns(),
        )
        PaperSection.objects.bulk_create(
            PaperSection(
                person_id=row.person_id,
                paper=paper,
                name=section.name,
                words=words[section.name],
                withheld=kind.withheld,
                **provenance.columns(),
            )
            for section in kind.sections
        )


def _plans_of(username: str) -> list[Plan]:
    return list(Plan.objects.current().filter(person__in=_held_by(username)).order_by("pk")[:_EACH])


def _releases_of(username: str) -> list[TemporaryRelease]:
    held = TemporaryRelease.objects.current().filter(person__in=_held_by(username), board_on__isnull=False)
    return list(held.order_by("pk"))


def _held_by(username: str) -> list[int]:
    code = Account.objects.get(username=username).staff_code
    held = Allocation.objects.current().filter(staff_code=code, role="POM", to_on__isnull=True)
    return list(held.values_list("person", flat=True))
