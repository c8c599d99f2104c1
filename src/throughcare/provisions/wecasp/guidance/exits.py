"""7.15 Exiting the WECASP."""

from throughcare.policy.documents import SHOULD
from throughcare.policy.expressions import TODAY
from throughcare.policy.facts import CaspCase
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Gate, Requirement, Workflow

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

unanimous_exit = Gate(
    "WECASP-7.15.2",
    title="The Board is unanimous on an exit, and the offender manager is called",
    paragraph="7.15.2; 5.2.7",
    force=SHOULD,
    condition="An exit by decision of the Board has been proposed",
    about=CaspCase,
    applies=CaspCase.exit_proposed_on <= TODAY,
    requires=(
        Requirement(
            "unanimous",
            (CaspCase.members_for_exit > 0) & CaspCase.members_against_exit.is_(0),
            "every core member agrees that the case need not stay",
        ),
    ),
    shows={
        "manager_to_be_contacted": (CaspCase.exit_decided_on <= TODAY) & ~(CaspCase.manager_contacted_on <= TODAY),
    },
    owner=(Owner.WECASP_BOARD, Owner.WECASP_CASE_MANAGER),
    reading=(
        "5.2.7 and 7.15.4 say only that the Board deem it; the unanimity of 7.15.2 is adopted. Unlike acceptance, "
        "there is no way by consensus."
    ),
    content=(
        "Board: unanimous that the person need not stay on the caseload",
        "then: case manager contacts the POM, the COM or both",
        "so that other agencies stay fully involved, and support goes on",
        "then: the prison is notified (WECASP-5.2.7)",
    ),
)
