"""What a kind of paper is: its sections, who keeps it, and the provisions that say what it must hold.

To declare one, put a `PaperKind` into a module of `work/papers/kinds/`: the forms, files, lists and the API follow.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from throughcare.access.compartments import Compartment
from throughcare.access.permissions import Action
from throughcare.work.on_request import OnRequest
from throughcare.work.papers.known import Known

YES_NO = (("yes", "Yes"), ("no", "No"))


@dataclass(frozen=True)
class Section:
    """One question of a paper. `asks`: the items of the provisions' content that it asks for, word for word.

    `filled` gives the text that the form begins with, from what the record knows. `options`: one of these is chosen, as
    value and words; none: it is answered in words. One that is not `required` may be empty when the paper is finished.
    """

    name: str
    question: str
    asks: tuple[str, ...] = ()
    hint: str = ""
    required: bool = True
    filled: Callable[[Known], str] | None = None
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class PaperKind:
    """A kind of paper. The first of its `provisions` is the one that its pages cite.

    `keep` is what whoever keeps it must be allowed to do. `compartment`: nobody else learns that there is one.
    `withheld`: the person is not to see it. `about`: the grain of the row of facts that it is about. `besides`: items
    of the provisions' content that no section asks for, and what sees to them. `gate` is asked when it is finished,
    with the rows that `proposed` makes of its words. `on_request`: who keeps one only about a row of which they were
    asked; they read what they kept themselves, and nothing else of its compartment.
    """

    name: str
    title: str
    provisions: tuple[str, ...]
    sections: tuple[Section, ...]
    keep: Action = Action.KEEP_CASE_PAPER
    compartment: Compartment = Compartment.ORDINARY
    withheld: bool = False
    about: str = ""
    besides: Mapping[str, str] = field(default_factory=dict)
    gate: str = ""
    on_request: OnRequest | None = None
    proposed: Callable[[Mapping[str, str]], Mapping[str, Sequence[Any]]] | None = None

    @property
    def marked(self) -> bool:
        """Whether its papers carry the marking, and an instruction on how they are handled."""
        return self.compartment is Compartment.OFFICIAL_SENSITIVE

    def section(self, name: str) -> Section | None:
        """The section of this name."""
        return next((each for each in self.sections if each.name == name), None)
