"""The forms of the site as a browser finds them: where each goes, its fields, and what stands in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_ONE_TIME_CODE = "one-time code"
# What is secret is typed anew.
_NOT_TYPED = {"hidden", "submit", "button", "password", _ONE_TIME_CODE, "image", "reset"}


@dataclass
class Field:
    """A field: `kind` is the type of an input, or select or textarea; `value` what stands in it, None for nothing.

    `options` are the values that can be chosen. Words are typed into a field that has none.
    """

    name: str
    kind: str
    value: str | None = None
    options: list[str] = field(default_factory=list)

    @property
    def is_typed(self) -> bool:
        """Whether a person types words into it, which are theirs to have kept."""
        return not self.options and self.kind not in _NOT_TYPED


@dataclass
class Form:
    """A form that is sent by POST: its address, empty for that of its page, and its fields by name."""

    action: str
    fields: dict[str, Field] = field(default_factory=dict)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.forms: list[Form] = []
        self._form: Form | None = None
        self._open: Field | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form" and given.get("method", "").lower() == "post":
            self._form = Form(given.get("action", ""))
            self.forms.append(self._form)
        elif self._form is not None and tag in {"input", "select", "textarea"} and given.get("name"):
            self._begin(self._form, tag, given)
        elif tag == "option" and self._open is not None:
            self._choose(self._open, given.get("value", ""), chosen="selected" in given)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        if tag in {"select", "textarea"}:
            self._open = None

    def handle_data(self, data: str) -> None:
        if self._open is not None and self._open.kind == "textarea":
            # A browser passes over one line end after the tag.
            begun = self._open.value is not None
            self._open.value = (self._open.value or "") + (data if begun else data.removeprefix("\n"))

    def _begin(self, form: Form, tag: str, given: dict[str, str]) -> None:
        kind = given.get("type", "text").lower() if tag == "input" else tag
        if given.get("autocomplete") == "one-time-code":
            kind = _ONE_TIME_CODE
        held = form.fields.setdefault(given["name"], Field(given["name"], kind))
        if kind in {"radio", "checkbox"}:
            self._choose(held, given.get("value", "on"), chosen="checked" in given)
        elif tag == "input":
            held.value = given.get("value", "")
        else:
            self._open = held

    @staticmethod
    def _choose(held: Field, value: str, *, chosen: bool) -> None:
        held.options.append(value)
        if chosen:
            held.value = value


def forms_of(page: str) -> list[Form]:
    """The forms of a page that are sent by POST."""
    reader = _Reader()
    reader.feed(page)
    return reader.forms
