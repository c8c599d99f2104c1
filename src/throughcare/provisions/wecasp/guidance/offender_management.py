"""7.16 Offender Management."""

from datetime import date

from throughcare.policy.documents import MAY, SHOULD
from throughcare.policy.expressions import TODAY
from throughcare.policy.facts import Case, ComplexityOfNeed, Estate, LegalStatus, Spell
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Access, Derivation, Membership, Workflow

key_work = Derivation(
    "WECASP-7.16.2",
    title="OMiC in the women's estate from 30 April 2021: who gets a key worker",
    paragraph="7.16.2",
    force=SHOULD,
    in_force_from=date(2021, 4, 30),
    condition="Held in the women's estate",
    about=Spell,
    applies=Spell.estate.is_in(Estate.WOMEN, Estate.WOMEN_OPEN) & ~(Spell.left_on <= TODAY),
    gives={
        "key_worker": Spell.legal_status.is_in(LegalStatus.UNCONVICTED, LegalStatus.CONVICTED_UNSENTENCED)
        | Case.complexity_of_need.is_in(ComplexityOfNeed.LOW, ComplexityOfNeed.MEDIUM)
    },
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading=(
        "High complexity of need is not listed: National Standards give those women more sessions with the POM "
        "instead. Roll-out starts on that day, and when it reaches a prison is not said. On remand is read as not "
        "sentenced: unconvicted, or convicted and awaiting sentence."
    ),
    content=(
        "key worker: women on remand",
        "key worker: low complexity of need",
        "key worker: medium complexity of need",
    ),
)

mappa_meetings = Membership(
    "WECASP-7.16.7",
    title="The case manager can come to MAPPA meetings",
    paragraph="7.16.7",
    force=MAY,
    condition="A caseload case with MAPPA meetings, where it is needed",
    owner=Owner.WECASP_CASE_MANAGER,
    content=(
        "brings what is known, and what strategies were used in custody",
        "supports the community risk management plan",
    ),
)

after_release = Workflow(
    "WECASP-7.16.12",
    title="Support after release",
    paragraph="7.16.8; 7.16.9; 7.16.10; 7.16.11; 7.16.12",
    force=MAY,
    condition="Released while on the WECASP caseload",
    starts="released",
    owner=(Owner.COM, Owner.WECASP_CASE_MANAGER),
    reading="May is of the panel's support; the MAPPA screening and the recall guidance are expected of the COM.",
    content=(
        "the case can be taken off the caseload (WECASP-7.15.1)",
        "first, MAPPA screening by the COM of an eligible case where risk may escalate",
        "COM uses the guidance on alternatives to recall",
        "WECASP may support or broker for the first months, and in Approved Premises",
        "case manager may offer the COM outreach, case by case",
        "Board can be asked, through the Women's Team, for support on a decision to recall",
        "what worked in custody goes into the community risk management plan",
    ),
)

former_cases = Access(
    "WECASP-7.16.15",
    title="A COM can ask what is known of a former case",
    paragraph="7.16.15",
    force=SHOULD,
    condition="Known to the WECASP before",
    owner=Owner.COM,
    reading="Good practice, as the text has it. Records are kept after exit, then; for how long is not said.",
    content=("history and guidance, from the Women's Team", "by the mailbox WECASP@justice.gov.uk"),
)
