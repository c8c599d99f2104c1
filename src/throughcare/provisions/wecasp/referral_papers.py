"""5.1 Referrals: the cut-offs before a Board, and which Board a referral goes to."""

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import NO_DATE, TODAY, choose
from throughcare.policy.facts import CaspBoard, CaspReferral, ReferralScreening
from throughcare.policy.lengths import working_days
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline

PAPERS_BEFORE_BOARD = working_days(8)
CIRCULATED_BEFORE_BOARD = working_days(5)

received_on = choose((CaspReferral.received_on <= TODAY, CaspReferral.received_on), otherwise=NO_DATE).named(
    "day the referral papers were received"
)
held_back = CaspReferral.screening.is_in(
    ReferralScreening.INFORMATION_REQUESTED, ReferralScreening.LOCAL_SUPPORT_FIRST
).named("held back by the screening")

# The first Board, from the one that the referral is meant for, whose cut-off the papers met.
_board_in_time = (
    CaspBoard.where(
        (CaspBoard.board_on >= CaspReferral.board_on) & (received_on <= CaspBoard.board_on.minus(PAPERS_BEFORE_BOARD))
    )
    .first(CaspBoard.board_on)
    .named("first Board whose cut-off the papers met")
)
listed_for = choose(
    (CaspReferral.urgent, CaspReferral.board_on),
    (~received_on.exists, NO_DATE),
    (received_on <= CaspReferral.board_on.minus(PAPERS_BEFORE_BOARD), CaspReferral.board_on),
    otherwise=_board_in_time,
).named("Board that the referral is listed for")

papers_received = Deadline(
    "WECASP-5.1.9a",
    title="Referral papers reach the mailbox at least eight business days before the Board",
    paragraph="5.1.9; 7.11.11; 7.11.16",
    force=MUST,
    condition="A referral, or a re-referral, that is not urgent",
    about=CaspReferral,
    applies=~CaspReferral.urgent,
    starts=CaspReferral.board_on,
    before=PAPERS_BEFORE_BOARD,
    met_by=CaspReferral.received_on,
    shows={"listed_for": listed_for},
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading=(
        "Counted back from the day of the Board, which is day 0. What becomes of a late referral is not said: it is "
        "listed for the first Board whose cut-off it meets. 7.11.18 sends every referral to the next Board, which is "
        "read as that one. No cut-off is given for re-referrals; they go to the same Board, and have the same. Urgent "
        "is for people to say, and is not defined. One paragraph prints the address as MECASP@, a slip."
    ),
    content=("form and all supporting documents", "to WECASP@justice.gov.uk"),
)

papers_circulated = Deadline(
    "WECASP-5.1.11",
    title="Papers reach core members at least five business days before the Board",
    paragraph="5.1.11; 7.11.16",
    force=MUST,
    condition="A referral that is not urgent, and is not held back by the screening",
    about=CaspReferral,
    applies=~CaspReferral.urgent & ~held_back,
    starts=choose((received_on.exists, listed_for), otherwise=CaspReferral.board_on).named("the Board"),
    before=CIRCULATED_BEFORE_BOARD,
    met_by=CaspReferral.papers_sent_on,
    owner=Owner.WOMENS_TEAM,
    reading=(
        "Before the Board that the referral is listed for: a late one rolls over, and so does this date. The papers of "
        "an urgent referral come when they can, so this cannot bind them."
    ),
    content=("every referral", "all supporting documents", "to all core Board members"),
)
