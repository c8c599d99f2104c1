"""People recalled to custody: from determinate sentences, from life and IPP, and from CRC cases of old."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from throughcare.calendar import add_months
from throughcare.intake.demonstration.case import Case
from throughcare.intake.demonstration.custody import hold, route
from throughcare.intake.demonstration.habits import working_day
from throughcare.intake.demonstration.handover import com_of, planned_by_com
from throughcare.intake.demonstration.planning import assessed_at_start, something_changed
from throughcare.intake.demonstration.risk import Mappa, assess
from throughcare.intake.demonstration.served import ended_by_recall, recalled_to, serve
from throughcare.intake.demonstration.stories.determinate import com_due, responsible_due, sentence
from throughcare.intake.demonstration.stories.legacy_crc import sentenced_before_unification
from throughcare.intake.demonstration.stories.offences import GRAVE, court
from throughcare.intake.demonstration.stories.plots import Plot, Who
from throughcare.intake.demonstration.supervision import supervise
from throughcare.policy.facts import Manager, ManagerRole, Practitioner, Provider, Rosh, SentenceKind, SupervisionKind


def determinate(case: Case, *, fixed: bool, crc: bool = False) -> None:
    """A determinate sentence. `fixed`: for 28 days; otherwise until the Parole Board or the end of the sentence."""
    recalled = case.ago(3, 24) if fixed else case.ago(10, 110)
    release = working_day(recalled - timedelta(days=case.chance.randint(35, 260)))
    sentenced = sentenced_before_unification(case) if crc else add_months(release, -case.pick((12, 14, 18, 24)))
    rosh = case.pick((Rosh.MEDIUM, Rosh.MEDIUM, Rosh.HIGH, Rosh.LOW))
    if crc:
        case.person["provider"] = Provider.CRC
    sentence(case, sentenced, release, rosh, hdced=None, released_on=release, recalled=True)
    held = case.rows["sentences"][-1]
    held["prrd"] = recalled + timedelta(days=28) if fixed else max(held["sed"], case.today + timedelta(days=60))
    if not fixed:
        held["sed"] = held["led"] = held["prrd"]
    assess(case, rosh, sentenced)
    due = max(sentenced, release - timedelta(weeks=12) if crc else com_due(release))
    passes = max(sentenced, due if crc else responsible_due(release))
    serve(case, sentenced, release, due, passes)
    _licence_until(case, release, recalled, held["sed"])
    recalled_to(case, recalled)
    something_changed(case, recalled, in_custody=True)


def indeterminate(case: Case, kind: SentenceKind) -> None:
    """A life or IPP sentence, recalled after some time on licence."""
    recalled = case.ago(20, 300)
    release = working_day(recalled - timedelta(days=case.chance.randint(200, 900)))
    sentenced = add_months(release, -12 * 14) if kind is SentenceKind.LIFE else date(2008, 2, 4)
    ted = add_months(sentenced, 12 * 12 if kind is SentenceKind.LIFE else 48)
    case.add(
        "sentences",
        reference=f"{case.number}-1",
        kind=kind,
        sentenced_on=sentenced,
        ted=ted,
        ped=ted,
        released_on=release,
        recalled=True,
        offence=case.pick(GRAVE),
        court=court(case),
    )
    assess(case, Rosh.HIGH, sentenced, Mappa(2, case.pick((1, 2)), confirmed=True), case.ago(30, 200))
    hold(case, route(case, sentenced, sentenced, dangerous=True), until=release)
    assessed_at_start(case, sentenced, weeks=16)
    opens = add_months(ted, -8)
    case.allocate(ManagerRole.COM, com_of(case), opens)
    planned_by_com(case, opens)
    case.add("responsibilities", holder=Manager.POM, from_on=sentenced, to_on=opens)
    case.add("responsibilities", holder=Manager.COM, from_on=opens)
    _licence_until(case, release, recalled, recalled)
    recalled_to(case, recalled)
    case.add("parole_reviews", target_on=working_day(case.ahead(30, 200)))


def _licence_until(case: Case, release: date, recalled: date, ends: date) -> None:
    """The licence up to the recall; nothing of what would have come later took place."""
    before = len(case.rows["contacts"])
    supervise(case, SupervisionKind.LICENCE, release, ends, Practitioner.COM, released=release)
    ended_by_recall(case, recalled)
    contacts = case.rows["contacts"]
    contacts[before:] = [row for row in contacts[before:] if row["on"] < recalled]


PLOTS = (
    Plot("recall, fixed term", 2, partial(determinate, fixed=True)),
    Plot("recall, standard", 2, partial(determinate, fixed=False)),
    Plot("recall, woman", 1, partial(determinate, fixed=True), Who.WOMAN),
    Plot("recall, CRC", 1, partial(determinate, fixed=False, crc=True)),
    Plot("recall, life", 1, partial(indeterminate, kind=SentenceKind.LIFE)),
    Plot("recall, IPP", 1, partial(indeterminate, kind=SentenceKind.IPP)),
)
