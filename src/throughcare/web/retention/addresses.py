"""The address of retention."""

from django.urls import path

from throughcare.web.retention import views

urlpatterns = [path("retention", views.retention, name="retention")]
