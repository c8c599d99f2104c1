"""The two ways to put a node in words, each a function with one answer a kind of node.

Values are registered by `value_words`, conditions by `condition_words`; each needs the other.
"""

from __future__ import annotations

from functools import singledispatch

from throughcare.policy.tree import Node


@singledispatch
def name_of(node: Node) -> str:
    """The value of a node as a noun: "7 months before the conditional release date (CRD)".

    Raises:
        TypeError: a kind of node that has been given no words.
    """
    raise TypeError(f"{type(node).__name__} has no words yet.")


@singledispatch
def condition(node: Node, holds: bool = True) -> str:
    """A condition as a clause, or its contrary: "the kind of sentence is community order".

    Raises:
        TypeError: a kind of node that is no condition, or has been given no words.
    """
    raise TypeError(f"{type(node).__name__} has no words as a condition yet.")
