"""POM Allocation and Supervision: which kind of POM has a case, and the same POM after handover."""

from enum import StrEnum

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import choose, lookup, no_word, word
from throughcare.policy.facts import Manager, Part, PomType, Sentence, Tier
from throughcare.policy.facts.acts import PomProposal
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Gate, Guidance, Requirement
from throughcare.provisions.omic import responsibility
from throughcare.provisions.omic.cohort import indeterminate, serving, with_crc
from throughcare.provisions.omic.cohort import under_ten_months as under_ten
from throughcare.provisions.omic.tier import ReachedBy, case_tier, reached_by


class MatrixRow(StrEnum):
    """The rows of the matrix."""

    OVER_10 = "over_10_months_indeterminate_or_parole"
    CRC = "crc"
    UNDER_10_OR_RECALL = "under_10_months_or_determinate_recall"


class May(StrEnum):
    """What a cell allows besides its own kind of POM."""

    PRISON_SUPPORT = "prison_support_if_resources_require"
    PROBATION_FOR_SOME = "probation_for_some_cases"


class Refused(StrEnum):
    """Why a cell gives no POM."""

    NOT_APPLICABLE = "not_applicable"
    NOT_A_CRC_CASE = "not_a_crc_case"


_PROBATION, _PRISON = PomType.PROBATION, PomType.PRISON

POM_BY_ROW_AND_TIER = {
    (MatrixRow.OVER_10, Tier.A): _PROBATION,
    (MatrixRow.OVER_10, Tier.B): _PROBATION,
    (MatrixRow.OVER_10, Tier.C): _PRISON,
    (MatrixRow.OVER_10, Tier.D): _PRISON,
    (MatrixRow.CRC, Tier.B): _PRISON,
    (MatrixRow.CRC, Tier.C): _PRISON,
    (MatrixRow.CRC, Tier.D): _PRISON,
}
ALSO_ALLOWED = {
    (MatrixRow.OVER_10, Tier.A): May.PRISON_SUPPORT,
    (MatrixRow.OVER_10, Tier.B): May.PRISON_SUPPORT,
    (MatrixRow.OVER_10, Tier.C): May.PROBATION_FOR_SOME,
}

# A recalled determinate sentence has its row whoever provides probation, so that it needs no provider to be told.
matrix_row = choose(
    (Sentence.recalled & ~indeterminate, word(MatrixRow.UNDER_10_OR_RECALL)),
    (with_crc, word(MatrixRow.CRC)),
    (~indeterminate & under_ten, word(MatrixRow.UNDER_10_OR_RECALL)),
    otherwise=word(MatrixRow.OVER_10),
).named("row of the matrix")

_in_crc_row = matrix_row.is_(MatrixRow.CRC)
_prison_throughout = matrix_row.is_(MatrixRow.UNDER_10_OR_RECALL)
refused = choose(
    (_in_crc_row & case_tier.is_(Tier.A), word(Refused.NOT_APPLICABLE)),
    (
        _in_crc_row & case_tier.is_(Tier.B) & ~reached_by.is_(ReachedBy.OGRS),
        word(Refused.NOT_A_CRC_CASE),
    ),
    otherwise=no_word(Refused),
)
recommended_pom = choose(
    (_prison_throughout, word(_PRISON)),
    (refused.exists, no_word(PomType)),
    otherwise=lookup(matrix_row, case_tier, POM_BY_ROW_AND_TIER),
).named("recommended POM", "OMIC-ALLOC-MATRIX")

matrix = Derivation(
    "OMIC-ALLOC-MATRIX",
    title="Kind of POM by cohort and tier",
    paragraph="POM Allocation and Supervision (matrix)",
    force=MUST,
    about=Sentence,
    applies=serving,
    condition="A sentenced person in custody to whom a POM is to be allocated.",
    owner=Owner.HOMD,
    gives={
        "pom_type": recommended_pom,
        "may": choose((_prison_throughout, no_word(May)), otherwise=lookup(matrix_row, case_tier, ALSO_ALLOWED)),
        "refused": refused,
        "row": matrix_row,
        "responsible": responsibility.responsible,
        "role": choose(
            (responsibility.responsible.is_(Manager.POM), word(Part.RESPONSIBLE)),
            otherwise=word(Part.SUPPORTING),
        ),
    },
    content=(
        "NPS over 10 months, indeterminate (and recalled), determinate parole, in tier A: the COM is responsible",
        "the same in tier B: Probation POM; in A and B a Prison POM may support where resources require",
        "the same in tier C: Prison POM, a Probation POM for some cases; in tier D: Prison POM",
        "all CRC cases: A not applicable; B Prison POM, for high OGRS only; C and D Prison POM",
        "NPS under 10 months, NPS and CRC determinate recall: Prison POM, in support of the COM",
    ),
    reading=(
        "After recall on an indeterminate sentence the COM is responsible, as the footnote says, and the kind of POM "
        "in support follows the row. Tier A with the prison still (MAPPA level 2 or 3 before a COM is assigned): "
        "Probation POM, by the principles; the same in support, or a Prison POM where resources require. A CRC case "
        "in tier A, or in B by risk of serious harm or RSR rather than OGRS, is an error in the record: no POM is "
        "recommended, and the case is to be looked at for transfer to NPS. The row of determinate recalls prevails "
        "over «not applicable». «Some cases» in tier C is for the HOMD to decide, with a reason."
    ),
)

continuity = Gate(
    "OMIC-ALLOC-CONTINUITY",
    title="The same POM stays on as case support when responsibility passes to the COM",
    paragraph="POM Allocation and Supervision",
    force=MUST,
    about=PomProposal,
    applies=PomProposal.at_handover,
    condition="A POM proposed as responsibility passes from POM to COM.",
    requires=(
        Requirement(
            "same_pom",
            PomProposal.same_pom | PomProposal.reason_given,
            "the POM who has the case already, or a reason of the HOMD for another",
        ),
    ),
    shows={"role": word(Part.SUPPORTING)},
    owner=Owner.HOMD,
    reading="The matrix is not asked again at handover: only an explicit reallocation by the HOMD changes the POM.",
)


principles = Guidance(
    "OMIC-ALLOC-PRINCIPLES",
    title="Which cases go to Probation POMs, and which to Prison POMs",
    paragraph="POM Allocation and Supervision",
    force=MUST,
    condition="A POM is to be allocated",
    owner=Owner.HOMD,
    realised_by="Help beside the list of cases to allocate, with its paragraph.",
    reading="The matrix of tiers says it case by case, and prevails.",
    content=(
        "Probation POM: tiers A and B at high risk, while the prison is responsible",
        "Prison POM: low and medium risk",
        "Prison POM: every CRC case",
        "Prison POM: NPS with under 10 months left, for which a COM is assigned and responsible",
        "Prison POM: every NPS determinate recall",
    ),
)
