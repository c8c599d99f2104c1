"""The limits of the National Standards 2021, from their text: one line a clock.

Not here: what the Standards ask for without a day to reckon from (4.3.1, 5.2: reviews when circumstances change), and
the exceptions to the clocks, which the tables of examples beside the provisions hold.
"""

from datetime import date

from tests.oracle.answers import read_questions
from tests.oracle.limits import read_lines

# "June 2021"; nothing is due under the Standards before they began.
IN_FORCE_FROM = date(2021, 6, 1)

PHRASES = """
attended: contact.outcome = attended; contact.with_whom = person
an appointment attended: contact.method = in_person; contact.by = PP; attended
an appointment: contact.method = in_person; contact.by = PP; contact.with_whom = person; contact.outcome = planned
a session with the POM: contact.method = in_person; contact.by = POM; contact.purpose = supervision; attended
a session before: contact[2].method = in_person; contact[2].by = POM; contact[2].purpose = supervision;
    contact[2].outcome = attended; contact[2].with_whom = person
another session before: contact[3].method = in_person; contact[3].by = POM; contact[3].purpose = supervision;
    contact[3].outcome = attended; contact[3].with_whom = person
by another professional: contact[2].by = other; contact[2].approved = yes; contact[2].method = video;
    contact[2].outcome = attended; contact[2].with_whom = person
another contact on that day: contact[2].on = start + 1 day; by another professional
a resettlement visit: contact.purpose = resettlement_visit; an appointment attended
a community order: sentence.kind = community_order
sentenced to custody: sentence.kind = standard_determinate
sentenced two years before: sentenced to custody; sentence.sentenced_on = start - 730 days
sentenced sixteen months before: sentenced to custody; sentence.sentenced_on = start - 490 days
on licence: supervision.kind = licence
under the NSD: national_security.from_on = 2021-06-01; on licence; supervision.started_on = start
very high risk: risk.rosh = very_high; risk.assessed_on = start - 30 days
a community order in supervision: supervision.kind = community_order
unpaid work: requirement.kind = unpaid_work; requirement.hours = 100
breach: enforcement_action.outcome = breach; failure.under = community_order
a COM: allocation.role = COM
very high risk under the NSD: under the NSD; very high risk; sentence.sentenced_on = 2018-01-10; sentence.kind = life
a licence of nine months: national_security.from_on = 2021-06-01; on licence;
    supervision.started_on = start - 275 days; supervision.released_on = start - 275 days; risk.rosh = high;
    risk.assessed_on = start - 300 days; sentence.sentenced_on = 2018-01-10
monitored under the NSD: national_security.from_on = 2021-06-01; on licence; supervision.started_on = start;
    supervision.released_on = start; supervision.ends_on = start + 800 days; very high risk;
    sentence.sentenced_on = 2018-01-10
"""

