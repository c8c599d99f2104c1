"""Return to closed conditions of somebody on a determinate sentence: the RC1 comes before the move."""

from throughcare.access.actions import Action
from throughcare.policy.facts import CategoryChange, ReturnToClosed
from throughcare.work.journeys import concerns
from throughcare.work.journeys.stage import Ask, Guard, Journey, Pick, Say, Stage, Upon

_CHANGES = "OMIC-RTC-DET-TRIGGERS"
_FORM = "OMIC-RTC-DET-RC1"

RETURN_DETERMINATE = Journey(
    name="return-determinate",
    title="Return to closed conditions, determinate sentence",
    about="From behaviour that gives concern in open conditions to the RC1 and the return.",
    provisions=(_FORM,),
    answers={"OMIC-RTC-COORDINATOR": (), _CHANGES: ()},
    papers=("rtc_investigation", "rc1"),
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
        Stage(
            "rc1",
            title="Complete the RC1",
            by=Action.WORK_OF_POM,
            provisions=(_FORM, "OMIC-RTC-RC1-CONTENT"),
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
            guards=(Guard(_FORM),),
        ),
        concerns.returned(
            Guard(_FORM, on=ReturnToClosed.returned_on),
            "OMIC-RTC-DUTY-GOVERNOR",
            "OMIC-RTC-DET-NOTICE",
        ),
        concerns.told("OMIC-RTC-DET-NOTICE"),
    ),
)
