"""Annex A: National Security Division cases.

Row 2: resettlement visits.
"""

from throughcare.policy.documents import MAY, MUST, SHOULD
from throughcare.policy.expressions import NO_DATE, Date, all_of, choose, earliest
from throughcare.policy.facts import (
    ApprovedPremisesStay,
    Contact,
    Method,
    Place,
    Purpose,
    Supervision,
    SupervisionKind,
)
from throughcare.policy.facts.acts import VisitProposal
from throughcare.policy.lengths import days, months, weeks
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Gate, Membership, Record, Recurring, Requirement
from throughcare.policy.subjects import Series, repeating
from throughcare.provisions.national_standards.annex_a.highest_risk import ever_managed, managed_on
from throughcare.provisions.national_standards.annex_a.weekly_contact import (
    attended_with_person,
    by_somebody_approved,
)

FORTNIGHT = weeks(2)
VISITED_FOR = months(3)

_visits = Contact.where(
    all_of(
        Contact.purpose.is_(Purpose.RESETTLEMENT_VISIT),
        Contact.method.is_(Method.IN_PERSON),
        attended_with_person,
        by_somebody_approved,
    ).named("it was a resettlement visit")
)
# A licence that passes into post-sentence supervision is no new start: three months of it have long been visited.
_begins_here = Supervision.released_on.exists | ~Supervision.kind.is_(SupervisionKind.POST_SENTENCE_SUPERVISION)
_three_months_of_supervision = Supervision.started_on.plus(VISITED_FOR)
_three_months_from_leaving = ApprovedPremisesStay.left_on.plus(VISITED_FOR)

fortnight_of_supervision = repeating(
    "fortnight_of_supervision",
    "fortnight of supervision",
    below=Supervision,
    since=choose((ever_managed & _begins_here, Supervision.started_on), otherwise=NO_DATE),
    until=earliest(_three_months_of_supervision, Supervision.ends_on),
    every=FORTNIGHT,
)
fortnight_after_leaving = repeating(
    "fortnight_after_approved_premises",
    "fortnight after Approved Premises",
    below=ApprovedPremisesStay,
    since=choose((ever_managed, ApprovedPremisesStay.left_on), otherwise=NO_DATE),
    until=_three_months_from_leaving,
    every=FORTNIGHT,
)


def _counted_from(fortnight: Series) -> Date:
    """The first day of a fortnight that is counted with its start as day 0, which the first fortnight has too."""
    return choose((fortnight.number.is_(1), fortnight.opens), otherwise=fortnight.opens.plus(days(1)))


def _due(fortnight: Series) -> Date:
    return fortnight.opens.plus(FORTNIGHT)


def _visited(fortnight: Series) -> Date:
    held = _visits.where((Contact.on >= _counted_from(fortnight)) & (Contact.on <= _due(fortnight)))
    return held.first(Contact.on).named("resettlement visit in the fortnight")


_still_supervised = Supervision.where(
    (Supervision.started_on <= fortnight_after_leaving.opens) & ~(Supervision.ends_on < _due(fortnight_after_leaving))
).any()

FORTNIGHTS = (
    "Fixed fortnights, of which the starting day is day 0: each is due on its 14th day after, and one that is due "
    "later than three months on, or after supervision has ended, is not asked for, which leaves six. Two visits in one "
    "do not cover the next."
)

visits_at_start = Recurring(
    "NS-A.2-START",
    title="Resettlement visit every fortnight in the first three months of supervision",
    paragraph="Annex A, row 2",
    force=MUST,
    condition="Any case that the National Security Division oversees, in the first three months of supervision",
    about=fortnight_of_supervision,
    applies=managed_on(fortnight_of_supervision.opens)
    & (_due(fortnight_of_supervision) <= _three_months_of_supervision)
    & ~(Supervision.ends_on < _due(fortnight_of_supervision)),
    opens=_counted_from(fortnight_of_supervision),
    closes=_due(fortnight_of_supervision),
    met_by=_visited(fortnight_of_supervision),
    owner=Owner.NSD_OFFENDER_MANAGER,
    reading=(
        f"{FORTNIGHTS} Whatever the risk of harm. Approved Premises are one of the places, so that living there "
        "suspends no visit. Each release starts its own three months; passing from licence to post-sentence "
        "supervision does not."
    ),
)

