"""Release on Temporary Licence (ROTL): restricted ROTL."""

from enum import StrEnum

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import TODAY, Date, any_of, cannot_tell_word, choose, word
from throughcare.policy.facts import (
    BehaviourMonitoring,
    Case,
    Change,
    ChangeKind,
    EbmDecision,
    Estate,
    Gender,
    Rosh,
    RotlBoardChair,
    RotlDecisionMaker,
    RotlType,
    Sentence,
    TemporaryRelease,
)
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Gate, Requirement
from throughcare.provisions.omic import executive_summary, tier
from throughcare.provisions.omic.cohort import discretionary, indeterminate, sentenced_from, serving


class Regime(StrEnum):
    """The two regimes of ROTL."""

    RESTRICTED = "restricted"
    STANDARD = "standard"


_by_sentence = Sentence.where(serving & (indeterminate | discretionary)).any()
regime = choose(
    (_by_sentence | tier.rosh.is_in(Rosh.HIGH, Rosh.VERY_HIGH), word(Regime.RESTRICTED)),
    otherwise=word(Regime.STANDARD),
).named("ROTL regime", "OMIC-ROTL-RESTRICTED")
restricted = regime.is_(Regime.RESTRICTED)

being_considered = ((TemporaryRelease.applied_on <= TODAY) & ~(TemporaryRelease.decided_on < TODAY)).named(
    "ROTL is being considered"
)

regimes = Derivation(
    "OMIC-ROTL-RESTRICTED",
    title="Who is on restricted ROTL",
    paragraph="Restricted ROTL",
    force=MUST,
    about=Case,
    applies=Sentence.where(serving).any(),
    condition="Everybody who serves a custodial sentence in prison.",
    owner=Owner.SOURCE_SILENT,
    gives={"regime": regime},
    content=(
        "restricted: an indeterminate sentence",
        "restricted: an extended determinate sentence, or an extended sentence of an earlier kind",
        "restricted: a sentence for offenders of particular concern (s.236A, Criminal Justice Act 2003)",
        "restricted: anybody else whose risk of serious harm is now assessed as high or very high on OASys",
        "standard: everybody else",
    ),
    reading=(
        "The risk of serious harm is the latest that is held, so that a case leaves restricted ROTL with it; the "
        "sentences keep a case there to their end. Parole eligibility by itself does not restrict."
    ),
)

_sentence_from = Sentence.where(serving).first(sentenced_from)
_of_this_sentence = TemporaryRelease.where(~(TemporaryRelease.decided_on < _sentence_from))


def _first_granted(kind: RotlType) -> Date:
    """The day on which a ROTL of this type was first granted in the sentence."""
    granted = _of_this_sentence.where(TemporaryRelease.kind.is_(kind) & TemporaryRelease.granted)
    return granted.first(TemporaryRelease.decided_on).named(f"first {kind} granted")


_first_of_its_type = any_of(
    *(
        TemporaryRelease.kind.is_(kind) & ~(_first_granted(kind) < TemporaryRelease.applied_on)
        for kind in (RotlType.RDR, RotlType.ROR)
    )
).named("first RDR or first ROR")
_last_police_comments = (
    _of_this_sentence.where(TemporaryRelease.decided_on < TODAY)
    .last(TemporaryRelease.rotl_pol_returned_on)
    .named("latest ROTL-POL of an earlier ROTL")
)
_circumstances_changed = (
    Change.where(
        Change.kind.is_(ChangeKind.ROTL_CIRCUMSTANCES_CHANGED)
        & ~(Change.on < _sentence_from)
        & ~(Change.on <= _last_police_comments)
    )
    .any()
    .named("circumstances have changed significantly since the police last commented")
)
police_request_required = (restricted & (_first_of_its_type | _circumstances_changed)).named(
    "the police must be asked", "OMIC-ROTL-POL-REQUIRED"
)

