"""The limits of the WECASP Policy Framework (2021), from its text: one line a clock. Business days are working days.

Not here: acknowledgements and invitations without a figure ("upon receipt", "as soon as possible").
"""

from datetime import date

from tests.oracle.answers import read_questions
from tests.oracle.limits import read_lines

# Issued 11 May 2021; nothing is due under it before.
IN_FORCE_FROM = date(2021, 5, 11)

PHRASES = """
not urgent: casp_referral.urgent = no
on the caseload: casp_case.joined_on = start - 60 days
bound for the women's estate: youth_transition.to_womens_estate = yes
restricted: restricted_status.status = RS; restricted_status.set_on = start
a woman in prison: spell.estate = women; spell.arrived_on = start - 100 days
accepted by the NSD: case.tact = no; case.provider = NPS; early_allocation.nsd_referred_on = start - 540 days;
    early_allocation.nsd_accepted_on = start - 520 days
sentenced three years before: sentence.kind = standard_determinate; sentence.sentenced_on = start - 1100 days;
    spell.estate = women; spell.arrived_on = start - 1100 days
"""

TABLE = """
provision | starts | limit | met by | paragraph
    also so
WECASP-5.1.9a | casp_referral.board_on | 8 working days before | casp_referral.received_on | 5.1.9; 7.11.11
    not urgent
WECASP-5.1.11 | casp_referral.board_on | 5 working days before | casp_referral.papers_sent_on | 5.1.11; 7.11.16
    not urgent
WECASP-5.2.1 | casp_referral.accepted_on | 5 working days after | casp_referral.acceptance_letter_on | 5.2.1; 7.11.19
    casp_referral.received_on = start - 20 days
WECASP-5.2.4 | casp_referral.accepted_on | 2 weeks after | multidisciplinary_meeting.held_on | 5.2.4; 7.12.1
    casp_referral.received_on = start - 20 days; multidisciplinary_meeting.kind = initial
WECASP-5.8.1 | case.born_on | 17 years 6 months after | casp_case.joined_on | 5.8.1
    youth_transition.entered_on = start + 5500 days; bound for the women's estate
WECASP-5.8.2 | case.born_on | 17 years 6 months after | youth_transition.notified_on | 5.8.2; 7.22.6
    youth_transition.entered_on = start + 5500 days; bound for the women's estate
WECASP-5.8.4 | youth_transition.transferred_on | 6 months after | youth_transition.decided_on, not before that day |
    7.22.13; 7.22.14
    case.born_on = start - 6600 days; youth_transition.entered_on = start - 200 days;
    casp_case.joined_on = start - 150 days; bound for the women's estate
WECASP-5.9.2 | casp_board.held_on | 10 working days after | casp_board.minutes_circulated_on | 5.9.2; 7.7.11
    casp_board.board_on = start
WECASP-5.9.3 | multidisciplinary_meeting.held_on | 3 working days after |
    multidisciplinary_meeting.note_circulated_on | 5.9.3; 7.13.1
    multidisciplinary_meeting.secretariat = womens_team
WECASP-5.9.4 | casp_case.joined_on | end of that month | caseload_circulation.circulated_on, in that window |
    5.9.4; 7.24.8
WECASP-5.9.4 | casp_case.joined_on | end of the next month | caseload_circulation.circulated_on, in that window |
    5.9.4; 7.24.8
WECASP-7.7.1 | board_month.month_on | by the end of that month | board_month.held_on, in that window | 7.7.1
WECASP-7.7.7 | casp_case.review_on | by that day | casp_case.reviewed_on | 7.7.7
    on the caseload; casp_case.review_set_on = start - 60 days
WECASP-7.7.7 | casp_case.review_brought_forward_to | by that day | casp_case.reviewed_on | 7.7.7; 7.7.10
    on the caseload; casp_case.review_set_on = start - 60 days; casp_case.review_on = start + 56 days
WECASP-7.9.11b | casp_case.joined_on | 12 months after | casp_case.reviewed_on, and begins again | 7.9.11
    restricted
WECASP-7.9.12 | restricted_status_review.held_on | 12 months after |
    restricted_status_review[2].held_on, and begins again | 7.9.12
    restricted_status.status = RS; restricted_status.set_on = start - 300 days
WECASP-7.13.7 | relocation.moves_on | by that day | multidisciplinary_meeting.held_on, in that window | 7.13.7
    relocation.for_interventions = yes; relocation.recommended_on = start - 20 days;
    relocation.decided_on = start - 14 days; multidisciplinary_meeting.kind = before_move
WECASP-7.23.2 | sentence.crd | 15 months before | national_security.from_on | 7.23.2
    sentenced three years before; accepted by the NSD
WECASP-J.1 | safety_intervention_meeting.held_on | 1 week after |
    safety_intervention_meeting[2].held_on, and begins again | Annex J
    a woman in prison
"""

ANSWERS = """
provision | answer | starts | limit | paragraph
    also so
WECASP-5.3.2 | addendum_required: no until then, yes after | casp_case.left_on | 6 months after | 5.3.2; 7.14.4
    casp_case.joined_on = start - 300 days; casp_referral.re_referral = yes; casp_referral.contact_made_on = asked
WECASP-5.8.3 | path: ordinary until then, late_entrant after | case.born_on | 17 years 6 months after | 7.22.11
    youth_transition.entered_on = asked; bound for the women's estate
WECASP-7.10.5b | threshold_reached: no before, yes from then | segregation.started_on | 3 months after | 7.10.5
    a woman in prison
WECASP-7.10.5d | threshold_reached: no until then, yes after | healthcare_stay.admitted_on | 6 months after | 7.10.5
    a woman in prison; healthcare_stay.reason = mental_health
WECASP-7.11.19 | acceptance_letter_due | casp_referral.consensus_on | 5 working days after | 5.2.1; 7.11.19
    casp_referral.board_held_on = start - 5 days; casp_referral.members_accepting = 5;
    casp_referral.members_refusing = 1; casp_referral.consensus_to_accept = yes
WECASP-7.23.2 | nsd_referral_from | sentence.crd | 18 months before | 7.23.2
    sentenced three years before; case.tact = yes; case.provider = NPS
WECASP-7.23.2b | earliest | sentence.crd | 18 months before | 7.23.2
    sentenced three years before; case.provider = NPS
WECASP-7.23.2b | within_18_months: no before, yes from then | sentence.crd | 18 months before | 7.23.2
    sentenced three years before; case.provider = NPS
"""

LINES = read_lines(TABLE, PHRASES, IN_FORCE_FROM)
QUESTIONS = read_questions(ANSWERS, PHRASES, IN_FORCE_FROM)
