"""Executive Summary: key work, who may be a POM, and what every sentenced person has."""

from enum import StrEnum

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.expressions import TODAY, choose, no_word, word
from throughcare.policy.facts import Allocation, Case, Estate, Manager, ManagerRole, PomType, Sector, Sentence, Spell
from throughcare.policy.facts.acts import Grade, PomProposal
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Gate, Guidance, Membership, Requirement, Workflow
from throughcare.provisions.omic import responsibility
from throughcare.provisions.omic.cohort import indeterminate, serving, under_ten_months, up_to_48_months
from throughcare.provisions.omic.scope import low_rosh

PROBATION_GRADES = (Grade.PROBATION_OFFICER,)
PRISON_GRADES = (Grade.BAND_4_OPERATIONAL, Grade.BAND_4_NON_OPERATIONAL)


class PomHeld(StrEnum):
    """What a POM is to the case, or that there is none."""

    RESPONSIBLE = "responsible"
    SUPPORTING = "supporting"
    MISSING = "missing"


_here = Spell.where(~(Spell.left_on <= TODAY))
current_estate = _here.at_last(Spell.estate, Spell.arrived_on).named("estate of the prison")

no_key_work = Derivation(
    "OMIC-EXEC-NO-KEY-WORK",
    title="Key work is not delivered in the male open estate",
    paragraph="Executive Summary; Overview",
    force=MUST,
    about=Case,
    applies=current_estate.is_in(Estate.MALE_OPEN, Estate.MALE_CLOSED, Estate.WOMEN, Estate.WOMEN_OPEN),
    condition="A person in a prison for adults.",
    owner=Owner.GOVERNOR,
    gives={"key_work": ~current_estate.is_(Estate.MALE_OPEN)},
    reading=(
        "Key work is delivered in the male closed and the women's estates, and scheduling stops on arrival in the male "
        "open estate; earlier records stay readable. The text does not speak of the youth estate."
    ),
)

pom_grade = Gate(
    "OMIC-EXEC-POM-GRADE",
    title="Who may hold the POM role",
    paragraph="Executive Summary",
    force=MUST,
    about=PomProposal,
    applies=PomProposal.sector.is_(Sector.PUBLIC),
    condition="Public sector prisons.",
    requires=(
        Requirement(
            "grade",
            PomProposal.grade.is_in(*PROBATION_GRADES, *PRISON_GRADES),
            "a probation officer, or a Band 4 member of prison staff, operational or not",
        ),
    ),
    shows={
        "pom_type": choose(
            (PomProposal.grade.is_in(*PROBATION_GRADES), word(PomType.PROBATION)),
            (PomProposal.grade.is_in(*PRISON_GRADES), word(PomType.PRISON)),
            otherwise=no_word(PomType),
        )
    },
    owner=Owner.HOMD,
    content=(
        "probation officer (Probation POM)",
        "operational Band 4 prison staff (Prison POM)",
        "non-operational Band 4 prison staff (Prison POM)",
    ),
    reading="Grades in private prisons are not stated, and are left to the establishment.",
)

_poms = Allocation.where(Allocation.role.is_(ManagerRole.POM) & ~(Allocation.to_on <= TODAY))
has_pom = _poms.any().named("POM allocated")

pom_always = Derivation(
    "OMIC-EXEC-POM-ALWAYS",
    title="Every sentenced prisoner has an allocated POM, either responsible or supporting the COM",
    paragraph="Executive Summary; POM Allocation and Supervision",
    force=MUST,
    about=Sentence,
    applies=serving,
    condition="A sentenced person in custody.",
    owner=Owner.HOMD,
    gives={
        "responsible": responsibility.responsible,
        "supporting": responsibility.supporting,
        "pom": choose(
            (~has_pom, word(PomHeld.MISSING)),
            (responsibility.responsible.is_(Manager.POM), word(PomHeld.RESPONSIBLE)),
            otherwise=word(PomHeld.SUPPORTING),
        ),
        "exception": ~has_pom,
    },
    reading="There is no time limit: a sentenced person without a POM is an exception to be shown at once.",
)

additional_tasks_due = indeterminate | ~(under_ten_months | (up_to_48_months & low_rosh))

additional_tasks = Derivation(
    "OMIC-EXEC-ADDITIONAL-TASKS",
    title="Extra case management for all but short and low-risk cases",
    paragraph="Executive Summary",
    force=MUST,
    about=Sentence,
    applies=serving,
    condition="A sentenced person in custody.",
    owner=Owner.POM,
    gives={"additional_tasks": additional_tasks_due},
    content=(
        "full OASys risk assessment",
        "sentence planning meetings and reviews",
        "one-to-one supervision",
        "handover meeting with the COM",
    ),
    reading=(
        "Not for under 10 months left at sentence, nor for up to and including 48 months with low risk of serious "
        "harm. This is the closed estate's default for work of the POM: where the open estate's own rules give more "
        "(everybody is supervised; every NPS case has a layer 3 OASys; NPS cases have a handover meeting), they "
        "prevail. An indeterminate sentence is neither short nor up to 48 months."
    ),
)


personal_officers = Guidance(
    "OMIC-EXEC-PERSONAL-OFFICER",
    title="Personal officers and peer support go on where a prison has them",
    paragraph="Executive Summary; Overview",
    force=SHOULD,
    condition="A male open prison that already runs such a scheme",
    owner=Owner.GOVERNOR,
    realised_by="A personal officer is allocated in an open prison, as a key worker is elsewhere.",
    content=("personal officer scheme", "other support, such as that led by peers"),
)

unit_leaders = Membership(
    "OMIC-EXEC-OMU-LEADERS",
    title="A HOMS and a HOMD lead each OMU together",
    paragraph="Executive Summary; Vision of the OMiC Model",
    force=MUST,
    condition="Public sector prisons; the Senior Probation Officer in private prisons as well",
    owner=Owner.GOVERNOR,
    realised_by="The page of the POMs of a prison says who leads the unit, and which of the two nobody is.",
    reading="Who appoints them is not stated; the Governor or Director, who brings the model in, is adopted.",
    content=(
        "Head of Offender Management Services (HOMS)",
        "Head of Offender Management Delivery (HOMD), a Senior Probation Officer and line manager of the POMs",
        "one Senior Probation Officer or more in every prison, public or private",
    ),
)

responsibility_basis = Guidance(
    "OMIC-EXEC-RESPONSIBILITY-BASIS",
    title="What decides who is responsible, and how much service a case has",
    paragraph="Executive Summary",
    force=MUST,
    condition="Every sentenced person in custody",
    owner=Owner.SOURCE_SILENT,
    reading="Worked out by OMIC-TIER, OMIC-COHORT and OMIC-RESP-*.",
    content=(
        "who is responsible: by tier, kind of sentence and time left",
        "how much service: by risk, need, time left and kind of sentence",
        "tiers are aligned with those of the community, and change as probation is reformed",
    ),
)

core_tasks = Workflow(
    "OMIC-EXEC-CORE-TASKS",
    title="What a POM does in every case, as far as it is relevant",
    paragraph="Executive Summary",
    force=MUST,
    condition="Every sentenced person in custody",
    owner=Owner.POM,
    reading="The list is of what the work could include; those tasks are owed that are relevant to the case.",
    content=(
        "categorisation",
        "screening for public protection",
        "assessment of risk",
        "screening for interventions",
        "assessment for ROTL",
        "Home Detention Curfew (HDC)",
        "handover to the community",
    ),
)
