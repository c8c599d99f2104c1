"""`throughcare notices`: what is due is written, what waits is sent, and nobody is named on the way."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.web import people
from throughcare.calendar import today_in_london
from throughcare.record.models import OutgoingNotice, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def near(db: None, settings, tmp_path: Path) -> Person:
    """Somebody for whom a COM should have been allocated by now; notices go into a folder."""
    settings.NOTICES_CARRIER, settings.NOTICES_FOLDER = "folder", tmp_path
    return people.held_in_leeds(crd=today_in_london() + timedelta(days=150))


@pytest.mark.provision("OMIC-MPCS-NOTIFY")
def test_from_a_date_of_policy_to_a_message_in_the_folder(run: Run, near: Person, tmp_path: Path) -> None:
    assert run("notices", "mailboxes").out.startswith("There is no mailbox yet")
    assert run("notices", "list").out == "The outbox is empty.\n"
    assert run("notices", "due", "--json").document["OMIC-MPCS-NOTIFY"] == 1
    assert run("notices", "due", "--json").document["OMIC-MPCS-NOTIFY"] == 0
    assert run("notices", "send", "--json").document == {"sent": 0, "later": 0, "failed": 0}
    place = "Yorkshire and the Humber"
    assert run("notices", "mailbox", "ldu", "region", "ldu@example.org", "--place", place).status == 0
    assert "ldu@example.org" in run("notices", "mailboxes").out
    sent = run("notices", "send")
    assert sent.out == "1 sent, 0 to be tried again, 0 could not be sent\n"
    assert "Adeyemi" not in sent.out + sent.err
    (message,) = tmp_path.glob("*.eml")
    assert "To: ldu@example.org" in message.read_text()
    assert run("notices", "list", "--json").document == [
        {"provision": "OMIC-MPCS-NOTIFY", "state": "sent", "notices": 1}
    ]
    assert OutgoingNotice.objects.current().get().carrier == "folder"


@pytest.mark.parametrize(
    "given", [("com", "nation", "a@example.org"), ("ldu", "moon", "a@example.org"), ("ldu", "nation", "nowhere")]
)
def test_a_mailbox_that_cannot_be_is_refused(run: Run, given: tuple[str, str, str], db: None) -> None:
    refused = run("notices", "mailbox", *given)
    assert refused.status == 1
    assert refused.err.startswith("throughcare: ")
