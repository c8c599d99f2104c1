"""The API as it describes itself."""

from collections import Counter
from typing import Any

import pytest
from django.test import Client
from ninja import Schema

from throughcare.api.application import api

pytestmark = pytest.mark.django_db


def test_no_two_shapes_of_the_description_bear_one_name() -> None:
    described = api.get_openapi_schema()["components"]["schemas"]
    shapes = [each for each in _below(Schema) if each.__module__.startswith("throughcare.api.")]
    named = Counter(each.__name__ for each in shapes)
    assert len(described) > 50
    assert [name for name, times in named.items() if times > 1] == []


def _below(shape: Any) -> list[Any]:
    return [found for each in shape.__subclasses__() for found in (each, *_below(each))]


def test_the_description_is_public_and_holds_every_resource() -> None:
    described = Client().get("/api/openapi.json")
    assert described.status_code == 200
    assert described.json()["openapi"] == "3.1.0"
    assert sorted(described.json()["paths"]) == [
        "/api/caseload",
        "/api/cases/{uuid}",
        "/api/cases/{uuid}/allocation-history",
        "/api/cases/{uuid}/allocations",
        "/api/cases/{uuid}/allocations/end",
        "/api/cases/{uuid}/contacts",
        "/api/cases/{uuid}/contacts/outcome",
        "/api/cases/{uuid}/corrections",
        "/api/cases/{uuid}/duties",
        "/api/cases/{uuid}/facts/{table}",
        "/api/cases/{uuid}/journeys/{journey}",
        "/api/cases/{uuid}/journeys/{journey}/{stage}",
        "/api/cases/{uuid}/notices",
        "/api/cases/{uuid}/papers",
        "/api/cases/{uuid}/papers/new",
        "/api/cases/{uuid}/responsibility",
        "/api/cases/{uuid}/responsibility/corrections",
        "/api/cases/{uuid}/responsibility/corrections/end",
        "/api/cases/{uuid}/responsibility/records",
        "/api/cases/{uuid}/supporting-staff",
        "/api/cases/{uuid}/tellings",
        "/api/handovers",
        "/api/my-work",
        "/api/notices/stuck",
        "/api/notices/{notice}/told-otherwise",
        "/api/notices/{notice}/try-again",
        "/api/out-on-rotl",
        "/api/papers/{paper}",
        "/api/papers/{paper}/change",
        "/api/papers/{paper}/finish",
        "/api/papers/{paper}/withdraw",
        "/api/poms/{pom}/caseload",
        "/api/prisons/{prison}/equip-plan",
        "/api/prisons/{prison}/equip-plan/kept",
        "/api/prisons/{prison}/pom-profiles",
        "/api/prisons/{prison}/poms",
        "/api/prisons/{prison}/to-allocate",
        "/api/provisions",
        "/api/provisions/{id_}",
    ]
