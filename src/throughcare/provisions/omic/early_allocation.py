"""Early Allocation: cases that go to the community sooner than others."""

from enum import StrEnum

from throughcare.policy.documents import MAY, MUST
from throughcare.policy.expressions import NO_DATE, TODAY, choose, earliest, latest, no_word, word
from throughcare.policy.facts import Case, EarlyAllocation, Sentence
from throughcare.policy.lengths import months
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import NOTICE, Deadline, Derivation, Guidance, Record, Workflow
from throughcare.provisions.omic import tier
from throughcare.provisions.omic.cohort import (
    Cohort,
    fell_due,
    in_cohort,
    release_date,
    sentenced_from,
    serving,
    with_nps,
)
from throughcare.provisions.omic.managers import ANSWERS, held

REFERRAL_BEFORE_RELEASE = months(18)
COM_BEFORE_RELEASE = months(15)
COM_BEFORE_PAROLE = months(8)
MANDATORY_MAPPA_LEVEL = 3


class Route(StrEnum):
    """How a case comes to be referred for early allocation."""

    MANDATORY = "mandatory"
    DISCRETIONARY = "discretionary"


_criteria_met = EarlyAllocation.where(
    (EarlyAllocation.criteria_met_on <= TODAY) & ~(EarlyAllocation.criteria_met_on < sentenced_from)
)
_referred = EarlyAllocation.where(
    (EarlyAllocation.referred_on <= TODAY) & ~(EarlyAllocation.referred_on < sentenced_from)
)
_accepted = EarlyAllocation.where(
    (EarlyAllocation.accepted_on <= TODAY) & ~(EarlyAllocation.accepted_on < sentenced_from)
)

criteria_met_on = _criteria_met.first(EarlyAllocation.criteria_met_on).named("day that the criteria were met")
referred_on = _referred.first(EarlyAllocation.referred_on).named("early allocation referral")

mandatory = Case.tact | tier.mappa_level.is_(MANDATORY_MAPPA_LEVEL)
discretionary = Case.high_profile | criteria_met_on.exists
route = choose(
    (~with_nps, no_word(Route)),
    (mandatory, word(Route.MANDATORY)),
    (discretionary, word(Route.DISCRETIONARY)),
    otherwise=no_word(Route),
).named("route to early allocation", "OMIC-EA-ROUTES")

_accepted_by_community = _accepted.first(EarlyAllocation.accepted_on)
accepted_on = choose(
    (mandatory, earliest(_accepted_by_community, referred_on)), otherwise=_accepted_by_community
).named("early allocation accepted")
accepted = accepted_on.exists

release_or_parole = choose(
    (release_date.recorded, release_date),
    (Sentence.ped.exists, Sentence.ped),
    (Sentence.ted.recorded, Sentence.ted),
    otherwise=release_date,
).named("CRD/PRD")
_fifteen_months_before = earliest(release_or_parole.minus(COM_BEFORE_RELEASE), Sentence.ped.minus(COM_BEFORE_PAROLE))
com_from = choose((accepted, latest(_fifteen_months_before, sentenced_from, accepted_on)), otherwise=NO_DATE).named(
    "handover under early allocation"
)

routes = Derivation(
    "OMIC-EA-ROUTES",
    title="Mandatory and discretionary routes to early allocation, and who holds a case once it is accepted",
    paragraph="POM Allocation (responsibility table, NPS over 10); Early Allocation",
    force=MUST,
    about=Sentence,
    applies=serving & with_nps,
    condition="NPS cases in custody.",
    owner=Owner.POM,
    answers=ANSWERS,
    answers_when=accepted & ~Sentence.recalled,
    gives={"route": route, "accepted_on": accepted_on, **held(com_from, com_from)},
    content=("MAPPA level 3", "high profile", "Terrorism Act (TACT)"),
    reading=(
        "The criteria are not in this document, nor which of its examples is on which route. MAPPA level 3 and TACT "
        "are taken as mandatory; high profile, and any other case whose assessment records that the criteria were "
        "met, as discretionary, where the community decides. A mandatory case counts as accepted when it is referred. "
        "Once accepted, the COM is allocated and responsible 15 months before the CRD, or 8 months before the PED "
        "where that is earlier; not before the acceptance or the sentence. PRD is not defined: where there is no "
        "release date it is read as the PED, or the TED of an indeterminate sentence."
    ),
)

