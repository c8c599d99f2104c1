"""Every form under what nobody would type: no page breaks, nothing invalid is written, and what was typed is kept."""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client, override_settings

from tests.api.fuzzing import report
from tests.site.form_fuzzing import fuzz
from tests.web import people
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.models import Account, Departure

pytestmark = pytest.mark.django_db

REGION = "Yorkshire and the Humber"
WHO: dict[str, Callable[[], Account | None]] = {
    "POM": people.pom_at_leeds,
    "COM": lambda: people.account("com", Role.COM, code=people.COM_CODE, region=REGION),
    "HOMD": lambda: people.account("homd", Role.HOMD, code="H1", prison="LEI"),
    "SPO": lambda: people.account("spo", Role.SPO, code="S1", region=REGION),
    "inspector": lambda: people.account("inspector", Role.INSPECTOR),
    "nobody": lambda: None,
}


def sent(who: str, examples: int) -> Counter[str]:
    """Forms sent as somebody, with a departure there that may be ended."""
    today = today_in_london()
    Departure.objects.create(
        provision="NS-4.3.6-POST-RELEASE", establishment_id="LEI", reason="No rooms.", decided_by="Ada",
        from_on=today - timedelta(days=3), until_on=today + timedelta(days=30),
    )  # fmt: skip
    with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]):
        return fuzz(Client(), WHO[who](), people.held_in_leeds(), examples)


@pytest.mark.parametrize("who", WHO)
def test_no_form_breaks_or_loses_what_was_typed(who: str) -> None:
    assert sent(who, 25)["requests"] >= 25


@pytest.mark.slow
@pytest.mark.parametrize("who", WHO)
def test_no_form_of_many_breaks(who: str, record_property: Callable[[str, object], None]) -> None:
    counted = sent(who, 2_000)
    record_property("requests", counted["requests"])
    report(f"forms as {who}", counted)
    assert counted["requests"] >= 2_000
