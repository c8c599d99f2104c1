"""Conditions in plain words, from the tree alone: "the kind of sentence is community order"."""

from __future__ import annotations

from throughcare.policy import tree
from throughcare.policy.grain import Type, WhenEmpty
from throughcare.policy.phrases import condition, name_of
from throughcare.policy.tree import Comparison, How, Node
from throughcare.policy.value_words import is_event, rows, words_of
from throughcare.policy.words import a, asks, denied, either, enclosed, listed, quoted, word

# How two days, or two numbers, stand to one another: (comparison, turned round, holds) -> words.
_DAYS = {
    (Comparison.BEFORE, False, True): "is before",
    (Comparison.BEFORE, False, False): "is on or after",
    (Comparison.BEFORE, True, True): "is after",
    (Comparison.BEFORE, True, False): "is on or before",
    (Comparison.BY, False, True): "is on or before",
    (Comparison.BY, False, False): "is after",
    (Comparison.BY, True, True): "is on or after",
    (Comparison.BY, True, False): "is before",
}
_NUMBERS = {
    (Comparison.BEFORE, False, True): "is less than",
    (Comparison.BEFORE, False, False): "is at least",
    (Comparison.BEFORE, True, True): "is more than",
    (Comparison.BEFORE, True, False): "is at most",
    (Comparison.BY, False, True): "is at most",
    (Comparison.BY, False, False): "is more than",
    (Comparison.BY, True, True): "is at least",
    (Comparison.BY, True, False): "is less than",
}
_INSTANTS = {how: said.replace("is on or", "is at or") for how, said in _DAYS.items()}
_WHEN = {
    "has come": "on or before",
    "has passed": "before",
    "has not passed": "on or after",
    "is still to come": "after",
}
_STANDING = {Type.DATE: _DAYS, Type.INSTANT: _INSTANTS}
# A day against today.
_TODAY = {
    "is on or before": "has come",
    "is before": "has passed",
    "is on or after": "has not passed",
    "is after": "is still to come",
    "is": "is today",
    "is not": "is not today",
}


def stands(node: tree.Compare, holds: bool) -> tuple[Node, str, Node]:
    """A comparison as (of what, how it stands, against what): the fact comes first, the figure or today last."""
    turned = _standing(node.left) > _standing(node.right)
    first, second = (node.right, node.left) if turned else (node.left, node.right)
    if node.comparison is Comparison.SAME:
        return first, "is" if holds else "is not", second
    said = _STANDING.get(first.type, _NUMBERS)[node.comparison, turned, holds]
    return first, _TODAY[said] if isinstance(second, tree.Today) else said, second


def _standing(node: Node) -> int:
    """Which of two a comparison is told of: a fact first, then what has a name, what is counted, and last a figure."""
    if isinstance(node, tree.Fact):
        return 0
    if isinstance(node, tree.Constant | tree.Today):
        return 3
    return 1 if isinstance(node, tree.Named | tree.Aggregate | tree.IfRecorded) else 2


@condition.register
def _(node: tree.Compare, holds: bool = True) -> str:
    if not holds and _may_be_absent(stands(node, True)[0]):
        first, said, second = stands(node, True)
        when = f"{_WHEN.get(said, said).removeprefix('is ')} {name_of(second)}"
        return f"there is no {name_of(first).removeprefix('the ')} {when}"
    first, said, second = stands(node, holds)
    if isinstance(second, tree.Today):
        return f"{name_of(first)} {said if said != 'is' else 'is today'}"
    return f"{name_of(first)} {said} {name_of(second)}"


def _may_be_absent(node: Node) -> bool:
    """Whether a date may be known not to be, so that "not before" says less than "on or after"."""
    node = node.instant if isinstance(node, tree.DayOf) else node
    return isinstance(node, tree.Fact) and node.type in _STANDING and node.column.when_empty is WhenEmpty.ABSENT


@condition.register
def _(node: tree.OneOf, holds: bool = True) -> str:
    kinds = words_of(node.word)
    given = listed((enclosed(word(each, kinds)) for each in node.words), "or")
    return f"{quoted(name_of(node.word))} {'is' if holds else 'is not'} {given}"


@condition.register
def _(node: tree.AllOf, holds: bool = True) -> str:
    return _joined(node.of, holds, everyone=holds)


@condition.register
def _(node: tree.AnyOf, holds: bool = True) -> str:
    return _joined(node.of, holds, everyone=not holds)


