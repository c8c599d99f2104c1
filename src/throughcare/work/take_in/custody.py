"""From where a person was, told one place after another, to movements and custody spells. Pure.

A place says: `state` (in, away, transit, out), the `prison` where there is one, the movement that led there (`kind`,
`type`, `reason`), the `booking`, the day of that movement (`on`), the instant (`at`, of an event), why they are `away`
or `how` they left, `arrived` with the day of arrival at this prison and `arrival` with how, and `left_before`, the
prison before and the day of leaving it. What is not known is left out: no date is guessed. A spell whose last day is
not known has a departure and no `left_on`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from throughcare.policy.facts import Arrival
from throughcare.record.vocabulary import Departure
from throughcare.work.take_in.observations import Values

Found = dict[str, dict[str, Any]]

_MOVEMENT = ("kind", "type", "reason", "booking", "on", "at")


def movements(places: Iterable[Values]) -> Found:
    """The movements, by a key that stays the same when another is found between them."""
    told: list[dict[str, Any]] = []
    for place in places:
        if not place.get("kind"):
            continue
        movement = {name: place.get(name) for name in _MOVEMENT} | {
            "to": place.get("prison") or _OUTSIDE[place["state"]]
        }
        if told and _is_same(told[-1], movement):
            told[-1] |= {name: value for name, value in movement.items() if value is not None}
        else:
            told.append(movement)
    return dict(_keyed(told))


_OUTSIDE = {"in": "", "away": "", "transit": "TRN", "out": "OUT"}


def _is_same(before: Values, movement: Values) -> bool:
    """Whether two rows tell of one movement: the same kind to the same place, and nothing in one denies the other."""
    if (before["kind"], before["to"]) != (movement["kind"], movement["to"]):
        return False
    return all(
        before[name] is None or movement[name] is None or before[name] == movement[name]
        for name in ("type", "reason", "booking", "on")
    )


def _keyed(told: list[dict[str, Any]]) -> Iterable[tuple[str, dict[str, Any]]]:
    seen: Counter[str] = Counter()
    before = ""
    for movement in told:
        name = f"{movement['kind']} {before}>{movement['to']} {movement['on'] or ''}"
        seen[name] += 1
        yield (
            f"movement/{name}/{seen[name]}",
            {
                "kind": movement["kind"],
                "type_code": movement["type"] or "",
                "reason_code": movement["reason"] or "",
                "from_place": before,
                "to_place": movement["to"],
                "occurred_on": movement["on"],
                "occurred_at": movement["at"],
                "reference": movement["booking"] or "",
            },
        )
        before = movement["to"]


class _Spells:
    """Builds the spells while the places are gone through."""

    def __init__(self) -> None:
        self.all: list[dict[str, Any]] = []
        self.open: dict[str, Any] | None = None

    def at(self, place: Values) -> None:
        """The person is held at a prison, or out of it for a time."""
        spell = self.open
        if spell and (spell["prison"] != place["prison"] or _is_another(spell["booking"], place.get("booking"))):
            self.close(_departure_to(spell, place), place)
            spell = None
        if spell is None:
            spell = self._begin(place)
        for name in ("booking", "arrival"):
            spell[name] = spell[name] or place.get(name)
        if place.get("arrived_surely") or (spell["arrived_on"] is None and self._is_first(spell)):
            spell["arrived_on"] = place.get("arrived") or spell["arrived_on"]
        away, since = place.get("away"), place.get("on")
        if since is None and spell["away_for"] == away:
            since = spell["away_since"]
        spell |= {"away_for": away, "away_since": since if away else None}

    def _is_first(self, spell: dict[str, Any]) -> bool:
        """Whether the person was not held before under this booking: its reception is then that of this spell."""
        return not any(one is not spell and one["booking"] == spell["booking"] for one in self.all)

    def close(self, departure: str, place: Values) -> None:
        """The person has left the prison that they were held at."""
        if self.open is None:
            self._complete(place)
            return
        spell, self.open = self.open, None
        spell |= {"departure": departure, "away_since": None, "away_for": None}
        spell["left_on"] = self._left_on(spell, place)

    def _begin(self, place: Values) -> dict[str, Any]:
        self._complete(place)
        self.open = {
            "prison": place["prison"],
            "booking": place.get("booking"),
            "arrived_on": None,
            "left_on": None,
            "arrival": place.get("arrival") or self._arrival(place),
            "departure": None,
            "away_since": None,
            "away_for": None,
        }
        self.all.append(self.open)
        return self.open

    def _arrival(self, place: Values) -> str | None:
        last = self.all[-1] if self.all else None
        if last and last["departure"] == Departure.TRANSFER and not _is_another(last["booking"], place.get("booking")):
            return Arrival.TRANSFER.value
        return None

    def _complete(self, place: Values) -> None:
        """A transfer known only by where it led: the person was held at the one prison until they came to the other."""
        last = self.all[-1] if self.all else None
        if last and last["left_on"] is None and last["departure"] == Departure.TRANSFER and place["state"] != "out":
            last["left_on"] = self._left_on(last, place)

    def _left_on(self, spell: Values, place: Values) -> str | None:
        prison, day = place.get("left_before") or (None, None)
        if prison == spell["prison"]:
            left = day
        elif place["state"] in {"transit", "out"}:
            left = place.get("on")
        else:
            left = place.get("arrived") if spell["departure"] == Departure.TRANSFER else None
        return left if left and (spell["arrived_on"] is None or left >= spell["arrived_on"]) else None


def spells(places: Iterable[Values]) -> Found:
    """The custody spells, by a key of the prison and how many times the person had been there."""
    built = _Spells()
    for place in places:
        if place["state"] in {"in", "away"}:
            built.at(place)
        elif place["state"] == "transit":
            built.close(Departure.TRANSFER.value, place)
        else:
            built.close(place.get("how") or Departure.OTHER.value, place)
    seen: Counter[str] = Counter()
    found: Found = {}
    for spell in built.all:
        prison = spell.pop("prison")
        seen[prison] += 1
        booking = spell.pop("booking")
        found[f"spell/{prison}/{seen[prison]}"] = {**spell, "establishment_id": prison, "reference": booking or ""}
    return found


def released_on(found: Found) -> str | None:
    """The day of the last release that is known."""
    days = [
        spell["left_on"] for spell in found.values() if spell["departure"] == Departure.RELEASE and spell["left_on"]
    ]
    return max(days, default=None)


def _is_another(held: str | None, told: str | None) -> bool:
    return held is not None and told is not None and held != told


def _departure_to(spell: Values, place: Values) -> str:
    """How a person left a prison, told only by where they are now."""
    if _is_another(spell["booking"], place.get("booking")):
        return Departure.OTHER.value
    return Departure.TRANSFER.value
