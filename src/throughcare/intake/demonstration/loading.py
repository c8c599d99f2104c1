"""Taking a demonstration into an empty record, with its duties and its accounts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from time import monotonic

from django.conf import settings
from django.db import transaction

from throughcare.calendar import today_in_london
from throughcare.duties.models import Duty
from throughcare.duties.refresh import refresh_cases
from throughcare.intake.demonstration.accounts import make_accounts, posts, write_sign_ins
from throughcare.intake.demonstration.caseload import Told, caseload
from throughcare.intake.demonstration.mailboxes import keep_mailboxes
from throughcare.intake.demonstration.numbers import MOST_PEOPLE
from throughcare.intake.demonstration.papers import keep_papers
from throughcare.intake.demonstration.profiles import keep_profiles
from throughcare.intake.demonstration.restrictions import restrict_some
from throughcare.intake.demonstration.staff import Staff
from throughcare.record.case_document.importing_new import import_new
from throughcare.record.ledger import Outcome, append
from throughcare.record.models import Account, DoubtfulMatch, Person
from throughcare.record.provenance import Provenance

FEED = "demonstration"
_AT_ONCE = 200

Progress = Callable[[int, int], None]


class NotLoaded(Exception):
    """A demonstration was not loaded, with the reason in words for whoever asked for it."""


@dataclass(frozen=True)
class DemonstrationReport:
    """What was loaded: how many people, duties and accounts, and in how many seconds."""

    people: int
    duties: int
    accounts: int
    seconds: float
    sign_ins: Path


def load(people: int, seed: int, as_of: date | None = None, progress: Progress | None = None) -> DemonstrationReport:
    """Load so many fictional people with their duties, and accounts to sign in with.

    `as_of` is the day that everything is told up to: today in London where it is not given. `progress` is told how many
    people are in, and of how many. All of it is one transaction, so that a load that is interrupted leaves nothing; a
    few papers follow, each by the verb that keeps one.

    Raises:
        NotLoaded: the record holds people, an account has one of the usernames, or there are too many people.
    """
    began = monotonic()
    day = as_of or today_in_london()
    staff = Staff(people, seed)
    file = Path(settings.DEMONSTRATION_SIGN_INS)
    with transaction.atomic():
        _refuse_a_record_in_use(people, staff)
        for done in _take_in(caseload(people, seed, day), day):
            if progress is not None:
                progress(done, people)
        sign_ins = make_accounts(staff, day)
        keep_profiles(staff, day, Provenance(by=FEED, feed=FEED))
        restrict_some(day, Provenance(by=FEED, feed=FEED))
        keep_mailboxes(Provenance(by=FEED, feed=FEED))
        append(FEED, "load_demonstration", Outcome.DONE, details={"people": people, "seed": seed})
        write_sign_ins(sign_ins, file)
    keep_papers(day)
    return DemonstrationReport(people, Duty.objects.count(), len(sign_ins), monotonic() - began, file)


def _refuse_a_record_in_use(people: int, staff: Staff) -> None:
    if not 1 <= people <= MOST_PEOPLE:
        raise NotLoaded(f"A demonstration has 1 to {MOST_PEOPLE:,} people; {people:,} were asked for.")
    if Person.objects.exists():
        raise NotLoaded("The record holds people already: a demonstration is loaded into an empty record only.")
    names = [post.username for post in posts(staff)]
    taken = Account.objects.filter(username__in=names).values_list("username", flat=True).first()
    if taken is not None:
        raise NotLoaded(f"An account is called {taken!r} already: a demonstration is loaded into an empty record only.")


def _take_in(told: Iterable[Told], day: date) -> Iterator[int]:
    provenance = Provenance(by=FEED, feed=FEED)
    remaining = iter(told)
    ids: dict[int, int] = {}
    while some := list(islice(remaining, _AT_ONCE)):
        taken = import_new((each.document for each in some), provenance)
        ids |= dict(zip((each.number for each in some), taken, strict=True))
        _raise_doubts(some, ids)
        refresh_cases(taken, day)
        yield len(ids)


def _raise_doubts(some: Iterable[Told], ids: dict[int, int]) -> None:
    DoubtfulMatch.objects.bulk_create(
        DoubtfulMatch(
            person_id=ids[each.doubt.other],
            other_id=ids[each.number],
            why=each.doubt.why,
            evidence=each.doubt.evidence,
        )
        for each in some
        if each.doubt is not None
    )
