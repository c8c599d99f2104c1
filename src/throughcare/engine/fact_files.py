"""Facts in files: a folder with a Parquet table a grain, `contact.parquet`, each a file or a folder of files.

A table has `case` and `row`, whole numbers, and every fact of its grain: days as Parquet dates, instants as timestamps
with a time zone, truths as booleans, words as text, an empty fact as null. Columns besides are not read. A table that
is not there has no rows; only that of the cases must be there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from difflib import get_close_matches
from itertools import pairwise
from pathlib import Path

import polars as pl

from throughcare.engine.cells import DTYPES, dtype_of_fact
from throughcare.policy.facts import Case
from throughcare.policy.grain import Column, Grain, Type
from throughcare.policy.subjects import Subject

CASE = Case.grain.name
KEYS = ("case", "row")
_ANY_KEY = range(-(2**63), 2**63)

_WRITTEN_AS = {
    Type.DATE: "a date",
    Type.INSTANT: "a timestamp with a time zone",
    Type.NUMBER: "a number",
    Type.TRUTH: "a boolean",
    Type.WORD: "text",
}


class UnusableFacts(ValueError):
    """A folder does not hold facts as they are needed; the message names the file and what is wrong with it."""


class FolderInUse(ValueError):
    """A folder that is to be written to holds something already, which would mix with what is written."""


def new_folder(folder: Path) -> None:
    """Make a folder where there is none.

    Raises:
        FolderInUse: it holds something, or is no folder.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderInUse(f"{folder} is not empty: name a folder that is empty, or one that is not there yet.")
    folder.mkdir(parents=True, exist_ok=True)


def write_facts(frames: Mapping[str, pl.DataFrame], folder: Path) -> None:
    """Write each table to a file of its own, in a folder that `read_facts` reads.

    Raises:
        FolderInUse: the folder is not empty.
    """
    new_folder(folder)
    for name, frame in frames.items():
        frame.write_parquet(_table_path(folder, name))


def read_facts(folder: Path, within: range = _ANY_KEY) -> dict[str, pl.DataFrame]:
    """Every table of the record, by the grain's name, sorted by `case` and `row`, as `Nation` takes them.

    `within` takes only the cases whose keys lie in a range of step 1; what is stored in order is then read in part.

    Raises:
        UnusableFacts: the folder holds no such facts.
    """
    scanned = _scanned(folder)
    # Side by side: most tables are too small to keep every core busy.
    with ThreadPoolExecutor(pl.thread_pool_size()) as pool:
        reading = {
            name: pool.submit(_read, table, _table_path(folder, name), Subject.declared[name].grain, within)
            for name, table in scanned.items()
        }
        frames = {
            name: reading[name].result() if name in reading else _without_rows(subject.grain)
            for name, subject in Subject.declared.items()
        }
    cases = frames[CASE].get_column(CASE)
    if cases.n_unique() < len(cases):
        (twice, *_) = cases.filter(cases.is_duplicated())
        raise UnusableFacts(f"{_table_path(folder, CASE)}: case {twice} stands there more than once.")
    return frames


