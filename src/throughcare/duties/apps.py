"""The duties as a Django application."""

from django.apps import AppConfig


class DutiesConfig(AppConfig):
    """Label `duties`."""

    name = "throughcare.duties"
    label = "duties"
    default_auto_field = "django.db.models.BigAutoField"
