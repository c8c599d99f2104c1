"""The acts of papers, notices, staff and corrections that leave an entry in the ledger, ready to be done."""

from __future__ import annotations

from datetime import date

from tests.work.acts import Act, World, one
from tests.work.conftest import HOMD, POM, TODAY
from tests.work.outboxes import ADMINISTRATOR, mailbox
from throughcare.access.outbox import PlaceKind, Recipient, ToldBy
from throughcare.policy.facts import Manager, ManagerRole
from throughcare.policy.facts.acts import Grade
from throughcare.record.models import Allocation, ManagerCorrection, OutgoingNotice, Paper, Person, PomProfile
from throughcare.work import (
    equip_plans,
    mending,
    outbox,
    pom_profiles,
    responsibility,
    supporting_staff,
    telling,
    whole_caseload,
)
from throughcare.work.papers import keeping
from throughcare.work.papers import reading as reading_papers
from throughcare.work.papers.kinds import kinds

REPORT = kinds()["handover_report"]
SAID = keeping.NewPaper(on=TODAY, words={"custody": "Did well.", "release": "Goes to Leeds."})
TELLING = telling.NewTelling(provision="NS-6.2-CONTACT")
MAILBOX = mending.NewMailbox(recipient=Recipient.VLO, place_kind=PlaceKind.REGION, place="Wales", email="v@example.org")
BY_TELEPHONE = outbox.NewTold(on=TODAY, by=ToldBy.TELEPHONE, to="Nia Fictional")
PAT = pom_profiles.EnteredProfile(staff_code="P1", staff_name="Pat Moss", grade=Grade.BAND_4_OPERATIONAL)
KIT = pom_profiles.EnteredProfile(staff_code="P2", staff_name="Kit Shaw", grade=Grade.BAND_4_OPERATIONAL)
CORRECTION = responsibility.NewCorrection(
    holder=Manager.COM,
    from_on=date(2021, 11, 1),
    until_on=date(2022, 2, 1),
    evidence="The court's letter of 29 October 2021.",
    agreed_by="Jo Hale",
)
EQUIP_PLAN = equip_plans.EnteredPlan(advertised="On screens.", benefits="At meetings.", usage="A question a week.")
OFFICER = supporting_staff.NewSupport(
    role=ManagerRole.PERSONAL_OFFICER, from_on=TODAY, staff_name="Di Penn", staff_code="O1"
)


def _tell(world: World) -> None:
    Person.objects.filter(pk=world.id).update(vlo_assigned=True)
    telling.tell_somebody(POM, world.id, TELLING, today=TODAY)


def _mend(world: World) -> None:
    _tell(world)
    mailbox(Recipient.VLO, "v@example.org", PlaceKind.REGION, "Wales")


def _keep(world: World) -> None:
    keeping.keep_paper(POM, world.id, REPORT, SAID, today=TODAY)


def _correct(world: World) -> None:
    responsibility.correct_responsibility(HOMD, world.id, CORRECTION, today=TODAY)


def _enter_poms(world: World) -> None:
    for entered in (PAT, KIT):
        pom_profiles.keep_profile(HOMD, "HDI", entered, today=TODAY)


def _move(world: World) -> object:
    pat, kit = (PomProfile.objects.get(staff_code=code) for code in ("P1", "P2"))
    return whole_caseload.move_caseload(HOMD, pat, {world.id: kit.pk}, "Pat Moss leaves", from_on=TODAY, today=TODAY)


ACTS_AROUND_A_CASE: dict[str, Act] = {
    "equip_plans.keep_equip_plan": lambda w: equip_plans.keep_equip_plan(HOMD, "HDI", EQUIP_PLAN, today=TODAY),
    "mending.keep_mailbox": lambda w: mending.keep_mailbox(ADMINISTRATOR, MAILBOX, today=TODAY),
    "mending.read_stuck": lambda w: mending.read_stuck(HOMD),
    "mending.try_again": lambda w: mending.try_again(HOMD, one(OutgoingNotice).uuid, expected_version=1, today=TODAY),
    "outbox.tell_otherwise": lambda w: outbox.tell_otherwise(
        POM, one(OutgoingNotice).uuid, BY_TELEPHONE, expected_version=1, today=TODAY
    ),
    "papers.keeping.change_paper": lambda w: keeping.change_paper(
        POM, one(Paper).uuid, keeping.NewPaper(on=TODAY, words={"custody": "Did better."}), expected_version=1,
        today=TODAY,
    ),
    "papers.keeping.finish_paper": lambda w: keeping.finish_paper(
        POM, one(Paper).uuid, expected_version=1, today=TODAY
    ),
    "papers.keeping.keep_paper": lambda w: keeping.keep_paper(POM, w.id, REPORT, SAID, today=TODAY),
    "papers.keeping.withdraw_paper": lambda w: keeping.withdraw_paper(
        POM, one(Paper).uuid, expected_version=1, today=TODAY
    ),
    "papers.reading.read_paper": lambda w: reading_papers.read_paper(POM, one(Paper).uuid),
    "papers.reading.read_papers": lambda w: reading_papers.read_papers(POM, w.id),
    "papers.reading.read_to_keep": lambda w: reading_papers.read_to_keep(POM, one(Paper).uuid),
    "pom_profiles.keep_profile": lambda w: pom_profiles.keep_profile(HOMD, "HDI", PAT, today=TODAY),
    "responsibility.correct_responsibility": lambda w: responsibility.correct_responsibility(
        HOMD, w.id, CORRECTION, today=TODAY
    ),
    "responsibility.end_correction": lambda w: responsibility.end_correction(
        HOMD, w.id, one(ManagerCorrection).pk, expected_version=1, today=TODAY
    ),
    "supporting_staff.end_allocation": lambda w: supporting_staff.end_allocation(
        HOMD, w.id, one(Allocation).pk, "Left the prison", to_on=TODAY, expected_version=1, today=TODAY
    ),
    "supporting_staff.support": lambda w: supporting_staff.support(HOMD, w.id, OFFICER, today=TODAY),
    "telling.tell_somebody": lambda w: telling.tell_somebody(POM, w.id, TELLING, today=TODAY),
    "whole_caseload.move_caseload": _move,
}  # fmt: skip

# What has to be so before an act can be done, and leaves entries of its own.
BEFORE_ACTS_AROUND: dict[str, Act] = {
    "mending.read_stuck": _tell,
    "mending.try_again": _mend,
    "outbox.tell_otherwise": _tell,
    "papers.keeping.change_paper": _keep,
    "papers.keeping.finish_paper": _keep,
    "papers.keeping.withdraw_paper": _keep,
    "papers.reading.read_paper": _keep,
    "papers.reading.read_papers": _keep,
    "papers.reading.read_to_keep": _keep,
    "responsibility.end_correction": _correct,
    "telling.tell_somebody": lambda w: Person.objects.filter(pk=w.id).update(vlo_assigned=True),
    "whole_caseload.move_caseload": _enter_poms,
}
