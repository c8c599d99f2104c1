"""Accounts, as an administrator looks after them: by verbs, with entries, and never their own."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from throughcare.access.permissions import Actor
from throughcare.access.roles import Role
from throughcare.record.corrections import StaleVersion
from throughcare.record.models import Account, Establishment, LedgerEntry, NotesAccess, Region
from throughcare.work.accounts import (
    BY_TWO,
    AccountEntered,
    change_account,
    give_password,
    make_account,
    reset_second_factor,
    set_disabled,
)
from throughcare.work.notes_access import delegate, take_back
from throughcare.work.operator_accounts import let_in_by_operator, make_by_operator
from throughcare.work.own_account import change_password, sign_out_everywhere
from throughcare.work.refusals import NotAllowed, NotValid

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick_hashes")]

ENTERED = AccountEntered(
    username="cal",
    name="Cal Fictional",
    role="HOMD",
    staff_code="H7",
    email="cal@example.test",
    establishments=frozenset({"LEI"}),
    regions=frozenset({"Wales"}),
)
REASON = "delivers the OPD service on the wing"


def account(username: str, role: Role, prison: str = "") -> Account:
    made = Account.objects.create_account(username, None, name=f"{username.title()} Fictional", role=role)
    if prison:
        made.establishments.set(Establishment.objects.filter(pk=prison))
    return made


def actor(held: Account) -> Actor:
    prisons = frozenset(held.establishments.values_list("pk", flat=True))
    return Actor(held.username, Role(held.role), establishments=prisons, account=held.pk)


@pytest.fixture
def ada(db: None) -> Account:
    return account("ada", Role.ADMINISTRATOR)


@pytest.fixture
def pat(db: None) -> Account:
    return account("pat", Role.PSYCHOLOGIST, "LEI")


def last_entry() -> tuple[str, str, str, dict[str, object]]:
    return LedgerEntry.objects.order_by("-number").values_list("actor", "action", "outcome", "details")[0]


def test_an_account_is_made_with_a_password_that_must_be_changed(ada: Account) -> None:
    made, password = make_account(actor(ada), ENTERED)
    held = Account.objects.get(username="cal")
    assert (held.name, held.role, held.staff_code, held.email) == ("Cal Fictional", "HOMD", "H7", "cal@example.test")
    assert list(held.establishments.values_list("pk", flat=True)) == ["LEI"]
    assert list(held.regions.values_list("pk", flat=True)) == ["Wales"]
    assert (held.check_password(password), held.password_is_given) == (True, True)
    assert last_entry() == ("ada", "manage_accounts", "done", {"did": "make", "account": made.pk, "role": "HOMD"})


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_no_other_role_looks_after_accounts(pat: Account, role: Role) -> None:
    other = actor(account("other", role, "LEI"))
    acts: list[Callable[[], object]] = [
        lambda: make_account(other, ENTERED),
        lambda: change_account(other, pat.pk, replace(ENTERED, role="POM"), expected_version=1),
        lambda: set_disabled(other, pat.pk, True),
        lambda: reset_second_factor(other, pat.pk),
        lambda: give_password(other, pat.pk),
    ]
    for act in acts:
        with pytest.raises(NotAllowed):
            act()
        assert last_entry() == ("other", "manage_accounts", "refused", {"why": "NotAllowed"})
    pat.refresh_from_db()
    assert (pat.role, pat.is_active, pat.epoch) == ("psychologist", True, 1)


@pytest.mark.parametrize(
    ("changed", "errors"),
    [
        ({"username": " "}, {"username": "Enter a username."}),
        ({"username": "pat"}, {"username": "Another account has this username."}),
        ({"username": "x" * 151}, {"username": "A username has 150 characters at most."}),
        ({"name": ""}, {"name": "Enter the name of whoever it is for."}),
        ({"role": "emperor"}, {"role": "Choose a role."}),
        ({"role": "administrator"}, {"role": BY_TWO}),
        ({"role": "auditor"}, {"role": BY_TWO}),
        (
            {"establishments": frozenset({"LEI", "XXX"})},
            {"establishments": "There is no prison with the code XXX."},
        ),
        ({"regions": frozenset({"Mercia"})}, {"regions": "There is no probation region called Mercia."}),
        ({"body": "x" * 256}, {"body": "Enter 255 characters at most."}),
    ],
)
def test_what_is_entered_wrongly_is_said_field_by_field(
    ada: Account, pat: Account, changed: dict[str, object], errors: dict[str, str]
) -> None:
    with pytest.raises(NotValid) as refused:
        make_account(actor(ada), replace(ENTERED, **changed))  # type: ignore[arg-type]
    assert refused.value.errors == errors
    assert Account.objects.count() == 2


def test_a_change_is_written_ends_sessions_and_names_its_fields(ada: Account, pat: Account) -> None:
    before = pat.get_session_auth_hash()
    change_account(actor(ada), pat.pk, replace(ENTERED, role="POM", regions=frozenset()), expected_version=1)
    held = Account.objects.get(pk=pat.pk)
    assert (held.username, held.name, held.role, held.version) == ("pat", "Cal Fictional", "POM", 2)
    assert held.get_session_auth_hash() != before
    details = {"did": "change", "account": pat.pk, "fields": ["name", "role", "staff_code", "email"]}
    assert last_entry() == ("ada", "manage_accounts", "done", details)


def test_a_stale_change_is_refused(ada: Account, pat: Account) -> None:
    change_account(actor(ada), pat.pk, replace(ENTERED, role="POM"), expected_version=1)
    with pytest.raises(StaleVersion, match="This account was changed while you were working on it"):
        change_account(actor(ada), pat.pk, replace(ENTERED, role="HOMS"), expected_version=1)
    assert Account.objects.get(pk=pat.pk).role == "POM"


def test_an_administrator_stays_one_and_is_made_one_by_two_alone(ada: Account, pat: Account) -> None:
    ben = account("ben", Role.ADMINISTRATOR)
    entered = replace(ENTERED, role="administrator")
    assert change_account(actor(ada), ben.pk, entered, expected_version=1).role == Role.ADMINISTRATOR
    with pytest.raises(NotValid):
        change_account(actor(ada), pat.pk, entered, expected_version=1)


@pytest.mark.parametrize("act", [
    lambda who, pk: change_account(who, pk, ENTERED, expected_version=1),
    lambda who, pk: set_disabled(who, pk, True),
    reset_second_factor,
    give_password,
])  # fmt: skip
def test_nobody_changes_their_own_account(ada: Account, act: Callable[[Actor, int], object]) -> None:
    with pytest.raises(NotValid, match="Nobody changes their own account"):
        act(actor(ada), ada.pk)
    ada.refresh_from_db()
    assert (ada.epoch, ada.version) == (1, 1)


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.AUDITOR])
@pytest.mark.parametrize("act", [reset_second_factor, give_password])
def test_one_administrator_cannot_become_the_second_person(
    ada: Account, role: Role, act: Callable[[Actor, int], object]
) -> None:
    other = account("other", role)
    with pytest.raises(NotValid, match="throughcare account let-in"):
        act(actor(ada), other.pk)
    assert not Account.objects.get(pk=other.pk).has_usable_password()


def test_disabling_and_enabling(ada: Account, pat: Account) -> None:
    set_disabled(actor(ada), pat.pk, True)
    assert not Account.objects.get(pk=pat.pk).is_active
    assert last_entry()[3] == {"did": "disable", "account": pat.pk, "fields": ["is_active"]}
    set_disabled(actor(ada), pat.pk, False)
    assert Account.objects.get(pk=pat.pk).is_active
    assert last_entry()[3] == {"did": "enable", "account": pat.pk, "fields": ["is_active"]}


def test_an_account_that_is_not_there_is_refused(ada: Account) -> None:
    with pytest.raises(NotAllowed):
        set_disabled(actor(ada), 999_999, True)


@pytest.mark.parametrize(
    ("password", "again", "errors"),
    [
        ("short", "short", {"password"}),
        ("passwordpassword", "other", {"again"}),
        ("pat fictional", "pat fictional", {"password"}),
        ("the present one", "the present one", {"password"}),
    ],
)
def test_a_password_must_be_long_new_and_typed_twice(pat: Account, password: str, again: str, errors: set[str]) -> None:
    pat.set_password("the present one")
    pat.save()
    with pytest.raises(NotValid) as refused:
        change_password(pat.pk, password, again)
    assert set(refused.value.errors) == errors


def test_a_password_of_ones_own_and_an_end_to_all_sessions(pat: Account) -> None:
    before = pat.get_session_auth_hash()
    changed = change_password(pat.pk, "three words of hers", "three words of hers")
    assert changed.get_session_auth_hash() != before
    assert last_entry() == ("pat", "change_password", "done", {})
    sign_out_everywhere(pat.pk)
    assert Account.objects.get(pk=pat.pk).get_session_auth_hash() != changed.get_session_auth_hash()
    assert last_entry() == ("pat", "sign_out", "done", {"why": "everywhere"})


@pytest.mark.provision("OMIC-DPS-ACCESS", "OMIC-DPS-OVERSIGHT")
@pytest.mark.parametrize("role", [Role.PSYCHOLOGIST, Role.PROGRAMME_FACILITATOR])
def test_a_homd_opens_the_notes_by_name_and_closes_them_and_both_are_kept(role: Role) -> None:
    homd, held = actor(account("homd", Role.HOMD, "LEI")), account("held", role, "LEI")
    delegate(homd, held.pk, REASON)
    held.refresh_from_db()
    assert (held.delegated_by, held.delegated_on is not None, held.epoch) == ("homd", True, 2)
    assert last_entry() == ("homd", "delegate_notes", "done", {"did": "delegate", "account": held.pk})
    take_back(homd, held.pk, "has left for another prison")
    held.refresh_from_db()
    assert (held.delegated_by, held.delegated_on, held.epoch) == ("", None, 3)
    kept = NotesAccess.objects.get()
    assert (kept.given_by, kept.reason, kept.ended_by) == ("homd", REASON, "homd")
    assert (kept.reason_ended, kept.ended_at is not None) == ("has left for another prison", True)
    assert last_entry() == ("homd", "delegate_notes", "done", {"did": "take back", "account": held.pk})


@pytest.mark.provision("OMIC-DPS-ACCESS")
@pytest.mark.parametrize(
    ("by", "at", "to", "there"),
    [
        (Role.HOMD, "WDI", Role.PSYCHOLOGIST, "LEI"),
        (Role.HOMD, "LEI", Role.PSYCHOLOGIST, ""),
        (Role.HOMS, "LEI", Role.PSYCHOLOGIST, "LEI"),
        (Role.GOVERNOR, "LEI", Role.PSYCHOLOGIST, "LEI"),
        (Role.ADMINISTRATOR, "LEI", Role.PSYCHOLOGIST, "LEI"),
    ],
)
def test_nobody_but_the_homd_of_their_prison_opens_them(by: Role, at: str, to: Role, there: str) -> None:
    held = account("held", to, there)
    with pytest.raises(NotAllowed):
        delegate(actor(account("by", by, at)), held.pk, REASON)
    assert last_entry() == ("by", "delegate_notes", "refused", {"why": "NotAllowed"})
    assert NotesAccess.objects.count() == 0


@pytest.mark.provision("OMIC-DPS-ACCESS")
@pytest.mark.parametrize("role", [Role.KEY_WORKER, Role.POM, Role.HEAD_OF_SAFETY])
def test_they_are_opened_to_no_other_role(role: Role) -> None:
    held = account("held", role, "LEI")
    with pytest.raises(NotValid, match="It cannot be opened to this person"):
        delegate(actor(account("homd", Role.HOMD, "LEI")), held.pk, REASON)


def test_they_are_opened_once_with_a_reason_and_closed_when_open(pat: Account) -> None:
    homd = actor(account("homd", Role.HOMD, "LEI"))
    with pytest.raises(NotValid, match="It is not open to this person"):
        take_back(homd, pat.pk, REASON)
    with pytest.raises(NotValid, match="Say why, in at least 20 characters"):
        delegate(homd, pat.pk, "because")
    delegate(homd, pat.pk, REASON)
    with pytest.raises(NotValid, match="It is open to this person already"):
        delegate(homd, pat.pk, REASON)


@pytest.mark.parametrize(
    "entered", [replace(ENTERED, role="POM"), replace(ENTERED, role="psychologist", establishments=frozenset({"WDI"}))]
)
def test_another_role_or_prison_ends_what_was_opened(ada: Account, pat: Account, entered: AccountEntered) -> None:
    delegate(actor(account("homd", Role.HOMD, "LEI")), pat.pk, REASON)
    version = Account.objects.get(pk=pat.pk).version
    change_account(actor(ada), pat.pk, entered, expected_version=version)
    assert Account.objects.get(pk=pat.pk).delegated_on is None
    assert NotesAccess.objects.get().reason_ended == "Their role or prison changed."


def test_the_first_two_administrators_come_from_the_command_line_and_no_third() -> None:
    entered = replace(ENTERED, role="administrator", regions=frozenset(), establishments=frozenset())
    for username in ("one", "two"):
        make_by_operator("command line (ama)", replace(entered, username=username))
    with pytest.raises(NotValid, match="There are two administrators already"):
        make_by_operator("command line (ama)", replace(entered, username="three"))
    assert list(Account.objects.values_list("username", flat=True)) == ["one", "two"]
    assert last_entry()[:3] == ("command line (ama)", "manage_accounts", "done")


def test_the_command_line_lets_somebody_in_again(ada: Account) -> None:
    Account.objects.update(second_factor="sealed", second_factor_step=5, failures=3)
    password = let_in_by_operator("command line (ama)", "ada")
    held = Account.objects.get()
    assert (held.check_password(password), held.password_is_given) == (True, True)
    assert (held.second_factor, held.second_factor_step, held.failures, held.epoch) == ("", None, 0, 2)
    with pytest.raises(NotValid, match="There is no account nobody"):
        let_in_by_operator("command line (ama)", "nobody")


def test_the_regions_and_prisons_of_these_tests_are_there() -> None:
    assert Establishment.objects.filter(pk__in=["LEI", "WDI"]).count() == 2
    assert Region.objects.filter(pk="Wales").exists()
