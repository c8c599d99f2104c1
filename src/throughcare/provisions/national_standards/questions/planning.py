"""Questions on court work, first appointments, planning and delivery."""

from throughcare.policy.questions import Question
from throughcare.provisions.national_standards.custodial_plans import OMIC_UNIFICATION
from throughcare.provisions.national_standards.delivery import CRS_UNIT
from throughcare.provisions.national_standards.plans import UNPAID_WORK_START_UNIT

QUESTIONS = (
    Question(
        "Unpaid Work assessment: 5 or 10 working days",
        texts={
            "4.3.5; 5.1": "The assessment is made in 5 working days.",
            "5.2, UM04SL026": "The measure counts those made in 10.",
        },
        reading="It is due in 5. The 10 serve only to report the measure.",
        provisions=("NS-4.3.5-UPW-ASSESS",),
    ),
    Question(
        "Sentence plan: 15 of which days",
        texts={
            "4.3.5, standard": "15 days.",
            "4.3.5, rationale": "15 working days.",
            "5.2, UM02SL006": "15 business days.",
        },
        reading="Working days.",
        provisions=("NS-4.3.5",),
    ),
    Question(
        "Plan after release: 15 of which days",
        texts={
            "4.3.6, longer custody": "15 days.",
            "4.3.6, short custody": "15 working days.",
        },
        reading="Working days for long and for short custody.",
        provisions=("NS-4.3.6-POST-RELEASE", "NS-4.3.6-SHORT"),
    ),
    Question(
        "Unpaid Work start: 15 of which days",
        texts={
            "4.3.5; 5.1": "15 days, without a unit.",
            "5.2, UM04SL027": "15 days as well, in a list whose neighbours are in business days.",
        },
        reading="Calendar days; working days can be set instead.",
        provisions=("NS-4.3.5-UPW-START",),
        setting=UNPAID_WORK_START_UNIT,
    ),
    Question(
        "CRS assessment and action plan: which days",
        texts={
            "5.1": "10 days to offer the assessment and 5 for the plan, without a unit.",
            "Resettlement guidance, App 5 s6": "5 working days for the plan; other times for assessments near release.",
        },
        reading=(
            "Working days for both; calendar days can be set instead. For a person in prison the resettlement "
            "guidance goes first."
        ),
        provisions=("NS-5.1-CRS-ASSESS", "NS-5.1-CRS-PLAN"),
        setting=CRS_UNIT,
    ),
    Question(
        "First appointment: arranged or held",
        texts={
            "3.3, orders": "Arranged, to take place in five working days.",
            "3.3, release": "Will take place.",
            "UM02SL004; UM02SL005": "The measures speak of an appointment, and no more.",
        },
        reading="For an order the day that it is arranged for counts; upon release it has to be held.",
        provisions=("NS-3.3-COMMUNITY", "NS-3.3-RELEASE"),
    ),
    Question(
        "Plan clock when the first appointment is missed",
        texts={"4.3.5; 4.3.6": "The plan runs from the first appointment; a missed one is not spoken of."},
        reading="It runs from the first that takes place.",
        provisions=("NS-4.3.5", "NS-4.3.6-POST-RELEASE", "NS-4.3.6-SHORT"),
    ),
    Question(
        "Required timescale of court work",
        texts={
            "2.2": "A required timescale, without figure or explanation.",
            "2.3": "The same words, and the one sentence that explains them.",
        },
        reading="The sentence printed with 2.3 explains both.",
        provisions=("NS-2.2", "NS-2.2-DATE", "NS-2.3"),
    ),
    Question(
        "When the standard for custody begins",
        texts={
            "4.3.6 N.B.": "Does not apply before the OMiC changes of unification, thought to come in April 2022.",
            "4.3.6": "Short custody currently has 15 working days.",
            "5.2, UM02SL006": "The measure already takes in releases on licence.",
        },
        reading=(
            "Only the COM's allocation, the pre-release plan and the responsibility table wait. The day is a setting: "
            "1 April 2022 until another is announced."
        ),
        provisions=("NS-4.3.6-EFFECTIVE", "NS-4.3.6-ALLOCATE", "NS-4.3.6", "NS-4.3.6-RESPONSIBLE"),
        setting=OMIC_UNIFICATION,
    ),
    Question(
        "Exactly 10 months left at sentence",
        texts={
            "4.3.6": "10 or more against less than 10.",
            "Annex B": "More than 10 against less than 10.",
            "OMiC, POM Allocation": "Under against over 10.",
            "Resettlement guidance 4.4": "10 or less is short.",
        },
        reading="In these standards 10 is with the longer sentences.",
        provisions=("NS-4.3.6-RESPONSIBLE", "NS-4.3.6-ALLOCATE", "NS-B.PREHANDOVER"),
    ),
    Question(
        "What short custody is",
        texts={"4.3.6": "The defining sentence is printed twice over, and breaks off."},
        reading="Less than 10 months are left on the day of sentence.",
        provisions=("NS-4.3.6-SHORT",),
    ),
    Question(
        "Which day the handover date is",
        texts={
            "4.3.6": "COM allocated, with a handover, at 7.5 months; responsible at 4.5.",
            "Annex B": "The handover date is the one at 7.5 months.",
            "OMiC, Handover": "Responsibility can move sooner than 4.5 months.",
        },
        reading="The handover date is 7.5 months before release; responsibility moves at 4.5, or earlier by OMiC.",
        provisions=("NS-4.3.6-ALLOCATE", "NS-4.3.6-RESPONSIBLE", "NS-B.PREHANDOVER"),
    ),
    Question(
        "Three months after allocation against 4.5 before release",
        texts={"4.3.6": "Both are treated as one day, though months differ in length (15 and 13 February 2023)."},
        reading="Each is counted from what starts it.",
        provisions=("NS-4.3.6", "NS-4.3.6-RESPONSIBLE"),
    ),
    Question(
        "Deadlines numbered as parts of a plan",
        texts={
            "4.3": "4.3.5 and 4.3.6 follow in the list of what a plan includes.",
            "5.2": "Measures of Unpaid Work and of the plan are printed here.",
        },
        reading="They are deadlines, and measures stand with the deadline that they measure.",
        provisions=("NS-4.3", "NS-5.2"),
    ),
    Question(
        "Part months of the monthly appointment",
        texts={
            "5.4": "One in every calendar month; nothing on the months in which supervision begins or ends.",
            "5.4, measure": "The measure counts those attended, where the standard has received.",
        },
        reading="The first month counts if the first appointment falls due in it; the last does; attended is needed.",
        provisions=("NS-5.4",),
    ),
    Question(
        "When a home visit is considered, and where it must be made",
        texts={"5.3": "Considered in all cases, without a date; mandated cases are not listed."},
        reading="Asked for at the first plan and at each review; the record says whether one is mandated.",
        provisions=("NS-5.3", "NS-5.3-WHEN"),
    ),
    Question(
        "Which custodial cases are checked for victim contact",
        texts={"6.2": "Relevant custodial cases, not further defined."},
        reading="All of them.",
        provisions=("NS-6.2",),
    ),
    Question(
        "Diversity form in prison and outside",
        texts={
            "1.3; 4.3.2": "Probation keeps the Diversity and Inclusion Form.",
            "Annex B 4.3.2": "Leaves the form out, and has the Equalities Monitoring Tool.",
        },
        reading="The form in the community, the tool in prison.",
        provisions=("NS-4.3.2-DIF", "NS-B.4.3.2"),
    ),
    Question(
        "Measures without a description, or described twice",
        texts={
            "5.1; 4.3.6": "UM05SL033 and UM03SL023 are cited without one.",
            "Measures": "UM02SL012 and UM04SL029 share their words; UM02QM009 has two wordings.",
        },
        reading="One completion counts for both; the rest are listed as they are cited.",
        provisions=("NS-MEASURES", "NS-5.1-SEXUAL-OFFENCES"),
    ),
)
