"""What the environment says about the OpenID Connect provider."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from throughcare.access.roles import Role
from throughcare.site.provider import provider

CLAIMS = '[[roles]]\nclaim = "groups"\nvalue = "poms"\nrole = "POM"\n'


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "claims.toml"
    file.write_text(CLAIMS)
    monkeypatch.setenv("THROUGHCARE_OIDC_ISSUER", "https://login.example/realm/")
    monkeypatch.setenv("THROUGHCARE_OIDC_CLIENT_ID", "here")
    monkeypatch.setenv("THROUGHCARE_OIDC_CLIENT_SECRET", "shared")
    monkeypatch.setenv("THROUGHCARE_OIDC_CLAIMS", str(file))


def test_a_provider_that_is_set() -> None:
    held = provider()
    assert held is not None
    assert (held.issuer, held.client_id, held.client_secret) == ("https://login.example/realm", "here", "shared")
    assert held.mapping.read({"groups": "poms"}).role is Role.POM


def test_none_is_set_without_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("THROUGHCARE_OIDC_ISSUER")
    assert provider() is None


@pytest.mark.parametrize("name", ["CLIENT_ID", "CLIENT_SECRET", "CLAIMS"])
def test_nothing_of_it_may_be_left_out(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.delenv(f"THROUGHCARE_OIDC_{name}")
    with pytest.raises(ImproperlyConfigured, match=f"THROUGHCARE_OIDC_{name} must be set"):
        provider()


@pytest.mark.parametrize(
    ("issuer", "taken"),
    [
        ("https://login.example", True),
        ("http://127.0.0.1:8080", True),
        ("http://localhost:8080", True),
        ("http://login.example", False),
        ("login.example", False),
        ("http://localhost.example", False),
    ],
)
def test_a_provider_is_asked_over_https_but_on_this_machine(
    monkeypatch: pytest.MonkeyPatch, issuer: str, taken: bool
) -> None:
    monkeypatch.setenv("THROUGHCARE_OIDC_ISSUER", issuer)
    if taken:
        assert provider() is not None
        return
    with pytest.raises(ImproperlyConfigured, match="must be an https address"):
        provider()


def test_a_file_of_claims_that_cannot_be_used_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "claims.toml").write_text(CLAIMS.replace("POM", "emperor"))
    with pytest.raises(ImproperlyConfigured, match="'emperor' is no role"):
        provider()
    monkeypatch.setenv("THROUGHCARE_OIDC_CLAIMS", str(tmp_path / "none.toml"))
    with pytest.raises(ImproperlyConfigured, match=r"none\.toml"):
        provider()
