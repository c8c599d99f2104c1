"""The shapes of a JSON file, and what is read of a broken one."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.intake.files import written
from throughcare.intake.reading.json_rows import Found, json_rows
from throughcare.intake.reading.text import Text

ROWS = [{"n": 1, "s": 'a "quoted" } ] , thing'}, {"n": 2}, {"n": 3, "deep": [{"x": [1, 2]}]}]


def read(path: Path) -> list[Found]:
    with Text(path) as text:
        return list(json_rows(text))


def values(path: Path) -> list[object]:
    return [found.value for found in read(path)]


SHAPES = {
    "array": json.dumps(ROWS),
    "array over lines": json.dumps(ROWS, indent=2),
    "lines": "\n".join(map(json.dumps, ROWS)),
    "lines with blanks between": "\n\n".join(map(json.dumps, ROWS)) + "\n\n",
    "lines of Windows": "\r\n".join(map(json.dumps, ROWS)),
    "one after another": "\n".join(json.dumps(row, indent=1) for row in ROWS),
    "page": json.dumps({"content": ROWS, "totalElements": 3}),
    "page with its rows last": json.dumps({"totalElements": 3, "sort": {"by": "content"}, "content": ROWS}, indent=1),
    "queue": json.dumps({"Messages": ROWS}),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_gives_the_same_rows(shape: str, tmp_path: Path) -> None:
    assert values(written(tmp_path, SHAPES[shape])) == ROWS


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_mark_tells_the_encoding(encoding: str, tmp_path: Path) -> None:
    rows = [{"name": "Siân"}]
    assert values(written(tmp_path, json.dumps(rows, ensure_ascii=False).encode(encoding))) == rows


def test_a_packed_file_is_unpacked(tmp_path: Path) -> None:
    assert values(written(tmp_path, gzip.compress(SHAPES["lines"].encode()))) == ROWS


def test_a_packed_file_cut_short_gives_what_came_before(tmp_path: Path) -> None:
    many = "".join(json.dumps({"n": number, "x": hash(number * 7919)}) + "\n" for number in range(200_000))
    packed = gzip.compress(many.encode())
    found = read(written(tmp_path, packed[: len(packed) // 2]))
    assert found[0].value == {"n": 0, "x": 0}
    assert "the compressed file is damaged" in str(found[-1].fault)


@pytest.mark.parametrize(
    ("content", "good", "reason"),
    [
        ('[{"n": 1}, {"n": 2}, {"n": 3, "s": "cut', 2, "the file ends before this row does, at line 1, character 39."),
        ('[{"n": 1}, {"n": 2}', 2, "the file ends before this row does, at line 1, character 19."),
        ('{"content": [{"n": 1}, {"n": 2}, {"n":', 2, "the file ends before this row does"),
        ('{"n": 1}\n{"n": 2}\n{"n": 3, "s', 2, "it is not JSON from character 10 on: Unterminated string"),
        ('{"n": 1', 0, "the file ends before this row does, at line 1, character 7."),
        ('{"n": 1,\n "s": tru }', 0, "it is not JSON from character 16 on: Expecting value."),
    ],
)
def test_a_file_cut_short_gives_the_rows_before_and_says_where(
    content: str, good: int, reason: str, tmp_path: Path
) -> None:
    found = read(written(tmp_path, content))
    assert [one.value for one in found[:-1]] == [{"n": number} for number in range(1, good + 1)]
    assert reason in str(found[-1].fault)


def test_a_broken_line_keeps_no_other_back(tmp_path: Path) -> None:
    found = read(written(tmp_path, '{"n": 1\n{"n": 2}\nrubbish\n{"n": 3}\n'))
    assert [(one.line, one.value, bool(one.fault)) for one in found] == [
        (1, None, True),
        (2, {"n": 2}, False),
        (3, None, True),
        (4, {"n": 3}, False),
    ]


def test_a_broken_element_keeps_no_other_back(tmp_path: Path) -> None:
    found = read(written(tmp_path, '[{"n": 1},\n {"n": oops, "s": "]"},\n {"n": 3}]'))
    assert [(one.line, one.value, bool(one.fault)) for one in found] == [
        (1, {"n": 1}, False),
        (2, None, True),
        (3, {"n": 3}, False),
    ]


def test_what_stands_after_an_array_is_told_of(tmp_path: Path) -> None:
    assert values(written(tmp_path, '[{"n": 1}]\n[{"n": 2}]')) == [{"n": 1}, {"n": 2}]
    first, rest = read(written(tmp_path, '[{"n": 1}] {"n": 2}'))
    assert first.value == {"n": 1}
    assert "something after the end of the array" in str(rest.fault)


@pytest.mark.parametrize("number", ["NaN", "Infinity", "9" * 5_000])
def test_what_is_no_number_is_refused(number: str, tmp_path: Path) -> None:
    (found,) = read(written(tmp_path, f'[{{"n": {number}}}]'))
    assert "it is not JSON" in str(found.fault)


@pytest.mark.parametrize("wrap", ["{}", "[{}]", '{{"a": 1}}\n{}', "[{}, 1]"])
def test_nesting_ten_thousand_deep_is_refused(wrap: str, tmp_path: Path) -> None:
    deep = '{"a":' * 10_000 + "1" + "}" * 10_000
    found = read(written(tmp_path, wrap.format(deep)))
    assert "nested too deeply" in str(next(one.fault for one in found if one.fault))


@pytest.mark.parametrize("wrap", ["{}", "[{}]", '[{}, {{"n": 2}}]', '{}\n{{"n": 2}}', '{{"content": [{}]}}'])
def test_a_field_of_ten_megabytes_is_refused(wrap: str, tmp_path: Path) -> None:
    long = json.dumps({"n": 1, "s": "x" * 10_000_000})
    found = read(written(tmp_path, wrap.format(long)))
    assert "longer than 1,000,000 characters" in str(found[0].fault)
    assert len(found[0].text) <= 10_000
    assert [one.value for one in found[1:]] == [{"n": 2}] * (len(found) - 1)


@given(st.text(alphabet='[]{},:"\\ \n01aé', max_size=60))
def test_no_text_is_a_crash(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    file = written(tmp_path_factory.getbasetemp(), "[" + text)
    for found in read(file):
        assert (found.fault is None) or str(found.fault)
