"""The limits of OMiC in the male open estate (2021), from its text: one line a clock.

"Under" and "over 10 months" is what is left to serve at sentence. The tables of responsibility and of handover stand at
the end of the text; where the narrative gives the same figure, both are named. EBM screening has no figure.
"""

from datetime import date

from tests.oracle.limits import read_lines

IN_FORCE_FROM = date(2019, 1, 31)

PHRASES = """
NPS: case.provider = NPS
CRC: case.provider = CRC
determinate: sentence.kind = standard_determinate
over 10 months: NPS; determinate; sentence.sentenced_on = start - 1200 days
for life: NPS; sentence.kind = life; sentence.sentenced_on = 2009-06-30
a COM: allocation.role = COM
a responsible COM: responsibility.holder = COM
in open conditions: spell.estate = male_open
knocked back: parole_review.outcome = no_release
reviewed after it: assessment.kind = review; assessment.plan_reviewed = yes
low risk: risk.rosh = low; risk.assessed_on = start
medium risk: risk.rosh = medium; risk.assessed_on = start
"""

TABLE = """
provision | starts | limit | met by | also so | paragraph
OMIC-OASYS-INITIAL-NPS-U10 | sentence.sentenced_on | 4 weeks after | assessment.completed_on | NPS; determinate; sentence.crd = start + 245 days | OASys Timings
OMIC-OASYS-INITIAL-NPS-DET | sentence.sentenced_on | 10 weeks after | assessment.completed_on | NPS; determinate; sentence.crd = start + 730 days | OASys Timings
OMIC-OASYS-INITIAL-NPS-DET | sentence.sentenced_on | 10 weeks after | assessment.completed_on | NPS; sentence.kind = extended_determinate; sentence.ped = start + 450 days; sentence.crd = start + 730 days | OASys Timings
OMIC-OASYS-INITIAL-ISP | sentence.sentenced_on | 16 weeks after | assessment.completed_on | NPS; sentence.kind = life | OASys Timings
OMIC-OASYS-INITIAL-ISP | sentence.sentenced_on | 16 weeks after | assessment.completed_on | NPS; sentence.kind = ipp | OASys Timings
OMIC-OASYS-INITIAL-CRC | sentence.sentenced_on | 10 weeks after | assessment.completed_on | CRC; determinate; low risk; case.care_leaver = yes; sentence.crd = start + 600 days | OASys Timings
OMIC-OASYS-INITIAL-CRC | sentence.sentenced_on | 10 weeks after | assessment.completed_on | CRC; determinate; medium risk; case.care_leaver = no; sentence.crd = start + 600 days | OASys Timings
OMIC-OASYS-INITIAL-CRC | sentence.sentenced_on | 10 weeks after | assessment.completed_on | CRC; determinate; low risk; case.care_leaver = no; sentence.crd = start + 1600 days | OASys Timings
OMIC-OASYS-REVIEW-DET | assessment.completed_on | 2 years after | assessment[2].completed_on, and begins again | NPS; determinate; sentence.sentenced_on = start - 60 days; sentence.crd = start + 2000 days | OASys Timings
OMIC-OASYS-REVIEW-ISP | assessment.completed_on | 3 years after | assessment[2].completed_on, and begins again | for life; sentence.ted = start + 4000 days | OASys Timings
OMIC-OASYS-REVIEW-CRC | assessment.completed_on | 2 years after | assessment[2].completed_on, and begins again | CRC; determinate; medium risk; case.care_leaver = no; sentence.sentenced_on = start - 60 days; sentence.crd = start + 1300 days | OASys Timings
OMIC-EA-REFERRAL | sentence.crd | 18 months before | early_allocation.referred_on | over 10 months; early_allocation.criteria_met_on = start - 900 days | Early Allocation
OMIC-HANDOVER-OASYS-BEFORE | sentence.crd | 7.5 months before | assessment.completed_on | over 10 months; assessment.kind = handover | Handover
OMIC-HANDOVER-EA-COM | sentence.crd | 15 months before | allocation.from_on + responsibility.from_on | over 10 months; early_allocation.accepted_on = start - 500 days; a COM; a responsible COM | Handover, row 1
OMIC-HANDOVER-DET-COM | sentence.crd | 7.5 months before | allocation.from_on | over 10 months; a COM | Handover, rows 2 and 3
OMIC-HANDOVER-DET-OTHER-RESP | sentence.crd | 4.5 months before | responsibility.from_on | over 10 months; a responsible COM | Handover, row 3
OMIC-HANDOVER-DET-OTHER-RESP | sentence.crd | 4.5 months before | responsibility.from_on | over 10 months; a responsible COM; sentence.hdc_release_on = start - 60 days | Handover, row 3
OMIC-HANDOVER-DET-OTHER-RESP | sentence.hdc_release_on | by that day | responsibility.from_on | NPS; determinate; sentence.sentenced_on = start - 900 days; sentence.crd = start + 170 days; a responsible COM | Handover, row 3
OMIC-HANDOVER-DET-PAROLE | sentence.ped | 8 months before | allocation.from_on + responsibility.from_on | NPS; sentence.kind = extended_determinate; sentence.sentenced_on = start - 1200 days; sentence.crd = start + 1000 days; a COM; a responsible COM | Handover, row 4
OMIC-HANDOVER-CRC | sentence.crd | 12 weeks before | allocation.from_on + responsibility.from_on | CRC; determinate; sentence.sentenced_on = start - 700 days; a COM; a responsible COM | Handover, row 5
OMIC-HANDOVER-CRC | sentence.hdced | 12 weeks before | allocation.from_on + responsibility.from_on | CRC; determinate; sentence.sentenced_on = start - 700 days; sentence.crd = start + 100 days; a COM; a responsible COM | Handover, row 5
OMIC-HANDOVER-CRC | sentence.crd | 12 weeks before | allocation.from_on + responsibility.from_on | CRC; determinate; sentence.sentenced_on = start - 700 days; sentence.hdced = start + 1 day; a COM; a responsible COM | Handover, row 5
OMIC-HANDOVER-ISP-PRETARIFF-COM | spell.arrived_on | on that day | allocation.from_on | for life; sentence.ted = start + 420 days; in open conditions; a COM | Handover, row 6
OMIC-HANDOVER-ISP-ONTARIFF | sentence.ped | 8 months before | allocation.from_on + responsibility.from_on | for life; sentence.ted = start; a COM; a responsible COM | Handover, rows 6 and 7
OMIC-HANDOVER-ISP-POSTTARIFF | parole_review.next_review_on | 8 months before | responsibility.from_on | for life; sentence.ted = start - 995 days; knocked back; parole_review.decided_on = start - 1000 days; reviewed after it; assessment.completed_on = start - 960 days; a responsible COM | Handover, row 8
OMIC-PAROLE-NEXT | parole_review.next_review_on | 8 months before | responsibility.from_on | for life; sentence.ted = start - 695 days; knocked back; parole_review.decided_on = start - 700 days; reviewed after it; assessment.completed_on = start - 680 days; a responsible COM | Parole: Joint Work
OMIC-PAROLE-KNOCKBACK-OASYS | parole_review.decided_on | 6 weeks after | assessment.completed_on | for life; sentence.ted = start - 10 days; knocked back; reviewed after it | Parole: Joint Work
OMIC-PAROLE-KNOCKBACK-OASYS | parole_review.decided_on | 6 weeks after | assessment.completed_on | for life; sentence.ted = start - 10 days; parole_review.outcome = open_conditions; reviewed after it | Parole: Joint Work
OMIC-PAROLE-REVIEW-CAP | parole_review.decided_on | 24 months after | parole_review[2].decided_on, and begins again | for life; sentence.ted = start - 10 days; knocked back; parole_review[2].outcome = no_release | Parole: Joint Work
OMIC-RTC-ISP-LISP4 | return_to_closed.decided_on | 5 days after | return_to_closed.lisp4_submitted_on | for life; return_to_closed.reported_on = start - 1 day | Indeterminate Sentence Individuals
OMIC-RTC-ISP-REPRESENTATIONS | return_to_closed.lisp4_disclosed_on | 28 days after | return_to_closed.representations_on | for life; return_to_closed.reported_on = start - 10 days; return_to_closed.decided_on = start - 9 days | Indeterminate Sentence Individuals
OMIC-RTC-ISP-REPRESENTATIONS | return_to_closed.lisp4_disclosed_on | 28 days after | return_to_closed.no_representations_on | for life; return_to_closed.reported_on = start - 10 days; return_to_closed.decided_on = start - 9 days | Indeterminate Sentence Individuals
OMIC-ENTRY-OASYS-GATE | recategorisation.board_on | by that day | assessment.completed_on, in that window | over 10 months; sentence.crd = start + 800 days; recategorisation.to_open = yes; recategorisation.considered_on = start - 30 days | Entering Open; OASys
OMIC-ROTL-COM-INPUT | temporary_release.board_on | by that day | temporary_release.rotl_om_returned_on | determinate; sentence.sentenced_on = start - 700 days; temporary_release.applied_on = start - 14 days; temporary_release.kind = RDR; risk.rosh = medium; risk.assessed_on = start - 100 days | ROTL
OMIC-EQUIP-MONTHLY | equip_report.reported_on | 1 month after | equip_report[2].reported_on, and begins again | | EQuIP
"""

LINES = read_lines(TABLE, PHRASES, IN_FORCE_FROM)
