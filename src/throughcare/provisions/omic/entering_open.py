"""Entering the Open Estate: an up-to-date OASys before the move, who is told, and reviews after significant events."""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.expressions import TODAY, any_of, choose, word
from throughcare.policy.facts import (
    Assessment,
    Change,
    ChangeKind,
    Manager,
    Recategorisation,
    ReturnToClosed,
    Sentence,
)
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Gate, Notice, Record, Requirement
from throughcare.provisions.omic import responsibility
from throughcare.provisions.omic.cohort import serving
from throughcare.provisions.omic.scope import needs_prison_oasys

SIGNIFICANT = (
    ChangeKind.RISK_MANAGEMENT_PLAN_CHANGED,
    ChangeKind.SENTENCE_PLAN_CHANGED,
    ChangeKind.TRANSFER_CLOSED_TO_OPEN,
    ChangeKind.ISP_RETURNED_TO_CLOSED,
    ChangeKind.ROTL_CIRCUMSTANCES_CHANGED,
)

responsible_in_case = Sentence.where(serving).at_last(responsibility.responsible, Sentence.sentenced_on)

_for_the_board = Assessment.where(
    (Assessment.completed_on >= Recategorisation.considered_on) & ~(Assessment.completed_on > Recategorisation.board_on)
)
_completed_on = _for_the_board.first(Assessment.completed_on)

oasys_gate = Gate(
    "OMIC-ENTRY-OASYS-GATE",
    title="An up-to-date OASys before the re-categorisation board and the move to open conditions",
    paragraph="Overview: Male Open Estate; Entering the Open Estate; POM to POM Handover",
    force=SHOULD,
    about=Recategorisation,
    applies=Recategorisation.to_open & ~(Recategorisation.considered_on > TODAY),
    condition="A person being considered for open conditions.",
    requires=(
        Requirement(
            "oasys_review",
            _completed_on.exists,
            "an OASys review completed since re-categorisation was first considered, and by the day of the board",
        ),
    ),
    starts=Recategorisation.considered_on,
    due=Recategorisation.board_on,
    met_by=_completed_on,
    owner=choose((responsible_in_case.is_(Manager.COM), word(Owner.COM)), otherwise=word(Owner.POM_IN_CLOSED_ESTATE)),
    reading=(
        "«Up to date» has no figure: the review is completed after re-categorisation was first considered and by the "
        "day of the board. Of the POM in the closed estate, or of the COM where responsibility has passed already."
    ),
)

_in_scope = Sentence.where(serving & needs_prison_oasys).any()
_significant = Change.kind.is_in(*SIGNIFICANT) | Change.material

_last_considered = Recategorisation.where(
    Recategorisation.to_open & ~(Recategorisation.considered_on > Change.on)
).last(Recategorisation.considered_on)
_return_decided = ReturnToClosed.where(ReturnToClosed.decided_on <= Change.on).last(ReturnToClosed.decided_on)
_reviewed = any_of(
    Assessment.where(Assessment.completed_on >= Change.on).any(),
    Change.reviewed_on <= TODAY,
    Change.kind.is_(ChangeKind.TRANSFER_CLOSED_TO_OPEN)
    & Assessment.where(Assessment.for_recategorisation & ~(Assessment.completed_on < _last_considered)).any(),
    Change.kind.is_(ChangeKind.ISP_RETURNED_TO_CLOSED)
    & Assessment.where(Assessment.completed_on >= _return_decided).any(),
)

review_after_event = Derivation(
    "OMIC-OASYS-REVIEW-EVENT",
    title="OASys reviewed whenever a significant event or change occurs",
    paragraph="OASys Timings; POM to POM Handover; Returning an Individual to Closed Conditions",
    force=MUST,
    about=Change,
    applies=(Change.on <= TODAY) & _in_scope,
    condition="A change in a case in scope for a prison OASys, while the person is in custody.",
    owner=Owner.RESPONSIBLE_MANAGER,
    gives={"significant": _significant, "review_due": _significant & ~_reviewed},
    content=(
        "anything that changes the risk management plan",
        "anything that changes the sentence plan",
        "transfer from closed to open conditions",
        "return to closed conditions on an indeterminate sentence",
        "significant change of circumstances that bear on ROTL",
    ),
    reading=(
        "There is no time limit: a review is due from the event until one of the day of the event or later is "
        "completed; a move from closed to open conditions is also satisfied by the review completed for that "
        "re-categorisation, and a return to closed conditions by one completed since the return was decided, which is "
        "when the text wants it if it can be done. Other events count where the record says that they materially "
        "affect the management of the case. That changes bearing on ROTL count is inferred."
    ),
)


oasys_content = Record(
    "OMIC-ENTRY-OASYS-CONTENT",
    title="What the OASys made before the move shows",
    paragraph="Entering the Open Estate",
    force=SHOULD,
    condition="A move to open conditions is considered",
    owner=(Owner.POM_IN_CLOSED_ESTATE, Owner.COM),
    reading="The COM where responsibility has already passed.",
    realised_by="The paper “What the OASys before the move to open conditions shows”: its form asks for each of these.",
    content=("the objectives now in the sentence plan", "what those who decide on ROTL will need"),
)

liaison_told_before = Notice(
    "OMIC-ENTRY-VLO-BEFORE",
    title="The VLO hears of re-categorisation ahead of the move",
    paragraph="Entering the Open Estate; POM to POM Handover",
    force=SHOULD,
    condition="A VLO is assigned",
    starts="re-categorisation decided",
    satisfied_by="VLO told before the move",
    owner=Owner.POM_IN_CLOSED_ESTATE,
    reading="Open from the decision, and late once the person has moved.",
    realised_by="«Tell somebody» on the case: a notice to the VLO, once a decision.",
    content=("Victim Liaison Officer", "for: news to the victim", "for: requests for further conditions"),
)

liaison_told_after = Notice(
    "OMIC-ENTRY-VLO-AFTER",
    title="The VLO hears again once the person has arrived",
    paragraph="Entering the Open Estate; POM to POM Handover",
    force=SHOULD,
    condition="A VLO is assigned",
    starts="arrival in open conditions",
    satisfied_by="VLO told after the move",
    owner=Owner.POM_IN_OPEN_ESTATE,
    reading="Due besides the notice before the move, which does not meet it. There is no time limit.",
    realised_by="A notice to the VLO, once an arrival: written each day for those who have arrived, or by hand.",
    content=("Victim Liaison Officer",),
)
