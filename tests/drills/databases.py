"""Databases that a drill may break: each holds what it acknowledges as in service, and can be killed."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_KEY = "only-for-a-database-that-is-thrown-away-when-the-drill-ends"
PROJECT = Path(__file__).parents[2]


@dataclass
class Embedded:
    """SQLite in a folder, as `throughcare` opens it."""

    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a process that uses it."""
        kept = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "THROUGHCARE_ANCHOR"}}
        return {**kept, "THROUGHCARE_DATA": str(self.folder), "PYTHONPATH": f"{PROJECT / 'src'}:{PROJECT}"}

    def stop(self) -> None:
        """Nothing runs."""


@dataclass
class Server:
    """A PostgreSQL of its own that waits for the disk at every commit."""

    folder: Path
    port: int = field(default_factory=lambda: _free_port())
    _postmaster: subprocess.Popen[bytes] | None = None

    def __post_init__(self) -> None:
        self.cluster = Path("/tmp") / f"throughcare-drill.{os.getpid()}.{self.port}"
        self.cluster.mkdir(mode=0o700)
        if os.getuid() == 0:
            shutil.chown(self.cluster, "postgres")
        options = ["-U", "throughcare", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8"]
        subprocess.run([*self._as_server("initdb"), "-D", str(self.cluster / "data"), *options], check=True, **_QUIET)
        self.start()
        where = ["-h", "127.0.0.1", "-p", str(self.port), "-U", "throughcare"]
        subprocess.run([*self._as_server("createdb"), *where, "throughcare"], check=True, **_QUIET)

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a process that uses it."""
        return {
            **Embedded(self.folder).environment,
            "DATABASE_URL": f"postgresql://throughcare@127.0.0.1:{self.port}/throughcare",
            "THROUGHCARE_SECRET_KEY": _KEY,
            "THROUGHCARE_ANCHOR": str(self.folder / "ledger-anchor"),
        }

    def start(self) -> None:
        """Start it, and wait until it answers: after a kill it first recovers."""
        settings = [f"port={self.port}", "listen_addresses=127.0.0.1", f"unix_socket_directories={self.cluster}"]
        command = [*self._as_server("postgres"), "-D", str(self.cluster / "data")]
        for setting in settings:
            command += ["-c", setting]
        ready = [*self._as_server("pg_isready"), "-h", "127.0.0.1", "-p", str(self.port), "-t", "1"]
        self._postmaster = None
        until = time.monotonic() + 120
        while time.monotonic() < until:
            # It will not start while a process of the one that was killed still holds its memory.
            if self._postmaster is None or self._postmaster.poll() is not None:
                self._postmaster = subprocess.Popen(command, start_new_session=True, **_QUIET)
            if subprocess.run(ready, check=False, **_QUIET).returncode == 0:
                return
            time.sleep(0.25)
        raise TimeoutError("PostgreSQL did not start.")

    def kill(self) -> None:
        """Kill the server and every process of it at once, as a machine that fails would."""
        assert self._postmaster is not None
        children = subprocess.run(["pgrep", "-P", str(self._postmaster.pid)], capture_output=True, check=False)
        for each in [self._postmaster.pid, *map(int, children.stdout.split())]:
            try:
                os.kill(each, signal.SIGKILL)
            except ProcessLookupError:
                continue
        self._postmaster.wait()

    def stop(self) -> None:
        """Kill it and remove its files."""
        self.kill()
        shutil.rmtree(self.cluster)

    def _as_server(self, program: str) -> list[str]:
        found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"))
        if not found:
            raise FileNotFoundError("PostgreSQL's server is not installed: scripts/system-packages postgresql")
        if os.getuid() != 0:
            return [str(found[-1])]
        user = pwd.getpwnam("postgres")
        return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--init-groups", str(found[-1])]


Database = Embedded | Server

_QUIET: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": "/"}


def opened(kind: str, folder: Path, people: int) -> Database:
    """A database of this kind with a fictional caseload."""
    folder.mkdir(exist_ok=True)
    database: Database = Embedded(folder) if kind == "SQLite" else Server(folder)
    throughcare(database, "migrate")
    throughcare(database, "demo", "--people", str(people))
    return database


def throughcare(database: Database, *arguments: str) -> str:
    """Run a command to its end; what it wrote."""
    command = [str(Path(sys.executable).parent / "throughcare"), *arguments]
    ran = subprocess.run(command, env=database.environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def writer(database: Database, *arguments: object) -> subprocess.Popen[bytes]:
    """Start a process of `tests.drills.writer`."""
    command = [sys.executable, "-m", "tests.drills.writer", *map(str, arguments)]
    return subprocess.Popen(command, env=database.environment, cwd=PROJECT, stderr=subprocess.PIPE)


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])
