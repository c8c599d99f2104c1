"""Custody: spells at an establishment, and moves between closed and open conditions."""

from enum import StrEnum

from throughcare.policy.facts.case import Case, Region
from throughcare.policy.subjects import ABSENT, DateFact, Flag, Subject, WordFact


class Estate(StrEnum):
    """The estate that an establishment belongs to."""

    MALE_CLOSED = "male_closed"
    MALE_OPEN = "male_open"
    WOMEN = "women"
    WOMEN_OPEN = "women_open"
    YOUTH = "youth"


class Sector(StrEnum):
    """Who runs a prison."""

    PUBLIC = "public"
    PRIVATE = "private"


class PrisonFunction(StrEnum):
    """What a prison is for, as far as resettlement is concerned. Every prison for women has a resettlement function."""

    RECEPTION = "reception"
    RESETTLEMENT = "resettlement"
    NON_RESETTLEMENT = "non_resettlement"
    OPEN = "open"
    SPECIALIST = "specialist"


class TeamModel(StrEnum):
    """How a pre-release team serves a prison."""

    EMBEDDED = "embedded"
    IN_REACH = "in_reach"
    NONE = "none"


class LegalStatus(StrEnum):
    """On what ground somebody is held."""

    UNCONVICTED = "unconvicted"
    CONVICTED_UNSENTENCED = "convicted_unsentenced"
    SENTENCED = "sentenced"
    RECALLED = "recalled"


class Arrival(StrEnum):
    """How a custody spell began."""

    ADMISSION = "admission"
    RECALL = "recall"
    TRANSFER = "transfer"


class Spell(Subject, label="custody spell", below=Case, dated_by="arrived_on"):
    """The days that a person was held at one establishment; `left_on` is empty while they are there."""

    arrived_on = DateFact("date of arrival at the prison")
    left_on = DateFact("date of leaving the prison", ABSENT)
    arrival = WordFact(Arrival, "how the person arrived")
    estate = WordFact(Estate, "estate of the prison")
    lately_in_youth_estate = Flag("lately in the youth or secure estate")
    region = WordFact(Region, "probation region of the prison")
    function = WordFact(PrisonFunction, "function of the prison")
    pre_release_team = WordFact(TeamModel, "pre-release team of the prison")
    key_work_fortnightly = Flag("key work every two weeks at the prison")
    legal_status = WordFact(LegalStatus, "legal status")
    sector = WordFact(Sector, "sector of the prison")
    ebm_screened_on = DateFact("date of the EBM screening", ABSENT)


class Recategorisation(Subject, label="re-categorisation", below=Case, dated_by="considered_on"):
    """A person being considered for open conditions."""

    considered_on = DateFact("date re-categorisation was first considered")
    board_on = DateFact("date of the re-categorisation board", ABSENT)
    decided_on = DateFact("date of the re-categorisation decision", ABSENT)
    moved_on = DateFact("date of the move", ABSENT)
    to_open = Flag("considered for open conditions")
    parole_board_recommended = Flag("move recommended by the Parole Board")
    secretary_of_state_accepted = Flag("recommendation accepted by the Secretary of State")
    exceptional_transfer_agreed = Flag("exceptional transfer agreed by the Secretary of State")
