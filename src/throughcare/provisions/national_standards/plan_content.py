"""4. Assessment and planning.

Standards 4.1 to 4.3.2: how a plan is made, and what is in it.
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance, Record

made_with_the_person = Record(
    "NS-4.1",
    title="Assessment and sentence plan made with the person",
    paragraph="4.1; Annex B 4.1",
    force=MUST,
    condition="All sentenced cases; the dates are those of 4.3.5 and 4.3.6, and for POMs those of OMiC",
    satisfied_by="sentence plan completed",
    owner=(Owner.PROBATION_PRACTITIONER, Owner.POM),
    realised_by="The paper “Assessment and sentence plan by the POM”: its form asks for each of these.",
    content=(
        "how the person took part",
        "risks and needs addressed",
        "purpose of the sentence",
        "goals relevant to the person",
        "goals meeting any purpose the court stated (e.g. rehabilitation by tackling substance misuse)",
        "person's strengths",
        "suitability for different contact methods, from the assessment",
        "interventions: individual work in supervision, group, CRS",
        "interventions proportionate to nature and length of order/licence",
        "clear, proportionate and relevant",
    ),
)

contact_planned = Record(
    "NS-4.1-CONTACT",
    title="Plan states level, pattern and type of contact",
    paragraph="4.1",
    force=MUST,
    condition="Every sentence plan",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "level",
        "pattern",
        "type",
        "what, when and where each contact will be",
        "fits the requirements of the sentence",
        "proportionate to the case",
        "matches assessed risk and needs",
    ),
)

rehabilitation_activity = Record(
    "NS-4.1-RAR",
    title="Plan says how every Rehabilitation Activity Requirement will be delivered",
    paragraph="4.1",
    force=MUST,
    condition="Sentence has one or more RARs",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "each RAR",
        "how it will be delivered",
    ),
)

referral_to_crs = Record(
    "NS-4.1-CRS-REFERRAL",
    title="What a CRS referral must say",
    paragraph="4.1; 4.3.2",
    force=SHOULD,
    condition="Referring to CRS",
    starts="CRS referral made",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "complexity level",
        "outcomes sought",
        "further information that lets the provider tailor the work",
        "all available information on diversity and personal circumstances",
    ),
)

desistance = Guidance(
    "NS-4.1-DESISTANCE",
    title="Use outside provision and allow for maturity",
    paragraph="4.1",
    force=SHOULD,
    condition="Planning interventions",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "social capital through external provision",
        "level and rate of maturity",
    ),
)

parts_of_a_plan = Record(
    "NS-4.3",
    title="The parts every plan must contain",
    paragraph="4.3; Annex B 4.3",
    force=MUST,
    condition="Every sentence plan",
    owner=(Owner.PROBATION_PRACTITIONER, Owner.POM),
    reading="4.3.5 and 4.3.6 are numbered under this heading, but are deadlines and no part of a plan.",
    content=(
        "risk of serious harm, reoffending and needs",
        "protected characteristics, equality and diversity needs",
        "risk management plan where RoSH is medium, high or very high",
        "others involved, with contact expectations",
    ),
)

risk_and_need = Record(
    "NS-4.3.1",
    title="Risk and need summary",
    paragraph="4.3.1; Annex B 4.3.1",
    force=MUST,
    condition="Every plan",
    owner=(Owner.PROBATION_PRACTITIONER, Owner.POM),
    realised_by="The paper “Assessment of risk and need”: its form asks for each of these.",
    content=(
        "risk of serious harm",
        "risk of reoffending",
        "needs",
        "risks to self",
        "risks to others",
        "nature of the risk",
        "likelihood",
        "immediacy",
        "impact",
        "strengths",
        "protective factors",
        "all appropriate tools used, e.g. ARMS-informed OASys, SARA (custody adds OSP)",
    ),
)

victims_protected = Record(
    "NS-4.3.1-VICTIMS",
    title="Plan covers all activity to protect identifiable and potential victims",
    paragraph="4.3.1; Annex B 4.3.1",
    force=SHOULD,
    condition="Every plan",
    owner=(Owner.PROBATION_PRACTITIONER, Owner.POM),
    realised_by="The paper “Risk management plan”: its form asks for each of these.",
    content=(
        "identifiable victims",
        "potential victims",
        "clearly recorded",
        "accessible to others",
        "proportionate to risk of harm",
    ),
)

diversity_needs = Record(
    "NS-4.3.2",
    title="Protected characteristics and diversity needs identified and planned for",
    paragraph="4.3.2; Annex B 4.3.2",
    force=MUST,
    condition="Every plan",
    owner=(Owner.PROBATION_PRACTITIONER, Owner.POM),
    realised_by="The paper “Equality and circumstances (Equalities Monitoring Tool)”: its form asks for each of these.",
    content=(
        "respect, dignity, no disadvantage through a protected characteristic",
        "protected characteristics",
        "personal circumstances",
        "caring responsibilities",
        "neurodiversity",
        "veterans",
        "care leavers",
        "ability to engage with requirements",
        "barriers and their mitigation",
        "providers commissioned for a diversity need, where used",
    ),
)

culture = Guidance(
    "NS-4.3.2-CULTURE",
    title="Explore culture, including where it is used to support offending",
    paragraph="4.3.2",
    force=SHOULD,
    condition="Planning",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "e.g. perception of aggression",
        "e.g. culture used to support offences such as female genital mutilation",
    ),
)

form_updated = Record(
    "NS-4.3.2-DIF",
    title="Update the Diversity and Inclusion Form when a need is found",
    paragraph="4.3.2",
    force=SHOULD,
    condition="A protected characteristic or diversity need is identified",
    satisfied_by="DIF updated",
    owner=Owner.PROBATION_PRACTITIONER,
    reading="No clock is given. Prisons use the Equalities Monitoring Tool instead.",
    content=("DIF",),
)
