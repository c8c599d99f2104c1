"""The limits of OMiC in the male open estate (2021), from its text: one line a clock.

"Under" and "over 10 months" is what is left to serve at sentence. The tables of responsibility and of handover stand at
the end of the text; where the narrative gives the same figure, both are named. EBM screening has no figure.
"""

from datetime import date

from tests.oracle.answers import read_questions
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
with parole: NPS; sentence.kind = extended_determinate; sentence.sentenced_on = start - 1200 days;
    sentence.crd = start + 1000 days
in closed conditions: spell.estate = male_closed; spell.arrived_on = 2010-01-10
in open conditions: spell.estate = male_open
knocked back: parole_review.outcome = no_release
reviewed after it: assessment.kind = review; assessment.plan_reviewed = yes
low risk: risk.rosh = low; risk.assessed_on = start
medium risk: risk.rosh = medium; risk.assessed_on = start
"""

TABLE = """
provision | starts | limit | met by | paragraph
    also so
OMIC-OASYS-INITIAL-NPS-U10 | sentence.sentenced_on | 4 weeks after | assessment.completed_on | OASys Timings
    NPS; determinate; sentence.crd = start + 245 days
OMIC-OASYS-INITIAL-NPS-DET | sentence.sentenced_on | 10 weeks after | assessment.completed_on | OASys Timings
    NPS; determinate; sentence.crd = start + 730 days
OMIC-OASYS-INITIAL-NPS-DET | sentence.sentenced_on | 10 weeks after | assessment.completed_on | OASys Timings
    NPS; sentence.kind = extended_determinate; sentence.ped = start + 450 days; sentence.crd = start + 730 days
OMIC-OASYS-INITIAL-ISP | sentence.sentenced_on | 16 weeks after | assessment.completed_on | OASys Timings
    NPS; sentence.kind = life
OMIC-OASYS-INITIAL-ISP | sentence.sentenced_on | 16 weeks after | assessment.completed_on | OASys Timings
    NPS; sentence.kind = ipp
OMIC-OASYS-INITIAL-CRC | sentence.sentenced_on | 10 weeks after | assessment.completed_on | OASys Timings
    CRC; determinate; low risk; case.care_leaver = yes; sentence.crd = start + 600 days
OMIC-OASYS-INITIAL-CRC | sentence.sentenced_on | 10 weeks after | assessment.completed_on | OASys Timings
    CRC; determinate; medium risk; case.care_leaver = no; sentence.crd = start + 600 days
OMIC-OASYS-INITIAL-CRC | sentence.sentenced_on | 10 weeks after | assessment.completed_on | OASys Timings
    CRC; determinate; low risk; case.care_leaver = no; sentence.crd = start + 1600 days
OMIC-OASYS-REVIEW-DET | assessment.completed_on | 2 years after | assessment[2].completed_on, and begins again |
    OASys Timings
    NPS; determinate; sentence.sentenced_on = start - 60 days; sentence.crd = start + 2000 days
OMIC-OASYS-REVIEW-ISP | assessment.completed_on | 3 years after | assessment[2].completed_on, and begins again |
    OASys Timings
    for life; sentence.ted = start + 4000 days
OMIC-OASYS-REVIEW-CRC | assessment.completed_on | 2 years after | assessment[2].completed_on, and begins again |
    OASys Timings
    CRC; determinate; medium risk; case.care_leaver = no; sentence.sentenced_on = start - 60 days;
    sentence.crd = start + 1300 days
OMIC-EA-REFERRAL | sentence.crd | 18 months before | early_allocation.referred_on | Early Allocation
    over 10 months; early_allocation.criteria_met_on = start - 900 days
OMIC-HANDOVER-OASYS-BEFORE | sentence.crd | 7.5 months before | assessment.completed_on | Handover
    over 10 months; assessment.kind = handover
OMIC-HANDOVER-EA-COM | sentence.crd | 15 months before | allocation.from_on + responsibility.from_on | Handover, row 1
    over 10 months; early_allocation.accepted_on = start - 500 days; a COM; a responsible COM
OMIC-HANDOVER-DET-COM | sentence.crd | 7.5 months before | allocation.from_on | Handover, rows 2 and 3
    over 10 months; a COM
OMIC-HANDOVER-DET-OTHER-RESP | sentence.crd | 4.5 months before | responsibility.from_on | Handover, row 3
    over 10 months; a responsible COM
OMIC-HANDOVER-DET-OTHER-RESP | sentence.crd | 4.5 months before | responsibility.from_on | Handover, row 3
    over 10 months; a responsible COM; sentence.hdc_release_on = start - 60 days
