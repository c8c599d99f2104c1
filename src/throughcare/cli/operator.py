"""Who works at the command line: whoever may start it on this machine. Their name goes into the ledger."""

from __future__ import annotations

import getpass


def operator() -> str:
    """The name under which the ledger keeps what is done at the command line."""
    try:
        name = getpass.getuser()
    except (KeyError, OSError):
        name = "unknown"
    return f"command line ({name})"
