"""How a notice is carried: by SMTP, into a folder, or onto standard output."""

from __future__ import annotations

import os
import smtplib
import sys
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path
from typing import Protocol
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage as Mail
from django.core.mail import get_connection

# Of a kind that a mail server never makes, and the same wherever and however often a notice is sent.
_DOMAIN = "notices.throughcare"
_PERMANENT = range(500, 600)


class NotCarried(Exception):
    """A notice could not be carried. `for_good`: trying again will not help. `why` names nobody."""

    def __init__(self, why: str, *, for_good: bool = False) -> None:
        self.why, self.for_good = why, for_good
        super().__init__(why)


@dataclass(frozen=True)
class Letter:
    """A notice as it is carried."""

    uuid: UUID
    to: str
    subject: str
    body: str
    written_at: datetime

    @property
    def message_id(self) -> str:
        """The number of its message: whoever gets it twice can tell that it is the same."""
        return f"<{self.uuid}@{_DOMAIN}>"


class Carrier(Protocol):
    """Carries letters."""

    name: str

    def carry(self, letter: Letter) -> None:
        """Carry a letter. It may be carried again: its message id is the same.

        Raises:
            NotCarried: it was not accepted.
        """


class Smtp:
    """By SMTP, as Django's settings of mail say."""

    name = "smtp"

    def carry(self, letter: Letter) -> None:
        """Hand a letter to the mail server."""
        headers = {"Message-ID": letter.message_id, "Date": format_datetime(letter.written_at)}
        mail = Mail(letter.subject, letter.body, settings.DEFAULT_FROM_EMAIL, [letter.to], headers=headers)
        try:
            mail.connection = get_connection()
            mail.send()
        except smtplib.SMTPRecipientsRefused as refused:
            codes = {code for code, _ in refused.recipients.values()}
            raise NotCarried(
                _told("The mail server refused the address", codes), for_good=_all_for_good(codes)
            ) from None
        except smtplib.SMTPResponseException as refused:
            code = {refused.smtp_code}
            wrong = isinstance(refused, smtplib.SMTPDataError) and _all_for_good(code)
            raise NotCarried(_told("The mail server refused the message", code), for_good=wrong) from None
        except (smtplib.SMTPException, OSError) as fault:
            raise NotCarried(f"The mail server could not be reached ({type(fault).__name__}).") from None


class Folder:
    """Into a folder, a file a notice, for another system to take from there; the same notice is the same file."""

    name = "folder"

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def carry(self, letter: Letter) -> None:
        """Write a letter, whole or not at all."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished = self.folder / f".{letter.uuid}"
        try:
            descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(_message(letter).as_bytes(policy=SMTP))
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(self.folder / f"{letter.uuid}.eml")
        except OSError as fault:
            raise NotCarried(f"The folder of notices could not be written to ({type(fault).__name__}).") from None


class Console:
    """Onto standard output, for trying things out."""

    name = "console"

    def carry(self, letter: Letter) -> None:
        """Write a letter out."""
        sys.stdout.write(f"{_message(letter).as_string()}\n")


def carrier_in_use() -> Carrier:
    """The carrier that the settings name."""
    carriers: dict[str, Carrier] = {
        "smtp": Smtp(),
        "folder": Folder(settings.NOTICES_FOLDER),
        "console": Console(),
    }
    return carriers[settings.NOTICES_CARRIER]


def _message(letter: Letter) -> EmailMessage:
    message = EmailMessage()
    message["Message-ID"] = letter.message_id
    message["Date"] = format_datetime(letter.written_at)
    message["From"] = settings.DEFAULT_FROM_EMAIL
    message["To"] = letter.to
    message["Subject"] = letter.subject
    message.set_content(letter.body)
    return message


def _all_for_good(codes: set[int]) -> bool:
    return bool(codes) and all(code in _PERMANENT for code in codes)


def _told(what: str, codes: set[int]) -> str:
    return f"{what} ({', '.join(str(code) for code in sorted(codes))})."
