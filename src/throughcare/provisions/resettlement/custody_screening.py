"""3. Pre-release activity.

Paragraph 3.3, the screenings on reception (BCST1 and BCST2), and which assessment is used where.
"""

from enum import StrEnum

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import Date, Truth, choose, word
from throughcare.policy.facts import Case, CustodyScreening, Gender, Region, Screener, Spell
from throughcare.policy.lengths import working_days
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Derivation, Gate, Requirement
from throughcare.provisions.resettlement.held import com_allocated, held, in_wales, prison_region, sentenced

OF_RECEIPT = working_days(5)


class ResettlementTool(StrEnum):
    """What immediate needs are assessed with."""

    BCST2 = "BCST2"
    GUIDED_INTERVIEW = "guided_interview"


guided_interview = (
    in_wales & Case.gender.is_(Gender.MALE) & prison_region.is_(Region.WALES) & (com_allocated | sentenced)
).named("Welsh man held in Wales, sentenced or with a COM")
by_bcst2 = (~guided_interview).named("assessed by BCST2", "RES-ASSESSMENT-TOOL")

assessment_tool = Derivation(
    "RES-ASSESSMENT-TOOL",
    title="BCST2, or for Welsh men in Wales a Guided Interview",
    paragraph="3.3; 3.6",
    force=MUST,
    condition="Everybody held in prison",
    about=Case,
    applies=held,
    gives={
        "tool": choose(
            (guided_interview, word(ResettlementTool.GUIDED_INTERVIEW)), otherwise=word(ResettlementTool.BCST2)
        ),
        "bcst2": by_bcst2,
    },
    owner=Owner.PRE_RELEASE_TEAM,
    content=(
        "Welsh man held in Wales, sentenced or with a COM: Guided Interview, then OASys layer 3; no BCST2 or BCST3",
        "out of area, either way: BCST2",
        "on remand in Wales with no COM: BCST2",
        "everybody else, and all women: BCST2",
    ),
    reading=(
        "The Welsh model is for Welsh men alone: Welsh women are held in England. «Out of area» is read both ways, a "
        "Welsh man in an English prison and an English man in a Welsh one."
    ),
)

assessor = Gate(
    "RES-BCST1-ASSESSOR",
    title="BCST1 is completed by a Band 4 Supervising Officer, never by a POM",
    paragraph="3.3; 4.3 (Remand)",
    force=MUST,
    condition="BCST1 has been completed, or is about to be",
    about=CustodyScreening,
    applies=CustodyScreening.bcst1_completed_on.exists,
    requires=(
        Requirement(
            "band_4_supervising_officer",
            CustodyScreening.bcst1_completed_by.is_(Screener.BAND_4_SUPERVISING_OFFICER),
            "completed by a Band 4 Supervising Officer",
        ),
    ),
    owner=Owner.BAND_4_SUPERVISING_OFFICER,
)


def screened_in_time_here(due: Date) -> Truth:
    """Whether a screening of a reception is owed at all: by BCST2, and not of somebody who left before it was due."""
    spells = Spell.where(Spell.arrived_on >= CustodyScreening.received_on)
    return by_bcst2 & ~(spells.any() & ~spells.where(~(Spell.left_on < due)).any())


_bcst2_due = CustodyScreening.bcst1_received_on.plus(OF_RECEIPT)

bcst2 = Deadline(
    "RES-BCST2-DUE",
    title="BCST2 within five working days of receiving BCST1",
    paragraph="3.3; App 1 s1; App 2 s1; App 4 red (8 working days)",
    force=MUST,
    condition="A reception from court or on recall, whatever the risk: convicted or not, out of area or not",
    about=CustodyScreening,
    applies=screened_in_time_here(_bcst2_due),
    starts=CustodyScreening.bcst1_received_on,
    within=OF_RECEIPT,
    met_by=CustodyScreening.bcst2_completed_on,
    owner=Owner.PRE_RELEASE_TEAM,
    reading=(
        "The clock runs from the day that the team receives BCST1, not from its completion or from the reception. A "
        "move between prisons does not restart it. Appendix 4 has a second clock, 8 working days from reception "
        "(RES-BCST2-MINIMUM): both are kept. With BCST1 in time the first never falls after the second. Somebody who "
        "left custody before the day that it was due is owed none. Where a Guided Interview is used there is no BCST2."
    ),
)
