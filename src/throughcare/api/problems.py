"""What is answered when something is not: problem documents (RFC 9457) that name the field, the rule and the paragraph.

Forbidden and absent are answered byte for byte alike, so the document of a 404 says nothing of what was asked for.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from throughcare.duties.keyset import NotACursor
from throughcare.duties.rows import plain
from throughcare.record.corrections import StaleVersion
from throughcare.record.service_accounts import TooMany
from throughcare.work.refusals import GateClosed, NotAllowed, NotValid

CONTENT_TYPE = "application/problem+json"

_SAID = {
    400: "The request could not be understood.",
    401: "Send a token that this service's key has signed, in the header Authorization: Bearer.",
    404: "There is no such thing, or you may not do this to it.",
    405: "This address does not take that method.",
    413: "The request is too long.",
    415: "Send JSON, as application/json.",
    422: "What was sent breaks a rule.",
    500: "Something went wrong here. Nothing was changed.",
}

_FIELD = {
    "type": "object",
    "properties": {"field": {"type": "string"}, "rule": {"type": "string"}},
    "required": ["field", "rule"],
    "additionalProperties": False,
}
_VERSION = {
    "type": "object",
    "properties": {"version": {"type": "integer"}, "facts": {"type": "object"}},
    "required": ["version"],
    "additionalProperties": False,
}
SCHEMA: dict[str, Any] = {
    "type": "object",
    "title": "Problem",
    "description": "RFC 9457. `type` is `about:blank`: the status says which kind of problem it is.",
    "properties": {
        "type": {"const": "about:blank"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {"type": "array", "items": _FIELD, "description": "The rules broken, field by field."},
        "provision": {"type": "string", "description": "The provision whose gate is closed."},
        "paragraph": {"type": "string", "description": "Its paragraph in its document."},
        "wanted": {"type": "array", "items": {"type": "string"}, "description": "What the gate still asks for."},
        "seen": _VERSION,
        "standing": {**_VERSION, "description": "What stands now, of the facts that were to be changed."},
    },
    "required": ["type", "title", "status", "detail"],
    "additionalProperties": False,
}


def problem(status: int, detail: str = "", **more: Any) -> dict[str, Any]:
    """The document of a problem; `more` are members of `SCHEMA`."""
    said = detail or _SAID.get(status, HTTPStatus(status).phrase)
    return {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": said, **more}


def answer(status: int, detail: str = "", **more: Any) -> HttpResponse:
    """A problem as a response."""
    content = json.dumps(problem(status, detail, **more), ensure_ascii=False)
    return HttpResponse(content, status=status, content_type=CONTENT_TYPE)


def documented(*statuses: int, content: Mapping[int, str] | None = None) -> dict[str, Any]:
    """The problems that an operation may answer with, for the description of the API; some, every operation may.

    `content`: the schema of a response that no class of ours describes, by status.
    """
    every = sorted({*statuses, 400, 401, 404, 415, 429})
    problems = {status: _described(status, CONTENT_TYPE, "Problem") for status in every}
    others = {status: _described(status, "application/json", schema) for status, schema in (content or {}).items()}
    return {"responses": problems | others}


def _described(status: int, media_type: str, schema: str) -> dict[str, Any]:
    content = {media_type: {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    return {"description": HTTPStatus(status).phrase, "content": content}


def answer_problems(api: NinjaAPI) -> None:
    """Have the API answer whatever the reads, the verbs and the checks of what was sent may raise."""

    def handler(kind: type[Exception], answering: Any) -> None:
        api.add_exception_handler(kind, lambda request, raised: answering(raised))

    handler(Http404, lambda raised: answer(404))
    handler(NotAllowed, lambda raised: answer(404))
    handler(NotACursor, lambda raised: _invalid([("after", "This is no place in this list.")]))
    handler(NotValid, lambda raised: _invalid(raised.errors.items()))
    handler(ValidationError, lambda raised: _invalid(_broken(raised.errors)))
    handler(GateClosed, _gate)
    handler(StaleVersion, _stale)
    handler(AuthenticationError, lambda raised: _unknown())
    handler(HttpError, lambda raised: answer(raised.status_code))
    handler(TooMany, _too_many)


def _invalid(errors: Iterable[tuple[str, str]]) -> HttpResponse:
    return answer(422, errors=[{"field": field, "rule": rule} for field, rule in errors])


def _broken(errors: Iterable[Mapping[str, Any]]) -> list[tuple[str, str]]:
    """What the form of the request breaks; the place of a field in the body is its path without what holds it."""
    return [(".".join(str(part) for part in each["loc"][2:] or each["loc"][1:]), each["msg"]) for each in errors]


def _gate(closed: GateClosed) -> HttpResponse:
    return answer(422, str(closed), provision=closed.provision, paragraph=closed.paragraph, wanted=list(closed.missing))


def _stale(stale: StaleVersion) -> HttpResponse:
    facts = {name: plain(value) for name, value in sorted(stale.facts.items())}
    standing = {"version": stale.standing.version, "facts": facts}
    return answer(409, str(stale), seen={"version": stale.expected_version}, standing=standing)


def _too_many(raised: TooMany) -> HttpResponse:
    response = answer(429, str(raised))
    response.headers["Retry-After"] = str(raised.wait)
    return response


def _unknown() -> HttpResponse:
    response = answer(401)
    response.headers["WWW-Authenticate"] = "Bearer"
    return response
