"""Papers of the WECASP Board, who has signed the confidentiality statement, and what the Chair let go out."""

from typing import ClassVar

from django.db import models

from throughcare.access.wecasp import PaperKind
from throughcare.record.models.accounts import Account
from throughcare.record.models.fields import text, word
from throughcare.record.models.kept_apart import KeptApart


class WecaspPaper(KeptApart):
    """An agenda, minutes or another paper of one meeting. What it says stands in its items."""

    board_on = models.DateField()
    kind = word(PaperKind)
    title = text(300)


class WecaspItem(KeptApart):
    """An item of a paper. `case` is the address of the case that it is about; none: it is about no one case."""

    paper = models.ForeignKey(WecaspPaper, models.PROTECT, related_name="items")
    case = models.UUIDField(null=True, blank=True, db_index=True)
    heading = text(300)
    says = models.TextField()


class WecaspSignature(models.Model):
    """That somebody signed a version of the confidentiality statement."""

    account = models.ForeignKey(Account, models.PROTECT, related_name="+")
    statement = models.PositiveIntegerField()
    signed_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["account", "statement"], name="wecasp_signed_once")]


class WecaspDisclosure(KeptApart):
    """That the Chair agreed, beforehand, to a copy of a paper going to somebody outside the meeting."""

    paper = models.ForeignKey(WecaspPaper, models.PROTECT, related_name="disclosures")
    to_whom = text(300)
    why = text(1_000)
    agreed_on = models.DateField()
