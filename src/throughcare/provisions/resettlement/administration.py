"""Appendix 3: the administrative function.

What administrators do for pre-release officers.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Record, Workflow

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
