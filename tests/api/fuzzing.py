"""Requests made up from the API's own description, good ones and bad ones, and what must hold of every answer."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import schemathesis
from django.apps import apps
from django.core.handlers.wsgi import WSGIHandler
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.config import SchemathesisConfig
from schemathesis.generation import GenerationMode

from tests.api.services import Service
from tests.web import people
from throughcare.policy.subjects import Subject
from throughcare.record.models import CaseRow, Person
from throughcare.record.queries.fact_rows import FactRow, rows_of

# A request in the right form can still break a rule of the record, which is told by 422.
_CHECKS = {"checks": {"positive_data_acceptance": {"expected-statuses": ["2xx", "401", "404", "409", "422", "429"]}}}


def written() -> dict[str, int]:
    """How many rows every table of cases holds, those that were superseded too."""
    models = [model for model in apps.get_models() if issubclass(model, CaseRow | Person)]
    return {model.__name__: model._default_manager.count() for model in models}


def report(what: str, counted: Counter[str]) -> None:
    """Write what was sent, and how it was answered, beside the results of the tests."""
    file = Path(__file__).parents[2] / "build" / "test-results" / "fuzz.txt"
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a") as opened:
        opened.write(f"{what}: {counted['requests']:,} sent\n")
        opened.writelines(f"  {count:>7,}  {name}\n" for name, count in sorted(counted.items()) if name != "requests")


def described() -> Any:
    """The API as it describes itself, called in this process."""
    config = SchemathesisConfig.from_dict(_CHECKS)
    return schemathesis.openapi.from_wsgi(
        "/api/openapi.json", WSGIHandler(), config=config, base_url="http://localhost"
    )


def fuzz(service: Service, examples: int) -> Counter[str]:
    """Send requests of every operation as a service; gives how many were sent, and how they were answered.

    Of two requests one is about cases that are there; each is undone before the next.
    """
    told = {
        "uuid": str(people.held_in_leeds().uuid),
        "id_": "NS-3.3-COMMUNITY",
        "table": "sentence",
    }
    counted: Counter[str] = Counter()
    before = written()

    @settings(max_examples=examples, suppress_health_check=list(HealthCheck), deadline=None)
    @given(case=st.one_of(list(_requests(told))))
    def ask(case: Any) -> None:
        undo = transaction.savepoint()
        headers = {"Authorization": f"Bearer {service.token()}"}
        response = case.call(headers=headers)
        counted.update(["requests", f"{case.operation.method.upper()} {case.operation.path} {response.status_code}"])
        case.validate_response(response, headers=headers)
        if response.status_code >= 400:
            assert written() == before
        anonymous = case.call(headers={"Authorization": ""})
        counted.update(["requests"])
        # What no database could keep is turned away before anybody asks who sent it.
        assert anonymous.status_code in {400, 401, 404, 415}
        transaction.savepoint_rollback(undo)

    ask()
    return counted


def _requests(told: dict[str, str]) -> Any:
    for result in described().get_all_operations():
        operation = result.ok()
        named = {name: told[name] for name in told if f"{{{name}}}" in operation.path}
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
            yield operation.as_strategy(generation_mode=mode)
            if (named and operation.body) or mode is GenerationMode.POSITIVE:
                yield operation.as_strategy(generation_mode=mode, path_parameters=named or None)


def correct_everything(service: Service, examples: int) -> Counter[str]:
    """Correct every fact of a case to whatever JSON can hold; gives how many were sent, and how they were answered."""
    person = people.held_in_leeds()
    rows = [(table, each) for table in Subject.declared for each in rows_of(person.pk, table)]
    facts = [(table, each, name) for table, each in rows for name in Subject.declared[table].grain.columns]
    counted: Counter[str] = Counter()
    before = written()

    @settings(max_examples=examples, suppress_health_check=list(HealthCheck), deadline=None)
    @given(asked=st.sampled_from(facts), value=_values(), stale=st.integers(0, 1))
    def correct(asked: tuple[str, FactRow, str], value: Any, stale: int) -> None:
        table, row, name = asked
        undo = transaction.savepoint()
        sent = {"table": table, "row": row.row, "version": row.version + stale, "changes": {name: value}, "reason": "x"}
        response = service.call("POST", f"cases/{person.uuid}/corrections", sent)
        counted.update(["requests", str(response.status_code)])
        assert response.status_code in {201, 404, 409, 422}
        if response.status_code == 201:
            assert service.get(f"cases/{person.uuid}/duties").status_code == 200
            told = service.get(f"cases/{person.uuid}/facts/{table}").json()["rows"]
            assert next(each for each in told if each["row"] == row.row)["version"] in {row.version, row.version + 1}
        else:
            assert written() == before
        transaction.savepoint_rollback(undo)

    correct()
    return counted


def _values() -> Any:
    columns = [column for each in Subject.declared.values() for column in each.grain.columns.values()]
    words = sorted({str(word) for column in columns for word in column.words or ()})
    return st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.sampled_from([0, 1, 50, 100, 101, 1_000_000, 1_000_001, 2**31, 2**63, 2**64, -1]),
        st.floats(),
        st.dates().map(lambda day: day.isoformat()),
        st.sampled_from(["0001-01-01", "9999-12-31", "2021-06-02T10:00:00", "2021-06-02T10:00:00+01:00"]),
        st.sampled_from(["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "a\0b", "", "x" * 300]),
        st.sampled_from(words),
        st.text(max_size=20),
    )
