"""The anchor: lines that are only added, each following the one before it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from throughcare.ledger.anchor import Line, NotAnchored, line_after, note, read
from throughcare.ledger.chain import Broken

AT = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)


def head(number: int) -> tuple[int, str]:
    return number, digest(number)


def digest(number: int) -> str:
    return f"{number:064x}"


def write(file: Path, *numbers: int) -> list[Line]:
    lines: list[Line] = []
    for place, number in enumerate(numbers):
        at = AT + timedelta(minutes=place)
        lines.append(line_after(lines[-1] if lines else None, number, digest(number), at))
    file.write_text("".join(f"{line}\n" for line in lines))
    return lines


def test_heads_are_noted_line_by_line(tmp_path: Path) -> None:
    file = tmp_path / "anchor"
    assert read(file) == []
    for number in (3, 7):
        line = note(file, partial(head, number))
        assert line is not None
        assert line.number == number
    assert note(file, lambda: (7, digest(7))) is None
    lines = read(file)
    assert isinstance(lines, list)
    assert [(line.number, line.digest) for line in lines] == [(3, digest(3)), (7, digest(7))]
    assert file.stat().st_mode & 0o777 == 0o600


def test_nothing_is_noted_of_an_empty_ledger(tmp_path: Path) -> None:
    assert note(tmp_path / "anchor", lambda: (0, "0" * 64)) is None
    assert read(tmp_path / "anchor") == []


@pytest.mark.parametrize("head", [(2, digest(2)), (5, digest(6)), (0, "0" * 64)])
def test_a_ledger_that_is_not_what_was_noted_is_not_noted_again(tmp_path: Path, head: tuple[int, str]) -> None:
    file = tmp_path / "anchor"
    write(file, 3, 5)
    before = file.read_text()
    with pytest.raises(NotAnchored, match="cut off or made anew"):
        note(file, lambda: head)
    assert file.read_text() == before


def test_a_line_that_was_never_finished_counts_for_nothing_and_is_written_over(tmp_path: Path) -> None:
    file = tmp_path / "anchor"
    write(file, 3)
    with file.open("a") as torn:
        torn.write("7 0000")
    assert len(list(read(file))) == 1  # type: ignore[arg-type]
    note(file, lambda: (8, digest(8)))
    lines = read(file)
    assert isinstance(lines, list)
    assert [line.number for line in lines] == [3, 8]


Edit = Callable[[list[str]], object]


@pytest.mark.parametrize(
    ("edit", "found"),
    [
        (lambda lines: lines.pop(1), Broken(9, "line 2 of the anchor does not follow the one before it")),
        (lambda lines: lines.pop(0), Broken(6, "line 1 of the anchor does not follow the one before it")),
        (lambda lines: lines.reverse(), Broken(9, "line 1 of the anchor does not follow the one before it")),
        (lambda lines: lines.insert(1, "rubbish"), Broken(3, "line 2 of the anchor is not one: the file was altered")),
        (
            lambda lines: lines.__setitem__(1, lines[1].replace("T09:01", "T09:02")),
            Broken(6, "line 2 of the anchor does not follow the one before it"),
        ),
        (
            lambda lines: lines.__setitem__(1, lines[1].replace("6 ", "06 ", 1)),
            Broken(3, "line 2 of the anchor is not one: the file was altered"),
        ),
    ],
)
def test_an_edited_line_is_named(tmp_path: Path, edit: Edit, found: Broken) -> None:
    file = tmp_path / "anchor"
    write(file, 3, 6, 9)
    lines = file.read_text().splitlines()
    edit(lines)
    file.write_text("".join(f"{line}\n" for line in lines))
    assert read(file) == found
    with pytest.raises(NotAnchored):
        note(file, lambda: (12, digest(12)))


def test_a_line_goes_never_back(tmp_path: Path) -> None:
    file = tmp_path / "anchor"
    write(file, 6, 3)
    assert read(file) == Broken(3, "line 2 of the anchor goes back behind entry 6")
