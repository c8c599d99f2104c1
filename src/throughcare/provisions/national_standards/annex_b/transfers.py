"""Annex B: POM-responsible cases.

Transfers between prisons, from one Prison Offender Manager to another, and the tasks of case management.
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.facts import Arrival, Contact, Spell
from throughcare.policy.lengths import working_days
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Notice, Workflow
from throughcare.provisions.national_standards.annex_b.supervision import sessions

FIRST_SESSION = working_days(14)

_session_there = (
    sessions.where((Contact.on >= Spell.arrived_on) & ~(Contact.on > Spell.left_on))
    .first(Contact.on)
    .named("first session with the POM there")
)
_moved_on_in_time = (Spell.left_on < Spell.arrived_on.plus(FIRST_SESSION)) & ~_session_there.exists

session_on_arrival = Deadline(
    "NS-B.TRANSFER",
    title="Face-to-face session within 14 working days of arriving at a new prison",
    paragraph="Annex B: POM to POM Transfers",
    force=MUST,
    condition="Each move from one prison to another, whatever the tier",
    about=Spell,
    applies=Spell.arrival.is_(Arrival.TRANSFER) & ~_moved_on_in_time,
    starts=Spell.arrived_on,
    within=FIRST_SESSION,
    met_by=_session_there,
    owner=Owner.POM,
    reading=(
        "Working days, from the arrival and not from the allocation of the new POM; every move starts its own clock. "
        "Somebody who leaves that prison before the days are up was not there to be seen."
    ),
)

information_passed_on = Notice(
    "NS-B.TRANSFER-INFO",
    title="Information passes to the new POM",
    paragraph="Annex B: POM to POM Transfers",
    force=SHOULD,
    condition="A transfer between prisons",
    starts="arrival at the prison",
    owner=Owner.POM,
    realised_by="Allocating the first POM after a transfer writes them a notice.",
    content=(
        "to: the new Prison Offender Manager",
        "progress against the sentence plan",
        "risk of harm to self",
        "risk of harm to others",
        "other critical information",
    ),
)

tasks = Workflow(
    "NS-B.TASKS",
    title="Case management tasks at touchpoints through the sentence",
    paragraph="Annex B: Expected Case Management tasks",
    force=MUST,
    condition="A case with a POM",
    owner=Owner.POM,
    reading="The tasks are not listed here; OMiC has a table of them.",
    content=(
        "depend on: how far the sentence has come",
        "depend on: function of the prison - Reception",
        "depend on: function of the prison - Trainer",
        "depend on: function of the prison - Resettlement",
    ),
)
