"""A sheet as a Word file (DOCX), to be worked on. python-docx is loaded when the first is made."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from throughcare.documents.sheet import Sheet, writable

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

# The day that a new file is said to be of; a real one would tell when somebody looked.
_NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)


def as_word_file(sheet: Sheet) -> bytes:
    """The bytes of the file. It names neither a tool nor an author."""
    import docx

    sheet = writable(sheet)
    document = docx.Document()
    _without_properties(document, sheet.title)
    _head_and_foot(document, sheet)
    document.add_heading(sheet.title, level=1)
    for label, words in sheet.facts:
        document.add_paragraph(f"{label}: {words}")
    for part in sheet.parts:
        document.add_heading(part.heading, level=2)
        for line in part.paragraphs or ["Nothing is said."]:
            document.add_paragraph(line)
    if sheet.foot:
        document.add_paragraph(sheet.foot)
    held = BytesIO()
    document.save(held)
    return held.getvalue()


def _without_properties(document: Document, title: str) -> None:
    properties = document.core_properties
    properties.title, properties.language = title, "en-GB"
    properties.author = properties.comments = properties.last_modified_by = ""
    properties.created = properties.modified = _NO_DAY
    # The template brings a picture of a page, and the name of the program that it was made with.
    package = document.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype.endswith(("/thumbnail", "/extended-properties")):
            del package.rels[key]


def _head_and_foot(document: Document, sheet: Sheet) -> None:
    section = document.sections[0]
    head = section.header.paragraphs[0]
    if sheet.marking:
        head.add_run(sheet.marking).bold = True
        head = section.header.add_paragraph()
    head.add_run(sheet.about)
    foot = section.footer.paragraphs[0]
    foot.add_run("Page ")
    _field(foot, "PAGE")
    foot.add_run(" of ")
    _field(foot, "NUMPAGES")


def _field(paragraph: Paragraph, name: str) -> None:
    """A number that the program which opens the file works out."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)
