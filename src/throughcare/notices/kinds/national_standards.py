"""Notices of the National Standards: on a transfer, and to the victim liaison officer (VLO)."""

from throughcare.access.outbox import Recipient
from throughcare.access.roles import Role
from throughcare.notices.kind import VLO_ASSIGNED, NoticeKind, To

information_passed_on = NoticeKind(
    provision="NS-B.TRANSFER-INFO",
    title="The new POM is told what the record holds on the person",
    about="spell",
    dated_by="arrived_on",
    to=(To(Recipient.POM),),
    subject="Information on somebody who was transferred to your prison",
    body="""\
{{ person }} was transferred{% if prison %} to {{ prison }}{% endif %}{% if on %} on {{ on }}{% endif %}.

Please read in the record, before the first session:
- progress against the sentence plan
- risk of harm to self
- risk of harm to others
- other critical information

The first session is due within 14 working days of the arrival.""",
    sent_by=frozenset({Role.POM}),
)

liaison_contacted = NoticeKind(
    provision="NS-6.2-CONTACT",
    title="The VLO is contacted during the sentence",
    about="case",
    to=(To(Recipient.VLO, VLO_ASSIGNED),),
    subject="A decision is coming up",
    body="""\
{% if coming_up %}
{{ coming_up }} is coming up in the sentence of {{ person }}.
{% else %}
A decision is coming up in the sentence of {{ person }}, such as a parole or recall report, or exclusion zones.
{% endif %}

Please contact the responsible offender manager, who will tell you what is being decided and by when.""",
    sent_by=frozenset({Role.POM, Role.COM, Role.PP}),
)

liaison_told_of_transfer = NoticeKind(
    provision="NS-4.2-VLO",
    title="The VLO is told of a transfer between regions",
    about="case",
    to=(To(Recipient.VLO, VLO_ASSIGNED),),
    subject="Transfer to another probation region",
    body="""\
{{ person }} is transferred to another probation region.

Please contact the probation practitioner, who will tell you which region it is, and from when.""",
    sent_by=frozenset({Role.COM, Role.PP}),
)
