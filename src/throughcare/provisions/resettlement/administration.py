"""Appendix 3: the administrative function.

What administrators do for pre-release officers.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.facts.resettlement_acts import PrisonLists
from throughcare.policy.lengths import days
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Record, Recurring, Workflow
from throughcare.provisions.resettlement.held import LAST_TWELVE_WEEKS

ONE_DAY = days(1)

reallocated = Workflow(
    "RES-ADMIN-REALLOCATE",
    title="A BCST2 left unfinished by a transfer gets another officer",
    paragraph="App 3",
    force=MUST,
    condition="Moved to another prison before BCST2 is complete",
    starts="transfer",
    satisfied_by="BCST2 allocated again",
    owner=Owner.PRE_RELEASE_ADMINISTRATION,
    reading="The text speaks of allocating again and no more: the dates that BCST2 was due by stay as they were.",
    content=("an officer of the receiving prison", "due dates as before"),
)

management_reports = Record(
    "RES-ADMIN-REPORTS",
    title="The reports that local managers agreed on are kept current",
    paragraph="App 3",
    force=MUST,
    condition="Reports have been agreed locally",
    owner=Owner.PRE_RELEASE_ADMINISTRATION,
    content=("which reports, by local agreement", "for managers to oversee", "for quality to be assured"),
)

com_asked = Workflow(
    "RES-ADMIN-COM-REQUESTS",
    title="What an officer needs to know from a COM is asked for and pursued",
    paragraph="App 3",
    force=MUST,
    condition="An officer wants information from a COM",
    owner=Owner.PRE_RELEASE_ADMINISTRATION,
    content=("asked for the officer", "pursued until answered"),
)

referrals_pursued = Workflow(
    "RES-ADMIN-CRS-PROGRESS",
    title="Referrals to CRS and specialists are watched and moved on",
    paragraph="App 3",
    force=MUST,
    condition="A referral to CRS or a specialist is open in any case, high risk included",
    owner=Owner.PRE_RELEASE_ADMINISTRATION,
    content=("where each referral stands", "moved on, where it needs to be"),
)

gp_registration_checked = Workflow(
    "RES-ADMIN-GP-CHECK",
    title="Somebody checks how far Healthcare has come with registering the person with a GP",
    paragraph="App 3",
    force=MUST,
    condition="Healthcare has been asked to register the person",
    starts="Healthcare asked",
    satisfied_by="progress checked",
    owner=Owner.PRE_RELEASE_ADMINISTRATION,
    reading="How often is not stated, so nothing falls due.",
    content=("how far Healthcare has come", "when that was checked"),
)

receptions = Recurring(
    "RES-ADMIN-RECEPTIONS",
    title="Receptions are extracted every day, and BCST2 given to a pre-release officer",
    paragraph="App 3",
    force=MUST,
    condition="A prison with a pre-release team",
    about=PrisonLists,
    since=PrisonLists.receptions_on,
    every=ONE_DAY,
    opens=PrisonLists.receptions_on,
    owner=Owner.PRE_RELEASE_ADMINISTRATION,
    content=(
        "new receptions",
        "BCST2 given to an officer by name",
        "after a transfer, assessments not completed given to another (RES-ADMIN-REALLOCATE)",
    ),
    reading=(
        "There is a list of each calendar day, weekends too, though several may be drawn together afterwards. No time "
        "is set for giving them out; the OASys Guidance on administration of BCS has the detail."
    ),
)

_horizon = PrisonLists.discharges_on.plus(LAST_TWELVE_WEEKS)

discharges = Recurring(
    "RES-ADMIN-DISCHARGE-LIST",
    title="The list of discharges in the next 12 weeks is extracted every day",
    paragraph="App 3",
    force=MUST,
    condition="A prison with a pre-release team",
    about=PrisonLists,
    since=PrisonLists.discharges_on,
    every=ONE_DAY,
    opens=PrisonLists.discharges_on,
    shows={
        "horizon_to": _horizon,
        "on_list": (PrisonLists.release_on >= PrisonLists.discharges_on) & (PrisonLists.release_on <= _horizon),
    },
    owner=Owner.PRE_RELEASE_ADMINISTRATION,
    content=(
        "everybody whose expected release date is from the day of the list to 84 days after it, both included",
        "their risk",
        "opens the review of the last 12 weeks",
    ),
    reading="The same 84 days as the review, so somebody joins the list on the day that their review opens.",
)
