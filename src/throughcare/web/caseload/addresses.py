"""Addresses of the caseload. What was searched for is sent, and kept in the session; no address carries it."""

from django.urls import path

from throughcare.web.caseload import views

urlpatterns = [
    path("caseload", views.caseload, name="caseload"),
    path("caseload/search", views.search, name="caseload_search"),
    path("caseload.csv", views.download, name="caseload_csv"),
]
