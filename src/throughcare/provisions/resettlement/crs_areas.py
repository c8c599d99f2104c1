"""5. Commissioned Rehabilitative Services.

Paragraphs 5.1 and 5.4: which provider helps somebody in prison, and whether on site or at a distance.
"""

from enum import StrEnum

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import ALWAYS, NO_DATE, TODAY, any_of, choose, lookup, no_word, word
from throughcare.policy.facts import (
    CrsPathway,
    CrsReferral,
    CrsService,
    Estate,
    PrisonFunction,
    Region,
    Spell,
)
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation
from throughcare.provisions.resettlement.background import area_of_release


class DeliveryMode(StrEnum):
    """How a provider works with somebody in prison."""

    ON_SITE = "on_site"
    REMOTE_OR_VISIT = "remote_or_visit"


held_here = ((Spell.arrived_on <= TODAY) & ~(Spell.left_on <= TODAY)).named("held at this prison")
_womens_prison = Spell.estate.is_in(Estate.WOMEN, Estate.WOMEN_OPEN)
has_resettlement_function = (_womens_prison | Spell.function.is_(PrisonFunction.RESETTLEMENT)).named(
    "prison with a resettlement function"
)
released_locally = lookup(Spell.region, area_of_release, {(each, each): each for each in Region}).exists.named(
    "released into the region of the prison"
)
_on_site = has_resettlement_function & released_locally
_mode = choose((_on_site, word(DeliveryMode.ON_SITE)), otherwise=word(DeliveryMode.REMOTE_OR_VISIT))
_first_received = CrsReferral.where(CrsReferral.received_on <= TODAY).first(CrsReferral.received_on)

delivery_mode = Derivation(
    "RES-CRS-DELIVERY-MODE",
    title="Whether CRS are delivered in the prison or at a distance",
    paragraph="5.1; 5.4",
    force=MUST,
    condition="Somebody held in a prison",
    about=Spell,
    applies=held_here,
    gives={
        "mode": _mode,
        "provider_region": area_of_release,
        "on_site_from": choose((_on_site, _first_received), otherwise=NO_DATE),
    },
    owner=Owner.CRS_PROVIDER,
    reading=(
        "Who is eligible is the same in every prison; only the method differs. All women's prisons count as "
        "resettlement prisons. A reception, open, specialist or other prison without the function has no provider on "
        "site, even for release into its own region. Work on site begins once a referral has been received."
    ),
    content=(
        "prison with a resettlement function, release into its region: on site, once the referral is received",
        "any other: at a distance, by the provider of the region to which the person returns",
        "at a distance: letters, Email a Prisoner, telephone, video where there is any, a visit where reasonable",
    ),
)

womens_estate = Derivation(
    "RES-CRS-WOMEN-ESTATE",
    title="Every women's prison has a resettlement function, with a women's provider on site",
    paragraph="5.4",
    force=MUST,
    condition="Somebody held in a prison for women",
    about=Spell,
    applies=held_here & _womens_prison,
    gives={
        "mode": choose((released_locally, word(DeliveryMode.ON_SITE)), otherwise=word(DeliveryMode.REMOTE_OR_VISIT)),
        "provider_region": area_of_release,
        "contact_point": choose((released_locally, no_word(Owner)), otherwise=word(Owner.PRE_RELEASE_TEAM)),
    },
    owner=Owner.CRS_PROVIDER,
    reading="Women's open prisons are women's prisons here, so they have a provider and a pre-release team too.",
    content=(
        "released into the prison's own region: the provider on site",
        "released elsewhere: the provider at home, with the pre-release team as point of contact",
    ),
)

_current = Spell.where(~(Spell.left_on <= TODAY))
_function = _current.at_last(Spell.function, Spell.arrived_on)
_out_of_area = ~_current.at_last(released_locally, Spell.arrived_on)
_linked_by_team = any_of(
    _function.is_in(PrisonFunction.SPECIALIST, PrisonFunction.NON_RESETTLEMENT, PrisonFunction.OPEN), _out_of_area
)
_in_contact = CrsReferral.contact_established_on <= TODAY

visit_arrangements = Derivation(
    "RES-CRS-VISIT-ARRANGEMENTS",
    title="Once provider and person are in contact, visits are arranged between provider and prison",
    paragraph="5.4; App 1 s1; App 2 s1; 3.3 (full model)",
    force=MUST,
    condition="Held out of area, or in a specialist, open or other prison without a resettlement function",
    about=CrsReferral,
    applies=_current.any() & _linked_by_team,
    gives={
        "in_contact": _in_contact,
        "arranged_by": choose((_in_contact, word(Owner.CRS_PROVIDER)), otherwise=word(Owner.PRE_RELEASE_TEAM)),
    },
    reading=(
        "Until they are in contact, the pre-release team, embedded or in-reach, is the point of contact and makes the "
        "link. Afterwards the team may still help to co-ordinate visits, as 3.3 says for the full model; that is no "
        "task of theirs that could be overdue."
    ),
    content=(
        "before contact: the pre-release team brings provider and person together",
        "after contact: provider and prison settle visits and video calls themselves",
    ),
)

continuity = Derivation(
    "RES-CRS-CONTINUITY",
    title="What begins before release goes on after it, with the provider of the area returned to",
    paragraph="5.1",
    force=MUST,
    condition="A referral for Accommodation, Social Inclusion or Women's services, from any prison",
    about=CrsReferral,
    applies=any_of(
        CrsReferral.service.is_in(CrsService.ACCOMMODATION, CrsService.WOMENS_SERVICES),
        CrsReferral.service.is_(CrsService.PERSONAL_WELLBEING) & CrsReferral.pathway.is_(CrsPathway.SOCIAL_INCLUSION),
    ),
    gives={"provider_region": area_of_release, "continues_after_release": ALWAYS},
    owner=Owner.CRS_PROVIDER,
    reading="Never the provider of the prison's area, unless the person returns to that same area.",
    content=(
        "Accommodation",
        "Social Inclusion, the mentoring within Personal Wellbeing",
        "Women's services",
    ),
)
