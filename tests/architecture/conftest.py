"""What the tests of the house look at: the project's own files."""

import ast
import subprocess
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def project() -> Path:
    return PROJECT


@pytest.fixture(scope="session")
def modules() -> dict[Path, ast.Module]:
    """Every Python module of the product, by its path within `src/throughcare`."""
    package = PROJECT / "src" / "throughcare"
    return {file.relative_to(package): ast.parse(file.read_text("utf-8")) for file in sorted(package.rglob("*.py"))}


@pytest.fixture(scope="session")
def tracked_files() -> list[Path]:
    """Every file that is committed, or would be by `git add`."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=PROJECT,
        capture_output=True,
        check=True,
        text=True,
    )
    return [PROJECT / name for name in listing.stdout.split("\0") if name and (PROJECT / name).is_file()]
