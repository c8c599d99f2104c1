"""Addresses of the work list."""

from django.urls import path

from throughcare.web.my_work import views

urlpatterns = [
    path("my-work", views.my_work, name="my_work"),
    path("my-work/<slug:part>", views.part, name="my_work_part"),
    path("my-work.csv", views.download, name="my_work_csv"),
]
