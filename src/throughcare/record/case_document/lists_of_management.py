"""Sentences, custody, who manages the case, risk and plans: what every case has some of."""

from throughcare.policy import facts
from throughcare.policy.grain import WhenEmpty
from throughcare.record.case_document.group import Field, Group, Kind, group
from throughcare.record.vocabulary import Away, Departure


def lists() -> tuple[Group, ...]:
    """The groups, in their order."""
    return (*_sentencing(), *_custody(), *_management(), *_risk_and_plans(), *_parole())


def _sentencing() -> tuple[Group, ...]:
    more = (
        Field("confirmed_release_on", "confirmed release date", Kind.DATE, when_empty=WhenEmpty.ABSENT),
        Field("offence", "offence"),
        Field("court", "court"),
    )
    return (
        group(
            "sentences",
            facts.Sentence,
            same=("sentenced_on",),
            spans=(("sentenced_on", "released_on"), ("sentenced_on", "ended_on"), ("sentenced_on", "sed")),
            extras=more,
        ),
        group(
            "requirements",
            facts.Requirement,
            same=("kind", "imposed_on"),
            spans=(("imposed_on", "started_on"), ("imposed_on", "completed_on"), ("started_on", "completed_on")),
        ),
        group("supervision", facts.Supervision, same=("kind", "started_on"), spans=(("started_on", "ends_on"),)),
    )


def _custody() -> tuple[Group, ...]:
    spell = (
        Field("prison", "code of the prison"),
        Field("departure", "how the spell ended", Kind.WORD, Departure, WhenEmpty.ABSENT),
        Field("away_since", "date the person went out for a time", Kind.DATE, when_empty=WhenEmpty.ABSENT),
        Field("away_for", "why the person is out for a time", Kind.WORD, Away, WhenEmpty.ABSENT),
    )
    return (
        group(
            "spells",
            facts.Spell,
            same=("arrived_on",),
            spans=(("arrived_on", "left_on"),),
            open_until="left_on",
            closed_by="departure",
            extras=spell,
        ),
        group(
            "recategorisations",
            facts.Recategorisation,
            same=("considered_on", "to_open"),
            spans=(("considered_on", "decided_on"), ("considered_on", "moved_on")),
        ),
    )


def _management() -> tuple[Group, ...]:
    allocation = (
        Field("staff_name", "name of the member of staff"),
        Field("staff_email", "email address of the member of staff"),
        Field("staff_code", "staff code"),
        Field("prison", "code of the prison that a POM belongs to"),
        Field("recommended", "kind of POM recommended", Kind.WORD, facts.PomType, WhenEmpty.ABSENT),
        Field("reason", "reason for the choice of the member of staff", Kind.LONG_TEXT),
        Field("ended_because", "why the allocation ended", Kind.LONG_TEXT),
    )
    return (
        group(
            "allocations",
            facts.Allocation,
            same=("role", "from_on"),
            spans=(("from_on", "to_on"),),
            extras=allocation,
        ),
        group(
            "responsibilities",
            facts.Responsibility,
            same=("from_on",),
            spans=(("from_on", "to_on"),),
            open_until="to_on",
        ),
        group(
            "manager_corrections",
            facts.ManagerCorrection,
            same=("from_on",),
            spans=(("from_on", "until_on"),),
            extras=(
                Field("evidence", "evidence for the correction", Kind.LONG_TEXT),
                Field("agreed_by", "name of the member of staff who agreed"),
            ),
        ),
        group("handovers", facts.Handover),
        group(
            "contacts",
            facts.Contact,
            same=("on", "by", "method", "purpose"),
            extras=(Field("note", "note", Kind.LONG_TEXT),),
        ),
    )


def _risk_and_plans() -> tuple[Group, ...]:
    change = (Field("summary", "what happened, in a few words"),)
    tier = (Field("full_tier", "whole tier score, like B2"),)
    return (
        group("risk", facts.Risk, same=("assessed_on",)),
        group(
            "mappa",
            facts.Mappa,
            same=("registered_on", "category"),
            spans=(("registered_on", "ended_on"),),
            extras=(Field("next_review_on", "date of the next review", Kind.DATE),),
        ),
        group("tiers", facts.TierRecord, same=("assigned_on",), extras=tier),
        group("assessments", facts.Assessment, same=("completed_on", "kind")),
        group("plans", facts.Plan, same=("completed_on", "kind")),
        group("changes", facts.Change, same=("on", "kind"), spans=(("on", "reviewed_on"),), extras=change),
    )


def _parole() -> tuple[Group, ...]:
    return (
        group("parole_reviews", facts.ParoleReview, same=("target_on",)),
        group("early_allocations", facts.EarlyAllocation),
    )
