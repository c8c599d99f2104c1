"""Questions on supervision, monitoring, temporary licence, return to closed conditions and records."""

from throughcare.policy.questions import Question

QUESTIONS = (
    Question(
        "References that lead nowhere",
        texts={
            "Handover": "Table 3.4, where no table has a number; a guidance document that is not there.",
            "Types of ROTL: SPL": "Guidance said to be attached; elsewhere links to EQuiP and an intranet.",
        },
        reading="The handover table for table 3.4; the rest is not invented.",
        provisions=("OMIC-HANDOVER-TASKS", "OMIC-ROTL-SPL"),
    ),
    Question(
        "Supervision once there is a COM",
        texts={
            "Supervision": "Everybody has it from the POM.",
            "Handover, task table": "Where the COM asks for it.",
        },
        reading="What the two agree is recorded; until then sessions go on.",
        provisions=("OMIC-SUP-COM-AGREED",),
    ),
    Question(
        "Monitoring on standard temporary licence",
        texts={
            "EBM: Eligibility Criteria": "Men on standard ROTL can be eligible.",
            "EBM: Constraints": "Nobody on standard ROTL, but for exceptional reasons.",
        },
        reading="Everybody is screened; active monitoring there needs the reasons on record.",
        provisions=("OMIC-EBM-STANDARD-ROTL", "OMIC-EBM-SCREENING"),
    ),
    Question(
        "Case review with 30 weeks or less left",
        texts={
            "EBM: Eligibility Criteria": "Active monitoring needs more than 30 weeks; a review is had by all on "
            "restricted ROTL."
        },
        reading="Both stand, each for its own: the review does not ask about the weeks.",
        provisions=("OMIC-EBM-CASE-REVIEW", "OMIC-EBM-ELIGIBILITY"),
    ),
    Question(
        "Whether the police form is always returned",
        texts={
            "ROTL: COM Input": "Both forms come back, always.",
            "ROTL-POL Form": "The police are asked in certain cases.",
        },
        reading="The ROTL-OM always, the ROTL-POL in those cases.",
        provisions=("OMIC-ROTL-COM-INPUT", "OMIC-ROTL-POL-REQUIRED"),
    ),
    Question(
        "What restricted qualifies in the police request",
        texts={"ROTL-POL Form": "It may belong to the change of circumstances alone, or to the first release too."},
        reading="To both.",
        provisions=("OMIC-ROTL-POL-REQUIRED",),
    ),
    Question(
        "Which days the LISP4 and representations have",
        texts={"Indeterminate Sentence Individuals": "5 days and 28 days, of no stated kind or start."},
        reading="Calendar days: from the decision, and from the disclosure.",
        provisions=("OMIC-RTC-ISP-LISP4", "OMIC-RTC-ISP-REPRESENTATIONS"),
    ),
    Question(
        "Silence after the LISP4",
        texts={"Indeterminate Sentence Individuals": "Does not say what 28 days without an answer mean."},
        reading="PPCS may take it that there are no representations.",
        provisions=("OMIC-RTC-ISP-PPCS-GATE",),
    ),
    Question(
        "When the RC1 is made",
        texts={
            "Determinate Sentence Individuals": "At the decision to return.",
            "Indeterminate Sentence Individuals": "Only once the person is kept in closed conditions.",
        },
        reading="As written for each, so that on an indeterminate sentence the move comes first.",
        provisions=("OMIC-RTC-DET-RC1", "OMIC-RTC-ISP-RC1"),
    ),
    Question(
        "Return to custody, and escape from closed conditions",
        texts={"Indeterminate Sentence Individuals": "Neither can befall somebody in an open prison."},
        reading="The first is the return to closed conditions; the second is an example, kept as one.",
        provisions=("OMIC-RTC-ISP-OASYS", "OMIC-RTC-ISP-TRIGGERS"),
    ),
    Question(
        "Notes of 1 October 2019",
        texts={"Digital Prison Services (DPS)": "Notes after that day can be read in Delius."},
        reading="Those of the day itself cannot.",
        provisions=("OMIC-DPS-DELIUS-READ",),
    ),
    Question(
        "Who reads case notes",
        texts={
            "Digital Prison Services (DPS)": "Access is in process for some; the VLO is on no list and reads by Delius."
        },
        reading="Refused until granted; the VLO reads through Delius.",
        provisions=("OMIC-DPS-ACCESS", "OMIC-DPS-DELIUS-READ"),
    ),
    Question(
        "Women in a document about men",
        texts={"Restricted ROTL; Offender Personality Disorder": "Rules that speak of women."},
        reading="Kept, so that nothing is lost.",
        provisions=("OMIC-ROTL-RESTRICTED", "OMIC-OPD-ELIGIBILITY"),
    ),
    Question(
        "When Children's Services hear of a temporary release",
        texts={"ROTL-OM Form": "Risk to children, with or without domestic abuse or matters of family."},
        reading="Any one of them is enough.",
        provisions=("OMIC-ROTL-OM-CHILDREN",),
    ),
    Question(
        "Psychological input in private prisons",
        texts={"Offender Personality Disorder Core Service": "Does not say who gives it where a POM is responsible."},
        reading="It goes with responsibility for the case; the prison is asked who gives it.",
        provisions=("OMIC-OPD-PROVIDER",),
    ),
    Question(
        "Duties without a limit of time",
        texts={
            "EBM; POM to POM Handover; Early Allocation": "Screening, the POMs' meeting, and the look at a referral.",
            "Parole; OASys Timings; Entering the Open Estate": "The first meeting, reviews after events, VLO notices.",
            "Indeterminate Sentence Individuals": "The board held after a return.",
        },
        reading="No date is made up: open until done.",
        provisions=(
            "OMIC-EBM-SCREENING",
            "OMIC-P2P-HANDOVER",
            "OMIC-ENTRY-VLO-AFTER",
            "OMIC-EA-NSD",
            "OMIC-PAROLE-COM-INTRO",
            "OMIC-RTC-ISP-BOARD-ORDER",
            "OMIC-OASYS-REVIEW-EVENT",
        ),
    ),
)
