"""What must be true of every page, however wide the screen: `assert_sound(page)`."""

from pathlib import Path

from playwright.sync_api import Page

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"


def axe_violations(page: Page) -> list[str]:
    """What axe-core finds wrong with the page as it stands: the rule and where, one line each."""
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run()")
    return [
        f"{violation['id']}: {', '.join(str(node['target']) for node in violation['nodes'])}"
        for violation in found["violations"]
    ]


def scrolls_sideways(page: Page) -> bool:
    """Whether the page is wider than the screen."""
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


def assert_sound_at_320(page: Page) -> None:
    """The same of the page on the narrowest screen; for a walk that goes on a desktop's."""
    wide = page.viewport_size
    assert wide is not None
    page.set_viewport_size({"width": 320, "height": wide["height"]})
    assert_sound(page)
    page.set_viewport_size(wide)


def assert_sound(page: Page) -> None:
    """No accessibility violation, no sideways scrolling, one main heading, a title that names the page."""
    assert axe_violations(page) == []
    assert not scrolls_sideways(page)
    assert page.locator("h1").count() == 1
    assert page.title().endswith(" – Throughcare")
    assert len(page.title()) > len(" – Throughcare")
