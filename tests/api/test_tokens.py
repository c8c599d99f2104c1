"""What opens the API: a token that a service signed a moment ago, for us, and has not used. Nothing else does."""

import json
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ed25519
from django.test import Client, override_settings
from django.utils import timezone

from tests.api.services import Service, public, service
from tests.web import people
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.models import LedgerEntry, ServiceAccount, ServiceKey, UsedToken
from throughcare.work.service_accounts import disable_service, rotate_key

pytestmark = pytest.mark.django_db

OPERATOR = "command line (test)"
HERE = "provisions?document=omic-2018"


def test_both_kinds_of_key_open(db: None) -> None:
    for name, curve in (("edwards", False), ("curve", True)):
        assert service(name, Role.INSPECTOR, curve=curve).get(HERE).status_code == 200


def now() -> int:
    return int(time.time())


STRANGE: dict[str, Callable[[Service], str]] = {
    "none": lambda held: "",
    "not a token": lambda held: "open sesame",
    "too long": lambda held: held.token(more="x" * 5_000),
    "expired": lambda held: held.token(iat=now() - 120, exp=now() - 1),
    "good for too long": lambda held: held.token(exp=now() + 301),
    "issued in the future": lambda held: held.token(iat=now() + 120, exp=now() + 180),
    "not good yet": lambda held: held.token(nbf=now() + 120),
    "for somebody else": lambda held: held.token(aud="another"),
    "by somebody else": lambda held: held.token(iss="another"),
    "no id": lambda held: held.token(jti=None),
    "an id that can be guessed": lambda held: held.token(jti="1"),
    "an id too long": lambda held: held.token(jti="1" * 65),
    "no end": lambda held: held.token(exp=None),
    "an end that is no number": lambda held: held.token(exp="soon"),
    "an end beyond all time": lambda held: held.token(exp=10**18),
    "a fraction of a second": lambda held: held.token(iat=now() + 0.5),
    "another key": lambda held: jwt.encode(
        jwt.decode(held.token(), options={"verify_signature": False}),
        ed25519.Ed25519PrivateKey.generate(),
        algorithm="EdDSA",
        headers={"kid": held.key_id},
    ),
    "an unknown key": lambda held: jwt.encode({}, held.key, algorithm="EdDSA", headers={"kid": "f" * 32}),
    "no key named": lambda held: jwt.encode({}, held.key, algorithm="EdDSA"),
    "not signed": lambda held: jwt.encode({"iss": held.name}, "", algorithm="none", headers={"kid": held.key_id}),
    "signed with the public key as a password": lambda held: _symmetric(held),
}


def _symmetric(held: Service) -> str:
    """A token that claims HMAC over our public key, which a careless reader would check with that key."""
    import base64
    import hashlib
    import hmac

    def part(value: dict[str, Any]) -> str:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")

    claims = jwt.decode(held.token(), options={"verify_signature": False})
    head = f"{part({'alg': 'HS256', 'typ': 'JWT', 'kid': held.key_id})}.{part(claims)}"
    made = hmac.new(public(held.key).encode(), head.encode(), hashlib.sha256).digest()
    return f"{head}.{base64.urlsafe_b64encode(made).decode().rstrip('=')}"


@pytest.mark.parametrize("name", STRANGE)
def test_a_token_that_does_not_hold_opens_nothing(name: str, inspector: Service) -> None:
    person = people.held_in_leeds()
    token = STRANGE[name](inspector)
    for address in (HERE, f"cases/{person.uuid}"):
        response = inspector.call("GET", address, token=token)
        assert (response.status_code, response["WWW-Authenticate"]) == (401, "Bearer")
        assert response["Content-Type"] == "application/problem+json"
    assert not LedgerEntry.objects.filter(action="read_case").exists()


def test_a_token_opens_one_request(inspector: Service) -> None:
    token = inspector.token()
    assert [inspector.call("GET", HERE, token=token).status_code for _ in range(3)] == [200, 401, 401]
    refused = LedgerEntry.objects.filter(action="api_sign_in").values_list("actor", "outcome", "details__why")
    assert list(refused) == [("service inspector-tool", "refused", "used before")] * 2


