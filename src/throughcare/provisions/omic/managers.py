"""Who is responsible and who supports on a day, from the two dates that the tables give; and what meets those dates."""

from collections.abc import Mapping

from throughcare.policy.expressions import TODAY, Date, Expression, Word, choose, no_word, word
from throughcare.policy.facts import Allocation, Manager, ManagerRole, Part, Responsibility
from throughcare.provisions.omic.cohort import sentenced_from

ANSWERS = ("responsible", "supporting", "com_allocation_due", "responsibility_transfer_due")


def held(com_allocated_on: Date, com_responsible_from: Date) -> Mapping[str, Expression]:
    """The managers of a case whose COM is allocated on one date and responsible from another (that day included).

    Nobody is named where it is known that there is no such date.
    """
    responsible = choose(
        (com_responsible_from <= TODAY, word(Manager.COM)),
        (com_responsible_from.exists, word(Manager.POM)),
        otherwise=no_word(Manager),
    )
    supporting = choose(
        (responsible.is_(Manager.COM), word(Manager.POM)),
        (com_allocated_on <= TODAY, word(Manager.COM)),
        otherwise=no_word(Manager),
    )
    return {
        **parts(responsible, supporting),
        "com_allocation_due": com_allocated_on,
        "responsibility_transfer_due": com_responsible_from,
    }


def parts(responsible: Word[Manager], supporting: Word[Manager]) -> Mapping[str, Expression]:
    """Who is responsible and who supports, and the same from each manager's side."""
    return {
        "responsible": responsible,
        "supporting": supporting,
        "pom": _part(Manager.POM, responsible, supporting),
        "com": _part(Manager.COM, responsible, supporting),
    }


def com_allocated(due: Date) -> Date:
    """When a COM was first allocated since the sentence, and still was on the day that it was due."""
    coms = Allocation.where(Allocation.role.is_(ManagerRole.COM))
    current = coms.where(~(Allocation.from_on < sentenced_from) & ~(Allocation.to_on <= due))
    return current.first(Allocation.from_on).named("COM allocated")


def com_responsible(due: Date) -> Date:
    """When a COM first took responsibility since the sentence, and still had it on the day that it was due."""
    coms = Responsibility.where(Responsibility.holder.is_(Manager.COM))
    current = coms.where(~(Responsibility.from_on < sentenced_from) & ~(Responsibility.to_on <= due))
    return current.first(Responsibility.from_on).named("responsibility taken by the COM")


def _part(manager: Manager, responsible: Word[Manager], supporting: Word[Manager]) -> Word[Part]:
    return choose(
        (responsible.is_(manager), word(Part.RESPONSIBLE)),
        (supporting.is_(manager), word(Part.SUPPORTING)),
        otherwise=word(Part.NONE),
    )
