"""The expression tree: what a provision says, as data. Two evaluators read it, and the explanation reads it too.

A node is built once, when its provision's module is imported, and equal nodes are one object, so that work which two
provisions share is done once. Values are three-valued in the record's own sense: a value, *absent* (it is known that
there is none: it has not happened, or does not exist) or *unknown* (the record does not say). Nothing here computes.

How each kind treats the two empty values:

    Shift, WorkingDays, MonthEdge   absent gives absent, unknown gives unknown
    Elapsed, DayOf, EndOfDay        absent gives absent, unknown gives unknown
    Extreme                         skips what is absent; absent only where all are; unknown where any is
    Compare, OneOf                  absent gives no; unknown gives unknown
    AllOf, AnyOf, Not                 three-valued: a no settles AllOf, a yes AnyOf
    Exists                          absent gives no, a value yes, unknown gives unknown
    Recorded                        whether a value is held at all: never unknown
    IfRecorded                      treats unknown as absent
    Choice                          the first case that holds; a case that cannot be told leaves the answer unknown
    Aggregate                       rows whose condition cannot be told leave the answer unknown; of no rows the last
                                    yes or no is a no
"""

from throughcare.policy.tree.dates import DayOf, Edge, Elapsed, EndOfDay, Extreme, MonthEdge, Shift, WorkingDays
from throughcare.policy.tree.nodes import CannotTell, Constant, Fact, Named, Node, Today, interned
from throughcare.policy.tree.rows import Aggregate, How, Within
from throughcare.policy.tree.truths import (
    AllOf,
    AnyOf,
    Choice,
    Compare,
    Comparison,
    Exists,
    IfRecorded,
    Lookup,
    Not,
    OneOf,
    Recorded,
)

__all__ = [
    "Aggregate",
    "AllOf",
    "AnyOf",
    "CannotTell",
    "Choice",
    "Compare",
    "Comparison",
    "Constant",
    "DayOf",
    "Edge",
    "Elapsed",
    "EndOfDay",
    "Exists",
    "Extreme",
    "Fact",
    "How",
    "IfRecorded",
    "Lookup",
    "MonthEdge",
    "Named",
    "Node",
    "Not",
    "OneOf",
    "Recorded",
    "Shift",
    "Today",
    "Within",
    "WorkingDays",
    "interned",
]
