"""4. Assessment and planning.

Standards 4.2, 4.3.3 and 4.3.4: transfers between regions, managing risk, and others who deliver the sentence.
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance, Membership, Notice, Record, Workflow

region_transfer = Workflow(
    "NS-4.2",
    title="Transfers between regions keep continuity",
    paragraph="4.2",
    force=MUST,
    condition="Case moves between probation regions",
    starts="region transfer planned",
    satisfied_by="region transfer completed",
    owner=Owner.PROBATION_PRACTITIONER,
    reading="The detail is in the Case Transfer PI, which is not part of the standards; there is no clock here.",
    content=(
        "plan the transfer and the risks it brings",
        "tell the VLO",
        "joint meeting",
        "transfer of case",
    ),
)

victim_liaison_told = Notice(
    "NS-4.2-VLO",
    title="Tell the allocated VLO of a transfer",
    paragraph="4.2",
    force=SHOULD,
    condition="Transfer between regions, a VLO is allocated and it is appropriate",
    satisfied_by="VLO informed",
    owner=Owner.PROBATION_PRACTITIONER,
    content=("Victim Liaison Officer",),
)

joint_meeting = Membership(
    "NS-4.2-JOINT",
    title="Joint transfer meeting",
    paragraph="4.2",
    force=SHOULD,
    condition="Transfer between regions",
    satisfied_by="transfer joint meeting",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "the individual",
        "current Probation Practitioner",
        "future Probation Practitioner",
        "covers: contracting, boundaries, expectations, progress, needs, strengths",
    ),
)

four_pillars = Record(
    "NS-4.3.3-PILLARS",
    title="The risk management plan has four pillars",
    paragraph="4.3.3",
    force=MUST,
    condition="Risk management plan",
    owner=(Owner.PROBATION_PRACTITIONER, Owner.POM),
    reading=(
        "Annex B names the OASys Quality Assurance Tool in place of the pillars, and lists the briefing "
        "on them as guidance: all four are asked for in both settings."
    ),
    realised_by="The paper “Risk management plan”: its form asks for each of these.",
    content=(
        "Supervision",
        "Monitoring and control",
        "Interventions and treatment",
        "Victim safety",
    ),
)

sources = Record(
    "NS-4.3.3-SOURCES",
    title="Sources a risk assessment should draw on",
    paragraph="4.3.3",
    force=SHOULD,
    condition="Risk of serious harm of medium or above",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "person on probation",
        "statutory agencies",
        "partner agencies",
        "victims",
        "history of supervision",
        "history of offending",
    ),
)

others_named = Record(
    "NS-4.3.4",
    title="Others delivering the sentence are named with contact expectations",
    paragraph="4.3.4; Annex B 4.3.4",
    force=MUST,
    condition="Every plan",
    owner=(Owner.PROBATION_PRACTITIONER, Owner.POM),
    realised_by="The paper “Assessment and sentence plan by the POM”: its form asks for each of these.",
    content=(
        "name and agency of each",
        "what they deliver",
        "contact expected, made clear",
        "internal and external providers alike",
    ),
)

plans_joined_up = Guidance(
    "NS-4.3.4-COORDINATE",
    title="Know and join up other agencies' plans",
    paragraph="4.3.4; Annex B 4.3.4",
    force=SHOULD,
    condition="Other agencies are involved",
    owner=(Owner.PROBATION_PRACTITIONER, Owner.POM),
    content=(
        "content of their plans",
        "rationale of their plans",
        "plans integrated and mutually supportive",
    ),
)

plans_aligned = Record(
    "NS-4.3.4-ALIGN",
    title="Multi-agency plans must agree with each other for high risk cases",
    paragraph="4.3.4; Annex B 4.3.4",
    force=MUST,
    condition="High or very high risk of serious harm, with significant multi-agency risk management",
    owner=(Owner.PROBATION_PRACTITIONER, Owner.POM),
    realised_by="The paper “Risk management plan”: its form asks for each of these.",
    content=(
        "MAPPA notes",
        "child safeguarding records",
        "ARMS-informed OASys (AIOASys)",
        "custody also: IRMT notes; ARMS and OASys listed separately",
    ),
)
