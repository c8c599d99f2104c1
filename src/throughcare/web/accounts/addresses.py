"""Addresses of the accounts, of the gravest acts, and of access to OMiC case notes."""

from django.urls import path

from throughcare.web.accounts import acts, notes_access, two_people, views

urlpatterns = [
    path("accounts", views.accounts, name="accounts"),
    path("accounts.csv", views.download, name="accounts_csv"),
    path("accounts/search", views.search, name="account_search"),
    path("accounts/new", views.new, name="new_account"),
    path("accounts/gravest-acts", two_people.gravest_acts, name="gravest_acts"),
    path("accounts/gravest-acts/<int:act>/<slug:answer>", two_people.answer, name="answer_act"),
    path("accounts/notes", notes_access.notes_access, name="notes_access"),
    path("accounts/notes.csv", notes_access.notes_access_csv, name="notes_access_csv"),
    path("accounts/notes/<int:account>", notes_access.change, name="change_notes_access"),
    path("accounts/<int:account>", views.one, name="one_account"),
    path("accounts/<int:account>/change", views.change, name="change_account"),
    path("accounts/<int:account>/grant", two_people.grant, name="grant_role"),
    path("accounts/<int:account>/<slug:act>", acts.act, name="account_act"),
]
