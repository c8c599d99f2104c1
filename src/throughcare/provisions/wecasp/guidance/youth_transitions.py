"""7.22 Youth Custody Service (YCS) and Transitions.

Part of the table of 5.8 is lost from the text; what it required is taken from here.
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Access, Workflow

professionals_meeting = Workflow(
    "WECASP-7.22.7",
    title="Professionals meet first about a young person who will transfer",
    paragraph="5.8 (lost); 7.22.7",
    force=MUST,
    condition="A youth transition case has been notified",
    starts="notified by the YCS",
    satisfied_by="professionals meeting held",
    owner=(Owner.YOUTH_CUSTODY_SERVICE, Owner.WOMENS_TEAM),
    reading=(
        "Probably in the part of 5.8 that is lost, and so read as a must. No time is given, but it comes before the "
        "Board."
    ),
    content=(
        "professionals of the YCS Critical Case Panel (CCP)",
        "professionals of the WECASP",
        "what the young person says is brought in",
        "social workers of a care leaver are asked to contribute",
        "purpose: all that is needed to find a suitable prison",
    ),
)

listed_for_board = Workflow(
    "WECASP-7.22.8",
    title="After the professionals meeting, the next Board considers the young person",
    paragraph="5.8 (lost); 7.22.8; 7.22.9; 7.22.10",
    force=MUST,
    condition="A youth transition case",
    starts="professionals meeting held",
    satisfied_by="listed for a Board, Board held, and location recommended",
    owner=(Owner.WOMENS_TEAM, Owner.WECASP_BOARD),
    reading=(
        "Probably in the part of 5.8 that is lost, and so read as a must. There being no form, the cut-off of eight "
        "business days does not apply. A location may be recommended: 7.13.3 bars that at the initial "
        "multidisciplinary meeting only."
    ),
    content=(
        "brought in: professionals meeting and initial CCP",
        "invited: YCS",
        "invited: STC or SCH, in person or remotely",
        "discussed: clinical, forensic and mental health needs",
        "discussed: risk and welfare needs",
        "discussed: family ties",
        "outcome: a location, for the interventions and services there",
        "outcome: what WEPS does, and how much, once the young person arrives",
        "outcome: all made ready before the 18th birthday",
    ),
)

youth_knowledge = Access(
    "WECASP-7.22.12",
    title="The panel can draw on what the YCS knows at any time",
    paragraph="7.22.1; 7.22.2; 7.22.3; 7.22.4; 7.22.12",
    force=SHOULD,
    condition="Somebody who was in the youth estate",
    owner=Owner.YOUTH_CUSTODY_SERVICE,
    content=(
        "to: the WECASP and the women's estate, whenever they ask",
        "girls come from an SCH or an STC, and go straight to the adult women's estate",
    ),
)
