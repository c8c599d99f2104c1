"""Prisoner records as facts, with no database: the real ones, and what their codes and signs come to."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.intake.files import MOVEMENTS, ONE_EACH, PRISONERS, record, written
from throughcare.intake import NotTakenIn, facts_from_file
from throughcare.policy.facts import Case, Sentence, Spell
from throughcare.policy.subjects import Subject


def told(path: Path, subject: type[Subject]) -> list[dict[str, Any]]:
    """The rows of one table of facts of a file's only case, by name, without what is empty."""
    ((_title, facts, _issues),) = facts_from_file(path)
    names = list(subject.grain.columns)
    rows = [dict(zip(names, row[1:], strict=True)) for row in facts.get(subject.grain.name, ())]
    return [{name: value for name, value in row.items() if value is not None} for row in rows]


def test_every_real_record_has_facts() -> None:
    titles = [facts_from_file(file)[0][0] for file in ONE_EACH]
    assert titles == [
        "ZACK JONES, A1090AA",
        "JOHN SMITH, A7089EY",
        "JOHN SMYTH, A7089EZ",
        "JAMES DAVIES, A7089FA",
        "DAVID WALLIS, A7089FB",
        "SAM JONES, A7090AC",
        "SAM JONES, A7090BA",
    ]


def test_a_sentence_has_its_key_dates_and_a_contradiction_leaves_its_kind_unknown() -> None:
    assert told(PRISONERS / "A7089EY.json", Sentence) == [
        {
            "sentenced_on": date(2016, 9, 9),
            "crd": date(2023, 5, 16),
            "ped": date(2020, 12, 30),
            "hdced": date(2020, 12, 20),
            "hdc_release_on": date(2019, 6, 22),
            "sed": date(2026, 4, 5),
            "led": date(2026, 4, 15),
            "custodial": True,
            "recalled": False,
        }
    ]


HELD: dict[str, Any] = {"custodial": True}
RECALLED_DETERMINATE: dict[str, Any] = {
    "kind": "standard_determinate",
    "crd": date(2020, 4, 28),
    "indeterminate": False,
    "recalled": True,
}


@pytest.mark.parametrize(
    ("number", "sentences"),
    [
        ("A1090AA", [HELD | {"recalled": True}]),
        ("A7089EZ", [HELD | RECALLED_DETERMINATE]),
        ("A7089FA", []),
        ("A7089FB", [HELD | {"indeterminate": False, "recalled": True}]),
        ("A7090AC", []),
        ("A7090BA", [HELD | RECALLED_DETERMINATE]),
    ],
)
def test_only_somebody_sentenced_has_a_sentence(number: str, sentences: list[dict[str, Any]]) -> None:
    assert told(PRISONERS / f"{number}.json", Sentence) == sentences


def test_the_estate_comes_from_the_prison_and_the_gender_is_read_however_it_is_cased() -> None:
    assert told(PRISONERS / "A7090AC.json", Case) == [{"born_on": date(1985, 5, 15), "gender": "female"}]
    [spell] = told(PRISONERS / "A7090AC.json", Spell)
    assert (spell["estate"], spell["arrival"]) == ("women_open", "admission")


def test_the_prison_tells_region_and_sector_and_the_status_tells_why_somebody_is_held() -> None:
    [spell] = told(PRISONERS / "A7090AC.json", Spell)
    beside = {name: spell[name] for name in ("region", "sector", "legal_status")}
    assert beside == {"region": "Yorkshire and the Humber", "sector": "public", "legal_status": "unconvicted"}


@pytest.mark.parametrize(
    ("file", "spells"),
    [
        (MOVEMENTS[0], []),
        (MOVEMENTS[1], [{"arrived_on": date(2022, 10, 28), "arrival": "admission", "estate": "male_closed"}]),
        (MOVEMENTS[2], [{"estate": "male_closed"}]),
        (MOVEMENTS[4], []),
        (MOVEMENTS[5], [{"arrival": "transfer", "estate": "male_closed"}]),
        (MOVEMENTS[6], []),
    ],
    ids=lambda value: value.stem if isinstance(value, Path) else "",
)
def test_one_record_says_where_a_person_is_and_guesses_no_date(file: Path, spells: list[dict[str, Any]]) -> None:
    found = told(file, Spell)
    assert [{name: row[name] for name in ("arrived_on", "arrival", "estate") if name in row} for row in found] == spells


