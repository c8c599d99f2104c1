"""Running commands as somebody types them."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from throughcare.cli import main

CASE = {
    "throughcare": "case/1",
    "person": {"first_name": "Ama", "last_name": "Lee", "gender": "male", "provider": "NPS", "born_on": "1990-01-01"},
    "identifiers": {"noms": "A1234BC"},
    "sentences": [{"kind": "standard_determinate", "sentenced_on": "2020-03-02", "crd": "2022-09-30"}],
    "risk": [{"assessed_on": "2021-01-11", "rosh": "medium", "rsr": 2.5, "ogrs": 50}],
    "spells": [{"arrived_on": "2021-11-01", "arrival": "transfer", "prison": "HDI"}],
    "allocations": [{"role": "POM", "pom_type": "prison", "from_on": "2021-11-02", "prison": "HDI"}],
}


@dataclass(frozen=True)
class Ran:
    """What came of a command."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    def typed(*words: object) -> Ran:
        monkeypatch.setattr(sys, "argv", ["throughcare", *map(str, words)])
        with pytest.raises(SystemExit) as left:
            main()
        written = capsys.readouterr()
        code = left.value.code
        return Ran(code if isinstance(code, int) else 0, written.out, written.err)

    return typed


@pytest.fixture
def case_file(tmp_path: Path) -> Path:
    file = tmp_path / "case.json"
    file.write_text(json.dumps(CASE))
    return file
