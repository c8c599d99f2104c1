"""Finding one person."""

from throughcare.record.identifiers import IdentifierKind
from throughcare.record.models import Identifier, Person


def person_by_number(number: str) -> Person | None:
    """Whoever is known by this NOMS number or CRN."""
    held = Identifier.objects.current().filter(value=number, kind__in=(IdentifierKind.NOMS, IdentifierKind.CRN))
    found: Identifier | None = held.select_related("person").first()
    return None if found is None else found.person
