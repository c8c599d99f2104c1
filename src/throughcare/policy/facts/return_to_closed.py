"""Returns from open to closed conditions: what gave concern, the decision, and what follows it."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, Flag, Subject, TruthFact, WordFact


class CategoryChange(StrEnum):
    """Changes in circumstances or behaviour that a category review may follow (determinate sentences)."""

    URGENT_THREAT_TO_SECURITY = "urgent_threat_to_security"
    ONGOING_SERIOUS_CRIMINALITY = "ongoing_serious_criminality"
    FURTHER_SERIOUS_CHARGES = "further_serious_charges"
    NOTICE_OF_DEPORTATION = "notice_of_deportation"
    CONFISCATION_ORDER_ENFORCED = "confiscation_order_enforced"
    SERIOUS_CRIME_PREVENTION_ORDER = "serious_crime_prevention_order"
    NEW_INFORMATION = "new_information"
    CATEGORY_UNSOUND = "category_unsound"
    SERIOUS_ROTL_FAILURE = "serious_rotl_failure"
    FAILED_MDT = "failed_mdt"
    CRIMINAL_ACTIVITIES = "criminal_activities"
    HOME_CIRCUMSTANCES = "home_circumstances"
    DRUGS = "drugs"
    SENTENCE_INCREASED = "sentence_increased"
    DEPORTATION_ORDER = "deportation_order"
    MAPPA_INFORMATION = "mappa_information"
    UNMANAGEABLE_BEHAVIOUR = "unmanageable_behaviour"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The change in words."""
        return _CHANGES[self]


_CHANGES = {
    CategoryChange.URGENT_THREAT_TO_SECURITY: "urgent threat to security or good order",
    CategoryChange.ONGOING_SERIOUS_CRIMINALITY: "intelligence of serious criminality that goes on",
    CategoryChange.FURTHER_SERIOUS_CHARGES: "further serious charges",
    CategoryChange.NOTICE_OF_DEPORTATION: "notice of deportation served",
    CategoryChange.CONFISCATION_ORDER_ENFORCED: "confiscation order enforced",
    CategoryChange.SERIOUS_CRIME_PREVENTION_ORDER: "Serious Crime Prevention Order (SCPO) imposed",
    CategoryChange.NEW_INFORMATION: "new information, such as risk that escalates",
    CategoryChange.CATEGORY_UNSOUND: "doubt whether the present category is sound",
    CategoryChange.SERIOUS_ROTL_FAILURE: "serious ROTL failure",
    CategoryChange.FAILED_MDT: "failed mandatory drug test (MDT), or another risk review",
    CategoryChange.CRIMINAL_ACTIVITIES: "security intelligence of criminal activities",
    CategoryChange.HOME_CIRCUMSTANCES: "home circumstances that make absconding likelier",
    CategoryChange.DRUGS: "involvement with drugs",
    CategoryChange.SENTENCE_INCREASED: "sentence increased",
    CategoryChange.DEPORTATION_ORDER: "deportation order served",
    CategoryChange.MAPPA_INFORMATION: "information from MAPPA",
    CategoryChange.UNMANAGEABLE_BEHAVIOUR: "behaviour that cannot be managed",
    CategoryChange.OTHER: "something else",
}


