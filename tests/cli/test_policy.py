"""`throughcare policy`, and how the tests of a provision are counted."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from throughcare.cli.tests_of_provisions import counted_tests
from throughcare.work.guarded import GUARDED


def test_the_list_has_every_provision_once_with_what_a_reader_asks_for(run: Run) -> None:
    rows = run("policy", "list", "--json").document
    assert len(rows) == len({row["id"] for row in rows})
    (row,) = [row for row in rows if row["id"] == "NS-3.3-RELEASE"]
    assert row.pop("tests") >= 1
    assert row == {
        "id": "NS-3.3-RELEASE",
        "title": "First face-to-face appointment within one working day of release",
        "document": "National Standards 2021",
        "paragraph": "3.3",
        "kind": "deadline",
        "force": "must",
        "owner": "COM",
        "realised_by": "a clock on each case",
    }


def test_a_gate_is_realised_by_the_verb_that_asks_it(run: Run) -> None:
    realised = {row["id"]: row["realised_by"] for row in run("policy", "list", "--json").document}
    assert realised["OMIC-ALLOC-CONTINUITY"] == "a gate before allocating a POM"
    assert realised["NS-3.1-BEFORE-FIRST-APPT"] == "a clock on each case"
    assert set(GUARDED) <= set(realised)


def test_one_provision_shown(run: Run) -> None:
    told = run("policy", "show", "NS-3.3-RELEASE", "--json").document
    assert (told["clock"], told["measure"]) == ("within 1 working day of the date of release", "UM02SL005")
    text = run("policy", "show", "NS-3.3-RELEASE").out
    assert text.startswith("First face-to-face appointment within one working day of release\n")
    assert "Clock               within 1 working day of the date of release" in text


def test_a_provision_that_is_not_there(run: Run) -> None:
    ran = run("policy", "show", "NS-3.3-R")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == "throughcare: There is no provision NS-3.3-R. Did you mean NS-3.3-RELEASE?\n"
    assert "`throughcare policy find WORDS` looks for words." in run("policy", "show", "XYZ").err


def test_provisions_found_by_words(run: Run) -> None:
    rows = run("policy", "find", "first", "appointment", "release", "--json").document
    assert "NS-3.3-RELEASE" in [row["id"] for row in rows]
    ran = run("policy", "find", "unicorn")
    assert (ran.status, ran.err) == (1, "throughcare: No provision has all of the words 'unicorn'.\n")


@pytest.mark.parametrize(
    ("source", "counts"),
    [
        ('@pytest.mark.provision("A")\ndef test_a(): ...\n', {"A": 1}),
        ('@pytest.mark.provision("A", "B")\ndef test_a(): ...\n', {"A": 1, "B": 1}),
        ('@pytest.mark.provision("A")\n@pytest.mark.provision("A")\ndef test_a(): ...\n', {"A": 1}),
        ('pytestmark = pytest.mark.provision("A")\ndef test_a(): ...\ndef test_b(): ...\n', {"A": 2}),
        ('@pytest.mark.provision("A")\nclass TestA:\n    def test_a(self): ...\n    def test_b(self): ...\n', {"A": 2}),
        (
            '@pytest.mark.parametrize("x", [pytest.param(1, marks=pytest.mark.provision("A"))])\ndef test_a(x): ...\n',
            {"A": 1},
        ),
        ('@pytest.mark.provision("A")\ndef helper(): ...\n', {}),
    ],
    ids=["one", "two ids", "twice", "module", "class", "parameter", "no test"],
)
def test_tests_are_counted_from_their_source(tmp_path: Path, source: str, counts: dict[str, int]) -> None:
    (tmp_path / "test_it.py").write_text("import pytest\n" + source)
    assert counted_tests(tmp_path) == counts


def test_an_installed_product_does_not_know_its_tests(tmp_path: Path) -> None:
    assert counted_tests(tmp_path / "tests") is None


def test_what_the_texts_leave_open(run: Run) -> None:
    rows = run("policy", "questions", "--json").document
    (row,) = [row for row in rows if row["question"] == "Unpaid Work start: 15 of which days"]
    assert (row["document"], row["provisions"]) == ("National Standards 2021", ["NS-4.3.5-UPW-START"])
    assert row["setting"]["default"] == "calendar days"
    text = run("policy", "questions").out
    assert "  4.3.5; 5.1: 15 days, without a unit.\n" in text
    assert text.endswith("181 questions.\n")


@pytest.mark.parametrize(
    ("day", "line"),
    [
        ("2021-04-30", "before tariff: the COM, until OMiC Parole goes live"),
        ("2021-05-01", "before tariff: the POM, since OMiC Parole was launched on 1 May 2021"),
        ("2021-05-02", "before tariff: the POM, since OMiC Parole was launched on 1 May 2021"),
    ],
)
def test_an_amended_provision_is_shown_as_it_read_on_the_day(run: Run, day: str, line: str) -> None:
    told = run("policy", "show", "OMIC-PAROLE-PAROM1", "--as-of", day, "--json").document
    assert told["content"][0] == line
    assert [(each["in_force_from"], each["in_force_until"]) for each in told["versions"]] == [
        (None, "2021-05-01"),
        ("2021-05-01", None),
    ]
    text = " ".join(run("policy", "show", "OMIC-PAROLE-PAROM1", "--as-of", day).out.split())
    assert line in text
    assert "Versions - the text states no first day, until 1 May 2021" in text


def test_an_amendment_names_the_document_that_amends(run: Run) -> None:
    told = run("policy", "show", "OMIC-RESP-CRC", "--as-of", "2019-12-01", "--json").document
    assert (told["paragraph"], told["in_force_from"]) == ("3.6 (Wales)", "2019-12-01")
    assert told["amended_by"] == "Resettlement and Pre-Release Planning Guidance Document, version 2"
    before = run("policy", "show", "OMIC-RESP-CRC", "--as-of", "2019-11-30", "--json").document
    assert (before["amended_by"], before["in_force_until"]) == (None, "2019-12-01")


def test_a_provision_that_waits_says_for_what(run: Run) -> None:
    told = run("policy", "show", "NS-4.3.6", "--json").document
    assert told["waits_for"] == (
        "the text waits for the OMiC changes made by unification and sets no day («the estimated date of this is April "
        "2022»): 1 April 2022 is adopted here (THROUGHCARE_DAY_OF_OMIC_UNIFICATION)"
    )
    assert (
        run("policy", "show", "NS-4.3.6", "--as-of", "2022-03-31")
        .err.strip()
        .endswith("NS-4.3.6 is not in force on 31 March 2022: it is in force from 1 April 2022.")
    )


def test_what_is_found_says_why(run: Run) -> None:
    (first, *_) = run("policy", "find", "seventy-two", "hours", "--json").document
    assert (first["id"], list(first["because"][0])) == ("RES-BCST1-DUE", ["by when"])
    assert "  measure: UM02SL004\n" in run("policy", "find", "UM02SL004").out
