"""5. Commissioned Rehabilitative Services.

Paragraph 5.4 d: the Standard and the Urgent Timescale. The clocks of Appendix 5, section 6, hang on them.
"""

from enum import StrEnum

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import TODAY, Date, Truth, Word, choose, no_word, word
from throughcare.policy.facts import CrsReferral, Sentence
from throughcare.policy.lengths import days
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation
from throughcare.provisions.omic.cohort import custodial
from throughcare.provisions.resettlement.earliest_release import expected_release_date
from throughcare.provisions.resettlement.releases import first_release_from

STANDARD_FROM = days(15)


class Timescale(StrEnum):
    """How long before release a referral was sent."""

    STANDARD = "standard"
    URGENT = "urgent"


submitted = (CrsReferral.submitted_on <= TODAY).named("CRS referral submitted")
released_since = first_release_from(CrsReferral.submitted_on)
_expected_of_sentence = Sentence.where(custodial).at_last(expected_release_date, Sentence.sentenced_on)
release_expected_on = choose(
    (released_since.exists, released_since),
    (_expected_of_sentence.recorded, _expected_of_sentence),
    (CrsReferral.earliest_release_on.exists, CrsReferral.earliest_release_on),
    otherwise=_expected_of_sentence,
).named("release, or the date when it is expected")
_told = choose(
    (CrsReferral.earliest_release_on.exists, CrsReferral.earliest_release_on), otherwise=release_expected_on
).named("earliest date of release, as the referral states it")


def _timescale(release: Date) -> Word[Timescale]:
    return choose(
        (CrsReferral.submitted_on.plus(STANDARD_FROM) <= release, word(Timescale.STANDARD)),
        (CrsReferral.submitted_on <= release, word(Timescale.URGENT)),
        otherwise=no_word(Timescale),
    )


timescale = _timescale(_told).named("timescale of the referral", "RES-CRS-TIMESCALE")
before_release: Truth = (submitted & timescale.exists).named("referred before release")

referral_timescale = Derivation(
    "RES-CRS-TIMESCALE",
    title="Standard where 15 days or more are left to serve, urgent where 14 or fewer are",
    paragraph="5.4 d; App 5 s6",
    force=MUST,
    condition="A CRS referral for somebody in custody, man or woman",
    about=CrsReferral,
    applies=submitted,
    gives={
        "timescale": timescale,
        "last_standard_day": _told.minus(STANDARD_FROM),
        "release_has_moved": ~release_expected_on.is_(_told),
        "timescale_as_it_stands": _timescale(release_expected_on),
    },
    owner=Owner.COM,
    reading=(
        "Calendar days from the day of the referral to the earlier of the release date and an HDCED that applies, as "
        "5.4 d has it; Appendix 5 counts to release from custody only. Written for Accommodation in 5.4 d and for the "
        "contracts at large in Appendix 5: every referral before release has a timescale, and one after release none. "
        "The date that the referral states fixes it; where it states none, the date expected now stands for it. When "
        "the date moves afterwards that is shown, and the timescale stays."
    ),
    content=("15 days or more: Standard Timescale", "14 days or fewer: Urgent Timescale"),
)
