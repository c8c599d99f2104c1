"""7.15 Exiting the WECASP."""

from throughcare.policy.documents import SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Workflow

ways_out = Workflow(
    "WECASP-7.15.1",
    title="How a case leaves the caseload",
    paragraph="7.15.1; 7.15.3; 7.16.8; 7.16.12",
    force=SHOULD,
    condition="On the WECASP caseload",
    starts="exit proposed",
    satisfied_by="case left the caseload",
    owner=Owner.WECASP_BOARD,
    reading=(
        "Each is decided case by case (7.15.3): release and open conditions prompt the decision and do not make it. "
        "Transfer to hospital alone is automatic (5.6.5). A youth case stays six months at least (5.8), and RS holds a "
        "case on the caseload (7.9.3)."
    ),
    content=(
        "stable, and reaching interventions and services: Board, unanimously",
        "transferred to specialist hospital under the Mental Health Act: automatic",
        "RS downgraded and no further complexity: Board",
        "recategorised and on to open conditions: Board; may stay on through the change",
        "released on licence or at the end of sentence: may be removed; Board may keep oversight at first",
    ),
)
