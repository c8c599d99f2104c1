"""Addresses of the ledger."""

from django.urls import path

from throughcare.web.ledger import anchoring, views

urlpatterns = [
    path("cases/<uuid:uuid>/who-looked", views.who_looked, name="who_looked"),
    path("cases/<uuid:uuid>/who-looked.csv", views.who_looked_csv, name="who_looked_csv"),
    path("ledger", views.ledger, name="ledger"),
    path("ledger.csv", views.ledger_csv, name="ledger_csv"),
    path("ledger/anchor", anchoring.switch, name="switch_anchor"),
    path("ledger/search", views.search, name="ledger_search"),
]
