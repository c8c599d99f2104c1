"""Young people in the youth estate who will move to the women's estate."""

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, Subject, TruthFact


class YouthTransition(Subject, label="youth transition", below=Case, dated_by="entered_on"):
    """One stay in the youth estate, and the move from it to the women's estate."""

    entered_on = DateFact("date of entry to the youth estate")
    to_womens_estate = TruthFact("will need to move to the women's estate")
    notified_on = DateFact("date the Youth Custody Service notified the Women's Team", ABSENT)
    listed_on = DateFact("date the young person was listed for a Board", ABSENT)
    transferred_on = DateFact("date of the move to the women's estate", ABSENT)
    decided_on = DateFact("date of the Board's decision after the move", ABSENT)
