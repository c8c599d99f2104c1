"""Release on Temporary Licence (ROTL): types."""

from throughcare.policy.documents import MAY, MUST
from throughcare.policy.facts import RotlType, TemporaryRelease
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Gate, Guidance, Requirement
from throughcare.provisions.omic.restricted_temporary_licence import being_considered

day_release = Gate(
    "OMIC-ROTL-RDR",
    title="Resettlement Day Release (RDR): for an objective of the sentence plan, and under a heading",
    paragraph="Types of ROTL: RDR",
    force=MUST,
    about=TemporaryRelease,
    applies=being_considered & TemporaryRelease.kind.is_(RotlType.RDR),
    condition="An RDR that has been applied for and not yet decided.",
    owner=Owner.POM,
    requires=(
        Requirement(
            "sentence_plan_objective",
            TemporaryRelease.plan_objective,
            "an activity linked to an objective of the sentence plan",
        ),
        Requirement("heading", TemporaryRelease.heading.exists, "a heading that the activity comes under"),
    ),
    content=(
        "work placements, paid or not",
        "training or education",
        "keeping up family ties",
        "Prisoner Apprenticeships Pathway",
        "what has to do with accommodation",
        "activities outside the prison",
        "other activities linked to the sentence plan",
    ),
    reading=(
        "No activity is listed as approved: the link to the sentence plan is what counts, and the heading makes the "
        "release lawful."
    ),
)

overnight = Guidance(
    "OMIC-ROTL-ROR",
    title="Resettlement Overnight Release (ROR)",
    paragraph="Types of ROTL: ROR",
    force=MAY,
    condition="ROR is considered",
    owner=Owner.SOURCE_SILENT,
    content=(
        "nights at the address of release, to renew links with family and neighbourhood",
        "can serve for interviews too: a job, training, somewhere to live",
    ),
)

childcare = Guidance(
    "OMIC-ROTL-CRL",
    title="Childcare resettlement licence (CRL)",
    paragraph="Types of ROTL: CRL",
    force=MAY,
    condition="CRL is considered for the primary carer of a child",
    owner=Owner.SOURCE_SILENT,
    content=("for primary carers", "keeps up ties with their children", "readies them to be a parent at home again"),
)

special_purpose = Guidance(
    "OMIC-ROTL-SPL",
    title="Special purpose licence (SPL)",
    paragraph="Types of ROTL: SPL",
    force=MAY,
    condition="SPL is considered",
    owner=Owner.SOURCE_SILENT,
    reading="The grounds are examples; the guidance said to be attached is not in the text.",
    content=(
        "brief, and often arranged in little time",
        "for what is exceptional and personal, or for the needs of criminal justice",
        "ground: compassionate",
        "ground: medical",
        "ground: proceedings in court",
    ),
)

guidance = Guidance(
    "OMIC-ROTL-GUIDANCE",
    title="Where to find the ROTL process",
    paragraph="Types of ROTL",
    force=MAY,
    condition="Anybody who works on ROTL",
    owner=Owner.SOURCE_SILENT,
    content=("ROTL Policy Framework", "EQuIP, section 4, Pre-Release"),
)
