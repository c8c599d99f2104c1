"""Conditions and clocks in words, before any case is asked about."""

from typing import Any

import pytest

from throughcare.policy import tree
from throughcare.policy.documents import MUST
from throughcare.policy.explanation import describe_clock, describe_condition
from throughcare.policy.expressions import (
    ALWAYS,
    NO_DATE,
    TODAY,
    Date,
    Truth,
    all_of,
    both,
    cannot_tell_date,
    choose,
    earliest,
    latest,
    lookup,
)
from throughcare.policy.facts import (
    Case,
    Contact,
    Gender,
    Practitioner,
    Provider,
    Recall,
    Risk,
    Sentence,
    SentenceKind,
)
from throughcare.policy.findings import findings
from throughcare.policy.lengths import ON_THE_DAY, days, hours, months, weeks, working_days
from throughcare.policy.owners import Owner
from throughcare.policy.phrases import condition, name_of
from throughcare.policy.provisions import (
    Deadline,
    Derivation,
    Evaluated,
)
from throughcare.policy.subjects import calendar_months

SOURCE = "Standards of the Tests, paragraph 4.3.5."
COMMON: dict[str, Any] = {"title": "A provision", "paragraph": "4.3.5", "force": MUST, "owner": Owner.COM}

on_order = Sentence.kind.is_in(SentenceKind.COMMUNITY_ORDER, SentenceKind.SUSPENDED_SENTENCE_ORDER)


@pytest.mark.parametrize(
    ("condition_", "expected"),
    [
        (ALWAYS, "always"),
        (on_order, "the kind of sentence is community order or suspended sentence order"),
        (~Sentence.recalled, "the sentence is not marked “recalled”"),
        (Contact.by.is_(Practitioner.KEY_WORKER), "“who made the contact” is key worker"),
        (Sentence.released_on <= TODAY, "the date of release has come"),
        (
            Sentence.crd.named("release date") <= Sentence.sentenced_on.plus(months(20)),
            "the release date is on or before 20 months after the date of sentence",
        ),
        (
            Sentence.sentenced_on.plus(months(20)) >= Sentence.crd.named("release date"),
            "the release date is on or before 20 months after the date of sentence",
        ),
        (Sentence.kind.is_(SentenceKind.IPP), "the kind of sentence is IPP"),
        (Sentence.crd > TODAY, "the conditional release date (CRD) is still to come"),
        (~(Sentence.ended_on <= TODAY), "there is no date the sentence ended on or before today"),
        (
            Sentence.crd >= TODAY.plus(months(10)),
            "the conditional release date (CRD) is on or after 10 months from today",
        ),
        (Risk.rsr >= 6.9, "the RSR score (%) is at least 6.9"),
        (~(Risk.rsr > 3), "the RSR score (%) is at most 3"),
        (Contact.every().count() < 3, "the number of contacts is less than 3"),
        (
            Sentence.ped.exists & ~Sentence.ard.exists,
            "there is a parole eligibility date (PED) and there is no automatic release date (ARD)",
        ),
        (Case.care_leaver.recorded, "the record says whether the case is marked “care leaver”"),
        (
            Sentence.recalled & (on_order | Sentence.ped.exists),
            (
                "the sentence is marked “recalled”, and either the kind of sentence is community order or suspended "
                "sentence order or there is a parole eligibility date (PED)"
            ),
        ),
        (
            Sentence.recalled & ~all_of(on_order, Sentence.ped.exists),
            (
                "the sentence is marked “recalled”, except where the kind of sentence is community order or suspended "
                "sentence order and there is a parole eligibility date (PED)"
            ),
        ),
        (
            Sentence.ped.exists.named("eligible for parole") & ~on_order.named("the person is on an order"),
            "eligible for parole and the person is not on an order",
        ),
        (
            ~Contact.where(Contact.by.is_(Practitioner.POM)).any(),
            "there is no contact where “who made the contact” is POM",
        ),
    ],
)
def test_conditions_before_any_case_is_asked_about(condition_: Truth, expected: str) -> None:
    assert describe_condition(condition_) == expected


