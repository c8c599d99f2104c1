"""People held before sentence."""

from datetime import timedelta

from throughcare.intake.demonstration.case import Case
from throughcare.intake.demonstration.custody import hold, key_work
from throughcare.intake.demonstration.stories.plots import Plot, Who
from throughcare.policy.facts import ManagerRole
from throughcare.record.vocabulary import Away, LegalStatus, MovementKind

_STATUSES = {LegalStatus.REMAND: 7, LegalStatus.CONVICTED_UNSENTENCED: 3}


def tell(case: Case) -> None:
    """Somebody held on remand; one in ten is out at court today."""
    arrived = case.ago(4, 170)
    home = case.home
    young = case.person["born_on"] > case.today - timedelta(days=18 * 365)
    prison = home.youth if young else home.women if case.is_woman else home.local
    stays = hold(case, [(prison, arrived)], status=case.weighed(_STATUSES))
    from_on = min(case.after(arrived, 2, 14), case.today)
    case.allocate(ManagerRole.KEY_WORKER, case.pick(case.staff.key_workers(prison)), from_on)
    key_work(case, stays)
    if case.likely(0.1):
        case.rows["spells"][-1] |= {"away_since": case.today, "away_for": Away.COURT}
        case.add("movements", kind=MovementKind.COURT, occurred_on=case.today, from_place=prison, to_place="COURT")


PLOTS = (
    Plot("remand", 5, tell),
    Plot("remand, woman", 1, tell, Who.WOMAN),
    Plot("remand, young", 1, tell, Who.YOUNG, region="Wales"),
)
