"""Keeping a paper: as a draft, finished, or withdrawn. Whoever keeps one may know of its kind, and do what it asks.

A draft may say as little as it likes. A finished paper answers every section that its provisions ask for, and goes on
doing so when it is corrected.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from throughcare.access.permissions import Action, Actor
from throughcare.duties import policy_in_use
from throughcare.record.corrections import StaleVersion, supersede, withdraw
from throughcare.record.models import Paper, PaperSection
from throughcare.record.provenance import Provenance
from throughcare.record.queries.papers import paper_at, paper_of_form, sections_of, words_of
from throughcare.record.relations import NOBODY, relations_to
from throughcare.work.faults import Faults
from throughcare.work.papers.kind import PaperKind, Section
from throughcare.work.papers.kinds import kinds
from throughcare.work.papers.reading import keepers_sight, known_to, rows_to_keep
from throughcare.work.refusals import NotAllowed
from throughcare.work.standing_in import hold_to_request
from throughcare.work.verb import Asked, Written, perform

LONGEST = 20_000
LONGEST_HANDLING = 500

# No fact is made of a paper, so that no duty hangs on one.
PAPERS = "paper"


@dataclass(frozen=True, kw_only=True)
class NewPaper:
    """A paper as it is entered. `words` by section; `about`: the id of the row that it is about.

    `form` names the form, so that one sent twice is one paper.
    """

    on: date | None
    words: Mapping[str, str]
    about: int | None = None
    handling: str = ""
    withheld: bool = False
    form: str = ""


class StalePaper(StaleVersion):
    """Somebody else changed the paper first. `words` is what it says now."""

    def __init__(self, standing: Paper, words: Mapping[str, str], asked: dict[str, Any], expected_version: int) -> None:
        super().__init__(standing, asked, expected_version)
        self.words = words

    @property
    def facts(self) -> dict[str, Any]:
        """What stands now of the sections that were to be changed."""
        return {name: self.words.get(name, "") for name in self.asked}


def keep_paper(
    actor: Actor, person_id: int, kind: PaperKind, entered: NewPaper, *, finish: bool = False, today: date | None = None
) -> Paper:
    """Keep a new paper, as a draft or finished.

    Raises:
        Refused: the actor keeps no such paper in this case, a gate is closed, or a field breaks a rule.
    """

    def write(asked: Asked) -> Written[Paper]:
        rows = _rows(actor, person_id, kind, entered)
        sent = paper_of_form(person_id, entered.form)
        if sent is not None:
            return Written(sent, {"paper": sent.pk, "sent": "again"}, PAPERS)
        _check(kind, entered, rows, asked, finish=finish)
        paper = Paper.objects.create(
            person_id=person_id,
            kind=kind.name,
            title=kind.title,
            author=actor.name,
            reference=entered.form,
            finished_on=asked.today if finish else None,
            edited_at=asked.provenance.at,
            **_columns(kind, entered),
            **asked.provenance.columns(),
        )
        words = _words(kind, entered)
        PaperSection.objects.bulk_create(_section(paper, name, words[name], asked.provenance) for name in words)
        return Written(paper, {"paper": paper.pk, "finished": finish}, PAPERS)

    return perform(kind.keep, actor, person_id, write, today=today)


def change_paper(
    actor: Actor,
    address: UUID,
    entered: NewPaper,
    *,
    expected_version: int,
    finish: bool = False,
    today: date | None = None,
) -> Paper:
    """Change what a paper says, and perhaps finish it; what stood before is kept. A finished one stays finished.

    Raises:
        Refused: there is no such paper, the actor may not, a gate is closed, or a field breaks a rule.
        StalePaper: somebody else changed it first.
    """
    found = paper_at(address)

    def write(asked: Asked) -> Written[Paper]:
        paper, kind = _theirs(actor, found)
        _not_stale(paper, entered, expected_version)
        finished = finish or paper.finished_on is not None
        _check(kind, entered, _rows(actor, paper.person_id, kind, entered), asked, finish=finished)
        columns = _columns(kind, entered)
        if finished and paper.finished_on is None:
            columns["finished_on"] = asked.today
        return _changed(paper, kind, entered, columns, asked.provenance)

    return perform(_keeping(found), actor, _case_of(found), write, today=today)


def finish_paper(actor: Actor, address: UUID, *, expected_version: int, today: date | None = None) -> Paper:
    """Finish a paper as it stands.

    Raises:
        Refused: there is no such paper, the actor may not, a gate is closed, or a section is still wanted.
        StalePaper: somebody else changed it first.
    """
    found = paper_at(address)
    standing = _as_entered(found) if found is not None else NewPaper(on=None, words={})
    return change_paper(actor, address, standing, expected_version=expected_version, finish=True, today=today)


def withdraw_paper(actor: Actor, address: UUID, *, expected_version: int, today: date | None = None) -> None:
    """Say that a paper should not stand: it was kept in error. What it said is kept.

    Raises:
        Refused: there is no such paper, or the actor may not.
        StalePaper: somebody else changed it first.
    """
    found = paper_at(address)

    def write(asked: Asked) -> Written[None]:
        paper, _kind = _theirs(actor, found)
        _not_stale(paper, _as_entered(paper), expected_version)
        for section in sections_of(paper).values():
            withdraw(section, expected_version=section.version, provenance=asked.provenance)
        withdraw(paper, expected_version=expected_version, provenance=asked.provenance)
        return Written(None, {"paper": paper.pk, "withdrawn": True}, PAPERS)

    perform(_keeping(found), actor, _case_of(found), write, today=today)


def _theirs(actor: Actor, found: Paper | None) -> tuple[Paper, PaperKind]:
    """The paper as it stands now that its case is locked."""
    paper = paper_at(found.uuid) if found is not None else None
    kind = kinds().get(paper.kind) if paper is not None else None
    if paper is None or kind is None:
        raise NotAllowed
    keepers_sight(actor, paper.person_id, kind)
    return known_to(actor, paper, relations_to(actor, paper.person_id) or ())


def _rows(actor: Actor, person_id: int, kind: PaperKind, entered: NewPaper) -> set[int]:
    """The rows that the paper can be about; on request it is about one of which the actor was asked."""
    rows = {row for row, _ in rows_to_keep(actor, person_id, kind)}
    if kind.on_request is not None:
        relations = relations_to(actor, person_id) or ()
        hold_to_request(kind.on_request, actor, relations, person_id, entered.about)
    return rows


def _keeping(found: Paper | None) -> Action:
    kind = kinds().get(found.kind) if found is not None else None
    return kind.keep if kind is not None else Action.KEEP_PAPER


def _case_of(found: Paper | None) -> int:
    return found.person_id if found is not None else NOBODY


def _not_stale(paper: Paper, entered: NewPaper, expected_version: int) -> None:
    if paper.version != expected_version:
        raise StalePaper(paper, words_of(paper), dict(entered.words), expected_version)


def _changed(
    paper: Paper, kind: PaperKind, entered: NewPaper, columns: dict[str, Any], provenance: Provenance
) -> Written[Paper]:
    held, words = sections_of(paper), _words(kind, entered)
    changed = [name for name in words if name not in held or held[name].words != words[name]]
    standing = {name: getattr(paper, name) for name in columns}
    if not changed and standing == columns:
        return Written(paper, {"paper": paper.pk, "fields": []}, PAPERS)
    edited = supersede(paper, expected_version=paper.version, provenance=provenance, edited_at=provenance.at, **columns)
    for name, section in held.items():
        says = {"words": words.get(name, section.words), "withheld": edited.withheld}
        supersede(section, expected_version=section.version, provenance=provenance, **says)
    new = [name for name in changed if name not in held]
    PaperSection.objects.bulk_create(_section(edited, name, words[name], provenance) for name in new)
    return Written(edited, {"paper": paper.pk, "fields": sorted({*changed, *columns})}, PAPERS)


def _section(paper: Paper, name: str, words: str, provenance: Provenance) -> PaperSection:
    columns = provenance.columns()
    return PaperSection(
        person_id=paper.person_id, paper=paper, name=name, words=words, withheld=paper.withheld, **columns
    )


def _words(kind: PaperKind, entered: NewPaper) -> dict[str, str]:
    return {each.name: entered.words.get(each.name, "").strip() for each in kind.sections}


def _columns(kind: PaperKind, entered: NewPaper) -> dict[str, Any]:
    return {
        "on": entered.on,
        "about_table": kind.about if entered.about is not None else "",
        "about_row": entered.about,
        "handling": entered.handling.strip() if kind.marked else "",
        "withheld": kind.withheld or entered.withheld,
    }


def _as_entered(paper: Paper) -> NewPaper:
    return NewPaper(
        on=paper.on,
        words=words_of(paper),
        about=paper.about_row,
        handling=paper.handling,
        withheld=paper.withheld,
    )


def _check(kind: PaperKind, entered: NewPaper, rows: set[int], asked: Asked, *, finish: bool) -> None:
    faults = Faults()
    faults.unless(entered.on, "on", "Enter the date of the paper.")
    faults.within_reach("on", entered.on, "The date of the paper")
    faults.not_after("on", entered.on, asked.today, "The date of the paper")
    faults.unless(entered.about is None or entered.about in rows, "about", "Choose what it is about from the list.")
    faults.at_most("handling", entered.handling, LONGEST_HANDLING, "The handling instruction")
    unknown = sorted(set(entered.words) - {each.name for each in kind.sections})
    faults.unless(not unknown, "words", f"The paper has no section {', '.join(unknown)}.")
    words = _words(kind, entered)
    for section in kind.sections:
        _check_section(faults, section, words[section.name])
    if finish:
        _check_finished(faults, kind, entered, words)
    faults.refuse()
    if finish and kind.gate:
        proposed = kind.proposed(words) if kind.proposed is not None else None
        asked.gates.ask(kind.gate, proposed=proposed)


def _check_section(faults: Faults, section: Section, words: str) -> None:
    faults.at_most(section.name, words, LONGEST, "What is entered")
    known = {value for value, _ in section.options}
    faults.unless(not known or not words or words in known, section.name, "Choose an answer from the list.")


def _check_finished(faults: Faults, kind: PaperKind, entered: NewPaper, words: Mapping[str, str]) -> None:
    for section in kind.sections:
        if section.required:
            verb = "Choose an answer" if section.options else "Enter an answer"
            faults.unless(words[section.name], section.name, f"{verb}: {section.question} ({_cited(kind, section)}).")
    rule = "Say how the paper is to be handled: an official-sensitive one carries an instruction (Annex B 1.2)."
    faults.unless(not kind.marked or entered.handling.strip(), "handling", rule)


def _cited(kind: PaperKind, section: Section) -> str:
    """The provision that asks for a section, with its paragraph; the kind's first where none asks for it by name."""
    catalogue = policy_in_use.catalogue()
    asked = [name for name in kind.provisions if set(section.asks) & set(catalogue[name].provision.content)]
    name = (asked or list(kind.provisions))[0]
    return f"{name}, {catalogue[name].provision.paragraph}"
