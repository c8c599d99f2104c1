"""One case explained: how it stands, what is due and why, and what cannot be told. Pure: facts in, answers out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from throughcare.duties import policy_in_use
from throughcare.duties.rows import plain, untold
from throughcare.duties.standing import Answer, Standing, standing_of
from throughcare.engine.evaluation import Evaluation
from throughcare.engine.facts import CaseFacts
from throughcare.engine.found import Duty, Found
from throughcare.engine.outcomes import Status
from throughcare.policy.explanation import explain
from throughcare.policy.provisions import Minimum

# In which order a reader wants them.
URGENCY = (
    Status.OVERDUE,
    Status.DUE,
    Status.UPCOMING,
    Status.WAITING,
    Status.CANNOT_TELL,
    Status.MET_LATE,
    Status.MET,
    Status.NOT_APPLICABLE,
)


@dataclass(frozen=True)
class Source:
    """Where a provision stands."""

    document: str
    paragraph: str


@dataclass(frozen=True)
class ExplainedDuty:
    """A duty with its status on the day asked about and the sentences that say why. `due_at`, `met_at`: of hours.

    `departures`: those that bite on it, in words. It is worked out all the same. `done` and `required`: how many there
    are, and how many there have to be, of what is owed as a number.
    """

    provision: str
    title: str
    subject: str
    owner: str | None
    opens_on: date | None
    due_on: date | None
    met_on: date | None
    status: Status
    because: tuple[str, ...]
    reading: str | None
    force: str
    source: Source
    due_at: datetime | None = None
    met_at: datetime | None = None
    departures: tuple[str, ...] = ()
    done: int | None = None
    required: int | None = None


@dataclass(frozen=True)
class Untold:
    """A provision that cannot be told for one row, and the facts that it wants."""

    provision: str
    title: str
    subject: str
    missing: tuple[str, ...]


@dataclass(frozen=True)
class Explained:
    """All that policy makes of a case on a day. `because` holds, for each answer of `standing`, the sentences why."""

    as_of: date
    standing: Standing
    because: dict[str, tuple[str, ...]]
    duties: tuple[ExplainedDuty, ...]
    cannot_tell: tuple[Untold, ...]

    def document(self) -> dict[str, Any]:
        """As the command line and the API give it."""
        standing = self.standing
        return {
            "as_of": self.as_of.isoformat(),
            "derived": {
                **{name: plain(answer.value) for name, answer in standing.answers.items()},
                "sentence": standing.serving.subject,
                "release_date": plain(standing.release_on),
                "release_type": standing.release_type or None,
            },
            "why": {
                name: {
                    "provision": answer.provision,
                    "because": list(self.because[name]),
                    "missing": list(answer.missing),
                }
                for name, answer in standing.answers.items()
            },
            "duties": [_duty_document(duty) for duty in self.duties],
            "cannot_tell": [
                {"provision": each.provision, "subject": each.subject, "missing": list(each.missing)}
                for each in self.cannot_tell
            ],
        }


def explained(facts: CaseFacts, as_of: date, departures: Mapping[str, tuple[str, ...]] | None = None) -> Explained:
    """Work one case out and explain it. `departures`: what bites on it, in words, by provision."""
    return explained_of(policy_in_use.evaluator().evaluate(facts, as_of), facts, departures or {})


def explained_of(evaluation: Evaluation, facts: CaseFacts, departures: Mapping[str, tuple[str, ...]]) -> Explained:
    """The same of a case that is worked out already."""
    as_of, standing = evaluation.as_of, standing_of(evaluation, facts)
    duties = [
        _explained_duty(duty, as_of, departures.get(duty.entry.provision.id, ()))
        for duty in evaluation.duties
        if _concerns(duty)
    ]
    return Explained(
        as_of,
        standing,
        {name: _why(evaluation, answer, standing) for name, answer in standing.answers.items()},
        tuple(sorted(duties, key=_urgency)),
        tuple(_untold(evaluation)),
    )


def why(found: Found, as_of: date, only: str | None = None) -> tuple[str, ...]:
    """The sentences that tell why a provision came out as it did for one row; `only`: one of a derivation's answers."""
    return tuple(explain(found.entry, found.trace, as_of, only))


def _concerns(duty: Duty) -> bool:
    return duty.outcome.applies or bool(duty.outcome.missing)


def _explained_duty(duty: Duty, as_of: date, departures: tuple[str, ...]) -> ExplainedDuty:
    provision, outcome = duty.entry.provision, duty.outcome
    return ExplainedDuty(
        provision=provision.id,
        title=provision.title,
        subject=duty.about.subject,
        owner=duty.owner or None,
        opens_on=outcome.opens_on,
        due_on=outcome.due_on,
        met_on=outcome.met_on,
        status=outcome.status(as_of),
        because=why(duty, as_of),
        reading=provision.reading,
        force=provision.force.value,
        source=Source(duty.entry.document.title, provision.paragraph),
        due_at=outcome.due_at,
        met_at=outcome.met_at,
        departures=departures,
        done=_done(duty),
        required=provision.count if isinstance(provision, Minimum) else None,
    )


def _done(duty: Duty) -> int | None:
    done = duty.values["done"] if isinstance(duty.entry.provision, Minimum) else None
    return int(done) if isinstance(done, int | float) else None


def _urgency(duty: ExplainedDuty) -> tuple[int, date, str, str]:
    day = duty.due_on or duty.opens_on or date.max
    return URGENCY.index(duty.status), day, duty.provision, duty.subject


def _why(evaluation: Evaluation, answer: Answer, standing: Standing) -> tuple[str, ...]:
    """The sentences of the derivation that gave an answer, or left it open."""
    told = evaluation.gives(answer.provision) if answer.provision else []
    found = next((each for each in told if standing.serving.includes(each.about)), None)
    sentences = why(found, evaluation.as_of, answer.name) if found is not None else ()
    return sentences or (answer.why,)


def _untold(evaluation: Evaluation) -> Iterable[Untold]:
    for found, missing in untold(evaluation):
        provision = found.entry.provision
        yield Untold(provision.id, provision.title, found.about.subject, tuple(sorted(missing)))


def facts_to_fix(cannot_tell: Sequence[Untold]) -> dict[str, list[Untold]]:
    """What is missing, each fact with what hangs on it; the fact on which most hangs comes first."""
    by_fact: dict[str, list[Untold]] = {}
    for each in cannot_tell:
        for fact in each.missing:
            by_fact.setdefault(fact, []).append(each)
    return dict(sorted(by_fact.items(), key=lambda item: (-len(item[1]), item[0])))


def _duty_document(duty: ExplainedDuty) -> dict[str, Any]:
    return {
        "provision": duty.provision,
        "title": duty.title,
        "subject": duty.subject,
        "owner": duty.owner,
        "opens_on": plain(duty.opens_on),
        "due_on": plain(duty.due_on),
        "met_on": plain(duty.met_on),
        "due_at": plain(duty.due_at),
        "met_at": plain(duty.met_at),
        "status": duty.status.value,
        "because": list(duty.because),
        "departures": list(duty.departures),
        "source": {"document": duty.source.document, "paragraph": duty.source.paragraph},
    }
