"""`throughcare service-account`."""

import stat
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ed25519, rsa
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from tests.api.services import Service, public
from tests.cli.conftest import Run
from throughcare.calendar import today_in_london
from throughcare.record.models import LedgerEntry, ServiceAccount, ServiceKey

pytestmark = pytest.mark.django_db

EXPIRES = (today_in_london() + timedelta(days=90)).isoformat()


def making(name: str, **changed: Any) -> list[Any]:
    asked = {"role": "POM", "scope": "read_case", "owner": "Olive Fictional", "expires": EXPIRES, "prison": "LEI"}
    pairs = [(f"--{option.replace('_', '-')}", value) for option, value in (asked | changed).items()]
    return ["service-account", "make", name, *(word for pair in pairs for word in pair)]


def test_a_service_is_made_with_a_key_that_only_its_owner_can_read_and_that_opens(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "key.pem"
    made = run(*making("tool", private_key_to=file), "--json")
    assert (made.status, made.document["service"]) == (0, "tool")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    key: Any = load_pem_private_key(file.read_bytes(), None)
    assert Service("tool", made.document["kid"], key).get("provisions").status_code == 200
    held = ServiceAccount.objects.get()
    assert (held.role, held.scopes, held.owner) == ("POM", ["read_case"], "Olive Fictional")
    assert [each.pk for each in held.establishments.all()] == ["LEI"]
    assert "PRIVATE" not in ServiceKey.objects.get().public_key
    assert LedgerEntry.objects.get().action == "make_service"


def test_a_service_that_made_its_own_key_shows_only_the_public_half(run: Run, tmp_path: Path) -> None:
    key = ed25519.Ed25519PrivateKey.generate()
    file = tmp_path / "public.pem"
    file.write_text(public(key))
    made = run(*making("tool", public_key=file), "--json")
    assert Service("tool", made.document["kid"], key).get("provisions").status_code == 200


def test_a_key_is_rotated_and_a_service_disabled(run: Run, tmp_path: Path) -> None:
    run(*making("tool", private_key_to=tmp_path / "first.pem"))
    rotated = run("service-account", "rotate", "tool", "--private-key-to", tmp_path / "second.pem", "--json")
    key: Any = load_pem_private_key((tmp_path / "second.pem").read_bytes(), None)
    second = Service("tool", rotated.document["kid"], key)
    assert second.get("provisions").status_code == 200
    assert ServiceKey.objects.filter(stops_at__isnull=True).count() == 1
    assert run("service-account", "disable", "tool").out == "tool is disabled: its next request is refused.\n"
    assert second.get("provisions").status_code == 401
    told = LedgerEntry.objects.order_by("number").values_list("action", "outcome")
    assert list(told)[:3] == [("make_service", "done"), ("rotate_service_key", "done"), ("disable_service", "done")]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"role": "administrator"}, "a role of people only"),
        ({"owner": " "}, "Say who answers for it."),
        ({"expires": "2020-01-01"}, "It expires between today and"),
        ({"expires": "2099-01-01"}, "It expires between today and"),
        ({"prison": "XXX"}, "There is no prison of such a code."),
        ({"region": "Ruritania"}, "There is no region of such a name."),
    ],
)
def test_what_breaks_a_rule_is_told_and_makes_nothing(
    changed: dict[str, str], told: str, run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "key.pem"
    made = run(*making("tool", private_key_to=file, **changed))
    assert (made.status, made.out) == (1, "")
    assert told in made.err
    assert not ServiceAccount.objects.exists()
    assert not file.exists()


def test_a_key_of_another_kind_and_a_name_that_is_taken_are_refused(run: Run, tmp_path: Path) -> None:
    weak = tmp_path / "rsa.pem"
    weak.write_text(public(rsa.generate_private_key(65537, 2048)))
    assert "Ed25519" in run(*making("tool", public_key=weak)).err
    assert run(*making("tool", private_key_to=tmp_path / "key.pem")).status == 0
    assert "of this name already" in run(*making("tool", private_key_to=tmp_path / "other.pem")).err
    assert "is there already" in run(*making("more", private_key_to=tmp_path / "key.pem")).err
    assert "Name either" in run(*making("more")).err
    assert "There is no service named 'nobody'" in run("service-account", "disable", "nobody").err
