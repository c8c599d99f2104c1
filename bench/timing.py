"""Best of some runs, in seconds, and the process's peak memory."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable
from statistics import median


def best(run: Callable[[], object], times: int = 3) -> float:
    """The least time of some runs, in seconds."""
    return min(_once(run) for _ in range(times))


def quantiles(run: Callable[[], object], times: int) -> tuple[float, float]:
    """The median and the 95th percentile of some runs, in seconds."""
    taken = sorted(_once(run) for _ in range(times))
    return taken[len(taken) // 2], taken[int(len(taken) * 0.95)]


def alternating(one: Callable[[], object], other: Callable[[], object], times: int) -> tuple[float, float]:
    """The medians of two, run in turn, in seconds: so that a machine that slows down slows down both."""
    one(), other()
    taken = [(_once(one), _once(other)) for _ in range(times)]
    return median(first for first, _ in taken), median(second for _, second in taken)


def peak_gib() -> float:
    """The process's peak memory so far, in GiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2


def _once(run: Callable[[], object]) -> float:
    started = time.perf_counter()
    run()
    return time.perf_counter() - started
