"""What the log says of a request: never whom it was about."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path
from structlog.testing import capture_logs

from throughcare.web.errors.views import broken, not_found

pytestmark = pytest.mark.django_db


def case(request: HttpRequest, noms: str) -> HttpResponse:
    raise ValueError(f"{noms} was quoted in an error")


urlpatterns = [path("case/<str:noms>", case)]
handler404 = not_found
handler500 = broken


@override_settings(ROOT_URLCONF=__name__, MIDDLEWARE=["throughcare.web.request_log.RequestLog"])
def test_neither_an_address_nor_an_error_names_a_person() -> None:
    client = Client(raise_request_exception=False)
    with capture_logs() as lines:
        response = client.get("/case/A1234BC?name=Fictional")
        client.get("/person/A1234BC")
    assert response.status_code == 500
    assert [line["event"] for line in lines] == ["unexpected error", "request", "request"]
    assert [(line["route"], line["status"]) for line in lines[1:]] == [("case/<str:noms>", 500), (None, 404)]
    assert lines[0]["kind"] == "ValueError"
    assert "A1234BC" not in str(lines)
    assert "Fictional" not in str(lines)


@override_settings(ROOT_URLCONF=__name__, MIDDLEWARE=["throughcare.web.request_log.RequestLog"])
def test_a_broken_page_is_still_a_page() -> None:
    response = Client(raise_request_exception=False).get("/case/A1234BC")
    assert "Sorry, something went wrong" in response.content.decode()
    assert "A1234BC" not in response.content.decode()
