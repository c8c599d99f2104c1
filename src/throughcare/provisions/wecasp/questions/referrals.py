"""Questions on referral, the Board's decision, re-referral and young people."""

from throughcare.policy.questions import Question

QUESTIONS = (
    Question(
        "The mailbox for referrals",
        texts={
            "5.1.9": "MECASP@, once.",
            "5.3.3; 7.11.11; 7.11.16": "WECASP@.",
        },
        reading="WECASP@justice.gov.uk, everywhere.",
        provisions=("WECASP-5.1.9a", "WECASP-5.3.3"),
    ),
    Question(
        "The lost part of 5.8",
        texts={
            "5.8.2": "Breaks off; a few words on a decision after six months are left.",
            "7.22.6 to 7.22.14": "The same matter in full.",
        },
        reading="Rebuilt from Part 7; the numbers 5.8.3 and 5.8.4 are not the text's own.",
        provisions=("WECASP-5.8.2", "WECASP-5.8.3", "WECASP-5.8.4", "WECASP-7.22.7", "WECASP-7.22.8"),
    ),
    Question(
        "Six months before 18, or 17 and a half",
        texts={"5.8.1": "About six months before 18.", "7.22.6": "17 years and 6 months."},
        reading="17 years and 6 months from birth.",
        provisions=("WECASP-5.8.1", "WECASP-5.8.2"),
    ),
    Question(
        "Late entry into the youth estate",
        texts={"7.22.11": "As soon as possible, for the next Board, with no figure."},
        reading="Due on entry; the cut-off of eight business days is not asked for.",
        provisions=("WECASP-5.8.3", "WECASP-7.22.8"),
    ),
    Question(
        "Six months after the move, and earlier exits",
        texts={
            "7.22.13": "At least six months on the caseload.",
            "7.15.1": "Release, or a transfer to hospital, takes a case off.",
        },
        reading="The six months bind the Board's decision alone.",
        provisions=("WECASP-5.8.4",),
    ),
    Question(
        "How aware the offender manager must be",
        texts={
            "5.1.7": "Aware.",
            "7.11.10": "In agreement.",
            "7.11.16; 7.3.9": "Involved, and in support.",
        },
        reading="Being unaware stops a referral; disagreement is recorded and shown.",
        provisions=("WECASP-5.1.7",),
    ),
    Question(
        "Consultation or consent",
        texts={
            "5.1.4": "The person is consulted and shown the form.",
            "7.11.9": "A signature that records consent; a refusal is not spoken of.",
        },
        reading="Consultation and disclosure are needed; consent is not.",
        provisions=("WECASP-5.1.4",),
    ),
    Question(
        "PRS without a form",
        texts={
            "5.1.1; 7.9.3": "RS and PRS need none.",
            "7.11.13; 7.11.16": "RS alone.",
        },
        reading="Neither needs one.",
        provisions=("WECASP-5.1.1b",),
    ),
    Question(
        "Who gets the acknowledgement",
        texts={
            "5.1.9": "The sender.",
            "7.11.16": "The custody team and the provider of probation.",
        },
        reading="All of them; the provider where the person is sentenced.",
        provisions=("WECASP-5.1.9b",),
    ),
    Question(
        "The next Board, or the next within the cut-off",
        texts={
            "5.1.9": "Eight business days before the Board.",
            "7.11.18": "Every referral goes to the next Board.",
        },
        reading="The next whose cut-off was met.",
        provisions=("WECASP-5.1.9a", "WECASP-7.11.18"),
    ),
    Question(
        "Urgent referrals",
        texts={"5.1.9": "Urgent is not defined, nor is what becomes of papers five days ahead."},
        reading="People mark it; that limit then falls away.",
        provisions=("WECASP-5.1.9c", "WECASP-5.1.11"),
    ),
    Question(
        "The clock of the letter",
        texts={
            "5.2.1": "Five business days.",
            "7.11.19": "No figure; consensus may come after the meeting.",
        },
        reading="Five business days from the final decision.",
        provisions=("WECASP-5.2.1",),
    ),
    Question(
        "Letters of refusal",
        texts={"5.2.1; 5.2.2": "No limit, no sender, and other recipients than acceptances have."},
        reading="No clock; the Chair sends them.",
        provisions=("WECASP-5.2.2",),
    ),
    Question(
        "Whether POM and COM are told",
        texts={"5.2.3": "They are.", "7.11.19": "Does not name them."},
        reading="Both are told.",
        provisions=("WECASP-5.2.3",),
    ),
    Question(
        "Two weeks for the first meeting",
        texts={
            "5.2.4": "In two weeks, or where operations allow.",
            "7.12.1": "As soon as they allow; the meeting may come before the Board.",
        },
        reading="14 calendar days; a reason where it is late; an earlier meeting counts.",
        provisions=("WECASP-5.2.4",),
    ),
    Question(
        "Who calls the first meeting",
        texts={
            "5.2.4": "Case manager and prison.",
            "7.13.1": "The Women's Team.",
        },
        reading="The Women's Team, to which the case manager belongs.",
        provisions=("WECASP-5.2.4", "WECASP-7.13.1"),
    ),
    Question(
        "Deemed, or unanimous",
        texts={
            "5.2.7; 7.15.4": "The Board deems.",
            "7.15.2": "Everybody agrees.",
        },
        reading="Everybody agrees.",
        provisions=("WECASP-5.2.7", "WECASP-7.15.2"),
    ),
    Question(
        "If consensus never comes",
        texts={"7.11.19": "Has no way out."},
        reading="Undecided, with its actions open.",
        provisions=("WECASP-7.11.19",),
    ),
    Question(
        "What a significant change is",
        texts={
            "5.3.1": "Points to 7.10.",
            "7.14.2": "Has the list.",
        },
        reading="The list of 7.14.2.",
        provisions=("WECASP-5.3.1",),
    ),
    Question(
        "Contact before a re-referral",
        texts={"5.3.1": "Required.", "7.14.3": "Possible."},
        reading="Required.",
        provisions=("WECASP-5.3.1",),
    ),
    Question(
        "Last known to the panel",
        texts={"5.3.2": "An addendum after more than six months; from when, and what before, is not said."},
        reading="From the later of exit and refusal; none at six months or less.",
        provisions=("WECASP-5.3.2",),
    ),
    Question(
        "Cut-off of re-referrals",
        texts={"5.3.3": "None is stated."},
        reading="That of referrals.",
        provisions=("WECASP-5.3.3", "WECASP-5.1.9a"),
    ),
    Question(
        "Remand and progress in a sentence plan",
        texts={
            "2.1; 5.1.6": "Not progressing in a sentence plan is asked about.",
            "7.10.7": "People on remand are suitable.",
        },
        reading="For them the fields do not apply.",
        provisions=("WECASP-2.1a",),
    ),
    Question(
        "Figures that the thresholds lack",
        texts={"7.10.5": "None on tariff, EOS or ACCT; recent is not defined, nor whether 12 months roll."},
        reading="Each threshold says how it is read; the 12 months roll.",
        provisions=("WECASP-7.10.5b", "WECASP-7.10.5c", "WECASP-7.10.5e", "WECASP-7.10.5f", "WECASP-7.10.5g"),
    ),
    Question(
        "Annexes that are not printed",
        texts={"Annexes A to H": "Are missing; C is a picture."},
        reading="What forms hold is gathered from 5.1.6, 7.11 and 7.14.",
        provisions=("WECASP-5.1.6", "WECASP-6.1", "WECASP-7.11.15"),
    ),
)
