"""Addresses of corrections and of the person's own statements. A row is named by its table and its id."""

from django.urls import path

from throughcare.web.corrections import correcting, disputing

urlpatterns = [
    path("cases/<uuid:uuid>/correct", correcting.correct, name="correct_fact"),
    path("cases/<uuid:uuid>/statements/new", disputing.statement, name="record_statement"),
]
