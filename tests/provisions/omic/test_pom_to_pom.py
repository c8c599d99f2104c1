"""POM to POM handover: who must take part in the meeting."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_ruling, examples


@pytest.mark.provision("OMIC-P2P-ATTENDANCE")
@examples(
    """
    sending POM | receiving POM | prisoner | held      => allowed | missing
    yes         | yes           | yes      | telephone => yes     | -
    yes         | yes           | yes      | in_person => yes     | -
    yes         | yes           | no       | telephone => no      | prisoner
    no          | yes           | yes      | in_person => no      | sending_pom
    yes         | no            | yes      | in_person => no      | receiving_pom
    yes         | yes           | yes      | written   => no      | method
    yes         | yes           | yes      | -         => no      | -
    """,
    headings={
        "sending POM": "pom_meeting.sending_pom",
        "receiving POM": "pom_meeting.receiving_pom",
        "prisoner": "pom_meeting.prisoner",
        "held": "pom_meeting.method",
    },
    asked_on=date(2021, 5, 20),
)
def test_who_takes_part(example: Example) -> None:
    assert_ruling(example, "OMIC-P2P-ATTENDANCE")
