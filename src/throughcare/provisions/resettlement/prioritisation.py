"""Appendix 4: what a pre-release team delivers at each level of staffing.

A guide for resettlement prisons that regions may amend. What 3.3 and Appendices 1 and 2 say of concerns for somebody's
safety and for the public stands at any level.
"""

from enum import StrEnum

from throughcare.policy.documents import SHOULD
from throughcare.policy.expressions import ALWAYS, choose, word
from throughcare.policy.facts import Case, CustodyScreening, Sentence
from throughcare.policy.facts.resettlement_acts import TeamStaffing, TeamTask
from throughcare.policy.lengths import working_days
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Derivation
from throughcare.provisions.omic.cohort import serving
from throughcare.provisions.resettlement.custody_screening import screened_in_time_here
from throughcare.provisions.resettlement.held import held
from throughcare.provisions.resettlement.sentenced import short_sentence

AMBER_FROM, GREEN_FROM = 50, 75
OF_RECEPTION = working_days(8)

_RED = tuple(task for task in TeamTask if task.startswith("R"))
_AMBER = tuple(task for task in TeamTask if task.startswith("A"))
_GREEN = tuple(task for task in TeamTask if task.startswith("G"))


class Band(StrEnum):
    """The columns of the table."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"


band = choose(
    (TeamStaffing.percent_in_post < AMBER_FROM, word(Band.RED)),
    (TeamStaffing.percent_in_post < GREEN_FROM, word(Band.AMBER)),
    otherwise=word(Band.GREEN),
).named("staffing band", "RES-PRIORITY-BAND")

_in_red = TeamStaffing.task.is_in(*_RED)
_in_amber = _in_red | TeamStaffing.task.is_in(*_AMBER)
_in_green = _in_amber | TeamStaffing.task.is_in(*_GREEN)
_delivered = choose((band.is_(Band.RED), _in_red), (band.is_(Band.AMBER), _in_amber), otherwise=_in_green)

staffing_band = Derivation(
    "RES-PRIORITY-BAND",
    title="The band of a team, by the share of its FTE figure that is in post",
    paragraph="App 4",
    force=SHOULD,
    condition="A pre-release team in a resettlement prison",
    about=TeamStaffing,
    gives={"band": band},
    owner=Owner.PRE_RELEASE_TEAM,
    content=("red: under 50%", "amber: 50% to under 75%", "green: 75% and above, over 100% included"),
    reading="The columns meet at 75 («50-75» and «75-100+»): exactly 50 is amber, and exactly 75 is green.",
)

tasks = Derivation(
    "RES-PRIORITY-TASKS",
    title="Which tasks a team delivers at its level of staffing",
    paragraph="App 4",
    force=SHOULD,
    condition="A pre-release team in a resettlement prison, and a task of the table",
    about=TeamStaffing,
    gives={"band": band, "delivered": _delivered},
    owner=Owner.PRE_RELEASE_TEAM,
    content=(
        "red: R1 to R7",
        "amber: R1 to R7 and A1 to A6",
        "green: all, with G1 to G7",
        "at any level: RES-SAFEGUARDING-SHARE, RES-ACCT-OPEN, RES-ACCT-HANDOVER, RES-UNCONVICTED-NOTIFY",
        "at any level: RES-HIGHRISK-CRS-VIA-PRT",
    ),
    reading=(
        "Each column holds all of those before it. By the band on the day that the task falls. A task beyond the band "
        "is shown as not delivered; it is not taken away. Safeguarding stands in the green column only, but is owed at "
        "any level."
    ),
)

red = Derivation(
    "RES-PRIORITY-RED",
    title="Red: what a team with under half its staff delivers",
    paragraph="App 4 red",
    force=SHOULD,
    condition="A pre-release team in a resettlement prison, in any band",
    about=TeamStaffing,
    gives={"delivered": _in_red},
    owner=Owner.PRE_RELEASE_TEAM,
    content=(
        "R1: BCST2 for all within 8 working days of reception; again in the last 12 weeks for low and medium risk",
        "R2: immediate needs and pre-release support for all, unconvicted too: BCST2, accommodation and debt",
        "R3: the same for out of area, in touch with COM or Short Sentence Function, and a contact point for CRS",
        "R4: accommodation and finance first (RES-PRIORITY-ACCOM-FBD)",
        "R5: the offender manager supported, so that needs are found and met in the last 12 weeks",
        "R6: critical needs of people not convicted or released at once",
        "R7: applications about resettlement sifted, and the way pointed",
    ),
    reading=(
        "R5 names the POM, though 3.3 gives the lead to the COM: the manager who is responsible is supported. High "
        "risk has an entry of its own (A5), so R5 is read as low and medium. R6 to R7 and every other red task are "
        "delivered in amber and green as well."
    ),
)

amber = Derivation(
    "RES-PRIORITY-AMBER",
    title="Amber: what half to three quarters of the staff add",
    paragraph="App 4 amber",
    force=SHOULD,
    condition="A pre-release team in a resettlement prison; delivered in amber and green",
    about=TeamStaffing,
    gives={"delivered": _in_amber & band.is_in(Band.AMBER, Band.GREEN)},
    owner=Owner.PRE_RELEASE_TEAM,
    content=(
        "everything in red",
        "A1: priority risk management meetings, as required",
        "A2: kept up after assessments and contacts: talk with COM, POM, key worker and CRS",
        "A3: services for foreign nationals, such as interpreting, in support of the plan",
        "A4: resettlement of care-experienced people",
        "A5: high risk, at sentence expiry too: the COM supported in the last 12 weeks; handover meeting attended",
        "A6: referral to Healthcare, to be registered with a GP",
    ),
    reading="In red, people at high risk have BCST2 but no support in the last 12 weeks: the COM does it alone.",
)

green = Derivation(
    "RES-PRIORITY-GREEN",
    title="Green: business as usual from three quarters of the staff",
    paragraph="App 4 green",
    force=SHOULD,
    condition="A pre-release team in a resettlement prison; delivered in green",
    about=TeamStaffing,
    gives={"delivered": _in_green & band.is_(Band.GREEN)},
    owner=Owner.PRE_RELEASE_TEAM,
    content=(
        "everything in red and amber",
        "G1: planning throughout the sentence with partners in prison: employment, banking, health, co-financing",
        "G2: OMiC handover meetings for low and medium risk, as required",
        "G3: public protection meetings, through the COM",
        "G4: ACCT meetings and pre-release panels: contributes, attends by exception",
        "G5: safeguarding, through COM or POM",
        "G6: IRMT meetings: contributes, attends by exception",
        "G7: all of Appendices 1, 2 and 3",
    ),
)

_longer = Sentence.where(serving & ~short_sentence).any().named("longer sentence")

accommodation_and_finance = Derivation(
    "RES-PRIORITY-ACCOM-FBD",
    title="Red: the accommodation and finance work that comes first, in five steps",
    paragraph="App 4 red",
    force=SHOULD,
    condition="Everybody held in prison",
    about=Case,
    applies=held,
    gives={
        "1_close_tenancy": _longer,
        "2_store_belongings": ALWAYS,
        "3_keep_tenancy": ~_longer,
        "4_immediate_finance": ALWAYS,
        "5_crs_accommodation": ALWAYS,
    },
    owner=Owner.PRE_RELEASE_TEAM,
    content=(
        "1. longer sentences: a tenancy closed",
        "2. belongings stored or collected",
        "3. shorter sentences: Housing Benefit kept in place and the tenancy open",
        "4. urgent money matters: court fines written off, ID and bank account set up",
        "5. referral to CRS for accommodation",
    ),
    reading=(
        "Longer and shorter are not defined: over 10 months to serve at sentence, and 10 or less (RES-SHORT-SENTENCE). "
        "Unsentenced people count as shorter, so that the tenancy is kept."
    ),
)

_eight_days = CustodyScreening.received_on.plus(OF_RECEPTION)

bcst2_minimum = Deadline(
    "RES-BCST2-MINIMUM",
    title="At the least: BCST2 for everybody in the first eight working days from reception",
    paragraph="App 4 red",
    force=SHOULD,
    condition="A reception from court or on recall, at every level of staffing and of risk",
    about=CustodyScreening,
    applies=screened_in_time_here(_eight_days),
    starts=CustodyScreening.received_on,
    within=OF_RECEPTION,
    met_by=CustodyScreening.bcst2_completed_on,
    owner=Owner.PRE_RELEASE_TEAM,
    reading=(
        "A second clock beside RES-BCST2-DUE, and what a team in the red band is judged by; elsewhere both are shown. "
        "It runs though BCST1 never arrives. The day of reception is day 0."
    ),
)
