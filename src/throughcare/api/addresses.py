"""The addresses of the API. Who calls is told by a token, never by a session."""

from django.contrib.auth.decorators import login_not_required
from django.urls import URLPattern, path

from throughcare.api.application import api

_PATTERNS, _APP, _NAMESPACE = api.urls

for pattern in _PATTERNS:
    assert isinstance(pattern, URLPattern)
    pattern.callback = login_not_required(pattern.callback)

urlpatterns = [path("api/", (_PATTERNS, _APP, _NAMESPACE))]
