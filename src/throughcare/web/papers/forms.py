"""The form of a paper: its date, what it is about, its sections, and how it is handled."""

from __future__ import annotations

from throughcare.web.layout.typed_form import Field, Kind, TypedForm, begun
from throughcare.work.papers.keeping import NewPaper
from throughcare.work.papers.kind import PaperKind, Section
from throughcare.work.papers.reading import ToKeep

_ON = Field("on", Kind.DATE, "What is its date?", what="the date of the paper")
_HANDLING = Field(
    "handling",
    Kind.LINE,
    "Handling instruction",
    hint="Such as who may be told. The paper is marked OFFICIAL-SENSITIVE.",
)
_WITHHELD = Field("withheld", Kind.TICK, "It is not to be disclosed to the person")


def fields_of(begins: ToKeep) -> tuple[Field, ...]:
    """The fields of a paper."""
    kind = begins.kind
    rows = [("", "Nothing in particular"), *((str(row), words) for row, words in begins.rows)]
    return (
        _ON,
        *([Field("about", Kind.SELECT, "What is it about?", options=rows)] if begins.rows else []),
        *(_field(each) for each in kind.sections),
        *([_HANDLING] if kind.marked else []),
        *([] if kind.withheld else [_WITHHELD]),
    )


def form_of(begins: ToKeep, **values: object) -> TypedForm:
    """The form to begin with, filled with what is known and about the latest row; or with what the paper says."""
    paper = begins.paper
    if paper is None:
        latest = {"about": str(begins.rows[-1][0])} if begins.rows else {}
        return begun(fields_of(begins), **{**begins.words, **latest, **values})  # type: ignore[arg-type]
    return begun(
        fields_of(begins),
        version=paper.version,
        on=paper.on,
        about=str(paper.about_row or ""),
        handling=paper.handling,
        withheld="yes" if paper.withheld else "",
        **begins.words,
    )


def entered(form: TypedForm, kind: PaperKind) -> NewPaper:
    """The paper as the verb takes it."""
    about = form["about"]
    return NewPaper(
        on=form.on("on"),
        words={each.name: form[each.name] for each in kind.sections},
        about=_number(about) if about else None,
        handling=form["handling"],
        withheld=form.ticked("withheld"),
        form=form.form,
    )


def _number(typed: str) -> int:
    """The id of a row; of what is no number, one that no row has."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 19 else -1


def _field(section: Section) -> Field:
    optional = "" if section.required else "You may leave it empty."
    hint = " ".join(filter(None, (section.hint, optional)))
    if section.options:
        return Field(section.name, Kind.RADIOS, section.question, hint, section.options)
    return Field(section.name, Kind.TEXT, section.question, hint)
