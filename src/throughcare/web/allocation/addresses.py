"""Addresses of allocation."""

from django.urls import path

from throughcare.web.allocation import beside, case, caseloads, downloads, poms, views

urlpatterns = [
    path("allocation", views.to_allocate, name="allocation"),
    path("allocation.csv", views.to_allocate_csv, name="allocation_csv"),
    path("allocation/left", views.left, name="allocation_left"),
    path("allocation/poms", poms.poms, name="poms"),
    path("allocation/poms.csv", poms.poms_csv, name="poms_csv"),
    path("allocation/poms/new", poms.new, name="new_pom"),
    path("allocation/poms/<int:pom>", poms.one, name="pom"),
    path("allocation/poms/<int:pom>/change", poms.change, name="change_pom"),
    path("allocation/poms/<int:pom>/cases", caseloads.move, name="move_caseload"),
    path("allocation/poms/<int:pom>/moved", caseloads.moved, name="moved_caseload"),
    path("cases/<uuid:uuid>/allocation", case.about, name="allocation_case"),
    path("cases/<uuid:uuid>/allocation/poms", case.choose, name="choose_pom"),
    path("cases/<uuid:uuid>/allocation/to", case.allocate_to, name="allocate_to"),
    path("cases/<uuid:uuid>/allocations", beside.history, name="allocation_history"),
    path("cases/<uuid:uuid>/allocations.csv", downloads.history_csv, name="allocation_history_csv"),
    path("cases/<uuid:uuid>/allocations/co-working", beside.co_working, name="allocate_co_working"),
    path("cases/<uuid:uuid>/allocations/key-worker", beside.key_worker, name="allocate_key_worker"),
    path("cases/<uuid:uuid>/allocations/end", beside.end, name="end_allocation"),
]
