"""Services of four roles."""

from collections.abc import Callable

import pytest

from tests.api.services import Service, service
from tests.web.people import COM_CODE, POM_CODE
from throughcare.access.roles import Role

ROLES: dict[Role, Callable[[], Service]] = {
    Role.POM: lambda: service("pom-tool", Role.POM, code=POM_CODE, prison="LEI"),
    Role.COM: lambda: service("com-tool", Role.COM, code=COM_CODE, region="Yorkshire and the Humber"),
    Role.HOMD: lambda: service("homd-tool", Role.HOMD, code="H1", prison="LEI"),
    Role.INSPECTOR: lambda: service("inspector-tool", Role.INSPECTOR),
}


@pytest.fixture
def pom(db: None) -> Service:
    return ROLES[Role.POM]()


@pytest.fixture
def com(db: None) -> Service:
    return ROLES[Role.COM]()


@pytest.fixture
def homd(db: None) -> Service:
    return ROLES[Role.HOMD]()


@pytest.fixture
def inspector(db: None) -> Service:
    return ROLES[Role.INSPECTOR]()