OMIC-HANDOVER-DET-OTHER-RESP | sentence.hdc_release_on | by that day | responsibility.from_on | Handover, row 3
    NPS; determinate; sentence.sentenced_on = start - 900 days; sentence.crd = start + 170 days; a responsible COM
OMIC-HANDOVER-DET-PAROLE | sentence.ped | 8 months before | allocation.from_on + responsibility.from_on |
    Handover, row 4
    NPS; sentence.kind = extended_determinate; sentence.sentenced_on = start - 1200 days;
    sentence.crd = start + 1000 days; a COM; a responsible COM
OMIC-HANDOVER-CRC | sentence.crd | 12 weeks before | allocation.from_on + responsibility.from_on | Handover, row 5
    CRC; determinate; sentence.sentenced_on = start - 700 days; a COM; a responsible COM
OMIC-HANDOVER-CRC | sentence.hdced | 12 weeks before | allocation.from_on + responsibility.from_on | Handover, row 5
    CRC; determinate; sentence.sentenced_on = start - 700 days; sentence.crd = start + 100 days; a COM;
    a responsible COM
OMIC-HANDOVER-CRC | sentence.crd | 12 weeks before | allocation.from_on + responsibility.from_on | Handover, row 5
    CRC; determinate; sentence.sentenced_on = start - 700 days; sentence.hdced = start + 1 day; a COM;
    a responsible COM
OMIC-HANDOVER-ISP-PRETARIFF-COM | spell.arrived_on | on that day | allocation.from_on | Handover, row 6
    for life; sentence.ted = start + 420 days; in open conditions; a COM
OMIC-HANDOVER-ISP-ONTARIFF | sentence.ped | 8 months before | allocation.from_on + responsibility.from_on |
    Handover, rows 6 and 7
    for life; sentence.ted = start; a COM; a responsible COM
OMIC-HANDOVER-ISP-POSTTARIFF | parole_review.next_review_on | 8 months before | responsibility.from_on |
    Handover, row 8
    for life; sentence.ted = start - 995 days; knocked back; parole_review.decided_on = start - 1000 days;
    reviewed after it; assessment.completed_on = start - 960 days; a responsible COM
OMIC-PAROLE-NEXT | parole_review.next_review_on | 8 months before | responsibility.from_on | Parole: Joint Work
    for life; sentence.ted = start - 695 days; knocked back; parole_review.decided_on = start - 700 days;
    reviewed after it; assessment.completed_on = start - 680 days; a responsible COM
OMIC-PAROLE-KNOCKBACK-OASYS | parole_review.decided_on | 6 weeks after | assessment.completed_on | Parole: Joint Work
    for life; sentence.ted = start - 10 days; knocked back; reviewed after it
OMIC-PAROLE-KNOCKBACK-OASYS | parole_review.decided_on | 6 weeks after | assessment.completed_on | Parole: Joint Work
    for life; sentence.ted = start - 10 days; parole_review.outcome = open_conditions; reviewed after it
OMIC-PAROLE-REVIEW-CAP | parole_review.decided_on | 24 months after | parole_review[2].decided_on, and begins again |
    Parole: Joint Work
    for life; sentence.ted = start - 10 days; knocked back; parole_review[2].outcome = no_release
OMIC-RTC-ISP-LISP4 | return_to_closed.decided_on | 5 days after | return_to_closed.lisp4_submitted_on |
    Indeterminate Sentence Individuals
    for life; return_to_closed.reported_on = start - 1 day
OMIC-RTC-ISP-REPRESENTATIONS | return_to_closed.lisp4_disclosed_on | 28 days after |
    return_to_closed.representations_on | Indeterminate Sentence Individuals
    for life; return_to_closed.reported_on = start - 10 days; return_to_closed.decided_on = start - 9 days
OMIC-RTC-ISP-REPRESENTATIONS | return_to_closed.lisp4_disclosed_on | 28 days after |
    return_to_closed.no_representations_on | Indeterminate Sentence Individuals
    for life; return_to_closed.reported_on = start - 10 days; return_to_closed.decided_on = start - 9 days
OMIC-ENTRY-OASYS-GATE | recategorisation.board_on | by that day | assessment.completed_on, in that window |
    Entering Open; OASys
    over 10 months; sentence.crd = start + 800 days; recategorisation.to_open = yes;
    recategorisation.considered_on = start - 30 days
OMIC-ROTL-COM-INPUT | temporary_release.board_on | by that day | temporary_release.rotl_om_returned_on | ROTL
    determinate; sentence.sentenced_on = start - 700 days; temporary_release.applied_on = start - 14 days;
    temporary_release.kind = RDR; risk.rosh = medium; risk.assessed_on = start - 100 days
OMIC-EQUIP-MONTHLY | equip_report.reported_on | 1 month after | equip_report[2].reported_on, and begins again | EQuIP
"""

ANSWERS = """
provision | answer | starts | limit | paragraph
    also so
