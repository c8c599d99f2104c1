"""What a service account may be given: scopes, each of which is some of what its role may do, and never more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from throughcare.access.actions import Action
from throughcare.access.roles import Role


class ServiceScope(StrEnum):
    """What a service asks to do through the API."""

    READ_CASE = "read_case"
    READ_SAFETY = "read_safety"
    READ_SENSITIVE = "read_sensitive"
    WRITE_CONTACT = "write_contact"
    ALLOCATE = "allocate"
    CORRECT_FACT = "correct_fact"
    RECORD_RESPONSIBILITY = "record_responsibility"
    TAKE_STAGE = "take_stage"
    KEEP_PAPER = "keep_paper"
    READ_NOTICES = "read_notices"
    SEND_NOTICE = "send_notice"


# What the stages of journeys ask for.
OF_STAGES = frozenset(
    {
        Action.HAND_OVER,
        Action.PREPARE_ROTL,
        Action.GATHER_FOR_ROTL,
        Action.COMMENT_ON_ROTL,
        Action.DECIDE_ROTL,
        Action.LOG_ROTL,
        Action.SCREEN_FOR_EBM,
        Action.REVIEW_FOR_EBM,
        Action.DECIDE_EBM,
        Action.MONITOR_UNDER_EBM,
        Action.COMPLETE_ASSESSMENT,
        Action.WORK_OF_POM,
        Action.WORK_OF_COM,
        Action.TRIAGE_EARLY,
        Action.KEEP_PAROLE,
        Action.RETURN_TO_CLOSED,
        Action.DECIDE_RETURN,
        Action.DO_PRISON_TASK,
        Action.GIVE_OPD_SERVICE,
        Action.COUNTERSIGN,
    }
)

ACTIONS: Mapping[ServiceScope, frozenset[Action]] = {
    ServiceScope.READ_CASE: frozenset({Action.READ_CASE}),
    ServiceScope.READ_SAFETY: frozenset({Action.READ_SAFETY}),
    ServiceScope.READ_SENSITIVE: frozenset({Action.READ_SENSITIVE}),
    ServiceScope.WRITE_CONTACT: frozenset({Action.RECORD_CONTACT}),
    ServiceScope.ALLOCATE: frozenset(
        {
            Action.ALLOCATE_POM,
            Action.ALLOCATE_COM,
            Action.ALLOCATE_KEY_WORKER,
            Action.READ_ALLOCATION,
            Action.READ_ALLOCATION_HISTORY,
            Action.KEEP_POM_PROFILES,
            Action.KEEP_EQUIP_PLAN,
        }
    ),
    ServiceScope.CORRECT_FACT: frozenset({Action.CORRECT_FACT}),
    ServiceScope.RECORD_RESPONSIBILITY: frozenset({Action.RECORD_RESPONSIBILITY, Action.CORRECT_RESPONSIBILITY}),
    ServiceScope.TAKE_STAGE: OF_STAGES,
    ServiceScope.KEEP_PAPER: frozenset({Action.KEEP_PAPER, Action.KEEP_CASE_PAPER, Action.COMPLETE_ASSESSMENT}),
    ServiceScope.READ_NOTICES: frozenset({Action.SEE_NOTICES}),
    ServiceScope.SEND_NOTICE: frozenset({Action.SEND_NOTICE, Action.MEND_NOTICES}),
}

# What is granted by two people face to face is not granted to a program.
ROLES_OF_PEOPLE_ONLY = frozenset({Role.ADMINISTRATOR})


def actions_of(scopes: Iterable[ServiceScope]) -> frozenset[Action]:
    """All that these scopes open, where the role opens it too."""
    return frozenset().union(*(ACTIONS[scope] for scope in scopes))
