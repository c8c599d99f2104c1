"""Questions on the Board, meetings, Restricted Status, parole, health, national security, and on names."""

from throughcare.policy.questions import Question

QUESTIONS = (
    Question(
        "The mailbox of the National Security Division",
        texts={"7.23.7": "Printed with an i for the j of justice."},
        reading="NPSNationalSecurity@justice.gov.uk.",
        provisions=("WECASP-7.23.2",),
    ),
    Question(
        "Must in a part that does not bind",
        texts={
            "Front matter": "Part 7 is not mandatory.",
            "7.7.4; 7.11.9; 7.13.5; 7.16.5; 7.17.4; 7.17.5; 7.22.11": "Must.",
        },
        reading="Should, unless Part 5 says it too; departures are recorded.",
        provisions=("WECASP-0.1", "WECASP-7.13.5", "WECASP-5.8.3"),
    ),
    Question(
        "Who the core members are",
        texts={
            "4.3": "Case manager and operational support among them.",
            "7.6.1": "Leaves both out.",
            "7.19.3": "OPD comes each month, though it has no place of its own in the list.",
        },
        reading="The list of 4.3, with OPD among the partners in health and care.",
        provisions=("WECASP-4.3",),
    ),
    Question(
        "The meeting in the parole window",
        texts={
            "5.4.3": "For indeterminate sentences, with WEPS; timely.",
            "7.16.5": "For anybody, without WEPS, with a COM allocated.",
        },
        reading="5.4.3, from the day that the window opens.",
        provisions=("WECASP-5.4.3",),
    ),
    Question(
        "Who speaks at IPP panels",
        texts={"5.4.5": "POM or COM.", "7.16.13": "COM."},
        reading="POM or COM.",
        provisions=("WECASP-5.4.5",),
    ),
    Question(
        "Invitations to the first lifer panel",
        texts={
            "5.4.6": "Must, with the author of the last risk assessment.",
            "7.16.14": "Should, with WEPS.",
        },
        reading="5.4.6.",
        provisions=("WECASP-5.4.6",),
    ),
    Question(
        "Assessment or review of a new RS case",
        texts={"5.5.2": "An assessment.", "7.9.10": "A review."},
        reading="One and the same.",
        provisions=("WECASP-5.5.2",),
    ),
    Question(
        "Who comes to reviews of RS and PRS",
        texts={
            "5.5.3": "The Women's Team, to those of RS and PRS.",
            "7.9.12": "The WEPS lead, to the yearly ones of RS.",
        },
        reading="The Women's Team must, at all; the lead should, at the yearly ones.",
        provisions=("WECASP-5.5.3",),
    ),
    Question(
        "How an RS case can leave",
        texts={
            "7.9.3": "Only once downgraded.",
            "7.15.1; 7.16.8; 5.6.5": "On release, to open conditions or to a hospital.",
        },
        reading="The status bars an exit by decision; the others stand.",
        provisions=("WECASP-7.9.3", "WECASP-5.6.5"),
    ),
    Question(
        "Whether RS cases come to the Board",
        texts={
            "7.9.3; 5.5.1": "Considered for discussion.",
            "7.9.11": "Not as a routine.",
        },
        reading="On the caseload by themselves; at a Board if complex, and once a year.",
        provisions=("WECASP-7.9.11a", "WECASP-5.5.1"),
    ),
    Question(
        "RS with a conviction for terrorism",
        texts={
            "7.9.6": "No further discussion.",
            "7.9.11; 7.9.3": "Every RS case once a year.",
        },
        reading="The yearly review stays.",
        provisions=("WECASP-7.9.6", "WECASP-7.9.11b"),
    ),
    Question(
        "Where the section on national security is",
        texts={"7.9.6": "Sends the reader to 7.22."},
        reading="It is 7.23.",
        provisions=("WECASP-7.9.6",),
    ),
    Question(
        "Where RS and youth are dealt with",
        texts={"7.11.13": "Sends the reader to 7.7 and to 7.21."},
        reading="They are 7.9 and 7.22.",
        provisions=("WECASP-7.11.13",),
    ),
    Question(
        "Where the sheet on hospital transfers is",
        texts={"7.17.8": "Annex H."},
        reading="Annex E.",
        provisions=("WECASP-5.6.3",),
    ),
    Question(
        "Headings of the contents page",
        texts={
            "Contents": "S47 / S48; Annex G with Diversity and without; 7.19 and 7.20 confused.",
            "7.20.10": "Two paragraphs have this number.",
        },
        reading="As the body has them.",
        provisions=("WECASP-7.20.10",),
    ),
    Question(
        "What passes to the community while still in prison",
        texts={
            "7.23.5": "Operational management passes to the community's manager.",
            "2.1": "The Governor keeps it; allocated and responsible are both used.",
        },
        reading="Responsibility for the case passes; custody stays with the Governor.",
        provisions=("WECASP-7.23.5", "WECASP-2.1e"),
    ),
    Question(
        "Which release the 18 and 15 months count from",
        texts={"7.23.2": "Does not say."},
        reading="The date that OMiC counts from: CRD, or the parole date.",
        provisions=("WECASP-7.23.2",),
    ),
    Question(
        "Two managers in the community",
        texts={
            "7.23.4": "The NSD and the LDU both have one.",
            "7.9.6": "The NSD in place of the local team.",
        },
        reading="The LDU joins the discussion, no more.",
        provisions=("WECASP-7.23.5",),
    ),
    Question(
        "Who writes the plan on remand",
        texts={"7.13.4": "The POM, whom people on remand may not have."},
        reading="Somebody named in the case.",
        provisions=("WECASP-7.13.4",),
    ),
    Question(
        "Mental health provider: always, or where it suits",
        texts={"5.6.2": "Where appropriate.", "7.17.4": "Always."},
        reading="Brought in, or the reason recorded.",
        provisions=("WECASP-5.6.2",),
    ),
    Question(
        "Which formulation goes with a move",
        texts={"5.7.3": "A psychological one.", "7.12.5": "A formulation."},
        reading="A psychological one.",
        provisions=("WECASP-5.7.3",),
    ),
    Question(
        "Minutes kept in, recommendations shared",
        texts={
            "5.9.2; 7.24.2": "Minutes go round; recommendations are told to the person.",
            "7.24.4": "Nothing leaves the meeting.",
        },
        reading="Minutes to those listed; recommendations to the person.",
        provisions=("WECASP-5.9.2", "WECASP-7.24.2", "WECASP-7.24.4"),
    ),
    Question(
        "Scale of priority and of review",
        texts={"7.7.7; 7.7.10": "None is given."},
        reading="What the Board sets.",
        provisions=("WECASP-7.7.7",),
    ),
    Question(
        "What the panel is called",
        texts={
            "Title": "Case Advice and Support Panel.",
            "Body": "Advisory; Case and Advisory; WESCAP and WECAPS; formally where formerly is meant.",
        },
        reading="Women's Estate Case Advice and Support Panel, WECASP.",
    ),
    Question(
        "What it was called before",
        texts={"7.2.4": "CCS.", "Annex J": "CCSS."},
        reading="The Centralised Case Supervision system.",
    ),
    Question(
        "Age of the youth estate",
        texts={"7.22.1": "Under 18.", "Annex J": "18 and under."},
        reading="Under 18.",
        provisions=("WECASP-5.1.1b",),
    ),
    Question(
        "How instructions are numbered",
        texts={"7.10.5": "PSI 2011/64 and PSI 2015/09, year first."},
        reading="PSI 64/2011 and PSI 09/2015.",
    ),
)
