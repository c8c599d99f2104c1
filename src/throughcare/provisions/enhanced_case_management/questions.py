"""Questions that the bulletin on enhanced case management leaves open."""

from throughcare.policy.questions import Question

QUESTIONS = (
    Question(
        "Written account: always, or exceptionally",
        texts={
            "KLP 6": "Should be sent, exceptionally, where the contribution is vital.",
            "What happens if someone can't attend a review?": "Must be sent whenever somebody is unable to come.",
        },
        reading="Must, always.",
        provisions=("ECM-WRITTEN-ACCOUNT",),
    ),
    Question(
        "Whose risk",
        texts={
            "KLP 1": "Risk to self or others, or from others.",
            "KLP 3": "A significant risk to self, under an ACCT.",
        },
        reading="An open ACCT and risk to self are both needed.",
        provisions=("ECM-ELIGIBLE",),
    ),
    Question(
        "Constant supervision: a must, or one sign of four",
        texts={
            "KLP 3": "It must lead to the question being asked.",
            "When should Enhanced Case Management be used?": "One suggestion beside three others.",
        },
        reading="The question is always asked.",
        provisions=("ECM-CONSTANT-SUPERVISION",),
    ),
    Question(
        "Which decisions are written down",
        texts={
            "KLP 4": "Decisions, in both places.",
            "When should Enhanced Case Management be used?": "A refusal too.",
        },
        reading="Every decision, in both places.",
        provisions=("ECM-DECISION-RECORD",),
    ),
    Question(
        "Who may chair in a contracted prison",
        texts={
            "Who should attend an Enhanced Case Management Review?": "Band 5 in public prisons; no equal elsewhere."
        },
        reading="A manager.",
        provisions=("ECM-CHAIR",),
    ),
    Question(
        "Neither date nor paragraph numbers",
        texts={"Title": "No date, publisher or paragraph numbers; its links are dead."},
        reading="Sections are cited by their headings.",
    ),
    Question(
        "How often, from when and until when",
        texts={"When should Enhanced Case Management be used?": "No frequency, no start or end, no time to decide in."},
        reading="No clock: the review team sets the days.",
        provisions=("ECM-WHO-DECIDES", "ECM-CONSTANT-SUPERVISION"),
    ),
    Question(
        "How the instruction on safer custody is cited",
        texts={
            "What is Enhanced Case Management?": "PSI 64/2011.",
            "WECASP 7.10.5": "PSI 2011/64.",
        },
        reading="One instruction.",
        provisions=("ECM-PURPOSE",),
    ),
    Question(
        "A person who will not take part",
        texts={"Who should attend an Enhanced Case Management Review?": "They must be involved; a refusal is not met."},
        reading="How they were involved is recorded, or that they declined.",
        provisions=("ECM-PRISONER-INVOLVED",),
    ),
    Question(
        "How many fires are multiple",
        texts={"When should Enhanced Case Management be used?": "Multiple incidents, without a number."},
        reading="Two or more, and only as a prompt.",
        provisions=("ECM-INDICATORS",),
    ),
)
