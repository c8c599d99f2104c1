"""Addresses of one case. They carry the case's own uuid, never a name or a number of the person."""

from django.urls import path

from throughcare.web.case import exporting, recording, views

urlpatterns = [
    path("cases/<uuid:uuid>", views.case, name="case"),
    path("cases/<uuid:uuid>/contacts/new", recording.contact, name="record_contact"),
    path("cases/<uuid:uuid>/allocate/com", recording.com, name="allocate_com"),
    path("cases/<uuid:uuid>/document.json", exporting.document, name="export_case"),
    path("cases/<uuid:uuid>/for-the-person", views.for_the_person, name="for_the_person"),
]
