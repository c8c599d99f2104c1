"""4. Offender Management in Custody.

Paragraph 4.4, sentenced prisoners: short sentences, who manages whom, and who has the additional tasks.
"""

from enum import StrEnum

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import NEVER, TODAY, Truth, choose, no_word, word
from throughcare.policy.facts import Case, Estate, Gender, Manager, RegionalServices, Rosh, Sentence
from throughcare.policy.lengths import Length, months
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation
from throughcare.provisions.omic import responsibility, tier
from throughcare.provisions.omic.cohort import indeterminate, release_date, serving, under_sentence, with_crc
from throughcare.provisions.resettlement.held import estate, in_wales

TEN_MONTHS, FORTY_EIGHT_MONTHS = months(10), months(48)


class SuitabilityRoute(StrEnum):
    """How it is assessed whether interventions suit somebody."""

    FULL_OASYS = "full_oasys"
    REVISED_OASYS_REFERRAL = "revised_oasys_referral"


def _determinate(left: Truth) -> Truth:
    """What holds of the time left: never of an indeterminate sentence, which has no release date to count to."""
    return choose((release_date.recorded, left), (indeterminate, NEVER), otherwise=left)


def left_up_to(length: Length) -> Truth:
    """Whether this long or less is left to serve at the point of sentence."""
    return _determinate(release_date <= Sentence.sentenced_on.plus(length))


short_sentence = left_up_to(TEN_MONTHS).named("10 months or less to serve at sentence", "RES-SHORT-SENTENCE")
_under_ten = _determinate(release_date < Sentence.sentenced_on.plus(TEN_MONTHS)).named("under 10 months at sentence")

short = Derivation(
    "RES-SHORT-SENTENCE",
    title="A short sentence leaves 10 months or less to serve at the point of sentence",
    paragraph="4.4; App 5 SSF s1, s3, s4",
    force=MUST,
    condition="A custodial sentence that has been passed and has not ended",
    about=Sentence,
    applies=under_sentence,
    gives={"short_sentence": short_sentence},
    reading=(
        "Counted once, in calendar months from the sentence date to the CRD (the ARD where there is none): exactly 10 "
        "months is short. The same line is taken wherever this document says short and long and sets none, as in 5.1 "
        "and Appendix 4. A life or IPP sentence is never short."
    ),
)

_levelled_up = RegionalServices.where(RegionalServices.omic_levelled_up_from <= TODAY).any()
_legacy_crc = (with_crc & ~in_wales & ~_levelled_up).named("legacy CRC case, OMiC not levelled up")

responsible_manager = Derivation(
    "RES-SENTENCED-RESPONSIBILITY",
    title="Over 10 months left at sentence: the POM manages the case; 10 months or less: the COM",
    paragraph="4.4",
    force=MUST,
    condition="Serving a sentence in prison, not recalled, and not a CRC case; in Wales, a short sentence only",
    about=Sentence,
    applies=serving & ~Sentence.recalled & ~with_crc & (~in_wales | short_sentence),
    gives={
        "responsible": choose((short_sentence, word(Manager.COM)), otherwise=word(Manager.POM)),
        "supporting": choose((short_sentence, word(Manager.POM)), otherwise=no_word(Manager)),
        "short_sentence": short_sentence,
    },
    content=(
        "more than 10 months left at sentence: the POM; a COM is allocated before release",
        "10 months or less: the COM, supported by the POM",
    ),
    reading=(
        "Exactly 10 months is the COM's here; National Standards 4.3.6 says 10 months or more for the POM, and the "
        "OMiC guidance for open prisons leaves the day open (it is counted as over 10 there, OMIC-COHORT). This is the "
        "answer at the start of the sentence: when a longer one passes to the COM is for OMiC to say. Wales has its "
        "own rule for over 10 months (RES-WALES-OMIC)."
    ),
)

_crc_from = responsibility.crc_handover

legacy_crc = Derivation(
    "RES-LEGACY-CRC",
    title="Legacy CRC cases stay with the prison until 12 weeks before release",
    paragraph="4.4",
    force=MUST,
    condition="A CRC case of any length, not recalled, where OMiC has not been levelled up; never in Wales",
    about=Sentence,
    applies=serving & ~Sentence.recalled & _legacy_crc,
    gives={
        "com_responsible_from": _crc_from,
        "responsible": choose((_crc_from <= TODAY, word(Manager.COM)), otherwise=word(Manager.POM)),
    },
    reading=(
        "Release is not defined here: the earlier of HDCED and CRD, as in the OMiC guidance for open prisons. "
        "Levelling up ends the rule from its day in the region. Fewer than 12 weeks left at sentence: "
        "the COM from the sentence."
    ),
)

_men = Case.gender.is_(Gender.MALE) & estate.is_in(Estate.MALE_CLOSED, Estate.MALE_OPEN)
_left_out = _under_ten | (_men & left_up_to(FORTY_EIGHT_MONTHS) & tier.rosh.is_(Rosh.LOW))
has_additional_tasks = (~_left_out).named("additional case management tasks", "RES-ADDITIONAL-TASKS")

additional_tasks = Derivation(
    "RES-ADDITIONAL-TASKS",
    title="Who has the additional case management tasks, a full OASys among them, and who is left out",
    paragraph="4.4",
    force=MUST,
    condition="Serving a sentence in prison, not recalled",
    about=Sentence,
    applies=serving & ~Sentence.recalled,
    gives={"additional_tasks": has_additional_tasks},
    content=(
        "full OASys risk assessment",
        "screening for offender personality disorder, and what follows",
        "sentence plan and a meeting to plan the sentence",
        "after sentence: the work for indeterminate sentences",
        "one-to-one supervision",
        "left out: under 10 months to serve",
        "left out: men in closed prisons with up to 48 months left at sentence and low risk of serious harm",
    ),
    reading=(
        "«Serving under 10 months» is read as left to serve at sentence: exactly 10 months is managed by the COM, but "
        "is not left out. Men in open prisons are left out as well, as the OMiC guidance for open prisons has it. "
        "Women and indeterminate sentences are never left out by the 48 months."
    ),
)

suitability = Derivation(
    "RES-INTERVENTION-SUITABILITY",
    title="Suitability for interventions is assessed by a full OASys, or by a revised OASys referral without one",
    paragraph="4.4",
    force=MUST,
    condition="Serving a sentence, and eligible for interventions",
    about=Sentence,
    applies=serving & Sentence.interventions_eligible,
    gives={
        "route": choose(
            (has_additional_tasks, word(SuitabilityRoute.FULL_OASYS)),
            otherwise=word(SuitabilityRoute.REVISED_OASYS_REFERRAL),
        )
    },
    owner=Owner.SOURCE_SILENT,
    content=("a full OASys is required: by the full OASys", "it is not: by a revised OASys referral"),
    reading=(
        "A full OASys is required of those who have the additional tasks, since it is the first of them "
        "(RES-ADDITIONAL-TASKS)."
    ),
)
