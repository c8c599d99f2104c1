"""The names of the routes of journeys and stages, as the table of doors has them."""

from __future__ import annotations

from throughcare.work.stages.stage import Journey, Stage


def route_of(journey: Journey, stage: Stage | None = None) -> str:
    """The name of the route of a journey, or of one of its stages."""
    parts = [journey.name] if stage is None else [journey.name, stage.name]
    return "_".join(part.replace("-", "_") for part in parts)


def route_of_checklist(journey: Journey) -> str:
    """The name of the route of a journey's checklist as CSV."""
    return f"{route_of(journey)}_checklist"
