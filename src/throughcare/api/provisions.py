"""The provisions of policy. No personal data stand in them, so reading them leaves no entry."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Query, Router, Schema
from pydantic import Field

from throughcare.api.forms import Asked
from throughcare.api.problems import documented
from throughcare.calendar import today_in_london
from throughcare.duties.policy_in_use import catalogue
from throughcare.policy.catalogue import Entry
from throughcare.policy.explanation import describe_clock, describe_condition
from throughcare.policy.finding import find
from throughcare.policy.provisions import Evaluated

router = Router(tags=["policy"])


class ProvisionsAsked(Asked):
    """Which provisions: those of a document, and those that words are found in."""

    document: str = Field("", max_length=100, description="A document's id, such as `national-standards-2021`.")
    find: str = Field("", max_length=200)


class ProvisionLine(Schema):
    """A provision in a list."""

    id: str
    title: str
    document: str
    paragraph: str
    kind: str
    force: str


class Provision(ProvisionLine):
    """A provision: when it applies, how its clock runs, the reading adopted, and since when it is in force."""

    section: str
    condition: str | None
    clock: str | None
    reading: str | None
    in_force_from: date | None
    in_force_until: date | None


class Provisions(Schema):
    """Provisions, in the order of the documents; what words are found in best, first."""

    provisions: list[ProvisionLine]


@router.get("/provisions", response=Provisions, openapi_extra=documented(422), summary="Provisions")
def provisions(request: HttpRequest, asked: Query[ProvisionsAsked]) -> dict[str, Any]:
    """Every provision, or some."""
    asked.refuse_others(request)
    wanted = " ".join(asked.find.split())
    entries = [each.entry for each in find(catalogue(), wanted)] if wanted else list(catalogue())
    shown = [_line(each) for each in entries if asked.document in ("", each.document.id)]
    return {"provisions": shown}


@router.get("/provisions/{id_}", response=Provision, openapi_extra=documented(), summary="A provision")
def provision(request: HttpRequest, id_: str) -> dict[str, Any]:
    """A provision as it reads today."""
    if id_ not in catalogue():
        raise Http404
    entry = catalogue().on(id_, today_in_london()) or catalogue()[id_]
    held = entry.provision
    return {
        **_line(entry),
        "section": entry.section,
        "condition": held.condition or (describe_condition(held.applies) if isinstance(held, Evaluated) else None),
        "clock": (describe_clock(held) if isinstance(held, Evaluated) else None) or None,
        "reading": held.reading,
        "in_force_from": entry.in_force_from,
        "in_force_until": entry.in_force_until,
    }


def _line(entry: Entry) -> dict[str, Any]:
    held = entry.provision
    return {
        "id": held.id,
        "title": held.title,
        "document": entry.document.title,
        "paragraph": held.paragraph,
        "kind": held.kind,
        "force": held.force.value,
    }
