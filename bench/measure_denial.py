"""Whether the time of an answer tells what it does not say: a forbidden case beside one that there is not."""

from __future__ import annotations

import json
import sys
import uuid

from bench.databases import here, on_each_database

TIMES = 300
NOTE = (
    "Limit: the medians within a fifth of each other. Requests go to the real pages, with nobody else at the server; "
    "a forbidden case is in the record, an absent one is not. A wrong password is tried for an account and for none."
)


def main(_: int) -> None:
    """Print one line of JSON for the report: one process a database."""
    rows = on_each_database("bench.measure_denial")
    print(json.dumps({"title": "Forbidden beside absent, in time", "rows": rows, "note": NOTE}))


def _measured() -> dict[str, str]:
    from itertools import cycle

    from django.test import Client

    from bench.timing import alternating
    from throughcare.record.models import Account, Person
    from throughcare.work.actors import actor_of

    client = Client(HTTP_HOST="localhost")
    account = Account.objects.get(username="pom")
    client.force_login(account)
    establishments = actor_of(account).establishments
    elsewhere = Person.objects.exclude(spell__establishment__in=establishments).exclude(
        allocation__staff_code=account.staff_code
    )
    forbidden = cycle(elsewhere.values_list("uuid", flat=True)[:50])
    seen, unseen = alternating(
        lambda: client.get(f"/cases/{next(forbidden)}"), lambda: client.get(f"/cases/{uuid.uuid4()}"), TIMES
    )
    stranger = Client(HTTP_HOST="localhost")
    known, unknown = alternating(
        lambda: stranger.post("/sign-in", {"username": "pom", "password": "not the password"}),
        lambda: stranger.post("/sign-in", {"username": "nobody.at.all", "password": "not the password"}),
        5,
    )
    return {
        "forbidden ms": f"{seen * 1e3:.2f}",
        "absent ms": f"{unseen * 1e3:.2f}",
        "ratio": f"{seen / unseen:.2f}",
        "sign-in, an account ms": f"{known * 1e3:.0f}",
        "none ms": f"{unknown * 1e3:.0f}",
        "ratio of sign-ins": f"{known / unknown:.2f}",
    }


if __name__ == "__main__":
    here(_measured) if sys.argv[1] == "here" else main(int(sys.argv[1]))
