"""Handover: one responsible manager, the form of the handover, and the table of dates."""

from enum import StrEnum

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import (
    ALWAYS,
    NEVER,
    NO_NUMBER,
    choose,
    no_word,
    number,
    word,
)
from throughcare.policy.facts import Assessment, AssessmentKind, Case, Part, Sentence
from throughcare.policy.facts.acts import ManagersProposal
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Gate, Requirement
from throughcare.provisions.omic import early_allocation, parole, responsibility
from throughcare.provisions.omic.cohort import Cohort, cohort_is, fell_due, in_cohort, sentenced_from, under_sentence
from throughcare.provisions.omic.scope import needs_prison_oasys


class Mode(StrEnum):
    """How the pre-release handover meeting is held."""

    FACE_TO_FACE = "face_to_face"


_pom_alone = ManagersProposal.pom.is_(Part.RESPONSIBLE) & ~ManagersProposal.com.is_(Part.RESPONSIBLE)
_com_alone = ManagersProposal.com.is_(Part.RESPONSIBLE) & ~ManagersProposal.pom.is_(Part.RESPONSIBLE)

one = Gate(
    "OMIC-HANDOVER-ONE",
    title="Exactly one offender manager is responsible at any time",
    paragraph="Handover",
    force=MUST,
    about=ManagersProposal,
    condition="A sentenced prisoner in custody, whenever managers are to be recorded.",
    requires=(
        Requirement(
            "one_responsible", _pom_alone | _com_alone, "one of POM and COM is responsible, and the other is not"
        ),
    ),
    owner=Owner.MANAGE_POM_CASES,
    reading="Periods of responsibility neither overlap nor leave a gap; the new manager has the whole day of transfer.",
)

# The cohorts that are handed over: by a meeting of POM and COM, or by a report of the POM.
WITH_MEETING = (Cohort.NPS_OVER_10, Cohort.NPS_DET_PAROLE, Cohort.NPS_ISP)
WITH_REPORT = (Cohort.CRC,)

_meets = cohort_is(*WITH_MEETING)
_reports = cohort_is(*WITH_REPORT)

form = Derivation(
    "OMIC-HANDOVER-FORM",
    title="NPS: face-to-face pre-release handover meeting; CRC: written handover report by the POM",
    paragraph="Executive Summary; Handover",
    force=MUST,
    about=Sentence,
    applies=under_sentence,
    condition="Every custodial sentence.",
    owner=Owner.POM,
    gives={
        "meeting": choose((_meets, ALWAYS), (_reports, Case.care_leaver), otherwise=NEVER),
        "mode": choose((_meets, word(Mode.FACE_TO_FACE)), otherwise=no_word(Mode)),
        "report": _reports,
    },
    content=(
        "NPS with a transfer of responsibility: a meeting of POM and COM, face to face, chaired by the COM",
        "CRC: a handover report from the POM to the COM",
        "NPS under 10 months: neither, as the COM is responsible already",
    ),
    reading=(
        "The Executive Summary gives a meeting to longer sentences and to anybody who has experienced care, and a "
        "report to the rest; the Handover section gives NPS cases a meeting and CRC cases a report. The Handover "
        "section is followed, with a meeting besides the report for a care-experienced CRC case. Nothing is handed "
        "over for NPS under 10 months (National Standards Annex B says so too) or after recall."
    ),
)

_due = responsibility.com_allocation_due
_handover_oasys = Assessment.where(
    Assessment.kind.is_(AssessmentKind.HANDOVER) & ~(Assessment.completed_on < sentenced_from)
)
_handover_oasys_on = _handover_oasys.first(Assessment.completed_on)

oasys_before = Gate(
    "OMIC-HANDOVER-OASYS-BEFORE",
    title="POM completes an OASys before the COM is allocated",
    paragraph="Handover; Handover (task table row 1)",
    force=MUST,
    about=Sentence,
    applies=in_cohort(*WITH_MEETING, *WITH_REPORT)
    & needs_prison_oasys
    & ~parole.indeterminate_past_tariff
    & fell_due(_due),
    condition="Cases in scope for a prison OASys that are to be handed over.",
    requires=(Requirement("handover_oasys", _handover_oasys_on.exists, "an OASys completed for the handover"),),
    due=_due,
    met_by=_handover_oasys_on,
    owner=Owner.POM,
    content=(
        "progress against the original assessment",
        "progress against the risk management plan",
        "progress against the sentence plan",
        "outstanding areas of work, for resettlement",
    ),
    reading=(
        "Due by the day on which a COM is due to be allocated; there is no earliest date. The COM is allocated on that "
        "day even if the OASys is missing, which is then late."
    ),
)

_row = choose(
    (~in_cohort(*WITH_MEETING, *WITH_REPORT), NO_NUMBER),
    (cohort_is(Cohort.CRC), number(5)),
    (early_allocation.accepted, number(1)),
    (cohort_is(Cohort.NPS_DET_PAROLE), number(4)),
    (cohort_is(Cohort.NPS_OVER_10) & responsibility.mappa_confirmed_on.exists, number(2)),
    (cohort_is(Cohort.NPS_OVER_10), number(3)),
    (parole.returned, number(8)),
    (parole.moved_before_window, number(6)),
    otherwise=number(7),
)

table = Derivation(
    "OMIC-HANDOVER-TABLE",
    title="Which handover row applies, and its two dates",
    paragraph="Handover (table)",
    force=MUST,
    about=Sentence,
    applies=under_sentence,
    condition="Every custodial sentence; recalls and NPS under 10 months have dates but no row.",
    gives={
        "row": _row,
        "com_allocated": responsibility.com_allocation_due,
        "com_responsible": responsibility.responsibility_transfer_due,
    },
    content=(
        "1 early allocation: both 15 months before the CRD",
        "2 NPS determinate over 10 months, MAPPA 2 or 3: COM 7.5 months before the CRD; responsible when confirmed",
        "3 the same, no MAPPA or level 1: COM 7.5 months before; responsible at HDC release or 4.5 months before CRD",
        "4 NPS determinate with parole: both 8 months before the PED",
        "5 CRC: both 12 weeks before the first of HDCED and CRD",
        "6 NPS indeterminate, to open before tariff: COM on the move; responsible 8 months before the PED",
        "7 NPS indeterminate, on tariff in closed: both 8 months before the PED; back to the POM if unsuccessful",
        "8 NPS indeterminate, post tariff: COM allocated already; responsible 8 months before the scheduled hearing",
    ),
    reading=(
        "Early allocation comes before the cohorts. The text says «all custody cases», but has no row for NPS under "
        "10 months or for recalls: the responsibility table and the footnote to the matrix are followed. A date "
        "before the sentence, or before a later trigger, becomes that day."
    ),
)
