"""Carriers: what they make of a letter, the same message however often, and faults that pass or do not."""

import smtplib
import stat
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from uuid import UUID

import pytest
from django.core import mail

from throughcare.notices.carriers import Console, Folder, Letter, NotCarried, Smtp, carrier_in_use

NOTICE = UUID("6f1c2b1e-7a00-4f00-9d00-000000000001")
LETTER = Letter(
    NOTICE,
    "ldu@example.org",
    "A COM is to be allocated by 3 May 2022",
    "The person known as AL – NOMS A1234BC.\n",
    datetime(2022, 3, 19, 8, tzinfo=UTC),
)
NUMBER = "<6f1c2b1e-7a00-4f00-9d00-000000000001@notices.throughcare>"


def test_a_mail_has_its_number_its_day_and_one_recipient(settings) -> None:
    settings.DEFAULT_FROM_EMAIL = "throughcare@example.org"
    for _ in range(2):
        Smtp().carry(LETTER)
    first, second = (each.message() for each in mail.outbox)
    assert first["Message-ID"] == second["Message-ID"] == NUMBER
    assert first["Date"] == "Sat, 19 Mar 2022 08:00:00 +0000"
    assert (first["From"], first["To"], first["Subject"]) == ("throughcare@example.org", LETTER.to, LETTER.subject)
    assert mail.outbox[0].body == LETTER.body


@pytest.mark.parametrize(
    ("fault", "for_good", "said"),
    [
        (smtplib.SMTPRecipientsRefused({"a@b": (550, b"no a@b")}), True, "The mail server refused the address (550)."),
        (smtplib.SMTPRecipientsRefused({"a@b": (450, b"")}), False, "The mail server refused the address (450)."),
        (smtplib.SMTPDataError(554, b"spam"), True, "The mail server refused the message (554)."),
        (smtplib.SMTPDataError(451, b""), False, "The mail server refused the message (451)."),
        (smtplib.SMTPAuthenticationError(535, b""), False, "The mail server refused the message (535)."),
        (smtplib.SMTPServerDisconnected(), False, "The mail server could not be reached (SMTPServerDisconnected)."),
        (TimeoutError(), False, "The mail server could not be reached (TimeoutError)."),
    ],
)
def test_a_fault_says_whether_trying_again_helps_and_names_nobody(
    fault: Exception, for_good: bool, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise fault

    monkeypatch.setattr("throughcare.notices.carriers.get_connection", refuse)
    with pytest.raises(NotCarried) as refused:
        Smtp().carry(LETTER)
    assert (refused.value.for_good, str(refused.value)) == (for_good, said)


def test_a_folder_has_a_file_a_notice_for_its_owner_alone(tmp_path: Path) -> None:
    carrier = Folder(tmp_path / "notices")
    for _ in range(2):
        carrier.carry(LETTER)
    (file,) = (tmp_path / "notices").iterdir()
    assert file.name == f"{NOTICE}.eml"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    message = message_from_bytes(file.read_bytes(), policy=default)
    assert (message["Message-ID"], message["To"]) == (NUMBER, "ldu@example.org")
    assert message.get_content().strip() == LETTER.body.strip()


def test_a_folder_that_cannot_be_written_to_is_a_fault_that_passes(tmp_path: Path) -> None:
    (tmp_path / "notices").mkdir()
    (tmp_path / "notices" / f".{NOTICE}").mkdir()
    with pytest.raises(NotCarried) as refused:
        Folder(tmp_path / "notices").carry(LETTER)
    assert refused.value.for_good is False


def test_the_console_writes_it_out(capsys: pytest.CaptureFixture[str]) -> None:
    Console().carry(LETTER)
    assert f"Message-ID: {NUMBER}" in capsys.readouterr().out


@pytest.mark.parametrize(("name", "kind"), [("smtp", Smtp), ("folder", Folder), ("console", Console)])
def test_the_carrier_in_use_is_the_one_that_the_settings_name(settings, name: str, kind: type) -> None:
    settings.NOTICES_CARRIER = name
    assert isinstance(carrier_in_use(), kind)
