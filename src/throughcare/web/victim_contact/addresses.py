"""Addresses of victim contact. They carry no name: what was searched for is kept in the session."""

from django.urls import path

from throughcare.web.victim_contact import recording, views

urlpatterns = [
    path("victim-contact", views.victims, name="victims"),
    path("victim-contact/search", views.search, name="victims_search"),
    path("victim-contact/<uuid:victim>", views.victim, name="victim"),
    path("victim-contact/<uuid:victim>/correct", recording.correct, name="correct_victim"),
    path("victim-contact/<uuid:victim>/contacts/new", recording.contact, name="new_victim_contact"),
    path("victim-contact/<uuid:victim>/wishes/new", recording.wish, name="new_victim_wish"),
    path("cases/<uuid:uuid>/victim-contact", views.of_case, name="victims_of_case"),
    path("cases/<uuid:uuid>/victim-contact/new", recording.add, name="new_victim"),
]
