"""The kinds of provision: declared in `throughcare.provisions`, evaluated by the engine, explained on the pages.

Five kinds are evaluated: `Deadline`, `Recurring`, `Minimum`, `Derivation` and `Gate`. The others (`Workflow`, `Record`,
`Notice`, `Membership`, `Access`, `Guidance`) say what must be done, held or told, and name what in the product does it.
"""

from throughcare.policy.provisions.amendments import Amendment
from throughcare.policy.provisions.clocks import NOTICE, Clocked, Deadline, Minimum, Recurring
from throughcare.policy.provisions.declared import Evaluated, Owed, Provision
from throughcare.policy.provisions.described import (
    Access,
    Described,
    Guidance,
    Membership,
    Notice,
    Record,
    Workflow,
)
from throughcare.policy.provisions.rulings import Derivation, Gate, Requirement

__all__ = [
    "NOTICE",
    "Access",
    "Amendment",
    "Clocked",
    "Deadline",
    "Derivation",
    "Described",
    "Evaluated",
    "Gate",
    "Guidance",
    "Membership",
    "Minimum",
    "Notice",
    "Owed",
    "Provision",
    "Record",
    "Recurring",
    "Requirement",
    "Workflow",
]