OMIC-COHORT | cohort: NPS_UNDER_10 before, NPS_OVER_10 from then | sentence.sentenced_on | 10 months after |
    POM Allocation
    NPS; determinate; sentence.crd = asked
OMIC-EBM-ELIGIBILITY | eligible: no until then, yes after | spell.arrived_on | 30 weeks after |
    EBM: Eligibility Criteria
    NPS; determinate; sentence.sentenced_on = start - 400 days; in open conditions; sentence.crd = asked
OMIC-PAROLE-REVIEW-CAP | allowed: yes until then, no after | parole_review.decided_on | 24 months after |
    Parole: Joint Work
    for life; sentence.ted = start - 10 days; knocked back; parole_review.next_review_on = asked
OMIC-PAROLE-REVIEW-CAP | usual: no before, yes from then | parole_review.decided_on | 18 months after |
    Parole: Joint Work
    for life; sentence.ted = start - 10 days; knocked back; parole_review.next_review_on = asked
OMIC-HANDOVER-TABLE | com_allocated | sentence.crd | 15 months before | Handover, row 1
    over 10 months; early_allocation.accepted_on = start - 500 days
OMIC-HANDOVER-TABLE | com_allocated | sentence.crd | 7.5 months before | Handover, rows 2 and 3
    over 10 months
OMIC-HANDOVER-TABLE | com_responsible | sentence.crd | 4.5 months before | Handover, row 3
    over 10 months
OMIC-HANDOVER-TABLE | com_responsible | mappa.level_confirmed_on | on that day | Handover, row 2
    over 10 months; sentence.crd = start + 190 days; mappa.level = 2; mappa.registered_on = start - 100 days
OMIC-HANDOVER-DET-MAPPA-RESP | com_responsible | mappa.level_confirmed_on | on that day | Handover, row 2
    over 10 months; sentence.crd = start + 190 days; mappa.level = 3; mappa.registered_on = start - 100 days
OMIC-HANDOVER-DET-MAPPA-RESP | com_responsible | sentence.crd | 7.5 months before | Handover, row 2
    over 10 months; mappa.level = 2; mappa.registered_on = start - 300 days;
    mappa.level_confirmed_on = start - 260 days
OMIC-PAROLE-ISP-COM | com_allocated | sentence.ted | 8 months before | Parole
    for life
OMIC-PAROLE-ISP-COM | com_responsible | sentence.ted | 8 months before | Parole
    for life
OMIC-PAROLE-ISP-COM | com_allocated | spell.arrived_on | on that day | Parole
    for life; sentence.ted = start + 420 days; in open conditions
OMIC-RESP-NPS-OVER10 | com_allocation_due | sentence.crd | 7.5 months before | POM Allocation
    over 10 months
OMIC-RESP-NPS-OVER10 | responsibility_transfer_due | sentence.crd | 4.5 months before | POM Allocation
    over 10 months
OMIC-RESP-NPS-OVER10 | responsible: POM before, COM from then | sentence.crd | 4.5 months before | POM Allocation
    over 10 months
OMIC-RESP-NPS-OVER10 | responsible: POM before, COM from then | sentence.hdc_release_on | by that day |
    Handover, row 3
    NPS; determinate; sentence.sentenced_on = start - 900 days; sentence.crd = start + 170 days
OMIC-RESP-NPS-DET-PAROLE | com_allocation_due | sentence.ped | 8 months before | POM Allocation
    with parole
OMIC-RESP-NPS-DET-PAROLE | responsible: POM before, COM from then | sentence.ped | 8 months before | POM Allocation
    with parole
OMIC-RESP-NPS-ISP | com_allocation_due | sentence.ted | 8 months before | POM Allocation
    for life; in closed conditions
OMIC-RESP-NPS-ISP | responsible: POM before, COM from then | sentence.ted | 8 months before | POM Allocation
    for life; in closed conditions
OMIC-RESP-CRC | com_allocation_due | sentence.crd | 12 weeks before | POM Allocation
    CRC; determinate; sentence.sentenced_on = start - 700 days
OMIC-RESP-CRC | responsible: POM before, COM from then | sentence.crd | 12 weeks before | POM Allocation
    CRC; determinate; sentence.sentenced_on = start - 700 days
OMIC-RESP-CRC | responsible: POM before, COM from then | sentence.hdced | 12 weeks before | POM Allocation
    CRC; determinate; sentence.sentenced_on = start - 700 days; sentence.crd = start + 100 days
"""

LINES = read_lines(TABLE, PHRASES, IN_FORCE_FROM)
QUESTIONS = read_questions(ANSWERS, PHRASES, IN_FORCE_FROM)
