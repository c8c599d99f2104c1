"""Whether this installation shows a demonstration, and who may sign in to it.

`throughcare demo` writes its fictional sign-ins to `settings.DEMONSTRATION_SIGN_INS`, a JSON array of objects with
`group`, `role`, `name`, `username` and `password`. No such file: no demonstration.
"""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings


@dataclass(frozen=True)
class DemonstrationSignIn:
    """One fictional account, as the sign-in page shows it under where they work, `group`."""

    group: str
    role: str
    name: str
    username: str
    password: str


def demonstration_sign_ins() -> tuple[DemonstrationSignIn, ...]:
    """The fictional accounts; empty when the data are not a demonstration."""
    file: Path = settings.DEMONSTRATION_SIGN_INS
    try:
        changed = file.stat().st_mtime_ns
    except FileNotFoundError:
        return ()
    return _read(file, changed)


@lru_cache(maxsize=1)
def _read(file: Path, changed: int) -> tuple[DemonstrationSignIn, ...]:
    return tuple(
        # A demonstration of an earlier version has no groups.
        DemonstrationSignIn(entry.get("group", ""), entry["role"], entry["name"], entry["username"], entry["password"])
        for entry in json.loads(file.read_text("utf-8"))
    )
