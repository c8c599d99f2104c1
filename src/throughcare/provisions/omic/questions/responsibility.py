"""Questions on cohorts, tiers, OASys, responsibility, handover and parole."""

from throughcare.policy.questions import Question

QUESTIONS = (
    Question(
        "Ten months left to the day",
        texts={
            "POM Allocation and Supervision": "Less than 10 months, or more than 10.",
            "National Standards 4.3.6": "10 or more.",
            "Resettlement guidance 4.4": "10 or less.",
        },
        reading="Over 10 in this document, as in the National Standards.",
        provisions=("OMIC-COHORT",),
    ),
    Question(
        "Short and low-risk cases: how much service",
        texts={
            "Executive Summary": "No full OASys, supervision or handover meeting for them.",
            "Overview": "Layer 3 for every NPS case.",
            "Supervision": "Everybody in open conditions is supervised.",
        },
        reading="What is said of the open estate in particular goes first.",
        provisions=("OMIC-EXEC-ADDITIONAL-TASKS", "OMIC-SUP-ALL", "OMIC-OASYS-LAYER"),
    ),
    Question(
        "First OASys of determinate sentences with parole",
        texts={"OASys Timings": "The table of first assessments has no column for them; that of reviews has."},
        reading="Week 10, as for other determinate sentences.",
        provisions=("OMIC-OASYS-INITIAL-SCOPE",),
    ),
    Question(
        "CRC care leavers at low risk",
        texts={
            "OASys Timings": "All CRC care leavers are in scope.",
            "Overview": "CRC cases of low risk, 10 to 48 months, have layer 1.",
        },
        reading="Care leavers are in scope, with layer 3.",
        provisions=("OMIC-OASYS-INITIAL-SCOPE", "OMIC-OASYS-LAYER"),
    ),
    Question(
        "Week 0 of the first OASys",
        texts={"OASys Timings": "Weeks 4, 10 and 16, of what is not said."},
        reading="Weeks since the sentence.",
        provisions=(
            "OMIC-OASYS-INITIAL-NPS-U10",
            "OMIC-OASYS-INITIAL-NPS-DET",
            "OMIC-OASYS-INITIAL-ISP",
            "OMIC-OASYS-INITIAL-CRC",
        ),
    ),
    Question(
        "Handover meeting or report",
        texts={
            "Executive Summary": "A meeting for longer sentences and care experience, a report for others.",
            "Handover": "A meeting for NPS cases, a report for CRC cases.",
        },
        reading="The Handover section, and a meeting for CRC cases with experience of care.",
        provisions=("OMIC-HANDOVER-FORM", "OMIC-HANDOVER-REPORT"),
    ),
    Question(
        "Kind of POM after recall on an indeterminate sentence",
        texts={
            "POM Allocation, matrix footnote": "A Prison POM supports the COM.",
            "POM Allocation, matrix row": "A Probation POM at tier B.",
        },
        reading="The COM is responsible, and the row says which POM.",
        provisions=("OMIC-ALLOC-MATRIX", "OMIC-RESP-RECALL"),
    ),
    Question(
        "Tier A in CRC cases",
        texts={
            "POM Allocation, matrix": "Does not arise.",
            "POM Allocation, matrix row for recalls": "Has a POM for it nevertheless.",
        },
        reading="The row for recalls goes first.",
        provisions=("OMIC-ALLOC-MATRIX",),
    ),
    Question(
        "Scores between two tiers, and several criteria",
        texts={"POM Allocation, matrix": "Between 2.9 and 3, and 6.8 and 6.9, is no tier; combining is not spoken of."},
        reading="A score is held against the lower end of the higher band; the highest tier of any criterion counts.",
        provisions=("OMIC-TIER",),
    ),
    Question(
        "HDC release and the change of responsibility",
        texts={
            "POM Allocation, responsibility table": "MAPPA acceptance, or 4.5 months before release.",
            "Handover, table": "Release on HDC as well.",
        },
        reading="The handover table.",
        provisions=("OMIC-HANDOVER-DET-OTHER-RESP", "OMIC-RESP-NPS-OVER10"),
    ),
    Question(
        "MAPPA level agreed early, or still open at 4.5 months",
        texts={
            "Handover, table row 2": "Responsibility moves as the COM confirms the level, and nothing else is said."
        },
        reading="Not before a COM is allocated, and at 4.5 months at the latest.",
        provisions=("OMIC-HANDOVER-DET-MAPPA-RESP", "OMIC-RESP-NPS-OVER10"),
    ),
    Question(
        "HDC eligibility or HDC release",
        texts={
            "Handover, table row 5": "CRC cases go by the date of eligibility.",
            "Handover, table row 3": "NPS cases go by the release.",
        },
        reading="Each as it is written.",
        provisions=("OMIC-HANDOVER-CRC", "OMIC-HANDOVER-DET-OTHER-RESP"),
    ),
    Question(
        "Which date brings the COM into an indeterminate sentence",
        texts={
            "POM Allocation, responsibility table": "The tariff expiry date.",
            "Handover, table rows 6-7": "The parole eligibility date.",
            "Handover, table row 8": "The hearing that is scheduled.",
        },
        reading="On tariff the two dates are one; later on, the next review's own date.",
        provisions=("OMIC-HANDOVER-ISP-ONTARIFF", "OMIC-RESP-NPS-ISP", "OMIC-PAROLE-ISP-COM"),
    ),
    Question(
        "After a parole review without release",
        texts={
            "POM Allocation, responsibility table": "Within 12 months; OASys in 6 weeks; nothing on MAPPA.",
            "Parole: Joint Work": "12 months or less, save at MAPPA 2 or 3; OASys is reviewed.",
            "Handover, table": "OASys is made anew, together with the plan.",
        },
        reading="One rule: 12 months inclusive, with the MAPPA exception; one review, in 6 weeks.",
        provisions=("OMIC-PAROLE-KNOCKBACK-RESP", "OMIC-PAROLE-KNOCKBACK-OASYS"),
    ),
    Question(
        "Whether determinate parole cases return to the POM",
        texts={
            "Parole": "Any case goes back to the POM after a review without release.",
            "POM Allocation, responsibility table": "Determinate cases stay with the COM.",
        },
        reading="Indeterminate sentences only go back.",
        provisions=("OMIC-PAROLE-KNOCKBACK-RESP", "OMIC-RESP-NPS-DET-PAROLE"),
    ),
    Question(
        "Cases without a row in the handover table",
        texts={"Handover, table": "Claims all cases in custody; NPS under 10 months and recalls are not there."},
        reading="The responsibility table, and the matrix's footnote, hold for them.",
        provisions=("OMIC-HANDOVER-TABLE", "OMIC-RESP-NPS-UNDER10", "OMIC-RESP-RECALL"),
    ),
    Question(
        "Early allocation: dates and criteria",
        texts={
            "Early Allocation": "18 months before CRD or PRD, and PRD is nowhere explained; criteria are elsewhere.",
            "Handover, table row 1": "Has the CRD alone.",
        },
        reading="The CRD, or else the PED or TED; MAPPA 3 and TACT are taken as mandatory.",
        provisions=("OMIC-EA-REFERRAL", "OMIC-EA-ROUTES"),
    ),
    Question(
        "PAROM1 from 1 May 2021",
        texts={"Handover, footnote": "A switch after the document's own month; which day decides is not said."},
        reading="The day on which the report is begun; 1 May 2021 is the first of the new rule.",
        provisions=("OMIC-PAROLE-PAROM1",),
    ),
    Question(
        "CRC rules after CRCs",
        texts={
            "POM Allocation; Handover": "Rules for CRC cases throughout; CRCs ended in June 2021.",
            "Resettlement guidance 4.4": "Legacy cases pass from the prison 12 weeks before release.",
        },
        reading="They hold for legacy cases.",
        provisions=("OMIC-RESP-CRC", "OMIC-HANDOVER-CRC"),
    ),
    Question(
        "Wales",
        texts={
            "POM Allocation; Handover": "Nothing of its own for Wales.",
            "Resettlement guidance 3.6": "COM responsible at 7.5 months in each case.",
        },
        reading="The resettlement guidance goes first for Welsh cases.",
        provisions=("RES-WALES-OMIC",),
    ),
    Question(
        "One OASys before release, or two",
        texts={"Handover": "Before a COM is allocated; and also close to a handover three months later."},
        reading="One, confirmed as current when responsibility moves, or done again.",
        provisions=("OMIC-HANDOVER-OASYS-BEFORE", "OMIC-HANDOVER-PRE-RELEASE-OASYS"),
    ),
    Question(
        "When the LDU hears that a COM is needed",
        texts={
            "Manage POM Case Service": "At the relevant point.",
            "National Standards, Annex B": "An e-mail 45 days before handover.",
        },
        reading="45 days before.",
        provisions=("OMIC-MPCS-NOTIFY",),
    ),
    Question(
        "HMD",
        texts={"Manage POM Case Service": "Gives the allocation to the HMD."},
        reading="The HOMD is meant.",
        provisions=("OMIC-MPCS-ALLOCATE",),
    ),
)
