"""Someone to sign in as."""

import pytest

from throughcare.access.roles import Role
from throughcare.record.models import Account

PASSWORD = "a password only for tests"


@pytest.fixture
def pom(db: None) -> Account:
    """A prison offender manager whose password is `PASSWORD`."""
    return Account.objects.create_account("pom.leeds", PASSWORD, name="Ada Fictional", role=Role.POM)
