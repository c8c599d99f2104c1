"""Reading the project's own source."""

import ast
from collections.abc import Iterator


def imported_by(tree: ast.Module) -> Iterator[str]:
    """The full name of everything that a module imports, wherever in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_within(name: str, package: str) -> bool:
    """Whether the imported `name` is `package` or something in it."""
    return name == package or name.startswith(f"{package}.")
