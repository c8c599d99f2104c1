"""Early allocation: is the case one for the community sooner, who is asked, and what they answer."""

from dataclasses import replace

from throughcare.access.actions import Action
from throughcare.policy.facts import EarlyAllocation
from throughcare.provisions.omic.early_allocation import Route
from throughcare.work.stages.asking import Ask, Pick, Say
from throughcare.work.stages.stage import Finding, Journey, Stage, Upon

_GROUNDS = Pick(
    "reasons",
    "Which grounds for an early referral are there?",
    {
        "early_mappa": "MAPPA is needed early",
        "complex_victims": "Plans for victims are complex, and the public needs protecting",
        "other_agencies": "Other agencies have a part in a complex release",
        "another_area": "Release to another area: transfer of probation, police, health or MAPPA area",
        "critical_case": "Registration as a Critical Public Protection Case, for more resources or changes",
        "parole_support": "Further support with parole, help with disclosing information and intelligence included",
        "media": "A high-profile release that the national media will cover",
        "other_reason": "Another reason",
    },
    "As many as hold.",
    needed=False,
)
_REASONS = replace(
    _GROUNDS, question="On what grounds is it referred?", needed=True, begins_as=("assess", "reconsider")
)

_GROUNDS_NOW = replace(_GROUNDS, begins_as=("assess", "reconsider"))
_OTHER = Say("other", "What is the other reason?", needed=False, picked="other_reason")

_CRITERIA = (
    "MAPPA level 3 and the Terrorism Act make a case mandatory; high profile makes it discretionary. So does anything "
    "else once you record here that the criteria are met."
)

_ASSESSED = (
    Ask(EarlyAllocation.assessed_on, "When was it assessed?"),
    Ask(
        EarlyAllocation.criteria_met_on,
        "If the criteria are met: since when?",
        "Only where they are met.",
        needed=False,
    ),
)

_ELIGIBLE = Finding(
    "OMIC-EA-ROUTES",
    "route",
    tuple(Route),
    "a mandatory or a discretionary route: MAPPA level 3, the Terrorism Act, high profile, or criteria recorded as met",
)
_DISCRETIONARY = Finding(
    "OMIC-EA-ROUTES",
    "route",
    (Route.DISCRETIONARY,),
    "a discretionary route: a mandatory case is accepted when it is referred",
)

# Plans for victims are among the grounds, so that the stages that ask for them are kept from the person, every time:
# were they only where victims are named, what is missing would tell of them. The days are told with the other facts.
EARLY_ALLOCATION = Journey(
    name="early-allocation",
    title="Early allocation",
    about="A few cases go to the community 15 months before release, so that the COM has time to plan with others.",
    provisions=("OMIC-EA-REFERRAL", "OMIC-HANDOVER-EA-COM", "OMIC-EA-PURPOSE", "OMIC-EA-GUIDANCE"),
    answers={"OMIC-EA-ROUTES": ("route",)},
    papers=("early_allocation_referral",),
    guidance=("NS-B.EARLY-ALLOCATION", "OMIC-EA-PURPOSE", "OMIC-EA-GUIDANCE"),
    stages=(
        Stage(
            "assess",
            title="Assess whether the criteria are met",
            by=Action.WORK_OF_POM,
            provisions=("OMIC-EA-ROUTES", "OMIC-EA-GUIDANCE", "OMIC-EA-PURPOSE"),
            of=EarlyAllocation,
            asks=_ASSESSED,
            picks=(_GROUNDS,),
            says=(_OTHER, Say("found", "What was found, and why?")),
            help=_CRITERIA,
            kept_from_person=True,
        ),
        Stage(
            "reconsider",
            title="Reconsider after a change",
            by=Action.WORK_OF_POM,
            provisions=("OMIC-EA-ROUTES", "OMIC-EA-GUIDANCE"),
            of=EarlyAllocation,
            asks=_ASSESSED,
            picks=(_GROUNDS_NOW,),
            says=(
                _OTHER,
                Say("change", "What has changed?", "For example, another MAPPA level, or a release to another area."),
                Say("found", "What was found, and why?"),
            ),
            help=_CRITERIA,
            kept_from_person=True,
        ),
        Stage(
            "refer",
            title="Refer the case to the community and to the National Security Division",
            by=Action.WORK_OF_POM,
            provisions=("OMIC-EA-REASONS", "OMIC-EA-REFERRAL", "OMIC-EA-NSD", "OMIC-EA-ROUTES"),
            of=EarlyAllocation,
            upon=Upon.THE_ONE,
            asks=(Ask(EarlyAllocation.referred_on, "When was it referred?"),),
            picks=(_REASONS,),
            says=(_OTHER,),
            findings=(_ELIGIBLE,),
            tells=("OMIC-EA-REFERRAL",),
            help="A notice goes to the delivery unit, and one to the National Security Division, which looks at every "
            "early referral: the day that it is sent is the day of the referral to the Division.",
            kept_from_person=True,
        ),
        Stage(
            "triage",
            title="Triage by the National Security Division",
            by=Action.TRIAGE_EARLY,
            provisions=("OMIC-EA-NSD",),
            of=EarlyAllocation,
            upon=Upon.CHOSEN,
            after=(EarlyAllocation.referred_on,),
            asks=(
                Ask(EarlyAllocation.nsd_triaged_on, "When was it looked at?", since=EarlyAllocation.referred_on),
                Ask(
                    EarlyAllocation.nsd_accepted_on,
                    "If the Division takes the case: since when?",
                    "Left empty, the case stays with early allocation.",
                    needed=False,
                    since=EarlyAllocation.referred_on,
                ),
            ),
            says=(Say("why", "Why is it taken, or left with early allocation?"),),
        ),
        Stage(
            "accept",
            title="Accept the case for early allocation",
            by=Action.WORK_OF_COM,
            provisions=("OMIC-EA-ROUTES", "OMIC-HANDOVER-EA-COM"),
            of=EarlyAllocation,
            upon=Upon.CHOSEN,
            after=(EarlyAllocation.referred_on,),
            asks=(Ask(EarlyAllocation.accepted_on, "When was it accepted?", since=EarlyAllocation.referred_on),),
            sets={"declined_on": None},
            says=(Say("why", "Why?", needed=False),),
        ),
        Stage(
            "decline",
            title="Decline the case for early allocation",
            by=Action.WORK_OF_COM,
            provisions=("OMIC-EA-ROUTES",),
            of=EarlyAllocation,
            upon=Upon.CHOSEN,
            after=(EarlyAllocation.referred_on,),
            asks=(Ask(EarlyAllocation.declined_on, "When was it declined?", since=EarlyAllocation.referred_on),),
            sets={"accepted_on": None},
            says=(Say("why", "Why?"),),
            findings=(_DISCRETIONARY,),
        ),
    ),
)
