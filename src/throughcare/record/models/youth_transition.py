"""Young people in the youth estate who will move to the women's estate."""

from throughcare.record.models.fields import day, truth
from throughcare.record.models.rows import CaseRow


class YouthTransition(CaseRow):
    """One stay in the youth estate, and the move from it to the women's estate."""

    entered_on = day()
    to_womens_estate = truth()
    notified_on = day()
    listed_on = day()
    transferred_on = day()
    decided_on = day()
