"""Addresses of notices."""

from django.urls import path

from throughcare.web.notices import views

urlpatterns = [
    path("notices", views.notices, name="notices"),
    path("notices/read", views.read, name="read_notices"),
]
