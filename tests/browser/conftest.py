"""The running site, as its users meet it: its own process and database, and Chromium at two widths.

`site` is the address of a site of its own, prepared and served once for all the walks. `page` is a fresh, signed-out
page; a test that asks for it runs on a desktop's width and on 320 px. A page that the content security policy had to
hold something back from, or that a script error befell, fails its test.
"""

import json
import os
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from throughcare.calendar import today_in_london

PROJECT = Path(__file__).parents[2]
PROGRAMS = Path(sys.executable).parent
CHROMIUM = "/usr/bin/chromium"

# Without these Chromium looks its maker's servers up at each start; a sandbox cannot be set up as root.
CHROMIUM_FLAGS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",
]

WIDTHS = {"desktop": 1280, "320px": 320}

# Chromium reports an answer of 404 or 422 on the console; such answers are what some tests are about.
EXPECTED_ON_CONSOLE = "Failed to load resource: the server responded with a status of 4"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the site keeps its data."""
    return tmp_path_factory.mktemp("site")


@pytest.fixture(scope="session")
def sign_ins(site: str, site_data: Path) -> dict[str, str]:
    """The password of each demonstration account, by username: `pom`, `com`, `pp`, `homd`, `spo`, `inspector`, …"""
    listed = json.loads((site_data / "demonstration-sign-ins.json").read_text("utf-8"))
    return {line["username"]: line["password"] for line in listed}


@pytest.fixture(scope="session")
def site(site_data: Path) -> Iterator[str]:
    """The address of a running site with a database of its own."""
    directory = site_data
    surroundings = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    surroundings |= {"THROUGHCARE_DATA": str(directory), "DJANGO_SETTINGS_MODULE": "throughcare.site.settings"}
    prepare_site(surroundings)
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    serve = [str(PROGRAMS / "granian"), "--interface", "wsgi", "--port", str(port), "throughcare.site.wsgi:application"]
    with (directory / "server.log").open("wb") as log:
        server = subprocess.Popen(serve, env=surroundings, cwd=PROJECT, stdout=log, stderr=log)
        try:
            _wait_for(f"{address}/sign-in", server, directory / "server.log")
            yield address
        finally:
            server.terminate()
            server.wait(timeout=20)


@pytest.fixture(scope="session")
def lifer(site: str, site_data: Path) -> str:
    """The address of a case of the `pom` and of the region of the `spo` that is made one for life, before tariff."""
    with closing(sqlite3.connect(site_data / "throughcare.sqlite3")) as record, record:
        person, uuid = record.execute(_OF_THE_POM).fetchone()
        tariff = (today_in_london() + timedelta(days=200)).isoformat()
        columns = "kind = 'life', sentenced_on = '2012-06-29', crd = NULL, ped = NULL, ted = ?, hdced = NULL"
        record.execute(f"UPDATE record_sentence SET {columns} WHERE person_id = ?", (tariff, person))
    return str(UUID(uuid))


@pytest.fixture(scope="session")
def recalled(site: str, site_data: Path) -> str:
    """The address of a case of the `com`, recalled and with the risk management plan to come, that has a VLO."""
    with closing(sqlite3.connect(site_data / "throughcare.sqlite3")) as record, record:
        person, uuid = record.execute(_RECALLED).fetchone()
        record.execute("UPDATE record_person SET vlo_assigned = 1 WHERE id = ?", (person,))
    return str(UUID(uuid))


_RECALLED = """
    SELECT person.id, person.uuid FROM record_person person
      JOIN record_recall recall ON recall.person_id = person.id AND recall.risk_management_plan_supplied_on IS NULL
      JOIN record_allocation held ON held.person_id = person.id AND held.to_on IS NULL AND held.superseded_at IS NULL
      JOIN record_account account ON account.staff_code = held.staff_code AND account.username = 'com'
     ORDER BY person.id LIMIT 1
"""

_OF_THE_POM = """
    SELECT person.id, person.uuid FROM record_person person
      JOIN record_allocation held ON held.person_id = person.id AND held.to_on IS NULL AND held.superseded_at IS NULL
      JOIN record_account account ON account.staff_code = held.staff_code AND account.username = 'pom'
     WHERE person.region_id = 'Yorkshire and the Humber'
       AND NOT EXISTS (SELECT 1 FROM record_accesslimit listed WHERE listed.person_id = person.id)
       AND NOT EXISTS (SELECT 1 FROM record_allocation com
                        WHERE com.person_id = person.id AND com.role = 'COM' AND com.to_on IS NULL)
     ORDER BY person.id LIMIT 1
"""


def prepare_site(surroundings: dict[str, str]) -> None:
    """Make the database of the site, with a small demonstration caseload in it."""
    for command in (["migrate"], ["demo", "--people", "60"]):
        throughcare = [str(PROGRAMS / "throughcare"), *command]
        subprocess.run(throughcare, env=surroundings, cwd=PROJECT, check=True, stdout=subprocess.DEVNULL)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_FLAGS)
        yield browser
        browser.close()


@pytest.fixture(params=WIDTHS)
def page(browser: Browser, site: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A fresh page; addresses may be given without the site (`page.goto("/sign-in")`)."""
    context = browser.new_context(
        base_url=site, viewport={"width": WIDTHS[request.param], "height": 800}, locale="en-GB"
    )
    context.set_default_timeout(10_000)
    page = context.new_page()
    complaints: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(EXPECTED_ON_CONSOLE):
            complaints.append(message.text)

    page.on("console", listen)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()
    assert complaints == []


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(150):
        if server.poll() is not None:
            break
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    pytest.fail(f"The site did not start:\n{log.read_text()}")
