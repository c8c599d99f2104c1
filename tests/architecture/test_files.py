"""What the committed files may not hold: a path of one machine, or the address of a package index."""

import re
from pathlib import Path

import pytest

# Written in pieces, so that this file does not find itself.
MACHINE_PATHS = re.compile(r"/(?:work/(?:main|shared|\.library)|home/[a-z]+/|root/|Users/)")
PACKAGE_INDEXES = re.compile(r"(?:pypi\.org|pythonhosted\.org|registry\.npmjs\.org|registry\.yarnpkg\.com)")


def texts(files: list[Path]) -> dict[Path, str]:
    read = {}
    for file in files:
        try:
            read[file] = file.read_text("utf-8")
        except UnicodeDecodeError:
            continue  # an image, or a test file in another encoding
    return read


@pytest.mark.parametrize("forbidden", [MACHINE_PATHS, PACKAGE_INDEXES], ids=["machine path", "package index"])
def test_no_file_names_one_machine_or_one_package_index(forbidden: re.Pattern[str], tracked_files: list[Path]) -> None:
    found = [str(file) for file, text in texts(tracked_files).items() if forbidden.search(text)]
    assert found == []


def test_every_locked_package_has_a_hash(project: Path) -> None:
    for lock in sorted((project / "locks").glob("*.lock")):
        packages = re.split(r"\n(?=[a-z])", lock.read_text())
        assert len(packages) > 20
        assert [package.split()[0] for package in packages if "--hash=sha256:" not in package] == []
