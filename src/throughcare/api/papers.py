"""Papers of a case: listed, read, kept, changed, finished and withdrawn. The verb decides."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema, Status
from pydantic import Field, StrictBool

from throughcare.api.calling import caller
from throughcare.api.forms import Day, Line, RowId, Sent, Text, Version
from throughcare.api.problems import documented
from throughcare.record.models import Paper
from throughcare.record.queries.one_case import person_id_of
from throughcare.work.papers import keeping
from throughcare.work.papers.kinds import kinds
from throughcare.work.papers.reading import read_paper, read_papers
from throughcare.work.refusals import NotValid

router = Router(tags=["papers"])

Words = Annotated[
    dict[Line, Text], Field(max_length=100, description="What the paper says, by the name of each section.")
]


class PaperSent(Sent):
    """What a paper says."""

    on: Day
    words: Words
    about: RowId | None = Field(None, description="The `row` of facts that it is about.")
    handling: Annotated[Line, Field(description="Of an official-sensitive paper: how it is to be handled.")] = ""
    withheld: StrictBool = Field(False, description="It is not to be disclosed to the person.")
    finish: StrictBool = Field(False, description="It is finished; left out, it is a draft.")


class NewPaperSent(PaperSent):
    """A paper to be kept."""

    kind: Line
    sending: str = Field(
        "",
        pattern="^([0-9a-f]{32})?$",
        description="A number of yours for this sending: the same one sent again is the same paper.",
    )


class ChangedPaperSent(PaperSent):
    """A paper as it is to be, and the version that was seen."""

    version: Version


class SeenVersion(Sent):
    """The version that was seen."""

    version: Version


class PaperTold(Schema):
    """A paper, without what it says."""

    paper: UUID
    version: int
    kind: str
    title: str
    on: date
    author: str
    finished_on: date | None
    about_table: str
    about: int | None
    withheld: bool


class WholePaper(PaperTold):
    """A paper, and what it says by section."""

    handling: str
    words: dict[str, str]


class Papers(Schema):
    """The papers of a case, latest first."""

    papers: list[PaperTold]


class PaperKept(Schema):
    """A paper that was kept, and its version."""

    paper: UUID
    version: int


@router.get("/cases/{uuid:uuid}/papers", response=Papers, openapi_extra=documented(), summary="Papers of a case")
def papers(request: HttpRequest, uuid: UUID) -> dict[str, Any]:
    """The papers of the kinds that the caller may know of."""
    return {"papers": [_told(paper) for paper, _kind in read_papers(caller(request), person_id_of(uuid))]}


@router.get("/papers/{uuid:paper}", response=WholePaper, openapi_extra=documented(), summary="A paper")
def paper(request: HttpRequest, paper: UUID) -> dict[str, Any]:
    """One paper, with what it says."""
    found = read_paper(caller(request), paper)
    return {**_told(found.paper), "handling": found.paper.handling, "words": dict(found.words)}


@router.post(
    "/cases/{uuid:uuid}/papers/new",
    response={201: PaperKept},
    openapi_extra=documented(413, 422),
    summary="Keep a paper",
)
def new_paper(request: HttpRequest, uuid: UUID, sent: NewPaperSent) -> Status[Any]:
    """Keep a paper of a kind, as a draft or finished."""
    kind = kinds().get(sent.kind)
    if kind is None:
        raise NotValid({"kind": f"There is no such kind of paper. There are: {', '.join(kinds())}."})
    kept = keeping.keep_paper(
        caller(request), person_id_of(uuid), kind, _entered(sent, sent.sending), finish=sent.finish
    )
    return Status(201, _kept(kept))


@router.post(
    "/papers/{uuid:paper}/change",
    response=PaperKept,
    openapi_extra=documented(409, 413, 422),
    summary="Change a paper",
)
def change_paper(request: HttpRequest, paper: UUID, sent: ChangedPaperSent) -> dict[str, Any]:
    """Change what a paper says; what stood before is kept, and a version that is stale is refused."""
    changed = keeping.change_paper(
        caller(request), paper, _entered(sent), expected_version=sent.version, finish=sent.finish
    )
    return _kept(changed)


@router.post(
    "/papers/{uuid:paper}/finish",
    response=PaperKept,
    openapi_extra=documented(409, 413, 422),
    summary="Finish a paper",
)
def finish_paper(request: HttpRequest, paper: UUID, sent: SeenVersion) -> dict[str, Any]:
    """Finish a paper as it stands."""
    return _kept(keeping.finish_paper(caller(request), paper, expected_version=sent.version))


@router.post(
    "/papers/{uuid:paper}/withdraw",
    response={204: None},
    openapi_extra=documented(409, 413, 422),
    summary="Withdraw a paper",
)
def withdraw_paper(request: HttpRequest, paper: UUID, sent: SeenVersion) -> Status[None]:
    """Say that a paper was kept in error."""
    keeping.withdraw_paper(caller(request), paper, expected_version=sent.version)
    return Status(204, None)


def _entered(sent: PaperSent, sending: str = "") -> keeping.NewPaper:
    return keeping.NewPaper(
        on=sent.on,
        words=sent.words,
        about=sent.about,
        handling=sent.handling,
        withheld=sent.withheld,
        form=sending,
    )


def _told(held: Paper) -> dict[str, Any]:
    return {
        "paper": held.uuid,
        "version": held.version,
        "kind": held.kind,
        "title": held.title,
        "on": held.on,
        "author": held.author,
        "finished_on": held.finished_on,
        "about_table": held.about_table,
        "about": held.about_row,
        "withheld": held.withheld,
    }


def _kept(held: Paper) -> dict[str, Any]:
    return {"paper": held.uuid, "version": held.version}
