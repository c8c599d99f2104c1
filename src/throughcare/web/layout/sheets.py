"""Each form that is shown bears a name of its own, so that the same sheet sent twice counts once."""

import re
from uuid import uuid4


def fresh_sheet() -> str:
    """The name of a sheet that has not been sent."""
    return uuid4().hex


def sheet(sent: str) -> str:
    """The name that a sheet was sent with, or a fresh one for a sheet that bears none of ours."""
    return sent if re.fullmatch(r"[0-9a-f]{32}", sent) else fresh_sheet()
