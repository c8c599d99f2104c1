"""The limits of the resettlement and pre-release guidance (2022), from its text: one line a clock.

"By release" is read as the day before it at the latest. A stay of 84 nights ends on the 84th day after arrival.
"""

from datetime import date

from tests.oracle.answers import read_questions
from tests.oracle.limits import read_lines

IN_FORCE_FROM = date(2019, 1, 31)

PHRASES = """
a man in England: case.country = England; case.gender = male
sentenced before: sentence.kind = standard_determinate; sentence.sentenced_on = start - 320 days
held in a closed prison: spell.estate = male_closed; spell.arrival = admission; spell.arrived_on = start - 320 days
newly sentenced: spell.arrived_on = start; spell.region = Wales; spell.legal_status = sentenced
medium risk: risk.rosh = medium; risk.assessed_on = start - 290 days
referred ten days before: crs_referral.submitted_on = start - 10 days; crs_referral.received_on = start - 10 days;
    crs_referral.earliest_release_on = start
referred a month before: crs_referral.submitted_on = start - 30 days; crs_referral.received_on = start - 30 days;
    crs_referral.earliest_release_on = start
after time served: crs_referral.earliest_release_on = start; case.gender = male;
    crs_referral.service = personal_wellbeing; crs_referral.pathway = social_inclusion
a weekly contact: contact.by = cas3_provider; contact.with_whom = person; contact.outcome = attended
a session: contact.by = key_worker; contact.with_whom = person; contact.outcome = attended
"""

TABLE = """
provision | starts | limit | met by | paragraph
    also so
RES-RELEASE-PLAN | sentence.crd | 1 day before | release_plan.agreed_on | 3.2
    a man in England; sentenced before; held in a closed prison
RES-BCST1-DUE | custody_screening.received_at | 72 hours after | custody_screening.bcst1_completed_at | 3.3; 4.3
RES-BCST2-DUE | custody_screening.bcst1_received_on | 5 working days after | custody_screening.bcst2_completed_on |
    3.3
    a man in England; custody_screening.received_on = start - 3 days
RES-BCST2-MINIMUM | custody_screening.received_on | 8 working days after | custody_screening.bcst2_completed_on |
    App 4 red
    a man in England; newly sentenced
RES-BCST2-REVIEW-12WK | sentence.crd | 1 day before |
    pre_release_review.completed_on, in that window from 12 weeks before | 3.3; App 4 red
    a man in England; sentenced before; held in a closed prison; medium risk
RES-PAROLE-CHECK | parole_review.potential_release_on | 1 day before | parole_review.release_plan_checked_on | 3.3
    sentence.kind = standard_determinate; sentence.sentenced_on = start - 320 days; sentence.crd = start + 24 days
RES-PRO-DWP-REFERRAL | sentence.crd | 1 day before | pre_release_review.dwp_referral_on | App 1 s1, s3
    sentenced before; medium risk; pre_release_review.begun_on = start - 80 days;
    pre_release_review.benefit_need = yes
RES-CAS3-84-NIGHTS | cas3_stay.arrived_on | 84 days after | cas3_stay.departed_on | 5.4 a
RES-CAS3-WEEKLY-CONTACT | cas3_stay.arrived_on | 1 week after | contact.on, and begins again | 5.4 a
    a weekly contact
RES-CRS-EARLY-REFERRAL | sentence.crd | 3 months before | crs_referral.submitted_on | 5.4 d
    sentenced before; crs_need.identified_on = start - 300 days; crs_need.stage = pre_release
RES-CRS-URGENT-RESPONSE | crs_referral.received_on | 1 working day after | crs_referral.initial_response_on | App 5 s6
    sentenced before; crs_referral.submitted_on = start; crs_referral.earliest_release_on = start + 10 days;
    sentence.crd = start + 10 days
RES-CRS-ASSESS-URGENT-PRE | sentence.crd | 1 day before | crs_referral.assessment_held_on | App 5 s6
    sentenced before; referred ten days before
RES-CRS-ASSESS-STANDARD-PRE | crs_referral.assess_by | by that day | crs_referral.assessment_held_on | App 5 s6
    sentence.kind = standard_determinate; sentence.sentenced_on = start - 320 days;
    crs_referral.submitted_on = start - 30 days; crs_referral.received_on = start - 30 days;
    crs_referral.earliest_release_on = start + 20 days
RES-CRS-ASSESS-RELEASE-DAY | sentence.released_on | on that day |
    crs_referral.assessment_held_on, or none is owed if before the start | App 5 s6
    sentenced before; sentence.crd = start; referred ten days before
RES-CRS-ASSESS-RELEASE-DAY | sentence.released_on | on that day |
    crs_referral.assessment_held_on, or none is owed if before the start | App 5 s6
    sentenced before; sentence.crd = start; referred a month before
RES-CRS-ASSESS-RELEASE-DAY | sentence.released_on | 1 day after | crs_referral.assessment_held_on | App 5 s6
    sentenced before; sentence.crd = start; referred a month before; crs_referral.next_day_agreed_on = start - 1 day
RES-CRS-ASSESS-FALLBACK | sentence.released_on | 3 working days after | crs_referral.assessment_held_on | App 5 s6
    sentenced before; referred a month before; crs_referral.fallback_agreed_on = start
RES-CRS-ACTION-PLAN | crs_referral.assessment_held_on | 5 working days after | crs_referral.action_plan_on | App 5 s6
    sentenced before; referred ten days before
RES-CRS-NOTIFY | crs_event.on | 2 working days after | crs_event.notified_on | App 5 s6
    sentenced before; crs_event.kind = assessment_appointment
RES-CRS-NOTIFY | crs_event.on | 2 working days after | crs_event.notified_on | App 5 s6
    sentenced before; crs_event.kind = assessed_unsuitable
RES-CRS-SI-WINDOW | sentence.released_on | 6 weeks after | crs_referral.submitted_on | App 5 s3.1
    after time served; crs_referral.short_notice = time_served; sentence.kind = standard_determinate;
    sentence.sentenced_on = start - 90 days
RES-PACK-LEAFLET | discharge.released_on | on that day | discharge.leaflet_offered_on | 6.1; 6.2
RES-UNCONVICTED-CONTINGENCY | court_appearance.on | 1 day before | court_appearance.contingency_plan_on | App 1 s2
    sentence.kind = community_order; sentence.sentenced_on = start - 600 days; spell.arrived_on = start - 30 days
RES-KEYWORK-CONTACT | allocation.from_on | 1 week after | contact.on, and begins again | App 1 s2
    allocation.role = key_worker; spell.arrived_on = start - 16 days; spell.key_work_fortnightly = no; a session
RES-KEYWORK-CONTACT | allocation.from_on | 2 weeks after | contact.on, and begins again | App 1 s2
    allocation.role = key_worker; spell.arrived_on = start - 16 days; spell.key_work_fortnightly = yes; a session
RES-ADMIN-RECEPTIONS | prison_lists.receptions_on | 1 day after | prison_lists[2].receptions_on, and begins again |
    App 3
RES-ADMIN-DISCHARGE-LIST | prison_lists.discharges_on | 1 day after |
    prison_lists[2].discharges_on, and begins again | App 3
RES-SSF-WOMEN-SAFETY-PLAN | sentence.crd | 1 day before | safety_plan.prepared_on | App 5 SSF s4 b
    sentenced before; case.gender = female; case.leaving_abusive_relationship = yes
"""

