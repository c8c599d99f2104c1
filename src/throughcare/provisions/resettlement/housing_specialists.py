"""5. Commissioned Rehabilitative Services.

Paragraph 5.4 b: Housing Specialists give strategic support, and have nobody's case.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.facts.resettlement_acts import HousingAssignment, HousingWorker
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Gate, Requirement

no_cases_for_specialists = Gate(
    "RES-HOUSING-SPECIALIST-NO-CASES",
    title="One person's housing need is never given to a Housing Specialist",
    paragraph="5.4 b",
    force=MUST,
    condition="The housing need of one person in prison is about to be given to somebody",
    about=HousingAssignment,
    applies=HousingAssignment.individual_need,
    requires=(
        Requirement(
            "not_housing_specialist",
            ~HousingAssignment.assignee.is_(HousingWorker.HOUSING_SPECIALIST),
            "somebody other than a Housing Specialist, whose support is strategic",
        ),
    ),
    owner=Owner.SOURCE_SILENT,
)
