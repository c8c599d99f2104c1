"""PostgreSQL's two roles: the owner, who migrates, and the application, which serves and can do no more than it must.

The application reads and writes rows. It adds to the ledger and reads it; it cannot change, delete or truncate it, make
or alter tables, or become another role. What it erases of a person in the ledger it erases by a function of the owner's
that does nothing else, and whose use without an entry that tells of it shows when the ledger is verified.
"""

from collections.abc import Iterator

from django.apps import apps
from django.db import connection

FULL, ADDED_TO, READ_ONLY = "SELECT, INSERT, UPDATE, DELETE", "SELECT, INSERT", "SELECT"

_ONLY: dict[str, str] = {
    "record_ledgerentry": ADDED_TO,
    "record_ledgermention": ADDED_TO,
    "django_migrations": READ_ONLY,
    "django_content_type": READ_ONLY,
    "auth_permission": READ_ONLY,
}
_MAY_NOT_CHANGE = "record_ledgerentry"


class NotAName(ValueError):
    """A role's name has other than small letters, figures and low lines."""


def granting(role: str) -> list[str]:
    """The statements by which the owner gives the application's role what it needs, and takes all else away.

    To be run again after each migration, for a new table is nobody's but the owner's.

    Raises:
        NotAName: the name would have to be quoted.
    """
    if not (role.isascii() and role.replace("_", "a").isalnum() and role == role.lower() and not role[0].isdigit()):
        raise NotAName(f"{role!r} is no name for a role: small letters, figures and low lines, a letter first.")
    return list(_statements(role))


def is_there(role: str) -> bool:
    """Whether the role exists."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role])
        return cursor.fetchone() is not None


def may_change_the_ledger() -> bool:
    """Whether whoever is connected could change, delete or truncate the ledger, or become one who can."""
    tried = [f"has_table_privilege('{_MAY_NOT_CHANGE}', '{each}')" for each in ("UPDATE", "DELETE", "TRUNCATE")]
    owns = f"pg_has_role((SELECT relowner FROM pg_class WHERE oid = '{_MAY_NOT_CHANGE}'::regclass), 'MEMBER')"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {' OR '.join([*tried, owns])}")
        return bool(cursor.fetchone()[0])


def _statements(role: str) -> Iterator[str]:
    yield f"ALTER ROLE {role} NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"
    yield "REVOKE CREATE ON SCHEMA public FROM PUBLIC"
    yield f"REVOKE ALL ON SCHEMA public FROM {role}"
    yield f"GRANT USAGE ON SCHEMA public TO {role}"
    yield f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role}"
    for table in _tables():
        yield f'GRANT {_ONLY.get(table, FULL)} ON "{table}" TO {role}'
    yield f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM {role}"
    yield f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}"
    yield "REVOKE ALL ON FUNCTION throughcare_erase_from_ledger(bigint) FROM PUBLIC"
    yield f"GRANT EXECUTE ON FUNCTION throughcare_erase_from_ledger(bigint) TO {role}"


def _tables() -> list[str]:
    """Every table of the applications, those that join two others too, and that of the migrations."""
    models = apps.get_models(include_auto_created=True)
    managed = {model._meta.db_table for model in models if model._meta.managed and not model._meta.proxy}
    return sorted(managed | {"django_migrations"})
