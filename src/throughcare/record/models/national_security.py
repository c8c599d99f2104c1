"""Cases of the National Security Division (NSD), and what is agreed about the standards that they are under."""

from throughcare.policy import facts
from throughcare.record.models.fields import day, flag, word
from throughcare.record.models.rows import CaseRow


class NationalSecurity(CaseRow):
    """The days that the Division managed a case, from one up to, not including, another."""

    unit = word(facts.SpecialistUnit)
    from_on = day()
    to_on = day()
    better_at_home = flag()


class RiskReduction(CaseRow):
    """A reduction in risk put forward so that the standards may be relaxed, and who agreed to it."""

    proposed_on = day()
    mappa_agreed_on = day()
    regional_lead_agreed_on = day()
    on_oasys_review = flag()
