"""What the environment says about an installation."""

import stat
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from throughcare.site import environment

SIZES = (
    "THROUGHCARE_ANCHOR",
    "THROUGHCARE_POOL",
    "THROUGHCARE_STATEMENT_SECONDS",
    "THROUGHCARE_LOCK_SECONDS",
    "THROUGHCARE_IDLE_SECONDS",
)


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATABASE_URL", "THROUGHCARE_SECRET_KEY", "THROUGHCARE_HOSTS", "THROUGHCARE_HTTPS", *SIZES):
        monkeypatch.delenv(name, raising=False)


def test_the_embedded_database_keeps_every_committed_change_and_takes_its_lock_at_once(tmp_path: Path) -> None:
    described = environment.database(tmp_path)
    assert described["NAME"] == tmp_path / "throughcare.sqlite3"
    assert described["CONN_MAX_AGE"] == 600
    assert described["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert described["OPTIONS"]["timeout"] == 20
    assert "journal_mode=WAL" in described["OPTIONS"]["init_command"]
    assert "synchronous=FULL" in described["OPTIONS"]["init_command"]


def test_a_database_url_is_read_with_its_escapes_and_options() -> None:
    described = environment.postgresql("postgresql://case%40work:p%2Fw@db.example:5433/through%20care?sslmode=require")
    assert described == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "through care",
        "USER": "case@work",
        "PASSWORD": "p/w",
        "HOST": "db.example",
        "PORT": "5433",
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            "prepare_threshold": 5,
            "sslmode": "require",
            "options": "-c statement_timeout=30s -c lock_timeout=5s -c idle_in_transaction_session_timeout=60s",
        },
    }


def test_a_pool_keeps_the_connections_where_one_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THROUGHCARE_POOL", "6")
    described = environment.postgresql("postgresql://user@host/name")
    assert described["CONN_MAX_AGE"] == 0
    assert described["OPTIONS"]["pool"] == {"min_size": 1, "max_size": 6, "timeout": 10}


def test_how_long_the_database_waits_is_set_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THROUGHCARE_STATEMENT_SECONDS", "0")
    monkeypatch.setenv("THROUGHCARE_LOCK_SECONDS", "2")
    described = environment.postgresql("postgresql://user@host/name?options=-c%20work_mem=64MB")
    assert described["OPTIONS"]["options"] == (
        "-c statement_timeout=0s -c lock_timeout=2s -c idle_in_transaction_session_timeout=60s -c work_mem=64MB"
    )
    monkeypatch.setenv("THROUGHCARE_LOCK_SECONDS", "soon")
    with pytest.raises(ImproperlyConfigured, match="THROUGHCARE_LOCK_SECONDS is 'soon': it must be a whole number"):
        environment.postgresql("postgresql://user@host/name")


def test_the_anchor_lies_beside_the_embedded_database_and_must_be_named_for_a_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert environment.anchor(tmp_path) == tmp_path / "ledger-anchor"
    monkeypatch.setenv("DATABASE_URL", "postgresql://user@host/name")
    assert environment.anchor(tmp_path) is None
    monkeypatch.setenv("THROUGHCARE_ANCHOR", str(tmp_path / "elsewhere"))
    assert environment.anchor(tmp_path) == tmp_path / "elsewhere"


@pytest.mark.parametrize("url", ["mysql://user@host/name", "postgresql://user@host", "throughcare", "postgresql:///"])
def test_another_kind_of_database_url_is_refused(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="postgresql://user:password@host:5432/name"):
        environment.postgresql(url)


def test_the_embedded_secret_key_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    first = environment.secret_key(tmp_path)
    assert len(first) >= 64
    assert environment.secret_key(tmp_path) == first
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600


def test_a_server_installation_must_be_given_its_secret_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://user@host/name")
    with pytest.raises(ImproperlyConfigured, match="THROUGHCARE_SECRET_KEY must be set"):
        environment.secret_key(tmp_path)
    monkeypatch.setenv("THROUGHCARE_SECRET_KEY", "given")
    assert environment.secret_key(tmp_path) == "given"


def test_only_this_machine_is_served_unless_hosts_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert environment.hosts() == ["localhost", "127.0.0.1", "[::1]"]
    monkeypatch.setenv("THROUGHCARE_HOSTS", "care.example, www.care.example,")
    assert environment.hosts() == ["care.example", "www.care.example"]


def test_https_is_yes_or_no(monkeypatch: pytest.MonkeyPatch) -> None:
    assert environment.is_https() is False
    monkeypatch.setenv("THROUGHCARE_HTTPS", "Yes")
    assert environment.is_https() is True
    monkeypatch.setenv("THROUGHCARE_HTTPS", "maybe")
    with pytest.raises(ImproperlyConfigured, match="must be yes or no"):
        environment.is_https()
