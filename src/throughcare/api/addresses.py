"""The addresses of the API. Who calls is told by a token, never by a session."""

from django.contrib.auth.decorators import login_not_required
from django.urls import URLPattern, path
from django.views.decorators.http import require_safe

from throughcare.api.application import api

_PATTERNS, _APP, _NAMESPACE = api.urls

# Those beside the resources: they take what they are sent by any method, unless they are told not to.
_BESIDE = {"openapi-json", "api-root"}

for pattern in _PATTERNS:
    assert isinstance(pattern, URLPattern)
    view = require_safe(pattern.callback) if pattern.name in _BESIDE else pattern.callback
    pattern.callback = login_not_required(view)

urlpatterns = [path("api/", (_PATTERNS, _APP, _NAMESPACE))]
