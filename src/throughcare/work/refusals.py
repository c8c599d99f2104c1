"""Why a verb was refused: always in words for the person who asked."""

from __future__ import annotations

from collections.abc import Mapping


class Refused(Exception):
    """A verb was not carried out, and nothing was changed."""


class NotAllowed(Refused):
    """The actor may not do this to this case; or there is no such case, which looks the same from outside."""

    def __init__(self) -> None:
        super().__init__("There is no such case, or you may not do this to it.")


class GateClosed(Refused):
    """Policy says that something must come first. `provision` is the gate; `missing` what it asks for, in words."""

    def __init__(self, provision: str, missing: tuple[str, ...], paragraph: str = "") -> None:
        self.provision, self.missing, self.paragraph = provision, missing, paragraph
        source = f" ({provision}{', ' + paragraph if paragraph else ''})"
        super().__init__(f"This cannot be done yet{source}. Still wanted: {'; '.join(missing)}.")


class NotValid(Refused):
    """What was entered breaks a rule. `errors` holds the rule by the field's name."""

    def __init__(self, errors: Mapping[str, str]) -> None:
        self.errors = dict(errors)
        super().__init__(" ".join(self.errors.values()))
