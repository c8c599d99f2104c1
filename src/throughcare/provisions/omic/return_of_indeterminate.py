"""Returning an Individual to Closed Conditions: indeterminate sentences."""

from throughcare.policy.documents import MAY, MUST, SHOULD
from throughcare.policy.expressions import TODAY, any_of, earliest
from throughcare.policy.facts import ParoleBoardAdvice, PpcsOutcome, ReturnToClosed, Sentence
from throughcare.policy.lengths import days
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import (
    Deadline,
    Derivation,
    Gate,
    Membership,
    Notice,
    Record,
    Requirement,
    Workflow,
)
from throughcare.provisions.omic.cohort import indeterminate, under_sentence
from throughcare.provisions.omic.return_to_closed import on_indeterminate_sentence, return_decided

LISP4_WITHIN = days(5)
REPRESENTATIONS_WITHIN = days(28)

developments = Derivation(
    "OMIC-RTC-ISP-TRIGGERS",
    title="Adverse developments that call for an investigation",
    paragraph="Indeterminate Sentence Individuals",
    force=MAY,
    about=ReturnToClosed,
    applies=(ReturnToClosed.reported_on <= TODAY) & on_indeterminate_sentence,
    condition="A concern about a person on an indeterminate sentence.",
    owner=(Owner.POM, Owner.DUTY_GOVERNOR),
    gives={"investigation_required": ReturnToClosed.adverse_development.exists & ReturnToClosed.unmanageable_in_open},
    content=(
        "absconding from open conditions",
        "ROTL failure",
        "failed MDT",
        "security information, such as drugs, mobile phones or bullying",
        "behaviour in general, such as aggression",
        "failed breath test on coming back from ROTL",
        "brewing alcohol (hooch)",
        "unauthorised items, such as a mobile or charger, debit card or SIM card",
        "arrest, for assault or another offence",
        "escape from closed conditions",
        "risk that has escalated beyond what open conditions can manage",
        "anything else of the kind",
    ),
    reading=(
        "The list gives examples. Both limbs are needed: an adverse development, and that the person is considered no "
        "longer manageable in open conditions. An escape from closed conditions cannot befall somebody in open "
        "conditions; it is kept as the text has it."
    ),
)

form_to_ppcs = Deadline(
    "OMIC-RTC-ISP-LISP4",
    title="LISP4 to PPCS within 5 days of the decision to return",
    paragraph="Indeterminate Sentence Individuals",
    force=MUST,
    about=ReturnToClosed,
    applies=return_decided & Sentence.where(under_sentence & indeterminate).any(),
    condition="The return of a person on an indeterminate sentence is decided.",
    starts=ReturnToClosed.decided_on,
    within=LISP4_WITHIN,
    met_by=ReturnToClosed.lisp4_submitted_on,
    owner=Owner.POM,
    content=("why the person is being returned to closed conditions",),
    reading=(
        "The text says days and not from when: calendar days, the stricter, counted from the decision. Not for "
        "determinate sentences."
    ),
)

_board_held = ReturnToClosed.planning_board_on <= TODAY
_not_after_return = ~(ReturnToClosed.planning_board_on > ReturnToClosed.returned_on)

board_first = Gate(
    "OMIC-RTC-ISP-BOARD-ORDER",
    title="The sentence planning board before the return if it can be, or else as soon as possible after",
    paragraph="Indeterminate Sentence Individuals",
    force=SHOULD,
    about=ReturnToClosed,
    applies=return_decided & on_indeterminate_sentence,
    condition="The return of a person on an indeterminate sentence is decided.",
    owner=Owner.PRISON_MAKING_DECISION,
    requires=(
        Requirement(
            "board",
            (_board_held & _not_after_return) | ReturnToClosed.operational_reasons,
            "a sentence planning board before the return, or operational reasons why there could be none",
        ),
    ),
    shows={"board_as_soon_as_possible": ReturnToClosed.operational_reasons & ~_board_held},
    content=(
        "before the return, where possible",
        "otherwise as soon as possible after it, held by the prison that decided",
        "with the same reports at least, the offender manager's view on an IPP among them",
    ),
    reading=(
        "A should before the return; a must once it is held afterwards, for operational reasons that are recorded. A "
        "board on the day of the return counts as before it."
    ),
)

