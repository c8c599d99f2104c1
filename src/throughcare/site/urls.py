"""Every address of the site."""

from django.urls import URLPattern, URLResolver

from throughcare.api import addresses as api
from throughcare.web import addresses as pages

urlpatterns: list[URLPattern | URLResolver] = [*pages.urlpatterns, *api.urlpatterns]

handler400 = "throughcare.web.errors.views.bad_request"
handler403 = "throughcare.web.errors.views.forbidden"
handler404 = "throughcare.web.errors.views.not_found"
handler500 = "throughcare.web.errors.views.broken"
