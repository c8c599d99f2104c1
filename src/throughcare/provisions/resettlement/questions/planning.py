"""Questions on screening, planning for release, teams, regions and who leads."""

from throughcare.policy.questions import Question

QUESTIONS = (
    Question(
        "BCST2: five days or eight",
        texts={
            "3.3": "5 working days from receiving BCST1.",
            "App 4 red": "8 working days from reception.",
        },
        reading="Both clocks run. The second bites only where BCST1 came late.",
        provisions=("RES-BCST2-DUE", "RES-BCST2-MINIMUM"),
    ),
    Question(
        "Twelve weeks before, or during the last twelve",
        texts={
            "3.3": "The review is 12 weeks before release.",
            "App 4 red": "It falls in the last 12 weeks.",
        },
        reading="A window: from 84 days before release to the day before it.",
        provisions=("RES-BCST2-REVIEW-12WK",),
    ),
    Question(
        "A stay that begins inside twelve weeks",
        texts={"App 4 red": "BCST2 early in the stay, and again late in it."},
        reading="One BCST2, complete as both.",
        provisions=("RES-BCST2-REVIEW-12WK",),
    ),
    Question(
        "Before, without a figure",
        texts={"3.2; 3.3; App 1 s2; App 1 s3": "Before, prior to or in advance of release, parole and court."},
        reading="By the end of the day before.",
        provisions=(
            "RES-RELEASE-PLAN",
            "RES-PAROLE-CHECK",
            "RES-UNCONVICTED-CONTINGENCY",
            "RES-PRO-DWP-REFERRAL",
        ),
    ),
    Question(
        "Route to public protection meetings",
        texts={
            "App 1 s1; App 2 s1": "Through the POM; IRMT through the POM.",
            "App 4": "Through the COM; IRMT by no route.",
        },
        reading="Through the POM where one is allocated, else the COM.",
        provisions=("RES-PRO-MEETINGS",),
    ),
    Question(
        "Whom the team supports in the last twelve weeks",
        texts={
            "App 4 red": "The POM.",
            "App 4 amber": "The COM, where risk is high.",
            "3.3": "The COM leads.",
        },
        reading="Whoever is responsible.",
        provisions=("RES-PRIORITY-RED", "RES-PRIORITY-AMBER"),
    ),
    Question(
        "Exactly three quarters of the staff",
        texts={"App 4": "50 to 75 is amber and 75 to 100 green."},
        reading="75 is green, and 50 amber.",
        provisions=("RES-PRIORITY-BAND",),
    ),
    Question(
        "Safeguarding and GP registration by staffing",
        texts={
            "App 4": "Safeguarding stands in the green column, GP registration in the amber.",
            "App 1; App 2": "Part of the least that every team does.",
        },
        reading="A safety concern is shared at any staffing; GP registration follows the column.",
        provisions=("RES-SAFEGUARDING-SHARE", "RES-PRIORITY-TASKS"),
    ),
    Question(
        "Homelessness applications for men and for women",
        texts={
            "App 1 s3": "Where required, and in support of the COM.",
            "App 2 s3": "Says neither.",
            "App 5 s2": "Application to Assist, for Wales.",
        },
        reading="Each as written; it is the Application for Assistance.",
        provisions=("RES-PATHWAY-DTR-AFA", "RES-DTR-AFA"),
    ),
    Question(
        "Ten months to serve: whose case",
        texts={
            "4.4; App 5 SSF": "10 or less: the COM. Over 10: the POM.",
            "National Standards 4.3.6": "10 or more is the longer custody.",
            "OMiC, POM Allocation": "Does not place exactly 10.",
        },
        reading="In this document exactly 10 is short.",
        provisions=("RES-SHORT-SENTENCE", "RES-SENTENCED-RESPONSIBILITY", "RES-ADDITIONAL-TASKS"),
    ),
    Question(
        "Seven and a half months in high-risk cases",
        texts={
            "3.3": "Handover.",
            "OMiC, Handover": "The COM is allocated; responsibility moves at 4.5.",
        },
        reading="The COM is allocated then; responsibility follows OMiC.",
        provisions=("RES-HIGHRISK-ROUTE",),
    ),
    Question(
        "MAPPA cases of low and medium risk",
        texts={
            "App 1; App 2": "The team reviews all of them.",
            "3.3": "The COM prepares their release.",
        },
        reading="Both are done, with the COM in the lead.",
        provisions=("RES-MAPPA-COM", "RES-BCST2-REVIEW-12WK"),
    ),
    Question(
        "BCST2 outside resettlement prisons",
        texts={
            "3.3": "For everybody.",
            "3.4": "Where required.",
            "3.5": "Not spoken of in open prisons.",
        },
        reading="Clocks run from a reception from court or on recall; a transfer starts none.",
        provisions=("RES-BCST2-DUE", "RES-NONRESETTLEMENT-INREACH", "RES-OPEN-OWNER"),
    ),
    Question(
        "Wales: who refers, and what out of area means",
        texts={
            "5.1": "The COM is responsible for the referral.",
            "3.6": "No direct referral by the COM; a Guided Interview without a date; out of area either way.",
        },
        reading="Responsible: the COM; sent: by the CORRE Hub. No date; out of area both ways.",
        provisions=("RES-WALES-CORRE", "RES-CRS-REFERRAL-OWNER", "RES-WALES-GUIDED-INTERVIEW", "RES-ASSESSMENT-TOOL"),
    ),
    Question(
        "Short sentences in Yorkshire and the Humber",
        texts={
            "3.7": "Under 20 months of sentence.",
            "App 5 SSF": "10 months to serve, elsewhere.",
        },
        reading="Each in its own regions.",
        provisions=("RES-YH-CIT-COMMUNITY", "RES-SSF-COHORT"),
    ),
    Question(
        "The Short Sentence Function, removed or not",
        texts={
            "Version table": "Says that its appendix went out, and dates the version to September 2022.",
            "Cover": "Has October 2022.",
            "App 5 SSF": "It is there.",
        },
        reading="It is current, from June 2022 and region by region.",
        provisions=("RES-SSF-ROLLOUT",),
    ),
    Question(
        "Numbers and titles of sections",
        texts={
            "Contents": "One 4.3, and no 4.4.",
            "4.3": "Twice, on roles and on remand; titles of Appendices 1 to 3 and 5 are partly missing.",
        },
        reading="Each is cited with a word of its section.",
    ),
    Question(
        "Who of the women has a key worker",
        texts={
            "App 1 s2": "All men in the closed estate.",
            "App 2 s2": "Women who are eligible, without saying who.",
            "4.3": "People on remand too.",
            "WECASP 7.16.2": "Says for which women.",
        },
        reading="The WECASP framework decides for women.",
        provisions=("RES-KEYWORK-ALLOCATION",),
    ),
    Question(
        "Cases that the text has no words for",
        texts={
            "3.3; App 1; App 2": "Risk that nobody assessed; very high risk; no manager; convicted, not sentenced.",
            "App 5 s6": "The governance process for disputes.",
        },
        reading="As low or medium; as high; the duty POM; as unconvicted; and a dispute is recorded only.",
        provisions=("RES-PRERELEASE-OWNER", "RES-ACCT-HANDOVER", "RES-CRS-DISPUTE"),
    ),
    Question(
        "Women's open prisons",
        texts={
            "3.5": "Open prisons have no pre-release team.",
            "3.3; 5.4; App 2": "Every women's prison has one.",
        },
        reading="The rule for women.",
        provisions=("RES-OPEN-OWNER", "RES-CRS-WOMEN-ESTATE"),
    ),
    Question(
        "COM / Pre-Release Officer",
        texts={"App 1 s1; App 2 s1": "The officer is to consult the COM or the officer."},
        reading="The COM.",
        provisions=("RES-BCST2-CONSULT",),
    ),
)
