"""Enhanced Behavioural Monitoring."""

from throughcare.policy.documents import MAY, MUST
from throughcare.policy.expressions import TODAY, cannot_tell_word, choose
from throughcare.policy.facts import Estate, Ovp, Risk, Sentence, Spell
from throughcare.policy.lengths import weeks
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Derivation, Guidance, Record, Workflow
from throughcare.provisions.omic.cohort import indeterminate, release_date, serving, with_nps

MORE_THAN = weeks(30)

_in_open = Spell.estate.is_(Estate.MALE_OPEN)

screening = Deadline(
    "OMIC-EBM-SCREENING",
    title="Every new reception into the open estate screened for EBM",
    paragraph="EBM: Eligibility Criteria",
    force=MUST,
    about=Spell,
    applies=_in_open & (Spell.arrived_on <= TODAY) & (Spell.ebm_screened_on.exists | ~(Spell.left_on <= TODAY)),
    condition="Every reception into a male open prison, while the person is there.",
    starts=Spell.arrived_on,
    met_by=Spell.ebm_screened_on,
    owner=Owner.CASE_ADMINISTRATOR,
    reading="There is no time limit: due from reception until done. Those who fail the criteria are screened as well.",
)

_with_ovp = Risk.where(Risk.ovp.recorded)
ovp = choose(
    (_with_ovp.any(), _with_ovp.at_last(Risk.ovp, Risk.assessed_on)), otherwise=cannot_tell_word(Risk.ovp.label, Ovp)
).named("OASys Violence Predictor (OVP)")

_long_enough = indeterminate | (release_date > Spell.arrived_on.plus(MORE_THAN))
_managed_by = with_nps | (Sentence.violent_offence & ovp.is_in(Ovp.HIGH, Ovp.VERY_HIGH))

eligibility = Derivation(
    "OMIC-EBM-ELIGIBILITY",
    title="Who can be considered for active EBM",
    paragraph="EBM: Eligibility Criteria",
    force=MUST,
    about=Spell,
    applies=_in_open & (Spell.arrived_on <= TODAY) & ~(Spell.left_on <= TODAY),
    condition="Every reception into a male open prison, while the person is there.",
    owner=Owner.CASE_ADMINISTRATOR,
    gives={"eligible": Sentence.where(serving & _long_enough & _managed_by).any()},
    content=(
        "more than 30 weeks left to serve, and",
        "managed by NPS, or by a CRC with a violent offence and a high or very high OVP score",
    ),
    reading=(
        "The 30 weeks run from the reception, which the text leaves open, to the release date; exactly 30 weeks is not "
        "more. An indeterminate sentence has no release date and counts as more."
    ),
)


purpose = Guidance(
    "OMIC-EBM-PURPOSE",
    title="What EBM is for",
    paragraph="Enhanced Behavioural Monitoring",
    force=MAY,
    condition="Open prisons, and time away from them on ROTL",
    owner=Owner.SOURCE_SILENT,
    reading="The three risks are examples.",
    content=(
        "assures that continuing risks are noticed and managed",
        "risk: harm",
        "risk: reoffending",
        "risk: absconding",
    ),
)

decision = Workflow(
    "OMIC-EBM-DECISION",
    title="What is weighed in deciding on active EBM",
    paragraph="EBM: Eligibility Criteria",
    force=MUST,
    condition="An EBM case file review is complete",
    starts="EBM case file review completed",
    satisfied_by="decision on EBM made",
    owner=Owner.SOURCE_SILENT,
    reading="The text does not say who decides; whoever does is recorded.",
    content=(
        "whether behaviour linked to risk is seen, or is absent",
        "how the person complies in general",
        "how much EBM would add to managing the risk",
        "outcome: active EBM",
        "outcome: no active EBM",
    ),
)

staff_evidence = Record(
    "OMIC-EBM-STAFF-EVIDENCE",
    title="Staff who deal with the person write down what passes between them",
    paragraph="EBM: Eligibility Criteria",
    force=MUST,
    condition="Active EBM",
    owner=Owner.STAFF_IN_CONTACT,
    content=("what the member of staff saw and heard in dealing with the person",),
)

feedback = Workflow(
    "OMIC-EBM-FEEDBACK",
    title="The person hears how they are doing, and learns to manage their own risk",
    paragraph="EBM: Eligibility Criteria",
    force=MUST,
    condition="Active EBM",
    owner=Owner.SOURCE_SILENT,
    content=("done together with the person, in support of them", "what is learnt comes back to them, plainly put"),
)

guidance = Guidance(
    "OMIC-EBM-GUIDANCE",
    title="Where to find the EBM process",
    paragraph="EBM",
    force=MAY,
    condition="Anybody who works on EBM",
    owner=Owner.SOURCE_SILENT,
    content=("policy framework on enhanced behaviour monitoring", "EQuIP, section 4, Pre-Release"),
)
