"""Addresses of who is responsible for a case."""

from django.urls import path

from throughcare.web.responsibility import views

urlpatterns = [
    path("cases/<uuid:uuid>/responsibility", views.responsibility, name="responsibility"),
    path("cases/<uuid:uuid>/responsibility.csv", views.day_to_day, name="responsibility_csv"),
    path("cases/<uuid:uuid>/responsibility/record", views.record, name="record_responsibility"),
    path("cases/<uuid:uuid>/responsibility/correct", views.correct, name="correct_responsibility"),
    path("cases/<uuid:uuid>/responsibility/end-correction", views.end, name="end_correction"),
]
