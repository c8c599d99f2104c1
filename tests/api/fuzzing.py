"""Requests made up from the API's own description, good ones and bad ones, and what must hold of every answer."""

from __future__ import annotations

from collections import Counter
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
from throughcare.record.models import CaseRow, Person

# A request in the right form can still break a rule of the record, which is told by 422.
_CHECKS = {"checks": {"positive_data_acceptance": {"expected-statuses": ["2xx", "401", "404", "409", "422", "429"]}}}


def written() -> dict[str, int]:
    """How many rows every table of cases holds, those that were superseded too."""
    models = [model for model in apps.get_models() if issubclass(model, CaseRow | Person)]
    return {model.__name__: model._default_manager.count() for model in models}


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
        assert anonymous.status_code in {401, 404, 415}
        transaction.savepoint_rollback(undo)

    ask()
    return counted


def _requests(told: dict[str, str]) -> Any:
    for result in described().get_all_operations():
        operation = result.ok()
        named = {name: told[name] for name in told if f"{{{name}}}" in operation.path}
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
            yield operation.as_strategy(generation_mode=mode)
            if named and operation.body or mode is GenerationMode.POSITIVE:
                yield operation.as_strategy(generation_mode=mode, path_parameters=named or None)
