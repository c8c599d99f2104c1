"""A sheet as PDF and as a Word file: opened again, every word is there, and no tool is named."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
import pypdf
import pytest

from throughcare.documents.pdf_file import as_html, as_pdf
from throughcare.documents.sheet import Part, Sheet
from throughcare.documents.word_file import as_word_file

SHEET = Sheet(
    title="Handover report",
    about="Ama Lee, NOMS A1234BC",
    parts=(
        Part("What matters?", "First line.\n\n<b>Second</b> & Ŵyn’s 1 < 2\x0bthird\x01."),
        Part("What else?", ""),
    ),
    facts=(("Author", "Pat Moss"),),
    marking="OFFICIAL-SENSITIVE",
    foot="What it must say: Handover.",
)
LONG = Sheet("Long", "Ama Lee", (Part("Much", "\n".join(f"Line {number}." for number in range(200))),))
WORDS = ("Handover report", "Author: Pat Moss", "What matters?", "First line.", "<b>Second</b> & Ŵyn’s 1 < 2", "third")


def pages(made: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(made)).pages]


def test_a_pdf_holds_every_word_with_its_marking_and_its_pages() -> None:
    (page,) = pages(as_pdf(SHEET))
    for words in (*WORDS, "Nothing is said.", "OFFICIAL-SENSITIVE", "Ama Lee, NOMS A1234BC", "Page 1 of 1"):
        assert words in page


def test_every_page_of_a_pdf_says_whom_it_is_about() -> None:
    found = pages(as_pdf(LONG))
    assert len(found) > 3
    assert [f"Page {number} of {len(found)}" in page for number, page in enumerate(found, start=1)] == [True] * len(
        found
    )
    assert all("Ama Lee" in page for page in found)
    assert not any("OFFICIAL" in page for page in found)


def test_a_pdf_is_tagged_and_names_no_tool() -> None:
    made = as_pdf(SHEET)
    reader = pypdf.PdfReader(BytesIO(made))
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == "en-GB"
    assert root["/MarkInfo"] == {"/Marked": True}
    assert {name: str(value) for name, value in (reader.metadata or {}).items()} == {"/Title": "Handover report"}
    metadata = root["/Metadata"].get_data()
    assert b'pdfuaid:part="1"' in metadata
    assert b"WeasyPrint" not in made + metadata


def test_nothing_that_is_typed_becomes_part_of_the_page_and_nothing_is_fetched() -> None:
    sheet = Sheet('<img src="http://example.invalid/x">', "a", (Part("<style>", "</p><script>"),))
    assert "<img" not in as_html(sheet)
    assert "<script" not in as_html(sheet)
    assert '<img src="http://example.invalid/x">' in pages(as_pdf(sheet))[0].replace("\n", " ")


def test_a_word_file_holds_every_word_with_its_marking() -> None:
    document = docx.Document(BytesIO(as_word_file(SHEET)))
    text = "\n".join(each.text for each in document.paragraphs)
    for words in (*WORDS, "Nothing is said.", "What it must say: Handover."):
        assert words in text
    head, foot = document.sections[0].header, document.sections[0].footer
    assert [each.text for each in head.paragraphs] == ["OFFICIAL-SENSITIVE", "Ama Lee, NOMS A1234BC"]
    assert "PAGE" in foot._element.xml
    assert "NUMPAGES" in foot._element.xml
    styles = [(each.text, str(each.style.name if each.style else "")) for each in document.paragraphs]
    headings = [(words, style) for words, style in styles if "Heading" in style]
    assert headings == [
        ("Handover report", "Heading 1"), ("What matters?", "Heading 2"), ("What else?", "Heading 2")
    ]  # fmt: skip


def test_a_word_file_names_neither_a_tool_nor_an_author() -> None:
    made = as_word_file(SHEET)
    properties = docx.Document(BytesIO(made)).core_properties
    assert (properties.author, properties.comments, properties.last_modified_by) == ("", "", "")
    with ZipFile(BytesIO(made)) as held:
        assert [name for name in held.namelist() if name.startswith("docProps")] == ["docProps/core.xml"]
        everything = b"".join(held.read(name) for name in held.namelist())
    assert b"python-docx" not in everything
    assert b"Macintosh" not in everything


@pytest.mark.parametrize("made", [as_pdf, as_word_file])
def test_a_sheet_without_anything_is_still_a_file(made: object) -> None:
    assert len(made(Sheet("", "", ()))) > 500  # type: ignore[operator]
