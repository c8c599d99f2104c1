"""The address of the legal holds on a case."""

from django.urls import path

from throughcare.web.legal_holds import views

urlpatterns = [path("cases/<uuid:uuid>/legal-holds", views.holds, name="legal_holds")]
