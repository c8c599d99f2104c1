"""The addresses of the pages: one line a journey."""

from django.urls import URLPattern, URLResolver, include, path

from throughcare.web.first_page import home

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home, name="home"),
    path("", include("throughcare.web.sign_in.addresses")),
    path("", include("throughcare.web.accounts.addresses")),
    path("", include("throughcare.web.my_work.addresses")),
    path("", include("throughcare.web.caseload.addresses")),
    path("", include("throughcare.web.handovers.addresses")),
    path("", include("throughcare.web.equip_plan.addresses")),
    path("", include("throughcare.web.out_on_rotl.addresses")),
    path("", include("throughcare.web.case.addresses")),
    path("", include("throughcare.web.referrals.addresses")),
    path("", include("throughcare.web.allocation.addresses")),
    path("", include("throughcare.web.responsibility.addresses")),
    path("", include("throughcare.web.journeys.addresses")),
    path("", include("throughcare.web.notes.addresses")),
    path("", include("throughcare.web.papers.addresses")),
    path("", include("throughcare.web.mappa_minutes.addresses")),
    path("", include("throughcare.web.victim_contact.addresses")),
    path("", include("throughcare.web.wecasp_papers.addresses")),
    path("", include("throughcare.web.restrictions.addresses")),
    path("", include("throughcare.web.break_glass.addresses")),
    path("", include("throughcare.web.notices.addresses")),
    path("", include("throughcare.web.outbox.addresses")),
    path("", include("throughcare.web.corrections.addresses")),
    path("", include("throughcare.web.legal_holds.addresses")),
    path("", include("throughcare.web.subject_access.addresses")),
    path("", include("throughcare.web.retention.addresses")),
    path("", include("throughcare.web.departures.addresses")),
    path("", include("throughcare.web.ledger.addresses")),
    path("", include("throughcare.web.policy.addresses")),
]
