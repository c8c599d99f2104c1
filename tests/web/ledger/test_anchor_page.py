"""Turning the ledger's anchor off from its page: one proposes, another agrees, and until then nothing changes."""

import re
import time

import pytest
from django.test import Client

from tests.web import people
from tests.web.markup import faults
from throughcare.access.roles import Role
from throughcare.record.anchoring import is_anchored
from throughcare.record.models import Account, LedgerEntry, ProposedAct
from throughcare.web.sign_in.confirming import CONFIRMED_AT
from throughcare.web.sign_in.session_limits import SEEN_AT, SIGNED_IN_AT

pytestmark = pytest.mark.django_db

WHY = "The disk of the anchor is replaced tonight."


def signed_in(client: Client, account: Account) -> Client:
    client.force_login(account)
    session = client.session
    session[SIGNED_IN_AT] = session[SEEN_AT] = session[CONFIRMED_AT] = int(time.time())
    session.save()
    return client


@pytest.mark.parametrize(("first", "second"), [(Role.ADMINISTRATOR, Role.AUDITOR), (Role.AUDITOR, Role.ADMINISTRATOR)])
def test_two_people_turn_the_anchor_off_and_on(client: Client, first: Role, second: Role) -> None:
    ada, ben = people.account("ada", first), people.account("ben", second)
    signed_in(client, ada)
    assert client.post("/ledger/anchor", {"to": "off", "reason": WHY})["Location"] == "/accounts/gravest-acts"
    act = ProposedAct.objects.get()
    assert (act.proposed_by, act.reason, act.arguments, is_anchored()) == (ada, WHY, {"to": "off"}, True)
    own = client.post(f"/accounts/gravest-acts/{act.pk}/agree")
    assert (own.status_code, is_anchored()) == (422, True)
    assert "Nobody agrees to what they proposed" in own.content.decode()
    signed_in(client, ben)
    assert client.post(f"/accounts/gravest-acts/{act.pk}/agree")["Location"].endswith("?done=agree")
    assert not is_anchored()
    page = client.get("/ledger/anchor").content.decode()
    assert "Propose to turn the ledger’s anchor on" in page
    assert faults(page) == []


def test_without_a_reason_nothing_is_proposed_and_what_was_typed_is_kept(client: Client) -> None:
    signed_in(client, people.account("ada", Role.AUDITOR))
    answer = client.post("/ledger/anchor", {"to": "off", "reason": "Too short <b>"})
    page = answer.content.decode()
    assert (answer.status_code, ProposedAct.objects.count(), is_anchored()) == (422, 0, True)
    assert page.count("Say why, in at least 20 characters") == 2
    assert "Too short &lt;b&gt;" in page
    assert faults(page) == []


def test_what_cannot_be_is_not_proposed(client: Client) -> None:
    signed_in(client, people.account("ada", Role.AUDITOR))
    for to in ("on", "sideways"):
        assert client.post("/ledger/anchor", {"to": to, "reason": WHY}).status_code == 422
    assert ProposedAct.objects.count() == 0


@pytest.mark.parametrize("role", [each for each in Role if each not in {Role.ADMINISTRATOR, Role.AUDITOR}])
def test_for_everybody_else_the_page_is_not_there_and_the_try_is_kept(client: Client, role: Role) -> None:
    signed_in(client, people.account("ada", role))
    before = LedgerEntry.objects.count()
    answer = client.post("/ledger/anchor", {"to": "off", "reason": WHY})
    token = re.compile(r'value="[^"]{64}"')
    absent = client.post("/ledger/anchors", {"to": "off", "reason": WHY})
    assert (answer.status_code, ProposedAct.objects.count(), is_anchored()) == (404, 0, True)
    assert token.sub("", answer.content.decode()) == token.sub("", absent.content.decode())
    assert LedgerEntry.objects.latest("number").outcome == "refused"
    assert LedgerEntry.objects.count() - before == 1