police_asked = Derivation(
    "OMIC-ROTL-POL-REQUIRED",
    title="When the police must be asked (ROTL-POL)",
    paragraph="ROTL-POL Form",
    force=MUST,
    about=TemporaryRelease,
    applies=being_considered,
    condition="A ROTL that has been applied for and not yet decided.",
    owner=(Owner.COM, Owner.DUTY_COM),
    gives={"police_request_required": police_request_required},
    content=(
        "restricted ROTL: first RDR",
        "restricted ROTL: first ROR",
        "restricted ROTL: circumstances have changed significantly",
        "standard ROTL: never a must, though the police may be asked",
    ),
    reading=(
        "«Subject to Restricted ROTL» could qualify the change of circumstances alone; it is read as governing the "
        "first RDR and ROR too. First means that none of that type was granted in this sentence before the "
        "application. A change counts where the police have not commented since on a ROTL that is decided; it is one "
        "recorded as bearing on ROTL. Of the COM, or of a duty COM where none is allocated."
    ),
)

_decided_on_ebm = BehaviourMonitoring.where(BehaviourMonitoring.decided_on <= TODAY)
_ebm_decision = choose(
    (_decided_on_ebm.any(), _decided_on_ebm.at_last(BehaviourMonitoring.decision, BehaviourMonitoring.decided_on)),
    otherwise=cannot_tell_word(BehaviourMonitoring.decision.label, EbmDecision),
).named("decision on EBM")
_ebm_in_place = BehaviourMonitoring.where(
    (BehaviourMonitoring.started_on <= TODAY) & ~(BehaviourMonitoring.ended_on <= TODAY)
).any()
_in_open = executive_summary.current_estate.is_in(Estate.MALE_OPEN, Estate.WOMEN_OPEN)
_om_returned = TemporaryRelease.rotl_om_returned_on <= TODAY
_police_consulted = (TemporaryRelease.rotl_pol_returned_on <= TODAY) | (
    ~police_request_required & _last_police_comments.exists
)

elements = Gate(
    "OMIC-ROTL-RESTRICTED-ELEMENTS",
    title="What a restricted ROTL takes besides what a standard one takes",
    paragraph="Restricted ROTL",
    force=MUST,
    about=TemporaryRelease,
    applies=being_considered & restricted,
    condition="A ROTL applied for and not yet decided, on restricted ROTL.",
    owner=Owner.GOVERNOR,
    requires=(
        Requirement(
            "open_conditions",
            _in_open | (Case.gender.is_(Gender.FEMALE) & TemporaryRelease.suitable_for_open),
            "the person is in an open prison, or is a woman suitable for open conditions",
        ),
        Requirement(
            "governor_or_deputy",
            TemporaryRelease.decided_by.is_in(RotlDecisionMaker.GOVERNOR, RotlDecisionMaker.DEPUTY_GOVERNOR),
            "a decision by the Governor or deputy",
        ),
        Requirement(
            "senior_manager",
            TemporaryRelease.board_chair.is_(RotlBoardChair.SENIOR_MANAGER),
            "a senior manager in the chair of the board",
        ),
        Requirement("ebm_assessment", TemporaryRelease.ebm_assessment_seen, "an EBM assessment before the board"),
        Requirement(
            "ebm",
            _ebm_in_place | _ebm_decision.is_(EbmDecision.NOT_ACTIVE),
            "active EBM, unless it was decided that the person does not need it",
        ),
        Requirement(
            "offender_manager", TemporaryRelease.offender_manager_consulted, "the offender manager has been consulted"
        ),
        Requirement(
            "police", _police_consulted, "the ROTL-POL, or an earlier one where the police need not be asked again"
        ),
        Requirement("offender_manager_comments", _om_returned, "the offender manager's comments (ROTL-OM)"),
        Requirement(
            "higher_monitoring", TemporaryRelease.higher_monitoring, "a plan to monitor the person more while out"
        ),
    ),
    reading=(
        "The EBM assessment is the psychologist's case file review (OMIC-EBM-CASE-REVIEW). Where the police need not "
        "be asked again, their latest comments in this sentence serve. The offender manager's comments are the ROTL-OM."
    ),
)
