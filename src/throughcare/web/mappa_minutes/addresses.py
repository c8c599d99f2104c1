"""Addresses of MAPPA minutes."""

from django.urls import path

from throughcare.web.mappa_minutes import views

urlpatterns = [
    path("cases/<uuid:uuid>/mappa", views.meetings, name="mappa_meetings"),
    path("cases/<uuid:uuid>/mappa/new", views.keep, name="keep_mappa_minutes"),
    path("mappa-minutes/<uuid:meeting>", views.minutes, name="mappa_minutes"),
    path("mappa-minutes/<uuid:meeting>/correct", views.correct, name="correct_mappa_minutes"),
]
