"""People on licence or post-sentence supervision after a determinate sentence."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial

from throughcare.calendar import add_months
from throughcare.intake.demonstration.case import Case
from throughcare.intake.demonstration.custody import hold, route
from throughcare.intake.demonstration.habits import working_day
from throughcare.intake.demonstration.handover import com_of, planned_by_com
from throughcare.intake.demonstration.planning import something_changed
from throughcare.intake.demonstration.risk import Mappa, assess
from throughcare.intake.demonstration.served import ended_by_recall, let_out_again, serve
from throughcare.intake.demonstration.stories.determinate import com_due, responsible_due, sentence
from throughcare.intake.demonstration.stories.offences import court
from throughcare.intake.demonstration.stories.plots import Plot, Who
from throughcare.intake.demonstration.supervision import supervise
from throughcare.policy.facts import Manager, ManagerRole, Practitioner, Rosh, SentenceKind, SupervisionKind

_ROSH: Mapping[Rosh, int] = {Rosh.LOW: 22, Rosh.MEDIUM: 48, Rosh.HIGH: 28, Rosh.VERY_HIGH: 2}


def tell(
    case: Case,
    released: tuple[int, int],
    months: tuple[int, ...],
    *,
    curfew: bool = False,
    level: int | None = None,
    again: bool = False,
) -> None:
    """Somebody released so many days ago from a sentence with so many months of custody in it.

    `curfew`: released on HDC before the CRD. `again`: recalled once since, and out again.
    """
    release = working_day(case.ago(*released))
    term = case.pick(months)
    crd = release + timedelta(days=case.chance.randint(40, 120)) if curfew else release
    sentenced = add_months(crd, -term)
    rosh = Rosh.LOW if curfew else Rosh.HIGH if level else case.weighed(_ROSH)
    sentence(case, sentenced, crd, rosh, hdc_release_on=release if curfew else None, released_on=release)
    assess(case, rosh, sentenced, Mappa(2, level, confirmed=True) if level else None, release - timedelta(days=150))
    short = term < 10
    due = sentenced if short else max(sentenced, com_due(crd))
    passes = sentenced if short else max(sentenced, min(responsible_due(crd), release))
    serve(case, sentenced, release, due, passes, weeks=4 if short else 10)
    _supervised(case, release)
    if again:
        _back_and_out(case, release)
    something_changed(case, release, in_custody=False)


def _supervised(case: Case, release: date) -> None:
    held = case.rows["sentences"][-1]
    expires = held["sed"]
    supervise(case, SupervisionKind.LICENCE, release, expires, Practitioner.COM, released=release)
    if held.get("pss_end_on") and expires < case.today:
        after = SupervisionKind.POST_SENTENCE_SUPERVISION
        case.add("supervision", kind=after, started_on=expires + timedelta(days=1), ends_on=held["pss_end_on"])


def _back_and_out(case: Case, release: date) -> None:
    """A recall for four weeks, and the licence afterwards."""
    recalled = working_day(release + timedelta(days=(case.today - release).days // 2))
    out = working_day(recalled + timedelta(days=28))
    if out >= case.today:
        return
    held = case.rows["sentences"][-1]
    held["released_on"] = out
    ended_by_recall(case, recalled)
    case.rows["contacts"] = [row for row in case.rows["contacts"] if row["on"] < recalled]
    let_out_again(case, recalled, out)
    supervise(case, SupervisionKind.LICENCE, out, held["sed"], Practitioner.COM, released=out)


def for_life(case: Case) -> None:
    """Somebody released from a life sentence, who has kept to their licence and is seen less often by agreement."""
    release = working_day(case.ago(800, 1050))
    sentenced = add_months(release, -12 * case.pick((11, 13, 15)))
    ted = release - timedelta(days=case.chance.randint(60, 500))
    case.add(
        "sentences",
        reference=f"{case.number}-1",
        kind=SentenceKind.LIFE,
        sentenced_on=sentenced,
        ted=ted,
        ped=ted,
        released_on=release,
        offence="Murder",
        court=court(case),
    )
    assess(case, Rosh.MEDIUM, sentenced, Mappa(2, 1))
    hold(case, route(case, sentenced, sentenced, dangerous=True), until=release)
    opens = add_months(ted, -8)
    case.allocate(ManagerRole.COM, com_of(case), opens)
    case.add("responsibilities", holder=Manager.POM, from_on=sentenced, to_on=opens)
    case.add("responsibilities", holder=Manager.COM, from_on=opens)
    planned_by_com(case, opens)
    agreed = working_day(case.ago(60, 400))
    supervise(
        case, SupervisionKind.LICENCE, release, None, Practitioner.COM, released=release, agreed_less_often=agreed
    )


PLOTS = (
    Plot("licence, just released", 1, partial(tell, released=(1, 9), months=(12, 14, 18, 24))),
    Plot("licence", 1, partial(tell, released=(20, 300), months=(12, 15, 18, 24, 30))),
    Plot("licence, after short custody", 1, partial(tell, released=(15, 90), months=(4, 5, 6, 8))),
    Plot("licence, on curfew", 1, partial(tell, released=(4, 35), months=(11, 12, 16), curfew=True)),
    Plot("licence, MAPPA 2", 1, partial(tell, released=(20, 250), months=(24, 30), level=2)),
    Plot("post-sentence supervision", 1, partial(tell, released=(160, 280), months=(3, 4, 5))),
    Plot("licence, recalled and out again", 1, partial(tell, released=(120, 300), months=(18, 24), again=True)),
    Plot("life licence, seen less often", 1, for_life),
    Plot("licence, woman", 1, partial(tell, released=(10, 200), months=(10, 12, 14)), Who.WOMAN),
)
