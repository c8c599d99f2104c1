"""Reading the papers of a case: those that the reader may know of, with an entry that says which were shown."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from throughcare.access.compartments import Compartment
from throughcare.access.permissions import Action, Actor, Relation, may, sight
from throughcare.calendar import today_in_london
from throughcare.policy.subjects import Subject
from throughcare.record.fact_tables import model_of
from throughcare.record.facts import facts_of
from throughcare.record.models import Paper
from throughcare.record.queries.one_case import OneCase, one_case
from throughcare.record.queries.papers import Before, paper_at, papers_of, stood_before, words_of
from throughcare.record.queries.rows_of_a_case import standing_rows
from throughcare.record.queries.stages import stages_taken
from throughcare.record.relations import NOBODY, relations_to
from throughcare.work.papers.kind import PaperKind
from throughcare.work.papers.kinds import kinds
from throughcare.work.papers.known import known_from
from throughcare.work.reading_apart import Reading, read_apart
from throughcare.work.refusals import NotAllowed
from throughcare.work.standing_in import rows_asked_of, stands_in

READ = Action.READ_CASE


@dataclass(frozen=True)
class PaperRead:
    """A paper as its reader sees it. `about`: the row that it is about, in words; `may_keep`: they may change it."""

    paper: Paper
    kind: PaperKind
    words: Mapping[str, str]
    who: OneCase
    about: str
    before: Sequence[Before]
    may_keep: bool


@dataclass(frozen=True)
class ToKeep:
    """What a form of a paper begins with: words by section, and the rows that it can be about, as id and words."""

    kind: PaperKind
    who: OneCase
    words: Mapping[str, str]
    rows: Sequence[tuple[int, str]]
    paper: Paper | None = None

    @property
    def version(self) -> int:
        """The version of the paper; 0 of one that is still to be kept."""
        return self.paper.version if self.paper is not None else 0


def read_papers(actor: Actor, person_id: int, *, taken_as: str = "") -> list[tuple[Paper, PaperKind]]:
    """The papers of a case whose kinds the actor may know of, latest first. `taken_as` as of one paper.

    Raises:
        NotAllowed: they may not read the case, or there is none.
    """
    relations = relations_to(actor, person_id)

    def read() -> Reading[list[tuple[Paper, PaperKind]]]:
        found = [
            (each, kinds()[each.kind])
            for each in papers_of(person_id, kinds())
            if _may_know_of(actor, each, kinds()[each.kind], relations or ())
        ]
        return found, {"papers": [each.pk for each, _ in found], **({"as": taken_as} if taken_as else {})}

    return read_apart(READ, actor, relations, read, person_id=person_id)


def read_paper(actor: Actor, address: UUID, *, taken_as: str = "") -> PaperRead:
    """One paper. `taken_as`: the file that it is taken away as, for the entry.

    Raises:
        NotAllowed: there is no such paper, or the actor may not know of it.
    """
    found = paper_at(address)
    person_id = found.person_id if found is not None else NOBODY
    relations = relations_to(actor, person_id)

    def read() -> Reading[PaperRead]:
        paper, kind = known_to(actor, found, relations or ())
        seen = sight(actor, relations or ())
        rows = dict(rows_about(kind, person_id, seen))
        told = PaperRead(
            paper,
            kind,
            words_of(paper),
            one_case(person_id, today_in_london()),
            rows.get(paper.about_row or 0, ""),
            stood_before(paper),
            may(actor, kind.keep, relations or ()),
        )
        return told, {"papers": [paper.pk], **({"as": taken_as} if taken_as else {})}

    return read_apart(READ, actor, relations, read, person_id=_on_the_case(found))


def begin_paper(actor: Actor, person_id: int, kind: PaperKind, *, today: date | None = None) -> ToKeep:
    """What the form of a new paper begins with: filled from the record, of what the actor and its readers may know.

    The page that asks has opened the case, so that the read stands in the ledger.

    Raises:
        NotAllowed: the actor keeps no such paper in this case.
    """
    seen, day = keepers_sight(actor, person_id, kind), today or today_in_london()
    who = one_case(person_id, day)
    told = seen & {Compartment.ORDINARY, kind.compartment}
    # What is kept from the person begins no paper that they may read.
    taken = [each for each in stages_taken(person_id) if kind.withheld or not each.kept_from_person]
    known = known_from(facts_of(person_id), who.allocations, who.place, day, told, taken)
    filled = {each.name: each.filled(known) for each in kind.sections if each.filled is not None}
    return ToKeep(kind, who, filled, rows_to_keep(actor, person_id, kind))


def read_to_keep(actor: Actor, address: UUID) -> ToKeep:
    """A paper that the actor may change, as it stands.

    Raises:
        NotAllowed: there is no such paper, or they may not.
    """
    found = paper_at(address)
    person_id = found.person_id if found is not None else NOBODY
    relations = relations_to(actor, person_id)

    def read() -> Reading[ToKeep]:
        paper, kind = known_to(actor, found, relations or ())
        told = ToKeep(
            kind, one_case(person_id, today_in_london()), words_of(paper), rows_to_keep(actor, person_id, kind), paper
        )
        return told, {"papers": [paper.pk]}

    return read_apart(Action.KEEP_PAPER, actor, relations, read, person_id=_on_the_case(found))


def kinds_for(actor: Actor, person_id: int) -> list[PaperKind]:
    """The kinds of paper that the actor may keep in a case, in the order of their titles."""
    relations = relations_to(actor, person_id) or frozenset()
    seen = sight(actor, relations)
    held = [kind for kind in kinds().values() if _may_keep(actor, person_id, kind, relations, seen)]
    return sorted(held, key=lambda kind: kind.title)


def keepers_sight(actor: Actor, person_id: int, kind: PaperKind) -> frozenset[Compartment]:
    """The compartments of a case that the actor sees, who is to keep a paper of a kind.

    Raises:
        NotAllowed: they keep none of this kind in this case.
    """
    relations = relations_to(actor, person_id) or frozenset()
    seen = sight(actor, relations)
    if not _may_keep(actor, person_id, kind, relations, seen):
        raise NotAllowed
    return seen


def known_to(actor: Actor, found: Paper | None, relations: Collection[Relation]) -> tuple[Paper, PaperKind]:
    """A paper and its kind, if the actor may know of it.

    Raises:
        NotAllowed: they may not, there is none, or nobody declares its kind any more.
    """
    kind = kinds().get(found.kind) if found is not None else None
    if found is None or kind is None or not _may_know_of(actor, found, kind, relations):
        raise NotAllowed
    return found, kind


def _may_know_of(actor: Actor, paper: Paper, kind: PaperKind, relations: Collection[Relation]) -> bool:
    if kind.compartment in sight(actor, relations):
        return True
    # Whoever keeps one on request has to be able to finish it, and reads no other.
    return kind.on_request is not None and paper.author == actor.name and may(actor, kind.keep, relations)


def _may_keep(
    actor: Actor, person_id: int, kind: PaperKind, relations: Collection[Relation], seen: Collection[Compartment]
) -> bool:
    if not may(actor, kind.keep, relations):
        return False
    if kind.on_request is not None and stands_in(kind.on_request, actor, relations):
        return bool(rows_asked_of(kind.on_request, person_id))
    return kind.compartment in seen


def rows_to_keep(actor: Actor, person_id: int, kind: PaperKind) -> list[tuple[int, str]]:
    """The rows that the actor may keep a paper of a kind about: on request, those of which they were asked.

    Raises:
        NotAllowed: they keep none of this kind in this case.
    """
    rows, request = rows_about(kind, person_id, keepers_sight(actor, person_id, kind)), kind.on_request
    if request is None or not stands_in(request, actor, relations_to(actor, person_id) or ()):
        return rows
    asked = rows_asked_of(request, person_id)
    return [each for each in rows if each[0] in asked]


def rows_about(kind: PaperKind, person_id: int, seen: Collection[Compartment]) -> list[tuple[int, str]]:
    """The rows of facts that a paper of a kind can be about, each with its id, in words."""
    if not kind.about:
        return []
    label = model_of(Subject.declared[kind.about])._meta.label
    return [(row.id, row.title) for table in standing_rows(person_id, [label], seen) for row in table.rows]


def _on_the_case(found: Paper | None) -> int | None:
    return found.person_id if found is not None else None
