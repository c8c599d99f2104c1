"""One case as a page to take into a meeting: who is responsible and why, dates, what is due, what cannot be told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from rich.console import Console
from rich.text import Text

from throughcare.cli.output import indented
from throughcare.duties.explained import Explained, ExplainedDuty, facts_to_fix
from throughcare.engine.outcomes import Status

_SECTIONS = {
    Status.OVERDUE: "Overdue",
    Status.DUE: "Due now",
    Status.UPCOMING: "Coming",
    Status.WAITING: "Waiting for something to happen first",
    Status.MET_LATE: "Done, but late",
    Status.MET: "Done in time",
}
_TOLD_IN_FULL = {Status.OVERDUE, Status.DUE, Status.UPCOMING}

_ANSWERS = {
    "responsible": "Responsible manager",
    "supporting": "Supporting manager",
    "recommended_pom": "Recommended POM",
    "omic_cohort": "Cohort",
    "tier": "Tier",
    "early_allocation": "Early allocation",
    "com_allocation_due": "COM to be allocated by",
    "responsibility_transfer_due": "COM responsible from",
}

_RELEASE_TYPES = {
    "HDC": "release on home detention curfew",
    "HDCED": "home detention curfew eligibility date",
    "PED": "parole eligibility date",
    "TED": "tariff expiry date",
    "CRD": "conditional release date",
    "ARD": "automatic release date",
    "NPD": "non-parole date",
    "PRRD": "post-recall release date",
}
_POMS = {"prison": "a prison POM", "probation": "a probation POM"}
_READING = "Reading adopted:"
_MOST_IDS = 8


def write_meeting_page(title: str, case: Explained, does_not_fit: Sequence[str], page: Console) -> None:
    """Write the whole page. `does_not_fit`: what in the record contradicts itself, in sentences."""
    page.print(Text(title, style="bold"))
    page.print(f"As things stand on {_day(case.as_of)}")
    if case.standing.serving.which:
        page.print(case.standing.serving.which)
    _responsibility(case, page)
    _key_dates(case, page)
    for status, heading in _SECTIONS.items():
        _duties(heading, [duty for duty in case.duties if duty.status is status], page, full=status in _TOLD_IN_FULL)
    _cannot_tell(case, page)
    _does_not_fit(does_not_fit, page)
    _readings(case, page)


def _responsibility(case: Explained, page: Console) -> None:
    _heading("Who is responsible, and why", page)
    for name in ("responsible", "supporting", "recommended_pom", "omic_cohort", "tier", "early_allocation"):
        answer = case.standing.answers[name]
        _answer(_ANSWERS[name], _POMS.get(str(answer.value), answer.label), case.because[name], answer.missing, page)


def _key_dates(case: Explained, page: Console) -> None:
    _heading("Key dates", page)
    standing = case.standing
    if standing.release_on is not None:
        kind = _RELEASE_TYPES.get(standing.release_type, standing.release_type)
        passed = " (passed)" if standing.release_on < case.as_of else ""
        page.print(f"  Release: {_day(standing.release_on)}, {kind} ({standing.release_type}){passed}")
    else:
        page.print("  Release: no release date ahead in the record")
    for name in ("com_allocation_due", "responsibility_transfer_due"):
        answer = standing.answers[name]
        _answer(_ANSWERS[name], answer.label, case.because[name], answer.missing, page)


def _answer(label: str, value: str, because: Iterable[str], missing: tuple[str, ...], page: Console) -> None:
    page.print(Text.assemble("  ", label, ": ", (value or ("cannot tell" if missing else "none"), "bold")))
    _reasons(because, page)


def _duties(heading: str, duties: list[ExplainedDuty], page: Console, *, full: bool) -> None:
    if not duties:
        return
    _heading(f"{heading} ({len(duties)})", page)
    for duty in duties:
        indented(Text.assemble((_when(duty), "bold"), f"  {duty.title}"), 2, page)
        owner = f"{duty.owner}. " if duty.owner else ""
        indented(f"{owner}{duty.provision}, about {duty.subject}.", 4, page)
        for departure in duty.departures:
            indented(departure, 4, page)
        if full:
            _reasons(duty.because, page)


def _when(duty: ExplainedDuty) -> str:
    if duty.status in {Status.MET, Status.MET_LATE} and duty.met_on is not None:
        return _day(duty.met_on)
    if duty.due_on is not None:
        return _day(duty.due_on)
    return "When it happens" if duty.status is Status.WAITING else "No date set"


def _cannot_tell(case: Explained, page: Console) -> None:
    if not case.cannot_tell:
        return
    _heading("What cannot be told, and which fact to fix", page)
    for fact, hanging in facts_to_fix(case.cannot_tell).items():
        indented(Text(fact[:1].upper() + fact[1:], style="bold"), 2, page)
        ids = list(dict.fromkeys(each.provision for each in hanging))
        more = f" and {len(ids) - _MOST_IDS} more" if len(ids) > _MOST_IDS else ""
        indented(f"Wanted for {', '.join(ids[:_MOST_IDS])}{more}.", 4, page)


def _does_not_fit(says: Sequence[str], page: Console) -> None:
    if says:
        _heading("What does not fit in the record", page)
    for each in says:
        indented(f"- {each}", 2, page)


def _readings(case: Explained, page: Console) -> None:
    """Each reading once, of what could be told: where a fact is missing, the reading has not yet come into play."""
    answers = [because for name, because in case.because.items() if not case.standing.answers[name].missing]
    duties = [duty.because for duty in case.duties if duty.status is not Status.CANNOT_TELL]
    told = dict.fromkeys(
        sentence.removeprefix(_READING).strip()
        for because in (*answers, *duties)
        for sentence in because
        if sentence.startswith(_READING)
    )
    if not told:
        return
    _heading("Readings adopted where the text is unclear", page)
    for reading in told:
        indented(f"- {reading}", 2, page)


def _heading(words: str, page: Console) -> None:
    page.print()
    page.print(Text(words, style="bold underline"))


def _reasons(because: Iterable[str], page: Console) -> None:
    for sentence in because:
        if not sentence.startswith(_READING):
            indented(sentence, 4, page)


def _day(day: date) -> str:
    return f"{day:%-d %B %Y}"
