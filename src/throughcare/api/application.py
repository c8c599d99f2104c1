"""The API: its resources, its description (OpenAPI 3.1), and how it says no."""

from __future__ import annotations

import json
from typing import Any

from ninja import NinjaAPI

from throughcare.api import (
    allocation,
    cases,
    equip_plans,
    handovers,
    lists,
    notices,
    out_on_rotl,
    papers,
    provisions,
    recording,
    responsibility,
    stages,
)
from throughcare.api.calling import ServiceToken
from throughcare.api.problems import SCHEMA, answer_problems
from throughcare.record.case_document import published

DESCRIPTION = "For services, each with an account of its own. See docs/api.md."


class Described(NinjaAPI):
    """An API whose description holds problems and the case document too."""

    def get_openapi_schema(self, **asked: Any) -> Any:
        """The description of every operation."""
        described = super().get_openapi_schema(**asked)
        # Not every reader of patterns knows surrogates, and no JSON that is sent holds half of a pair.
        document = json.loads(published().replace(r"\\ud800-\\udfff", ""))
        document = {name: held for name, held in document.items() if not name.startswith("$")}
        described["components"]["schemas"] |= {"Problem": SCHEMA, "CaseDocument": document}
        return described


api = Described(
    title="Throughcare",
    version="1",
    description=DESCRIPTION,
    auth=ServiceToken(),
    docs_url=None,
    openapi_url="/openapi.json",
    urls_namespace="api",
)
answer_problems(api)
_OF_PRISONS = (lists, handovers, out_on_rotl, equip_plans)
for each in (cases, recording, allocation, responsibility, stages, papers, notices, *_OF_PRISONS, provisions):
    api.add_router("", each.router)
