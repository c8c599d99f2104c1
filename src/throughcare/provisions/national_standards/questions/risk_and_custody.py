"""Questions on Approved Premises, risk, enforcement, reviews, the National Security Division and work in prison."""

from throughcare.policy.questions import Question

QUESTIONS = (
    Question(
        "Start of the POM's first twelve weeks",
        texts={
            "Annex B: Start custodial sentence": "From allocation, from the sentence, and three months in the head."
        },
        reading="Twelve weeks from the first allocation of a POM since the sentence.",
        provisions=("NS-B.START",),
    ),
    Question(
        "Which prisoners Annex B is about",
        texts={"Annex B": "The title has cases that a POM is responsible for; the text, all prisoners."},
        reading="Those that a POM is responsible for.",
        provisions=("NS-B.START", "NS-B.APPLIES"),
    ),
    Question(
        "How many sessions before handover, and in what form",
        texts={
            "Annex B: Pre-release": "One over 10 months, three over 20, one under 20; exactly 20 is in none of them.",
            "Annex B: Pre-release, left column": "In person; the rationale does not say so.",
        },
        reading="Exactly 20 has one; sessions are in person.",
        provisions=("NS-B.PREHANDOVER", "NS-B.PREHANDOVER-3", "NS-B.PREHANDOVER-1"),
    ),
    Question(
        "Twenty months of what",
        texts={
            "Annex B: Pre-release": "No room for more sessions is the reason given, true only to about 13.5 months."
        },
        reading="The bands as stated, on time left at sentence; the length of sentence may have been meant.",
        provisions=("NS-B.PREHANDOVER",),
    ),
    Question(
        "Which sentences have sessions before handover",
        texts={"Annex B: Pre-release": "Headed standard determinate sentences; the row says all supervised prisoners."},
        reading="Standard determinate sentences.",
        provisions=("NS-B.PREHANDOVER", "NS-B.PREHANDOVER-3", "NS-B.PREHANDOVER-1"),
    ),
    Question(
        "NSD reporting: fortnightly or twice a week",
        texts={"Annex A, introduction": "Fortnightly at least.", "Annex A, row 1": "Two contacts a week."},
        reading="The table is followed.",
        provisions=("NS-A.1", "NS-A.FEATURES"),
    ),
    Question(
        "How long NSD contact stays at two a week",
        texts={"Annex A, row 1": "For the first twelve months, and yet until risk has clearly fallen."},
        reading="At twelve months it is reviewed; it lasts until a reduction is agreed.",
        provisions=("NS-A.1",),
    ),
    Question(
        "Whom the NSD standards bind",
        texts={
            "Annex A: introduction": "All cases of the specialist units.",
            "Annex A: terms": "Those of highest risk.",
            "Annex A, rows 2 and 5": "Everybody under oversight; everybody with a polygraph condition.",
        },
        reading="Each row names its own.",
        provisions=("NS-A.COHORT",),
    ),
    Question(
        "Resettlement visit as the face-to-face contact",
        texts={
            "Annex A, row 1": "The face-to-face contact is the practitioner's, and may be a resettlement visit.",
            "Annex A, row 2": "Others may make the visit.",
        },
        reading="Only a visit by the practitioner counts as that contact.",
        provisions=("NS-A.1-VISIT-COUNTS",),
    ),
    Question(
        "What a week is for the NSD",
        texts={"Annex A, row 1": "A week, not defined."},
        reading="Seven days each, counted from the start of supervision.",
        provisions=("NS-A.1",),
    ),
    Question(
        "Separate days and the follow-up call",
        texts={"Annex A, row 1": "Best practice to separate them; a call should follow where they were not."},
        reading="Neither decides whether the two contacts were had.",
        provisions=("NS-A.1-SEPARATE", "NS-A.1-SAME-DAY"),
    ),
    Question(
        "Approved Premises on short licences",
        texts={
            "Annex A, row 3": "Up to twelve months, with three after it on licence; over three months where a home is "
            "stable and the licence six or more.",
        },
        reading="The three months after it come first; of licences of three months or less nothing follows.",
        provisions=("NS-A.3", "NS-A.3-TAIL", "NS-A.3-HOME"),
    ),
    Question(
        "Twelve months of electronic monitoring",
        texts={"Annex A, row 4": "Neither its start is said, nor what holds on a shorter licence."},
        reading="From the first day monitored, to the end of the licence where that is sooner.",
        provisions=("NS-A.4",),
    ),
    Question(
        "First polygraph examination: at least three months, or sooner",
        texts={"Annex A, row 5": "The words can mean not before, or not after."},
        reading="By three months; by an earlier day where concerns are urgent.",
        provisions=("NS-A.5",),
    ),
    Question(
        "ERG review in a reduction of risk",
        texts={"Annex A: Evidence": "A question mark stands after it, unanswered."},
        reading="Asked about, never required.",
        provisions=("NS-A.REDUCTION",),
    ),
    Question(
        "Who refers to Approved Premises six months ahead",
        texts={
            "7.1": "The practitioner refers at least six months before release.",
            "4.3.6": "The COM is responsible from 4.5 months; a short sentence has not six months.",
        },
        reading="The COM allocated refers; where the day has gone by, it is overdue at once.",
        provisions=("NS-7.1-REFERRAL",),
    ),
    Question(
        "A move-on plan that is missing",
        texts={"7.2": "It comes before residency, and its absence does not bar acceptance."},
        reading="A deadline at arrival; nothing holds the referral up.",
        provisions=("NS-7.2", "NS-7.2-NO-BAR"),
    ),
    Question(
        "When the first joint meeting in Approved Premises is held",
        texts={"7.3": "Before residency, or shortly after it begins."},
        reading="Due upon arrival, and outstanding until held.",
        provisions=("NS-7.3",),
    ),
    Question(
        "Damaged text on risk",
        texts={
            "8.2": "Breaks off where it says what happens to the case of a PSO.",
            "8.3": "Has lost its beginning, and the end of a list.",
        },
        reading="Rebuilt from what is left; the published page is still to be had.",
        provisions=("NS-8.2", "NS-8.3", "NS-8.3-NOTIFY"),
    ),
    Question(
        "Action by day 6 beside breach by day 8",
        texts={"9.1": "Act within six working days; breach is complete by day 8."},
        reading="The decision is the action of the sixth day.",
        provisions=("NS-9.1", "NS-9.1-BREACH"),
    ),
    Question(
        "Days for evidence: unit and start",
        texts={"9.1": "Five days, counted from either the failure or the letter; no day of 5, 6, 8 and 10 has a unit."},
        reading="Working days from the failure; a letter on day 2 leaves three.",
        provisions=("NS-9.1-EVIDENCE", "NS-9.1-BREACH", "NS-9.1-SUMMONS", "NS-9.1-CLOCK"),
    ),
    Question(
        "What starts the letter, and what the action",
        texts={"9.1": "Any failure to attend brings a letter; the last failure to comply brings action."},
        reading="Two clocks, each with its own start.",
        provisions=("NS-9.1-LETTER", "NS-9.1"),
    ),
    Question(
        "Whether six days bind on licence",
        texts={"9.1": "Names orders and post-sentence supervision.", "9.3.1": "Licence warnings are timely."},
        reading="No six-day clock on licence.",
        provisions=("NS-9.1", "NS-9.3.1"),
    ),
    Question(
        "From when the hours of recall run",
        texts={"9.3.2": "Two and 24 hours, from what is not said; the discussion has no exception for emergencies."},
        reading="From the decision to recall, in hours that elapse; the discussion always comes first.",
        provisions=("NS-9.3.2-EMERGENCY", "NS-9.3.2-24H", "NS-9.3.2-AUTHORITY"),
    ),
    Question(
        "Days for reviews",
        texts={
            "10.1; 10.2": "Review, without a number of days.",
            "10.2, UM02SL010": "Ten business days for the risk management plan, upon standard recall.",
        },
        reading="The measure becomes a deadline that should be met; other reviews are outstanding until done.",
        provisions=("NS-10.2-RMP", "NS-10.1", "NS-10.2"),
    ),
    Question(
        "Whether 1.2 and 3.2 bind POMs",
        texts={"1.2; 3.2": "Not marked as standards for POMs.", "Annex B": "Lists both."},
        reading="They bind.",
        provisions=("NS-B.APPLIES",),
    ),
    Question(
        "References to what does not exist yet",
        texts={
            "1.3; 3.2; 5.3; 5.1": "A form's link, POD and blended models, and the home visit framework, were to come.",
            "References": "PI 14/32 is likely to be PI 32/2014, and ODP to be OPD.",
        },
        reading="They are links and no more: no rule hangs on them.",
    ),
    Question(
        "Frameworks that are relied on and not printed",
        texts={
            "3.1": "The Tiering Framework.",
            "4.2; 4.3.3; 5.1": "The Case Transfer PI, the OASys quality tool and the Touchpoints Model.",
        },
        reading="What they result in is recorded; it is not worked out.",
        provisions=("NS-3.1", "NS-4.2"),
    ),
)
