"""Completing an OASys assessment, and the sentence plan with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from throughcare.access.permissions import Action, Actor
from throughcare.policy.facts import AssessmentKind, PlanKind
from throughcare.record.models import Assessment, Plan
from throughcare.work.faults import Faults
from throughcare.work.verb import Asked, Written, perform

_LAYERS = (1, 2, 3)


@dataclass(frozen=True, kw_only=True)
class CompletedAssessment:
    """An assessment as it is entered. `plan`: the kind of sentence plan that was completed with it, if one was."""

    kind: AssessmentKind | None
    completed_on: date | None
    layer: int | None = None
    for_recategorisation: bool = False
    plan_reviewed: bool = False
    plan: PlanKind | None = None


def complete_assessment(
    actor: Actor, person_id: int, entered: CompletedAssessment, *, today: date | None = None
) -> Assessment:
    """Record a completed OASys assessment.

    Raises:
        Refused: the actor may not, or a field breaks a rule.
    """

    def write(asked: Asked) -> Written[Assessment]:
        _check(entered, asked.today)
        assessment = Assessment.objects.create(
            person_id=person_id,
            kind=entered.kind,
            completed_on=entered.completed_on,
            layer=entered.layer,
            for_recategorisation=entered.for_recategorisation,
            plan_reviewed=entered.plan_reviewed,
            **asked.provenance.columns(),
        )
        details = {"assessment": assessment.pk}
        if entered.plan is not None:
            plan = Plan.objects.create(
                person_id=person_id,
                kind=entered.plan,
                completed_on=entered.completed_on,
                **asked.provenance.columns(),
            )
            details["plan"] = plan.pk
        return Written(assessment, details)

    return perform(Action.COMPLETE_ASSESSMENT, actor, person_id, write, today=today)


def _check(entered: CompletedAssessment, today: date) -> None:
    faults = Faults()
    faults.unless(entered.kind, "kind", "Choose the kind of OASys assessment.")
    faults.unless(entered.completed_on, "completed_on", "Enter the date that OASys was completed.")
    faults.not_after("completed_on", entered.completed_on, today, "The date that OASys was completed")
    faults.unless(entered.layer is None or entered.layer in _LAYERS, "layer", "The OASys layer is 1, 2 or 3.")
    faults.refuse()
