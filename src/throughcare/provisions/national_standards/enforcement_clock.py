"""9. Enforcing the sentence.

Standard 9.1: the days from a failure to comply to the summons.
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.expressions import NO_DATE, TODAY, choose
from throughcare.policy.facts import EnforcementAction, EnforcementOutcome, Failure, SupervisionKind
from throughcare.policy.lengths import ON_THE_DAY, working_days
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Derivation

LETTER = working_days(2)
EVIDENCE = working_days(5)
DECISION = working_days(6)
BREACH = working_days(8)
SUMMONS = working_days(10)

_under_9_1 = Failure.under.is_in(
    SupervisionKind.COMMUNITY_ORDER,
    SupervisionKind.SUSPENDED_SENTENCE_ORDER,
    SupervisionKind.POST_SENTENCE_SUPERVISION,
)
_accepted = (Failure.accepted_on <= TODAY).named("the explanation has been accepted")
unexplained = _under_9_1 & ~_accepted

_last_failure = Failure.where(unexplained).last(Failure.on).named("last failure to comply")
_answered = (
    Failure.where(unexplained & (Failure.on <= EnforcementAction.on))
    .last(Failure.on)
    .named("last failure to comply before the enforcement action")
)
_acted_on = EnforcementAction.where(EnforcementAction.on >= Failure.on).first(EnforcementAction.on)
_acted_on_as_last = EnforcementAction.where(_answered.is_(Failure.on)).any()
_restarted = ((Failure.on < _last_failure) & ~_acted_on_as_last).named("restarted by a later failure")
_to_breach = EnforcementAction.outcome.is_(EnforcementOutcome.BREACH)

_CONDITION = (
    "A failure to comply with a requirement of a community order, a suspended sentence order or post-sentence "
    "supervision, for which no acceptable explanation was given"
)
_DAYS = "The unit of days 5, 6, 8 and 10 is not stated: working days, all counted from the failure."

acted_in_time = Deadline(
    "NS-9.1",
    title="Warn or act within six working days of the last failure to comply",
    paragraph="9.1",
    force=MUST,
    condition=f"{_CONDITION}; no public protection concerns",
    about=Failure,
    applies=unexplained & ~Failure.public_protection_concern & ~_restarted,
    starts=Failure.on,
    within=DECISION,
    met_by=_acted_on,
    owner=Owner.PROBATION_PRACTITIONER,
    measure="UM02QM009",
    reading=(
        "The action within six working days is the decision «by day 6» of the rationale; breach papers follow by day "
        "8. It runs from the last failure, so that a new one before anything was done restarts it, and the earlier "
        "failure is left to the new clock. One whose explanation is accepted closes its own. Licence is not covered "
        f"(9.3). {_DAYS}"
    ),
    content=(
        "outcome: absence made acceptable (NS-9.2)",
        "outcome: warning issued",
        "outcome: alternative to enforcement, with reasons",
        "outcome: breach (NS-9.1-BREACH)",
    ),
)

acted_at_once = Deadline(
    "NS-9.1-IMMEDIATE",
    title="Act at once where the public may be at risk",
    paragraph="9.1",
    force=MUST,
    condition=f"{_CONDITION}; public protection concerns",
    about=Failure,
    applies=unexplained & Failure.public_protection_concern,
    starts=Failure.on,
    within=ON_THE_DAY,
    met_by=_acted_on,
    owner=Owner.PROBATION_PRACTITIONER,
    reading="«Immediately» is the same day; the days for evidence do not hold the action back.",
)

letter_sent = Deadline(
    "NS-9.1-LETTER",
    title="Letter to the person within two working days of any failure to attend",
    paragraph="9.1",
    force=SHOULD,
    condition="Any failure to attend under a community order, a suspended sentence order or post-sentence supervision",
    about=Failure,
    applies=_under_9_1 & Failure.to_attend,
    starts=Failure.on,
    within=LETTER,
    met_by=Failure.letter_sent_on,
    owner=Owner.PROBATION_PRACTITIONER,
    reading=(
        "The least that quality indicators suggest. It follows any failure to attend, explained since or not, where "
        "the action of NS-9.1 follows the last failure to comply."
    ),
)

evidence_given = Deadline(
    "NS-9.1-EVIDENCE",
    title="The person has five working days to give evidence for the failure",
    paragraph="9.1",
    force=MUST,
    condition=_CONDITION,
    about=Failure,
    applies=unexplained,
    starts=Failure.on,
    within=EVIDENCE,
    met_by=Failure.explained_on,
    owner=Owner.PERSON_ON_PROBATION,
    reading=(
        "Neither unit nor start is stated. Working days from the failure, since the decision is due on working day 6: "
        "five counted from the letter would run past it. It is the person's right: nothing is decided before these "
        "days are over, unless the evidence is in or NS-9.1-IMMEDIATE applies; that they pass unused is no failure of "
        "staff."
    ),
)

breach_completed = Deadline(
    "NS-9.1-BREACH",
    title="Breach completed by working day 8",
    paragraph="9.1",
    force=MUST,
    condition="It is decided to breach",
    about=EnforcementAction,
    applies=_to_breach,
    starts=_answered,
    within=BREACH,
    met_by=EnforcementAction.breach_completed_on,
    owner=Owner.PROBATION_PRACTITIONER,
    reading=f"Counted from the last failure before the decision, not from the decision. {_DAYS}",
)

summons_issued = Deadline(
    "NS-9.1-SUMMONS",
    title="Summons issued by working day 10",
    paragraph="9.1",
    force=SHOULD,
    condition="It is decided to breach",
    about=EnforcementAction,
    applies=_to_breach,
    starts=_answered,
    within=SUMMONS,
    met_by=EnforcementAction.summons_issued_on,
    owner=Owner.PROBATION_PRACTITIONER,
    reading=f"Counted from the last failure before the decision, not from the decision. {_DAYS}",
)

clock = Derivation(
    "NS-9.1-CLOCK",
    title="The days of enforcement in one table",
    paragraph="9.1",
    force=MUST,
    condition=_CONDITION,
    about=Failure,
    applies=unexplained,
    gives={
        "letter": choose((Failure.to_attend, Failure.on.plus(LETTER)), otherwise=NO_DATE),
        "evidence_until": Failure.on.plus(EVIDENCE),
        "decision": choose((Failure.public_protection_concern, Failure.on), otherwise=Failure.on.plus(DECISION)),
        "breach": Failure.on.plus(BREACH),
        "summons": Failure.on.plus(SUMMONS),
    },
    owner=Owner.PROBATION_PRACTITIONER,
    reading=(
        f"{_DAYS} The days of each failure by itself: a later failure has its own, which prevail from decision to "
        "summons. Where there are public protection concerns, the decision is of the same day."
    ),
    content=(
        "working day 2: letter sent, after a failure to attend",
        "working day 5: last day for evidence",
        "working day 6: decision, that is warning or action",
        "working day 8: breach completed",
        "working day 10: summons issued",
    ),
)
