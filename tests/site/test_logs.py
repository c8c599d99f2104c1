"""What a line of the log holds of an error: what kind, and where; none of the words and values around it."""

import json
import logging
import logging.config

import pytest
from django.test import Client

from tests.web import people
from throughcare.site.logs import logging_configuration

CANARY = "Quillfeather"


def formatted(*, readable: bool) -> str:
    """A line as the log would have it, of an error that quotes a record."""
    described = logging_configuration(readable=readable)["formatters"]["lines"]
    formatter = logging.config.DictConfigurator({}).configure_formatter(dict(described))
    try:
        held = {"last_name": CANARY}
        raise ValueError(f"{held['last_name']} was quoted")
    except ValueError as error:
        exc_info = (ValueError, error, error.__traceback__)
    record = logging.LogRecord("django.security", logging.ERROR, __file__, 1, "Refused", (), exc_info)
    line: str = formatter.format(record)
    return line


@pytest.mark.parametrize("readable", [True, False])
def test_an_error_is_told_without_its_words_and_values(readable: bool) -> None:
    line = formatted(readable=readable)
    assert CANARY not in line
    assert "ValueError" in line
    assert "test_logs.py" in line


def test_a_line_for_machines_is_json() -> None:
    line = json.loads(formatted(readable=False))
    assert (line["event"], line["kind"], line["level"]) == ("Refused", "ValueError", "error")


@pytest.mark.django_db
def test_a_refused_form_does_not_stand_in_the_log(capfd: pytest.CaptureFixture[str]) -> None:
    client = Client()
    client.force_login(people.pom_at_leeds())
    sent = {f"{CANARY}-{number}": CANARY for number in range(300)}
    assert client.post("/caseload/search", sent).status_code == 400
    assert CANARY not in "".join(capfd.readouterr())
