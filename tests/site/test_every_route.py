"""What holds of every route and every method, found from the resolver: headers, methods, markup, logs, addresses."""

import logging
import subprocess
import sys
from collections.abc import Iterator

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings

from tests.api.services import Service, service
from tests.site.routes import METHODS, Route, every_route
from tests.web import people
from tests.web.markup import faults
from throughcare.access.roles import Role
from throughcare.record.models import Account, Alias, Contact, Identifier, Person

pytestmark = pytest.mark.django_db

HEADERS = {
    "Content-Security-Policy": "default-src 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-store",
}
CANARIES = {
    "first": "Zephyrine", "last": "Quillfeather", "alias": "Marmaduke", "noms": "A9171ZQ", "crn": "Z917171",
    "note": "canary-note-in-the-record", "typed": "canary-typed-into-a-form",
}  # fmt: skip


@pytest.fixture
def person(db: None) -> Person:
    """Somebody whose every word would be known again."""
    made = people.held_in_leeds(1, last=CANARIES["last"], first=CANARIES["first"])
    Identifier.objects.filter(person=made, kind="NOMS").update(value=CANARIES["noms"])
    Identifier.objects.filter(person=made, kind="CRN").update(value=CANARIES["crn"])
    Contact.objects.filter(person=made).update(note=CANARIES["note"])
    Alias.objects.create(person=made, first_name=CANARIES["alias"], last_name=CANARIES["last"])
    return made


@pytest.fixture
def spo(db: None) -> Account:
    return people.account("spo", Role.SPO, region="Yorkshire and the Humber")


def asked(route: Route, method: str, person: Person, client: Client, caller: Service) -> tuple[str, object]:
    """The address and the answer of one request: by a browser that is signed in, or by a service."""
    address = route.address(person.uuid)
    if route.of_the_api:
        empty: dict[str, str] | None = {} if method in {"POST", "PUT", "PATCH"} else None
        return address, caller.call(method, address.removeprefix("/api/"), empty)
    typed = {"find": CANARIES["last"], "username": CANARIES["typed"], "note": CANARIES["typed"], "reason": "x"}
    body = "&".join(f"{name}={value}" for name, value in typed.items()) if method == "POST" else ""
    return address, client.generic(method, address, body, "application/x-www-form-urlencoded")


@pytest.fixture
def everything(person: Person, spo: Account) -> Iterator[tuple[Route, str, object]]:
    """The answer of every route to every method."""
    client, caller = Client(), service("spo-tool", Role.SPO, region="Yorkshire and the Humber")

    def each() -> Iterator[tuple[Route, str, object]]:
        for route in every_route():
            for method in METHODS:
                # One of the routes ends every session of whoever asks.
                client.force_login(Account.objects.get(pk=spo.pk))
                yield route, method, asked(route, method, person, client, caller)[1]

    return each()


def test_every_route_answers_every_method_with_every_header_and_never_breaks(everything: Iterator) -> None:
    count, wrong = 0, []
    for route, method, response in everything:
        count += 1
        status = response.status_code
        # What is shut to a role is not there for it, by any method.
        other = method in {"PUT", "DELETE", "PATCH", "TRACE", "OPTIONS"}
        if status >= 500 or (other and status not in {404, 405}):
            wrong.append((route.pattern, method, status))
        lacking = [name for name, value in HEADERS.items() if value not in response.headers.get(name, "")]
        wrong += [(route.pattern, method, name) for name in lacking]
        if "unsafe" in response.headers.get("Content-Security-Policy", ""):
            wrong.append((route.pattern, method, "unsafe"))
    assert wrong == []
    assert count == len(every_route()) * len(METHODS)
    assert count >= 200


def test_no_page_has_a_script_or_a_style_inside(everything: Iterator) -> None:
    pages = [
        (route.pattern, method, response.content.decode())
        for route, method, response in everything
        if response.headers.get("Content-Type", "").startswith("text/html") and not response.streaming
    ]
    assert len([each for each in pages if each[2]]) >= 15
    inline = [
        (where, method, each) for where, method, page in pages if page for each in faults(page) if "carries" in each
    ]
    assert inline == []


