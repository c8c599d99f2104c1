"""Parole: the review ahead, who writes for it, the hearing, what the Parole Board decides, and what follows."""

from throughcare.access.actions import Action
from throughcare.policy.facts import Assessment, AssessmentKind, ManagerRole, Method, ParoleOutcome, ParoleReview
from throughcare.work.journeys.parole_reports import REPORTS
from throughcare.work.stages.asking import Ask, Meeting, Say, Seat
from throughcare.work.stages.stage import Finding, Journey, Stage, Upon

_SPOKEN = (Method.IN_PERSON, Method.VIDEO, Method.TELEPHONE)
_GOES_ON = (
    ParoleOutcome.NO_RELEASE,
    ParoleOutcome.OPEN_CONDITIONS,
    ParoleOutcome.ADJOURNED,
    ParoleOutcome.DEFERRED,
)
_CAP = Finding(
    "OMIC-PAROLE-REVIEW-CAP",
    "allowed",
    (True,),
    "a next review within 24 months of the decision",
)


_AHEAD = (
    Stage(
        "review",
        title="Record a parole review ahead",
        by=Action.KEEP_PAROLE,
        provisions=("OMIC-PAROLE-ISP-COM", "OMIC-PAROLE-NEXT", "NS-6.2-CONTACT"),
        of=ParoleReview,
        asks=(
            Ask(
                ParoleReview.target_on,
                "What is the target hearing date?",
                "The date that the Parole Board's paperwork gives, even if the hearing is not listed yet.",
                ahead=True,
            ),
            Ask(ParoleReview.hearing_on, "If it is listed: when is the hearing?", needed=False, ahead=True),
            Ask(ParoleReview.report_due_on, "When are the reports due?", needed=False, ahead=True),
        ),
        tells=("NS-6.2-CONTACT",),
        coming_up="A parole report",
        help="A notice goes to the VLO, where one is assigned: a victim can be heard before the report is written.",
    ),
    Stage(
        "listing",
        title="Record that the oral hearing is listed, or moved",
        by=Action.KEEP_PAROLE,
        provisions=("OMIC-PAROLE-ORAL",),
        of=ParoleReview,
        upon=Upon.CHOSEN,
        asks=(
            Ask(ParoleReview.hearing_on, "When is the hearing?", ahead=True),
            Ask(ParoleReview.report_due_on, "When are the reports due?", needed=False, ahead=True),
        ),
        says=(Say("asked", "If it was moved: at whose request, and why?", needed=False),),
    ),
    Stage(
        "set-up",
        title="Set up the introductory meeting",
        by=Action.WORK_OF_POM,
        provisions=("OMIC-PAROLE-COM-INTRO",),
        day="When was it set up?",
        says=(Say("arranged", "When and where is it held, and who is asked to come?"),),
    ),
    Stage(
        "introduction",
        title="Hold the introductory meeting",
        by=Action.KEEP_PAROLE,
        provisions=("OMIC-PAROLE-COM-INTRO", "OMIC-OPD-INFO-SHARE"),
        day="When was it held?",
        says=(Say("points", "What were the main points?"),),
        meeting=Meeting(
            "OMIC-PAROLE-COM-INTRO",
            seats=(
                Seat("COM", "the COM, who chairs", must_come=True),
                Seat("POM", "the POM, who set it up", must_come=True),
                Seat("person", "the person", should_come=True),
                Seat("others", "other people who work with them"),
            ),
            methods=_SPOKEN,
        ),
        may_depart=True,
    ),
)

