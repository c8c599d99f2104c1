"""3. Pre-release activity.

Paragraphs 3.6 and 3.7: the models of Wales, and of Yorkshire and the Humber.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Workflow

guided_interview = Workflow(
    "RES-WALES-GUIDED-INTERVIEW",
    title="In Wales a Guided Interview leads to the COM's OASys layer 3",
    paragraph="3.6",
    force=MUST,
    condition="A Welsh man whose immediate needs are found by Guided Interview in place of BCST2",
    satisfied_by="Guided Interview completed",
    owner=Owner.RESETTLEMENT_PROBATION_PRACTITIONER,
    reading="No time is given, and that of BCST2 is not borrowed.",
    content=(
        "Guided Interview held by the resettlement probation practitioner",
        "its document given to the COM",
        "OASys layer 3 completed by the COM from it",
    ),
)

prison_teams = Workflow(
    "RES-YH-CIT-PRISON",
    title="What Community Integration Teams do in the prisons of Yorkshire and the Humber",
    paragraph="3.7",
    force=MUST,
    condition="A prison in Yorkshire and the Humber",
    owner=Owner.COMMUNITY_INTEGRATION_TEAM_IN_PRISON,
    reading="In-reach to resettlement prisons is an aim of the model, not yet a service that it promises.",
    content=(
        "from the first day: BCST2",
        "from the first day: simpler advice on finance, benefit and debt",
        "from the first day: services for unconvicted people and for women",
        "CRS referrals, with the COM or in the COM's place",
        "planning before release drawn together, and the COM helped with the resettlement plan",
        "in-reach to resettlement prisons, as an aim",
    ),
)
