"""The versions of a provision in words: from when until when each reads as it does."""

from __future__ import annotations

from throughcare.policy.catalogue import Entry
from throughcare.policy.days_to_set import DayToSet
from throughcare.policy.words import day


def days_in_force(entry: Entry) -> str:
    """ "from 1 May 2021, until 1 May 2022, which is the first day without it"; or that no day is set or stated."""
    begins, ends = entry.in_force_from, entry.in_force_until
    if entry.waits:
        return "from a day still to be set"
    started = f"from {day(begins)}" if begins else "the text states no first day"
    return f"{started}, until {day(ends)}, which is the first day without it" if ends else started


def waited_for(entry: Entry) -> str:
    """What a provision waits for whose text sets no day, and the day that is taken here; empty for any other."""
    waits_for = entry.provision.waits_for
    if waits_for is None:
        return ""
    told = f" («{waits_for.told}»)" if waits_for.told else ""
    return f"the text waits for {waits_for.what} and sets no day{told}: {_taken(waits_for)} ({waits_for.setting})"


def _taken(waits_for: DayToSet) -> str:
    if waits_for.day is None:
        return "none is set here, so that it is never worked out"
    verb = "adopted" if waits_for.day == waits_for.adopted else "set"
    return f"{day(waits_for.day)} is {verb} here"