visits_after_leaving = Recurring(
    "NS-A.2-POST-AP",
    title="Resettlement visit every fortnight in the first three months after Approved Premises",
    paragraph="Annex A, row 2",
    force=MUST,
    condition="Any case that the National Security Division oversees, in the three months after leaving the AP",
    about=fortnight_after_leaving,
    applies=managed_on(fortnight_after_leaving.opens)
    & (_due(fortnight_after_leaving) <= _three_months_from_leaving)
    & _still_supervised.named("supervision lasts to the end of the fortnight"),
    opens=_counted_from(fortnight_after_leaving),
    closes=_due(fortnight_after_leaving),
    met_by=_visited(fortnight_after_leaving),
    owner=Owner.NSD_OFFENDER_MANAGER,
    reading=(
        f"{FORTNIGHTS} This is a series of its own, for each stay; where it overlaps the first months of supervision, "
        "one visit serves both."
    ),
)

_at_work_or_study = VisitProposal.place.is_in(Place.WORK, Place.STUDY)
_known_there = VisitProposal.mappa_disclosure_agreed & VisitProposal.conviction_known_there

limits = Gate(
    "NS-A.2-LIMITS",
    title="Where a resettlement visit must not be made",
    paragraph="Annex A, row 2",
    force=MUST,
    condition="A resettlement visit is to be arranged",
    about=VisitProposal,
    requires=(
        Requirement(
            "protective_factors",
            ~VisitProposal.harms_protective_factors,
            "a place where the visit does not jeopardise protective factors, such as a job or a course",
        ),
        Requirement(
            "no_exposure",
            ~VisitProposal.exposes_person,
            "a place where the visit does not put the person at risk by exposing their conviction or status",
        ),
        Requirement(
            "work_or_study",
            ~_at_work_or_study | _known_there | VisitProposal.harmless_manner,
            "at work or study: disclosure agreed at MAPPA and the conviction known there, or a way that does no harm",
        ),
    ),
    owner=Owner.NSD_OFFENDER_MANAGER,
    reading=(
        "The last sentence is read as: disclosure agreed at MAPPA, and the employer or educator aware of the "
        "conviction; or else a visit made in a way that does no harm."
    ),
    content=(
        "not where it may jeopardise protective factors such as employment or education",
        "not where it may put the person at risk by exposing conviction or status",
        "work or study: with disclosure agreed at MAPPA, and the conviction known there",
        "work or study: or else only in a way that does no harm",
    ),
)

places = Record(
    "NS-A.2-PLACES",
    title="Where resettlement visits may be made",
    paragraph="Annex A, row 2",
    force=MAY,
    condition="Resettlement visit",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=(
        "the person's home",
        "the Approved Premises",
        "a family member's home",
        "a partner's home",
        "a friend's home",
        "place of work",
        "place of study",
        "another relevant place visited regularly",
        "Core Group can consider where, informed by EMS",
    ),
)

visitors = Membership(
    "NS-A.2-WHO",
    title="Who makes resettlement visits",
    paragraph="Annex A, row 2",
    force=MAY,
    condition="Resettlement visit",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=(
        "Offender Manager",
        "other professionals in the case, as agreed by the Offender Manager",
        "jointly with police, weighing the effect on the visit",
        "Offender Manager is responsible that visits by others are suitable and take place",
    ),
)

what_is_looked_for = Record(
    "NS-A.2-RECORD",
    title="What a resettlement visit looks for",
    paragraph="Annex A, row 2",
    force=SHOULD,
    condition="Resettlement visit",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=(
        "how well the person copes living independently",
        "lifestyle",
        "interests",
        "associates",
        "safeguarding issues",
        "items of concern: materials",
        "items of concern: electronic devices",
        "other individuals of concern present",
    ),
)
