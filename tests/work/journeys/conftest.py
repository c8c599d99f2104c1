"""A case on each kind of sentence, and taking a stage of a journey by name."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.work.conftest import POM, TODAY
from throughcare.access.permissions import Actor
from throughcare.access.roles import Role
from throughcare.record.models import Allocation, Person, Sentence, StageTaken
from throughcare.work.journeys.index import JOURNEYS
from throughcare.work.stages.asking import Entered
from throughcare.work.stages.taking import take_stage

COM = Actor("com", Role.COM, "C1")
NSD = Actor("nsd", Role.NSD)
PSYCHOLOGIST = Actor("psychologist", Role.PSYCHOLOGIST, "Y1", frozenset({"HDI"}))
GOVERNOR = Actor("governor", Role.GOVERNOR, "G1", frozenset({"HDI"}))
DUTY_GOVERNOR = Actor("duty.governor", Role.DUTY_GOVERNOR, "D1", frozenset({"HDI"}))
ADMINISTRATOR_OF_CASES = Actor("case.administrator", Role.CASE_ADMINISTRATOR, "A1", frozenset({"HDI"}))

Take = Callable[..., StageTaken]


@pytest.fixture
def com(case: Person) -> Allocation:
    """The COM of the case, since October."""
    made: Allocation = Allocation.objects.create(
        person=case, role="COM", from_on=date(2021, 10, 4), staff_code="C1", staff_name="Kit Ray"
    )
    return made


@pytest.fixture
def life(case: Person) -> Sentence:
    """The case serves for life since 2009, with a tariff to 30 June 2022."""
    sentence: Sentence = Sentence.objects.get(person=case)
    sentence.kind, sentence.crd = "life", None
    sentence.sentenced_on, sentence.ted = date(2009, 6, 30), date(2022, 6, 30)
    sentence.save()
    return sentence


@pytest.fixture
def take(case: Person) -> Take:
    """Take a stage of a journey, the POM as nothing else is said, of the row as it now stands."""

    def taken(journey: str, stage: str, actor: Actor = POM, *, today: date = TODAY, **entered: Any) -> StageTaken:
        about = JOURNEYS[journey]
        asked = about.stage(stage)
        assert asked is not None
        return take_stage(actor, case.pk, about, asked, Entered(**entered), today=today)

    return taken
