"""People in custody journeys, and taking a stage of one by its name."""

from tests.work.conftest import POM, TODAY
from throughcare.access.permissions import Actor
from throughcare.access.roles import Role
from throughcare.record.models import Allocation, Person, StageTaken
from throughcare.work.journeys.index import JOURNEYS
from throughcare.work.stages.asking import Entered
from throughcare.work.stages.taking import take_stage

COM = Actor("com", Role.COM, "C1", frozenset(), frozenset({"Wales"}))
COLLEAGUE = Actor("colleague", Role.POM, "P2", frozenset({"HDI"}))
KEY_WORKER = Actor("key", Role.KEY_WORKER, "K1", frozenset({"HDI"}))
PSYCHOLOGIST = Actor("psychologist", Role.PSYCHOLOGIST, "Y1", frozenset({"HDI"}))
VLO = Actor("vlo", Role.VLO, "V1", frozenset(), frozenset({"Wales"}))


def take(case: Person, journey: str, stage: str, entered: Entered, actor: Actor = POM) -> StageTaken:
    """Take a stage on the day that these tests call today."""
    about = JOURNEYS[journey]
    asked = about.stage(stage)
    assert asked is not None
    return take_stage(actor, case.pk, about, asked, entered, today=TODAY)


def with_com(case: Person) -> Person:
    """The case once it has a COM too."""
    Allocation.objects.create(person=case, role="COM", from_on=TODAY, staff_code="C1", staff_name="Cy Dee")
    return case
