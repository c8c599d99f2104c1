"""Papers of the women's panel: the confidentiality statement, how papers are marked, and who reads which items.

Annex G, which holds the statement, is not printed with the text: these words follow 7.24.3 and 7.24.4.
"""

from __future__ import annotations

from enum import StrEnum

from throughcare.access.actions import Action
from throughcare.access.permissions import Actor, may
from throughcare.access.relations import REFERRED, Relation
from throughcare.access.roles import Role

MARKING = "OFFICIAL - SENSITIVE"

# A change of the words is another version, which everybody signs anew.
STATEMENT_VERSION = 1
STATEMENT = (
    "What is exchanged at this meeting is confidential to those who attend it, who protect it as they would any "
    "information about the people concerned. Agenda items, minutes and other papers are not to be copied, and what "
    "they say is not to be shared outside the meeting, without the prior agreement of the Chair."
)


class PaperKind(StrEnum):
    """What a paper is."""

    AGENDA = "agenda"
    MINUTES = "minutes"
    OTHER = "other"


# Of the panel itself. LTHSPG is core for items of restricted status only (4.3), so that it reads, like the YCS, those
# of its own cases.
_CORE = frozenset({Role.WECASP_CHAIR, Role.WECASP_SECRETARIAT, Role.BOARD_MEMBER, Role.PGD})


def relations_to_panel(actor: Actor) -> frozenset[Relation]:
    """How the actor stands to the panel itself, and to papers that are about no one case."""
    return frozenset({REFERRED}) if actor.role in _CORE else frozenset()


def is_core(actor: Actor) -> bool:
    """Whether the actor sees every item: core members do; a prison's representative those of its own cases."""
    relations = relations_to_panel(actor)
    return bool(relations) and may(actor, Action.READ_WECASP, relations)


def may_read_any(actor: Actor) -> bool:
    """Whether there is any paper that the actor might read, once they have signed."""
    return may(actor, Action.READ_WECASP, frozenset(Relation))


def keeps_papers(actor: Actor, action: Action = Action.KEEP_WECASP_PAPER) -> bool:
    """Whether the actor may keep papers; or do something else with the panel's own papers."""
    return may(actor, action, relations_to_panel(actor))
