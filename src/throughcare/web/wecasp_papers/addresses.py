"""Addresses of the papers of the women's panel."""

from django.urls import path

from throughcare.web.wecasp_papers import keeping, views

urlpatterns = [
    path("wecasp-papers", views.papers, name="wecasp_papers"),
    path("wecasp-papers/statement", views.statement, name="wecasp_statement"),
    path("wecasp-papers/new", keeping.new, name="new_wecasp_paper"),
    path("wecasp-papers/<uuid:paper>", views.paper, name="wecasp_paper"),
    path("wecasp-papers/<uuid:paper>/items/new", keeping.item, name="new_wecasp_item"),
    path("wecasp-papers/<uuid:paper>/items/<uuid:item>/correct", keeping.correct, name="correct_wecasp_item"),
    path("wecasp-papers/<uuid:paper>/disclosures/new", keeping.disclosure, name="new_wecasp_disclosure"),
    path("wecasp-papers/copies/<uuid:disclosure>", views.copy, name="wecasp_copy"),
]
