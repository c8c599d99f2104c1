"""What a person's home probation region offers, as the region's settings have it for the person."""

from throughcare.record.models.fields import day
from throughcare.record.models.rows import CaseRow


class RegionalServices(CaseRow):
    """From when a service runs in the home region; one row a person. Empty: it does not run there, as far as known."""

    cas3_from = day()
    fbd_custody_from = day()
    unsentenced_accommodation_from = day()
    unsentenced_womens_from = day()
    full_model_from = day()
    omic_levelled_up_from = day()
    short_sentences_from = day()
