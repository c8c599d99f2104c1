"""Every case's life beside its story."""

from __future__ import annotations

from random import Random

from throughcare.intake.demonstration.besides import (
    community,
    custody,
    details,
    enforcement,
    national_security,
    open_conditions,
    recategorisation,
    release,
    safety,
    services,
    temporary_release,
    womens_panel,
    youth,
)
from throughcare.intake.demonstration.besides.life import life_of
from throughcare.intake.demonstration.case import Case

_SUBJECTS = (
    details,
    custody,
    safety,
    open_conditions,
    temporary_release,
    recategorisation,
    release,
    services,
    community,
    enforcement,
    national_security,
    womens_panel,
    youth,
)


def tell_besides(case: Case, seed: int) -> None:
    """Add what such a case would have. Its draws are its own, so that a story stays as it was."""
    life, of_the_story = life_of(case), case.chance
    for subject in _SUBJECTS:
        name = subject.__name__.rpartition(".")[2]
        case.chance = Random(f"{seed} {case.number} {name}")  # noqa: S311
        subject.tell(case, life)
    case.chance = of_the_story
