"""What telling somebody settles: the fact that a duty waits for is written when they have been told, and not before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from django.db.models import F, Q

from throughcare.access.outbox import Recipient
from throughcare.duties.notices_due import COM_NEEDED, EARLY_REFERRAL
from throughcare.policy import facts
from throughcare.record.corrections import supersede
from throughcare.record.models import EarlyAllocation, Handover, OutgoingNotice, ReturnToClosed, Sentence
from throughcare.record.provenance import Provenance


def settle(notice: OutgoingNotice, on: date, provenance: Provenance) -> str | None:
    """Write the fact that a notice settles, in the caller's transaction; the table that changed, if one did."""
    settling = _SETTLING.get(notice.provision)
    return settling(notice, on, provenance) if settling is not None else None


def _community_told(notice: OutgoingNotice, on: date, provenance: Provenance) -> str:
    held = Handover.objects.current().of(notice.person_id).order_by("-pk").first()
    passed = Sentence.objects.filter(pk=notice.about_row or 0).values_list("sentenced_on", flat=True).first()
    if held is None or held.completed:
        Handover.objects.create(person_id=notice.person_id, notified_on=on, **provenance.columns())
    elif held.notified_on is None or (passed is not None and held.notified_on < passed):
        supersede(held, expected_version=held.version, provenance=provenance, notified_on=on)
    return facts.Handover.grain.name


def _referred_early(notice: OutgoingNotice, on: date, provenance: Provenance) -> str | None:
    told, other = "referred_on", "nsd_referred_on"
    if notice.recipient == Recipient.NSD:
        told, other = other, told
    rows = EarlyAllocation.objects.current().of(notice.person_id)
    sentenced = Sentence.objects.filter(pk=notice.about_row or 0).values_list("sentenced_on", flat=True).first()
    since = sentenced or date.min
    # Where somebody referred it, the notice tells of that referral.
    if rows.filter(**{f"{told}__gte": since}).exists():
        return None
    # The Division and the community are told of one referral, so that whoever was told first begins its row.
    open_ = rows.filter(Q(**{f"{other}__isnull": True}) | Q(**{f"{other}__gte": since}), **{f"{told}__isnull": True})
    held = open_.order_by(F(other).desc(nulls_last=True), "-pk").first()
    if held is None:
        EarlyAllocation.objects.create(person_id=notice.person_id, **{told: on}, **provenance.columns())
    else:
        supersede(held, expected_version=held.version, provenance=provenance, **{told: on})
    return facts.EarlyAllocation.grain.name


def _disclosed(notice: OutgoingNotice, on: date, provenance: Provenance) -> str | None:
    held = ReturnToClosed.objects.current().of(notice.person_id).filter(pk=notice.about_row).first()
    if held is None or held.lisp4_disclosed_on is not None:
        return None
    supersede(held, expected_version=held.version, provenance=provenance, lisp4_disclosed_on=on)
    return facts.ReturnToClosed.grain.name


_SETTLING: Mapping[str, Callable[[OutgoingNotice, date, Provenance], str | None]] = {
    COM_NEEDED: _community_told,
    EARLY_REFERRAL: _referred_early,
    "OMIC-RTC-ISP-DISCLOSE": _disclosed,
}
