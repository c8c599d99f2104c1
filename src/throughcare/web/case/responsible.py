"""Who is responsible for a case now, who next, when it changes, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from throughcare.duties.explained import Explained
from throughcare.policy.words import day
from throughcare.record.queries.one_case import Managing

MANAGERS = {
    "POM": "Prison offender manager (POM)",
    "COM": "Community offender manager (COM)",
    "PP": "Probation practitioner",
    "key_worker": "Key worker",
    "co_working_POM": "Co-working POM",
    "personal_officer": "Personal officer",
}


@dataclass(frozen=True)
class Manager:
    """Somebody's part in a case: the role in words, and who holds it ("nobody is allocated" where nobody does).

    `left_on`: a POM who is not at work there any more, so that the case waits for another.
    """

    role: str
    name: str
    where: str = ""
    allocated: bool = True
    name_known: bool = True
    left_on: date | None = None


@dataclass(frozen=True)
class Answered:
    """A question with its answer in words. `because` says why, and `provision` is where to read on."""

    question: str
    answer: str
    because: tuple[str, ...]
    provision: str | None
    told: bool = True


def managers(allocations: Iterable[Managing]) -> dict[str, Manager]:
    """Who is allocated as what, by role; of two with one role, the later."""
    held: dict[str, Manager] = {}
    for each in allocations:
        if each.role in MANAGERS and each.role not in held:
            held[each.role] = Manager(
                MANAGERS[each.role],
                each.name or "name not recorded",
                each.prison,
                name_known=bool(each.name),
                left_on=each.left_on,
            )
    return held


def in_part(role: str, held: dict[str, Manager]) -> Manager:
    """Whoever holds a role, or that nobody does."""
    return held.get(role) or Manager(MANAGERS[role], "nobody is allocated yet", allocated=False, name_known=False)


def answers(explained: Explained, held: dict[str, Manager]) -> list[Answered]:
    """Now, supporting and next, each with its why."""
    parts = [("responsible", "Responsible now"), ("supporting", "Supporting")]
    responsible = explained.standing.answers["responsible"]
    if responsible.value is None and not responsible.missing:
        parts = parts[:1]
    told = [_part(explained, name, question, held) for name, question in parts]
    return [*told, *_next(explained)]


def _part(explained: Explained, name: str, question: str, held: dict[str, Manager]) -> Answered:
    answer = explained.standing.answers[name]
    if answer.value is None:
        role = next((role for role in ("PP", "COM") if role in held), None)
        community = name == "responsible" and role is not None and not answer.missing
        words = _named(in_part(role, held)) if community and role else _nobody(name, answer.why, answer.missing)
    else:
        words = _named(in_part(str(answer.value), held))
    return Answered(question, words, explained.because[name], answer.provision, answer.value is not None)


def _nobody(name: str, why: str, missing: tuple[str, ...]) -> str:
    return "Nobody yet" if name == "supporting" and not missing else why


def _named(manager: Manager) -> str:
    where = f", {manager.where}" if manager.where else ""
    left = f", who left on {day(manager.left_on)}" if manager.left_on is not None else ""
    return f"{manager.role}: {manager.name}{where}{left}"


def _next(explained: Explained) -> list[Answered]:
    """What is still to come; of what has passed only when the COM became responsible."""
    found = []
    for name, question, verb in (
        ("com_allocation_due", "Next", "A COM is to be allocated by"),
        ("responsibility_transfer_due", "Then", "The COM becomes responsible on"),
    ):
        answer = explained.standing.answers[name]
        if isinstance(answer.value, date) and answer.value > explained.as_of:
            found.append(Answered(question, f"{verb} {day(answer.value)}", explained.because[name], answer.provision))
        elif isinstance(answer.value, date) and name == "responsibility_transfer_due":
            words = f"The COM became responsible on {day(answer.value)}"
            found.append(Answered("Handed over", words, explained.because[name], answer.provision))
        elif answer.missing:
            found.append(Answered(question, answer.why, explained.because[name], answer.provision, told=False))
    if len(found) == 1 and found[0].question == "Then":
        return [Answered("Next", *_rest(found[0]))]
    return found


def _rest(answered: Answered) -> tuple[str, tuple[str, ...], str | None, bool]:
    return answered.answer, answered.because, answered.provision, answered.told
