"""Finding one person, and keeping others from changing their case meanwhile."""

from throughcare.record.identifiers import IdentifierKind
from throughcare.record.models import Identifier, Person


def person_by_number(number: str) -> Person | None:
    """Whoever is known by this NOMS number or CRN."""
    held = Identifier.objects.current().filter(value=number, kind__in=(IdentifierKind.NOMS, IdentifierKind.CRN))
    found: Identifier | None = held.select_related("person").first()
    return None if found is None else found.person


def lock(person_id: int) -> bool:
    """Keep other verbs from this case until the transaction ends. Whether there is such a case."""
    locked = Person.objects.select_for_update(no_key=True).filter(pk=person_id)
    return locked.values_list("pk", flat=True).first() is not None
