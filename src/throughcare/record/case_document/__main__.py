"""Writes the schema of the case document, as it is published in `docs`, to standard output."""

import sys

from throughcare.record.case_document.schema import published

sys.stdout.buffer.write(published().encode("utf-8"))
