"""Provisions that are not evaluated: their content says what realises them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from throughcare.policy.provisions.declared import Provision


@dataclass(frozen=True, kw_only=True, eq=False)
class Described(Provision):
    """A provision that is not evaluated: its content says what realises it."""

    starts: str = ""
    satisfied_by: str = ""


class Workflow(Described):
    """Stages of work."""

    kind: ClassVar[str] = "workflow"


class Record(Described):
    """What must be held."""

    kind: ClassVar[str] = "record"


class Notice(Described):
    """Who must be told."""

    kind: ClassVar[str] = "notice"


class Membership(Described):
    """Who takes part."""

    kind: ClassVar[str] = "membership"


class Access(Described):
    """Who may see or do what."""

    kind: ClassVar[str] = "access"


class Guidance(Described):
    """Help, shown where it is needed."""

    kind: ClassVar[str] = "guidance"
