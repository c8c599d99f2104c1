"""Handover: when a COM is allocated, and when responsibility passes."""

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import Date, both
from throughcare.policy.facts import Sentence
from throughcare.policy.lengths import ON_THE_DAY
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Amendment, Deadline, Derivation
from throughcare.provisions.omic import early_allocation, parole, responsibility
from throughcare.provisions.omic.cohort import Cohort, fell_due, in_cohort, release_date, sentenced_from
from throughcare.provisions.omic.managers import com_allocated, com_responsible
from throughcare.provisions.resettlement import DOCUMENT as RESETTLEMENT_GUIDANCE

LATE_ARRIVAL = "A date before the sentence, or before the case came under the rule, becomes that day."

_over_10_in_course = in_cohort(Cohort.NPS_OVER_10) & ~early_allocation.accepted


def _allocated_and_responsible(due: Date) -> Date:
    return both(com_allocated(due), com_responsible(due))


early = Deadline(
    "OMIC-HANDOVER-EA-COM",
    title="Early allocation: COM allocated and responsible 15 months before release",
    paragraph="POM Allocation (responsibility table); Handover (table row 1)",
    force=MUST,
    about=Sentence,
    applies=in_cohort(Cohort.NPS_OVER_10, Cohort.NPS_DET_PAROLE, Cohort.NPS_ISP)
    & early_allocation.accepted
    & fell_due(early_allocation.com_from),
    condition="Early allocation has been accepted.",
    starts=early_allocation.release_or_parole,
    before=early_allocation.COM_BEFORE_RELEASE,
    due=early_allocation.com_from,
    met_by=_allocated_and_responsible(early_allocation.com_from),
    owner=Owner.LDU_AND_COM,
    reading=(
        "Accepted later than 15 months before release: due on acceptance. The table names the CRD only: without one, "
        "PRD, which is read as the PED, or the TED of an indeterminate sentence; 8 months before the PED, where that "
        "is earlier."
    ),
)

det_com = Deadline(
    "OMIC-HANDOVER-DET-COM",
    title="NPS determinate over 10 months: COM allocated 7.5 months before the CRD",
    paragraph="POM Allocation (responsibility table); Handover (table rows 2-3)",
    force=MUST,
    about=Sentence,
    applies=_over_10_in_course & fell_due(responsibility.det_com_from),
    condition="NPS determinate, 10 months or more left at sentence, no parole, not under early allocation.",
    starts=release_date,
    before=responsibility.SEVEN_AND_A_HALF_MONTHS,
    not_before=sentenced_from,
    met_by=com_allocated(responsibility.det_com_from),
    owner=Owner.LDU,
    reading=f"7.5 months is 7 months (to the month's last day where need be), then 15 days. {LATE_ARRIVAL}",
)

det_mappa_resp = Derivation(
    "OMIC-HANDOVER-DET-MAPPA-RESP",
    title="NPS determinate, MAPPA 2 or 3: responsibility moves when the COM confirms the level",
    paragraph="POM Allocation (responsibility table); Handover (table row 2)",
    force=MUST,
    about=Sentence,
    applies=_over_10_in_course & responsibility.mappa_confirmed_on.exists,
    condition="NPS determinate over 10 months, MAPPA level 2 or 3 confirmed, not under early allocation.",
    owner=Owner.COM,
    gives={"com_responsible": responsibility.det_mappa_transfer},
    reading=(
        "«Accepted», «agreed» and «confirmed by the COM» are the same event. Not before a COM is due to be allocated. "
        "Confirmed only after HDC release or 4.5 months before the CRD: the case has passed already by then."
    ),
)

det_other_resp = Deadline(
    "OMIC-HANDOVER-DET-OTHER-RESP",
    title="NPS determinate, no MAPPA or level 1: responsibility moves at HDC release or 4.5 months before the CRD",
    paragraph="POM Allocation (responsibility table); Handover (table row 3)",
    force=MUST,
    about=Sentence,
    applies=_over_10_in_course
    & ~(responsibility.mappa_confirmed_on <= responsibility.det_backstop)
    & fell_due(responsibility.det_backstop),
    condition=(
        "NPS determinate over 10 months, not under early allocation; no MAPPA, level 1, or the level not yet settled."
    ),
    starts=release_date,
    before=responsibility.FOUR_AND_A_HALF_MONTHS,
    due=responsibility.det_backstop,
    met_by=com_responsible(responsibility.det_backstop),
    owner=Owner.COM,
    reading=(
        "The first of the two dates: the day of release on HDC itself, and 4.5 months before the CRD. The "
        f"responsibility table leaves HDC out; the handover table is followed. {LATE_ARRIVAL}"
    ),
)

_DUE_IN_WALES = (
    "In Wales, with over 10 months left at sentence: 7.5 months before the CRD, as the last day for it. An earlier "
    "release expected under HDC is not counted to, so that HDC granted later makes nothing late that was in time."
)
_det_in_wales = responsibility.levelled_up(responsibility.det_com_from, responsibility.det_backstop)

