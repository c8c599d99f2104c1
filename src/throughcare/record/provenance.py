"""Who recorded something, when, and from where: a feed with its file and line, or a verb of work."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils import timezone


@dataclass(frozen=True)
class Provenance:
    """Goes with every write. `feed` names a feed of intake or a verb; `file` and `line` where in it, counted from 1."""

    by: str
    feed: str
    file: str = ""
    line: int | None = None
    at: datetime = field(default_factory=timezone.now)

    def columns(self) -> dict[str, Any]:
        """As columns of a row: `Sentence(person=…, crd=…, **provenance.columns())`."""
        return {
            "recorded_by": self.by,
            "feed": self.feed,
            "file": self.file,
            "line": self.line,
            "recorded_at": self.at,
        }
