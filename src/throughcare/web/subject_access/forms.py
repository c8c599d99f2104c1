"""A subject access request as it is typed: the fields of its form, and what they make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from throughcare.access.subject_access import Regime
from throughcare.record.models import SubjectAccessRequest
from throughcare.record.vocabulary import AskedBy
from throughcare.web.layout.date_fields import TypedDate, typed_date
from throughcare.web.layout.errors import FieldError
from throughcare.web.layout.sheets import fresh_sheet, sheet
from throughcare.work.refusals import NotValid
from throughcare.work.subject_access import Entered

# The dates of the form, in its order: what each asks, and what an error calls it.
DATES: Mapping[str, tuple[str, str]] = {
    "received_on": ("When was the request received?", "the day of the request"),
    "identity_asked_on": ("When was proof of identity asked for?", "the day on which identity was asked about"),
    "identity_confirmed_on": ("When was identity confirmed?", "the day on which identity was confirmed"),
    "clarification_asked_on": (
        "When were they asked what they want?",
        "the day on which clarification was asked for",
    ),
    "clarification_answered_on": ("When did they say?", "the day on which clarification came"),
    "extended_on": ("When were they told that it takes two months more?", "the day on which they were told"),
    "read_through_on": ("When were the texts read through as they go out?", "the day on which they were read through"),
    "answered_on": ("When did the answer go out?", "the day of the answer"),
}
TEXTS = ("asked_by", "asked_by_name", "asks_for", "regime", "extension_reason", "others_named")
ORDER = (
    "received_on",
    "asked_by",
    "asked_by_name",
    "asks_for",
    "regime",
    "identity_asked_on",
    "identity_confirmed_on",
    "clarification_asked_on",
    "clarification_answered_on",
    "extended_on",
    "extension_reason",
    "others_named",
    "read_through_on",
    "answered_on",
)


@dataclass(frozen=True)
class RequestForm:
    """What was typed: dates and texts by name, the version that was seen (0: a new request), and what is wrong."""

    dates: Mapping[str, TypedDate]
    texts: Mapping[str, str]
    version: int = 0
    form: str = field(default_factory=fresh_sheet)
    errors: tuple[FieldError, ...] = ()

    def entered(self) -> Entered:
        """The request as the verb takes it."""
        days: dict[str, Any] = {name: typed.on for name, typed in self.dates.items()}
        texts: dict[str, Any] = {
            name: self.texts[name] for name in ("asked_by_name", "asks_for", "extension_reason", "others_named")
        }
        asked_by, regime = self.texts["asked_by"], self.texts["regime"]
        return Entered(
            asked_by=AskedBy(asked_by) if asked_by in set(AskedBy) else None,
            regime=Regime(regime) if regime in set(Regime) else None,
            **days,
            **texts,
        )

    def mistyped(self) -> tuple[FieldError, ...]:
        """The dates that are none; one that was left empty is no mistake."""
        return tuple(each.error for each in self.dates.values() if each.error and _typed(each))

    def errors_of(self, refused: NotValid) -> tuple[FieldError, ...]:
        """What the verb refused, by the fields in their order; a date that is none says what is wrong with it."""
        found = []
        for name in ORDER:
            typed, said = self.dates.get(name), refused.errors.get(name, "").rstrip(".")
            if typed is not None and typed.error is not None and _typed(typed):
                found.append(typed.error)
            elif said:
                found.append(FieldError(f"{name}-day" if typed is not None else name, said))
        return tuple(found)


def _typed(typed: TypedDate) -> bool:
    return bool(typed.day or typed.month or typed.year)


def form_of(row: SubjectAccessRequest | None) -> RequestForm:
    """The form to begin with: a request as it stands, or an empty one."""
    if row is None:
        return RequestForm({name: TypedDate(name) for name in DATES}, dict.fromkeys(TEXTS, ""))
    dates = {name: TypedDate.of(name, getattr(row, name)) for name in DATES}
    return RequestForm(dates, {name: getattr(row, name) or "" for name in TEXTS}, row.version)


def posted_form(posted: Mapping[str, str]) -> RequestForm:
    """The form as it was sent."""
    version = posted.get("version", "")
    return RequestForm(
        {name: typed_date(posted, name, called) for name, (_, called) in DATES.items()},
        {name: posted.get(name, "").strip() for name in TEXTS},
        int(version) if version.isascii() and version.isdigit() and len(version) < 10 else 0,
        sheet(posted.get("form", "")),
    )
