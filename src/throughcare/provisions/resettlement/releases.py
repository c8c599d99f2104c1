"""5. Commissioned Rehabilitative Services.

In custody or released, as the provisions on CRS ask it of a day.
"""

from throughcare.policy.expressions import TODAY, Date, Truth, choose, earliest, latest
from throughcare.policy.facts import Sentence, Spell, Supervision
from throughcare.provisions.omic.cohort import custodial


def in_custody_on(day: Date) -> Truth:
    """Whether the person was held that day; the day of release is not one of them.

    Custody spells tell it. Without any, a custodial sentence does that the person has not been released from.
    """
    begun = Spell.where(Spell.arrived_on <= day)
    not_out = ~((Sentence.released_on <= day) & ~Sentence.recalled) & ~(Sentence.ended_on <= day)
    by_sentence = Sentence.where(custodial & (Sentence.sentenced_on <= day) & not_out)
    return choose((begun.any(), begun.where(~(Spell.left_on <= day)).any()), otherwise=by_sentence.any()).named(
        "in custody"
    )


def last_release_by(day: Date) -> Date:
    """The latest release from custody on or before a day."""
    return latest(
        Sentence.where(Sentence.released_on <= day).last(Sentence.released_on),
        Supervision.where(Supervision.released_on <= day).last(Supervision.released_on),
    ).named("date of release")


def first_release_from(day: Date) -> Date:
    """The first release on or after a day, of those that have happened."""
    return earliest(
        Sentence.where((Sentence.released_on >= day) & (Sentence.released_on <= TODAY)).first(Sentence.released_on),
        Supervision.where((Supervision.released_on >= day) & (Supervision.released_on <= TODAY)).first(
            Supervision.released_on
        ),
    ).named("date of release")
