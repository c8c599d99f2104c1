"""POM Allocation and Supervision: the table of who is responsible and who supports."""

from datetime import date

from throughcare.policy.decisions import Decision
from throughcare.policy.documents import MUST
from throughcare.policy.expressions import NO_DATE, TODAY, Date, choose, earliest, latest, no_word, word
from throughcare.policy.facts import Case, Country, Manager, ManagerCorrection, Mappa, Region, Sentence
from throughcare.policy.lengths import months, weeks
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Amendment, Derivation
from throughcare.provisions.omic import early_allocation, parole, tier
from throughcare.provisions.omic.cohort import (
    Cohort,
    indeterminate,
    release_date,
    sentenced_from,
    serving_in,
    ten_months_after_sentence,
    under_sentence,
)
from throughcare.provisions.omic.managers import ANSWERS, held, parts
from throughcare.provisions.resettlement import DOCUMENT as RESETTLEMENT_GUIDANCE
from throughcare.provisions.resettlement.earliest_release import expected_release_date

SEVEN_AND_A_HALF_MONTHS = months(7.5)
FOUR_AND_A_HALF_MONTHS = months(4.5)
TWELVE_WEEKS = weeks(12)

# NPS, determinate, over 10 months
det_com_from = latest(release_date.minus(SEVEN_AND_A_HALF_MONTHS), sentenced_from).named("COM allocation point")
det_backstop = latest(
    earliest(Sentence.hdc_release_on, release_date.minus(FOUR_AND_A_HALF_MONTHS)), sentenced_from
).named("HDC release or 4.5 months before release, whichever is first")
mappa_confirmed_on = (
    Mappa.where(
        Mappa.level.is_in(*tier.MAPPA_LEVELS_OF_TIER_A)
        & (Mappa.level_confirmed_on <= TODAY)
        & ~(Mappa.ended_on <= det_com_from)
    )
    .first(Mappa.level_confirmed_on)
    .named("day that the COM confirmed MAPPA level 2 or 3")
)
det_mappa_transfer = earliest(latest(mappa_confirmed_on, det_com_from), det_backstop).named(
    "handover date at MAPPA level 2 or 3"
)
det_transfer = choose((mappa_confirmed_on.exists, det_mappa_transfer), otherwise=det_backstop).named("handover date")

# NPS, determinate, parole
parole_handover = latest(parole.first_ped.minus(parole.PAROLE_WINDOW), sentenced_from).named(
    "start of the parole window"
)

# Wales levelled up in December 2019, of which the text gives no day: the first is taken. A home that is not recorded is
# not read as one in Wales, so that the table is followed.
WALES_LEVELLED_UP = date(2019, 12, 1)
_home_in_wales = choose(
    (Case.country.recorded, Case.country.is_(Country.WALES)),
    otherwise=Case.home_region.if_recorded().is_(Region.WALES),
)
_levelled_up = (_home_in_wales & ~indeterminate & (release_date > ten_months_after_sentence)).named(
    "home in Wales, with over 10 months left at sentence"
)
_com_from_in_wales = latest(expected_release_date.minus(SEVEN_AND_A_HALF_MONTHS), sentenced_from).named(
    "7.5 months before release, in Wales"
)

# CRC
crc_release = earliest(Sentence.hdced, release_date).named("HDCED or release date, whichever is first")
crc_handover = latest(crc_release.minus(TWELVE_WEEKS), sentenced_from).named("12 weeks before release")


def levelled_up(in_wales: Date, elsewhere: Date) -> Date:
    """The day on which the case passes to the COM, in Wales with over 10 months left at sentence, and elsewhere."""
    return choose((_levelled_up, in_wales), otherwise=elsewhere).named("handover date")


recall = Derivation(
    "OMIC-RESP-RECALL",
    title="Recalled cases: COM responsible, POM supports",
    paragraph="POM Allocation and Supervision (matrix, footnote)",
    force=MUST,
    about=Sentence,
    applies=under_sentence & Sentence.recalled,
    condition="A person recalled to custody, whoever provides probation and whatever the sentence.",
    owner=Owner.COM,
    answers=ANSWERS,
    gives={
        **parts(word(Manager.COM), word(Manager.POM)),
        "com_allocation_due": NO_DATE,
        "responsibility_transfer_due": NO_DATE,
    },
    reading="Said only by the footnote to the matrix: recall is in neither the responsibility nor the handover table.",
)

