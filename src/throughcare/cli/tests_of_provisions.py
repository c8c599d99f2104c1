"""How many tests name each provision: `@pytest.mark.provision("NS-4.3.5")`, read from the tests' source.

An installed product has no tests beside it, and then nothing is known.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

TESTS = Path(__file__).parents[3] / "tests"


def counted_tests(folder: Path) -> dict[str, int] | None:
    """The number of test functions (or tables) that name each provision; None where there is no folder of tests."""
    if not folder.is_dir():
        return None
    counts: Counter[str] = Counter()
    for file in sorted(folder.rglob("test_*.py")):
        text = file.read_text("utf-8")
        if "mark.provision" in text:
            counts.update(_named(ast.parse(text)))
    return dict(counts)


def _named(tree: ast.Module) -> Iterator[str]:
    """Each provision once for each test function marked with it; a module's or class's mark counts for each in it."""
    whole = _marked(_assigned_marks(tree))
    for node in tree.body:
        above = whole | (_marked(node.decorator_list) if isinstance(node, ast.ClassDef) else set())
        for test in [node, *(node.body if isinstance(node, ast.ClassDef) else [])]:
            if isinstance(test, ast.FunctionDef) and test.name.startswith("test_"):
                yield from above | _marked(test.decorator_list)


def _assigned_marks(tree: ast.Module) -> list[ast.expr]:
    return [
        node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id == "pytestmark" for target in node.targets)
    ]


def _marked(expressions: list[ast.expr]) -> set[str]:
    """The ids in every `mark.provision(…)` within these expressions, a parameter's own marks among them."""
    return {
        argument.value
        for expression in expressions
        for call in ast.walk(expression)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "provision"
        for argument in call.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }
