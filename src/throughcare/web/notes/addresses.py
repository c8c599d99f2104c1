"""Addresses of the case notes of one case."""

from django.urls import path

from throughcare.web.notes import views

urlpatterns = [
    path("cases/<uuid:uuid>/notes", views.notes, name="notes"),
    path("cases/<uuid:uuid>/notes/new", views.new, name="new_note"),
    path("cases/<uuid:uuid>/notes/<int:note>/correct", views.correct, name="correct_note"),
]
