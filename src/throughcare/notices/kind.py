"""What a kind of notice says of itself: the provision, whom it goes to and when, who sends it, and its words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from throughcare.access.outbox import Parties, Recipient
from throughcare.access.roles import Role

# Whose work it is to see that what others should send is sent.
SEEING_TO_IT = frozenset({Role.HOMD, Role.SPO, Role.CASE_ADMINISTRATOR})


@dataclass(frozen=True)
class Condition:
    """When something applies to a case. `holds` gives None where the record does not tell: then the sender decides."""

    words: str
    holds: Callable[[Parties], bool | None]


ALWAYS = Condition("in every case", lambda parties: True)
VLO_ASSIGNED = Condition("a VLO is assigned to the case", lambda parties: parties.vlo)
ON_MAPPA = Condition("the person is registered under MAPPA", lambda parties: parties.mappa)
COM_ALLOCATED = Condition("a COM is allocated", lambda parties: "COM" in parties.holders)
IN_OPEN = Condition("the person is in open conditions", lambda parties: parties.in_open)
PAROLE_CASE = Condition(
    "an indeterminate sentence, or one with a parole eligibility date",
    lambda parties: True if parties.parole or parties.indeterminate else parties.indeterminate,
)
INDETERMINATE = Condition("the person serves an indeterminate sentence", lambda parties: parties.indeterminate)
DETERMINATE = Condition(
    "the person serves a determinate sentence",
    lambda parties: None if parties.indeterminate is None else not parties.indeterminate,
)


def if_sender_says(words: str) -> Condition:
    """A condition of which the record tells nothing: whoever sends the notice decides, case by case."""
    return Condition(words, lambda parties: None)


@dataclass(frozen=True)
class To:
    """A recipient, and the condition on the case under which it is one."""

    recipient: Recipient
    when: Condition = ALWAYS


@dataclass(frozen=True, kw_only=True)
class NoticeKind:
    """A kind of notice, by the id of the provision that asks for it.

    `about`: the table of facts whose row it tells of ("temporary_release"), each of which is told of once; "case" where
    it tells of no row, and may be told again. `dated_by`: the column of that row whose day the words name.
    `sent_by`: the roles that send it by hand, besides those who see to it that others do. `only_if`: cases to which it
    does not apply have no such notice. `subject` and `body` are Jinja2 text over `person`, `prison`, `on` (a day in
    words, or nothing), `coming_up` (what is, or nothing) and `recipient`. They name nobody and tell of no offence.
    """

    provision: str
    title: str
    about: str
    to: tuple[To, ...]
    subject: str
    body: str
    sent_by: frozenset[Role]
    dated_by: str = ""
    only_if: Condition = ALWAYS

    def may_be_sent_by(self, role: Role) -> bool:
        """Whether somebody of a role sends it."""
        return role in self.sent_by or role in SEEING_TO_IT

    def recipients(self, parties: Parties) -> dict[Recipient, bool | None]:
        """Whether each recipient is one in a case; None where whoever sends it decides."""
        return {each.recipient: each.when.holds(parties) for each in self.to}

    def when(self, recipient: Recipient) -> str:
        """The condition on a recipient in words."""
        return next(each.when.words for each in self.to if each.recipient is recipient)
