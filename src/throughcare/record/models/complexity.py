"""What makes a case complex, and the events and processes that support a referral to the WECASP."""

from throughcare.policy import facts
from throughcare.record.models.fields import day, word
from throughcare.record.models.rows import CaseRow


class ComplexityFactor(CaseRow):
    """One factor found in a case; a factor has one row."""

    factor = word(facts.Factor)
    found_on = day()
    ended_on = day()


class ComplexityAssessment(CaseRow):
    """An assessment of whether somebody has complex needs."""

    started_on = day()
    staff_consulted_on = day()
    completed_on = day()


class SimDiscussion(CaseRow):
    """A person first discussed at a Safety Intervention Meeting (SIM), until the SIM closed the case."""

    discussed_on = day()
    closed_on = day()


class EosConsideration(CaseRow):
    """A person being considered for the caseload of EOS, an OPD service at HMP Bronzefield."""

    started_on = day()
    ended_on = day()


class ComplexCaseBoard(CaseRow):
    """A person known to the transgender Complex Case Board (CCB), and what the difficulty now is."""

    known_on = day()
    difficulty = word(facts.Difficulty)