class AdverseDevelopmentKind(StrEnum):
    """Adverse developments (indeterminate sentences). An escape from closed conditions is kept for what is past."""

    ABSCOND = "abscond"
    ROTL_FAILURE = "rotl_failure"
    FAILED_MDT = "failed_mdt"
    SECURITY_INFORMATION = "security_information"
    GENERAL_BEHAVIOUR = "general_behaviour"
    FAILED_BREATH_TEST = "failed_breath_test"
    BREWING_ALCOHOL = "brewing_alcohol"
    UNAUTHORISED_ITEMS = "unauthorised_items"
    ARREST = "arrest"
    ESCAPE_FROM_CLOSED = "escape_from_closed"
    RISK_ESCALATION = "risk_escalation"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The development in words."""
        return _DEVELOPMENTS[self]


_DEVELOPMENTS = {
    AdverseDevelopmentKind.ABSCOND: "absconding from open conditions",
    AdverseDevelopmentKind.ROTL_FAILURE: "ROTL failure",
    AdverseDevelopmentKind.FAILED_MDT: "failed mandatory drug test (MDT)",
    AdverseDevelopmentKind.SECURITY_INFORMATION: "security information, such as drugs, mobile phones or bullying",
    AdverseDevelopmentKind.GENERAL_BEHAVIOUR: "behaviour in general, such as aggression",
    AdverseDevelopmentKind.FAILED_BREATH_TEST: "failed breath test on coming back from ROTL",
    AdverseDevelopmentKind.BREWING_ALCOHOL: "brewing alcohol (hooch)",
    AdverseDevelopmentKind.UNAUTHORISED_ITEMS: "unauthorised items, such as a mobile, debit card or SIM card",
    AdverseDevelopmentKind.ARREST: "arrest, for assault or another offence",
    AdverseDevelopmentKind.ESCAPE_FROM_CLOSED: "escape from closed conditions",
    AdverseDevelopmentKind.RISK_ESCALATION: "risk that open conditions can no longer manage",
    AdverseDevelopmentKind.OTHER: "something else of the kind",
}


class GovernorDecision(StrEnum):
    """What the Duty Governor decided on behaviour that gave concern. That the person stays goes unsaid in the text."""

    STAYS_IN_OPEN = "stays_in_open"
    MADE_SECURE = "made_secure"
    RETURN_AT_ONCE = "return_at_once"

    @property
    def label(self) -> str:
        """The decision in words."""
        return _DECISIONS[self]


_DECISIONS = {
    GovernorDecision.STAYS_IN_OPEN: "stays in open conditions",
    GovernorDecision.MADE_SECURE: "made secure, not returned for now",
    GovernorDecision.RETURN_AT_ONCE: "returned to closed conditions at once",
}


class PpcsOutcome(StrEnum):
    """What PPCS decided on a return to closed conditions."""

    REMAIN_IN_CLOSED = "remain_in_closed"
    REFER_TO_PAROLE_BOARD = "refer_to_parole_board"
    WARNING_LETTER_AND_RETURN_TO_OPEN = "warning_letter_and_return_to_open"

    @property
    def label(self) -> str:
        """The outcome in words."""
        return _OUTCOMES[self]


_OUTCOMES = {
    PpcsOutcome.REMAIN_IN_CLOSED: "new category, and closed conditions up to the next parole hearing",
    PpcsOutcome.REFER_TO_PAROLE_BOARD: "referred to the Parole Board for advice",
    PpcsOutcome.WARNING_LETTER_AND_RETURN_TO_OPEN: "a letter of warning, and back to open conditions",
}


class ParoleBoardAdvice(StrEnum):
    """What came of the Parole Board's advice on suitability for open conditions."""

    REMAIN_IN_CLOSED = "remain_in_closed"
    RETURN_TO_OPEN = "return_to_open"


class ReturnToClosed(Subject, label="return to closed conditions", below=Case, dated_by="reported_on"):
    """Behaviour or circumstances that gave concern in open conditions, and the return that may follow."""

    reported_on = DateFact("date the concern was reported")
    category_change = WordFact(CategoryChange, "change that may call for a category review", ABSENT)
    corroborated = Flag("corroborative evidence held")
    reason_recorded = Flag("reason recorded")
    adverse_development = WordFact(AdverseDevelopmentKind, "adverse development", ABSENT)
    unmanageable_in_open = TruthFact("no longer manageable in open conditions")
    pom_on_duty = TruthFact("POM on duty")
    pom_unavailable = Flag("POM not available")
    investigated_on = DateFact("date the investigation was completed", ABSENT)
    governor_decision = WordFact(GovernorDecision, "Duty Governor's decision", ABSENT)
    governor_decided_on = DateFact("date of the Duty Governor's decision", ABSENT)
    decided_on = DateFact("date a return to closed conditions was decided", ABSENT)
    planning_board_on = DateFact("date of the sentence planning board", ABSENT)
    operational_reasons = Flag("operational reasons against a board before the return recorded")
    returned_on = DateFact("date of return to closed conditions", ABSENT)
    rc1_completed_on = DateFact("date the RC1 was completed", ABSENT)
    lisp4_submitted_on = DateFact("date the LISP4 was submitted to PPCS", ABSENT)
    lisp4_disclosed_on = DateFact("date the LISP4 was disclosed", ABSENT)
    representations_on = DateFact("date representations were received", ABSENT)
    no_representations_on = DateFact("date it was confirmed that there will be no representations", ABSENT)
    ppcs_outcome = WordFact(PpcsOutcome, "outcome decided by PPCS", ABSENT)
    ppcs_decided_on = DateFact("date of the PPCS decision", ABSENT)
    parole_board_advice = WordFact(ParoleBoardAdvice, "outcome of the Parole Board's advice", ABSENT)
