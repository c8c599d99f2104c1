"""What the environment says about this installation.

THROUGHCARE_DATA        where the embedded database, its secret key and files live; `var` in the project when not set
DATABASE_URL            postgresql://user:password@host:port/name; without it the embedded SQLite database is used
THROUGHCARE_SECRET_KEY  signs sessions; made at first start in the embedded mode, required with DATABASE_URL
THROUGHCARE_HOSTS       the host names served, with commas between; this machine only when not set
THROUGHCARE_HTTPS       `yes` behind HTTPS: cookies travel encrypted only, and browsers are told to stay on HTTPS
THROUGHCARE_ANCHOR      the file in which the ledger's head is noted; beside the embedded database when not set
THROUGHCARE_POOL        connections that a process keeps in a pool; 0, one a thread and no pool, when not set
THROUGHCARE_STATEMENT_SECONDS, THROUGHCARE_LOCK_SECONDS, THROUGHCARE_IDLE_SECONDS
                        how long PostgreSQL lets a statement run, wait for a lock, and a transaction stand idle: 30, 5
                        and 60 when not set; 0 is for ever
THROUGHCARE_OMIC_SUB_TYPES, THROUGHCARE_OMIC_OPD_SUB_TYPES
                        the sub-types of OMiC and of OMiC OPD case notes, with semicolons between; none when not set
THROUGHCARE_STATIC      where `make assets` put the style sheet; `build/static` in the project when not set

The OpenID Connect provider has settings of its own: see `provider.py`. So has the carrying of notices: see `mail.py`.
Settings of policy, where both readings of a text are kept, are read by `policy.days_to_set` and `policy.units_to_set`.
"""

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

PROJECT = Path(__file__).parents[3]
LOCAL_HOSTS = ["localhost", "127.0.0.1", "[::1]"]

# WAL lets readers go on while one writes; FULL keeps a committed change through a loss of power.
SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536; PRAGMA mmap_size=268435456"
)


def data_directory() -> Path:
    """The folder of this installation's data, made for its owner alone when it is not there."""
    directory = Path(os.environ.get("THROUGHCARE_DATA") or PROJECT / "var").resolve()
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    return directory


def static_directory() -> Path:
    """The folder of built assets."""
    return Path(os.environ.get("THROUGHCARE_STATIC") or PROJECT / "build" / "static").resolve()


def is_embedded() -> bool:
    """Whether the database is the embedded one, with no server."""
    return not os.environ.get("DATABASE_URL")


def anchor(data: Path) -> Path | None:
    """The file in which the ledger's head is noted. None: PostgreSQL is used, and no path was given."""
    if given := os.environ.get("THROUGHCARE_ANCHOR"):
        return Path(given).resolve()
    return data / "ledger-anchor" if is_embedded() else None


def whole_number(name: str, otherwise: int) -> int:
    """A setting that is a whole number, 0 or more."""
    given = os.environ.get(name, "").strip() or str(otherwise)
    if not (given.isascii() and given.isdigit()):
        raise ImproperlyConfigured(f"{name} is {given!r}: it must be a whole number.")
    return int(given)


def hosts() -> list[str]:
    """The host names that this installation answers to."""
    named = [host.strip() for host in os.environ.get("THROUGHCARE_HOSTS", "").split(",") if host.strip()]
    return named or LOCAL_HOSTS


def note_sub_types() -> dict[str, list[str]]:
    """The sub-types of case notes by the kind of note; the texts name none (OMiC, Digital Prison Services)."""
    return {kind: _listed(f"THROUGHCARE_{kind.upper()}_SUB_TYPES") for kind in ("omic", "omic_opd")}


def _listed(name: str) -> list[str]:
    return [each.strip() for each in os.environ.get(name, "").split(";") if each.strip()]


def is_https() -> bool:
    """Whether people reach this installation by HTTPS only."""
    answer = os.environ.get("THROUGHCARE_HTTPS", "no").strip().lower()
    if answer not in {"yes", "no"}:
        raise ImproperlyConfigured(f"THROUGHCARE_HTTPS is {answer!r}: it must be yes or no.")
    return answer == "yes"


def secret_key(data: Path) -> str:
    """The key that signs sessions: from the environment, or in the embedded mode from a file made at first start."""
    if given := os.environ.get("THROUGHCARE_SECRET_KEY"):
        return given
    if not is_embedded():
        raise ImproperlyConfigured(
            "THROUGHCARE_SECRET_KEY must be set when DATABASE_URL is: every process needs the same."
        )
    kept = data / "secret-key"
    try:
        descriptor = os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return kept.read_text()
    made = secrets.token_urlsafe(64)
    with os.fdopen(descriptor, "w") as file:
        file.write(made)
    return made


def database(data: Path) -> dict[str, Any]:
    """Django's description of the database: PostgreSQL by DATABASE_URL, else SQLite in the data directory."""
    if is_embedded():
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": data / "throughcare.sqlite3",
            "CONN_MAX_AGE": 600,
            "OPTIONS": {"init_command": SQLITE_PRAGMAS, "timeout": 20, "transaction_mode": "IMMEDIATE"},
        }
    return postgresql(os.environ["DATABASE_URL"])


def postgresql(url: str) -> dict[str, Any]:
    """The PostgreSQL database at `url` as Django describes it; the query carries libpq options (`?sslmode=require`)."""
    parts = urlsplit(url)
    name = unquote(parts.path.removeprefix("/"))
    if parts.scheme not in {"postgres", "postgresql"} or not name:
        raise ImproperlyConfigured("DATABASE_URL must look like postgresql://user:password@host:5432/name.")
    pooled = whole_number("THROUGHCARE_POOL", 0)
    given = dict(parse_qsl(parts.query))
    options = {
        # Statements that ask to be are planned once a session: see `record.trips`.
        "prepare_threshold": 5,
        **given,
        "options": f"{_limits()} {given.get('options', '')}".strip(),
    }
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        # A pool keeps its own connections, and no thread one of its own.
        "CONN_MAX_AGE": 0 if pooled else 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options | ({"pool": {"min_size": 1, "max_size": pooled, "timeout": 10}} if pooled else {}),
    }


def _limits() -> str:
    """How long PostgreSQL waits, as options of a new connection. What is not limited here nobody limits."""
    seconds = {
        "statement_timeout": whole_number("THROUGHCARE_STATEMENT_SECONDS", 30),
        "lock_timeout": whole_number("THROUGHCARE_LOCK_SECONDS", 5),
        "idle_in_transaction_session_timeout": whole_number("THROUGHCARE_IDLE_SECONDS", 60),
    }
    return " ".join(f"-c {name}={each}s" for name, each in seconds.items())
