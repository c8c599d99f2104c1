"""Addresses of the journeys of a case: one a journey, one a stage, and the checklist of those that have one."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import URLPattern, path

from throughcare.web.journeys import downloads, views
from throughcare.web.journeys.routes import route_of, route_of_checklist
from throughcare.work.journeys.index import JOURNEYS
from throughcare.work.stages.checklist import checks_of


def _routes() -> Iterator[URLPattern]:
    yield path("cases/<uuid:uuid>/journeys", views.journeys, name="journeys")
    yield path("cases/<uuid:uuid>/journeys.csv", downloads.what_was_done, name="journeys_csv")
    for name, journey in JOURNEYS.items():
        about = {"journey": name}
        yield path(f"cases/<uuid:uuid>/{name}", views.journey, about, name=route_of(journey))
        if checks_of(journey):
            lines = f"cases/<uuid:uuid>/{name}/checklist.csv"
            yield path(lines, downloads.checklist, about, name=route_of_checklist(journey))
        for each in journey.stages:
            whose = {"journey": name, "stage": each.name}
            yield path(f"cases/<uuid:uuid>/{name}/{each.name}", views.stage, whose, name=route_of(journey, each))


urlpatterns = list(_routes())
