"""Parole: how responsibility moves in and out of the parole window."""

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import (
    TODAY,
    Date,
    all_of,
    both,
    cannot_tell_date,
    choose,
    earliest,
    latest,
)
from throughcare.policy.facts import (
    Assessment,
    Estate,
    Manager,
    ParoleOutcome,
    ParoleReview,
    Plan,
    Responsibility,
    Sentence,
    Spell,
)
from throughcare.policy.lengths import months, weeks
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Derivation, Recurring
from throughcare.provisions.omic import tier
from throughcare.provisions.omic.cohort import (
    Cohort,
    in_cohort,
    indeterminate,
    sentenced_from,
    serving,
    serving_in,
)
from throughcare.provisions.omic.managers import ANSWERS, held

PAROLE_WINDOW = months(8)
OASYS_AFTER_KNOCKBACK = weeks(6)
COM_KEEPS_UP_TO = months(12)
LONGEST_BETWEEN_REVIEWS = months(24)
USUAL_AT_LEAST = months(18)
KNOCKBACK = (ParoleOutcome.NO_RELEASE, ParoleOutcome.OPEN_CONDITIONS)
ON_THE_CASE = (ParoleOutcome.RELEASE, *KNOCKBACK)

first_ped = choose((Sentence.ped.exists, Sentence.ped), otherwise=cannot_tell_date(Sentence.ped.label)).named(
    "first parole eligibility date (PED)"
)
tariff_date = choose(
    (Sentence.ted.recorded, Sentence.ted), (Sentence.ped.exists, Sentence.ped), otherwise=Sentence.ted
).named("tariff expiry date (TED), which is the first PED")
first_window = latest(tariff_date.minus(PAROLE_WINDOW), sentenced_from).named("start of the first parole window")

moved_to_open_on = (
    Spell.where(Spell.estate.is_(Estate.MALE_OPEN) & ~(Spell.arrived_on < sentenced_from))
    .first(Spell.arrived_on)
    .named("move to open conditions")
)
moved_before_window = (moved_to_open_on < first_window).named("moved to open before the first parole window")
com_allocated_on = earliest(first_window, moved_to_open_on).named("day on which a COM is to be allocated")

_decided = ParoleReview.where((ParoleReview.decided_on <= TODAY) & ~(ParoleReview.decided_on < first_window))
_knockbacks = _decided.where(ParoleReview.outcome.is_in(*KNOCKBACK))
_undecided = ParoleReview.where(~(ParoleReview.decided_on <= TODAY))
last_decision = _decided.last(ParoleReview.decided_on).named("latest decision of the Parole Board")
last_knockback = _knockbacks.last(ParoleReview.decided_on).named("latest no-release decision")


def _reviewed_since(decision: Date) -> Date:
    """The first day by which both OASys and sentence plan had been reviewed since a decision."""
    oasys = Assessment.where(Assessment.completed_on >= decision)
    plan = Plan.where(Plan.completed_on >= decision)
    return earliest(
        oasys.where(Assessment.plan_reviewed).first(Assessment.completed_on),
        both(oasys.first(Assessment.completed_on), plan.first(Plan.completed_on)),
    ).named("OASys and sentence plan reviewed since the decision")


reviewed_on = _reviewed_since(last_knockback)

_set_with_decision = _knockbacks.at_last(ParoleReview.next_review_on, ParoleReview.decided_on).named(
    "date set with the no-release decision"
)
_target = (
    _undecided.where(ParoleReview.target_on > last_knockback)
    .first(ParoleReview.target_on)
    .named("target date of the review ahead")
)
_hearing = (
    _undecided.where(ParoleReview.hearing_on > last_knockback)
    .first(ParoleReview.hearing_on)
    .named("date of the hearing ahead")
)
_not_set = cannot_tell_date(ParoleReview.next_review_on.label)
next_set_for = choose(
    (_set_with_decision.exists, _set_with_decision),
    (_target.exists, _target),
    (_hearing.exists, _hearing),
    otherwise=_not_set,
).named("date set for the next review")
next_review = earliest(next_set_for, _hearing).named("next review (the date set, or the hearing where it is earlier)")
next_window = next_review.minus(PAROLE_WINDOW).named("start of the next parole window")

returned = all_of(
    last_knockback.exists,
    reviewed_on <= TODAY,
    ~tier.at_mappa_2_or_3,
    next_set_for > last_knockback.plus(COM_KEEPS_UP_TO),
).named("returned to the POM after the decision")

# A later decision that is no knockback (adjourned, deferred) leaves the case with the COM from that day at the latest.
com_responsible_from = choose(
    (returned & (last_decision > last_knockback), earliest(next_window, last_decision)),
    (returned, next_window),
    otherwise=first_window,
).named("day from which the COM is responsible")

not_past_tariff = ~(tariff_date < TODAY)
indeterminate_past_tariff = (indeterminate & (tariff_date < TODAY)).named("past tariff")
awaiting_next_window = (in_cohort(Cohort.NPS_ISP) & returned & ~(Sentence.released_on <= TODAY)).named(
    "regained by the POM, with a further review to come"
)
com_responsible_again = (
    Responsibility.where(Responsibility.holder.is_(Manager.COM) & (Responsibility.from_on > reviewed_on))
    .first(Responsibility.from_on)
    .named("responsibility taken again by the COM")
)

PED_READING = (
    "The text gives the point as the TED, the PED and the scheduled hearing: the PED of a case on tariff is its TED; "
    "after that, it is the date set for the next review."
)

