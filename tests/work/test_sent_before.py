"""A sheet that is sent many times at once, as by an impatient hand, is one row, where no case is locked either."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection
from django.utils import timezone

from throughcare.access.roles import Role
from throughcare.access.wecasp import PaperKind
from throughcare.record.models import Account, LedgerEntry, WecaspPaper, WecaspSignature
from throughcare.work.actors import actor_of
from throughcare.work.wecasp_papers import NewPaper, keep_paper

AT_ONCE = 6
SHEET = "0123456789abcdef" * 2


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_sent_at_once_it_is_one_row_and_each_sending_has_its_entry() -> None:
    chair = Account.objects.create_account("chair", None, name="Chair Fictional", role=Role.WECASP_CHAIR)
    WecaspSignature.objects.create(account=chair, statement=1, signed_at=timezone.now())
    actor, together = actor_of(chair), Barrier(AT_ONCE)

    def send(_: int) -> int:
        together.wait(timeout=20)
        try:
            entered = NewPaper(board_on=date(2024, 5, 1), kind=PaperKind.AGENDA, title="May", form=SHEET)
            return keep_paper(actor, entered).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as senders:
        rows = list(senders.map(send, range(AT_ONCE)))
    assert (len(set(rows)), WecaspPaper.objects.count()) == (1, 1)
    assert LedgerEntry.objects.filter(action="keep_wecasp_paper", outcome="done").count() == AT_ONCE