def test_nothing_personal_is_in_an_address_or_a_log(everything: Iterator) -> None:
    lines: list[str] = []

    class Kept(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(f"{record.getMessage()} {record.__dict__}")

    loggers = [logging.getLogger(name) for name in (None, "throughcare", "django", "django.request", "django.security")]
    handler = Kept(level=logging.DEBUG)
    for each in loggers:
        each.addHandler(handler)
    addresses, shown = [], b""
    try:
        for _, _, response in everything:
            addresses += [response.headers.get("Location", ""), response.headers.get("Content-Disposition", "")]
            if not response.streaming:
                shown += response.content
                addresses += [part.split('"')[0] for part in response.content.decode().split('href="')[1:]]
    finally:
        for each in loggers:
            each.removeHandler(handler)
    assert len(lines) >= len(every_route())
    # They are there to be found: the pages show them, to whoever may see them.
    assert [name for name in ("first", "last", "noms", "crn") if CANARIES[name].encode() not in shown] == []
    said = "\n".join([*lines, *addresses])
    assert [name for name, canary in CANARIES.items() if canary.lower() in said.lower()] == []


def test_a_file_is_refused_everywhere(person: Person, spo: Account) -> None:
    # As in earnest: the check that a form is ours is what reads it first.
    client = Client(enforce_csrf_checks=True)
    client.force_login(spo)
    taking = {}
    for route in every_route():
        if not route.of_the_api and client.get(route.address(person.uuid)).status_code != 404:
            sent = {"note": "x", "file": SimpleUploadedFile("x.html", b"<script>", "text/html")}
            taking[route.pattern] = client.post(route.address(person.uuid), sent).status_code
    # A page that gives no token for a form is refused before it is read.
    assert {pattern: status for pattern, status in taking.items() if status not in {400, 403}} == {}
    assert len(taking) >= 15


def test_a_body_too_long_or_of_too_many_fields_is_refused(client: Client, person: Person, spo: Account) -> None:
    client.force_login(spo)
    address = f"/cases/{person.uuid}/contacts/new"
    assert client.post(address, {"note": "x" * 1_100_000}).status_code in {400, 413}
    assert client.post(address, {f"field-{number}": "x" for number in range(300)}).status_code == 400
    assert Contact.objects.count() == 1


def test_another_host_is_not_answered(client: Client) -> None:
    assert client.get("/sign-in", headers={"host": "elsewhere.example"}).status_code == 400
    assert client.get("/api/openapi.json", headers={"host": "elsewhere.example"}).status_code == 400


def test_a_form_from_another_site_is_refused(person: Person, spo: Account) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(spo)
    before = Contact.objects.count()
    for route in every_route():
        if not route.of_the_api:
            response = client.generic("POST", route.address(person.uuid), "note=x", "application/x-www-form-urlencoded")
            assert response.status_code in {403, 404, 405}, route.pattern
    assert Contact.objects.count() == before


@override_settings(SECURE_HSTS_SECONDS=31_536_000, SECURE_SSL_REDIRECT=True)
def test_https_is_kept_to(client: Client) -> None:
    assert client.get("/sign-in").status_code == 301
    assert client.get("/sign-in", secure=True)["Strict-Transport-Security"].startswith("max-age=31536000")


def test_a_deployment_has_nothing_to_be_warned_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THROUGHCARE_HTTPS", "yes")
    monkeypatch.setenv("THROUGHCARE_HOSTS", "care.example")
    monkeypatch.setenv("DATABASE_URL", "postgresql://user:secret@db.example/throughcare")
    monkeypatch.setenv("THROUGHCARE_SECRET_KEY", "".join(chr(97 + number % 26) for number in range(64)))
    checking = [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "INFO"]
    checked = subprocess.run(
        [*checking, "--settings", "throughcare.site.settings"], capture_output=True, text=True, check=False
    )
    assert (checked.returncode, checked.stdout) == (0, "System check identified no issues (0 silenced).\n"), (
        checked.stderr
    )


def test_cookies_stay_on_this_site_and_out_of_scripts(person: Person) -> None:
    client = Client()
    account = people.account("cookies", Role.POM, password="a password only for tests")
    client.get("/sign-in")
    response = client.post("/sign-in", {"username": account.username, "password": "a password only for tests"})
    kept = {name: (cookie["httponly"], cookie["samesite"]) for name, cookie in client.cookies.items()}
    assert response.status_code == 302
    assert kept == {"throughcare_csrf": (True, "Strict"), "throughcare_session": (True, "Lax")}
