"""The facts of every case taken out as files, by whoever works at the command line of this machine."""

from __future__ import annotations

from pathlib import Path

from django.db import transaction

from throughcare.record.columns import fact_frames
from throughcare.record.ledger import Outcome, append

ACTION = "export_facts"


def export_facts(operator: str, folder: Path) -> dict[str, int]:
    """Write every table of facts to a folder, and leave an entry. How many cases and rows were written.

    Raises:
        FolderInUse: the folder is not empty.
        NotOnDisk: the database is SQLite in memory.
    """
    from throughcare.engine.fact_files import new_folder, write_facts

    new_folder(folder)
    frames = fact_frames()
    written = {"cases": frames["case"].height, "rows": sum(frame.height for frame in frames.values())}
    with transaction.atomic():
        append(operator, ACTION, Outcome.READ, details=written)
    write_facts(frames, folder)
    return written