nps_under_10 = Derivation(
    "OMIC-RESP-NPS-UNDER10",
    title="NPS under 10 months: COM responsible throughout, POM supports",
    paragraph="POM Allocation (responsibility table, NPS under 10)",
    force=MUST,
    about=Sentence,
    applies=serving_in(Cohort.NPS_UNDER_10),
    condition="NPS determinate sentences with less than 10 months left at sentence.",
    owner=Owner.COM,
    answers=ANSWERS,
    gives={
        **parts(word(Manager.COM), word(Manager.POM)),
        "com_allocation_due": sentenced_from,
        "responsibility_transfer_due": sentenced_from,
    },
    reading="Nothing transfers, so there is no handover and no handover meeting; the handover table has no row for it.",
)

nps_over_10 = Derivation(
    "OMIC-RESP-NPS-OVER10",
    title="NPS over 10 months, determinate: POM until handover, then COM",
    paragraph="POM Allocation (responsibility table, NPS over 10); Handover (table rows 2-3)",
    force=MUST,
    about=Sentence,
    applies=serving_in(Cohort.NPS_OVER_10),
    condition="NPS determinate sentences without parole and with 10 months or more left at sentence.",
    answers=ANSWERS,
    gives=held(det_com_from, det_transfer),
    content=(
        "COM assigned 7.5 months before the CRD",
        "COM responsible when MAPPA level 2 or 3 is accepted; without MAPPA or at level 1, 4.5 months before the CRD",
        "the POM goes on with the prison tasks in support",
        "early allocation: COM responsible 15 months before the CRD",
    ),
    reading=(
        "Half a month is 15 days, taken after the months. The handover table adds HDC release to the 4.5 months, the "
        "responsibility table leaves it out: the first of the two is adopted. MAPPA level 2 or 3 confirmed before "
        "there is a COM: responsibility waits for the COM. Not yet settled at 4.5 months: it moves then all the same."
    ),
)

nps_det_parole = Derivation(
    "OMIC-RESP-NPS-DET-PAROLE",
    title="NPS determinate with parole: COM assigned and responsible from 8 months before the first PED",
    paragraph="POM Allocation (responsibility table, NPS Determinate Parole); Handover (table row 4)",
    force=MUST,
    about=Sentence,
    applies=serving_in(Cohort.NPS_DET_PAROLE),
    condition="NPS determinate sentences with release at the Parole Board's discretion.",
    answers=ANSWERS,
    gives=held(parole_handover, parole_handover),
    reading=(
        "The first PED only; the COM then stays responsible for the rest of the sentence. After an unsuccessful review "
        "nothing returns to the POM, though the wording of the Parole section is general."
    ),
)

nps_isp = Derivation(
    "OMIC-RESP-NPS-ISP",
    title="NPS indeterminate: POM outside the parole window, COM inside it",
    paragraph="POM Allocation (responsibility table, NPS Indeterminate); Parole; Handover (table rows 6-8)",
    force=MUST,
    about=Sentence,
    applies=serving_in(Cohort.NPS_ISP),
    condition="NPS cases with an indeterminate sentence.",
    answers=ANSWERS,
    gives=held(parole.com_allocated_on, parole.first_window),
    content=(
        "closed conditions: COM assigned and responsible 8 months before the TED",
        "arrival in open conditions before tariff: COM assigned on arrival, POM responsible until 8 months before PED",
        "after a no-release decision: OMIC-PAROLE-KNOCKBACK-RESP",
    ),
    reading=(
        f"{parole.PED_READING} A move to open conditions when the 8 months have begun changes nothing: the COM is "
        "assigned and responsible already."
    ),
)

