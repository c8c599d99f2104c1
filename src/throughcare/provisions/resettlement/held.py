"""Who is held where and on what ground, and what of a person decides who prepares their release."""

from throughcare.policy.expressions import NEVER, TODAY, Date, W, Word, any_of, cannot_tell_word, choose, lookup
from throughcare.policy.facts import (
    Allocation,
    Arrival,
    Case,
    Country,
    Estate,
    Gender,
    LegalStatus,
    ManagerRole,
    PrisonFunction,
    Region,
    RegionalServices,
    Rosh,
    Sentence,
    Spell,
)
from throughcare.policy.lengths import days, weeks
from throughcare.policy.subjects import WordFact
from throughcare.provisions.omic import tier
from throughcare.provisions.omic.cohort import serving, under_sentence
from throughcare.provisions.resettlement.background import area_of_release
from throughcare.provisions.resettlement.earliest_release import expected_release_date

DAY_BEFORE = days(1)
LAST_TWELVE_WEEKS = weeks(12)
WOMENS = (Estate.WOMEN, Estate.WOMEN_OPEN)
HELD_UNSENTENCED = (LegalStatus.UNCONVICTED, LegalStatus.CONVICTED_UNSENTENCED)

held = Spell.where(~(Spell.left_on <= TODAY)).any().named("held in prison")


# The prison of today, or the last one: what belongs to a stay does not turn when it ends.
def _of_last_spell(fact: WordFact[W]) -> Word[W]:
    spells, value = Spell.every(), Word(fact.node, fact.words)
    unknown = cannot_tell_word(fact.label, fact.words)
    return choose((spells.any(), spells.at_last(value, Spell.arrived_on)), otherwise=unknown)


estate = _of_last_spell(Spell.estate).named("estate of the prison")
function = _of_last_spell(Spell.function).named("function of the prison")
prison_region = _of_last_spell(Spell.region).named("probation region of the prison")
legal_status = _of_last_spell(Spell.legal_status).named("legal status")

serves_a_sentence = Sentence.where(serving).any()
sentenced = (serves_a_sentence | legal_status.is_in(LegalStatus.SENTENCED, LegalStatus.RECALLED)).named("sentenced")
unsentenced = choose((serves_a_sentence, NEVER), otherwise=legal_status.is_in(*HELD_UNSENTENCED)).named("unsentenced")

_of_women = estate.is_in(*WOMENS)
in_male_open = choose(
    (estate.recorded, estate.is_(Estate.MALE_OPEN)),
    otherwise=function.is_(PrisonFunction.OPEN) & Case.gender.is_(Gender.MALE),
).named("held in an open prison for men")
without_resettlement = (~_of_women & function.is_in(PrisonFunction.NON_RESETTLEMENT, PrisonFunction.SPECIALIST)).named(
    "held in a prison that is not a resettlement prison"
)

out_of_area = (~lookup(prison_region, area_of_release, {(each, each): each for each in Region}).exists).named(
    "out of area"
)

in_wales = choose(
    (Case.country.recorded, Case.country.is_(Country.WALES)), otherwise=Case.home_region.is_(Region.WALES)
).named("home in Wales")
in_yorkshire = Case.home_region.is_(Region.YORKSHIRE_AND_THE_HUMBER).named("home in Yorkshire and the Humber")

com_allocated = (
    Allocation.where(Allocation.role.is_(ManagerRole.COM) & ~(Allocation.to_on <= TODAY)).any().named("COM allocated")
)
# Where nobody has assessed the risk, somebody must do the review all the same: not high, until it is found to be.
high_risk = tier.rosh.if_recorded().is_in(Rosh.HIGH, Rosh.VERY_HIGH).named("high or very high risk")
mappa = tier.current_mappa.any().named("MAPPA case")

full_model = (
    RegionalServices.where(RegionalServices.full_model_from <= TODAY)
    .any()
    .named("full pre-release model in the region")
)

release_of_case = (
    Sentence.where(under_sentence).last(expected_release_date).named("expected release date", "RES-EARLIEST-RELEASE")
)
received_on = (
    Spell.where(any_of(Spell.arrival.is_(Arrival.ADMISSION), Spell.arrival.is_(Arrival.RECALL)))
    .where(Sentence.recalled | ~(Spell.arrived_on > Sentence.released_on))
    .last(Spell.arrived_on)
    .named("latest reception into custody")
)


def day_before(release: Date) -> Date:
    """The last day that is before the release."""
    return release.minus(DAY_BEFORE)
