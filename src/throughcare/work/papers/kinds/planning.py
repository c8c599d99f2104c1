"""Assessment and plan by the POM: what National Standards, Annex B asks of them, and the standards that it repeats."""

from throughcare.access.compartments import Compartment
from throughcare.access.permissions import Action
from throughcare.work.papers import filling
from throughcare.work.papers.kind import PaperKind, Section

_COMPLETE = Action.COMPLETE_ASSESSMENT

sentence_plan = PaperKind(
    name="sentence_plan",
    title="Assessment and sentence plan by the POM",
    provisions=("NS-B.4.1",),
    sections=(
        Section("part", "What part did the person have in it?", ("the prisoner's part in it",)),
        Section("goals", "Which goals matter to the person?", ("goals that matter to the person",)),
        Section(
            "sequence",
            "In what order, as the sentence goes on?",
            ("sequenced with progress through the sentence",),
            filled=filling.time_in_custody,
        ),
        Section("strengths", "What are the person's strengths?", ("strengths",)),
        Section(
            "interventions",
            "Which interventions and activities, for which risk, need and objective?",
            ("interventions and activities by risk, need and the objectives of the plan",),
            filled=filling.risk,
        ),
        Section("one_to_one", "What is done one to one?", ("one-to-one work",)),
        Section("programme", "Which accredited programme in a group?", ("prison accredited programme in a group",)),
        Section(
            "contact",
            "What contact will take place, and when?",
            ("what contact will take place, and when",),
            filled=filling.sessions,
        ),
        Section(
            "proportionate",
            "Why is it proportionate to the nature and length of the sentence?",
            ("proportionate to the nature and length of the sentence",),
        ),
    ),
    keep=_COMPLETE,
    about="plan",
)

risk_assessment = PaperKind(
    name="risk_assessment",
    title="Risk and need, and the tools that they were assessed with",
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
            filled=filling.plan,
        ),
    ),
    keep=_COMPLETE,
    compartment=Compartment.OFFICIAL_SENSITIVE,
    about="risk",
)

equalities = PaperKind(
    name="equalities",
    title="Equality and circumstances (Equalities Monitoring Tool)",
    provisions=("NS-B.4.3.2",),
    sections=(
        Section(
            "tool",
            "What does the Equalities Monitoring Tool (EMT) say?",
            ("the Equalities Monitoring Tool (EMT) monitors equality",),
            filled=filling.diversity,
        ),
        Section("caring", "Which caring responsibilities are there?", ("caring responsibilities",)),
        Section("neurodiversity", "What is known of neurodiversity?", ("neurodiversity",)),
        Section("veteran", "Is the person a veteran?", ("veterans",)),
        Section("care_leaver", "Is the person a care leaver?", ("care leavers",)),
        Section(
            "engaging",
            "Is the person able to engage, and what stands in the way?",
            ("ability to engage, and barriers to it",),
        ),
    ),
    keep=_COMPLETE,
)

risk_management_plan = PaperKind(
    name="risk_management_plan",
    title="Risk management plan",
    provisions=("NS-B.4.3.3", "NS-4.3.3-PILLARS"),
    sections=(
        Section("supervision", "Supervision", ("Supervision",), filled=filling.sessions),
        Section("monitoring", "Monitoring and control", ("Monitoring and control",)),
        Section("interventions", "Interventions and treatment", ("Interventions and treatment",)),
        Section("victim_safety", "Victim safety", ("Victim safety",), "Name no victim, and give no address."),
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
)
