"""Cases of the National Security Division (NSD), and what is agreed about the standards that they are under."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, Flag, Subject, WordFact


class SpecialistUnit(StrEnum):
    """The specialist units of the Division."""

    CPPC = "CPPC"
    SOC = "SOC"
    TACT = "TACT"


class NationalSecurity(Subject, label="National Security Division registration", below=Case, dated_by="from_on"):
    """The days that the Division managed a case, from one up to, not including, another."""

    unit = WordFact(SpecialistUnit, "specialist unit")
    from_on = DateFact("date the National Security Division took the case")
    to_on = DateFact("date the National Security Division gave up the case", ABSENT)
    better_at_home = Flag("stable home life, and better managed and supported at home")


class RiskReduction(Subject, label="proposal to relax NSD standards", below=Case, dated_by="proposed_on"):
    """A reduction in risk put forward so that the standards may be relaxed, and who agreed to it."""

    proposed_on = DateFact("date the reduction was proposed")
    mappa_agreed_on = DateFact("date MAPPA agreed that risk is reduced", ABSENT)
    regional_lead_agreed_on = DateFact("date the Lead for the NSD Region agreed", ABSENT)
    on_oasys_review = Flag("rests on an OASys review")
