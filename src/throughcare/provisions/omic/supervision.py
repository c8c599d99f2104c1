"""POM Allocation and Supervision: supervision by the POM."""

from throughcare.policy.documents import MAY, MUST, SHOULD
from throughcare.policy.facts import Estate, Sentence
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Guidance, Record, Workflow
from throughcare.provisions.omic import executive_summary
from throughcare.provisions.omic.cohort import serving

supervision = Derivation(
    "OMIC-SUP-ALL",
    title="Everyone in the open estate is supervised by their POM",
    paragraph="Supervision",
    force=MUST,
    about=Sentence,
    applies=serving & executive_summary.current_estate.is_in(Estate.MALE_OPEN, Estate.MALE_CLOSED),
    condition="A sentenced person in a men's prison.",
    owner=Owner.POM,
    gives={
        "supervision": executive_summary.current_estate.is_(Estate.MALE_OPEN) | executive_summary.additional_tasks_due
    },
    reading=(
        "Prevails over the closed estate's exclusion of short and low-risk cases, which is followed there. How often "
        "is for professional judgement; National Standards Annex B gives the least number of sessions."
    ),
)


purpose = Guidance(
    "OMIC-SUP-PURPOSE",
    title="Supervision is part of the sentence plan, and more than everyday contact",
    paragraph="Supervision",
    force=SHOULD,
    condition="Every supervision session",
    owner=Owner.POM,
    reading="A type of record of its own is what it takes to keep the two apart.",
    content=(
        "POM and person come to work well together",
        "structured work that the plan names is done",
        "recorded as supervision, not as general contact",
    ),
)

frequency = Guidance(
    "OMIC-SUP-FREQUENCY",
    title="How often is for the POM to judge, and more at some times than at others",
    paragraph="Supervision",
    force=SHOULD,
    condition="Everybody who is supervised",
    owner=Owner.POM,
    content=(
        "more: as parole draws near",
        "more: while a piece of work is being delivered",
        "more: before handover",
        "more: before release",
        "more: where further support is needed",
        "more: with an intervention made for the person",
        "more: for a particular risk, in custody or on release",
        "more or less: by progress against the plan",
    ),
)

agreed_with_com = Workflow(
    "OMIC-SUP-COM-AGREED",
    title="With a COM in place, POM and COM agree on the sessions",
    paragraph="Supervision; Handover (task table, Supervision)",
    force=MUST,
    condition="A COM is allocated",
    starts="COM allocated",
    satisfied_by="frequency of supervision agreed",
    owner=Owner.POM,
    reading=(
        "The table of tasks has the POM supervise if the COM asks for it. An agreement is recorded, even to hold none; "
        "until there is one, sessions go on as often as before."
    ),
    content=("POM and COM confer", "the POM holds the one-to-one sessions agreed"),
)

frequency_recorded = Record(
    "OMIC-SUP-RECORD",
    title="The person knows how often, and a case note says so",
    paragraph="Supervision",
    force=SHOULD,
    condition="Everybody who is supervised",
    starts="POM allocated",
    satisfied_by="frequency of supervision agreed",
    owner=Owner.POM,
    realised_by="The paper “How often sessions are held”: its form asks for each of these.",
    content=(
        "how often sessions are held",
        "when the next one is to be expected",
        "that it was talked over with the person",
        "in the OMiC case notes on DPS",
    ),
)

guidance = Guidance(
    "OMIC-SUP-GUIDANCE",
    title="Where to find guidance on supervision",
    paragraph="Supervision",
    force=MAY,
    condition="Anybody who supervises",
    owner=Owner.POM,
    content=("EQuIP, in the Case Management Toolkit",),
)
