"""What cannot be told of a case: which fact to fix, where it comes from, and what waits for it."""

from __future__ import annotations

from dataclasses import dataclass

from throughcare.duties.explained import Explained, Untold, facts_to_fix
from throughcare.policy.subjects import Subject
from throughcare.policy.words import sentence

PRISON = "the prison record"
PROBATION = "the probation case record"

# Where the facts of each table are put right; a new table without its line here fails a test.
COMES_FROM = {
    "case": "the prison or the probation record of the person",
    "risk": f"{PROBATION} (risk assessment)",
    "mappa": f"{PROBATION} (MAPPA registration)",
    "tier_record": f"{PROBATION} (tier)",
    "contact": "the contact itself, as it was recorded",
    "spell": f"{PRISON} (movements)",
    "recategorisation": f"{PRISON} (categorisation)",
    "allocation": "the allocation of a POM, by the prison, or of a COM, by the local delivery unit",
    "responsibility": "the record of who is responsible",
    "manager_correction": "the corrections of who is responsible, by the prison or the local delivery unit",
    "handover": "the work of the handover, by the POM and the COM",
    "parole_review": "the parole dossier (public protection casework)",
    "early_allocation": "the early allocation assessment, by the POM",
    "assessment": "OASys",
    "plan": "OASys (sentence plan)",
    "change": "the record of the change, by the offender manager",
    "sentence": f"{PRISON} for custody (sentence calculation), {PROBATION} for an order",
    "requirement": f"{PROBATION} (requirements of the order)",
    "supervision": f"{PROBATION} (order or licence)",
    "custody_screening": f"{PRISON} (reception), and the custody screening tool (BCST1 and BCST2)",
    "temporary_release": "the ROTL application and its board, by the prison",
    "temporary_absence": "the log of who goes out on ROTL and comes back, by the prison",
    "behaviour_monitoring": "the EBM record, by psychology services",
    "return_to_closed": "the record of the return to closed conditions, by the open prison",
    "acct": "the ACCT document, by the ACCT case manager",
    "acct_review": "the ACCT document (case reviews)",
    "review_invitation": "the ACCT document (who was asked to the review)",
    "enhanced_management": "the ACCT document (enhanced case management)",
    "incident": f"{PRISON} (incidents)",
    "segregation": f"{PRISON} (segregation)",
    "healthcare_stay": f"{PRISON} (inpatients of healthcare)",
    "hospital_transfer": "the casework of transfers under the Mental Health Act",
    "release_plan": "the release plan, by the pre-release team and the COM",
    "pre_release_review": "the pre-release review (BCST3), by the pre-release team",
    "safety_plan": "the safety plan for release, by whoever prepared it",
    "court_appearance": f"{PRISON} (court list)",
    "discharge": f"{PRISON} (releases)",
    "regional_services": "the probation region, which records the day on which each service began there",
    "accommodation_need": "the record of the need, and the homelessness application made for it",
    "accommodation": f"{PROBATION} (accommodation)",
    "cas3_stay": "the CAS3 provider",
    "crs_need": f"{PROBATION} (needs)",
    "crs_referral": "the CRS referral and what its provider recorded on it (Refer and Monitor)",
    "crs_intervention": "the CRS provider (Refer and Monitor)",
    "crs_event": "the CRS provider (Refer and Monitor)",
    "cfo_referral": "the CFO provider",
    "approved_premises_referral": "the referral to Approved Premises, by the offender manager",
    "approved_premises_stay": "the Approved Premises",
    "electronic_monitoring": "the electronic monitoring service",
    "polygraph": f"{PROBATION} (licence conditions)",
    "polygraph_examination": "the polygraph examiner",
    "failure": f"{PROBATION} (failures to comply)",
    "enforcement_action": f"{PROBATION} (enforcement)",
    "recall": f"the recall report ({PROBATION}), and public protection casework",
    "home_visit": f"{PROBATION} (home visits)",
    "court_report": "the court team, or whoever writes the report",
    "victim_liaison_check": f"{PROBATION} (victim liaison)",
    "opd_screening": "the OPD screening, by the offender manager",
    "national_security": "the National Security Division",
    "risk_reduction": "the National Security Division",
    "casp_referral": "the WECASP referral, by the prison that made it, and the panel's secretariat",
    "casp_case": "the WECASP caseload, by the HMPPS Women's Team",
    "casp_board": "the minutes of the WECASP Board, by its secretariat",
    "caseload_circulation": "the WECASP secretariat",
    "multidisciplinary_meeting": "the note of the meeting, by its secretariat",
    "meeting_action": "the note of the meeting, by its secretariat",
    "relocation": "the minutes of the WECASP Board, and whoever decided on the move",
    "restricted_status": "LTHSPG, which alone sets restricted status",
    "restricted_status_review": "LTHSPG",
    "youth_transition": "the Youth Custody Service, and the HMPPS Women's Team",
    "complexity_factor": "the WECASP referral (complexity), by the prison that made it",
    "complexity_assessment": "the assessment of complex needs, by the prison that holds the person",
    "safety_intervention_meeting": "the minutes of the Safety Intervention Meeting, by the prison",
    "sim_discussion": "the minutes of the Safety Intervention Meeting, by the prison",
    "eos_consideration": "the EOS service",
    "complex_case_board": "the transgender Complex Case Board",
    "health_condition": "healthcare in the prison",
}


@dataclass(frozen=True)
class FactToFix:
    """A fact that the record does not hold. `comes_from` is empty for a reason that is no fact of ours."""

    fact: str
    comes_from: str
    waiting: tuple[Untold, ...]


def to_fix(explained: Explained) -> list[FactToFix]:
    """The facts to fix; the one on which most hangs comes first. A provision stands once, however many rows it has."""
    return [
        FactToFix(sentence(fact).rstrip("."), _comes_from(fact), _once(waiting))
        for fact, waiting in facts_to_fix(explained.cannot_tell).items()
    ]


def _once(waiting: list[Untold]) -> tuple[Untold, ...]:
    return tuple({each.provision: each for each in waiting}.values())


def _comes_from(fact: str) -> str:
    for name, subject in Subject.declared.items():
        if any(column.label == fact for column in subject.grain.columns.values()):
            return COMES_FROM[name]
    return ""
