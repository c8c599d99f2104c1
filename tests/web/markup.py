"""What must be true of the markup of every page, told without a browser: `faults(page)` is empty."""

from html.parser import HTMLParser

from django.test import Client

VOID = {"meta", "link", "input", "br", "hr", "img", "line", "circle", "path", "rect"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.ids: list[str] = []
        self.found: list[str] = []
        self.labelled: set[str] = set()
        self.fields: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in {"h1", "h2", "h3", "h4"}:
            self.headings.append(int(tag[1]))
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if tag in {"script", "style"} or "style" in given or any(name.startswith("on") for name in given):
            self.found.append(f"<{tag}> carries a style or a script")
        if tag == "label":
            self.labelled.add(str(given.get("for")))
        if tag in {"select", "textarea"} or (tag == "input" and given.get("type") not in {"hidden", "submit"}):
            self.fields.append(str(given.get("id")))


def faults(page: str) -> list[str]:
    """What is wrong: headings, ids that stand twice, fields without a label, styles and scripts inside the page."""
    reader = _Reader()
    reader.feed(page)
    found = list(reader.found)
    if reader.headings.count(1) != 1:
        found.append(f"{reader.headings.count(1)} main headings")
    found += [
        f"h{after} follows h{before}"
        for before, after in zip(reader.headings, reader.headings[1:], strict=False)
        if after > before + 1
    ]
    found += [f"the id {each} stands twice" for each in set(reader.ids) if reader.ids.count(each) > 1]
    found += [f"the field {each} has no label" for each in reader.fields if each not in reader.labelled]
    return found


def shown(client: Client, address: str) -> str:
    """A page that answers and is sound, with its white space in single spaces."""
    response = client.get(address)
    assert response.status_code == 200
    page = response.content.decode()
    assert faults(page) == []
    return " ".join(page.split())
