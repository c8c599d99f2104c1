"""What makes a case complex, and the events and processes that support a referral to the WECASP."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, Subject, WordFact


class Factor(StrEnum):
    """Factors that may show complexity: examples of the text, and others."""

    PERSONALITY_DISORDER = "personality_disorder"
    MENTAL_ILLNESS = "mental_illness"
    LEARNING_DISABILITY = "learning_disability"
    PHYSICAL_HEALTH = "physical_health"
    SELF_HARM_OR_VIOLENCE = "self_harm_or_violence"
    OVER_TARIFF = "over_tariff"
    COGNITIVE_IMPAIRMENT = "cognitive_impairment"
    STALKING_OR_OBSESSION = "stalking_or_obsession"
    OTHER = "other"


class Difficulty(StrEnum):
    """What a case known to the transgender Complex Case Board needs help with."""

    PLACEMENT = "placement"
    CHALLENGING_BEHAVIOUR = "challenging_behaviour"
    OTHER = "other"


class ComplexityFactor(Subject, label="complexity factor", below=Case, dated_by="found_on"):
    """One factor found in a case; a factor has one row."""

    factor = WordFact(Factor, "complexity factor")
    found_on = DateFact("date the complexity factor was found")
    ended_on = DateFact("date the complexity factor ended", ABSENT)


class ComplexityAssessment(Subject, label="assessment of complex needs", below=Case, dated_by="started_on"):
    """An assessment of whether somebody has complex needs."""

    started_on = DateFact("date the assessment of complex needs began")
    staff_consulted_on = DateFact("date the multidisciplinary staff were consulted", ABSENT)
    completed_on = DateFact("date the assessment of complex needs was completed", ABSENT)


class SimDiscussion(Subject, label="case at a Safety Intervention Meeting", below=Case, dated_by="discussed_on"):
    """A person first discussed at a Safety Intervention Meeting (SIM), until the SIM closed the case."""

    discussed_on = DateFact("date of discussion at a SIM")
    closed_on = DateFact("date the SIM closed the case", ABSENT)


class EosConsideration(Subject, label="consideration for the EOS service", below=Case, dated_by="started_on"):
    """A person being considered for the caseload of EOS, an OPD service at HMP Bronzefield."""

    started_on = DateFact("date consideration for EOS began")
    ended_on = DateFact("date consideration for EOS ended", ABSENT)


class ComplexCaseBoard(Subject, label="transgender Complex Case Board", below=Case, dated_by="known_on"):
    """A person known to the transgender Complex Case Board (CCB), and what the difficulty now is."""

    known_on = DateFact("date known to the Complex Case Board")
    difficulty = WordFact(Difficulty, "difficulty in a case known to the Complex Case Board")
