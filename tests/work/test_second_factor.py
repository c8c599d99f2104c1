"""Codes of an app: which are taken, once each; recovery codes; and of whom they are asked."""

from datetime import UTC, datetime, timedelta

import pyotp
import pytest
from pytest_django.fixtures import Settings

from throughcare.access.roles import Role
from throughcare.record.models import Account, RecoveryCode
from throughcare.record.sealed import CannotBeOpened, opened, seal
from throughcare.work.refusals import NotValid
from throughcare.work.second_factor import address_for_app, by_code, enrol, is_asked_of, recovery_codes_left, step_of
from throughcare.work.signing_in import NotSignedIn

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick_hashes")]

# The shared secret of RFC 6238, Appendix B, "12345678901234567890", in base 32; its codes are cut to six digits there.
SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
KNOWN = {59: "287082", 1111111109: "081804", 1111111111: "050471", 1234567890: "005924", 2000000000: "279037"}
AT = datetime.fromtimestamp(1234567890, UTC)
HERE = "192.0.2.1"


@pytest.fixture
def account(db: None) -> Account:
    return Account.objects.create_account("ada", None, name="Ada Fictional", role=Role.AUDITOR)


def taken(account: Account, code: str, at: datetime) -> bool:
    try:
        by_code(account.pk, code, HERE, now=at)
    except NotSignedIn:
        return False
    return True


@pytest.mark.parametrize(("seconds", "code"), KNOWN.items())
def test_the_codes_are_those_of_the_standard(seconds: int, code: str) -> None:
    assert step_of(SECRET, code, datetime.fromtimestamp(seconds, UTC)) == seconds // 30


# 1234567890 is the first second of its half minute, number 41152263.
@pytest.mark.parametrize(
    ("seconds_after", "found"),
    [(-31, None), (-30, 41152263), (-1, 41152263), (0, 41152263), (29, 41152263), (59, 41152263), (60, None)],
)
def test_a_code_is_taken_a_half_minute_early_or_late(seconds_after: int, found: int | None) -> None:
    assert step_of(SECRET, "005924", AT + timedelta(seconds=seconds_after)) == found


# The codes of the half minutes before 1234567890 and after it.
BEFORE, THIS, NEXT, AFTER_THAT = "980357", "005924", "590587", "240500"


@pytest.mark.parametrize(
    ("entered", "came"),
    [
        ([(THIS, 0)], [False]),
        ([(BEFORE, 0)], [False]),
        ([(NEXT, 0)], [True]),
        ([(NEXT, 0), (NEXT, 30)], [True, False]),
        ([(NEXT, 30), (AFTER_THAT, 30), (NEXT, 31)], [True, True, False]),
        ([(AFTER_THAT, 30), (NEXT, 30)], [True, False]),
        ([(AFTER_THAT, 0)], [False]),
    ],
    ids=[
        "the one it was taken up with",
        "the one before",
        "the next",
        "twice",
        "in order",
        "out of order",
        "too early",
    ],
)
def test_a_code_is_taken_once_and_no_earlier_one_after_it(
    account: Account, entered: list[tuple[str, int]], came: list[bool]
) -> None:
    enrol(account.pk, SECRET, THIS, now=AT)
    assert [taken(account, code, AT + timedelta(seconds=seconds)) for code, seconds in entered] == came


@pytest.mark.parametrize("typed", ["590587", " 590 587 ", "590-587"])
def test_a_code_may_be_typed_in_groups(account: Account, typed: str) -> None:
    enrol(account.pk, SECRET, THIS, now=AT)
    assert taken(account, typed, AT)


@pytest.mark.parametrize("typed", ["", "59058", "5905870", "５９０５８７", "abcdef", "590588"])
def test_what_is_no_code_is_refused(account: Account, typed: str) -> None:
    enrol(account.pk, SECRET, THIS, now=AT)
    assert not taken(account, typed, AT)


def test_an_app_is_taken_up_by_a_right_code_only(account: Account) -> None:
    with pytest.raises(NotValid) as refused:
        enrol(account.pk, SECRET, "123456", now=AT)
    assert refused.value.errors == {"code": "The code is not right: enter the one that the app shows now"}
    account.refresh_from_db()
    assert account.second_factor == ""


def test_a_recovery_code_stands_in_once_and_only_its_digest_is_kept(account: Account) -> None:
    codes = enrol(account.pk, SECRET, THIS, now=AT)
    assert (len(codes), len(set(codes))) == (10, 10)
    kept = set(RecoveryCode.objects.values_list("digest", flat=True))
    assert not [code for code in codes if any(code.replace("-", "") in digest for digest in kept)]
    assert [taken(account, codes[3], AT), taken(account, codes[3], AT)] == [True, False]
    assert taken(account, codes[4].upper().replace("-", " "), AT)
    assert recovery_codes_left(account) == 8


def test_another_app_makes_the_old_one_and_its_recovery_codes_worthless(account: Account) -> None:
    codes = enrol(account.pk, SECRET, THIS, now=AT)
    enrol(account.pk, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", _code("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"), now=AT)
    assert not taken(account, NEXT, AT)
    assert not taken(account, codes[0], AT)


def test_wrong_codes_lock_the_account_as_wrong_passwords_do(account: Account) -> None:
    enrol(account.pk, SECRET, THIS, now=AT)
    assert [taken(account, "000000", AT) for _ in range(5)] == [False] * 5
    assert not taken(account, NEXT, AT)
    assert taken(account, _code(SECRET, AT + timedelta(minutes=15)), AT + timedelta(minutes=15))


def test_a_recovery_code_of_another_account_is_none(account: Account) -> None:
    other = Account.objects.create_account("ben", None, name="Ben Fictional", role=Role.POM)
    codes = enrol(other.pk, SECRET, THIS, now=AT)
    enrol(account.pk, SECRET, THIS, now=AT)
    assert not taken(account, codes[0], AT)


@pytest.mark.parametrize("role", Role)
def test_administrators_and_auditors_are_asked_for_one(role: Role) -> None:
    asked = is_asked_of(Account(role=role))
    assert asked is (role in {Role.ADMINISTRATOR, Role.AUDITOR})


@pytest.mark.parametrize(("on_this_machine", "demonstration", "asked"), [
    (True, True, False), (True, False, True), (False, True, True), (False, False, True),
])  # fmt: skip
def test_only_a_demonstration_on_one_machine_is_spared_it(
    settings: Settings, on_this_machine: bool, demonstration: bool, asked: bool
) -> None:
    settings.PASSWORD_ALONE_ALLOWED = on_this_machine
    assert is_asked_of(Account(role=Role.ADMINISTRATOR, password_alone=demonstration)) is asked


def test_the_secret_is_kept_sealed_with_this_installations_key(account: Account, settings: Settings) -> None:
    enrol(account.pk, SECRET, THIS, now=AT)
    account.refresh_from_db()
    assert SECRET not in account.second_factor
    assert opened(account.second_factor) == SECRET
    assert seal(SECRET) != seal(SECRET)
    settings.SECRET_KEY = "another"
    with pytest.raises(CannotBeOpened):
        opened(account.second_factor)
    assert not taken(account, NEXT, AT)


def test_an_app_reads_whose_it_is() -> None:
    address = address_for_app(Account(username="ada@leeds"), SECRET)
    assert address == f"otpauth://totp/Throughcare:ada%40leeds?secret={SECRET}&issuer=Throughcare"


def _code(secret: str, at: datetime = AT) -> str:
    return pyotp.TOTP(secret).at(at)
