"""Enhanced Behavioural Monitoring."""

from throughcare.policy.documents import MAY, MUST
from throughcare.policy.expressions import TODAY, cannot_tell_word, choose
from throughcare.policy.facts import (
    BehaviourMonitoring,
    EbmDecision,
    Estate,
    Ovp,
    Risk,
    Sentence,
    Spell,
    TemporaryRelease,
)
from throughcare.policy.facts.acts import CaseReviewUse, ReviewUse
from throughcare.policy.lengths import weeks
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Derivation, Gate, Guidance, Record, Requirement, Workflow
from throughcare.provisions.omic.cohort import indeterminate, release_date, sentenced_from, serving, with_nps
from throughcare.provisions.omic.restricted_temporary_licence import Regime, being_considered, regime, restricted

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

_here_in_open = _in_open & (Spell.arrived_on <= TODAY) & ~(Spell.left_on <= TODAY)
_sentence_from = Sentence.where(serving).first(sentenced_from)
_case_reviewed = BehaviourMonitoring.where(
    (BehaviourMonitoring.case_review_on <= TODAY) & ~(BehaviourMonitoring.case_review_on < _sentence_from)
).any()

case_review = Gate(
    "OMIC-EBM-CASE-REVIEW",
    title="An EBM case file review for every man in an open prison who is on restricted ROTL",
    paragraph="EBM: Eligibility Criteria",
    force=MUST,
    about=Spell,
    applies=_here_in_open & restricted,
    condition="A man in an open prison on restricted ROTL, however long he has left.",
    owner=Owner.PSYCHOLOGIST,
    requires=(Requirement("case_review", _case_reviewed, "an EBM case file review completed by a psychologist"),),
    reading=(
        "Apart from the 30 weeks of OMIC-EBM-ELIGIBILITY. There is no time limit: it is there before a restricted ROTL "
        "board. One review in the sentence serves."
    ),
)

_active = BehaviourMonitoring.decision.is_(EbmDecision.ACTIVE) & ~(BehaviourMonitoring.ended_on <= TODAY)

non_participants = Derivation(
    "OMIC-EBM-NON-PARTICIPANTS",
    title="Behaviour linked to risk is monitored whether or not the person takes part",
    paragraph="EBM: Eligibility Criteria",
    force=MUST,
    about=BehaviourMonitoring,
    applies=_active,
    condition="Active EBM has been decided on and has not ended.",
    owner=Owner.SOURCE_SILENT,
    gives={"behaviour_monitored": _active},
    content=("those who choose not to take part are monitored all the same",),
)

not_a_risk_assessment = Gate(
    "OMIC-EBM-NOT-RISK-ASSESSMENT",
    title="The case file review is no risk assessment, nor a verdict on the move to open conditions",
    paragraph="EBM: Constraints",
    force=MUST,
    about=CaseReviewUse,
    condition="Somebody is about to use an EBM case file review.",
    owner=(Owner.GOVERNOR, Owner.PRISON_STAFF),
    requires=(
        Requirement(
            "purpose",
            CaseReviewUse.purpose.is_in(
                ReviewUse.COLLATE_KNOWN_RISK_INFORMATION, ReviewUse.DECIDE_ON_EBM, ReviewUse.INFORM_ROTL_DECISION
            ),
            "to bring together what is known of the risk, to decide on EBM, or to inform the decision on ROTL",
        ),
    ),
    content=(
        "brings together all that is known of a person's risk",
        "does not assess that risk",
        "does not judge whether the move to open conditions was justified or appropriate",
    ),
)

not_a_substitute = Gate(
    "OMIC-EBM-NOT-SUBSTITUTE",
    title="The case file review does not stand in for the ROTL risk assessment and paperwork",
    paragraph="EBM: Constraints",
    force=MUST,
    about=TemporaryRelease,
    applies=being_considered & _case_reviewed,
    condition="A ROTL not yet decided, of a person who has an EBM case file review.",
    owner=Owner.GOVERNOR,
    requires=(
        Requirement(
            "rotl_paperwork",
            TemporaryRelease.paperwork_completed_on <= TODAY,
            "the ROTL risk assessment and paperwork, completed in full",
        ),
    ),
    content=("may be part of the decision on ROTL", "replaces nothing of the ROTL process"),
)

standard_cases = Gate(
    "OMIC-EBM-STANDARD-ROTL",
    title="No EBM on standard ROTL, unless for exceptional reasons",
    paragraph="EBM: Constraints",
    force=MUST,
    about=BehaviourMonitoring,
    applies=regime.is_(Regime.STANDARD)
    & ~BehaviourMonitoring.decision.is_(EbmDecision.NOT_ACTIVE)
    & ~(BehaviourMonitoring.ended_on <= TODAY),
    condition="Active EBM of a person on standard ROTL, decided on or about to be.",
    owner=Owner.GOVERNOR,
    requires=(
        Requirement(
            "exceptional_reasons", BehaviourMonitoring.exceptional_reasons, "exceptional reasons, and a record of them"
        ),
    ),
    reading=(
        "CRC cases, and most NPS cases of medium risk of serious harm, are on standard ROTL, though screening can find "
        "them eligible: everybody is screened, and active EBM on standard ROTL needs exceptional reasons on record."
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
    realised_by="The paper “EBM: what staff saw and heard”: its form asks for each of these.",
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
