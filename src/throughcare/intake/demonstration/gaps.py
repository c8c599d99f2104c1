"""Facts that nobody has recorded, so that now and then something cannot be told."""

from collections.abc import Callable

from throughcare.intake.demonstration.case import Case
from throughcare.policy.facts import SentenceKind


def leave_gaps(case: Case) -> None:
    """Take facts away, each as often as its share says."""
    for share, gap in _GAPS:
        if case.likely(share):
            gap(case)


def _no_crd(case: Case) -> None:
    for row in case.rows["sentences"]:
        row.pop("crd", None)


def _no_sentence_date(case: Case) -> None:
    for row in case.rows["sentences"]:
        row.pop("sentenced_on", None)


def _no_risk(case: Case) -> None:
    for group in ("risk", "tiers"):
        case.rows.pop(group, None)


def _no_rosh(case: Case) -> None:
    for row in case.rows["risk"]:
        row.pop("rosh", None)


def _no_tariff(case: Case) -> None:
    for row in case.rows["sentences"]:
        if row.get("kind") in (SentenceKind.LIFE, SentenceKind.IPP):
            row.pop("ted", None)


def _no_region(case: Case) -> None:
    case.person.pop("home_region", None)


def _no_method(case: Case) -> None:
    for row in case.rows["contacts"][-1:]:
        row.pop("method", None)


_GAPS: tuple[tuple[float, Callable[[Case], None]], ...] = (
    (0.07, _no_crd),
    (0.02, _no_sentence_date),
    (0.03, _no_risk),
    (0.03, _no_rosh),
    (0.08, _no_tariff),
    (0.01, _no_region),
    (0.06, _no_method),
)
