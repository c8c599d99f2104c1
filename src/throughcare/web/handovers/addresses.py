"""Addresses of the list of handovers."""

from django.urls import path

from throughcare.web.handovers import views

urlpatterns = [
    path("handovers", views.listed, name="handovers"),
    path("handovers.csv", views.download, name="handovers_csv"),
]
