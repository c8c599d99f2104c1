"""Commissioned Rehabilitative Services (CRS): needs, referrals with the provider's milestones, and the work itself."""

from django.db.models import Q

from throughcare.policy import facts
from throughcare.record.models.fields import day, flag, text, word
from throughcare.record.models.rows import CaseRow

# A referral that is still being prepared was put before nobody yet.
SENT = Q(submitted_on__isnull=False) | Q(received_on__isnull=False)


class CrsNeed(CaseRow):
    """A need that a CRS provider could meet."""

    identified_on = day()
    pathway = word(facts.CrsPathway)
    stage = word(facts.CrsNeedStage)


class CrsReferral(CaseRow):
    """A referral, from its preparation on, with what its provider made of it.

    `submitted_on` is empty while it is being prepared. `pathway` is what it is for first, where the service has more
    than one. `supplier` is whose staff see the case for it. `earliest_release_on` and `assess_by` are what the referral
    itself tells the provider.
    """

    service = word(facts.CrsService)
    pathway = word(facts.CrsPathway)
    supplier = text()
    submitted_by = word(facts.CrsReferrer)
    submitted_on = day()
    received_on = day()
    earliest_release_on = day()
    short_notice = word(facts.ShortNotice)
    too_short_to_refer = flag()
    immediate_release = flag()
    initial_response_on = day()
    contact_established_on = day()
    assess_by = day()
    assessment_offered_on = day()
    assessment_held_on = day()
    next_day_agreed_on = day()
    fallback_agreed_on = day()
    action_plan_on = day()
    ended_on = day()


class CrsIntervention(CaseRow):
    """Work on one pathway that a CRS provider has started, or is about to start."""

    service = word(facts.CrsService)
    pathway = word(facts.CrsPathway)
    started_on = day()


class CrsEvent(CaseRow):
    """Something that a CRS provider tells the Probation Practitioner of, and when they were told."""

    kind = word(facts.NotifiableEvent)
    on = day()
    notified_on = day()
