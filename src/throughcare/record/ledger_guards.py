"""What keeps the ledger's rows as they were written, in the database itself.

SQLite has no roles, so that triggers refuse what nobody may do. PostgreSQL's application may only read and add; what it
may erase it erases by a function of the owner's (see `record.database_roles`).
"""

from django.db.backends.base.base import BaseDatabaseWrapper

_POINTED_AT = "SELECT entry_id FROM record_ledgermention WHERE person_id = %(person)s AND held = ''"

# What an erasure empties, in this order.
ERASING = (
    f"""UPDATE record_ledgerentry SET person_id = NULL, details = '{{}}', salt = ''
    WHERE salt <> '' AND (person_id = %(person)s OR number IN ({_POINTED_AT}))""",  # noqa: S608
    "DELETE FROM record_ledgermention WHERE person_id = %(person)s AND held = ''",
    "UPDATE record_ledgermention SET person_id = NULL, salt = '' WHERE person_id = %(person)s",
)

ERASING_ON_POSTGRESQL = "SELECT throughcare_erase_from_ledger(%s::bigint)"

_FUNCTION = f"""
CREATE OR REPLACE FUNCTION throughcare_erase_from_ledger(erased bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
{"; ".join(statement.replace("%(person)s", "erased") for statement in ERASING)}
$$
"""

_CHAIN = "number, at, actor, action, outcome, held, previous, digest, form"
_REFUSING = "SELECT RAISE(ABORT, 'The ledger is added to, and never changed.')"

_TRIGGERS = {
    "ledger_entry_stays": f"BEFORE DELETE ON record_ledgerentry BEGIN {_REFUSING}; END",
    "ledger_entry_unchanged": f"BEFORE UPDATE OF {_CHAIN} ON record_ledgerentry BEGIN {_REFUSING}; END",
    "ledger_entry_erased_whole": "BEFORE UPDATE OF person_id, details, salt ON record_ledgerentry "
    "WHEN NOT (NEW.person_id IS NULL AND NEW.details = '{}' AND NEW.salt = '') "
    f"BEGIN {_REFUSING}; END",
    "ledger_mention_stays": f"BEFORE DELETE ON record_ledgermention WHEN OLD.held <> '' BEGIN {_REFUSING}; END",
    "ledger_mention_unchanged": "BEFORE UPDATE ON record_ledgermention WHEN NOT (NEW.person_id IS NULL AND "
    "NEW.salt = '' AND NEW.id = OLD.id AND NEW.entry_id = OLD.entry_id AND NEW.place = OLD.place AND NEW.held = "
    f"OLD.held) BEGIN {_REFUSING}; END",
}


def guard(connection: BaseDatabaseWrapper) -> None:
    """Put the guards in place, where they are not yet. For whoever owns the tables."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_FUNCTION)
            cursor.execute("REVOKE ALL ON FUNCTION throughcare_erase_from_ledger(bigint) FROM PUBLIC")
        else:
            for name, does in _TRIGGERS.items():
                cursor.execute(f"CREATE TRIGGER IF NOT EXISTS {name} {does}")


def unguard(connection: BaseDatabaseWrapper) -> None:
    """Take SQLite's triggers away: whoever may write to the file can, which is why the head is anchored elsewhere."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            for name in _TRIGGERS:
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