def test_a_decision_is_called_by_its_name_whichever_provision_answers_it() -> None:
    one, other = (Sentence.crd.named("com allocation due", id_) for id_ in ("T-1", "T-2"))
    decision = choose((on_order, one), (Sentence.recalled, other), otherwise=NO_DATE)
    assert name_of(decision.node) == "the COM allocation due"


def _deadline(**clock: Any) -> Evaluated:
    return Deadline("T", about=Sentence, met_by=NO_DATE, **COMMON, **clock)


@pytest.mark.parametrize(
    ("provision", "expected"),
    [
        (
            _deadline(starts=Sentence.sentenced_on, within=working_days(15)),
            "within 15 working days of the date of sentence",
        ),
        (
            _deadline(starts=Sentence.crd, before=months(7.5)),
            "by 7 months and 15 days before the conditional release date (CRD)",
        ),
        (_deadline(starts=Sentence.crd, before=ON_THE_DAY), "by the conditional release date (CRD)"),
        (_deadline(starts=Sentence.crd, within=ON_THE_DAY), "on the conditional release date (CRD)"),
        (_deadline(starts=Sentence.crd), "with no limit of time, from the conditional release date (CRD)"),
        (
            _deadline(starts=Sentence.crd, before=months(8), not_before=Sentence.sentenced_on),
            "by 8 months before the conditional release date (CRD), but not before the date of sentence",
        ),
        (
            _deadline(starts=Sentence.crd, due=earliest(Sentence.crd.minus(weeks(16)), Sentence.ped.plus(days(28)))),
            (
                "by the earlier of 16 weeks before the conditional release date (CRD) and 28 days after the parole "
                "eligibility date (PED)"
            ),
        ),
        (Derivation("T", about=Sentence, gives={"release": Sentence.crd}, **COMMON), ""),
    ],
)
def test_clocks_before_any_case_is_asked_about(provision: Evaluated, expected: str) -> None:
    assert describe_clock(provision) == expected


def test_every_kind_of_node_has_words() -> None:
    series = calendar_months("month_told", "month told", below=Sentence, since=Sentence.crd, until=None)
    truths = [
        on_order,
        on_order & Sentence.recalled,
        on_order | Sentence.recalled,
        ~on_order,
        Sentence.crd.exists,
        Sentence.crd.recorded,
        Sentence.crd <= TODAY,
        series.contains(Sentence.crd),
        Sentence.recalled,
        ALWAYS,
        Contact.every().any(),
        choose((on_order, Sentence.recalled), otherwise=ALWAYS),
        Sentence.recalled.named("recalled").if_recorded(),
    ]
    values: list[Date] = [
        TODAY,
        NO_DATE,
        Sentence.crd,
        Sentence.crd.plus(months(1)),
        Sentence.crd.plus(working_days(1)),
        Sentence.crd.month_end,
        latest(Sentence.crd, Sentence.ped),
        both(Sentence.ped, Sentence.ard),
        Sentence.crd.if_recorded(),
        Contact.every().nth(2, Contact.on),
        Sentence.crd.named("release"),
        cannot_tell_date("nobody says"),
    ]
    table = lookup(Case.gender, Case.provider, {(Gender.MALE, Provider.NPS): Provider.CRC})
    hours_on = Recall.decided_at.plus(hours(2))
    instants = [hours_on, hours_on.day, Sentence.crd.end_of_day]
    nodes = [each.node for each in (*truths, *values, *instants, table)]
    kinds = {type(below) for node in nodes for below in node.walk()}
    assert kinds == set(tree.Node.__subclasses__())
    assert all(name_of(node) for node in nodes)
    assert all(condition(each.node) and condition(each.node, False) for each in truths)

    def nothing(_: tree.Node) -> None:
        return None

    assert all(isinstance(findings(each.node, nothing), list) for each in truths)
