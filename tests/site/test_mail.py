"""What the environment says about carrying notices."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from throughcare.site.mail import Carrying, carrying


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("THROUGHCARE_NOTICES", "THROUGHCARE_NOTICES_FROM"):
        monkeypatch.delenv(name, raising=False)


def test_nothing_leaves_the_machine_unless_it_is_set_up() -> None:
    assert carrying().carrier == "folder"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("console", Carrying("console", "a@b.uk")),
        ("smtp://mail.example", Carrying("smtp", "a@b.uk", "mail.example", 587, starts_tls=True)),
        (
            "smtps://us%40er:p%2Fw@mail.example",
            Carrying("smtp", "a@b.uk", "mail.example", 465, "us@er", "p/w", within_tls=True),
        ),
        ("smtp://localhost:25?tls=no", Carrying("smtp", "a@b.uk", "localhost", 25)),
    ],
)
def test_a_mail_server_is_reached_with_tls(given: str, expected: Carrying, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THROUGHCARE_NOTICES", given)
    monkeypatch.setenv("THROUGHCARE_NOTICES_FROM", "a@b.uk")
    assert carrying() == expected


@pytest.mark.parametrize(
    ("given", "sender", "said"),
    [
        ("pigeon", "a@b.uk", "must be folder, console"),
        ("smtp://", "a@b.uk", "must be folder, console"),
        ("smtp://mail.example", "", "must be the address that notices are from"),
        ("smtp://mail.example?tls=no", "a@b.uk", "must speak TLS"),
    ],
)
def test_what_cannot_be_used_is_refused(given: str, sender: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THROUGHCARE_NOTICES", given)
    monkeypatch.setenv("THROUGHCARE_NOTICES_FROM", sender)
    with pytest.raises(ImproperlyConfigured, match=said):
        carrying()
