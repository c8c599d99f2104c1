"""Addresses of the policy."""

from django.urls import path

from throughcare.web.policy import contradictions, views

urlpatterns = [
    path("policy", views.documents, name="policy"),
    path("policy/contradictions", contradictions.contradictions, name="contradictions"),
    path("policy/provisions/<str:provision>", views.provision, name="provision"),
    path("policy/<slug:document>", views.document, name="document"),
    path("policy/<slug:document>/<slug:section>", views.section, name="section"),
]
