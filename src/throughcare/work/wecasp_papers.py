"""Papers of the women's panel: keeping and reading them, and what may leave the meeting.

Only whoever has signed the confidentiality statement sees a paper, and no copy goes out before the Chair agreed
(WECASP 5.9.2, 7.24.3, 7.24.4).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from throughcare.access.permissions import Action, Actor, Relation, Scope, scope_of
from throughcare.access.wecasp import PaperKind, is_core
from throughcare.record.corrections import supersede
from throughcare.record.models import Person, WecaspDisclosure, WecaspItem, WecaspPaper
from throughcare.record.people import person_by_number
from throughcare.record.queries.wecasp_papers import Items, disclosures_of, items_of, names_of, papers_with
from throughcare.record.relations import relations_to
from throughcare.work.faults import Faults
from throughcare.work.reading_apart import Reading, read_apart
from throughcare.work.refusals import NotAllowed
from throughcare.work.sent_before import one_at_a_time, sent_before
from throughcare.work.verb import AskedOfPlaces, Written, perform_for_places
from throughcare.work.wecasp_statement import panels_relations, readers_relations

READ, KEEP, AGREE = Action.READ_WECASP, Action.KEEP_WECASP_PAPER, Action.AGREE_DISCLOSURE


@dataclass(frozen=True, kw_only=True)
class NewPaper:
    """A paper as it is entered. `form` names the form, so that one sent twice is one paper; likewise below."""

    board_on: date | None
    kind: PaperKind | None
    title: str
    form: str = ""


@dataclass(frozen=True, kw_only=True)
class NewItem:
    """An item as it is entered. `number`: the NOMS number or CRN of whose case it is about; empty: of no one case."""

    heading: str
    says: str
    number: str = ""
    form: str = ""


@dataclass(frozen=True, kw_only=True)
class NewDisclosure:
    """What the Chair agrees to, as it is entered."""

    to_whom: str
    why: str
    form: str = ""


@dataclass(frozen=True)
class ItemRead:
    """An item, and whom it is about; empty: nobody in particular."""

    item: WecaspItem
    person: str


@dataclass(frozen=True)
class PaperRead:
    """A paper as its reader sees it. `disclosed`: what may go out of it, for those who keep papers."""

    paper: WecaspPaper
    items: list[ItemRead]
    disclosed: list[WecaspDisclosure]


def read_papers(actor: Actor) -> list[WecaspPaper]:
    """The papers of which the actor sees anything.

    Raises:
        NotAllowed: the actor sees no papers.
        NotSigned: the statement comes first.
    """

    def read() -> Reading[list[WecaspPaper]]:
        found = papers_with(_items(actor))
        return found, {"papers": [each.pk for each in found]}

    return read_apart(READ, actor, readers_relations(actor), read)


def read_paper(actor: Actor, paper: UUID) -> PaperRead:
    """A paper, with the items that the actor sees; the entry says of whose cases.

    Raises:
        NotAllowed: there is no such paper, or none of it is for the actor.
        NotSigned: the statement comes first.
    """

    def read() -> Reading[PaperRead]:
        found = _seen(actor, paper)
        return found, {"papers": [found.paper.pk], "items": [each.item.pk for each in found.items]}

    return read_apart(READ, actor, readers_relations(actor), read)


def keep_paper(actor: Actor, entered: NewPaper) -> WecaspPaper:
    """Keep a paper; its items are added to it.

    Raises:
        Refused: the actor keeps no papers, or a field breaks a rule.
    """

    def write(asked: AskedOfPlaces) -> Written[WecaspPaper]:
        one_at_a_time(actor)
        sent = sent_before(WecaspPaper, entered.form)
        if sent is not None:
            return Written(sent, {"paper": sent.pk, "sent": "again"})
        faults = Faults()
        faults.unless(entered.board_on, "board_on", "Enter the date of the meeting.")
        faults.unless(entered.kind, "kind", "Choose what the paper is.")
        faults.unless(entered.title.strip(), "title", "Enter a title for the paper.")
        faults.unless(len(entered.title) <= 300, "title", "The title must be 300 characters or fewer.")
        faults.refuse()
        columns: dict[str, Any] = {"board_on": entered.board_on, "kind": entered.kind, "title": entered.title.strip()}
        made = WecaspPaper.objects.create(reference=entered.form, **columns, **asked.provenance.columns())
        return Written(made, {"paper": made.pk})

    return perform_for_places(KEEP, actor, panels_relations(actor, KEEP), write)


def add_item(actor: Actor, paper: UUID, entered: NewItem) -> WecaspItem:
    """Add an item to a paper.

    Raises:
        Refused: the actor keeps no papers, there is no such paper, or a field breaks a rule.
    """

    def write(asked: AskedOfPlaces) -> Written[WecaspItem]:
        held = _paper(paper)
        one_at_a_time(actor)
        sent = sent_before(WecaspItem, entered.form, paper=held)
        if sent is not None:
            return Written(sent, {"paper": held.pk, "item": sent.pk, "sent": "again"})
        case = _checked(actor, entered)
        made = WecaspItem.objects.create(
            paper=held,
            reference=entered.form,
            case=case.uuid if case else None,
            heading=entered.heading.strip(),
            says=entered.says.strip(),
            **asked.provenance.columns(),
        )
        return Written(made, {"paper": held.pk, "item": made.pk})

    return perform_for_places(KEEP, actor, panels_relations(actor, KEEP), write)


def correct_item(actor: Actor, item: UUID, heading: str, says: str, *, expected_version: int) -> WecaspItem:
    """Correct what an item says; what stood before is kept.

    Raises:
        Refused: the actor keeps no papers, there is no such item, or a field breaks a rule.
        StaleVersion: somebody else corrected it first.
    """

    def write(asked: AskedOfPlaces) -> Written[WecaspItem]:
        held = WecaspItem.objects.current().filter(_items(actor).condition(), uuid=item).first()
        if held is None:
            raise NotAllowed
        _checked(actor, NewItem(heading=heading, says=says))
        columns = {"heading": heading.strip(), "says": says.strip()}
        standing = supersede(held, expected_version=expected_version, provenance=asked.provenance, **columns)
        return Written(standing, {"paper": held.paper_id, "item": held.pk, "fields": sorted(columns)})

    return perform_for_places(KEEP, actor, panels_relations(actor, KEEP), write)


def agree_disclosure(actor: Actor, paper: UUID, entered: NewDisclosure) -> WecaspDisclosure:
    """Agree, as Chair, that a copy of a paper may go to somebody outside the meeting.

    Raises:
        Refused: the actor is not the Chair, there is no such paper, or a field breaks a rule.
    """

    def write(asked: AskedOfPlaces) -> Written[WecaspDisclosure]:
        held = _paper(paper)
        one_at_a_time(actor)
        sent = sent_before(WecaspDisclosure, entered.form, paper=held)
        if sent is not None:
            return Written(sent, {"paper": held.pk, "disclosure": sent.pk, "sent": "again"})
        faults = Faults()
        faults.unless(entered.to_whom.strip(), "to_whom", "Enter who is to have the copy.")
        faults.unless(len(entered.to_whom) <= 300, "to_whom", "Who is to have it must be 300 characters or fewer.")
        faults.unless(entered.why.strip(), "why", "Say why they are to have it.")
        faults.unless(len(entered.why) <= 1_000, "why", "Why must be 1,000 characters or fewer.")
        faults.refuse()
        made = WecaspDisclosure.objects.create(
            paper=held,
            reference=entered.form,
            to_whom=entered.to_whom.strip(),
            why=entered.why.strip(),
            agreed_on=asked.today,
            **asked.provenance.columns(),
        )
        return Written(made, {"paper": held.pk, "disclosure": made.pk})

    return perform_for_places(AGREE, actor, panels_relations(actor, AGREE), write)


def copy_paper(actor: Actor, disclosure: UUID) -> tuple[PaperRead, WecaspDisclosure]:
    """A copy of a paper for whom the Chair agreed to, by somebody who keeps papers; each copy leaves an entry.

    Raises:
        NotAllowed: the actor keeps no papers, or the Chair has agreed to no such copy.
        NotSigned: the statement comes first.
    """

    def read() -> Reading[tuple[PaperRead, WecaspDisclosure]]:
        held = WecaspDisclosure.objects.current().filter(uuid=disclosure).select_related("paper").first()
        if held is None:
            raise NotAllowed
        found = _seen(actor, held.paper.uuid)
        return (found, held), {"papers": [found.paper.pk], "disclosure": held.pk}

    return read_apart(KEEP, actor, panels_relations(actor, KEEP), read)


def _items(actor: Actor) -> Items:
    """The items that the actor sees. A restricted case is restricted to core members as well."""
    core = is_core(actor)
    return Items(Scope(everyone=True, account=actor.account) if core else scope_of(actor, READ), core)


def _seen(actor: Actor, paper: UUID) -> PaperRead:
    held, theirs = _paper(paper), _items(actor)
    items = items_of(held, theirs)
    if not items and not theirs.core:
        raise NotAllowed
    names = names_of([each.case for each in items if each.case is not None])
    read = [ItemRead(each, names.get(each.case, "") if each.case else "") for each in items]
    return PaperRead(held, read, disclosures_of(held) if theirs.core else [])


def _paper(paper: UUID) -> WecaspPaper:
    held: WecaspPaper | None = WecaspPaper.objects.current().filter(uuid=paper).first()
    if held is None:
        raise NotAllowed
    return held


def _checked(actor: Actor, entered: NewItem) -> Person | None:
    """The case that an item is about, once nothing that was entered breaks a rule."""
    faults = Faults()
    number = "".join(entered.number.upper().split())
    person = person_by_number(number) if number else None
    # A case that was never put before the panel and one that there is not are refused alike.
    known = person is not None and Relation.REFERRED in (relations_to(actor, person.pk) or ())
    rule = "Enter the NOMS number or CRN of somebody whose case was put before the panel."
    faults.unless(not number or known, "number", rule)
    faults.unless(entered.heading.strip(), "heading", "Enter a heading for the item.")
    faults.unless(len(entered.heading) <= 300, "heading", "The heading must be 300 characters or fewer.")
    faults.unless(entered.says.strip(), "says", "Enter what the item says.")
    faults.refuse()
    return person