def test_a_token_of_no_key_of_ours_leaves_no_entry(inspector: Service) -> None:
    before = LedgerEntry.objects.count()
    inspector.call("GET", HERE, token=STRANGE["an unknown key"](inspector))
    assert LedgerEntry.objects.count() == before


def test_used_tokens_are_forgotten_once_they_could_not_be_used_again(inspector: Service) -> None:
    inspector.get(HERE)
    UsedToken.objects.update(keep_until=timezone.now() - timedelta(seconds=1))
    inspector.get(HERE)
    assert UsedToken.objects.count() == 1


def test_disabling_bites_on_the_next_request(inspector: Service) -> None:
    assert inspector.get(HERE).status_code == 200
    disable_service(OPERATOR, "inspector-tool")
    assert inspector.get(HERE).status_code == 401


def test_an_account_that_has_expired_opens_nothing(inspector: Service) -> None:
    ServiceAccount.objects.update(expires_on=today_in_london() - timedelta(days=1))
    assert inspector.get(HERE).status_code == 401
    ServiceAccount.objects.update(expires_on=today_in_london())
    assert inspector.get(HERE).status_code == 200


def test_a_role_and_a_place_taken_away_bite_on_the_next_request(pom: Service) -> None:
    person = people.held_in_leeds()
    assert pom.get(f"cases/{person.uuid}").status_code == 200
    ServiceAccount.objects.update(staff_code="")
    assert pom.get(f"cases/{person.uuid}").status_code == 200  # in their prison still
    ServiceAccount.objects.get().establishments.clear()
    assert pom.get(f"cases/{person.uuid}").status_code == 404


def test_a_rotated_key_stops_at_once_or_after_an_overlap(inspector: Service) -> None:
    fresh = ed25519.Ed25519PrivateKey.generate()
    second = Service("inspector-tool", rotate_key(OPERATOR, "inspector-tool", public(fresh), overlap_hours=1), fresh)
    assert (inspector.get(HERE).status_code, second.get(HERE).status_code) == (200, 200)
    ServiceKey.objects.filter(key_id=inspector.key_id).update(stops_at=timezone.now())
    assert (inspector.get(HERE).status_code, second.get(HERE).status_code) == (401, 200)
    rotate_key(OPERATOR, "inspector-tool", public(fresh))
    assert second.get(HERE).status_code == 401


@override_settings(API_REQUESTS_A_MINUTE=2)
def test_a_service_that_asks_too_often_is_told_to_wait(inspector: Service) -> None:
    answers = [inspector.get(HERE) for _ in range(3)]
    assert [each.status_code for each in answers] == [200, 200, 429]
    assert 1 <= int(answers[2]["Retry-After"]) <= 60
    UsedToken.objects.update(used_at=timezone.now() - timedelta(minutes=2))
    assert inspector.get(HERE).status_code == 200


def test_a_browser_that_is_signed_in_is_nobody_here() -> None:
    person = people.held_in_leeds()
    client = Client()
    client.force_login(people.pom_at_leeds())
    assert client.get(f"/cases/{person.uuid}").status_code == 200
    response = client.get(f"/api/cases/{person.uuid}")
    assert response.status_code == 401
    assert response.cookies == {}


def test_only_json_is_taken(pom: Service) -> None:
    person = people.held_in_leeds()
    form = Client().post(f"/api/cases/{person.uuid}/contacts", {"on": "x"}, headers={"authorization": pom.token()})
    assert form.status_code == 415
    broken = pom.client.generic(
        "POST", f"/api/cases/{person.uuid}/contacts", "{", "application/json",
        headers={"authorization": f"Bearer {pom.token()}"},
    )  # fmt: skip
    assert (broken.status_code, broken["Content-Type"]) == (400, "application/problem+json")