det_other_resp_with_wales = Amendment(
    det_other_resp,
    from_on=responsibility.WALES_LEVELLED_UP,
    paragraph=responsibility.WALES,
    document=RESETTLEMENT_GUIDANCE,
    reading=f"{_DUE_IN_WALES} Elsewhere: {det_other_resp.reading}",
    changes={
        "applies": _over_10_in_course
        & ~(responsibility.mappa_confirmed_on <= responsibility.det_backstop)
        & fell_due(_det_in_wales),
        "due": _det_in_wales,
        "met_by": com_responsible(_det_in_wales),
    },
)

det_parole = Deadline(
    "OMIC-HANDOVER-DET-PAROLE",
    title="NPS determinate with parole: COM allocated and responsible 8 months before the PED",
    paragraph="POM Allocation (responsibility table); Handover (table row 4)",
    force=MUST,
    about=Sentence,
    applies=in_cohort(Cohort.NPS_DET_PAROLE) & ~early_allocation.accepted & fell_due(responsibility.parole_handover),
    condition="NPS determinate sentences with release at the Parole Board's discretion.",
    starts=parole.first_ped,
    before=parole.PAROLE_WINDOW,
    not_before=sentenced_from,
    met_by=_allocated_and_responsible(responsibility.parole_handover),
    owner=Owner.LDU_AND_COM,
    reading=f"The first PED. {LATE_ARRIVAL}",
)

crc = Deadline(
    "OMIC-HANDOVER-CRC",
    title="CRC: COM allocated and responsible 12 weeks before the earlier of HDCED and CRD",
    paragraph="POM Allocation (responsibility table); Handover (table row 5)",
    force=MUST,
    about=Sentence,
    applies=in_cohort(Cohort.CRC) & fell_due(responsibility.crc_handover),
    condition="CRC cases of any length, not recalled.",
    starts=responsibility.crc_release,
    before=responsibility.TWELVE_WEEKS,
    not_before=sentenced_from,
    met_by=_allocated_and_responsible(responsibility.crc_handover),
    owner=Owner.CRC_AND_COM,
    reading=f"The HDC eligibility date as written, granted or not; without one, the CRD. {LATE_ARRIVAL}",
)

_crc_in_wales = responsibility.levelled_up(responsibility.det_com_from, responsibility.crc_handover)

crc_with_wales = Amendment(
    crc,
    from_on=responsibility.WALES_LEVELLED_UP,
    paragraph=responsibility.WALES,
    document=RESETTLEMENT_GUIDANCE,
    reading=f"{_DUE_IN_WALES} With 10 months or less, and elsewhere: {crc.reading}",
    changes={
        "applies": in_cohort(Cohort.CRC) & fell_due(_crc_in_wales),
        "due": _crc_in_wales,
        "met_by": _allocated_and_responsible(_crc_in_wales),
    },
)

isp_pretariff_com = Deadline(
    "OMIC-HANDOVER-ISP-PRETARIFF-COM",
    title="Indeterminate sentence, move to open conditions before tariff: COM allocated on arrival",
    paragraph="POM Allocation (responsibility table); Parole; Handover (table row 6)",
    force=MUST,
    about=Sentence,
    applies=in_cohort(Cohort.NPS_ISP) & ~early_allocation.accepted & parole.moved_before_window,
    condition="NPS indeterminate, moved to open conditions before the 8 months that end with the TED.",
    starts=parole.moved_to_open_on,
    within=ON_THE_DAY,
    met_by=com_allocated(parole.moved_to_open_on),
    owner=Owner.LDU,
    reading="Due on the day of arrival. The POM stays responsible.",
)

isp_ontariff = Deadline(
    "OMIC-HANDOVER-ISP-ONTARIFF",
    title="Indeterminate sentence on tariff: COM allocated and responsible 8 months before the PED",
    paragraph="POM Allocation (responsibility table); Parole; Handover (table rows 6-7)",
    force=MUST,
    about=Sentence,
    applies=in_cohort(Cohort.NPS_ISP) & ~early_allocation.accepted & parole.not_past_tariff,
    condition="NPS indeterminate, not yet past tariff.",
    starts=parole.tariff_date,
    before=parole.PAROLE_WINDOW,
    not_before=sentenced_from,
    met_by=_allocated_and_responsible(parole.first_window),
    owner=Owner.LDU_AND_COM,
    reading=(
        f"{parole.PED_READING} In open conditions before tariff the COM is allocated already, so that only the "
        "transfer of responsibility is left."
    ),
)

isp_posttariff = Deadline(
    "OMIC-HANDOVER-ISP-POSTTARIFF",
    title="Indeterminate sentence post tariff: responsibility 8 months before the scheduled hearing",
    paragraph="Handover (table row 8); Parole: Joint Work",
    force=MUST,
    about=Sentence,
    applies=parole.awaiting_next_window,
    condition="NPS indeterminate, and the POM has regained the case after a no-release decision.",
    starts=parole.next_review,
    before=parole.PAROLE_WINDOW,
    met_by=parole.com_responsible_again,
    owner=Owner.COM,
    reading="The same clock as OMIC-PAROLE-NEXT. The COM is allocated already.",
)
