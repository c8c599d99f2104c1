"""Working out again the cases whose day has come, beside the site and in a process of its own.

A process and not a thread: the server forks its workers, and a fork taken while a thread is importing leaves the worker
waiting for ever for a lock that nobody holds.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import time

SECONDS_BETWEEN_LOOKS = 600


def start_keeping_up() -> None:
    """Start the process; it ends with this one."""
    beside = multiprocessing.get_context("spawn")
    beside.Process(target=keep_up, args=(os.getpid(),), name="throughcare keeping up", daemon=True).start()


def keep_up(parent: int) -> None:
    """At the start and whenever the day changes in London, work out the cases that it changes, while `parent` lives."""
    from throughcare.cli.database import connect

    connect()
    from django.db import DatabaseError, connection

    from throughcare.calendar import today_in_london
    from throughcare.duties.refresh import refresh_stale

    done = None
    while os.getppid() == parent:
        today = today_in_london()
        if today != done:
            try:
                refresh_stale(today)
                done = today
            except DatabaseError as fault:
                sys.stderr.write(f"throughcare: cases could not be worked out for today: {fault}\n")
            finally:
                connection.close()
        _wait(parent)


def _wait(parent: int) -> None:
    until = time.monotonic() + SECONDS_BETWEEN_LOOKS
    while time.monotonic() < until and os.getppid() == parent:
        time.sleep(1)
