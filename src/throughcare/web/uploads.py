"""Files: no page takes any, so none is read. A page that is to take one names handlers of its own."""

from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.core.files.uploadhandler import FileUploadHandler


class FileNotTaken(SuspiciousOperation):
    """A file was sent to a page that takes none. Answered by 400."""


class RefuseFiles(FileUploadHandler):
    """Refuses a file before a byte of it is kept."""

    def new_file(self, *sent: Any, **named: Any) -> None:
        """A file begins.

        Raises:
            FileNotTaken: always.
        """
        raise FileNotTaken("A file was sent to a page that takes none.")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Nothing is kept; no file comes this far."""

    def file_complete(self, file_size: int) -> None:
        """Nothing was kept."""
