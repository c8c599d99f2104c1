"""Entering the Open Estate: OASys, its level, when the first is due and how often it is reviewed."""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.expressions import (
    NO_NUMBER,
    Truth,
    choose,
    no_word,
    number,
    word,
)
from throughcare.policy.facts import Assessment, Estate, Manager, Recategorisation, Sentence, Spell
from throughcare.policy.lengths import Length, weeks, years
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Derivation, Recurring
from throughcare.provisions.omic import responsibility
from throughcare.provisions.omic.cohort import (
    Cohort,
    cohort_is,
    fell_due,
    in_cohort,
    sentenced_from,
    serving,
    with_nps,
)
from throughcare.provisions.omic.scope import crc_in_scope, from_10_to_48_months, low_rosh

FOUR_WEEKS, TEN_WEEKS, SIXTEEN_WEEKS = weeks(4), weeks(10), weeks(16)
TWO_YEARS, THREE_YEARS = years(2), years(3)

COUNTED_FROM = (
    "Where the weeks are counted from is not stated: the sentence date is day 0 and week n ends on day 7n. Weekends "
    "and bank holidays do not move it. The first OASys completed since the sentence meets it."
)
ANCHOR = (
    "Counted from the last completed OASys, an initial one or any review, one after a significant event included. The "
    "table gives it to the POM; where the COM is responsible, the COM does it (task table, row 2)."
)

_since_sentence = Assessment.where(~(Assessment.completed_on < sentenced_from))
first_oasys_on = _since_sentence.first(Assessment.completed_on).named("OASys completed")
last_oasys_on = Assessment.every().last(Assessment.completed_on).named("last completed OASys")

det_over_10 = cohort_is(Cohort.NPS_OVER_10, Cohort.NPS_DET_PAROLE)
isp = cohort_is(Cohort.NPS_ISP)
in_scope_crc = cohort_is(Cohort.CRC) & crc_in_scope
pom_or_com = choose((responsibility.responsible.is_(Manager.COM), word(Owner.COM)), otherwise=word(Owner.POM)).named(
    "the responsible manager"
)

_open_spells = Spell.where(Spell.estate.is_(Estate.MALE_OPEN) & ~(Spell.arrived_on < sentenced_from))
_considered = Recategorisation.where(Recategorisation.to_open & ~(Recategorisation.considered_on < sentenced_from))

layer = Derivation(
    "OMIC-OASYS-LAYER",
    title="Level of OASys expected on arrival from the closed estate",
    paragraph="Overview: Male Open Estate",
    force=MUST,
    about=Sentence,
    applies=serving & (_considered.any() | _open_spells.any()),
    condition="A person considered for open conditions, or moved there, in this sentence.",
    owner=Owner.POM_IN_CLOSED_ESTATE,
    gives={
        "layer": choose(
            (with_nps | crc_in_scope, number(3)),
            (from_10_to_48_months & low_rosh, number(1)),
            otherwise=NO_NUMBER,
        )
    },
    content=("all NPS cases: layer 3", "CRC, 10 to 48 months, low risk of serious harm: layer 1"),
    reading=(
        "Other CRC cases are not stated: those in scope for a full OASys (care leavers, whatever their risk; 10 to 48 "
        "months with medium risk of serious harm; over 48 months) have layer 3, and those of under 10 months none."
    ),
)

initial_scope = Derivation(
    "OMIC-OASYS-INITIAL-SCOPE",
    title="Which initial OASys clock applies",
    paragraph="OASys Timings",
    force=MUST,
    about=Sentence,
    applies=serving,
    condition="A sentenced person in custody for whom an initial OASys is required.",
    owner=choose(
        (cohort_is(Cohort.NPS_UNDER_10), word(Owner.COM)),
        (det_over_10 | isp | in_scope_crc, word(Owner.POM)),
        otherwise=no_word(Owner),
    ),
    gives={
        "weeks": choose(
            (cohort_is(Cohort.NPS_UNDER_10), number(4)),
            (det_over_10 | in_scope_crc, number(10)),
            (isp, number(16)),
            otherwise=NO_NUMBER,
        )
    },
    content=(
        "NPS under 10 months: by week 4, COM",
        "NPS over 10 months, determinate: by week 10, POM",
        "NPS indeterminate: by week 16, POM",
        "CRC care leavers; CRC 10 to 48 months with medium RoSH; CRC over 48 months: by week 10, POM",
    ),
    reading=(
        "Determinate sentences with parole have no column: week 10 by the POM is adopted, as the table of reviews "
        "treats them like the others. CRC cases of under 10 months, and of 10 to 48 months with low risk of serious "
        "harm, are in no column and have no clock, but for care leavers, whose column names neither length nor risk. "
        "Nor have recalls."
    ),
)


