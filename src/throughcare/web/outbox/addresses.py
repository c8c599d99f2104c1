"""Addresses of the outbox. A notice is named by its own uuid."""

from django.urls import path

from throughcare.web.outbox import mailboxes, mending, telling, views

urlpatterns = [
    path("cases/<uuid:uuid>/told", views.told, name="told"),
    path("cases/<uuid:uuid>/told.csv", views.told_csv, name="told_csv"),
    path("cases/<uuid:uuid>/tell", telling.tell, name="tell_somebody"),
    path("outbox", mending.stuck, name="stuck_notices"),
    path("outbox.csv", mending.stuck_csv, name="stuck_notices_csv"),
    path("outbox/<uuid:notice>", views.one, name="outgoing_notice"),
    path("outbox/<uuid:notice>/told-otherwise", telling.otherwise, name="told_otherwise"),
    path("outbox/<uuid:notice>/try-again", mending.again, name="try_again"),
    path("mailboxes", mailboxes.mailboxes, name="mailboxes"),
    path("mailboxes.csv", mailboxes.mailboxes_csv, name="mailboxes_csv"),
    path("mailboxes/change", mailboxes.change, name="change_mailbox"),
]
