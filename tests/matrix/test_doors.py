"""Every route of the site stands in the table of doors, and every door is a route that there is."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.exceptions import Resolver404

from throughcare.access.actions import Action
from throughcare.access.door import Of
from throughcare.access.doors import DOORS


def routes(patterns: list[URLPattern | URLResolver], space: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every route there is, found from the resolver and never from a list, by the name that it is known by."""
    for each in patterns:
        if isinstance(each, URLResolver):
            inner = f"{space}{each.namespace}:" if each.namespace else space
            yield from routes(each.url_patterns, inner)
        else:
            yield f"{space}{each.name}", each


ROUTES = dict(routes(get_resolver().url_patterns))


def test_every_route_has_its_door_and_every_door_its_route() -> None:
    assert set(ROUTES) == set(DOORS)


def test_every_door_to_a_case_names_an_action_and_no_open_one_does() -> None:
    asking, open_to_many = {Of.CASE, Of.LIST, Of.ROLE}, {Of.EVERYBODY, Of.SIGNED_IN}
    assert [name for name, door in DOORS.items() if door.of in asking and door.action is None] == []
    assert [name for name, door in DOORS.items() if door.of in open_to_many and door.action is not None] == []


def test_every_route_to_a_case_is_a_door_to_a_case() -> None:
    named = {name for name, route in ROUTES.items() if "<uuid:uuid>" in str(route.pattern)}
    assert named == {name for name, door in DOORS.items() if door.of is Of.CASE}


def test_no_list_of_what_is_kept_apart_from_a_case_is_taken_away_as_csv() -> None:
    apart = {Action.READ_VICTIM_CONTACT, Action.READ_MAPPA_MINUTES, Action.READ_WECASP}
    files = {name for name, route in ROUTES.items() if str(route.pattern).endswith(".csv")}
    assert len(files) > 20
    assert [name for name in files if DOORS[name].action in apart] == []


@pytest.mark.django_db
def test_an_address_without_a_door_is_not_there(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert client.get("/sign-in").status_code == 200
    monkeypatch.setattr("throughcare.web.doors.DOORS", {})
    assert client.get("/sign-in").status_code == 404


def test_an_address_that_is_no_route_resolves_to_nothing() -> None:
    with pytest.raises(Resolver404):
        get_resolver().resolve("/cases")
