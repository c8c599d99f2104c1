"""Basic Custody Screening: what follows a reception into custody."""

from throughcare.policy import facts
from throughcare.record.models.fields import day, instant, word
from throughcare.record.models.rows import CaseRow


class CustodyScreening(CaseRow):
    """The two screenings (BCST1, BCST2) of one reception from court or on recall. A move between prisons is none.

    The dates of reception and of BCST1 are held with or without the time of day.
    """

    received_on = day()
    received_at = instant()
    bcst1_completed_on = day()
    bcst1_completed_at = instant()
    bcst1_completed_by = word(facts.Screener)
    bcst1_received_on = day()
    bcst2_completed_on = day()
