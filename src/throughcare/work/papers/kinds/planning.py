"""Assessment and plan by the POM: what National Standards, Annex B asks of them, and the standards that it repeats."""

from collections.abc import Callable

from throughcare.access.compartments import Compartment
from throughcare.access.permissions import Action
from throughcare.work.papers import filling
from throughcare.work.papers.kind import PaperKind, Section
from throughcare.work.papers.known import Known

_COMPLETE = Action.COMPLETE_ASSESSMENT


def _of_the_plan(question: str, otherwise: Callable[[Known], str] | None = None) -> filling.Said:
    """What was written where the plan was recorded as complete."""
    return filling.Said("assessment", ("plan", "both-plans"), (question,), otherwise)


sentence_plan = PaperKind(
    name="sentence_plan",
    title="Assessment and sentence plan by the POM",
    provisions=("NS-B.4.1", "NS-4.1", "NS-4.3.4"),
    sections=(
        Section(
            "part",
            "What part did the person have in it?",
            ("the prisoner's part in it", "how the person took part"),
            filled=_of_the_plan("part"),
        ),
        Section(
            "purpose",
            "What is the purpose of the sentence, and which risks and needs are addressed?",
            ("purpose of the sentence", "risks and needs addressed"),
            filled=filling.risk,
        ),
        Section(
            "goals",
            "Which goals matter to the person?",
            ("goals that matter to the person", "goals relevant to the person"),
            filled=_of_the_plan("goals"),
        ),
        Section(
            "court",
            "Which goals meet a purpose that the court stated?",
            ("goals meeting any purpose the court stated (e.g. rehabilitation by tackling substance misuse)",),
            "Say so where it stated none.",
        ),
        Section(
            "work",
            "Which work is planned, in what order, one to one and in groups?",
            (
                "interventions and activities by risk, need and the objectives of the plan",
                "interventions: individual work in supervision, group, CRS",
                "one-to-one work",
                "prison accredited programme in a group",
                "sequenced with progress through the sentence",
            ),
            "Of each: for which risk, need and objective. With the accredited programmes.",
            filled=_of_the_plan("work", filling.time_in_custody),
        ),
        Section(
            "strengths",
            "What are the person's strengths?",
            ("strengths", "person's strengths"),
            filled=_of_the_plan("strengths"),
        ),
        Section(
            "contact",
            "What contact will take place, and when?",
            ("what contact will take place, and when",),
            filled=_of_the_plan("contact", filling.sessions),
        ),
        Section(
            "methods",
            "Which methods of contact suit, from the assessment?",
            ("suitability for different contact methods, from the assessment",),
        ),
        Section(
            "others",
            "Who else delivers the sentence, and what contact is expected of them?",
            (
                "name and agency of each",
                "what they deliver",
                "contact expected, made clear",
                "internal and external providers alike",
            ),
            "Of each, inside the prison or outside: name and agency, what they deliver, what contact is expected.",
            filled=_of_the_plan("others", filling.managers),
        ),
        Section(
            "proportionate",
            "Why is it proportionate to the nature and length of the sentence?",
            (
                "proportionate to the nature and length of the sentence",
                "interventions proportionate to nature and length of order/licence",
                "clear, proportionate and relevant",
            ),
        ),
    ),
    keep=_COMPLETE,
    about="plan",
)

risk_assessment = PaperKind(
    name="risk_assessment",
    title="Assessment of risk and need",
    provisions=("NS-B.4.3.1", "NS-4.3.1"),
    sections=(
        Section(
            "harm",
            "What is the risk of serious harm, and to whom?",
            ("what 4.3.1 asks of every plan", "risk of serious harm", "risks to self", "risks to others"),
            filled=filling.risk,
        ),
        Section("reoffending", "What is the risk of reoffending?", ("risk of reoffending",)),
        Section("needs", "What are the needs?", ("needs",)),
        Section(
            "nature",
            "What is the nature of the risk: how likely, how soon, and with what effect?",
            ("nature of the risk", "likelihood", "immediacy", "impact"),
        ),
        Section("strengths", "What are the strengths and protective factors?", ("strengths", "protective factors")),
        Section(
            "tools",
            "Which tools were used, and what did each find?",
            (
                "all appropriate tools used, e.g. ARMS-informed OASys, SARA (custody adds OSP)",
                "ARMS-informed OASys",
                "OSP",
                "SARA",
                "RM2000 (named in the guidance)",
            ),
            "ARMS-informed OASys, OSP, SARA, RM2000: say of each whether it applies.",
            filled=filling.Said("assessment", ("initial",), ("tools",), filling.plan),
        ),
    ),
    keep=_COMPLETE,
    compartment=Compartment.OFFICIAL_SENSITIVE,
    about="risk",
)

