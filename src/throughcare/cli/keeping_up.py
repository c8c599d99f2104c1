"""Working out again the cases whose day has come, and noting the ledger's head: beside the site, in another process.

A process and not a thread: the server forks its workers, and a fork taken while a thread is importing leaves the worker
waiting for ever for a lock that nobody holds.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from throughcare.record.anchoring import Anchoring

SECONDS_BETWEEN_LOOKS = 600
SECONDS_BETWEEN_HEADS = 5


def start_keeping_up() -> None:
    """Start the process; it ends with this one."""
    beside = multiprocessing.get_context("spawn")
    beside.Process(target=keep_up, args=(os.getpid(),), name="throughcare keeping up", daemon=True).start()


def keep_up(parent: int) -> None:
    """At the start and whenever the day changes in London, work out the cases that it changes; and note the ledger's
    head outside the database, while `parent` lives."""
    from throughcare.cli.database import connect
    from throughcare.cli.ledger import anchor_file

    connect()
    from throughcare.calendar import today_in_london
    from throughcare.duties.refresh import refresh_stale
    from throughcare.record.anchoring import Anchoring

    # The first head is noted before a long morning's work, and others as it goes on.
    anchoring = Anchoring(anchor_file(), _complain)
    beside = threading.Thread(target=_note_heads, args=(anchoring, parent), name="noting heads", daemon=True)
    beside.start()
    done = None
    while os.getppid() == parent:
        today = today_in_london()
        if today != done and _done("cases could not be worked out for today", partial(refresh_stale, today)):
            done = today
        _wait(parent, SECONDS_BETWEEN_LOOKS)


def _note_heads(anchoring: Anchoring, parent: int) -> None:
    while os.getppid() == parent:
        _done("the ledger's head could not be read", anchoring.look)
        _wait(parent, SECONDS_BETWEEN_HEADS)


def _done(what_failed: str, act: Callable[[], object]) -> bool:
    """Whether the act went through; the connection is given back either way."""
    from django.db import DatabaseError, connection

    try:
        act()
    except DatabaseError as fault:
        _complain(f"{what_failed}: {fault}")
        return False
    finally:
        connection.close()
    return True


def _complain(words: str) -> None:
    sys.stderr.write(f"throughcare: {words}\n")


def _wait(parent: int, seconds: int) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until and os.getppid() == parent:
        time.sleep(1)
