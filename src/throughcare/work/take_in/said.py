"""What the feeds have said of one person so far, and how one more thing said is added to it.

It is kept as JSON, one document a person, and every row that intake writes follows from it (`rows.py`). So the same
rows in another order come to the same record, and the same row twice changes nothing:

    {"prison":    {"A1234BC": {"order": […], "record": {…}, "places": [[order, place], …], "merged_into": "A1234BD"}},
     "probation": {"X123456": {"order/1": [order, {…}], …}},
     "merged":    {"X123457": "X123456"}}

What is added replaces values and never changes them, so that a picture taken before (`picture`) stays as it was.
"""

from __future__ import annotations

from bisect import insort
from itertools import groupby
from typing import Any

from throughcare.work.take_in.observations import PrisonerSays, ProbationSays, Values, When

Said = dict[str, Any]
# The instant (empty before any), the number of the undated row after it, the place in its file, and the digest.
Order = list[Any]


def nothing_said() -> Said:
    """What is known of a person of whom no feed has spoken."""
    return {"prison": {}, "probation": {}, "merged": {}}


def add_prisoner(said: Said, says: PrisonerSays) -> None:
    """One more row of the prison's record, or one more movement."""
    prisoner = _prisoner(said, says.noms)
    order = _order(says.when, said)
    if says.record is not None and (prisoner["order"] is None or order > prisoner["order"]):
        prisoner["order"], prisoner["record"] = order, says.record
    if says.place is not None:
        _add_place(prisoner["places"], order, says.place)


def add_probation(said: Said, says: ProbationSays) -> None:
    """One more row of a probation case file: each group counts from when it was last spoken of."""
    held = said["probation"].setdefault(says.crn, {})
    order = _order(says.when, said)
    for name, values in says.groups.items():
        if name not in held or order > held[name][0]:
            held[name] = [order, values]


def add_merge(said: Said, kind: str, kept: str, removed: str) -> None:
    """One number gave way to another."""
    said["merged"][removed] = kept
    if kind == "NOMS":
        for noms in (kept, removed):
            _prisoner(said, noms)
    else:
        for crn in (kept, removed):
            said["probation"].setdefault(crn, {})


def add_all(said: Said, other: Said) -> None:
    """All that was said of another person, who turned out to be this one."""
    for group, held in other.items():
        said.setdefault(group, {}).update(held)


def picture(said: Said) -> Any:
    """What is held, whenever it was said: two pictures are equal where nothing has changed but the time."""
    return (
        {
            noms: (prisoner["record"], [place for place, _run in groupby(held[1] for held in prisoner["places"])])
            for noms, prisoner in said["prison"].items()
        },
        {crn: {name: held[1] for name, held in groups.items()} for crn, groups in said["probation"].items()},
        dict(said["merged"]),
    )


def prison_record(said: Said) -> Values | None:
    """The record that speaks for the person; that of a number that gave way only where there is no other."""
    spoken = [
        (noms not in said["merged"], prisoner["order"], noms)
        for noms, prisoner in said["prison"].items()
        if prisoner["record"] is not None
    ]
    record: Values | None = said["prison"][max(spoken)[2]]["record"] if spoken else None
    return record


def places(said: Said) -> list[Values]:
    """Where the person was, by all their numbers, in order; of two said at once, the number kept speaks last."""
    found = [
        ((order, noms not in said["merged"], noms), place)
        for noms, prisoner in said["prison"].items()
        for order, place in prisoner["places"]
    ]
    return [place for _rank, place in sorted(found, key=lambda held: held[0])]


def groups(said: Said) -> dict[str, Values]:
    """What probation says, by group; where two CRNs of one person both speak, the one that was kept, then the later."""
    spoken: dict[str, tuple[Any, Values]] = {}
    for crn, held in said["probation"].items():
        for name, (order, values) in held.items():
            rank = (crn not in said["merged"], order)
            if name not in spoken or rank > spoken[name][0]:
                spoken[name] = (rank, values)
    return {name: values for name, (_rank, values) in spoken.items()}


def _prisoner(said: Said, noms: str) -> dict[str, Any]:
    prisoner: dict[str, Any] = said["prison"].setdefault(noms, {"order": None, "record": None, "places": []})
    return prisoner


def _order(when: When, said: Said) -> Order:
    if when.at is not None:
        return [when.instant, 0, when.position, when.digest]
    latest: Order = max(_orders(said), default=["", 0, 0, ""])
    return [latest[0], latest[1] + 1, 0, ""]


def _orders(said: Said) -> list[Order]:
    orders: list[Order] = [held[0] for held_by in said["probation"].values() for held in held_by.values()]
    for prisoner in said["prison"].values():
        orders += [order for order, _place in prisoner["places"]]
        if prisoner["order"]:
            orders.append(prisoner["order"])
    return orders


def _add_place(held: list[list[Any]], order: Order, place: Values) -> None:
    """Put one more place among the others; of a run of the same place the first and the last are kept."""
    if [order, place] in held:
        return
    insort(held, [order, place], key=lambda one: one[0])
    at = next(number for number, one in enumerate(held) if one[0] == order)
    for middle in (at + 1, at, at - 1):
        if 0 < middle < len(held) - 1 and held[middle - 1][1] == held[middle][1] == held[middle + 1][1]:
            del held[middle]