CODES = """
ADIMP_ORA20   standard_determinate              not recalled
SENT03        standard_determinate              not recalled
YOI_ORA       standard_determinate              not recalled
LR_HDC        standard_determinate              recalled
14FTR_ORA     standard_determinate              recalled
FTR/08        standard_determinate              recalled
LASPO_DR      extended_determinate              not recalled
LR_EDS21      extended_determinate              recalled
EXSENT08      legacy_extended                   not recalled
SOPC21        offender_of_particular_concern    not recalled
LR_SEC236A    offender_of_particular_concern    recalled
LIFE          life                              not recalled
SEC275        life                              not recalled
LR_LIFE       life                              recalled
IPP           ipp                               not recalled
LR_DPP        ipp                               recalled
LR            -                                 recalled
RECEP_DET     -                                 not recalled
DTO           -                                 not recalled
XYZZY         -                                 not recalled
"""


@pytest.mark.parametrize("line", CODES.strip().splitlines(), ids=lambda line: line.split()[0])
def test_the_imprisonment_status_tells_the_kind_of_sentence(line: str, tmp_path: Path) -> None:
    code, kind, recalled = line.split(maxsplit=2)
    (sentence,) = told(written(tmp_path, record(imprisonmentStatus=code)), Sentence)
    assert sentence.get("kind", "-") == kind
    assert sentence["recalled"] is (recalled.strip() == "recalled")


SIGNS = """
legal status             code       indeterminate   kind                    why
SENTENCED                LIFE       true            life                    they agree
INDETERMINATE_SENTENCE   IPP        true            ipp                     they agree
SENTENCED                LIFE       false           -                       the sign denies the code
SENTENCED                EDS21      true            -                       the sign denies the code
INDETERMINATE_SENTENCE   SENT       -               -                       the status denies the code
SENTENCED                -          true            -                       life or IPP, nobody says which
RECALL                   ADIMP      false           standard_determinate    they agree
REMAND                   ADIMP      -               no sentence             not sentenced
CONVICTED_UNSENTENCED    -          -               no sentence             not sentenced
IMMIGRATION_DETAINEE     -          -               no sentence             not sentenced
UNKNOWN                  SENT       -               standard_determinate    the code is all there is
"""


@pytest.mark.parametrize("line", SIGNS.strip().splitlines()[1:])
def test_signs_that_deny_each_other_leave_the_kind_unknown(line: str, tmp_path: Path) -> None:
    legal, code, sign, *rest = line.split()
    expected = " ".join(rest[:2]) if rest[0] == "no" else rest[0]
    changes: dict[str, Any] = {"legalStatus": legal, "imprisonmentStatus": None if code == "-" else code}
    changes |= {"indeterminateSentence": {"true": True, "false": False, "-": None}[sign]}
    dates = {"sentenceStartDate": None, "conditionalReleaseDate": None}
    sentences = told(written(tmp_path, record(**changes, **dates)), Sentence)
    assert (sentences[0].get("kind", "-") if sentences else "no sentence") == expected


def test_a_file_of_several_cases_names_each(tmp_path: Path) -> None:
    file = written(tmp_path, [record(), record(prisonerNumber="A1234BD", firstName="OLWEN")])
    assert [title for title, _facts, _issues in facts_from_file(file)] == [
        "RHYS PRITCHARD, A1234BC",
        "OLWEN PRITCHARD, A1234BD",
    ]


def test_a_case_document_is_read_too(tmp_path: Path) -> None:
    document = {"throughcare": "case/1", "person": {"last_name": "Pritchard"}, "identifiers": {"crn": "X123456"}}
    assert facts_from_file(written(tmp_path, document))[0][0] == "Pritchard"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("name,age\nA,3\n", "Looked for JSON: a case document, or a prisoner record"),
        ({"colour": "red"}, "none of the fields that tell what it is. Looked for a prisoner record"),
        (record(dateOfBirth="07/03/1985"), "Line 1: dateOfBirth: '07/03/1985' is not a date as it is written here"),
        ('{"prisonerNumber": "A1234BC", ', "the file ends before this row does"),
        ({"throughcare": "case/1", "person": {"born_on": "2023-02-30"}}, "person.born_on"),
        ([], "There is no case in it"),
        ({"crn": "X123456"}, "a row of a probation case file. Looked for a case document or a prisoner record"),
    ],
)
def test_what_is_no_case_is_told_what_was_looked_for(content: Any, message: str, tmp_path: Path) -> None:
    with pytest.raises(NotTakenIn, match="^.*" + message.replace("(", r"\(").replace(".", r"\.")):
        facts_from_file(written(tmp_path, content))


def test_a_file_that_is_not_there_is_told_kindly(tmp_path: Path) -> None:
    with pytest.raises(NotTakenIn, match="It cannot be read: No such file"):
        facts_from_file(tmp_path / "nowhere.json")


def test_a_record_that_contradicts_itself_says_so() -> None:
    ((_title, _facts, issues),) = facts_from_file(PRISONERS / "A7089EY.json")
    assert issues[0] == ("Legal status: the legal status is SENTENCED, but the convicted status is Remand.")
    assert issues[1].startswith("Kind of sentence: the record contradicts itself: indeterminateSentence says")
