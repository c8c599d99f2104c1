"""Accounts from the command line."""

import pytest

from tests.cli.conftest import Run
from throughcare.record.models import Account, LedgerEntry

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick_hashes")]

FIRST = ("account", "make", "ada", "--name", "Ada Fictional", "--role", "administrator")


def test_the_first_administrator(run: Run) -> None:
    made = run(*FIRST, "--json")
    assert (made.status, made.document["username"]) == (0, "ada")
    held = Account.objects.get()
    assert held.check_password(made.document["password"])
    assert (held.role, held.password_is_given) == ("administrator", True)
    entry = LedgerEntry.objects.get()
    assert entry.actor.startswith("command line (")
    assert entry.details == {"did": "make", "account": held.pk, "role": "administrator"}


def test_an_account_with_places(run: Run) -> None:
    places = ("--prison", "LEI", "--prison", "MDI", "--region", "Wales", "--staff-code", "H7")
    ran = run("account", "make", "homd", "--name", "Bo Fictional", "--role", "HOMD", *places)
    assert (ran.status, ran.err) == (0, "")
    held = Account.objects.get()
    assert sorted(held.establishments.values_list("pk", flat=True)) == ["LEI", "MDI"]
    assert ran.out.startswith("homd signs in with this password, and is asked to choose another: ")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--role", "emperor"), "Choose a role."),
        (("--role", "POM", "--prison", "XXX"), "There is no prison with the code XXX."),
    ],
)
def test_what_cannot_be_is_told(run: Run, words: tuple[str, ...], told: str) -> None:
    ran = run("account", "make", "ada", "--name", "Ada Fictional", *words)
    assert (ran.status, ran.err) == (1, f"throughcare: {told}\n")
    assert Account.objects.count() == 0


def test_letting_somebody_in_again(run: Run) -> None:
    run(*FIRST)
    Account.objects.update(locked_until="2126-01-01T00:00Z", second_factor="sealed")
    password = run("account", "let-in", "ada", "--json").document["password"]
    held = Account.objects.get()
    assert held.check_password(password)
    assert (held.locked_until, held.second_factor) == (None, "")
    assert run("account", "let-in", "nobody").err == "throughcare: There is no account nobody with a password.\n"