crc = Derivation(
    "OMIC-RESP-CRC",
    title="CRC: POM until 12 weeks before the earlier of HDCED and CRD, then COM",
    paragraph="POM Allocation (responsibility table, CRC); Handover (table row 5)",
    force=MUST,
    about=Sentence,
    applies=serving_in(Cohort.CRC),
    condition="CRC cases of any length, not recalled.",
    answers=ANSWERS,
    gives=held(crc_handover, crc_handover),
    reading=(
        "CRC contracts ended with unification in June 2021; the resettlement guidance (4.4) keeps legacy CRC cases "
        "with the prison until 12 weeks before release. The HDC eligibility date counts as written, whether or not "
        "HDC is granted. Fewer than 12 weeks left at sentence: the COM is responsible from the sentence."
    ),
)


def _in_wales_or(elsewhere: Date) -> Date:
    return levelled_up(_com_from_in_wales, elsewhere)


WALES = "3.6 (Wales)"
WALES_READING = (
    "In Wales the COM is allocated and responsible from 7.5 months before release, whatever the case, where over 10 "
    "months were left at sentence. December 2019 has no day: the first is taken. «Release» is the expected release "
    "date of the resettlement guidance (RES-WALES-OMIC). A home that is not recorded is not read as one in Wales."
)

nps_over_10_with_wales = Amendment(
    nps_over_10,
    from_on=WALES_LEVELLED_UP,
    paragraph=WALES,
    document=RESETTLEMENT_GUIDANCE,
    reading=f"{WALES_READING} Elsewhere: {nps_over_10.reading}",
    changes={
        "gives": held(_in_wales_or(det_com_from), _in_wales_or(det_transfer)),
        "content": (
            "Wales, over 10 months: COM assigned and responsible 7.5 months before release",
            *nps_over_10.content,
        ),
    },
)

crc_with_wales = Amendment(
    crc,
    from_on=WALES_LEVELLED_UP,
    paragraph=WALES,
    document=RESETTLEMENT_GUIDANCE,
    reading=f"{WALES_READING} With 10 months or less, and elsewhere: {crc.reading}",
    changes={"gives": held(_in_wales_or(crc_handover), _in_wales_or(crc_handover))},
)

# Recall before everything, since the COM then holds the case whatever it was before; early allocation before the
# cohorts ("precedence" of the handover table's first row); a decided parole review before the first parole window.
IN_ORDER = (
    recall,
    early_allocation.routes,
    nps_under_10,
    nps_over_10_with_wales,
    nps_det_parole,
    parole.knockback_resp,
    nps_isp,
    crc_with_wales,
)

# Corrected on evidence, for a time: one of the two all the same (OMIC-HANDOVER-ONE).
_in_force = ManagerCorrection.where((ManagerCorrection.from_on <= TODAY) & (ManagerCorrection.until_on > TODAY))
_corrected_to = _in_force.at_last(ManagerCorrection.holder, ManagerCorrection.from_on)
_the_other = choose(
    (_corrected_to.is_(Manager.COM), word(Manager.POM)),
    (_corrected_to.is_(Manager.POM), word(Manager.COM)),
    otherwise=no_word(Manager),
)

RESPONSIBLE = Decision(
    "responsible",
    IN_ORDER,
    corrected=_corrected_to.named("responsible", "OMIC-HANDOVER-ONE"),
    # Released on licence: no prison has the case any more.
    otherwise=choose((under_sentence, word(Manager.COM)), otherwise=no_word(Manager)),
)
SUPPORTING = Decision(
    "supporting",
    IN_ORDER,
    corrected=_the_other.named("supporting", "OMIC-HANDOVER-ONE"),
    otherwise=no_word(Manager),
)
COM_ALLOCATION_DUE = Decision("com_allocation_due", IN_ORDER, otherwise=NO_DATE)
RESPONSIBILITY_TRANSFER_DUE = Decision("responsibility_transfer_due", IN_ORDER, otherwise=NO_DATE)

responsible = RESPONSIBLE.answer()
supporting = SUPPORTING.answer()
com_allocation_due = COM_ALLOCATION_DUE.answer()
responsibility_transfer_due = RESPONSIBILITY_TRANSFER_DUE.answer()
