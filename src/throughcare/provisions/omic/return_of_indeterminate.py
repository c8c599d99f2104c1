"""Returning an Individual to Closed Conditions: indeterminate sentences."""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Membership, Notice, Record, Workflow

planning_board = Membership(
    "OMIC-RTC-ISP-BOARD",
    title="A sentence planning board meets on the return",
    paragraph="Indeterminate Sentence Individuals",
    force=MUST,
    condition="The return of a person on an indeterminate sentence is decided",
    starts="return to closed conditions decided",
    satisfied_by="sentence planning board held",
    owner=Owner.RESPONSIBLE_MANAGER,
    reading=(
        "To call it is a should, the least attendance is required, and a board held late is a must: the board is "
        "treated as a must and its time as movable (OMIC-RTC-ISP-BOARD-ORDER)."
    ),
    content=(
        "Security",
        "POM",
        "COM, where one is assigned",
        "it counts only if all of these come",
        "agenda: the behaviour that gave concern",
        "agenda: review of OASys",
    ),
)

oasys_reviewed = Workflow(
    "OMIC-RTC-ISP-OASYS",
    title="OASys is reviewed before the return, or else soon after it",
    paragraph="Indeterminate Sentence Individuals",
    force=MUST,
    condition="The return of a person on an indeterminate sentence is decided",
    starts="return to closed conditions decided",
    satisfied_by="OASys review completed",
    owner=Owner.RESPONSIBLE_MANAGER,
    reading='"Return to custody" is read as the return to closed conditions. The must is on the review afterwards.',
    content=(
        "before the return, where that can be done",
        "otherwise by the closed prison as soon as it can, the return being a significant event",
    ),
)

information_sent = Record(
    "OMIC-RTC-ISP-PACK",
    title="What the POM sends on to the closed prison",
    paragraph="Indeterminate Sentence Individuals",
    force=SHOULD,
    condition="The return of a person on an indeterminate sentence is decided",
    starts="return to closed conditions decided",
    satisfied_by="information sent to the receiving prison",
    owner=Owner.POM,
    content=(
        "Cell Sharing Risk Assessment (CSRA), where it applies",
        "what is held under the Incentives Policy",
        "whatever else bears on the adverse development",
    ),
)

stakeholders_told = Notice(
    "OMIC-RTC-ISP-NOTICE",
    title="Those with a stake in the case hear of the return",
    paragraph="Indeterminate Sentence Individuals",
    force=MUST,
    condition="A person on an indeterminate sentence has been returned to closed conditions",
    starts="returned to closed conditions",
    satisfied_by="stakeholders told, and the actions recorded",
    owner=Owner.POM,
    reading=(
        "The list says who these may be: those who have to do with the case are told. The LISP4 also reaches PPCS, and "
        "does not stand in for this."
    ),
    content=(
        "Public Protection Casework Section (PPCS)",
        "police",
        "COM",
        "Victim Liaison Officer",
        "MAPPA",
        "what was done is recorded on NOMIS, and on ViSOR where required",
    ),
)

disclosed = Notice(
    "OMIC-RTC-ISP-DISCLOSE",
    title="PPCS shows the person the LISP4",
    paragraph="Indeterminate Sentence Individuals",
    force=MUST,
    condition="PPCS has received a LISP4",
    starts="LISP4 received",
    satisfied_by="LISP4 disclosed",
    owner=Owner.PPCS,
    reading="There is no time limit.",
    content=("the person returned",),
)

casework_outcome = Workflow(
    "OMIC-RTC-ISP-PPCS-OUTCOME",
    title="What PPCS can decide",
    paragraph="Indeterminate Sentence Individuals",
    force=MUST,
    condition="The LISP4 has been disclosed, and representations are in or will not be made",
    starts="LISP4 disclosed",
    satisfied_by="PPCS decision recorded",
    owner=Owner.PPCS,
    reading="After a referral, what the Parole Board advises leads to one of the other two: closed, or open again.",
    content=(
        "outcome: new category, and closed conditions up to the next parole hearing",
        "outcome: the Parole Board advises whether open conditions still suit, in a review under way or on its own",
        "outcome: a letter of warning, and back to open conditions",
    ),
)
