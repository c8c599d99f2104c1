"""Questions that the texts leave open: where they contradict one another, break off or give no figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from throughcare.policy.days_to_set import NOT_SET, DayToSet
from throughcare.policy.units_to_set import UnitToSet


@dataclass(frozen=True, kw_only=True, eq=False)
class Question:
    """A question that a document leaves open, and the reading adopted.

    `name` is short and the question's own; `texts` says what each place has, in our own words, by paragraph;
    `provisions` are the ids of those that follow the reading. `setting` is there where both readings are kept. No
    provision named: the question is one of print or of reference, and no rule hangs on it.
    """

    name: str = field(kw_only=False)
    texts: Mapping[str, str]
    reading: str
    provisions: tuple[str, ...] = ()
    setting: DayToSet | UnitToSet | None = None

    @property
    def kept(self) -> Kept | None:
        """The setting in words, where both readings are kept."""
        return None if self.setting is None else _kept(self.setting)


@dataclass(frozen=True)
class Kept:
    """A setting between readings in words: its name, what it settles, its default, and what holds here."""

    setting: str
    what: str
    default: str
    here: str


def _kept(setting: DayToSet | UnitToSet) -> Kept:
    here = setting.unit if isinstance(setting, UnitToSet) else setting.day
    default, held = (str(each) if each is not None else NOT_SET for each in (setting.adopted, here))
    return Kept(setting.setting, setting.what, default, held)
