"""Appendices 1 and 2: pre-release officers.

Section 2 of both, OMiC key workers: who has one, and how often they meet.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import ALWAYS, NEVER, TODAY, choose, latest
from throughcare.policy.facts import (
    Allocation,
    Case,
    ComplexityOfNeed,
    Contact,
    ContactOutcome,
    Estate,
    ManagerRole,
    Practitioner,
    Spell,
    With,
)
from throughcare.policy.lengths import weeks
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Recurring
from throughcare.provisions.resettlement.held import estate, held, unsentenced

ONE_WEEK, TWO_WEEKS = weeks(1), weeks(2)

allocation = Derivation(
    "RES-KEYWORK-ALLOCATION",
    title="Who has a key worker",
    paragraph="App 1 s2; App 2 s2; 4.3",
    force=MUST,
    condition="Everybody held in an adult prison",
    about=Case,
    applies=held & ~estate.is_(Estate.YOUTH),
    gives={
        "key_worker": choose(
            (estate.is_(Estate.MALE_CLOSED), ALWAYS),
            (estate.is_(Estate.MALE_OPEN), NEVER),
            (unsentenced, ALWAYS),
            otherwise=Case.complexity_of_need.is_in(ComplexityOfNeed.LOW, ComplexityOfNeed.MEDIUM),
        )
    },
    content=(
        "closed prisons for men: everybody",
        "open prisons for men: nobody",
        "women's prisons: those eligible",
        "on remand: everybody",
    ),
    reading=(
        "Who of the women is eligible is not said here: those on remand (4.3), and those of low or medium complexity "
        "of need, as the WECASP framework has it (7.16.2). That there is no key work in open prisons for men is the "
        "OMiC guidance for them. Nothing is said of the youth estate."
    ),
)

_sessions = Contact.where(
    Contact.by.is_(Practitioner.KEY_WORKER)
    & Contact.with_whom.is_(With.PERSON)
    & Contact.outcome.is_(ContactOutcome.ATTENDED)
    & (Contact.on >= Allocation.from_on)
)
_since = latest(Allocation.from_on, _sessions.last(Contact.on)).named("allocation or last key work session")
_fortnightly = Spell.where(Spell.key_work_fortnightly & ~(Spell.left_on <= TODAY)).any()

session = Recurring(
    "RES-KEYWORK-CONTACT",
    title="The key worker meets each person every week, or every two weeks in certain prisons",
    paragraph="App 1 s2; App 2 s2",
    force=MUST,
    condition="A key worker is allocated, and the person is in prison",
    about=Allocation,
    applies=Allocation.role.is_(ManagerRole.KEY_WORKER) & ~(Allocation.to_on <= TODAY) & held,
    since=_since,
    opens=_since,
    closes=choose((_fortnightly, _since.plus(TWO_WEEKS)), otherwise=_since.plus(ONE_WEEK)).named(
        "a week from allocation or the last session (two weeks where key work is fortnightly)"
    ),
    owner=Owner.KEY_WORKER,
    reading=(
        "Counted from the allocation, then from each session that took place with the person. Which prisons work "
        "fortnightly is not said: those marked so."
    ),
)
