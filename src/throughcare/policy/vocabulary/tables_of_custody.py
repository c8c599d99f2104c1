"""Words for time in custody: receptions, safety, temporary release, parole, and planning for release."""

from throughcare.policy import facts
from throughcare.policy.facts import acts, resettlement_acts
from throughcare.policy.vocabulary.terms import Term

TERMS = (
    Term(
        facts.Spell,
        national_standards="custody; transfer",
        omic="custody; transfer; open estate; open conditions",
        wecasp="transfer; custody; women's estate",
        resettlement="reception; custody; resettlement prison; out of area",
    ),
    Term(facts.Recategorisation, omic="re-categorisation; recategorisation"),
    Term(facts.ReturnToClosed, omic="return to closed; RC1; LISP4; adverse development"),
    Term(facts.CustodyScreening, resettlement="BCST1; BCST2; Basic Custody Screening Tool"),
    Term(facts.BehaviourMonitoring, omic="EBM; Enhanced Behavioural Monitoring"),
    Term(
        facts.TemporaryRelease,
        national_standards="ROTL",
        omic="ROTL; Release on Temporary Licence; RDR; ROR; CRL; SPL",
    ),
    Term(
        facts.ParoleReview,
        national_standards="parole",
        omic="parole review; oral hearing; knockback",
        wecasp="parole review; parole",
        resettlement="parole",
    ),
    Term(
        facts.EarlyAllocation,
        national_standards="early allocation",
        omic="early allocation",
        wecasp="early allocation",
        resettlement="early allocation",
    ),
    Term(
        facts.OpdScreening,
        national_standards="ODP",
        omic="OPD; Offender Personality Disorder",
        wecasp="WOPD; OPD; screen",
        resettlement="Personality Disorder",
    ),
    Term(
        facts.Acct,
        omic="ACCT",
        wecasp="ACCT",
        resettlement="ACCT",
        enhanced_case_management="ACCT; ACCT plan",
    ),
    Term(facts.AcctReview, enhanced_case_management="case review; enhanced case review"),
    Term(facts.ReviewInvitation, enhanced_case_management="attend; written account; unable to attend"),
    Term(
        facts.EnhancedManagement,
        wecasp="Enhanced Case Management",
        enhanced_case_management="Enhanced Case Management",
    ),
    Term(facts.Incident, enhanced_case_management="incident; self-harm; fire-setting"),
    Term(facts.Segregation, wecasp="segregation"),
    Term(facts.HealthcareStay, wecasp="inpatient; healthcare"),
    Term(facts.HealthCondition, wecasp="mental health"),
    Term(
        facts.HospitalTransfer,
        wecasp="transfer; hospital; Mental Health Act",
        enhanced_case_management="hospital",
    ),
    Term(
        facts.ReleasePlan,
        national_standards="release plan",
        omic="release plan",
        wecasp="resettlement plan",
        resettlement="release plan; resettlement plan",
    ),
    Term(facts.PreReleaseReview, resettlement="12 weeks; review; pre-release plan"),
    Term(facts.SafetyPlan, resettlement="safety plan"),
    Term(facts.Discharge, resettlement="release; discharge; leaflet"),
    Term(acts.PomProposal, omic="allocated; Band 4; Probation Officer"),
    Term(acts.ManagersProposal, omic="responsible; supporting", national_standards="responsible"),
    Term(acts.PomMeeting, national_standards="POM to POM", omic="POM to POM handover"),
    Term(acts.MoveToOpen, omic="open conditions"),
    Term(acts.CaseReviewUse, omic="case file review"),
    Term(acts.EquipReport, omic="EQuIP"),
    Term(acts.VisitProposal, national_standards="resettlement visit"),
    Term(resettlement_acts.ServiceDecision, resettlement="decisions"),
    Term(resettlement_acts.HousingAssignment, resettlement="Housing Specialist"),
    Term(resettlement_acts.TeamStaffing, resettlement="FTE; staffing"),
    Term(resettlement_acts.PrisonLists, resettlement="receptions; discharge list"),
)
