"""Questions on Commissioned Rehabilitative Services, accommodation and money."""

from throughcare.policy.questions import Question

QUESTIONS = (
    Question(
        "Urgent response: 24 hours or one working day",
        texts={"5.4 d": "24 hours.", "App 5 s6": "One working day."},
        reading="One working day, as the contracts have it.",
        provisions=("RES-CRS-URGENT-RESPONSE",),
    ),
    Question(
        "To which release the two timescales count",
        texts={
            "5.4 d": "To release or to the HDCED.",
            "App 5 s6": "To release from custody; what a date that moves does is not said.",
        },
        reading="To the earlier, with an HDCED that applies; fixed on the day of the referral.",
        provisions=("RES-CRS-TIMESCALE",),
    ),
    Question(
        "Assessment after release, if there was one before",
        texts={
            "App 5 s6, urgent 3": "Only where there was none.",
            "App 5 s6, standard 2": "Has no such words.",
        },
        reading="Only where there was none.",
        provisions=("RES-CRS-ASSESS-RELEASE-DAY",),
    ),
    Question(
        "The date in a standard referral",
        texts={
            "App 5 s6": "Assess by the date that the referral gives.",
            "5.2": "No date among what a referral holds.",
            "National Standards 5.1": "10 days for CRS assessments.",
        },
        reading="The referral has a date for it; without one, none is due.",
        provisions=("RES-CRS-ASSESS-STANDARD-PRE",),
    ),
    Question(
        "Who brings provider and person together",
        texts={
            "5.4; App 1; App 2": "No longer the team's work once they are in contact.",
            "3.3": "In the full model, the team may have a part in visits.",
        },
        reading="It may, and need not.",
        provisions=("RES-CRS-VISIT-ARRANGEMENTS", "RES-PRT-COORDINATE-VISITS"),
    ),
    Question(
        "Finance, Benefit and Debt in custody",
        texts={
            "App 1 s2": "When available.",
            "App 2 s2": "When available; and from summer 2022.",
            "App 5 s5": "The contracts are still to come.",
        },
        reading="Off, until the region records the day on which it began.",
        provisions=("RES-CRS-FBD-PROPOSED", "RES-UNCONVICTED-SERVICE"),
    ),
    Question(
        "A third pathway for women before release",
        texts={
            "5.1": "Accommodation and Social Inclusion, and nothing else.",
            "App 5 s5": "A contract for Finance, Benefit and Debt would be a third.",
        },
        reading="The limit binds the women's provider; the new contract is not caught by it.",
        provisions=("RES-CRS-WOMEN-PRERELEASE-START",),
    ),
    Question(
        "Where CAS3 runs, and for how many nights",
        texts={"5.4 a": "Dates of an earlier year are still future; 84 nights."},
        reading="By each region's own day; out on the 84th day after arrival.",
        provisions=("RES-CAS3-REGIONS", "RES-CAS3-84-NIGHTS"),
    ),
    Question(
        "Whether contract clocks bind in Greater Manchester and London",
        texts={
            "2-3.3 footnote 1": "Services there are commissioned together with others.",
            "App 5": "Sets out the national contracts.",
        },
        reading="Not known to bind, and shown as unconfirmed.",
        provisions=("RES-CRS-COVERAGE",),
    ),
    Question(
        "Services with nothing before release",
        texts={
            "App 5 s1": "Lists Dependency and Recovery, and Employment, Training and Education.",
            "App 5": "Describes no work of theirs before release.",
        },
        reading="There is none.",
        provisions=("RES-CRS-MEN-PRERELEASE-START",),
    ),
    Question(
        "Longer and shorter sentences",
        texts={
            "App 4": "What is done for a tenancy depends on it.",
            "5.1": "So does the number of referrals; neither draws the line.",
        },
        reading="10 months to serve at sentence, as the Short Sentence Function has it.",
        provisions=("RES-CRS-COUNT-MEN", "RES-CRS-COUNT-WOMEN", "RES-PRIORITY-ACCOM-FBD"),
    ),
    Question(
        "Referrals for Social Inclusion after release",
        texts={
            "App 5 s3.1": "Headed short notice, though a plan can break down after a planned one; potentially 7 days."
        },
        reading="A fourth exception; up to 7 days.",
        provisions=("RES-CRS-SI-PRERELEASE-ONLY", "RES-CRS-SI-WINDOW"),
    ),
)
