"""What is wrong with a row, or with a whole file, in words for whoever can put it right."""


class Fault(ValueError):
    """A row that cannot be taken in. `field` is named as its file names it; `reason` is the rule that it breaks."""

    def __init__(self, field: str, reason: str) -> None:
        self.field, self.reason = field, reason
        super().__init__(f"{field}: {reason}" if field else reason)


class NotTakenIn(ValueError):
    """A file that nothing can be read from. The message says what was looked for."""