ANSWERS = """
provision | answer | starts | limit | paragraph
    also so
RES-CAS3-84-NIGHTS | last_night | cas3_stay.arrived_on | 84 days after then 1 day before | 5.4 a
RES-CRS-ACCOM-SUSTAINED | earliest | accommodation.started_on | 3 months after | App 5 s2
    accommodation.strong_prospect = yes
RES-CRS-ACCOM-SUSTAINED | outcome_met: no before, yes from then | accommodation.started_on | 3 months after | App 5 s2
    accommodation.strong_prospect = yes
RES-CRS-EXEC-RELEASE | latest | parole_review.executive_release_instructed_on | 3 working days after | App 5 s3.1
RES-CRS-EXEC-RELEASE | executive_release: yes until then, no after | parole_review.executive_release_instructed_on |
    3 working days after | App 5 s3.1
    parole_review.directed_release_on = asked
RES-CRS-TIMESCALE | timescale: standard before, urgent from then | crs_referral.earliest_release_on | 14 days before |
    App 5 s6
    sentence.kind = standard_determinate; sentence.sentenced_on = start - 200 days; crs_referral.submitted_on = asked
RES-ADMIN-DISCHARGE-LIST | horizon_to | prison_lists.discharges_on | 12 weeks after | App 3
RES-ADMIN-DISCHARGE-LIST | on_list: yes until then, no after | prison_lists.discharges_on | 12 weeks after | App 3
    prison_lists.release_on = asked
RES-EARLIEST-RELEASE | hdced_applies: yes until then, no after | sentence.hdced | by that day | 5.4; 5.4 d
    sentence.kind = standard_determinate; sentence.sentenced_on = start - 300 days; sentence.crd = start + 59 days;
    sentence.hdc_ineligible = no
RES-LEGACY-CRC | com_responsible_from | sentence.crd | 12 weeks before | 4.4
    sentenced before; case.provider = CRC; case.country = England
RES-WALES-OMIC | com_responsible_from | sentence.crd | 7.5 months before | 3.6
    sentence.kind = standard_determinate; sentence.sentenced_on = start - 540 days; case.country = Wales;
    case.provider = NPS
RES-CRS-EARLY-REFERRAL | last_standard_day | sentence.crd | 15 days before | 5.4 d
    sentenced before; crs_need.identified_on = start - 300 days; crs_need.stage = pre_release
"""

LINES = read_lines(TABLE, PHRASES, IN_FORCE_FROM)
QUESTIONS = read_questions(ANSWERS, PHRASES, IN_FORCE_FROM)
