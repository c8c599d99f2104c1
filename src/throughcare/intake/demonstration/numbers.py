"""Identifiers of people who do not exist: right by every rule, in ranges that no real number is drawn from.

NOMS numbers and CRNs begin with Z; the serials of PNC and CRO numbers begin with 9.
"""

from string import ascii_uppercase

from throughcare.record.identifiers import check_letter

MOST_PEOPLE = 100_000


def noms(number: int) -> str:
    """The NOMS number of the person of that number: `noms(17) == "Z0017ZA"`."""
    return f"Z{number % 10_000:04}Z{ascii_uppercase[number // 10_000]}"


def crn(number: int) -> str:
    """The CRN of the person of that number: `crn(17) == "Z900017"`."""
    return f"Z{900_000 + number % MOST_PEOPLE:06}"


def pnc(number: int, year: int) -> str:
    """The PNC number of the person of that number, of a year."""
    serial = 9_000_000 + number
    return f"{year}/{serial:07}{check_letter(f'{year % 100:02}{serial:07}')}"


def cro(number: int, year: int) -> str:
    """The CRO number of the person of that number, of a year."""
    serial = 900_000 + number % MOST_PEOPLE
    return f"{serial:06}/{year % 100:02}{check_letter(f'{year % 100:02}{serial:06}')}"


def booking(number: int) -> str:
    """The booking id of a custodial term."""
    return str(9_000_000 + number)
