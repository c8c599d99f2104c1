"""Programmes of the Co-Financing Office (CFO)."""

from throughcare.policy import facts
from throughcare.record.models.fields import day, word
from throughcare.record.models.rows import CaseRow


class CfoReferral(CaseRow):
    """A referral to a CFO programme, made or about to be made."""

    programme = word(facts.CfoProgramme)
    made_on = day()
