"""The case document: one JSON document that carries one whole case in and out.

`read` and `schema` need no database; `exporting.export` and `importing.import_` speak to the record.
"""

from throughcare.record.case_document.problems import CaseDocumentError, Problem
from throughcare.record.case_document.reading import read
from throughcare.record.case_document.schema import published, schema

__all__ = ["CaseDocumentError", "Problem", "published", "read", "schema"]
