"""What one body is given of a case in which another has referrals too."""

from datetime import date
from typing import Any

import pytest

from throughcare.record.models import CrsEvent, CrsIntervention, CrsNeed, CrsReferral, Person
from throughcare.record.queries.referrals import given_to

pytestmark = pytest.mark.django_db

SENT = date(2022, 10, 3)
WELLBEING = "personal_wellbeing"
# The other body's referrals; then which services' work, how many of the two needs, and whether the event, is given.
OTHERS = [
    ([], ["accommodation"], ["accommodation"], True),
    ([{"service": WELLBEING}], ["accommodation"], ["accommodation"], False),
    ([{"service": "accommodation"}], [], ["accommodation"], False),
    ([{"service": None}], ["accommodation"], ["accommodation"], False),
    ([{"service": WELLBEING, "supplier": ""}], ["accommodation"], ["accommodation"], False),
    ([{"service": WELLBEING, "supplier": "Acme", "submitted_on": None}], ["accommodation"], ["accommodation"], True),
]


@pytest.mark.parametrize(("others", "work", "needs", "event"), OTHERS)
def test_what_names_no_supplier_is_given_only_where_it_can_be_no_others(
    others: list[dict[str, Any]], work: list[str], needs: list[str], event: bool
) -> None:
    person = Person.objects.create(last_name="Adeyemi")
    own = CrsReferral.objects.create(
        person=person, supplier="Acme", service="accommodation", pathway="accommodation", submitted_on=SENT
    )
    for other in others:
        CrsReferral.objects.create(**({"person": person, "supplier": "Other", "submitted_on": SENT} | other))
    for service, pathway in (("accommodation", "accommodation"), (WELLBEING, "social_inclusion"), (None, None)):
        CrsIntervention.objects.create(person=person, service=service, pathway=pathway, started_on=SENT)
        CrsNeed.objects.create(person=person, pathway=pathway, identified_on=SENT)
    CrsEvent.objects.create(person=person, kind="enforcement_action", on=SENT)
    given: Any = given_to("Acme", person.pk)
    assert list(given) == ["crs_referral", "crs_need", "crs_intervention", "crs_event"]
    assert [each.pk for each in given["crs_referral"]] == [own.pk]
    assert [each.service for each in given["crs_intervention"]] == work
    assert [each.pathway for each in given["crs_need"]] == needs
    assert len(given["crs_event"]) == int(event)


def test_nobody_is_given_what_names_nobody() -> None:
    person = Person.objects.create(last_name="Adeyemi")
    CrsReferral.objects.create(person=person, supplier="", service="accommodation", submitted_on=SENT)
    CrsEvent.objects.create(person=person, kind="enforcement_action", on=SENT)
    assert {name: len(rows) for name, rows in given_to("", person.pk).items()} == {
        "crs_referral": 0,
        "crs_need": 0,
        "crs_intervention": 0,
        "crs_event": 0,
    }
