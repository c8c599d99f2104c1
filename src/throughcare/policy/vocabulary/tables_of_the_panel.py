"""Words for the women's panel: referrals, Boards, meetings, Restricted Status, complexity and young people."""

from throughcare.policy import facts
from throughcare.policy.facts import acts
from throughcare.policy.vocabulary.terms import Term

TERMS = (
    Term(facts.CaspReferral, wecasp="referral; re-referral; Referral Form"),
    Term(facts.CaspCase, wecasp="caseload; case"),
    Term(facts.CaseloadCirculation, wecasp="caseload; circulated"),
    Term(facts.CaspBoard, wecasp="Board; Board meeting; panel"),
    Term(facts.MultidisciplinaryMeeting, wecasp="multidisciplinary meeting"),
    Term(facts.MeetingAction, wecasp="action"),
    Term(facts.SafetyInterventionMeeting, wecasp="SIM; Safety Intervention Meeting"),
    Term(facts.SimDiscussion, wecasp="SIM; Safety Intervention Meeting"),
    Term(facts.Relocation, wecasp="relocation; location; move; transfer"),
    Term(facts.ComplexityFactor, wecasp="complex; complex needs; factors"),
    Term(facts.ComplexityAssessment, wecasp="complex; assessment"),
    Term(facts.EosConsideration, wecasp="EOS"),
    Term(facts.ComplexCaseBoard, wecasp="Complex Case Board; transgender"),
    Term(facts.RestrictedStatus, wecasp="Restricted Status; RS; PRS; Provisional Restricted Status"),
    Term(facts.RestrictedStatusReview, wecasp="RS review; annual"),
    Term(facts.YouthTransition, wecasp="transitions; Youth Custody Service; YCS"),
    Term(acts.BoardMonth, wecasp="monthly"),
    Term(acts.BoardPapers, wecasp="confidentiality statement"),
    Term(acts.DayAsked, wecasp="business day"),
)
