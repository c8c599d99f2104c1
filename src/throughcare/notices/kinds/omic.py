"""Notices of OMiC: handover, entering the open estate, temporary release, and return to closed conditions."""

from throughcare.access.outbox import Recipient
from throughcare.access.roles import Role
from throughcare.notices.kind import (
    COM_ALLOCATED,
    DETERMINATE,
    IN_OPEN,
    INDETERMINATE,
    ON_MAPPA,
    PAROLE_CASE,
    VLO_ASSIGNED,
    NoticeKind,
    To,
    if_sender_says,
)

_POM = frozenset({Role.POM})
_COM = frozenset({Role.COM})
_MANAGERS = _POM | _COM
_ON_RETURN = frozenset({Role.POM, Role.DUTY_GOVERNOR})
_LIAISON = (To(Recipient.VLO, VLO_ASSIGNED),)

com_needed = NoticeKind(
    provision="OMIC-MPCS-NOTIFY",
    title="The LDU is told that a COM is needed",
    about="sentence",
    to=(To(Recipient.LDU),),
    subject="A community offender manager (COM) is to be allocated{% if on %} by {{ on }}{% endif %}",
    body="""\
A community offender manager (COM) is to be allocated to {{ person }}{% if on %} by {{ on }}{% endif %}.
{% if prison %}
The person is at {{ prison }}.
{% endif %}
Please allocate a COM, and let the prison's offender management unit know who it is.""",
    sent_by=_POM,
)

early_referral = NoticeKind(
    provision="OMIC-EA-REFERRAL",
    title="Early allocation is referred to the LDU, and to the NSD for triage",
    about="sentence",
    to=(To(Recipient.LDU), To(Recipient.NSD)),
    subject="Referral for early allocation{% if on %} ({{ on }}){% endif %}",
    body="""\
{{ person }} meets the criteria for early allocation and is referred to you.
{% if prison %}
The person is at {{ prison }}.
{% endif %}
Please consider the referral and record what was decided.""",
    sent_by=_POM,
)

before_release = NoticeKind(
    provision="OMIC-HANDOVER-VLO",
    title="The VLO is told that work before release has begun",
    about="sentence",
    to=_LIAISON,
    subject="Work before release has begun",
    body="""\
The work before release has begun for {{ person }}{% if on %}: \
handover to the community began on {{ on }}{% endif %}.

Please contact the responsible offender manager with anything that the plans for release should take into account.""",
    sent_by=_MANAGERS,
)

before_the_move = NoticeKind(
    provision="OMIC-ENTRY-VLO-BEFORE",
    title="The VLO is told of the decision on open conditions, before the move",
    about="recategorisation",
    dated_by="decided_on",
    to=_LIAISON,
    subject="A decision on open conditions",
    body="""\
A decision on open conditions was made for {{ person }}{% if on %} on {{ on }}{% endif %}. The person has not moved yet.

Please contact the prison offender manager with any further conditions that are asked for.""",
    sent_by=_POM,
)

after_the_move = NoticeKind(
    provision="OMIC-ENTRY-VLO-AFTER",
    title="The VLO is told that the person has arrived in open conditions",
    about="spell",
    dated_by="arrived_on",
    only_if=IN_OPEN,
    to=_LIAISON,
    subject="Arrival in open conditions",
    body="""\
{{ person }} arrived in open conditions{% if on %} on {{ on }}{% endif %}{% if prison %}, at {{ prison }}{% endif %}.

Please contact the prison offender manager there with any further conditions that are asked for.""",
    sent_by=_POM,
)

_STAKEHOLDERS = (
    To(Recipient.PPCS, PAROLE_CASE),
    To(Recipient.POLICE, if_sender_says("the police have to do with the case")),
    To(Recipient.COM, COM_ALLOCATED),
    To(Recipient.VLO, VLO_ASSIGNED),
    To(Recipient.MAPPA, ON_MAPPA),
)
_RETURNED = "Return to closed conditions"
_OF_THE_RETURN = """\
{{ person }} was returned to closed conditions{% if on %} on {{ on }}{% endif %}.
{% if prison %}
The person is at {{ prison }}.
{% endif %}
Please contact the prison offender manager for what you need to know of it."""

return_on_determinate = NoticeKind(
    provision="OMIC-RTC-DET-NOTICE",
    title="Those with a stake in the case are told of the return (determinate sentence)",
    about="return_to_closed",
    dated_by="returned_on",
    only_if=DETERMINATE,
    to=_STAKEHOLDERS,
    subject=_RETURNED,
    body=_OF_THE_RETURN,
    sent_by=_ON_RETURN,
)

return_on_indeterminate = NoticeKind(
    provision="OMIC-RTC-ISP-NOTICE",
    title="Those with a stake in the case are told of the return (indeterminate sentence)",
    about="return_to_closed",
    dated_by="returned_on",
    only_if=INDETERMINATE,
    to=_STAKEHOLDERS,
    subject=_RETURNED,
    body=_OF_THE_RETURN,
    sent_by=_ON_RETURN,
)

lisp4_disclosed = NoticeKind(
    provision="OMIC-RTC-ISP-DISCLOSE",
    title="The person is shown the LISP4",
    about="return_to_closed",
    dated_by="lisp4_submitted_on",
    only_if=INDETERMINATE,
    to=(To(Recipient.PERSON),),
    subject="The report on your return to closed conditions (LISP4)",
    body="""\
The Public Protection Casework Section (PPCS) discloses to you the report on your return to closed conditions
(LISP4). It is given to you with this notice.

You have 28 days from the day on which you were given it to say what you think of it. Your prison offender
manager can help you to do that, and you may ask a legal representative.""",
    sent_by=_POM,
)

liaison_on_temporary_release = NoticeKind(
    provision="OMIC-ROTL-OM-VLO",
    title="The VLO is told of a ROTL application, and asked about it",
    about="temporary_release",
    dated_by="applied_on",
    to=_LIAISON,
    subject="Temporary release is being considered",
    body="""\
Release on temporary licence is being considered for {{ person }}{% if on %}; \
it was applied for on {{ on }}{% endif %}.

Please tell the community offender manager of any condition, exclusion zone or day to be kept clear that is
asked for. Keep what concerns victims out of an answer to this message: use the way that is agreed for that.""",
    sent_by=_COM,
)

children_on_temporary_release = NoticeKind(
    provision="OMIC-ROTL-OM-CHILDREN",
    title="Children's Services are told of a ROTL application",
    about="temporary_release",
    dated_by="applied_on",
    to=(
        To(
            Recipient.CHILDRENS_SERVICES,
            if_sender_says("a risk of harm to children, concerns about domestic abuse, or a troubled family"),
        ),
    ),
    subject="Temporary release is being considered",
    body="""\
Release on temporary licence is being considered for {{ person }}{% if on %}; \
it was applied for on {{ on }}{% endif %}.

Please tell the community offender manager whether there is anything that should be known before it is decided.""",
    sent_by=_COM,
)
