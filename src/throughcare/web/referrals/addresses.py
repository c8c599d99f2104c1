"""Addresses of referrals: the list, the same as CSV, and what a supplier is given of one case."""

from django.urls import path

from throughcare.web.referrals import views

urlpatterns = [
    path("referred", views.referred, name="referred"),
    path("referred.csv", views.download, name="referred_csv"),
    path("cases/<uuid:uuid>/referred", views.referred_case, name="referred_case"),
]
