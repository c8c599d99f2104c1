"""7.23 NPS National Security Division (NSD)."""

from enum import StrEnum

from throughcare.policy.documents import SHOULD
from throughcare.policy.expressions import TODAY, choose, earliest, latest, word
from throughcare.policy.facts import Case, EarlyAllocation, NationalSecurity, Sentence
from throughcare.policy.lengths import months
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Derivation, Gate, Requirement
from throughcare.provisions.omic.cohort import fell_due, sentenced_from, serving
from throughcare.provisions.omic.early_allocation import release_or_parole
from throughcare.provisions.wecasp.caseload import in_womens_estate
from throughcare.provisions.wecasp.stays import on_caseload

REFERRAL_BEFORE_RELEASE = months(18)
RESPONSIBLE_BEFORE_RELEASE = months(15)


class Management(StrEnum):
    """Who has the operational management of a case of the NSD."""

    GOVERNOR = "governor"
    COMMUNITY_PROBATION_NSD = "community_probation_nsd"


_referred_on = EarlyAllocation.where(
    (EarlyAllocation.nsd_referred_on <= TODAY) & ~(EarlyAllocation.nsd_referred_on < sentenced_from)
).first(EarlyAllocation.nsd_referred_on)
_accepted_in_triage = EarlyAllocation.where(
    (EarlyAllocation.nsd_accepted_on <= TODAY) & ~(EarlyAllocation.nsd_accepted_on < sentenced_from)
).first(EarlyAllocation.nsd_accepted_on)
accepted_on = choose((Case.tact, earliest(_accepted_in_triage, _referred_on)), otherwise=_accepted_in_triage).named(
    "accepted by the NSD"
)
for_the_division = (Case.tact | accepted_on.exists).named("TACT, or accepted by the NSD")
responsible_on = (
    NationalSecurity.where(~(NationalSecurity.from_on < sentenced_from))
    .first(NationalSecurity.from_on)
    .named("COM of the NSD responsible")
)

referral_from = release_or_parole.minus(REFERRAL_BEFORE_RELEASE).named("first day of referral to the NSD")
_responsible_by = latest(release_or_parole.minus(RESPONSIBLE_BEFORE_RELEASE), accepted_on, sentenced_from).named(
    "COM of the NSD due to be responsible"
)

division_responsible = Deadline(
    "WECASP-7.23.2",
    title="NSD: refer 18 months before release, its COM responsible at 15",
    paragraph="7.23.1; 7.23.2; 7.23.3; 7.23.7",
    force=SHOULD,
    condition="In the women's estate, TACT or accepted by the NSD as an early allocation",
    about=Sentence,
    applies=serving & in_womens_estate & for_the_division & fell_due(_responsible_by),
    starts=release_or_parole,
    before=RESPONSIBLE_BEFORE_RELEASE,
    due=_responsible_by,
    opens=referral_from,
    met_by=responsible_on,
    shows={"nsd_referral_from": referral_from, "referral_allowed": referral_from <= TODAY},
    owner=Owner.NATIONAL_SECURITY_DIVISION,
    reading=(
        "Which release date is not said: that of OMiC, the CRD, or the parole date where there is none. A case found "
        "earlier than 18 months before waits until then. One accepted later than 15 months before is due on that day. "
        "TACT cases are accepted by themselves, so theirs is owed before anybody has referred them."
    ),
    content=(
        "found: at any point of the sentence",
        "referred: from 18 months before release",
        "accepted: its COM is responsible from 15 months before release",
        "TACT: referred, and accepted by itself",
        "others: triaged by the NSD",
        "enquiries: NPSNationalSecurity@justice.gov.uk (printed @iustice)",
    ),
)

no_earlier_referral = Gate(
    "WECASP-7.23.2b",
    title="No referral to the NSD earlier than 18 months before release",
    paragraph="7.23.2",
    force=SHOULD,
    condition="In the women's estate, about to be referred to the NSD",
    about=Sentence,
    applies=serving & in_womens_estate,
    requires=(
        Requirement("within_18_months", referral_from <= TODAY, "18 months or less to the release or parole date"),
    ),
    shows={"earliest": referral_from},
    owner=(Owner.PROBATION_SERVICE, Owner.POM),
    reading="18 months before is the first day on which it may go and, in OMiC, the day on which it is due.",
)

operational_management = Derivation(
    "WECASP-7.23.5",
    title="Management passes from the Governor to the community once the NSD's COM is responsible",
    paragraph="7.23.4; 7.23.5; 7.23.6",
    force=SHOULD,
    condition="On the WECASP caseload, and TACT or accepted by the NSD",
    about=Sentence,
    applies=serving & on_caseload & for_the_division,
    gives={
        "operational_management": choose(
            (responsible_on <= TODAY, word(Management.COMMUNITY_PROBATION_NSD)), otherwise=word(Management.GOVERNOR)
        ),
        "custody_and_regime": word(Management.GOVERNOR),
    },
    owner=(Owner.GOVERNOR_OR_DIRECTOR, Owner.NATIONAL_SECURITY_DIVISION),
    reading=(
        "2.1 leaves operational management with the Governor, and this falls 15 months before release, still in "
        "prison: responsibility for the case passes, custody, safety and regime stay. The paragraph says both "
        "allocated and responsible; responsible is adopted."
    ),
    content=(
        "Governor or Director, until a COM is responsible",
        "then community probation",
        "offender manager of the NSD, and the LDU, stay part of the panel's discussions",
        "the panel's part does not change",
        "the case keeps its cohort: complex needs, RS or both",
    ),
)
