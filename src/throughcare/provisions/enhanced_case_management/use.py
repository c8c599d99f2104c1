"""When should Enhanced Case Management be used?"""

from throughcare.policy.documents import MAY, MUST, SHOULD
from throughcare.policy.expressions import TODAY, any_of
from throughcare.policy.facts import Acct, EnhancedDecider, EnhancedManagement, Incident, IncidentKind
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Gate, Record, Requirement, Workflow
from throughcare.provisions.enhanced_case_management.purpose import open_acct

MULTIPLE = 2

_constant_supervision = (Acct.constant_supervision_from_on <= TODAY) & ~(Acct.constant_supervision_to_on <= TODAY)
_fires = Incident.where(Incident.kind.is_(IncidentKind.FIRE_SETTING)).count()
_self_harm = Incident.where(Incident.kind.is_(IncidentKind.SELF_HARM)).count()
_fire_setting = _fires >= MULTIPLE

indicators = Derivation(
    "ECM-INDICATORS",
    title="Signs that enhanced case reviews may be right",
    paragraph="When should Enhanced Case Management be used?",
    force=MAY,
    condition="A person on an ACCT",
    about=Acct,
    applies=(Acct.opened_on <= TODAY) & open_acct,
    gives={
        "extreme_self_harm": Acct.extreme_self_harm,
        "prolonged_suicidal_intent": Acct.prolonged_suicidal_intent,
        "constant_supervision": _constant_supervision,
        "fire_setting": _fire_setting,
        "consider": any_of(
            Acct.extreme_self_harm, Acct.prolonged_suicidal_intent, _constant_supervision, _fire_setting
        ),
    },
    shows={"self_harm_incidents": _self_harm, "fire_setting_incidents": _fires},
    owner=Owner.CASE_REVIEW_TEAM,
    reading=(
        "Suggestions: any one may prompt the question, and none settles it. No numbers are given: prolific self-harm "
        "and prolonged intent are for people to mark, with the incidents on record shown; «multiple» incidents of "
        "fire-setting are two or more."
    ),
    content=(
        "self-harm that is prolific, sustained or extreme, usually with a need for medical intervention",
        "a long time of active suicidal intent, now and then under constant supervision or high level observations",
        "constant supervision",
        "part in multiple incidents of fire-setting",
    ),
)

who_decides = Gate(
    "ECM-WHO-DECIDES",
    title="The case review team decides whether risk has risen, and whether to use enhanced case management",
    paragraph="When should Enhanced Case Management be used?",
    force=MUST,
    condition="Enhanced case management has been considered, and is to begin",
    about=EnhancedManagement,
    requires=(
        Requirement(
            "case_review_team_decision",
            EnhancedManagement.decided_by.is_(EnhancedDecider.CASE_REVIEW_TEAM)
            & (EnhancedManagement.decision_recorded_on <= TODAY),
            "a decision of the case review team, recorded",
        ),
        Requirement(
            "found_required",
            EnhancedManagement.found_required | ~(EnhancedManagement.decision_recorded_on <= TODAY),
            "the team's finding that enhanced case management is required",
        ),
    ),
    owner=Owner.CASE_REVIEW_TEAM,
    reading="A system may prompt the question; it never answers it.",
    content=(
        "the team determines whether risk has increased",
        "and so whether enhanced case management is required",
        "a decision that can be defended",
    ),
)

constant_supervision = Workflow(
    "ECM-CONSTANT-SUPERVISION",
    title="Constant supervision always prompts the question of enhanced reviews",
    paragraph="KLP 3; When should Enhanced Case Management be used?",
    force=SHOULD,
    condition="A person is under constant supervision",
    starts="constant supervision begun",
    satisfied_by="decision on enhanced case management recorded",
    owner=Owner.CASE_REVIEW_TEAM,
    reading=(
        "To consider is owed, not to use. There is no time limit: open from the first day of constant supervision "
        "until a decision is recorded. The body lists it as one suggestion of four; the key point prevails."
    ),
    content=(
        "constant supervision begins",
        "the team considers enhanced case reviews",
        "its decision is recorded",
    ),
)

decision = Record(
    "ECM-DECISION-RECORD",
    title="Write down the decision in both places, a refusal too",
    paragraph="KLP 4; When should Enhanced Case Management be used?",
    force=SHOULD,
    condition="Enhanced case management has been considered",
    starts="enhanced case management considered",
    satisfied_by="decision recorded in the ACCT document, and in the case notes",
    owner=(Owner.CASE_REVIEW_TEAM, Owner.ACCT_CASE_MANAGER),
    reading=(
        "Both places are needed. Reasons are asked for because the bulletin points to defensible decision making. "
        "A yes is what the women's panel later counts as a sign for referral (WECASP-7.10.5c)."
    ),
    content=(
        "whether enhanced case management is to be used",
        "why, or why not",
        "entered in the ACCT document",
        "entered in the person's case notes",
    ),
)