def shards(folder: Path, count: int) -> list[range]:
    """The caseload of a folder in so many parts of about as many cases: ranges of the cases' keys, for `read_facts`.

    Together they hold every key there could be, so that a row of no case is found in one of them. There are fewer where
    there are fewer cases.

    Raises:
        UnusableFacts: the folder holds no such facts.
    """
    keys = _scanned(folder)[CASE].select(pl.col(CASE).cast(pl.Int64).drop_nulls().unique().sort()).collect().to_series()
    count = min(count, len(keys))
    starts = [keys[len(keys) * part // count] for part in range(1, count)]
    edges = [_ANY_KEY.start, *starts, _ANY_KEY.stop]
    return [range(start, stop) for start, stop in pairwise(edges)]


def _table_path(folder: Path, name: str) -> Path:
    return folder / f"{name}.parquet"


def _scanned(folder: Path) -> dict[str, pl.LazyFrame]:
    """The tables that are there, not yet read, their columns found to be as they must."""
    if not folder.is_dir():
        raise UnusableFacts(f"{folder} is no folder.")
    if not _table_path(folder, CASE).exists():
        raise UnusableFacts(f"{folder} has no table of cases: {CASE}.parquet must be there.")
    found = {}
    for path in sorted(folder.glob("*.parquet")):
        if path.stem not in Subject.declared:
            raise UnusableFacts(f"{path} is no table of facts.{_nearest(path.stem)}")
        found[path.stem] = _scan(path, Subject.declared[path.stem].grain)
    return found


def _nearest(name: str) -> str:
    near = get_close_matches(name, Subject.declared, n=1)
    return f" Is it {near[0]}.parquet?" if near else f" The tables are {', '.join(Subject.declared)}."


def _scan(path: Path, grain: Grain) -> pl.LazyFrame:
    frame = pl.scan_parquet(path)
    try:
        stored = frame.collect_schema()
    except (pl.exceptions.PolarsError, OSError) as fault:
        raise UnusableFacts(f"{path} cannot be read as Parquet: {str(fault).splitlines()[0]}") from None
    missing = [name for name in (*KEYS, *grain.columns) if name not in stored]
    if missing:
        raise UnusableFacts(
            f"{path} lacks {', '.join(missing)}: a {grain.label} has {', '.join((*KEYS, *grain.columns))}; "
            "a fact that nobody holds is a column of nulls."
        )
    faults = [f"{key} is {stored[key]}; it must be a whole number" for key in KEYS if not stored[key].is_integer()]
    faults += [
        f"{name} is {stored[name]}; it must be {_WRITTEN_AS[column.type]}"
        for name, column in grain.columns.items()
        if not _fits(stored[name], column.type)
    ]
    if faults:
        raise UnusableFacts(f"{path}: {'; '.join(faults)}.")
    return frame


def _fits(stored: pl.DataType, type_: Type) -> bool:
    if stored == pl.Null:
        return True
    if type_ is Type.INSTANT:
        return isinstance(stored, pl.Datetime) and stored.time_zone is not None
    if type_ is Type.NUMBER:
        return stored.is_numeric()
    if type_ is Type.WORD:
        return isinstance(stored, pl.String | pl.Enum | pl.Categorical)
    return bool(stored == DTYPES[type_])


def _read(table: pl.LazyFrame, path: Path, grain: Grain, within: range) -> pl.DataFrame:
    if within != _ANY_KEY:
        keyed = pl.col(CASE)
        table = table.filter(keyed.is_between(within.start, within.stop - 1) | keyed.is_null())
    facts = [_reader(column) for column in grain.columns.values()]
    try:
        frame = table.select(pl.col(*KEYS).cast(pl.Int64), *facts).collect().rechunk()
    except pl.exceptions.InvalidOperationError:
        raise UnusableFacts(f"{path}: {'; '.join(_strange_words(table, grain))}.") from None
    for key in KEYS:
        if frame.get_column(key).null_count():
            raise UnusableFacts(f"{path}: a {grain.label} has no {key}.")
    return frame if _in_order(frame) else frame.sort(KEYS, maintain_order=True)


def _reader(column: Column) -> pl.Expr:
    read = pl.col(column.name).cast(dtype_of_fact(column))
    return read.fill_nan(None) if column.type is Type.NUMBER else read


def _without_rows(grain: Grain) -> pl.DataFrame:
    facts = {name: dtype_of_fact(column) for name, column in grain.columns.items()}
    return pl.DataFrame(schema={**dict.fromkeys(KEYS, pl.Int64), **facts})


def _strange_words(table: pl.LazyFrame, grain: Grain) -> Iterator[str]:
    """What is wrong with each column whose words are not all of its list."""
    for column in grain.columns.values():
        if column.words is not None:
            words = [str(word) for word in column.words]
            stored = pl.col(column.name).cast(pl.String)
            strange = table.select(stored.filter(~stored.is_in(words)).first()).collect().item()
            if strange is not None:
                yield f"{column.name} is {strange!r}; it must be one of {', '.join(words)}"


def _in_order(frame: pl.DataFrame) -> bool:
    case, row = frame.get_column("case").diff(), frame.get_column("row").diff()
    return bool(((case > 0) | ((case == 0) & (row >= 0))).all())
