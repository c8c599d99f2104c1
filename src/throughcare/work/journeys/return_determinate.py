"""Return to closed conditions of somebody on a determinate sentence: the RC1 comes before the move."""

from throughcare.access.actions import Action
from throughcare.policy.facts import CategoryChange, ReturnToClosed
from throughcare.policy.owners import Owner
from throughcare.work.journeys import concerns
from throughcare.work.stages.asking import Ask, Pick, Say
from throughcare.work.stages.stage import Finding, Guard, Journey, Stage, Upon

_CHANGES = "OMIC-RTC-DET-TRIGGERS"
_FORM = "OMIC-RTC-DET-RC1"
_COORDINATOR = "OMIC-RTC-COORDINATOR"


def _rc1(name: str, title: str, by: Action, provisions: tuple[str, ...], *findings: Finding) -> Stage:
    return Stage(
        name,
        title=title,
        by=by,
        provisions=provisions,
        of=ReturnToClosed,
        upon=Upon.CHOSEN,
        after=(ReturnToClosed.decided_on,),
        asks=(Ask(ReturnToClosed.rc1_completed_on, "When was it completed?", since=ReturnToClosed.decided_on),),
        picks=(
            Pick(
                "with",
                "What was done with it?",
                {
                    "ica1": "The ICA1, and any earlier RC1, was read",
                    "views": "Staff and professionals who know the person, or the field, gave their views",
                    "steps": "Each step that the form sets out was taken",
                },
            ),
        ),
        says=(Say("decision", "How was the decision reached?"),),
        where=(_FORM,),
        findings=findings,
        guards=(Guard(_FORM),),
    )


RETURN_DETERMINATE = Journey(
    name="return-determinate",
    title="Return to closed conditions, determinate sentence",
    about="From behaviour that gives concern in open conditions to the RC1 and the return.",
    provisions=(_FORM,),
    answers={_COORDINATOR: (), _CHANGES: ()},
    papers=("rtc_investigation", "rc1"),
    beside=("told",),
    stages=(
        concerns.concern(
            (
                Ask(ReturnToClosed.category_change, "What has changed?"),
                Ask(
                    ReturnToClosed.corroborated,
                    "Evidence corroborates the doubt whether the category is sound",
                    only=(ReturnToClosed.category_change, (CategoryChange.CATEGORY_UNSOUND,)),
                ),
                Ask(
                    ReturnToClosed.reason_recorded,
                    "Something else, and the reason is written below",
                    only=(ReturnToClosed.category_change, (CategoryChange.OTHER,)),
                ),
            ),
            _CHANGES,
        ),
        concerns.investigated(_CHANGES),
        concerns.DECISION,
        _rc1("rc1", "Complete the RC1", Action.WORK_OF_POM, (_FORM, "OMIC-RTC-RC1-CONTENT")),
        _rc1(
            "rc1-out-of-hours",
            "Complete the RC1 out of hours, as Duty Governor",
            Action.DECIDE_RETURN,
            (_FORM, "OMIC-RTC-RC1-CONTENT", _COORDINATOR),
            Finding(
                _COORDINATOR,
                "coordinator",
                (Owner.DUTY_GOVERNOR,),
                "a concern that the Duty Governor co-ordinates: no POM on duty, or none who can be had",
            ),
        ),
        concerns.returned(
            Guard(_FORM, on=ReturnToClosed.returned_on),
            "OMIC-RTC-DUTY-GOVERNOR",
            "OMIC-RTC-DET-NOTICE",
        ),
        concerns.told("OMIC-RTC-DET-NOTICE"),
    ),
)