TABLE = """
provision | starts | limit | met by | paragraph
    also so
NS-1.1 | contact.on | 1 working day after | contact.recorded_on | 1.1
    contact.by = PP; contact.outcome = attended
NS-1.1-CRS | contact.on | 1 working day after | contact.recorded_on | 1.1
    contact.by = crs_provider; contact.outcome = attended
NS-2.2 | court_report.required_by | by that day | court_report.submitted_on | 2.2
NS-3.1-BEFORE-FIRST-APPT | supervision.started_on | 5 working days after | allocation.from_on | 3.1; 3.3
    a community order in supervision; a COM
NS-3.3-COMMUNITY | sentence.sentenced_on | 5 working days after | contact.on, arranged is enough | 3.3
    a community order; an appointment attended
NS-3.3-COMMUNITY | sentence.sentenced_on | 5 working days after | contact.on, arranged is enough | 3.3
    a community order; an appointment
NS-3.3-RELEASE | supervision.released_on | 1 working day after | contact.on | 3.3
    on licence; supervision.started_on = start; an appointment attended
NS-3.3-PRERELEASE | sentence.crd | by that day | contact.on, in that window | 3.3
    sentenced two years before; contact.by = COM; contact.purpose = pre_release; attended
NS-4.3.5 | contact.on | 15 working days after | plan.completed_on | 4.3.5
    an appointment attended; a community order; sentence.sentenced_on = start - 5 days; plan.kind = initial
NS-4.3.5-UPW-ASSESS | requirement.imposed_on | 5 working days after | requirement.assessed_on | 4.3.5
    unpaid work
NS-4.3.5-UPW-START | requirement.imposed_on | 15 days after | requirement.started_on | 4.3.5
    unpaid work
NS-4.3.5-UPW-COMPLETE | requirement.imposed_on | 12 months after | requirement.completed_on | 4.3.5
    unpaid work
NS-4.3.6-ALLOCATE | sentence.crd from 2023-09-01 | 7.5 months before | allocation.from_on | 4.3.6
    sentenced sixteen months before; a COM
NS-4.3.6 | allocation.from_on from 2022-11-01 | 3 months after | plan.completed_on | 4.3.6
    a COM; sentenced to custody; sentence.sentenced_on = start - 180 days; sentence.crd = start + 300 days;
    plan.kind = pre_release
NS-4.3.6-POST-RELEASE | contact.on | 15 working days after | plan.completed_on | 4.3.6
    contact.method = in_person; contact.by = COM; attended; sentence.released_on = start - 3 days;
    sentence.crd = start - 3 days; sentenced two years before; plan.kind = initial
NS-4.3.6-SHORT | contact.on | 15 working days after | plan.completed_on | 4.3.6
    contact.method = in_person; contact.by = COM; attended; sentence.released_on = start - 1 day;
    sentence.crd = start - 1 day; sentenced to custody; sentence.sentenced_on = start - 90 days; plan.kind = initial
NS-5.1-REQUIREMENTS | sentence.sed | by that day | requirement.completed_on | 5.1
    a community order; sentence.sentenced_on = start - 730 days; requirement.imposed_on = start - 730 days;
    requirement.kind = programme
NS-5.1-CRS-ASSESS | crs_referral.received_on | 10 working days after | crs_referral.assessment_offered_on | 5.1
NS-5.1-CRS-PLAN | crs_referral.assessment_held_on | 5 working days after | crs_referral.action_plan_on | 5.1
    crs_referral.received_on = start - 8 days
NS-5.3-RISK-ASSESSMENT | home_visit.on | by that day | home_visit.risk_assessment_uploaded_on | 5.3
NS-5.4 | supervision.started_on | end of the next month |
    contact.on, in that window from end of that month then 1 day after | 5.4
    a community order in supervision; an appointment attended
NS-5.4 | supervision.started_on | end of the next month then end of the next month | contact.on, in that window | 5.4
    on licence; supervision.released_on = start; an appointment attended
NS-6.2 | sentence.crd | by that day | victim_liaison_check.on | 6.2
    sentenced two years before
NS-7.1-REFERRAL | sentence.crd from 2022-01-01 | 6 months before | approved_premises_referral.completed_on | 7.1
    sentenced two years before; approved_premises_referral.regime_explained_on = start - 365 days
NS-7.2 | approved_premises_stay.arrived_on | by that day | approved_premises_stay.move_on_plan_completed_on | 7.2
    approved_premises_stay.placement = planned
NS-7.2-EMERGENCY | approved_premises_stay.arrived_on | 10 working days after |
    approved_premises_stay.move_on_plan_completed_on | 7.2
    approved_premises_stay.placement = emergency
NS-7.2-EMERGENCY | approved_premises_stay.arrived_on | 10 working days after |
    approved_premises_stay.move_on_plan_completed_on | 7.2
    approved_premises_stay.placement = short_notice
NS-9.1 | failure.on | 6 working days after | enforcement_action.on | 9.1
    failure.under = community_order
NS-9.1-IMMEDIATE | failure.on | on that day | enforcement_action.on, not before the start | 9.1
    failure.under = community_order; failure.public_protection_concern = yes
NS-9.1-LETTER | failure.on | 2 working days after | failure.letter_sent_on | 9.1
    failure.under = community_order; failure.to_attend = yes
NS-9.1-EVIDENCE | failure.on | 5 working days after | failure.explained_on | 9.1
    failure.under = community_order
NS-9.1-BREACH | failure.on | 8 working days after | enforcement_action.breach_completed_on | 9.1
    breach; enforcement_action.on = start + 6 days
NS-9.1-SUMMONS | failure.on | 10 working days after | enforcement_action.summons_issued_on | 9.1
    breach; enforcement_action.on = start + 6 days
NS-9.3.2-EMERGENCY | recall.decided_at | 2 hours after | recall.action_taken_at | 9.3.2
    recall.emergency = yes
NS-9.3.2-24H | recall.decided_at | 24 hours after | recall.action_taken_at | 9.3.2
    recall.emergency = no
NS-10.2-RMP | recall.notified_on | 10 working days after | recall.risk_management_plan_supplied_on | 10.2
    recall.kind = standard
NS-11.1-TERMINATION | supervision.ends_on | by that day | assessment.completed_on + plan.completed_on | 11.1
    on licence; supervision.started_on = start - 730 days; assessment.kind = termination; plan.kind = termination
NS-A.1 | supervision.started_on | 6 days after | contact.on, in that window from on that day | Annex A, row 1
    under the NSD; very high risk; an appointment attended; contact[2].on = start + 1 day; by another professional
NS-A.1 | supervision.started_on | 13 days after | contact.on, in that window from 7 days after | Annex A, row 1
    under the NSD; very high risk; an appointment attended; contact[2].on = start + 8 days; by another professional
NS-A.1-SAME-DAY | supervision.started_on | 6 days after | contact[3].on, in that window | Annex A, row 1
    under the NSD; very high risk; an appointment attended; contact.on = start + 1 day; another contact on that day;
    contact[3].method = telephone; contact[3].by = PP; contact[3].with_whom = person; contact[3].outcome = attended
NS-A.2-START | supervision.started_on | 2 weeks after | contact.on, in that window from on that day | Annex A, row 2
    under the NSD; supervision.released_on = start; a resettlement visit
NS-A.2-START | supervision.started_on | 4 weeks after | contact.on, in that window from 15 days after | Annex A, row 2
    under the NSD; supervision.released_on = start; a resettlement visit
NS-A.2-START | supervision.started_on | 12 weeks after | contact.on, in that window from 71 days after | Annex A, row 2
    under the NSD; supervision.released_on = start; a resettlement visit
NS-A.2-POST-AP | approved_premises_stay.left_on | 2 weeks after | contact.on, in that window from on that day |
    Annex A, row 2
    national_security.from_on = 2021-06-01; on licence; supervision.started_on = start - 200 days;
    supervision.released_on = start - 200 days; approved_premises_stay.arrived_on = start - 190 days;
    a resettlement visit
NS-A.2-POST-AP | approved_premises_stay.left_on | 6 weeks after | contact.on, in that window from 29 days after |
    Annex A, row 2
    national_security.from_on = 2021-06-01; on licence; supervision.started_on = start - 200 days;
    supervision.released_on = start - 200 days; approved_premises_stay.arrived_on = start - 190 days;
    a resettlement visit
NS-A.5 | supervision.released_on | 3 months after | polygraph_examination.examined_on | Annex A, row 5
    under the NSD; polygraph.from_on = start
NS-A.5-REPEAT | polygraph_examination.examined_on | 6 months after |
    polygraph_examination[2].examined_on, and begins again | Annex A, row 5
    national_security.from_on = 2021-06-01; on licence; supervision.started_on = start - 80 days;
    supervision.released_on = start - 80 days; polygraph.from_on = start - 80 days
NS-B.1.1 | contact.on | 1 working day after | contact.recorded_on | Annex B 1.1
    contact.by = POM; contact.outcome = attended
NS-B.START | allocation.from_on | 12 weeks after | contact.on, in that window from on that day | Annex B, start
    allocation.role = POM; sentenced to custody; sentence.sentenced_on = start - 10 days;
    sentence.crd = start + 700 days; a session with the POM; contact[2].on = start; a session before;
    contact[3].on = start + 30 days; another session before
NS-B.PREHANDOVER-1 | sentence.crd from 2022-05-01 | 7.5 months before |
    contact.on, in that window from 7.5 months before then 3 months before | Annex B, handover
    sentenced sixteen months before; a session with the POM
NS-B.PREHANDOVER-3 | sentence.crd from 2022-05-01 | 7.5 months before |
    contact.on, in that window from 7.5 months before then 3 months before | Annex B, handover
    sentenced two years before; a session with the POM; contact[2].on = start - 240 days; a session before;
    contact[3].on = start - 250 days; another session before
NS-B.MPC-EMAIL | sentence.crd from 2022-05-01 | 7.5 months before then 45 days before | handover.notified_on |
    Annex B, handover
    sentenced two years before
NS-B.PREHANDOVER-OASYS | sentence.crd from 2022-05-01 | 7.5 months before | assessment.completed_on |
    Annex B, handover
    sentenced two years before; assessment.kind = handover
NS-B.TRANSFER | spell.arrived_on | 14 working days after | contact.on | Annex B, transfers
    spell.arrival = transfer; a session with the POM
"""

