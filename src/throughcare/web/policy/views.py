"""The policy: documents, sections, provisions, and a search of them. No personal data stand on these pages."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughcare.access.permissions import scope_of
from throughcare.calendar import today_in_london
from throughcare.duties.departures import in_words
from throughcare.duties.open_questions import questions_about
from throughcare.duties.policy_in_use import catalogue
from throughcare.duties.sight import sees
from throughcare.policy.documents import Force
from throughcare.policy.finding import find
from throughcare.record.queries.departures import departures_that_stand
from throughcare.web.case.opening import actor_behind
from throughcare.web.departures.views import may_depart
from throughcare.web.policy.contents import contents, section_of
from throughcare.web.policy.contradictions import anchor, number_left_open
from throughcare.web.policy.reach import reach
from throughcare.web.policy.reading import clock, of_the_day, owner_in_words, told, versions

LONGEST_SEARCH = 200


@require_safe
def documents(request: HttpRequest) -> HttpResponse:
    """Every document, or what a search finds in all of them."""
    wanted = " ".join(request.GET.get("find", "").split())[:LONGEST_SEARCH]
    found = find(catalogue(), wanted) if wanted else []
    return render(
        request,
        "policy/documents.html",
        {
            "contents": contents().values(),
            "count": len(catalogue()),
            "wanted": wanted,
            "found": [each.entry for each in found],
            "because": {each.entry.provision.id: each.because for each in found},
            "clock": clock,
            "owner": owner_in_words,
        },
    )


@require_safe
def document(request: HttpRequest, document: str) -> HttpResponse:
    """A document's sections."""
    if document not in contents():
        raise Http404
    return render(
        request, "policy/document.html", {"held": contents()[document], "questions": number_left_open(document)}
    )


@require_safe
def section(request: HttpRequest, document: str, section: str) -> HttpResponse:
    """A section's provisions."""
    sections = contents()[document].sections if document in contents() else ()
    found = next((each for each in sections if each.slug == section), None)
    if found is None:
        raise Http404
    return render(request, "policy/section.html", {"section": found, "clock": clock, "owner": owner_in_words})


@require_safe
def provision(request: HttpRequest, provision: str) -> HttpResponse:
    """A provision: all that it says of itself, and how many of the reader's cases it touches now."""
    if provision not in catalogue():
        raise Http404
    actor, today = actor_behind(request), today_in_london()
    entry = of_the_day(catalogue(), provision, today)
    departing = [each for each in departures_that_stand(provision=provision) if each.until_on >= today]
    return render(
        request,
        "policy/provision.html",
        {
            "entry": entry,
            "provision": entry.provision,
            "section": section_of(entry),
            "told": told(entry),
            "versions": versions(catalogue(), provision, today),
            "questions": questions_about(provision),
            "anchor": anchor,
            "departures": [in_words(each) for each in departing],
            "may_depart": may_depart(actor) and entry.provision.force is Force.SHOULD,
            "reach": reach(entry.provision, scope_of(actor), sees(actor), today),
        },
    )
