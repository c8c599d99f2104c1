"""`throughcare policy sweep`: the texts are not kept, and the command says so."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

FILES = (
    "enhanced-case-management-bulletin.md",
    "national-standards-2021.md",
    "omic-male-open-estate-2021.md",
    "resettlement-pre-release-guidance-2022.md",
    "wecasp-policy-framework-2021.md",
)


def test_without_a_folder_it_says_that_the_texts_are_not_kept(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("THROUGHCARE_SOURCES", raising=False)
    ran = run("policy", "sweep")
    assert (ran.status, ran.out) == (1, "")
    assert "The texts are not kept here. Name the folder that holds them, or set THROUGHCARE_SOURCES." in ran.err


def test_a_folder_without_the_texts(run: Run, tmp_path: Path) -> None:
    ran = run("policy", "sweep", str(tmp_path))
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == f"throughcare: {tmp_path} does not hold {', '.join(FILES)}.\n"


def test_texts_that_are_others_are_told_of(run: Run, tmp_path: Path) -> None:
    for file in FILES:
        (tmp_path / file).write_text("Reply within 5 days.\n")
    ran = run("policy", "sweep", str(tmp_path))
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith("throughcare: enhanced-case-management-bulletin.md: No line opens with 'Who needs to see")
