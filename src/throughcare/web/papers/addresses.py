"""Addresses of the papers of a case."""

from django.urls import path

from throughcare.web.papers import files, keeping, views

urlpatterns = [
    path("cases/<uuid:uuid>/papers", views.papers, name="papers"),
    path("cases/<uuid:uuid>/papers.csv", views.papers_csv, name="papers_csv"),
    path("cases/<uuid:uuid>/papers/new", keeping.new, name="new_paper"),
    path("papers/<uuid:kept>", views.paper, name="paper"),
    path("papers/<uuid:kept>/print", views.print_paper, name="print_paper"),
    path("papers/<uuid:kept>/file.pdf", files.pdf, name="paper_pdf"),
    path("papers/<uuid:kept>/file.docx", files.word, name="paper_word"),
    path("papers/<uuid:kept>/change", keeping.change, name="change_paper"),
    path("papers/<uuid:kept>/withdraw", keeping.withdraw, name="withdraw_paper"),
]
