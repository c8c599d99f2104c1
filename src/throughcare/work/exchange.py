"""Whole cases taken in as documents, by whoever works at the command line of this machine."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from throughcare.calendar import today_in_london
from throughcare.duties.refresh import refresh_case
from throughcare.record.case_document.importing import Imported, import_
from throughcare.record.ledger import Outcome, append
from throughcare.record.provenance import Provenance

ACTION = "import_case"


def import_case(operator: str, document: Any, file: str) -> Imported:
    """Take a case document into the record, and work the case out.

    Raises:
        CaseDocumentError: a fault of the document, or it contradicts the record.
    """
    with transaction.atomic(durable=True):
        imported = import_(document, Provenance(by=operator, feed=ACTION, file=file))
        if imported.changed_anything:
            refresh_case(imported.person_id, today_in_london())
        details = {"new": imported.new, "changed": imported.changed, "unchanged": imported.unchanged}
        append(operator, ACTION, Outcome.DONE, person_id=imported.person_id, details=details)
        return imported
