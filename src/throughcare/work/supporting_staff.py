"""Those beside the POM: co-working POM, key worker, personal officer; and ending an allocation that nobody takes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from throughcare.access.permissions import Action, Actor, Relation
from throughcare.policy.facts import ManagerRole
from throughcare.policy.facts.custody import Estate
from throughcare.record.corrections import supersede
from throughcare.record.models import Allocation, Establishment, PomProfile
from throughcare.record.queries.departures import place_of
from throughcare.record.relations import relations_to
from throughcare.work.allocations import LONGEST_REASON, standing_in
from throughcare.work.faults import Faults
from throughcare.work.pom_profiles import refusal_of_pom
from throughcare.work.refusals import NotAllowed
from throughcare.work.verb import Asked, Written, perform

CO_WORKING, KEY_WORKER, PERSONAL_OFFICER = (
    ManagerRole.CO_WORKING_POM,
    ManagerRole.KEY_WORKER,
    ManagerRole.PERSONAL_OFFICER,
)
# Which action allocates, and ends an allocation, in each role that this module knows.
ACTIONS = {
    ManagerRole.POM: Action.ALLOCATE_POM,
    CO_WORKING: Action.ALLOCATE_POM,
    KEY_WORKER: Action.ALLOCATE_KEY_WORKER,
    PERSONAL_OFFICER: Action.ALLOCATE_KEY_WORKER,
}
WORDS = {CO_WORKING: "co-working POM", KEY_WORKER: "key worker", PERSONAL_OFFICER: "personal officer"}
_ONE_AT_A_TIME = frozenset({KEY_WORKER, PERSONAL_OFFICER})
_SHORTEST_REASON, _LONGEST = 5, 255


@dataclass(frozen=True, kw_only=True)
class NewSupport:
    """Somebody to be allocated beside the POM, at the prison where the person is."""

    role: ManagerRole
    from_on: date | None
    staff_name: str
    staff_code: str
    staff_email: str = ""
    reason: str = ""


def support(actor: Actor, person_id: int, entered: NewSupport, *, today: date | None = None) -> Allocation:
    """Allocate a co-working POM beside the POM, or a key worker or personal officer in the place of the one before.

    Raises:
        Refused: the actor may not, or a field breaks a rule.
    """

    def write(asked: Asked) -> Written[Allocation]:
        code, _ = place_of(person_id, asked.today)
        prison = Establishment.objects.filter(pk=code).first()
        before = standing_in(person_id, entered.role)
        _check(person_id, entered, prison, before, asked.today)
        ended = before if entered.role in _ONE_AT_A_TIME else []
        for each in ended:
            supersede(each, expected_version=each.version, provenance=asked.provenance, to_on=entered.from_on)
        made = Allocation.objects.create(
            person_id=person_id,
            role=entered.role,
            from_on=entered.from_on,
            staff_name=entered.staff_name.strip(),
            staff_code=entered.staff_code.strip(),
            staff_email=entered.staff_email.strip(),
            establishment=prison,
            reason=entered.reason.strip(),
            **asked.provenance.columns(),
        )
        return Written(made, {"allocation": made.pk, "role": entered.role.value, "ended": [each.pk for each in ended]})

    return perform(ACTIONS.get(entered.role, Action.ALLOCATE_POM), actor, person_id, write, today=today)


def end_allocation(
    actor: Actor,
    person_id: int,
    allocation_id: int,
    reason: str,
    *,
    to_on: date | None,
    expected_version: int,
    today: date | None = None,
) -> Allocation:
    """End the allocation of a POM, co-working POM, key worker or personal officer, whose place nobody takes.

    A HOMD ends those of their own prison for people who have left it too. A case that is left without a POM is on the
    list of cases to allocate at once.

    Raises:
        Refused: there is no such allocation that goes on, the actor may not end it, or a field breaks a rule.
        StaleVersion: somebody else changed it first.
    """
    found: Allocation | None = (
        Allocation.objects.current().of(person_id).filter(pk=allocation_id, role__in=ACTIONS, to_on=None).first()
    )

    def write(asked: Asked) -> Written[Allocation]:
        if found is None:
            raise NotAllowed
        _check_end(found, to_on, reason, asked.today)
        changes = {"to_on": to_on, "ended_because": reason.strip()}
        ended = supersede(found, expected_version=expected_version, provenance=asked.provenance, **changes)
        return Written(ended, {"allocation": ended.pk, "fields": sorted(changes)})

    def standing(actor: Actor, person_id: int, *, locking: bool = False) -> frozenset[Relation] | None:
        relations = relations_to(actor, person_id, locking=locking)
        ours = found is not None and found.establishment_id in actor.establishments
        # Whoever sees a case through broken glass alone does nothing to it.
        if relations is None or Relation.CALLED in relations or not ours:
            return relations
        return relations | {Relation.ESTABLISHMENT}

    action = ACTIONS[ManagerRole(found.role)] if found is not None else Action.ALLOCATE_POM
    return perform(action, actor, person_id, write, today=today, standing=standing)


def _check(
    person_id: int, entered: NewSupport, prison: Establishment | None, before: list[Allocation], today: date
) -> None:
    faults = Faults()
    word = WORDS.get(entered.role, "")
    faults.unless(word, "role", "Choose a co-working POM, a key worker or a personal officer.")
    faults.unless(entered.staff_name.strip(), "staff_name", f"Enter the name of the {word}.")
    faults.unless(entered.staff_code.strip(), "staff_code", f"Enter the staff code of the {word}.")
    for field, value in (("staff_name", entered.staff_name), ("staff_code", entered.staff_code)):
        faults.at_most(field, value, _LONGEST, "What is entered")
    faults.at_most("staff_email", entered.staff_email, _LONGEST, "The email address")
    faults.at_most("reason", entered.reason, LONGEST_REASON, "The reason")
    faults.unless(entered.from_on, "from_on", "Enter the date of the allocation.")
    faults.within_reach("from_on", entered.from_on, "The date of the allocation")
    faults.not_after("from_on", entered.from_on, today, "The date of the allocation")
    _check_place(faults, entered, prison)
    _check_before(faults, entered, before)
    if entered.role is CO_WORKING:
        _check_co_working(faults, person_id, entered, prison)
    faults.refuse()


def _check_place(faults: Faults, entered: NewSupport, prison: Establishment | None) -> None:
    faults.unless(prison, "role", "The record does not say at which prison the person is.")
    if prison is None or entered.role not in _ONE_AT_A_TIME:
        return
    is_open = prison.estate == Estate.MALE_OPEN
    if entered.role is PERSONAL_OFFICER:
        faults.unless(is_open, "role", "Personal officers are of the open estate (OMIC-EXEC-PERSONAL-OFFICER).")
    else:
        faults.unless(not is_open, "role", "An open prison has no key work: allocate a personal officer.")


def _check_before(faults: Faults, entered: NewSupport, before: list[Allocation]) -> None:
    for each in before:
        if each.staff_code == entered.staff_code.strip():
            faults.add("staff_code", f"{each.staff_name} is allocated so already.")
        if entered.from_on is not None and each.from_on is not None and entered.from_on < each.from_on:
            rule = f"The date of the allocation must be {each.from_on:%-d %B %Y} or later, when the present one began."
            faults.add("from_on", rule)


def _check_co_working(faults: Faults, person_id: int, entered: NewSupport, prison: Establishment | None) -> None:
    main = standing_in(person_id, ManagerRole.POM)
    faults.unless(main, "role", "Allocate a POM first: a co-working POM supports one.")
    for each in main:
        if each.staff_code == entered.staff_code.strip():
            faults.add("staff_code", f"{each.staff_name} is the POM of this case: choose another to support them.")
    if prison is not None and entered.from_on is not None:
        profile = PomProfile.objects.at(prison.pk).filter(staff_code=entered.staff_code.strip()).first()
        rule = refusal_of_pom(profile, entered.staff_code, entered.from_on, entered.reason)
        faults.unless_none("staff_code", rule)


def _check_end(found: Allocation, to_on: date | None, reason: str, today: date) -> None:
    faults = Faults()
    faults.unless(to_on, "to_on", "Enter the first day on which they do not have the case any more.")
    faults.within_reach("to_on", to_on, "The day")
    faults.not_after("to_on", to_on, today, "The day")
    if to_on is not None and found.from_on is not None and to_on < found.from_on:
        faults.add("to_on", f"The day must be {found.from_on:%-d %B %Y} or later, when the allocation began.")
    faults.unless(len(reason.strip()) >= _SHORTEST_REASON, "reason", "Say why the allocation ends.")
    faults.at_most("reason", reason, LONGEST_REASON, "The reason")
    faults.refuse()
