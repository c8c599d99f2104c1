"""Addresses of subject access."""

from django.urls import path

from throughcare.web.subject_access import views, waiting

urlpatterns = [
    path("subject-access", waiting.waiting, name="subject_access_waiting"),
    path("subject-access.csv", waiting.download, name="subject_access_csv"),
    path("cases/<uuid:uuid>/subject-access", views.requests, name="subject_access"),
    path("cases/<uuid:uuid>/subject-access/request", views.request, name="subject_access_request"),
    path("cases/<uuid:uuid>/subject-access/answer", views.answer, name="subject_access_answer"),
]
