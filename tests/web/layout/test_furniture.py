"""What every page is made of."""

from datetime import date
from typing import Any

import pytest
from django.template import engines

from throughcare.engine.outcomes import Status
from throughcare.policy.documents import Force
from throughcare.web.layout.errors import FieldError


def drawn(macro: str, call: str, **context: Any) -> str:
    """The markup of one call of one macro, with its white space made plain."""
    template = engines["jinja2"].from_string(f'{{% from "layout/furniture.html" import {macro} %}}{call}')
    return " ".join(template.render(context).split())


@pytest.mark.parametrize(
    ("status", "text", "colour"),
    [
        ("overdue", "Overdue", "red"),
        ("due", "Due", "yellow"),
        ("upcoming", "Upcoming", "blue"),
        ("waiting", "Waiting", "purple"),
        ("met", "Met", "green"),
        ("met_late", "Met late", "orange"),
        ("cannot_tell", "Cannot tell", "grey"),
        ("not_applicable", "Does not apply", "grey"),
    ],
)
def test_a_status_is_a_word_in_a_colour(status: str, text: str, colour: str) -> None:
    assert drawn("status_tag", "{{ status_tag(status) }}", status=status) == (
        f'<strong class="govuk-tag govuk-tag--{colour}">{text}</strong>'
    )


@pytest.mark.parametrize("status", list(Status))
def test_every_status_has_a_tag(status: Status) -> None:
    assert "govuk-tag--" in drawn("status_tag", "{{ status_tag(status) }}", status=status)


@pytest.mark.parametrize("force", list(Force))
def test_every_force_has_a_tag(force: Force) -> None:
    assert "govuk-tag--" in drawn("force_tag", "{{ force_tag(force) }}", force=force)


def test_a_table_has_a_caption_headings_and_a_name_for_each_row() -> None:
    table = drawn(
        "data_table, status_tag",
        '{{ data_table("Due", [{"text": "Person"}, {"text": "Days", "numeric": true}], [[name, status_tag("due")]]) }}',
        name="Ada <b>",
    )
    assert '<caption class="govuk-table__caption govuk-table__caption--m">Due</caption>' in table
    assert '<th scope="col" class="govuk-table__header govuk-table__header--numeric">Days</th>' in table
    assert '<th scope="row" class="govuk-table__header">Ada &lt;b&gt;</th>' in table
    assert '<td class="govuk-table__cell govuk-table__cell--numeric"><strong class="govuk-tag' in table
    assert 'role="region" aria-label="Due" tabindex="0"' in table


def test_the_column_that_orders_a_table_says_so() -> None:
    call = '{{ data_table("Due", [{"html": sort_header("Due", "?sort=-due", "ascending"), "sort": "ascending"}], []) }}'
    table = drawn("data_table, sort_header", call)
    assert 'aria-sort="ascending"' in table
    assert 'href="?sort=-due"' in table
    assert ", sorted ascending" in table


def test_errors_are_listed_with_a_link_to_their_field() -> None:
    summary = drawn("error_summary", "{{ error_summary(errors) }}", errors=(FieldError("due", "Enter a <date>"),))
    assert '<a href="#due">Enter a &lt;date&gt;</a>' in summary
    assert drawn("error_summary", "{{ error_summary(errors) }}", errors=()) == ""


def test_pagination_offers_only_the_ways_there_are() -> None:
    onwards = drawn("pagination", '{{ pagination(none, "?after=9") }}')
    assert 'href="?after=9"' in onwards
    assert "Previous" not in onwards
    assert drawn("pagination", "{{ pagination(none, none) }}") == ""


def test_the_timeline_gives_each_date_in_words_and_for_machines() -> None:
    line = drawn(
        "timeline",
        '{{ timeline([{"title": "Allocated", "by": "HOMD", "on": day, "text": "To Ada"}]) }}',
        day=date(2026, 6, 2),
    )
    assert '<time datetime="2026-06-02">2 June 2026</time>' in line
    assert '<h3 class="moj-timeline__title">Allocated</h3>' in line
    assert "by HOMD" in line


def test_a_chosen_filter_can_be_taken_away() -> None:
    panel = drawn(
        "filter_panel",
        '{% call filter_panel("/caseload", [{"heading": "Prison", "text": "Leeds", "remove_href": "/caseload?"}], '
        '"/caseload") %}choices{% endcall %}',
    )
    assert '<form method="get" action="/caseload"' in panel
    assert "Remove this filter: Prison</span> Leeds</a>" in panel
    assert "choices" in panel


def test_an_identity_bar_names_the_person_once() -> None:
    bar = drawn("identity_bar", '{{ identity_bar("Ada Fictional", [{"label": "CRN", "text": "X123456"}]) }}')
    assert bar.count("Ada Fictional") == 1
    assert '<span class="tc-quiet">CRN</span> X123456' in bar


def test_the_page_of_a_case_that_is_open_is_marked() -> None:
    pages = drawn(
        "sub_navigation",
        '{{ sub_navigation("Case", [{"text": "Overview", "href": "/a", "current": true}, '
        '{"text": "Duties", "href": "/b"}]) }}',
    )
    assert '<a class="moj-sub-navigation__link" href="/a" aria-current="page">Overview</a>' in pages
    assert '<a class="moj-sub-navigation__link" href="/b">Duties</a>' in pages
