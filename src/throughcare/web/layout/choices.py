"""What a list is narrowed to: choices read from the address, checked against what there is to choose from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest

Options = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Choice:
    """A drop-down: its name in the address, its label, and what can be chosen, `("", …)` first for any."""

    name: str
    label: str
    options: Options


@dataclass(frozen=True)
class Chosen:
    """A choice that was made, and the address of the list without it."""

    heading: str
    text: str
    remove_href: str


@dataclass(frozen=True)
class Narrowed:
    """The choices of a list and what was chosen: a value for every choice, the first option's where nothing was.

    `kept` are the address's other parameters, which go with every link.
    """

    action: str
    choices: tuple[Choice, ...]
    values: Mapping[str, str]
    kept: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.values[name]

    @property
    def offered(self) -> tuple[Choice, ...]:
        """The choices that leave anything to choose."""
        return tuple(choice for choice in self.choices if len(choice.options) > 1)

    @property
    def chosen(self) -> tuple[Chosen, ...]:
        """What was chosen, each with the address without it."""
        return tuple(
            Chosen(choice.label, dict(choice.options)[self.values[choice.name]], self.address(**{choice.name: ""}))
            for choice in self.choices
            if self.values[choice.name] != choice.options[0][0]
        )

    @property
    def clear_href(self) -> str:
        """The address with nothing chosen."""
        return _address(self.action, self.kept)

    def address(self, action: str = "", **changed: str) -> str:
        """The address of this list with some parameters changed; an empty one is left out."""
        first = {choice.name: choice.options[0][0] for choice in self.choices}
        made = {name: value for name, value in self.values.items() if value != first[name]}
        return _address(action or self.action, {**self.kept, **made, **changed})


def narrowed(request: HttpRequest, action: str, choices: Sequence[Choice], **kept: str) -> Narrowed:
    """What the address chooses. What it names that cannot be chosen counts as nothing chosen."""
    values = {}
    for choice in choices:
        asked = request.GET.get(choice.name, "")
        values[choice.name] = asked if asked in dict(choice.options) else choice.options[0][0]
    return Narrowed(action, tuple(choices), values, {name: value for name, value in kept.items() if value})


def _address(action: str, parameters: Mapping[str, str]) -> str:
    given = {name: value for name, value in parameters.items() if value}
    return f"{action}?{urlencode(given)}" if given else action
