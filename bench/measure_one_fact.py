"""One fact recorded through the verb, that case's duties refreshed, all committed: on either database."""

from __future__ import annotations

import json
import sys
from datetime import date, timedelta

from bench.databases import here, on_each_database

TIMES = 100
LIMIT_MS = 5
NOTE = (
    f"Limit: {LIMIT_MS} ms on either database for a fact, its duties and the commit to disk. The whole verb asks "
    "permission and writes the ledger's entry besides. The bare insert is one contact written with nothing else."
)


def main(_: int) -> None:
    """Print one line of JSON for the report: one process a database."""
    rows = on_each_database("bench.measure_one_fact")
    print(json.dumps({"title": "One fact recorded, its case refreshed, committed", "rows": rows, "note": NOTE}))


def _measured() -> dict[str, str]:
    from itertools import cycle

    from django.db.models import Count

    from bench.timing import quantiles
    from throughcare.calendar import today_in_london
    from throughcare.policy.facts import ContactOutcome, Method, Practitioner, Purpose, With
    from throughcare.record.models import Account, Contact, Person
    from throughcare.work.actors import actor_of
    from throughcare.work.contacts import NewContact, record_contact

    today = today_in_london()
    actor = actor_of(Account.objects.get(username="pom"))
    inside = Person.objects.filter(spell__establishment__in=actor.establishments, spell__left_on=None)
    cases = cycle(inside.annotate(held=Count("contact")).filter(held__gte=12).values_list("pk", flat=True))
    entered = NewContact(
        on=today - timedelta(days=1),
        outcome=ContactOutcome.ATTENDED,
        method=Method.IN_PERSON,
        purpose=Purpose.SUPERVISION,
        with_whom=With.PERSON,
        by=Practitioner.POM,
    )
    held = Contact.objects.count() / Person.objects.count()
    bare = quantiles(
        lambda: Contact.objects.create(person_id=next(cases), on=today, recorded_by="", feed="bench"), TIMES
    )
    Contact.objects.filter(feed="bench").delete()
    for _ in range(5):
        _recorded(next(cases), today)
    fact = quantiles(lambda: _recorded(next(cases), today), TIMES)
    for _ in range(5):
        record_contact(actor, next(cases), entered)
    verb = quantiles(lambda: record_contact(actor, next(cases), entered), TIMES)
    return {
        "contacts a case": f"{held:.0f}",
        "fact, duties, commit: median ms": f"{fact[0] * 1e3:.1f}",
        "the whole verb: median ms": f"{verb[0] * 1e3:.1f}",
        "95 % within ms": f"{verb[1] * 1e3:.1f}",
        "bare insert ms": f"{bare[0] * 1e3:.1f}",
        "ratio": f"{verb[0] / bare[0]:.1f}",
    }


def _recorded(person_id: int, today: date) -> None:
    from django.db import transaction

    from throughcare.duties.refresh import refresh_after
    from throughcare.record.models import Contact
    from throughcare.record.trips import few_trips

    with transaction.atomic():
        Contact.objects.create(
            person_id=person_id,
            on=today,
            by="POM",
            with_whom="person",
            method="in_person",
            outcome="attended",
            feed="bench",
        )
        with few_trips():
            refresh_after(person_id, today, "contact")


if __name__ == "__main__":
    here(_measured) if sys.argv[1] == "here" else main(int(sys.argv[1]))