ANSWERS = """
provision | answer | starts | limit | paragraph
    also so
NS-2.2-DATE | court_report_due | court_report.adjourned_to | by that day | 2.2; 2.3
    court_report.kind = standard_psr
NS-4.3.6-RESPONSIBLE | com_allocation_date | sentence.crd from 2023-09-01 | 7.5 months before | 4.3.6
    sentenced sixteen months before
NS-4.3.6-RESPONSIBLE | com_responsible_from | sentence.crd from 2023-09-01 | 4.5 months before | Annex B 3.2
    sentenced sixteen months before
NS-4.3.6-RESPONSIBLE | responsible_by_dates_alone: POM before, COM from then | sentence.crd from 2023-09-01 |
    4.5 months before | Annex B 3.2
    sentenced sixteen months before
NS-4.3.6-RESPONSIBLE | long_custody: no before, yes from then | sentence.sentenced_on from 2022-05-01 |
    10 months after | 4.3.6
    sentenced to custody; sentence.crd = asked
NS-9.1-CLOCK | letter | failure.on | 2 working days after | 9.1
    failure.under = community_order; failure.to_attend = yes
NS-9.1-CLOCK | evidence_until | failure.on | 5 working days after | 9.1
    failure.under = community_order
NS-9.1-CLOCK | decision | failure.on | 6 working days after | 9.1
    failure.under = community_order; failure.public_protection_concern = no
NS-9.1-CLOCK | breach | failure.on | 8 working days after | 9.1
    failure.under = community_order
NS-9.1-CLOCK | summons | failure.on | 10 working days after | 9.1
    failure.under = community_order
NS-A.3 | ap_until | supervision.released_on | 12 months after | Annex A, row 3
    very high risk under the NSD
NS-A.3 | ap_until | supervision.released_on | 12 months after | Annex A, row 3
    very high risk under the NSD; supervision.ends_on = start + 460 days
NS-A.3 | ap_until | supervision.ends_on | 3 months before | Annex A, row 3
    a licence of nine months
NS-A.3-TAIL | latest_departure | supervision.ends_on | 3 months before | Annex A, row 3
    a licence of nine months; approved_premises_stay.arrived_on = start - 275 days;
    approved_premises_stay.planned_end_on = start - 100 days
NS-A.3-HOME | ap_until_later_than | supervision.released_on | 3 months after | Annex A, row 3
    very high risk under the NSD; national_security.better_at_home = yes; supervision.ends_on = start + 460 days
NS-A.4 | earliest_end | electronic_monitoring.started_on | 12 months after | Annex A, row 4
    monitored under the NSD
NS-A.4 | twelve_months: no before, yes from then | electronic_monitoring.started_on | 12 months after | Annex A, row 4
    monitored under the NSD
NS-B.PREHANDOVER | sessions: 1 until then, 3 after | sentence.sentenced_on | 20 months after | Annex B, handover
    sentenced to custody; sentence.crd = asked
NS-B.PREHANDOVER | handover_date | sentence.crd from 2022-05-01 | 7.5 months before | Annex B, handover
    sentenced sixteen months before
"""

LINES = read_lines(TABLE, PHRASES, IN_FORCE_FROM)
QUESTIONS = read_questions(ANSWERS, PHRASES, IN_FORCE_FROM)
