"""Tries at signing in: how many fail before an account is locked or an address waits, and what the ledger keeps."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from throughcare.access.permissions import Actor
from throughcare.access.roles import Role
from throughcare.record.models import Account, FailedTry, LedgerEntry
from throughcare.work import signing_in
from throughcare.work.accounts import unlock
from throughcare.work.refusals import NotValid
from throughcare.work.signing_in import NotSignedIn, TooManyTries, begin, by_password, confirmed, sign_out

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick_hashes")]

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
PASSWORD, WRONG = "a password only for tests", "another"
HERE = "192.0.2.1"


@pytest.fixture
def account(db: None, quick_hashes: None) -> Account:
    return Account.objects.create_account("ada", PASSWORD, name="Ada Fictional", role=Role.POM)


def tried(password: str, at: datetime, *, username: str = "ada", address: str = HERE) -> str:
    try:
        by_password(username, password, address, now=at)
    except (NotSignedIn, TooManyTries) as refusal:
        return type(refusal).__name__
    return "right"


def entries() -> list[tuple[str, str, str, object]]:
    told = LedgerEntry.objects.order_by("number").values_list("actor", "action", "outcome", "details")
    return [(actor, action, outcome, details.get("why")) for actor, action, outcome, details in told]


def minutes(count: float) -> datetime:
    return NOON + timedelta(minutes=count)


# When each try is made, in minutes after noon, whether its password is right, and what comes of it. A letter in the
# last place says that the account signs in there, which starts the count anew.
LOCKOUT = [
    ("the fifth failure locks", "wwwww r", [0, 1, 2, 3, 4, 5], "xxxxx x"),
    ("four failures do not", "wwww r", [0, 1, 2, 3, 4], "xxxx o"),
    ("locked to the end of 15 minutes", "wwwww r", [0, 0, 0, 0, 0, 14.999], "xxxxx x"),
    ("and no longer", "wwwww r", [0, 0, 0, 0, 0, 15], "xxxxx o"),
    ("what fails while locked does not lock longer", "wwwwwwwww r", [0, 0, 0, 0, 0, 5, 6, 7, 14, 15], "xxxxxxxxx o"),
    ("after it five more are needed", "wwwwwwwww r", [0, 0, 0, 0, 0, 15, 16, 17, 18, 19], "xxxxxxxxx o"),
    ("the tenth locks again", "wwwwwwwwww r", [0, 0, 0, 0, 0, 15, 16, 17, 18, 19, 20], "xxxxxxxxxx x"),
    ("a sign-in between starts anew", "wwww s wwww r", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], "xxxx o xxxx o"),
    ("a right password alone does not", "wwww r w r", [0, 1, 2, 3, 4, 5, 6], "xxxx o x x"),
]


@pytest.mark.parametrize(("_", "typed", "at", "came"), LOCKOUT, ids=[row[0] for row in LOCKOUT])
def test_five_failures_in_a_row_lock_an_account_for_15_minutes(
    account: Account, _: str, typed: str, at: list[float], came: str
) -> None:
    found = ""
    for letter, when in zip(typed.replace(" ", ""), at, strict=True):
        outcome = tried(WRONG if letter == "w" else PASSWORD, minutes(when))
        if letter == "s":
            begin(account.pk, "password", lambda _: None, now=minutes(when))
        found += "o" if outcome == "right" else "x"
    assert found == came.replace(" ", "")


def test_the_ledger_names_the_account_that_was_locked(account: Account) -> None:
    for _ in range(6):
        tried(WRONG, NOON)
    assert entries() == [
        *[("ada", "sign_in", "refused", "password not right")] * 5,
        ("ada", "lock_account", "done", None),
        ("ada", "sign_in", "refused", "locked"),
    ]


def test_what_is_typed_for_a_username_is_never_kept(account: Account) -> None:
    tried(WRONG, NOON, username="my secret password")
    assert entries() == [("unknown", "sign_in", "refused", "no such account")]
    assert "secret" not in str(list(LedgerEntry.objects.values()))


# Tries that fail, as (address, seconds after noon, how many), and whether one more from the first address is looked at.
THROTTLED = [
    ("nineteen", [(HERE, 0, 19)], 0, True),
    ("twenty", [(HERE, 0, 20)], 0, False),
    ("twenty within a minute", [(HERE, 0, 10), (HERE, 30, 10)], 59, False),
    ("the first are a minute old", [(HERE, 0, 10), (HERE, 30, 10)], 60, True),
    ("twenty from elsewhere", [("192.0.2.2", 0, 20)], 0, True),
]


@pytest.mark.parametrize(("_", "before", "then", "looked_at"), THROTTLED, ids=[row[0] for row in THROTTLED])
def test_from_one_address_twenty_may_fail_within_a_minute(
    account: Account, _: str, before: list[tuple[str, int, int]], then: int, looked_at: bool
) -> None:
    for address, seconds, count in before:
        for number in range(count):
            at = NOON + timedelta(seconds=seconds)
            assert tried(WRONG, at, username=f"nobody{number}", address=address) == "NotSignedIn"
    came = tried(PASSWORD, NOON + timedelta(seconds=then))
    assert came == ("right" if looked_at else "TooManyTries")


def test_what_succeeds_does_not_count(account: Account) -> None:
    assert [tried(PASSWORD, NOON) for _ in range(30)] == ["right"] * 30
    assert FailedTry.objects.count() == 0


def test_an_address_that_waits_leaves_an_entry(account: Account) -> None:
    for number in range(21):
        tried(WRONG, NOON, username=f"nobody{number}")
    assert entries()[-1] == ("unknown", "sign_in", "refused", "too many tries")
    assert len(entries()) == 21


@pytest.mark.parametrize("state", ["unknown", "locked", "disabled", "no password", "wrong password"])
def test_the_same_is_said_and_a_hash_is_computed_however_the_account_stands(
    account: Account, monkeypatch: pytest.MonkeyPatch, state: str
) -> None:
    made: dict[str, Callable[[], object]] = {
        "unknown": lambda: Account.objects.all().delete(),
        "locked": lambda: Account.objects.update(locked_until=minutes(15)),
        "disabled": lambda: Account.objects.update(is_active=False),
        "no password": lambda: Account.objects.update(password="!"),
        "wrong password": lambda: None,
    }
    made[state]()
    hashed: list[str] = []

    def encode(self: object, password: str, salt: str) -> str:
        hashed.append(password)
        return f"md5${salt}$x"

    monkeypatch.setattr("django.contrib.auth.hashers.MD5PasswordHasher.encode", encode)
    with pytest.raises(NotSignedIn, match="The username or password is not right"):
        by_password("ada", PASSWORD if state in {"locked", "disabled"} else WRONG, HERE, now=NOON)
    assert len(hashed) == 1


def test_a_session_begins_in_the_transaction_of_its_entry_or_not_at_all(
    account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("power cut")

    def establish(found: Account) -> None:
        Account.objects.filter(pk=found.pk).update(name="established")

    monkeypatch.setattr(signing_in, "append", broken)
    with pytest.raises(RuntimeError, match="power cut"):
        begin(account.pk, "password", establish, now=NOON)
    account.refresh_from_db()
    assert account.name == "Ada Fictional"


@pytest.mark.parametrize(
    ("change", "why"), [({"is_active": False}, "disabled"), ({"locked_until": minutes(1)}, "locked")]
)
def test_an_account_shut_between_password_and_code_gets_no_session(
    account: Account, change: dict[str, object], why: str
) -> None:
    Account.objects.update(**change)
    established: list[Account] = []
    with pytest.raises(NotSignedIn):
        begin(account.pk, "password", established.append, now=NOON)
    assert established == []
    assert entries() == [("ada", "sign_in", "refused", why)]


def test_signing_in_confirming_and_out_are_entries(account: Account) -> None:
    begin(account.pk, "password", lambda _: None, now=NOON)
    confirmed(account, "password")
    sign_out("ada", lambda: None)
    assert entries() == [
        ("ada", "sign_in", "done", None),
        ("ada", "confirm_it_is_you", "done", None),
        ("ada", "sign_out", "done", "asked"),
    ]


def test_an_administrator_unlocks(account: Account) -> None:
    boss = Account.objects.create_account("boss", None, name="Bo Fictional", role=Role.ADMINISTRATOR)
    administrator = Actor("boss", Role.ADMINISTRATOR, account=boss.pk)
    for _ in range(5):
        tried(WRONG, NOON)
    assert tried(PASSWORD, NOON) == "NotSignedIn"
    unlock(administrator, account.pk, now=NOON)
    assert tried(PASSWORD, NOON) == "right"
    with pytest.raises(NotValid, match="The account is not locked"):
        unlock(administrator, account.pk, now=NOON)


def test_somebody_who_signs_in_by_their_organisation_cannot_be_locked_out_by_others(account: Account) -> None:
    Account.objects.update(identity="https://provider.example 1", password="!")
    for _ in range(9):
        tried(WRONG, NOON)
    account.refresh_from_db()
    assert (account.failures, account.locked_until) == (0, None)
