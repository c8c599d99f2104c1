"""Addresses of the list of who is out on ROTL."""

from django.urls import path

from throughcare.web.out_on_rotl import views

urlpatterns = [
    path("out-on-rotl", views.listed, name="out_on_rotl"),
    path("out-on-rotl.csv", views.download, name="out_on_rotl_csv"),
]
