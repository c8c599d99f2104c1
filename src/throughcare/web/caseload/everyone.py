"""All lines of a caseload, read some at a time."""

from collections.abc import Iterator
from datetime import date

from throughcare.duties.caseload import Line, caseload
from throughcare.web.caseload.asking import Asking

_AT_ONCE = 500


def every_line(asked: Asking, today: date) -> Iterator[Line]:
    """Every case of the list that was asked for, in its order."""
    page = caseload(asked.scope, asked.sees, today, asked.filters, asked.sort, size=_AT_ONCE)
    yield from page.lines
    while page.after:
        page = caseload(asked.scope, asked.sees, today, asked.filters, asked.sort, page.after, _AT_ONCE)
        yield from page.lines
