"""Custody: movements as they were reported, the spells that follow from them, and re-categorisations."""

from typing import ClassVar

from django.db import models

from throughcare.policy import facts
from throughcare.record.models.fields import day, flag, text, word
from throughcare.record.models.reference import Establishment
from throughcare.record.models.rows import NOT_SUPERSEDED, CaseRow
from throughcare.record.vocabulary import Away, Departure, MovementKind

STILL_THERE = models.Q(left_on__isnull=True, departure__isnull=True)


class Movement(CaseRow):
    """A movement as it was reported. Places are codes, OUT, TRN and courts among them; `occurred_at` has the hour."""

    kind = word(MovementKind)
    type_code = text()
    reason_code = text()
    from_place = text()
    to_place = text()
    occurred_on = day()
    occurred_at = models.DateTimeField(null=True, blank=True)
    received_at = models.DateTimeField(null=True, blank=True)


class Spell(CaseRow):
    """The days that a person was held at one establishment; `left_on` is empty while they are there.

    A person who is known to have left, but not on which day, has a `departure` and no `left_on`.

    `stated_estate`, `stated_region` and `stated_sector` are kept where the establishment is not known, and
    `stated_legal_status` where it was not, or is not, that of the person now. `away_since` and `away_for` tell of a
    person who is out for a time and due back.
    """

    arrived_on = day()
    left_on = day()
    arrival = word(facts.Arrival)
    establishment = models.ForeignKey(Establishment, models.PROTECT, null=True, blank=True, db_index=False)
    stated_estate = word(facts.Estate)
    lately_in_youth_estate = flag()
    stated_region = word(facts.Region)
    function = word(facts.PrisonFunction)
    pre_release_team = word(facts.TeamModel)
    key_work_fortnightly = flag()
    stated_legal_status = word(facts.LegalStatus)
    stated_sector = word(facts.Sector)
    ebm_screened_on = day()
    departure = word(Departure)
    away_since = day()
    away_for = word(Away)

    class Meta:
        indexes: ClassVar = [
            *CaseRow.Meta.indexes,
            models.Index(
                fields=["establishment", "person"],
                name="spell_held_at",
                condition=NOT_SUPERSEDED & STILL_THERE,
            ),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person"],
                condition=NOT_SUPERSEDED & STILL_THERE,
                name="spell_one_open",
                violation_error_message="A person is held at one prison at a time.",
            ),
        ]


class Recategorisation(CaseRow):
    """A person being considered for another category."""

    considered_on = day()
    board_on = day()
    decided_on = day()
    moved_on = day()
    to_open = flag()
    parole_board_recommended = flag()
    secretary_of_state_accepted = flag()
    exceptional_transfer_agreed = flag()
