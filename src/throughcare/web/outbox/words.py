"""The words of notices on pages and in files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from throughcare.access.outbox import STUCK, NoticeState, Recipient, ToldBy
from throughcare.notices.declared import notice_kinds
from throughcare.policy.words import day
from throughcare.record.models import OutgoingNotice
from throughcare.web.layout.downloads import Cell

HEADINGS = (
    "Notice",
    "Provision",
    "To",
    "Name",
    "How it stands",
    "Written (UTC)",
    "Written by",
    "Told",
    "What went wrong",
)

TAGS = {
    NoticeState.WAITING: "blue",
    NoticeState.SENT: "green",
    NoticeState.FAILED: "red",
    NoticeState.NO_ADDRESS: "orange",
    NoticeState.TOLD_OTHERWISE: "green",
}


@dataclass(frozen=True)
class Line:
    """A notice in words. `ask`: what to do about one that is stuck."""

    notice: OutgoingNotice
    title: str
    recipient: Recipient
    state: NoticeState
    told: str

    @property
    def tag(self) -> str:
        """The colour of its state."""
        return TAGS[self.state]

    @property
    def stuck(self) -> bool:
        """Whether somebody has to do something about it."""
        return self.state in STUCK

    @property
    def ask(self) -> str:
        """What that is."""
        return self.recipient.ask if self.state is NoticeState.NO_ADDRESS else ""

    @property
    def open(self) -> bool:
        """Whether it can still be told otherwise."""
        return self.stuck or self.state is NoticeState.WAITING


def line(notice: OutgoingNotice) -> Line:
    """A notice as pages and files show it."""
    kind = notice_kinds().get(notice.provision)
    return Line(
        notice,
        kind.title if kind is not None else notice.subject,
        Recipient(notice.recipient),
        NoticeState(notice.state),
        _told(notice),
    )


def row(each: Line) -> Iterator[Cell]:
    """A notice as the CSV has it."""
    notice = each.notice
    written_at = notice.recorded_at.isoformat(timespec="minutes")
    yield from (each.title, notice.provision, each.recipient.label, notice.to_name, each.state.label)
    yield from (written_at, notice.recorded_by, each.told, notice.last_fault)


def _told(notice: OutgoingNotice) -> str:
    """When and how it was told; nothing before it was."""
    if notice.sent_at is not None:
        return f"Sent at {notice.sent_at.isoformat(timespec='minutes')}"
    if notice.told_on is not None and notice.told_by:
        return f"{ToldBy(notice.told_by).label}, {day(notice.told_on)}: {notice.told_to}"
    return ""