def _joined(parts: tuple[Node, ...], holds: bool, everyone: bool) -> str:
    """Parts that all hold ("and") or of which one does ("or"); inside a list of the other sort they keep together."""
    kept = [part for part in parts if not (isinstance(part, tree.Constant) and part.value is everyone)] or list(parts)
    if len(kept) == 1:
        return condition(kept[0], holds)
    if everyone and holds and (exceptions := [part for part in kept if _excepts(part)]):
        rest = tuple(part for part in kept if not _excepts(part))
        unless = ", or where ".join(condition(each) for part in exceptions for each in _exceptions(part))
        return f"{_joined(rest, holds, everyone) if rest else 'always'}, except where {unless}"
    mixed = [_is_other_sort(part, holds, everyone) for part in kept]
    said = [
        f"either {condition(part, holds)}" if everyone and other else condition(part, holds)
        for part, other in zip(kept, mixed, strict=True)
    ]
    return either(said, "and" if everyone else "or", compound=any(mixed))


def _excepts(part: Node) -> bool:
    """Whether a condition is best told as an exception: not so many things together."""
    return bool(_exceptions(part))


def _exceptions(part: Node) -> tuple[Node, ...]:
    of = part.of if isinstance(part, tree.Not) else None
    if isinstance(of, tree.AllOf):
        return (of,)
    return of.of if isinstance(of, tree.AnyOf) and any(isinstance(each, tree.AllOf) for each in of.of) else ()


def _is_other_sort(part: Node, holds: bool, everyone: bool) -> bool:
    while isinstance(part, tree.Not):
        part, holds = part.of, not holds
    if not isinstance(part, tree.AllOf | tree.AnyOf):
        return False
    return (isinstance(part, tree.AllOf) is holds) is not everyone


@condition.register
def _(node: tree.Not, holds: bool = True) -> str:
    return condition(node.of, not holds)


@condition.register
def _(node: tree.Exists, holds: bool = True) -> str:
    if is_event(node.of):
        inner = node.of.of if isinstance(node.of, tree.IfRecorded) else node.of
        assert isinstance(inner, tree.Aggregate)
        return _any_rows(inner, holds)
    name = name_of(node.of)
    if not holds and isinstance(node.of, tree.Aggregate):
        name = name.removeprefix("the earliest ").removeprefix("the latest ")
    return _there_is(name, holds)


def _there_is(name: str, holds: bool) -> str:
    if asks(name):
        return f"the record {'says' if holds else 'does not say'} {name}"
    bare = name.removeprefix("the ")
    return f"there is {a(bare)}" if holds else f"there is no {bare}"


def _any_rows(node: tree.Aggregate, holds: bool) -> str:
    label = rows(node, node.grain.label)
    return f"there is {a(label)}" if holds else f"there is no {label}"


@condition.register
def _(node: tree.Recorded, holds: bool = True) -> str:
    return f"the record {'says' if holds else 'does not say'} {name_of(node.of)}"


@condition.register
def _(node: tree.Fact, holds: bool = True) -> str:
    return f"the {node.grain.label} {'is' if holds else 'is not'} marked “{node.column.label}”"


@condition.register
def _(node: tree.Constant, holds: bool = True) -> str:
    return "it always does" if (node.value is True) is holds else "it never does"


@condition.register
def _(node: tree.CannotTell, holds: bool = True) -> str:
    return f"it cannot be told ({node.why.rstrip('.')})"


@condition.register
def _(node: tree.Named, holds: bool = True) -> str:
    if node.provision is not None:
        return f"{name_of(node)} is {'yes' if holds else 'no'} ({node.provision})"
    return node.label if holds else denied(node.label)


@condition.register
def _(node: tree.IfRecorded, holds: bool = True) -> str:
    return condition(node.of, holds)


@condition.register
def _(node: tree.Within, holds: bool = True) -> str:
    return f"{name_of(node.day)} {'falls' if holds else 'does not fall'} in the {node.series.label}"


@condition.register
def _(node: tree.Choice, holds: bool = True) -> str:
    cases = [
        f"{condition(value, holds)} where {condition(case)}"
        for case, value in zip(node.conditions, node.values, strict=True)
    ]
    return "; ".join([*cases, f"otherwise {condition(node.otherwise, holds)}"])


@condition.register
def _(node: tree.Aggregate, holds: bool = True) -> str:
    if node.how is How.ANY:
        return _any_rows(node, holds)
    if node.value is not None:
        return f"{condition(node.value, holds)} in the latest {rows(node, node.grain.label)}"
    raise TypeError(f"{node.how.value} gives no yes or no.")
