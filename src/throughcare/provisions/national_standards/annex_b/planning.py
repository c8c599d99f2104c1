"""Annex B: POM-responsible cases.

Standards 3.2, 4.1, 4.3 and 10.1 as they bind Prison Offender Managers.
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.facts import Part
from throughcare.policy.facts.acts import ManagersProposal
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Gate, Membership, Record, Requirement, Workflow

_pom_responsible = ManagersProposal.pom.is_(Part.RESPONSIBLE)
_com_responsible = ManagersProposal.com.is_(Part.RESPONSIBLE)

one_responsible = Gate(
    "NS-B.3.2",
    title="COM and POM are always clear, and only one is responsible at a time",
    paragraph="Annex B 3.2",
    force=MUST,
    condition="A prisoner, whenever managers are to be recorded",
    about=ManagersProposal,
    requires=(
        Requirement("somebody_responsible", _pom_responsible | _com_responsible, "a POM or a COM who is responsible"),
        Requirement("one_alone", ~(_pom_responsible & _com_responsible), "not both of them at a time"),
    ),
    owner=(Owner.POM, Owner.COM),
    reading="The other is in the supporting role; before a COM is allocated, there is no other.",
    content=(
        "responsible: exactly one of POM and COM",
        "the other is supporting",
        "which is which depends on how far the custodial part of the sentence has come",
    ),
)

assessment_and_plan = Record(
    "NS-B.4.1",
    title="The POM completes assessment and plan with the prisoner",
    paragraph="Annex B 4.1",
    force=MUST,
    condition="A POM-responsible case",
    satisfied_by="sentence plan completed",
    owner=Owner.POM,
    reading="No deadline stands here: OMiC sets week 4, 10 or 16 by cohort.",
    realised_by="The paper “Assessment and sentence plan by the POM”: its form asks for each of these.",
    content=(
        "the prisoner's part in it",
        "goals that matter to the person",
        "sequenced with progress through the sentence",
        "strengths",
        "interventions and activities by risk, need and the objectives of the plan",
        "one-to-one work",
        "prison accredited programme in a group",
        "what contact will take place, and when",
        "proportionate to the nature and length of the sentence",
    ),
)

risk_tools = Record(
    "NS-B.4.3.1",
    title="Risk assessment tools that inform the POM's assessment",
    paragraph="Annex B 4.3.1",
    force=SHOULD,
    condition="A POM-responsible case",
    owner=Owner.POM,
    realised_by="The paper “Assessment of risk and need”: its form asks for each of these.",
    content=("what 4.3.1 asks of every plan", "ARMS-informed OASys", "OSP", "SARA", "RM2000 (named in the guidance)"),
)

equalities_monitoring = Record(
    "NS-B.4.3.2",
    title="Equalities Monitoring Tool in prisons",
    paragraph="Annex B 4.3.2",
    force=MUST,
    condition="A prisoner",
    owner=Owner.POM,
    reading="The Diversity and Inclusion Form is the community's; the Equalities Monitoring Tool is the prison's.",
    realised_by="The paper “Equality and circumstances (Equalities Monitoring Tool)”: its form asks for each of these.",
    content=(
        "the Equalities Monitoring Tool (EMT) monitors equality",
        "caring responsibilities",
        "neurodiversity",
        "veterans",
        "care leavers",
        "ability to engage, and barriers to it",
    ),
)

risk_management_sources = Record(
    "NS-B.4.3.3",
    title="The POM's risk management plan: its quality and its sources",
    paragraph="Annex B 4.3.3",
    force=SHOULD,
    condition="A prisoner with medium, high or very high risk of serious harm",
    owner=Owner.POM,
    realised_by="The paper “Risk management plan”: its form asks for each of these.",
    content=(
        "follows the Quality Assurance Tool of OASys",
        "source: the prisoner",
        "source: public protection information",
        "source: intelligence held by the security department",
        "source: Prison Police Liaison Officer (PLO)",
        "source: prison transfer request form",
        "source: Dangerous Prisoner List",
        "source: Challenge Support Intervention Panels (CSIP)",
        "source: victims",
        "source: history of supervision and offending",
    ),
)

others_involved = Membership(
    "NS-B.4.3.4",
    title="Whose work the POM draws together",
    paragraph="Annex B 4.3.4",
    force=MUST,
    condition="A POM-responsible case",
    owner=Owner.POM,
    content=(
        "prison officers doing key work",
        "prison psychologists",
        "prison healthcare",
        "substance misuse services",
        "interventions",
        "education",
        "resettlement COM teams",
        "the POM knows the content and the reasons of their plans",
    ),
)

review = Workflow(
    "NS-B.10.1",
    title="The POM reviews assessment and plan on a significant change",
    paragraph="Annex B 10.1",
    force=MUST,
    condition="A POM-responsible case with a significant change",
    starts="significant change identified",
    satisfied_by="assessment and plan reviewed",
    owner=Owner.POM,
    content=(
        "review the assessment",
        "review the plan",
        "set out the actions that meet risk and needs and protect victims",
        "timely referrals to partner agencies",
    ),
)
