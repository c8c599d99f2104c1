"""Staff who do not exist, as many as the caseload needs, each with a code, a name and a place of work."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from random import Random

from throughcare.intake.demonstration import names
from throughcare.intake.demonstration.places import REGIONS
from throughcare.policy.facts import PomType

CASES_OF_A_POM = 16
CASES_OF_A_PRACTITIONER = 17
# So that there is somebody to choose from in the smallest demonstration.
FEWEST_POMS = 3

# Of a thousand people, how many have a POM at a prison; and which share of a region's people has a COM, or a PP.
WITH_A_POM: Mapping[str, int] = {
    "MDI": 120,
    "OWI": 120,
    "PBI": 65,
    "BWI": 61,
    "LEI": 47,
    "NHI": 39,
    "WDI": 38,
    "BMI": 30,
    "CFI": 26,
    "HDI": 19,
    "SUI": 18,
    "PVI": 16,
    "UPI": 10,
    "EWI": 10,
    "AGI": 10,
    "WYI": 7,
    "PYI": 2,
}
WITH_A_COM = 0.54
WITH_A_PP = 0.16


@dataclass(frozen=True)
class Member:
    """A member of staff. `place` is the code of a prison, or the name of a probation region, or a delivery unit."""

    code: str
    name: str
    place: str
    pom_type: PomType | None = None

    @property
    def email(self) -> str:
        """An address that can never be delivered to."""
        return f"{self.code.casefold()}@demonstration.invalid"


class Staff:
    """Everybody who works with a caseload of `people` people, the same for the same seed."""

    def __init__(self, people: int, seed: int) -> None:
        self._people = people
        self._seed = seed
        self._held: dict[tuple[str, str], tuple[Member, ...]] = {}

    def poms(self, prison: str) -> tuple[Member, ...]:
        """The POMs of a prison. Every third, and the first of all, is a probation officer."""
        size = round(self._people * WITH_A_POM[prison] / 1000 / CASES_OF_A_POM)
        return self._team("POM", prison, max(FEWEST_POMS, size))

    def key_workers(self, prison: str) -> tuple[Member, ...]:
        """The key workers of a prison."""
        return self._team("KW", prison, round(self._people * WITH_A_POM[prison] / 1000 / 6))

    def coms(self, region: str, unit: str) -> tuple[Member, ...]:
        """The COMs of a delivery unit."""
        return self._team("COM", unit, self._practitioners(region, WITH_A_COM))

    def pps(self, region: str, unit: str) -> tuple[Member, ...]:
        """The probation practitioners of a delivery unit who hold community cases."""
        return self._team("PP", unit, self._practitioners(region, WITH_A_PP))

    def left(self, prison: str) -> Member:
        """A POM who has left the prison."""
        return self._team("LEFT", prison, 1)[0]

    def coms_of(self, region: str) -> tuple[Member, ...]:
        """The COMs of a whole region."""
        return tuple(com for unit in REGIONS[region].units for com in self.coms(region, unit))

    def pps_of(self, region: str) -> tuple[Member, ...]:
        """The probation practitioners of a whole region."""
        return tuple(pp for unit in REGIONS[region].units for pp in self.pps(region, unit))

    def one(self, role: str, place: str) -> tuple[Member, ...]:
        """The one holder of a post at a place, such as the HOMD of a prison."""
        return self._team(role, place, 1)

    def _practitioners(self, region: str, share: float) -> int:
        home = REGIONS[region]
        return round(self._people * home.share / 100 * share / len(home.units) / CASES_OF_A_PRACTITIONER)

    def _team(self, role: str, place: str, size: int) -> tuple[Member, ...]:
        if (role, place) not in self._held:
            members = (_member(self._seed, role, place, number) for number in range(1, max(1, size) + 1))
            self._held[role, place] = tuple(members)
        return self._held[role, place]


@cache
def _member(seed: int, role: str, place: str, number: int) -> Member:
    chance = Random(f"{seed} {role} {place} {number}")  # noqa: S311
    named = names.name(chance, woman=chance.random() < 0.6)
    short = "".join(word[:4] for word in place.upper().split() if word != "AND")
    kind = None
    if role in {"POM", "LEFT"}:
        kind = PomType.PROBATION if number % 3 == 1 else PomType.PRISON
    return Member(f"{role}-{short}-{number}", f"{named.first} {named.last}", place, kind)
