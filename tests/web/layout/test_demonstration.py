"""The demonstration: its banner, and the sign-ins that it offers."""

import json
from pathlib import Path

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

pytestmark = pytest.mark.django_db

BANNER = "Every person here is fictional"


def test_real_data_carry_no_banner_and_offer_no_sign_in(client: Client, settings: Settings, tmp_path: Path) -> None:
    settings.DEMONSTRATION_SIGN_INS = tmp_path / "none.json"
    page = client.get("/sign-in").content.decode()
    assert BANNER not in page
    assert "Demonstration sign-ins" not in page


def test_a_demonstration_says_so_and_offers_its_sign_ins(client: Client, settings: Settings, tmp_path: Path) -> None:
    settings.DEMONSTRATION_SIGN_INS = tmp_path / "sign-ins.json"
    settings.DEMONSTRATION_SIGN_INS.write_text(
        json.dumps(
            [
                {
                    "group": "In prison",
                    "role": "POM",
                    "name": "Ada <Fictional>",
                    "username": "pom.leeds",
                    "password": "for show",
                }
            ]
        )
    )
    page = client.get("/sign-in").content.decode()
    assert BANNER in page
    assert "In prison</th>" in page
    assert "Ada &lt;Fictional&gt;" in page
    assert "<code>pom.leeds</code>" in page
    assert "<code>for show</code>" in page
