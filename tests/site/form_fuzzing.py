"""Every form of the site filled in as nobody would, and what must hold of the answer."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import transaction
from django.test import Client
from django.utils.http import urlencode
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.site.routes import every_route
from tests.web.forms_on_pages import Field, Form, forms_of
from throughcare.record.models import Account, Departure, Person
from throughcare.record.models.rows import Recorded

MEANT = {200, 302, 303, 400, 403, 404, 405, 409, 413, 422, 429}
STRANGE = (
    "", " ", "one\r\ntwo\n\n three", "0", "-1", "29", "31", "12", "2021", "9999", "0001", "99999", "١٢", "1e9", "a\0b",
    "\x0b", "'", '"><b>x', "é" * 300, "x" * 5_000, "=1+1", "pom", "POM", "prison:LEI", "region:Wales", "\ufeff", "yes",
    "NS-4.3.6-POST-RELEASE",
)  # fmt: skip


@dataclass(frozen=True)
class Sendable:
    """A form with where it goes."""

    address: str
    fields: tuple[Field, ...]

    def filled(self) -> Any:
        """Ways to fill it in: each field as it stands, as it could be chosen, with something strange, or left out."""
        filled = {each.name: self._value(each) for each in self.fields if each.name != "csrfmiddlewaretoken"}
        beside = st.dictionaries(st.sampled_from(["note", "version", "form", "next", "x"]), st.sampled_from(STRANGE))
        return st.tuples(st.fixed_dictionaries({}, optional=filled), beside).map(lambda both: both[1] | both[0])

    @staticmethod
    def _value(each: Field) -> Any:
        ways = [st.sampled_from(STRANGE), st.text(max_size=40).map(_as_sent)]
        if each.options:
            ways.append(st.sampled_from(each.options))
        if each.value:
            ways.append(st.just(each.value))
        if each.name.endswith(("-day", "-month")):
            ways.append(st.integers(1, 12).map(str))
        if each.name.endswith("-year"):
            ways.append(st.integers(1, 9_999).map(lambda year: f"{year:04d}"))
        return st.one_of(ways)


def written() -> dict[str, int]:
    """How many rows every table of the record holds, those that were superseded too."""
    models = [model for model in apps.get_models() if issubclass(model, Recorded)]
    return {model.__name__: model._default_manager.count() for model in models}


def forms_found(client: Client, person: Person) -> list[Sendable]:
    """Every form that somebody finds on any page, and every address that takes one though no page shows it."""
    found: dict[str, dict[str, Field]] = {}
    departure = Departure.objects.order_by("pk").first()
    numbers = {"departure": str(departure.pk)} if departure is not None else {}
    for route in every_route():
        if route.of_the_api:
            continue
        for role in ("pom", "com"):
            address = route.address(person.uuid, **({"role": role} | numbers))
            found.setdefault(address, {})
            response = client.get(address)
            if response.status_code == 200 and not response.streaming:
                for form in forms_of(response.content.decode()):
                    found.setdefault(_goes_to(form, address), {}).update(form.fields)
    return [Sendable(address, tuple(fields.values())) for address, fields in sorted(found.items())]


def fuzz(client: Client, account: Account | None, person: Person, examples: int) -> Counter[str]:
    """Send forms as somebody, or as nobody who has signed in; gives how many were sent and how they were answered.

    Each is undone before the next.
    """
    _sign_in(client, account)
    sendable = forms_found(client, person)
    counted: Counter[str] = Counter()
    before = written()

    @settings(max_examples=examples, suppress_health_check=list(HealthCheck), deadline=None)
    @given(data=st.data())
    def send(data: st.DataObject) -> None:
        form = data.draw(st.sampled_from(sendable), "form")
        typed = data.draw(form.filled(), "typed")
        undo = transaction.savepoint()
        _sign_in(client, account)
        body = urlencode(typed)
        response = client.generic("POST", form.address, body, "application/x-www-form-urlencoded")
        counted.update(["requests", f"{response.status_code}"])
        assert response.status_code in MEANT, (form.address, response.status_code)
        if response.status_code != 302:
            assert written() == before
        if response.status_code == 422:
            assert lost(response.content.decode(), form.address, typed) == {}
        transaction.savepoint_rollback(undo)

    send()
    counted["forms"] = len([each for each in sendable if each.fields])
    counted["addresses"] = len(sendable)
    return counted


def lost(page: str, address: str, typed: dict[str, str]) -> dict[str, tuple[str, str | None]]:
    """What was typed or chosen and does not stand in its field any more, by the field's name."""
    fields: dict[str, Field] = {}
    for form in forms_of(page):
        if _goes_to(form, address) == address:
            fields |= form.fields
    return {
        name: (words, fields[name].value)
        for name, words in typed.items()
        if name in fields and _is_kept(fields[name]) and not _stands(fields[name], words)
    }


def _is_kept(held: Field) -> bool:
    return held.is_typed or bool(held.options)


def _stands(held: Field, words: str) -> bool:
    if held.options:
        return words not in held.options or held.kind == "checkbox" or held.value == words
    # A line can hold no line end, nor anything that Python takes for one.
    return _plain(held, held.value or "") == _plain(held, words)


def _plain(held: Field, words: str) -> str:
    lines = words.strip().splitlines()
    return "\n".join(lines) if held.kind == "textarea" else "".join("".join(lines).split())


def _goes_to(form: Form, page: str) -> str:
    return (form.action or page).split("?")[0]


def _sign_in(client: Client, account: Account | None) -> None:
    if account is not None:
        client.force_login(account)


def _as_sent(words: str) -> str:
    """Half of a pair of surrogates cannot be sent."""
    return words.encode("utf-8", "ignore").decode()
