"""5.6 Mental Health and Women's Offender Personality Disorder (WOPD)."""

from enum import StrEnum

from throughcare.policy.documents import MAY, MUST, SHOULD
from throughcare.policy.expressions import TODAY, choose, no_word, word
from throughcare.policy.facts import CaspCase, CaspReferral, ExitReason, HospitalTransfer
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Guidance, Record, Workflow
from throughcare.provisions.wecasp.caseload import restricted
from throughcare.provisions.wecasp.stays import (
    ADDENDUM_AFTER,
    hospital_exit_on,
    last_known_by,
    left_on,
    on_caseload,
    staying,
)


class ReturnRoute(StrEnum):
    """How a case comes back after hospital."""

    AUTOMATIC = "automatic"
    RE_REFERRAL = "re_referral"
    REFERRAL = "referral"


_known = CaspCase.every().any() | CaspReferral.where(CaspReferral.refused_on <= TODAY).any()
_route_back = choose(
    (restricted, word(ReturnRoute.AUTOMATIC)),
    (_known, word(ReturnRoute.RE_REFERRAL)),
    otherwise=word(ReturnRoute.REFERRAL),
).named("route back after hospital")
_open = HospitalTransfer.support_needed & ~HospitalTransfer.further_transfer_appropriate & ~restricted & ~on_caseload

screening_considered = Record(
    "WECASP-5.6.1",
    title="Ask of every referral whether the person screens in to WOPD",
    paragraph="5.6.1; 7.4.2; 7.11.6",
    force=SHOULD,
    condition="Every referral",
    satisfied_by="WOPD screening recorded",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    content=(
        "screened in, screened out or not screened",
        "noted on the referral form (7.11.6)",
        "advice: the Offender Management Unit, or the POM or COM",
    ),
)

provider_involved = Workflow(
    "WECASP-5.6.2",
    title="Bring in the mental health provider that NHS England commissions",
    paragraph="5.6.2; 7.11.16; 7.17.4; 7.17.5",
    force=MUST,
    condition="Mental illness is thought to be present, neurodevelopmental and learning disabilities included",
    satisfied_by="provider involved, or not appropriate, with the reason",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading=(
        "5.6.2 says where appropriate; 7.11.16 and 7.17.4 do not. So its not being appropriate is recorded, with the "
        "reason."
    ),
    content=("takes part in the management plan", "takes part in any assessment (7.17.5)"),
)

hospital_transfer = Workflow(
    "WECASP-5.6.3",
    title="Transfer to hospital under the Mental Health Act goes by PSI 50/2007",
    paragraph="5.6.3; 7.11.16; 7.17.4; 7.17.5; 7.17.8",
    force=MUST,
    condition="A transfer under the Mental Health Act 1983",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading=(
        "7.17.8 sends the reader to Annex H for the crib sheet, which is Annex E; the contents page calls it S47 / S48."
    ),
    content=("sentenced: sections 47 and 49", "on remand: sections 48 and 49", "help: the crib sheet of Annex E"),
)

hospital_decisions = Guidance(
    "WECASP-5.6.4",
    title="The panel decides nothing about transfer to hospital",
    paragraph="5.6.4; 7.3.6; 7.4.2; 7.17.2; 7.17.3",
    force=MUST,
    condition="Assessed or accepted for treatment in a secure hospital under the Mental Health Act 1983",
    owner=Owner.MHCS,
    content=(
        "existing arrangements stand",
        "decided by: Mental Health Casework Section (MHCS)",
        "consulted: NHS England or NHS Wales, and the providers commissioned",
    ),
)

transferred_to_hospital = Derivation(
    "WECASP-5.6.5",
    title="Transfer to a specialist hospital ends what the panel does",
    paragraph="5.6.5; 7.15.1",
    force=MUST,
    condition="A case that joined the caseload",
    about=CaspCase,
    applies=CaspCase.joined_on <= TODAY,
    gives={
        "on_caseload": staying,
        "exit_reason": choose(
            (
                (hospital_exit_on <= TODAY) & ~(CaspCase.left_on < hospital_exit_on),
                word(ExitReason.HOSPITAL_TRANSFER),
            ),
            (CaspCase.left_on <= TODAY, CaspCase.exit_reason),
            otherwise=no_word(ExitReason),
        ),
        "left_on": left_on,
    },
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading=(
        "By itself, with no decision of the Board, from the day of the transfer under the Mental Health Act; being "
        "assessed or accepted ends nothing. It beats the rule of 7.9.3 that RS stay until downgraded: Part 5 over "
        "Part 7."
    ),
    content=("the case is considered by the WECASP no longer", "then managed under PSI 50/2007"),
)

returned_from_hospital = Derivation(
    "WECASP-5.6.6",
    title="Return from hospital opens the way to a referral or re-referral",
    paragraph="5.6.6; 7.11.16; 7.17.7",
    force=MAY,
    condition="Back in custody from a specialist psychiatric hospital",
    about=HospitalTransfer,
    applies=HospitalTransfer.returned_on <= TODAY,
    gives={
        "referral_open": _open,
        "route": _route_back,
        "addendum_required": _route_back.is_(ReturnRoute.RE_REFERRAL)
        & ~on_caseload
        & (last_known_by(TODAY).plus(ADDENDUM_AFTER) < TODAY),
    },
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading=(
        "Re-referral where the WECASP knew the case before, referral where it did not; the addendum as in 5.3.2, were "
        "it made on the day asked about. That somebody RS or PRS comes back onto the caseload by itself is read from "
        "5.5.1."
    ),
    content=(
        "whether there to be assessed or as an inpatient",
        "where the prison still needs support",
        "not where another transfer under the Mental Health Act is appropriate",
    ),
)
