"""`throughcare retention`: the rules, a dry run, and a purge that takes two people."""

from datetime import date

import pytest

from tests.cli.conftest import Run
from throughcare.record.models import Contact, LedgerEntry, Person, Sentence

pytestmark = pytest.mark.django_db


@pytest.fixture
def ended(db: None) -> Person:
    """Somebody whose sentence ended long ago, among people who stay."""
    Person.objects.bulk_create(Person(last_name=f"Stays {number}") for number in range(30))
    person = Person.objects.create(last_name="Goes")
    Sentence.objects.create(person=person, kind="standard_determinate", sed=date(2010, 1, 1))
    Contact.objects.create(person=person, note="Closed.")
    return person


def as_operator(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr("throughcare.cli.operator.operator", lambda: f"command line ({name})")


def test_the_rules_say_which_lengths_are_assumptions(run: Run) -> None:
    told = run("retention", "rules")
    assert (
        "6 years after the last sentence or supervision ended (THROUGHCARE_KEEP_CASE_YEARS), an assumption." in told.out
    )
    document = run("retention", "rules", "--json").document
    assert document["tables"]["record.Sentence"] == "case"
    assert [each["assumed"] for each in document["lengths"]] == [True] * 5


def test_two_people_purge_what_a_dry_run_found(run: Run, ended: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    as_operator(monkeypatch, "ada")
    looked = run("retention", "dry-run", "--json").document
    rows = {"record.Contact": 1, "record.Person": 1, "record.Sentence": 1}
    assert (looked["cases"], looked["tables"], looked["going"]) == (31, rows, {str(ended.pk): rows})
    assert len([each for each in looked["staying"] if each["untold"]]) == 30
    own = run("retention", "purge", looked["token"])
    assert (own.status, own.err) == (1, "throughcare: Nobody purges what they proposed: another person must.\n")
    as_operator(monkeypatch, "ben")
    done = run("retention", "purge", looked["token"])
    assert (done.status, done.out) == (0, "Purged: 3 rows of 1 case, 1 altogether.\n")
    assert not Person.objects.filter(pk=ended.pk).exists()
    entries = LedgerEntry.objects.order_by("number").values_list("actor", "action", "outcome")
    assert list(entries) == [
        ("command line (ada)", "purge", "done"),
        ("command line (ada)", "purge", "refused"),
        ("command line (ben)", "erase_from_ledger", "done"),
        ("command line (ben)", "purge", "done"),
    ]


def test_a_dry_run_is_told_in_words_and_changes_nothing(run: Run, ended: Person) -> None:
    told = run("retention", "dry-run").out
    assert "3 rows of 1 of 31 cases would go, 1 altogether." in told
    assert f"case {ended.pk}: 1 of record.Sentence" in told
    assert "Of 30 cases the record cannot tell how long it is kept, so it stays:" in told
    assert "throughcare retention purge " in told
    assert Person.objects.count() == 31


def test_more_than_five_percent_asks(run: Run, ended: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    Person.objects.filter(last_name__startswith="Stays").delete()
    as_operator(monkeypatch, "ada")
    token = run("retention", "dry-run", "--json").document["token"]
    as_operator(monkeypatch, "ben")
    stopped = run("retention", "purge", token)
    assert stopped.status == 1
    assert "This would take something of 1 of 1 cases, more than 5%." in stopped.err
    assert run("retention", "purge", token, "--confirm-cases", 1, "--json").document["rows"] == 3


@pytest.mark.parametrize("token", ["nonsense", "eyJieSI6ImFkYSJ9:1:forged"])
def test_a_token_that_nobody_signed_purges_nothing(run: Run, ended: Person, token: str) -> None:
    refused = run("retention", "purge", token)
    assert (refused.status, refused.err) == (1, "throughcare: This is no token of a dry run of the last 24 hours.\n")
    assert Sentence.objects.exists()