def _initial(id_: str, title: str, cohort: Truth, condition: str, within: Length, owner: Owner) -> Deadline:
    return Deadline(
        id_,
        title=title,
        paragraph="OASys Timings",
        force=MUST,
        about=Sentence,
        applies=cohort & fell_due(Sentence.sentenced_on.plus(within)),
        condition=condition,
        starts=Sentence.sentenced_on,
        within=within,
        met_by=first_oasys_on,
        owner=owner,
        reading=COUNTED_FROM,
    )


initial_nps_under_10 = _initial(
    "OMIC-OASYS-INITIAL-NPS-U10",
    "Initial OASys, NPS under 10 months: week 4, by the COM",
    in_cohort(Cohort.NPS_UNDER_10),
    "NPS determinate sentences with less than 10 months left at sentence.",
    FOUR_WEEKS,
    Owner.COM,
)
initial_nps_determinate = _initial(
    "OMIC-OASYS-INITIAL-NPS-DET",
    "Initial OASys, NPS determinate over 10 months: week 10, by the POM",
    in_cohort(Cohort.NPS_OVER_10, Cohort.NPS_DET_PAROLE),
    "NPS determinate sentences with 10 months or more left at sentence, with parole or without.",
    TEN_WEEKS,
    Owner.POM,
)
initial_indeterminate = _initial(
    "OMIC-OASYS-INITIAL-ISP",
    "Initial OASys, NPS indeterminate: week 16, by the POM",
    in_cohort(Cohort.NPS_ISP),
    "NPS cases with an indeterminate sentence.",
    SIXTEEN_WEEKS,
    Owner.POM,
)
initial_crc = _initial(
    "OMIC-OASYS-INITIAL-CRC",
    "Initial OASys, in-scope CRC cases: week 10, by the POM",
    in_cohort(Cohort.CRC) & crc_in_scope,
    "CRC care leavers; CRC 10 to 48 months with medium risk of serious harm; CRC over 48 months.",
    TEN_WEEKS,
    Owner.POM,
)

review_scope = Derivation(
    "OMIC-OASYS-REVIEW-SCOPE",
    title="Which OASys review cycle applies",
    paragraph="OASys Timings",
    force=MUST,
    about=Sentence,
    applies=serving,
    condition="A sentenced person in custody.",
    owner=choose((det_over_10 | isp | in_scope_crc, pom_or_com), otherwise=no_word(Owner)),
    gives={"years": choose((det_over_10 | in_scope_crc, number(2)), (isp, number(3)), otherwise=NO_NUMBER)},
    content=(
        "NPS over 10 months, determinate, with parole or without: every 2 years",
        "NPS indeterminate: every 3 years",
        "CRC care leavers; CRC 10 to 48 months with medium RoSH; CRC over 48 months: every 2 years",
        "all in scope: whenever a significant event occurs",
    ),
    reading="NPS cases of under 10 months, CRC cases out of scope and recalls have no cycle.",
)


def _review(id_: str, title: str, cohort: Truth, condition: str, every: Length) -> Recurring:
    return Recurring(
        id_,
        title=title,
        paragraph="OASys Timings",
        force=SHOULD,
        about=Sentence,
        applies=serving & cohort,
        condition=condition,
        since=last_oasys_on,
        every=every,
        opens=last_oasys_on,
        owner=pom_or_com,
        reading=ANCHOR,
    )


review_determinate = _review(
    "OMIC-OASYS-REVIEW-DET",
    "OASys review every 2 years: NPS determinate over 10 months",
    det_over_10,
    "NPS determinate sentences with 10 months or more left at sentence, in custody.",
    TWO_YEARS,
)
review_indeterminate = _review(
    "OMIC-OASYS-REVIEW-ISP",
    "OASys review every 3 years: indeterminate sentences (life and IPP)",
    isp,
    "NPS cases with an indeterminate sentence, in custody.",
    THREE_YEARS,
)
review_crc = _review(
    "OMIC-OASYS-REVIEW-CRC",
    "OASys review every 2 years: in-scope CRC cases",
    in_scope_crc,
    "CRC care leavers; CRC 10 to 48 months with medium risk of serious harm; CRC over 48 months; in custody.",
    TWO_YEARS,
)
