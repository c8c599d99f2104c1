"""Offender managers: who is allocated, who is recorded as responsible, and the handover between them."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, Flag, Subject, WordFact


class Manager(StrEnum):
    """The two offender managers, one of whom is responsible at any instant."""

    POM = "POM"
    COM = "COM"


class ManagerRole(StrEnum):
    """What somebody is allocated to a case as. A probation practitioner (PP) holds a case that has no custody in it.

    A co-working POM supports the POM, who has the case; a personal officer stands where an open prison has the scheme.
    """

    POM = "POM"
    COM = "COM"
    PP = "PP"
    KEY_WORKER = "key_worker"
    CO_WORKING_POM = "co_working_POM"
    PERSONAL_OFFICER = "personal_officer"


class Part(StrEnum):
    """What an offender manager is to a case on a day."""

    RESPONSIBLE = "responsible"
    SUPPORTING = "supporting"
    NONE = "none"


class PomType(StrEnum):
    """A probation officer or a member of prison staff in the POM role."""

    PROBATION = "probation"
    PRISON = "prison"


class Allocation(Subject, label="allocation", below=Case, dated_by="from_on"):
    """Somebody allocated to the case, from a day up to, not including, another."""

    role = WordFact(ManagerRole, "role")
    pom_type = WordFact(PomType, "type of POM", ABSENT)
    from_on = DateFact("date of allocation")
    to_on = DateFact("date the allocation ended", ABSENT)


class Responsibility(Subject, label="recorded responsibility", below=Case, dated_by="from_on"):
    """Who was recorded as the responsible offender manager, from when."""

    holder = WordFact(Manager, "responsible manager")
    from_on = DateFact("date responsibility was taken")
    to_on = DateFact("date responsibility was passed on", ABSENT)


class ManagerCorrection(Subject, label="correction of responsibility", below=Case, dated_by="from_on"):
    """Who is responsible in place of whom policy would name, from a day up to, not including, another."""

    holder = WordFact(Manager, "manager who is responsible by a correction")
    from_on = DateFact("date from which responsibility is corrected")
    until_on = DateFact("date on which the correction of responsibility ends")


class Handover(Subject, label="handover", below=Case):
    """The work of handing a case from POM to COM."""

    notified_on = DateFact("date the community team was told of the handover", ABSENT)
    meeting_held_on = DateFact("date of the handover meeting", ABSENT)
    report_sent_on = DateFact("date the handover report was sent", ABSENT)
    supervision_requested = Flag("supervision by the POM requested by the COM")
    completed = Flag("handover completed")
