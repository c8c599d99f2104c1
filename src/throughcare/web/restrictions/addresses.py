"""Addresses of the lists of a case."""

from django.urls import path

from throughcare.web.restrictions import to_look_at, views

urlpatterns = [
    path("who-may-see", to_look_at.restrictions_to_look_at, name="restrictions_to_look_at"),
    path("who-may-see.csv", to_look_at.to_look_at_csv, name="restrictions_to_look_at_csv"),
    path("cases/<uuid:uuid>/who-may-see.csv", views.listed_csv, name="restrictions_csv"),
    path("cases/<uuid:uuid>/who-may-see", views.restrictions, name="restrictions"),
    path("cases/<uuid:uuid>/who-may-see/take-off", views.remove, name="take_off"),
    path("cases/<uuid:uuid>/who-may-see/lift", views.lift, name="lift_restriction"),
]
