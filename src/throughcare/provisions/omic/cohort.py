"""POM Allocation and Supervision: the cohorts that the matrix and the tables speak of."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import TODAY, Date, Truth, any_of, choose, word
from throughcare.policy.facts import Case, Provider, Sentence, SentenceKind
from throughcare.policy.lengths import months
from throughcare.policy.provisions import Derivation

TEN_MONTHS = months(10)
FORTY_EIGHT_MONTHS = months(48)

# The resettlement guidance of 2022 says that all CRC contracts ended when NPS and CRCs were unified, and gives no date;
# the National Standards for the unified service are of June 2021, and unification was on the 26th.
UNIFICATION = date(2021, 6, 26)


class Cohort(StrEnum):
    """The kinds of case that the model tells apart, in the words of its tables."""

    CRC_DET_RECALL = "CRC_DET_RECALL"
    CRC = "CRC"
    NPS_ISP_RECALL = "NPS_ISP_RECALL"
    NPS_DET_RECALL = "NPS_DET_RECALL"
    NPS_ISP = "NPS_ISP"
    NPS_UNDER_10 = "NPS_UNDER_10"
    NPS_DET_PAROLE = "NPS_DET_PAROLE"
    NPS_OVER_10 = "NPS_OVER_10"

    @property
    def label(self) -> str:
        """The cohort in plain words."""
        return LABELS[self]


LABELS: Mapping[Cohort, str] = {
    Cohort.CRC_DET_RECALL: "CRC, determinate sentence, recalled",
    Cohort.CRC: "CRC",
    Cohort.NPS_ISP_RECALL: "NPS, indeterminate sentence, recalled",
    Cohort.NPS_DET_RECALL: "NPS, determinate sentence, recalled",
    Cohort.NPS_ISP: "NPS, indeterminate sentence",
    Cohort.NPS_UNDER_10: "NPS, under 10 months left at sentence",
    Cohort.NPS_DET_PAROLE: "NPS, determinate sentence with parole",
    Cohort.NPS_OVER_10: "NPS, 10 months or more left at sentence",
}

life_or_ipp = Sentence.kind.is_in(SentenceKind.LIFE, SentenceKind.IPP)
indeterminate = choose(
    (Sentence.kind.recorded, life_or_ipp),
    (Sentence.indeterminate.recorded, Sentence.indeterminate),
    otherwise=life_or_ipp,
).named("indeterminate sentence")
discretionary = Sentence.kind.is_in(
    SentenceKind.EXTENDED_DETERMINATE, SentenceKind.LEGACY_EXTENDED, SentenceKind.OFFENDER_OF_PARTICULAR_CONCERN
)
# A sentence that a prison holds somebody under is custodial, whether or not its kind is held.
custodial = any_of(
    Sentence.custodial,
    Sentence.kind.is_in(
        SentenceKind.STANDARD_DETERMINATE,
        SentenceKind.EXTENDED_DETERMINATE,
        SentenceKind.LEGACY_EXTENDED,
        SentenceKind.OFFENDER_OF_PARTICULAR_CONCERN,
        SentenceKind.LIFE,
        SentenceKind.IPP,
    ),
).named("custodial sentence")

# Where the sentence date is not held, nothing that only guards against a date before it is held up by that.
sentenced_from = Sentence.sentenced_on.if_recorded()

under_sentence = (custodial & ~(sentenced_from > TODAY) & ~(Sentence.ended_on <= TODAY)).named(
    "the custodial sentence has begun and has not ended"
)
released = (~Sentence.recalled & (Sentence.released_on <= TODAY)).named("released")
serving = (under_sentence & ~released).named("the custodial sentence is being served in prison")

release_date = choose(
    (Sentence.crd.recorded, Sentence.crd), (Sentence.ard.exists, Sentence.ard), otherwise=Sentence.crd
).named("release date (CRD, or ARD where there is none)")

provider = choose(
    (Case.provider.recorded, Case.provider),
    (sentenced_from >= UNIFICATION, word(Provider.NPS)),
    (indeterminate, word(Provider.NPS)),
    otherwise=Case.provider,
).named("probation provider")
with_crc = provider.is_(Provider.CRC)
with_nps = provider.is_(Provider.NPS)

ten_months_after_sentence = Sentence.sentenced_on.plus(TEN_MONTHS).named("10 months after the sentence date")
# Nobody is released before the parole eligibility date, so that one of 10 months or later settles it without a CRD.
under_ten_months = ((release_date < ten_months_after_sentence) & ~(Sentence.ped >= ten_months_after_sentence)).named(
    "less than 10 months left at sentence"
)
up_to_48_months = (release_date <= Sentence.sentenced_on.plus(FORTY_EIGHT_MONTHS)).named(
    "up to and including 48 months left at sentence"
)
parole_eligible = (Sentence.ped.exists | discretionary).named("release at the Parole Board's discretion")

case_cohort = choose(
    (with_crc & Sentence.recalled, word(Cohort.CRC_DET_RECALL)),
    (with_crc, word(Cohort.CRC)),
    (Sentence.recalled & indeterminate, word(Cohort.NPS_ISP_RECALL)),
    (Sentence.recalled, word(Cohort.NPS_DET_RECALL)),
    (indeterminate, word(Cohort.NPS_ISP)),
    (under_ten_months, word(Cohort.NPS_UNDER_10)),
    (parole_eligible, word(Cohort.NPS_DET_PAROLE)),
    otherwise=word(Cohort.NPS_OVER_10),
).named("cohort", "OMIC-COHORT")


_det = ~Sentence.recalled & ~indeterminate
# The same, cohort by cohort, so that what rules a cohort out does so even where the provider or a date is not held.
_tests: Mapping[Cohort, Truth] = {
    Cohort.CRC_DET_RECALL: with_crc & Sentence.recalled,
    Cohort.CRC: with_crc & ~Sentence.recalled,
    Cohort.NPS_ISP_RECALL: with_nps & Sentence.recalled & indeterminate,
    Cohort.NPS_DET_RECALL: with_nps & Sentence.recalled & ~indeterminate,
    Cohort.NPS_ISP: with_nps & ~Sentence.recalled & indeterminate,
    Cohort.NPS_UNDER_10: with_nps & _det & under_ten_months,
    Cohort.NPS_DET_PAROLE: with_nps & _det & ~under_ten_months & parole_eligible,
    Cohort.NPS_OVER_10: with_nps & _det & ~under_ten_months & ~parole_eligible,
}


def cohort_is(*cohorts: Cohort) -> Truth:
    """Whether the case is of one of these cohorts."""
    each = [_tests[cohort].named(LABELS[cohort]) for cohort in cohorts]
    return each[0] if len(each) == 1 else any_of(*each)


def in_cohort(*cohorts: Cohort) -> Truth:
    """Whether a custodial sentence, passed and not ended, is of one of these cohorts."""
    return under_sentence & cohort_is(*cohorts)


def serving_in(*cohorts: Cohort) -> Truth:
    """Whether a custodial sentence is of one of these cohorts, and the person is in custody."""
    return serving & cohort_is(*cohorts)


def fell_due(due: Date) -> Truth:
    """Whether a duty of the time in custody ever fell due: not if the person was released before its date."""
    return ~(Sentence.released_on < due)


cohort = Derivation(
    "OMIC-COHORT",
    title="Which cohort a case belongs to",
    paragraph="POM Allocation and Supervision (matrix and responsibility table); Handover",
    force=MUST,
    about=Sentence,
    applies=under_sentence,
    condition="Every custodial sentence that has been passed and has not ended.",
    gives={"cohort": case_cohort, "provider": provider},
    content=(
        "CRC_DET_RECALL: with a CRC, and recalled",
        "CRC: any other CRC case, whatever its length",
        "NPS_ISP_RECALL: NPS, life or IPP, recalled",
        "NPS_DET_RECALL: NPS, determinate, recalled",
        "NPS_ISP: NPS, life or IPP",
        "NPS_UNDER_10: NPS, determinate, less than 10 months left to serve counted from the sentence date",
        "NPS_DET_PAROLE: NPS, determinate, release at the Parole Board's discretion",
        "NPS_OVER_10: any other NPS determinate sentence",
    ),
    reading=(
        "Tested in this order. The months left are counted once, from the sentence date to the CRD (the ARD where "
        "there is no CRD). The text says less than 10 and more than 10: exactly 10 months is counted as over 10, as "
        "the CRC band begins at 10 and National Standards 4.3.6 says 10 months or more; the resettlement guidance "
        "(4.4) says the opposite. CRC contracts ended with unification, on 26 June 2021: where no provider is held, a "
        "sentence passed on or after that day is with the Probation Service (NPS), and so is a life or IPP sentence, "
        "since the handover table has CRC cases among the determinate ones only. An extended sentence, one for an "
        "offender of particular concern, or any with a PED counts as release at the Parole Board's discretion."
    ),
)