equalities = PaperKind(
    name="equalities",
    title="Equality and circumstances (Equalities Monitoring Tool)",
    provisions=("NS-B.4.3.2", "NS-4.3.2"),
    sections=(
        Section(
            "tool",
            "What does the Equalities Monitoring Tool (EMT) say?",
            ("the Equalities Monitoring Tool (EMT) monitors equality", "protected characteristics"),
            filled=filling.diversity,
        ),
        Section(
            "circumstances",
            "Which personal circumstances matter?",
            ("personal circumstances",),
        ),
        Section("caring", "Which caring responsibilities are there?", ("caring responsibilities",)),
        Section("neurodiversity", "What is known of neurodiversity?", ("neurodiversity",)),
        Section("veteran", "Is the person a veteran?", ("veterans",)),
        Section("care_leaver", "Is the person a care leaver?", ("care leavers",)),
        Section(
            "engaging",
            "Is the person able to engage, and what stands in the way?",
            (
                "ability to engage, and barriers to it",
                "ability to engage with requirements",
                "barriers and their mitigation",
                "respect, dignity, no disadvantage through a protected characteristic",
            ),
            "What is done about each barrier, so that no characteristic puts the person at a disadvantage.",
        ),
        Section(
            "providers",
            "Which providers are commissioned for a need of theirs?",
            ("providers commissioned for a diversity need, where used",),
            required=False,
        ),
    ),
    keep=_COMPLETE,
)

risk_management_plan = PaperKind(
    name="risk_management_plan",
    title="Risk management plan",
    provisions=("NS-B.4.3.3", "NS-4.3.3-PILLARS", "NS-4.3.1-VICTIMS", "NS-4.3.4-ALIGN"),
    sections=(
        Section("supervision", "Supervision", ("Supervision",), filled=filling.sessions),
        Section("monitoring", "Monitoring and control", ("Monitoring and control",)),
        Section("interventions", "Interventions and treatment", ("Interventions and treatment",)),
        Section(
            "victim_safety",
            "Victim safety",
            ("Victim safety", "identifiable victims", "potential victims", "proportionate to risk of harm"),
            "Those who can be identified, and those who may become victims. Name none, and give no address.",
        ),
        Section(
            "aligned",
            "How does it agree with the plans of other agencies?",
            (
                "MAPPA notes",
                "child safeguarding records",
                "ARMS-informed OASys (AIOASys)",
                "custody also: IRMT notes; ARMS and OASys listed separately",
            ),
            "MAPPA, child safeguarding, ARMS and OASys, IRMT. Minutes of MAPPA stay in their own place.",
        ),
        Section("from_person", "What did the person say?", ("source: the prisoner",)),
        Section(
            "public_protection",
            "What does public protection information say?",
            ("source: public protection information",),
            filled=filling.risk,
        ),
        Section(
            "intelligence",
            "What do the security department and the Prison Police Liaison Officer say?",
            (
                "source: intelligence held by the security department",
                "source: Prison Police Liaison Officer (PLO)",
                "source: Dangerous Prisoner List",
            ),
            "With the Dangerous Prisoner List.",
        ),
        Section(
            "prison",
            "What do the prison transfer request form and CSIP say?",
            ("source: prison transfer request form", "source: Challenge Support Intervention Panels (CSIP)"),
            "Challenge Support Intervention Panels.",
        ),
        Section("victims", "What comes from victims?", ("source: victims",), "As the VLO has passed it on."),
        Section(
            "history",
            "What does the history of supervision and offending show?",
            ("source: history of supervision and offending",),
            filled=filling.time_in_custody,
        ),
        Section(
            "quality",
            "How does it follow the Quality Assurance Tool of OASys?",
            ("follows the Quality Assurance Tool of OASys",),
        ),
    ),
    keep=_COMPLETE,
    compartment=Compartment.OFFICIAL_SENSITIVE,
    withheld=True,
    about="plan",
    besides={
        "clearly recorded": "The plan is a paper of the case.",
        "accessible to others": "Whoever may read official-sensitive papers of the case reads it.",
    },
)
