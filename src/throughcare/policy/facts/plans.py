"""Assessments, sentence plans, and the changes that call for a review of them."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, Flag, NumberFact, Subject, TruthFact, WordFact


class AssessmentKind(StrEnum):
    """Kinds of OASys assessment."""

    INITIAL = "initial"
    REVIEW = "review"
    HANDOVER = "handover"
    PRE_RELEASE = "pre_release"
    TERMINATION = "termination"

    @property
    def label(self) -> str:
        """The kind in words."""
        return _POINTS.get(self.value, self.value)


class PlanKind(StrEnum):
    """Kinds of sentence plan."""

    INITIAL = "initial"
    REVIEW = "review"
    PRE_RELEASE = "pre_release"
    TERMINATION = "termination"

    @property
    def label(self) -> str:
        """The kind in words."""
        return _POINTS.get(self.value, self.value)


_POINTS = {"handover": "before handover", "pre_release": "before release", "termination": "at the end of the sentence"}


class ChangeKind(StrEnum):
    """Events and changes that the documents name as calling for a review."""

    RISK_MANAGEMENT_PLAN_CHANGED = "risk_management_plan_changed"
    SENTENCE_PLAN_CHANGED = "sentence_plan_changed"
    TRANSFER_CLOSED_TO_OPEN = "transfer_closed_to_open"
    TRANSFER_OPEN_TO_OPEN = "transfer_open_to_open"
    ISP_RETURNED_TO_CLOSED = "isp_returned_to_closed"
    ROTL_CIRCUMSTANCES_CHANGED = "rotl_circumstances_changed"
    RISK_BEHAVIOUR_REPEATED = "risk_behaviour_repeated"
    RISK_BEHAVIOUR_ESCALATED = "risk_behaviour_escalated"
    RISK_BEHAVIOUR_NEW = "risk_behaviour_new"
    ALLEGATION_OF_NEW_OFFENCE = "allegation_of_new_offence"
    RISK_REDUCED = "risk_reduced"
    PROTECTIVE_FACTORS_CHANGED = "protective_factors_changed"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The change in words."""
        return _CHANGES[self]


_CHANGES = {
    ChangeKind.RISK_MANAGEMENT_PLAN_CHANGED: "change to the risk management plan",
    ChangeKind.SENTENCE_PLAN_CHANGED: "change to the sentence plan",
    ChangeKind.TRANSFER_CLOSED_TO_OPEN: "transfer from closed to open conditions",
    ChangeKind.TRANSFER_OPEN_TO_OPEN: "transfer from one open prison to another",
    ChangeKind.ISP_RETURNED_TO_CLOSED: "return to closed conditions on an indeterminate sentence",
    ChangeKind.ROTL_CIRCUMSTANCES_CHANGED: "circumstances that bear on ROTL",
    ChangeKind.RISK_BEHAVIOUR_REPEATED: "risk-related behaviour repeated",
    ChangeKind.RISK_BEHAVIOUR_ESCALATED: "risk-related behaviour escalated",
    ChangeKind.RISK_BEHAVIOUR_NEW: "new risk-related behaviour",
    ChangeKind.ALLEGATION_OF_NEW_OFFENCE: "allegation of a new offence",
    ChangeKind.RISK_REDUCED: "risk reduced",
    ChangeKind.PROTECTIVE_FACTORS_CHANGED: "protective factors changed",
    ChangeKind.OTHER: "something else",
}


class Assessment(Subject, label="OASys assessment", below=Case, dated_by="completed_on"):
    """A completed OASys assessment."""

    kind = WordFact(AssessmentKind, "kind of OASys")
    completed_on = DateFact("date OASys was completed")
    layer = NumberFact("OASys layer", ABSENT)
    for_recategorisation = Flag("completed for re-categorisation")
    plan_reviewed = Flag("sentence plan reviewed with it")
    countersigned_on = DateFact("date OASys was countersigned", ABSENT)


class Plan(Subject, label="sentence plan", below=Case, dated_by="completed_on"):
    """A completed sentence plan."""

    kind = WordFact(PlanKind, "kind of sentence plan")
    completed_on = DateFact("date the sentence plan was completed")
    risk_management_plan_completed_on = DateFact("date its risk management plan was completed", ABSENT)


class Change(Subject, label="significant change", below=Case, dated_by="on"):
    """New information on a case."""

    kind = WordFact(ChangeKind, "what changed")
    on = DateFact("date of the change")
    material = TruthFact("material effect on the management of the case")
    in_custody = Flag("while in custody")
    reviewed_on = DateFact("date assessment and plan were reviewed for it", ABSENT)