_answered_on = earliest(ReturnToClosed.representations_on, ReturnToClosed.no_representations_on)
_representations_by = ReturnToClosed.lisp4_disclosed_on.plus(REPRESENTATIONS_WITHIN)

representations = Deadline(
    "OMIC-RTC-ISP-REPRESENTATIONS",
    title="28 days for representations against the return",
    paragraph="Indeterminate Sentence Individuals",
    force=MAY,
    about=ReturnToClosed,
    applies=ReturnToClosed.lisp4_disclosed_on <= TODAY,
    condition="The LISP4 has been disclosed to the person.",
    starts=ReturnToClosed.lisp4_disclosed_on,
    within=REPRESENTATIONS_WITHIN,
    met_by=_answered_on,
    owner=Owner.PRISONER,
    content=("representations are made", "or it is confirmed that there will be none"),
    reading=(
        "Counted in calendar days from the disclosure; the sentence could also be taken to count from when PPCS "
        "receives the LISP4. To let the time pass breaks nothing: PPCS may then take it that there are none."
    ),
)

casework_decision = Gate(
    "OMIC-RTC-ISP-PPCS-GATE",
    title="PPCS decides once there are representations, or it is clear that there will be none",
    paragraph="Indeterminate Sentence Individuals",
    force=MUST,
    about=ReturnToClosed,
    applies=return_decided & on_indeterminate_sentence & ~(ReturnToClosed.ppcs_decided_on < TODAY),
    condition="The return of a person on an indeterminate sentence, before PPCS has decided.",
    owner=Owner.PPCS,
    requires=(
        Requirement(
            "representations",
            (_answered_on <= TODAY) | (_representations_by < TODAY),
            "representations, confirmation that there will be none, or 28 days gone by since the LISP4 was disclosed",
        ),
    ),
    content=(
        "considered: the history of the case",
        "considered: the adverse developments, or the removal from open conditions for a time",
        "considered: representations, if any",
    ),
    reading="The text does not say what follows 28 days of silence: it is taken as no representations.",
)

_ppcs_keeps_in_closed = ReturnToClosed.ppcs_outcome.is_(PpcsOutcome.REMAIN_IN_CLOSED)
_board_keeps_in_closed = ReturnToClosed.ppcs_outcome.is_(
    PpcsOutcome.REFER_TO_PAROLE_BOARD
) & ReturnToClosed.parole_board_advice.is_(ParoleBoardAdvice.REMAIN_IN_CLOSED)

form_completed = Gate(
    "OMIC-RTC-ISP-RC1",
    title="Indeterminate sentence: an RC1 only where PPCS or the Parole Board keeps the person in closed conditions",
    paragraph="Indeterminate Sentence Individuals",
    force=MUST,
    about=ReturnToClosed,
    applies=on_indeterminate_sentence & any_of(_ppcs_keeps_in_closed, _board_keeps_in_closed),
    condition="PPCS or the Parole Board decided that a person on an indeterminate sentence stays in closed conditions.",
    owner=Owner.POM,
    requires=(Requirement("rc1", ReturnToClosed.rc1_completed_on <= TODAY, "the RC1 re-categorisation form"),),
    reading="There is no time limit. Not asked for at the return itself, as it is on a determinate sentence.",
)

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
    realised_by="The paper “Information for the receiving prison”: its form asks for each of these.",
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
    realised_by="«Tell somebody» on the case: a notice to each of those who have to do with it, once a return.",
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
    realised_by="A notice to print for the person; saying that they were given it records the day.",
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