_referral_due = latest(release_or_parole.minus(REFERRAL_BEFORE_RELEASE), criteria_met_on, sentenced_from)

referral = Deadline(
    "OMIC-EA-REFERRAL",
    title="Early allocation referral sent to the community 18 months before release",
    paragraph="Early Allocation; POM Allocation (responsibility table)",
    force=MUST,
    about=Sentence,
    applies=in_cohort(Cohort.NPS_OVER_10, Cohort.NPS_DET_PAROLE, Cohort.NPS_ISP)
    & route.exists
    & fell_due(_referral_due),
    condition="The criteria for early allocation are met, by either route.",
    starts=release_or_parole,
    before=REFERRAL_BEFORE_RELEASE,
    due=_referral_due,
    opens=_referral_due.minus(NOTICE),
    met_by=referred_on,
    owner=Owner.MANAGE_POM_CASES,
    reading=(
        "The text counts from the CRD in one place and from CRD/PRD in another, and does not define PRD: the CRD, and "
        "where there is no release date the PED, or the TED of an indeterminate sentence. Criteria first met later "
        "than 18 months before: due on the day that they were met. NPS cases of under 10 months are with the COM from "
        "the start, so there is nothing to refer."
    ),
)


purpose = Guidance(
    "OMIC-EA-PURPOSE",
    title="What early allocation is for",
    paragraph="Early Allocation",
    force=MAY,
    condition="A small number of cases, about 500 a year in the whole estate",
    owner=Owner.SOURCE_SILENT,
    content=(
        "time for the COM to manage risk together with other agencies",
        "robust risk management plans, where the risk and the nature of the offending call for them",
    ),
)

reasons = Record(
    "OMIC-EA-REASONS",
    title="Grounds on which a case may be referred early",
    paragraph="Early Allocation",
    force=MAY,
    condition="An early allocation referral is made",
    owner=Owner.POM,
    reading="Examples: another reason may be given in words.",
    realised_by="The paper “Referral for early allocation”: its form asks for each of these.",
    content=(
        "MAPPA is needed early",
        "plans for victims are complex, and the public needs protecting",
        "other agencies have a part in a complex release",
        "release to another area: transfer of probation, police, health or MAPPA area",
        "registration as a Critical Public Protection Case, for more resources or changes, as in Approved Premises",
        "further support with parole, help with disclosing information and intelligence included",
        "a high-profile release that the national media will cover",
        "another reason, in words",
    ),
)

division_triage = Workflow(
    "OMIC-EA-NSD",
    title="The National Security Division looks at each early referral, and may take the case",
    paragraph="Early Allocation",
    force=MUST,
    condition="A case is referred earlier than the usual point of handover",
    starts="early allocation referral sent",
    satisfied_by="triage by the National Security Division",
    owner=Owner.NATIONAL_SECURITY_DIVISION,
    reading="There is no time limit. A case that the Division does not take goes on as an early allocation.",
    content=(
        "the referral is made",
        "the Division sorts the referrals, and oversees them all",
        "outcome: the Division takes the case",
        "outcome: the case stays with early allocation",
    ),
)

guidance = Guidance(
    "OMIC-EA-GUIDANCE",
    title="Where to find the criteria and guidance for early allocation",
    paragraph="Early Allocation",
    force=MAY,
    condition="Early allocation is considered",
    owner=Owner.POM,
    content=("EQuIP, under Pre-Release",),
)
