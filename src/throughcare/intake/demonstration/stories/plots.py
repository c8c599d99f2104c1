"""What a plot is: whom it is about, and how it is told."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from throughcare.intake.demonstration.case import Case


class Who(Enum):
    """In which estate the person would be held."""

    MAN = "man"
    WOMAN = "woman"
    YOUNG = "young"


@dataclass(frozen=True)
class Plot:
    """A plot, and how many of a hundred people it is told of. `region`: where it must happen."""

    name: str
    share: int
    tell: Callable[[Case], None]
    who: Who = Who.MAN
    region: str | None = None
