"""Spans of days: half-open `[start, end)`, never empty; a timeline of them never overlaps."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise


@dataclass(frozen=True, order=True)
class Span:
    """Days from `start` up to, not including, `end`; `end` None means that it has not ended.

    Raises:
        ValueError: the span would hold no day.
    """

    start: date
    end: date | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end <= self.start:
            raise ValueError(f"A span must end after it starts: {self.start.isoformat()} to {self.end.isoformat()}.")

    def __contains__(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)

    def overlaps(self, other: "Span") -> bool:
        """Whether any day lies in both."""
        return (other.end is None or self.start < other.end) and (self.end is None or other.start < self.end)

    def meets(self, other: "Span") -> bool:
        """Whether the other begins on the very day that this one ends."""
        return self.end == other.start


@dataclass(frozen=True)
class Timeline:
    """Spans in order of start that never overlap.

    Raises:
        ValueError: two spans share a day; the message names both.
    """

    spans: tuple[Span, ...]

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = tuple(sorted(spans, key=lambda span: span.start))
        for earlier, later in pairwise(ordered):
            if earlier.overlaps(later):
                raise ValueError(f"Two spans share a day: {earlier} and {later}.")
        object.__setattr__(self, "spans", ordered)

    def __iter__(self) -> Iterator[Span]:
        return iter(self.spans)

    def on(self, day: date) -> Span | None:
        """The span that holds `day`, if any."""
        return next((span for span in self.spans if day in span), None)

    def gaps(self) -> list[Span]:
        """The spans of days between one span's end and the next one's start."""
        return [
            Span(earlier.end, later.start)
            for earlier, later in pairwise(self.spans)
            if earlier.end is not None and earlier.end < later.start
        ]
