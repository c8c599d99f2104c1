"""The database as it is really opened."""

import pytest
from django.db import connection

pytestmark = pytest.mark.django_db


def test_foreign_keys_hold() -> None:
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA foreign_keys")
            assert cursor.fetchone() == (1,)
            cursor.execute("PRAGMA synchronous")
            assert cursor.fetchone() == (2,)  # FULL
    connection.check_constraints()