isp_com = Derivation(
    "OMIC-PAROLE-ISP-COM",
    title="How an indeterminate sentence prisoner gets a COM",
    paragraph="Parole",
    force=MUST,
    about=Sentence,
    applies=in_cohort(Cohort.NPS_ISP),
    condition="NPS cases with an indeterminate sentence.",
    gives={"com_allocated": com_allocated_on, "com_responsible": first_window},
    content=(
        "8 months before the TED: COM allocated and responsible",
        "on a move to open conditions: COM allocated, not responsible until the handover point",
    ),
    reading=f"{PED_READING} For a move to open within the 8 months the first limb has already applied.",
)

knockback_resp = Derivation(
    "OMIC-PAROLE-KNOCKBACK-RESP",
    title="When the POM regains an indeterminate sentence prisoner after a no-release decision",
    paragraph="POM Allocation (responsibility table); Parole: Joint Work; Handover (table rows 7-8)",
    force=MUST,
    about=Sentence,
    applies=serving_in(Cohort.NPS_ISP) & last_decision.exists,
    condition="NPS cases with an indeterminate sentence, once the Parole Board has decided a review in the window.",
    answers=ANSWERS,
    gives={
        **held(com_allocated_on, com_responsible_from),
        "returned": returned,
        "reviewed_on": reviewed_on,
    },
    content=(
        "all of: no release; OASys and plan reviewed by the COM; not at MAPPA 2 or 3; next review in over 12 months",
        "then the POM is responsible, and the COM stays in support",
        "next review within 12 months: the COM stays responsible",
        "MAPPA level 2 or 3: the COM stays responsible",
        "adjourned or deferred: the COM stays responsible",
        "COM responsible again 8 months before the next review",
    ),
    reading=(
        "The list under «until» is read as all of them together. The 12 months run from the decision to the date set "
        "for the next review; exactly 12 months stays with the COM. The return takes effect when both OASys and "
        "sentence plan have been reviewed. A decision for open conditions without release is a no-release decision. "
        "For indeterminate sentences only, though the Parole section speaks of any case: the responsibility table "
        "leaves determinate parole cases with the COM."
    ),
)

_isp_of_this_review = Sentence.where(
    in_cohort(Cohort.NPS_ISP) & ~(ParoleReview.decided_on < first_window.if_recorded())
).any()

knockback_oasys = Deadline(
    "OMIC-PAROLE-KNOCKBACK-OASYS",
    title="After a no-release decision the COM reviews OASys within 6 weeks",
    paragraph="POM Allocation (responsibility table, NPS Indeterminate); Parole: Joint Work; Handover (table)",
    force=MUST,
    about=ParoleReview,
    applies=ParoleReview.outcome.is_in(*KNOCKBACK) & (ParoleReview.decided_on <= TODAY) & _isp_of_this_review,
    condition="NPS indeterminate, no-release decision of a review in the parole window.",
    starts=ParoleReview.decided_on,
    within=OASYS_AFTER_KNOCKBACK,
    met_by=_reviewed_since(ParoleReview.decided_on),
    owner=Owner.COM,
    reading=(
        "The 6 weeks stand in the responsibility table only. The handover table asks for a new OASys, the Parole "
        "section for a review of OASys and sentence plan: one review that includes the sentence plan (or a sentence "
        "plan completed besides it) satisfies all of them. It is due even where the COM keeps the case."
    ),
)

next_review_prepared = Deadline(
    "OMIC-PAROLE-NEXT",
    title="Eight months before the next review the COM becomes responsible again and prepares the report",
    paragraph="Parole: Joint Work; Handover (table row 8)",
    force=MUST,
    about=Sentence,
    applies=awaiting_next_window,
    condition="NPS indeterminate, and the POM has regained the case after a no-release decision.",
    starts=next_review,
    before=PAROLE_WINDOW,
    met_by=com_responsible_again,
    owner=Owner.COM,
    content=(
        "review progress",
        "review the OASys assessment",
        "write PAROM1 or Addendum report for the Parole Board",
    ),
    reading=(
        "The text says «next parole eligibility date» and «scheduled Parole Hearing»: the date set for the next "
        "review, or the hearing once it is listed, where that is earlier."
    ),
)

_on_the_case = ParoleReview.where(
    ParoleReview.outcome.is_in(*ON_THE_CASE)
    & (ParoleReview.decided_on <= TODAY)
    & ~(ParoleReview.decided_on < first_window.if_recorded())
)
_last_review = _on_the_case.last(ParoleReview.decided_on).named("latest decision of the Parole Board")
_set_at_last_review = _on_the_case.at_last(ParoleReview.next_review_on, ParoleReview.decided_on).named(
    "date set for the next review"
)
_latest_day = _last_review.plus(LONGEST_BETWEEN_REVIEWS)
_within_cap = ~(_set_at_last_review > _latest_day)

review_cap = Recurring(
    "OMIC-PAROLE-REVIEW-CAP",
    title="Parole reviews at least every 24 months, usually 18 to 24 months apart",
    paragraph="Parole: Joint Work",
    force=MUST,
    about=Sentence,
    applies=serving & indeterminate,
    condition="Indeterminate sentences, once the Parole Board has decided a review on tariff or later.",
    since=_last_review,
    every=LONGEST_BETWEEN_REVIEWS,
    shows={
        "allowed": _within_cap,
        "usual": _within_cap & (_set_at_last_review >= _last_review.plus(USUAL_AT_LEAST)),
    },
    owner=Owner.PAROLE_BOARD,
    reading=(
        "Counted from the last decision; an adjournment or deferral is none. A date for the next review later than 24 "
        "months is not allowed; one sooner than 18 months is allowed, but not usual. The owner is inferred."
    ),
)
