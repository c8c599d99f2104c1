"""Who the person is: name, age, home and numbers."""

from datetime import date, timedelta

from throughcare.calendar import add_months
from throughcare.intake.demonstration import names, numbers
from throughcare.intake.demonstration.case import Case
from throughcare.intake.demonstration.places import REGIONS

_SHARES = {name: region.share for name, region in REGIONS.items()}
_AGES = {20: 14, 27: 24, 35: 26, 45: 20, 55: 11, 66: 5}
CARE_LEAVERS, CARE_NOT_KNOWN = 0.13, 0.02


def introduce(case: Case, *, woman: bool, young: bool, region: str | None = None) -> None:
    """Give the case its person. `young`: somebody of the youth estate, aged 16 or 17."""
    chance = case.chance
    called = names.name(chance, woman)
    home = REGIONS[region or case.weighed(_SHARES)]
    case.unit = case.pick(home.units)
    age = chance.randint(16, 17) if young else case.weighed(_AGES) + chance.randint(-2, 6)
    case.person |= {
        "first_name": called.first,
        "middle_names": called.middle or None,
        "last_name": called.last,
        "born_on": _born(case, age),
        "gender": "female" if woman else "male",
        "ethnicity": called.ethnicity,
        "home_region": home.name,
        "pdu": case.unit,
        "ldu_email": f"{case.unit.casefold().replace(' ', '-')}@demonstration.invalid",
        "care_leaver": None if case.likely(CARE_NOT_KNOWN) else case.likely(CARE_LEAVERS),
    }
    if case.likely(0.08):
        case.add("aliases", first_name=chance.choice(("Ash", "Jay", "Sam", "Alex", "Robin")), last_name=called.last)


def be_of_age(case: Case, years: int) -> None:
    """Make the person at least so old on the day of their first sentence."""
    sentenced = min((row["sentenced_on"] for row in case.rows["sentences"]), default=case.today)
    born = case.person["born_on"]
    if add_months(born, 12 * years) > sentenced:
        born = add_months(sentenced, -12 * (years + case.chance.randint(0, 8)))
        case.person["born_on"] = born - timedelta(days=case.chance.randint(1, 300))


def number_of_prison(case: Case) -> None:
    """A NOMS number, with the police's numbers that come with it."""
    year = max(case.person["born_on"].year + 15, case.today.year - 22) + case.number % 5
    case.identifiers["noms"] = numbers.noms(case.number)
    case.identifiers["pnc"] = numbers.pnc(case.number, min(year, case.today.year - 1))
    if case.likely(0.7):
        case.identifiers["cro"] = numbers.cro(case.number, min(year, case.today.year - 1))


def number_of_probation(case: Case) -> None:
    """A CRN."""
    case.identifiers["crn"] = numbers.crn(case.number)


def _born(case: Case, age: int) -> date:
    return case.today - timedelta(days=age * 365 + age // 4 + case.chance.randint(1, 330))
