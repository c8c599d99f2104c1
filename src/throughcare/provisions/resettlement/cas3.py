"""5. Commissioned Rehabilitative Services.

Paragraph 5.4 a: the Community Accommodation Service, Tier 3 (CAS3).
"""

from datetime import date

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import TODAY, choose, day, latest
from throughcare.policy.facts import (
    AccommodationNeed,
    Cas3Stay,
    Case,
    Contact,
    ContactOutcome,
    MovingOnFrom,
    Practitioner,
    Region,
    RegionalServices,
    With,
)
from throughcare.policy.lengths import days, weeks
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Derivation, Recurring

LAUNCHED = date(2021, 7, 1)
FIRST_REGIONS = (
    Region.YORKSHIRE_AND_THE_HUMBER,
    Region.NORTH_WEST,
    Region.EAST_OF_ENGLAND,
    Region.KENT_SURREY_AND_SUSSEX,
    Region.GREATER_MANCHESTER,
)
LONGEST_STAY = days(84)
TO_LAST_NIGHT = days(83)
EVERY_WEEK = weeks(1)

_began = choose(
    (Case.home_region.is_in(*FIRST_REGIONS), day(LAUNCHED)),
    otherwise=RegionalServices.every().first(RegionalServices.cas3_from),
).named("date CAS3 began in the home region")
region_live = (_began <= TODAY).named("CAS3 runs in the home region")

regions = Derivation(
    "RES-CAS3-REGIONS",
    title="Regions in which CAS3 runs",
    paragraph="5.4 a",
    force=MUST,
    condition="Any case",
    about=Case,
    gives={"region_live": region_live, "live_from": _began},
    owner=Owner.CAS3_PROVIDER,
    reading=(
        "Launched in July 2021, read as its first day, in five regions. The dates for the others are carried over "
        "from an earlier year, so that none is sure: not live until the region records the day on which its own began."
    ),
    content=tuple(str(each) for each in FIRST_REGIONS),
)

_in_need = (AccommodationNeed.prison_leaver & AccommodationNeed.at_risk_of_homelessness) | (
    AccommodationNeed.moving_on_from.is_in(MovingOnFrom.APPROVED_PREMISES, MovingOnFrom.BASS)
)

eligibility = Derivation(
    "RES-CAS3-ELIGIBILITY",
    title="Whom CAS3 is for",
    paragraph="5.4 a",
    force=MUST,
    condition="A need for accommodation",
    about=AccommodationNeed,
    gives={"eligible": _in_need & region_live, "in_need": _in_need, "region_live": region_live},
    owner=Owner.CAS3_PROVIDER,
    reading="Roles and process are in the CAS3 Operational Guidance on EQuiP, outside this document.",
    content=(
        "leaving prison and at risk of homelessness",
        "moving on from Approved Premises",
        "moving on from the Bail Accommodation and Support Service (BASS)",
        "in a region where the service runs",
        "accommodation for one gender as required, with women's needs, complex ones too, taken into account",
    ),
)

longest_stay = Deadline(
    "RES-CAS3-84-NIGHTS",
    title="A CAS3 stay is of no more than 84 nights",
    paragraph="5.4 a",
    force=MUST,
    condition="A stay in CAS3 accommodation",
    about=Cas3Stay,
    applies=Cas3Stay.arrived_on <= TODAY,
    starts=Cas3Stay.arrived_on,
    within=LONGEST_STAY,
    met_by=Cas3Stay.departed_on,
    shows={"last_night": Cas3Stay.arrived_on.plus(TO_LAST_NIGHT)},
    owner=Owner.CAS3_PROVIDER,
    reading="The night of arrival is the first, so the 84th is the night that ends on the day of departure.",
)

_worker_contact = Contact.where(
    Contact.by.is_(Practitioner.CAS3_PROVIDER)
    & Contact.with_whom.is_(With.PERSON)
    & Contact.outcome.is_(ContactOutcome.ATTENDED)
    & (Contact.on >= Cas3Stay.arrived_on)
)

weekly_contact = Recurring(
    "RES-CAS3-WEEKLY-CONTACT",
    title="The CAS3 support worker is in contact every week",
    paragraph="5.4 a",
    force=MUST,
    condition="The person lives in CAS3 accommodation",
    about=Cas3Stay,
    applies=(Cas3Stay.arrived_on <= TODAY) & ~(Cas3Stay.departed_on <= TODAY),
    since=latest(Cas3Stay.arrived_on, _worker_contact.last(Contact.on)),
    every=EVERY_WEEK,
    owner=Owner.CAS3_PROVIDER,
    reading="Seven days from arrival, then seven days from each contact with the person, of whatever method.",
)
