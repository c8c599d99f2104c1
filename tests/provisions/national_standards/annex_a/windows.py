"""Holds the duty of one window of a series against a line of a table."""

from tests.provisions.tables import Example


def assert_window(example: Example, provision: str) -> None:
    """The duty of the window that opens on `window`: its status, dates, how many are done, and what is missing."""
    (duty,) = [each for each in example.evaluate(provision).duties if each.about.opens == example.expect["window"]]
    found = {
        **duty.values,
        "window": duty.about.opens,
        "opens": duty.outcome.opens_on,
        "due": duty.outcome.due_on,
        "met": duty.outcome.met_on,
        "status": str(duty.status(example.as_of)),
        "missing": "; ".join(sorted(duty.outcome.missing)) or None,
    }
    assert {name: found[name] for name in example.expect} == example.expect
