"""Addresses of departures from policy."""

from django.urls import path

from throughcare.web.departures import views

urlpatterns = [
    path("policy/departures", views.departures, name="departures"),
    path("policy/departures.csv", views.download, name="departures_csv"),
    path("policy/departures/new", views.new, name="new_departure"),
    path("policy/departures/<int:departure>/end", views.end, name="end_departure"),
]
