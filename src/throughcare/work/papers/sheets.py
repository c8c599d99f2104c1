"""A paper as a document to take away."""

from __future__ import annotations

from throughcare.documents.sheet import Part, Sheet
from throughcare.duties import policy_in_use
from throughcare.policy.words import day
from throughcare.work.papers.kind import PaperKind, Section
from throughcare.work.papers.reading import PaperRead

MARKING = "OFFICIAL-SENSITIVE"
NOT_FOR_THE_PERSON = "Not to be disclosed to the person."


def sheet_of(found: PaperRead) -> Sheet:
    """The sheet: marked where its kind is, with the person's name and numbers at its head."""
    who, paper, kind = found.who, found.paper, found.kind
    numbers = [f"{each.kind} {each.value}" for each in who.numbers]
    return Sheet(
        title=paper.title,
        about=", ".join([who.person.full_name or "Name not recorded", *numbers]),
        parts=tuple(Part(each.question, said(each, found.words.get(each.name, ""))) for each in kind.sections),
        facts=facts_of_paper(found),
        marking=MARKING if kind.marked else "",
        foot=f"What it must say: {cited(kind)}.",
    )


def facts_of_paper(found: PaperRead) -> tuple[tuple[str, str], ...]:
    """What stands below the title of a paper, as label and words."""
    paper = found.paper
    told = [
        ("Date", day(paper.on)),
        ("Author", paper.author),
        ("State", f"Finished on {day(paper.finished_on)}" if paper.finished_on else "Draft"),
        ("About", found.about),
        ("Handling", " ".join(filter(None, (paper.handling, NOT_FOR_THE_PERSON if paper.withheld else "")))),
    ]
    return tuple((label, words) for label, words in told if words)


def said(section: Section, words: str) -> str:
    """What a section says; a choice in its own words."""
    return dict(section.options).get(words, words)


def cited(kind: PaperKind) -> str:
    """The paragraphs that say what a paper of a kind must hold."""
    entries = [policy_in_use.catalogue()[name] for name in kind.provisions]
    return "; ".join(f"{each.document.title}, {each.provision.paragraph} ({each.provision.id})" for each in entries)
