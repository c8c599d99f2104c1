"""5. Commissioned Rehabilitative Services.

Paragraph 5.4 d: the earliest possible date of release, at which all work towards release aims.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import TODAY, choose, earliest
from throughcare.policy.facts import ParoleOutcome, ParoleReview, Sentence
from throughcare.policy.provisions import Derivation
from throughcare.provisions.omic.cohort import indeterminate, release_date, released, under_sentence

_release_still_possible = ~ParoleReview.outcome.is_in(ParoleOutcome.NO_RELEASE, ParoleOutcome.OPEN_CONDITIONS)
_at_parole = (
    ParoleReview.where(_release_still_possible & ~(ParoleReview.potential_release_on < Sentence.sentenced_on))
    .last(ParoleReview.potential_release_on)
    .named("potential release date of the parole review")
)
custodial_end = choose(
    (release_date.recorded, release_date), (indeterminate, _at_parole), otherwise=release_date
).named("end of the custodial part")

hdced_applies = (
    Sentence.hdced.exists & ~Sentence.hdc_ineligible & ~(Sentence.hdc_refused_on <= TODAY) & ~(Sentence.hdced < TODAY)
).named("an HDCED that applies")

expected_release_date = choose(
    (released, Sentence.released_on),
    (Sentence.recalled, Sentence.prrd),
    (Sentence.hdc_release_on >= TODAY, earliest(Sentence.hdc_release_on, custodial_end)),
    (hdced_applies, earliest(Sentence.hdced, custodial_end)),
    otherwise=custodial_end,
).named("expected release date", "RES-EARLIEST-RELEASE")

earliest_release = Derivation(
    "RES-EARLIEST-RELEASE",
    title="Work towards release aims at the end of custody, or at the HDCED where that applies and is earlier",
    paragraph="5.4; 5.4 d",
    force=MUST,
    condition="A custodial sentence that has been passed and has not ended",
    about=Sentence,
    applies=under_sentence,
    gives={"expected_release_date": expected_release_date, "hdced_applies": hdced_applies},
    content=(
        "the CRD, or the ARD where there is none",
        "the HDCED, if it applies and is earlier",
        "the day set for release on HDC, once it is set",
        "recalled: the PRRD",
        "life or IPP: the potential release date of the parole review",
        "released: the day of release",
    ),
    reading=(
        "Stated for CRS Accommodation, and adopted throughout this document; the contracts of Appendix 5 count to "
        "release from custody alone. The HDCED does not apply to somebody marked as not eligible or refused HDC, nor "
        "once it has passed with the person still in custody; on the day itself it still does. Dates for HDC that is "
        "granted, recall and parole are not in the text: they are the dates that the record has for the same thing. "
        "Recalled without a PRRD, or serving life or IPP with no parole review to come: there is no date yet."
    ),
)
