"""A sheet as PDF/UA: tagged, so that it can be read aloud. WeasyPrint is loaded when the first is made."""

from __future__ import annotations

import re
from html import escape
from typing import Any

from throughcare.documents.sheet import Part, Sheet, writable

MEDIA_TYPE = "application/pdf"

_PRODUCER = re.compile(rb'<rdf:Description rdf:about="" pdf:Producer="[^"]*" />')

_STYLE = """
@page {
  size: A4; margin: 26mm 20mm 22mm;
  @top-left { content: string(about); font-size: 9pt }
  @top-right { content: string(marking); font-size: 9pt; font-weight: bold }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font-size: 9pt }
}
html { font-family: "Liberation Sans", Arial, sans-serif; font-size: 11pt; line-height: 1.4 }
h1 { font-size: 18pt; margin: 0 0 4mm }
h2 { font-size: 13pt; margin: 6mm 0 2mm; break-after: avoid }
p { margin: 0 0 2mm; overflow-wrap: anywhere }
.about { string-set: about content(text); font-weight: bold }
.marking { string-set: marking content(text); font-weight: bold }
.foot { margin-top: 8mm; font-size: 9pt }
"""


def as_pdf(sheet: Sheet) -> bytes:
    """The bytes of the file. It names no tool, and nothing is fetched from anywhere to make it."""
    from weasyprint import HTML

    sheet = writable(sheet)
    made: bytes = HTML(string=as_html(sheet), url_fetcher=_nothing_to_fetch).write_pdf(
        pdf_variant="pdf/ua-1", finisher=_name_no_tool
    )
    return made


def as_html(sheet: Sheet) -> str:
    """The sheet as a page; every word of it is escaped."""
    marking = f'<p class="marking">{escape(sheet.marking)}</p>' if sheet.marking else ""
    facts = "".join(f"<p>{escape(label)}: {escape(words)}</p>" for label, words in sheet.facts)
    foot = f'<p class="foot">{escape(sheet.foot)}</p>' if sheet.foot else ""
    return (
        f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{escape(sheet.title)}</title>'
        f"<style>{_STYLE}</style></head><body>{marking}"
        f'<p class="about">{escape(sheet.about)}</p><h1>{escape(sheet.title)}</h1>{facts}'
        f"{''.join(map(_part, sheet.parts))}{foot}</body></html>"
    )


def _part(part: Part) -> str:
    words = "".join(f"<p>{escape(line)}</p>" for line in part.paragraphs) or "<p>Nothing is said.</p>"
    return f"<section><h2>{escape(part.heading)}</h2>{words}</section>"


def _nothing_to_fetch(address: str, *_options: Any, **_named: Any) -> Any:
    raise ValueError(f"A document fetches nothing, and this would fetch {address}.")


def _name_no_tool(_document: Any, pdf: Any) -> None:
    pdf.info.pop("Producer", None)
    for each in pdf.objects:
        if getattr(each, "extra", {}).get("Type") == "/Metadata":
            each.stream = [_PRODUCER.sub(b"", part) for part in each.stream]
