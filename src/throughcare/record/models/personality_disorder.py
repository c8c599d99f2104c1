"""Offender Personality Disorder (OPD) screening."""

from throughcare.policy import facts
from throughcare.record.models.fields import day, truth, word
from throughcare.record.models.rows import CaseRow


class OpdScreening(CaseRow):
    """What a screening for the OPD pathway found."""

    screened_on = day()
    likely_personality_disorder = truth()
    harmful_offending = word(facts.Likelihood)
