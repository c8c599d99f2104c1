"""3. Pre-release activity.

Paragraph 3.3: the hours within which the first part of the Basic Custody Screening Tool (BCST1) is completed.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import cannot_tell_instant, choose
from throughcare.policy.facts import CustodyScreening
from throughcare.policy.lengths import days, hours
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline

WITHIN = hours(72)
# Where the time of the reception is not held, three whole days after its date.
WITHIN_WHOLE_DAYS = days(3)

_received, _completed = CustodyScreening.received_at, CustodyScreening.bcst1_completed_at
_day_completed = CustodyScreening.bcst1_completed_on

_due = choose(
    (_received.exists, _received.plus(WITHIN)),
    otherwise=CustodyScreening.received_on.plus(WITHIN_WHOLE_DAYS).end_of_day,
)

bcst1 = Deadline(
    "RES-BCST1-DUE",
    title="BCST1 within 72 hours of reception",
    paragraph="3.3; 4.3 (Remand)",
    force=MUST,
    condition="Received into custody from court or on recall, whatever the legal status and the risk",
    about=CustodyScreening,
    starts=choose((_received.exists, _received.day), otherwise=CustodyScreening.received_on),
    due=_due,
    met_by=choose(
        (_completed.exists, _completed),
        (
            _received.exists & _day_completed.is_(_due.day),
            cannot_tell_instant("BCST1 was completed on the day that its 72 hours ran out, at a time that is not held"),
        ),
        otherwise=_day_completed.end_of_day,
    ),
    owner=Owner.BAND_4_SUPERVISING_OFFICER,
    reading=(
        "The hours run through nights, weekends and bank holidays. Where only the date of reception is known, the end "
        "of the third day after it. A move between prisons is no reception. Wales has BCST1 as well."
    ),
)
