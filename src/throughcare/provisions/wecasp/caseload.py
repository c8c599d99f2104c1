"""Who the panel is about: held in the women's estate, Restricted Status, moving from the youth estate."""

from throughcare.policy.expressions import TODAY, choose, no_word
from throughcare.policy.facts import Case, Estate, RestrictedStatus, Restriction, Spell, YouthTransition
from throughcare.policy.lengths import Length, years

# 5.8.1 says about six months before the 18th birthday and 7.22.6 says this: counted from birth the two are one date.
SEVENTEEN_AND_A_HALF = Length(months=17 * 12 + 6, words="17 years 6 months")

in_womens_estate = (
    Spell.where(Spell.estate.is_in(Estate.WOMEN, Estate.WOMEN_OPEN) & ~(Spell.left_on < TODAY))
    .any()
    .named("held in the women's estate")
)

ever_restricted = RestrictedStatus.every().any()
downgraded_on = RestrictedStatus.every().at_last(RestrictedStatus.downgraded_on, RestrictedStatus.set_on)
restricted = (ever_restricted & ~(downgraded_on <= TODAY)).named("RS or PRS")
restriction = choose(
    (restricted, RestrictedStatus.every().at_last(RestrictedStatus.status, RestrictedStatus.set_on)),
    otherwise=no_word(Restriction),
).named("restricted status")
full_rs = restriction.is_(Restriction.RS)

# A stay in the youth estate that is to end with a move to the women's estate, for somebody who is still under 18.
youth_moving = (
    YouthTransition.where(YouthTransition.to_womens_estate).any() & (Case.born_on.plus(years(18)) > TODAY)
).named("under 18 and moving from the youth estate")
