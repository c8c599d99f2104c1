"""The order of a program's steps for one case: in batches, each over the rows of one frame, and as few as may be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from throughcare.engine.program import Frame, Program, Step
from throughcare.policy import tree


def batches(program: Program) -> Iterator[tuple[Frame, list[Step]]]:
    """All steps, each after what it needs; an aggregate is never in one batch with what it takes of its own frame.

    To turn to a frame costs as much as several of its steps. So the frame comes next of whose steps the greatest part
    is ready: whoever waits has the more to do at once.
    """
    waiting, readers = _needs(program)
    left = Counter(step.frame for step in program.steps)
    ready: dict[Frame, list[Step]] = {}
    for step in program.steps:
        if not waiting[step.number]:
            ready.setdefault(step.frame, []).append(step)
    while ready:
        frame = max(ready, key=lambda each: len(ready[each]) / left[each])
        batch = ready.pop(frame)
        later: list[Step] = []
        # The batch grows as it is gone through.
        for step in batch:
            for reader in readers[step.number]:
                waiting[reader.number] -= 1
                if not waiting[reader.number]:
                    joins = reader.frame == frame and not isinstance(reader.node, tree.Aggregate)
                    (batch if joins else later).append(reader)
        for step in later:
            ready.setdefault(step.frame, []).append(step)
        left[frame] -= len(batch)
        yield frame, batch


def _needs(program: Program) -> tuple[list[int], list[list[Step]]]:
    """For each step by its number: how many others must come before it, and which must come after it.

    Before a step come its inputs, and what opens the windows of a series.
    """
    waiting: list[int] = []
    readers: list[list[Step]] = [[] for _ in program.steps]
    for step in program.steps:
        nodes = list(step.node.inputs)
        for grain in (*step.rows, *step.frame):
            if grain.series is not None:
                nodes += [each for each in (grain.series.since, grain.series.until) if each is not None]
        numbers = {program.step(node).number for node in nodes}
        waiting.append(len(numbers))
        for number in numbers:
            readers[number].append(step)
    return waiting, readers
