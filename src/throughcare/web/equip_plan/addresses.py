"""Addresses of the plan for EQuIP."""

from django.urls import path

from throughcare.web.equip_plan import views

urlpatterns = [
    path("equip-plan", views.plan, name="equip_plan"),
    path("equip-plan/change", views.change, name="change_equip_plan"),
]
