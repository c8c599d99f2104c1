"""How a command fails: in one plain sentence on standard error, and an exit status."""

BAD_INPUT = 1
"""Nothing was found, or what was given cannot be used. Wrong usage of the command itself is 2."""


class Failure(Exception):
    """Something that the person at the keyboard can put right; the message says how."""
