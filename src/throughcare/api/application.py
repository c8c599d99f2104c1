"""The API: its resources, its description (OpenAPI 3.1), and how it says no."""

from __future__ import annotations

from typing import Any

from ninja import NinjaAPI

from throughcare.api import cases, lists, provisions, recording
from throughcare.api.calling import ServiceToken
from throughcare.api.problems import SCHEMA, answer_problems
from throughcare.record.case_document import schema

DESCRIPTION = "For services, each with an account of its own. See docs/api.md."


class Described(NinjaAPI):
    """An API whose description holds problems and the case document too."""

    def get_openapi_schema(self, **asked: Any) -> Any:
        """The description of every operation."""
        described = super().get_openapi_schema(**asked)
        document = {name: held for name, held in schema().items() if not name.startswith("$")}
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
for each in (cases.router, recording.router, lists.router, provisions.router):
    api.add_router("", each)
