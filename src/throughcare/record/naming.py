"""The names by which a search finds people."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain

from django.db import transaction

from throughcare.record.models import Alias, Person, SearchName
from throughcare.record.models.fields import plain_letters

_AT_ONCE = 500
_LONGEST = 800


def index_names(person_ids: Sequence[int]) -> None:
    """Bring up to date the names by which a search finds these people. Call it after names or aliases were written."""
    for start in range(0, len(person_ids), _AT_ONCE):
        _index(person_ids[start : start + _AT_ONCE])


@transaction.atomic
def _index(person_ids: Sequence[int]) -> None:
    columns = ("first_name", "middle_names", "last_name")
    people = Person.objects.filter(pk__in=person_ids).values_list("pk", *columns)
    aliases = Alias.objects.current().filter(person__in=person_ids).values_list("person_id", *columns)
    names: defaultdict[int, set[str]] = defaultdict(set)
    for person_id, first, middle, last in chain(people, aliases):
        names[person_id] |= ways_to_type(first, middle, last)
    SearchName.objects.filter(person__in=person_ids).delete()
    SearchName.objects.bulk_create(
        SearchName(person_id=person_id, name=name) for person_id, forms in names.items() for name in sorted(forms)
    )


def ways_to_type(first: str, middle: str, last: str) -> set[str]:
    """A name both ways round, in plain letters: `{"zack jones", "jones zack"}`."""
    forms = ((first, middle, last), (last, first, middle), (first, last))
    return {plain_letters(" ".join(form))[:_LONGEST] for form in forms} - {""}
