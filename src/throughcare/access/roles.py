"""The roles that people sign in with."""

from enum import StrEnum


class Role(StrEnum):
    """What somebody does."""

    POM = "POM"
    COM = "COM"
    PP = "PP"
    HOMD = "HOMD"
    SPO = "SPO"
    CASE_ADMINISTRATOR = "case_administrator"
    INSPECTOR = "inspector"
    ADMINISTRATOR = "administrator"

    @property
    def label(self) -> str:
        """The role in words."""
        return _LABELS[self]


_LABELS = {
    Role.POM: "Prison offender manager (POM)",
    Role.COM: "Community offender manager (COM)",
    Role.PP: "Probation practitioner (PP)",
    Role.HOMD: "Head of offender management delivery (HOMD)",
    Role.SPO: "Senior probation officer (SPO)",
    Role.CASE_ADMINISTRATOR: "Case administrator",
    Role.INSPECTOR: "Inspector",
    Role.ADMINISTRATOR: "Administrator",
}