_DECIDED = (
    Stage(
        "hearing",
        title="Hold the oral hearing",
        by=Action.KEEP_PAROLE,
        provisions=("OMIC-PAROLE-ORAL", "OMIC-PAROLE-ACCOUNTABILITY"),
        of=ParoleReview,
        upon=Upon.CHOSEN,
        asks=(Ask(ParoleReview.hearing_on, "When was it held?"),),
        says=(Say("points", "What were the main points?", needed=False),),
        meeting=Meeting(
            "OMIC-PAROLE-ORAL",
            seats=(
                Seat("POM", "the POM", should_come=True, allocated=ManagerRole.POM),
                Seat("COM", "the COM", should_come=True),
                Seat("person", "the person"),
                Seat("others", "others, such as a psychologist or a representative"),
            ),
            methods=_SPOKEN,
        ),
        may_depart=True,
    ),
    Stage(
        "outcome",
        title="Record what the Parole Board decided",
        by=Action.KEEP_PAROLE,
        provisions=("OMIC-PAROLE-KNOCKBACK-RESP", "OMIC-PAROLE-KNOCKBACK-OASYS", "OMIC-PAROLE-REVIEW-CAP"),
        of=ParoleReview,
        upon=Upon.CHOSEN,
        asks=(
            Ask(ParoleReview.outcome, "What was decided?"),
            Ask(ParoleReview.decided_on, "When was it decided?"),
            Ask(
                ParoleReview.next_review_on,
                "When is the next review?",
                "Reviews are at most 24 months apart, and usually 18 to 24.",
                needed=False,
                ahead=True,
                since=ParoleReview.decided_on,
                only=(ParoleReview.outcome, _GOES_ON),
            ),
            Ask(
                ParoleReview.directed_release_on,
                "For when was release directed?",
                needed=False,
                ahead=True,
                only=(ParoleReview.outcome, (ParoleOutcome.RELEASE,)),
            ),
        ),
        says=(Say("reasons", "What reasons did it give, in short?", needed=False),),
        findings=(_CAP,),
        help=(
            "After an adjournment or a deferral the COM stays responsible: record the review ahead again, with its new "
            "date. A move to open conditions goes on under categorisation."
        ),
    ),
    Stage(
        "next-review",
        title="Record the date set for the next review",
        by=Action.KEEP_PAROLE,
        provisions=("OMIC-PAROLE-REVIEW-CAP", "OMIC-PAROLE-NEXT"),
        of=ParoleReview,
        upon=Upon.CHOSEN,
        after=(ParoleReview.decided_on,),
        asks=(
            Ask(
                ParoleReview.next_review_on,
                "When is the next review?",
                "Reviews are at most 24 months apart, and usually 18 to 24.",
                ahead=True,
                since=ParoleReview.decided_on,
                only=(ParoleReview.outcome, _GOES_ON),
            ),
        ),
        findings=(_CAP,),
    ),
    Stage(
        "oasys",
        title="Review OASys and the sentence plan after the decision",
        by=Action.WORK_OF_COM,
        provisions=("OMIC-PAROLE-KNOCKBACK-OASYS", "OMIC-PAROLE-KNOCKBACK-RESP"),
        of=Assessment,
        asks=(
            Ask(Assessment.completed_on, "When was OASys completed?"),
            Ask(Assessment.plan_reviewed, "The sentence plan was reviewed with it"),
        ),
        sets={"kind": AssessmentKind.REVIEW},
    ),
)

PAROLE = Journey(
    name="parole",
    title="Parole",
    about="From eight months before the parole date, through report and hearing, to what follows the decision.",
    provisions=(
        "OMIC-PAROLE-NEXT",
        "OMIC-PAROLE-KNOCKBACK-OASYS",
        "OMIC-PAROLE-REVIEW-CAP",
        "OMIC-HANDOVER-DET-PAROLE",
        "OMIC-HANDOVER-ISP-PRETARIFF-COM",
        "OMIC-HANDOVER-ISP-ONTARIFF",
        "OMIC-HANDOVER-ISP-POSTTARIFF",
    ),
    answers={
        "OMIC-PAROLE-ISP-COM": (),
        "OMIC-RESP-NPS-DET-PAROLE": ("com_allocation_due", "responsibility_transfer_due"),
        "OMIC-PAROLE-PAROM1": ("author", "contributes"),
        "OMIC-PAROLE-KNOCKBACK-RESP": ("responsible", "returned", "reviewed_on", "responsibility_transfer_due"),
        "OMIC-PAROLE-REVIEW-CAP": (),
    },
    rows={Assessment: {"kind": (AssessmentKind.REVIEW,)}},
    papers=("parom1_contribution",),
    beside=("told",),
    guidance=("OMIC-EXEC-PAROLE-AIMS", "OMIC-PAROLE-ACCOUNTABILITY"),
    stages=(*_AHEAD, *REPORTS, *_DECIDED),
)
