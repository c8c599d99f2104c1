"""Addresses of case notes: those of OMiC, and those that are official-sensitive."""

from django.urls import path

from throughcare.web.notes import views

urlpatterns = [
    path("cases/<uuid:uuid>/notes", views.notes, name="notes"),
    path("cases/<uuid:uuid>/notes/new", views.new, name="new_note"),
    path("notes/<int:note>/correct", views.correct, name="correct_note"),
    path("cases/<uuid:uuid>/sensitive-notes", views.sensitive_notes, name="sensitive_notes"),
    path("cases/<uuid:uuid>/sensitive-notes/new", views.new_sensitive, name="new_sensitive_note"),
    path("sensitive-notes/<int:note>/correct", views.correct_sensitive, name="correct_sensitive_note"),
]
