"""Which cases are in scope for a full OASys in prison."""

from throughcare.policy.expressions import any_of
from throughcare.policy.facts import Case, Provider, Rosh
from throughcare.provisions.omic import tier
from throughcare.provisions.omic.cohort import provider, under_ten_months, up_to_48_months

low_rosh = tier.rosh.is_(Rosh.LOW)
from_10_to_48_months = ~under_ten_months & up_to_48_months

crc_in_scope = any_of(
    Case.care_leaver,
    from_10_to_48_months & tier.rosh.is_(Rosh.MEDIUM),
    ~up_to_48_months,
).named("CRC care leaver, 10 to 48 months and medium RoSH, or over 48 months")

needs_prison_oasys = (provider.is_(Provider.NPS) | crc_in_scope).named("in scope for a prison OASys")
