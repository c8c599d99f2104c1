"""What a person's home probation region offers, as the region's settings have it for the person."""

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, Subject


class RegionalServices(Subject, label="services of the home region", below=Case):
    """From when a service runs in the home region; one row a person. Empty: it does not run there, as far as known."""

    cas3_from = DateFact("date CAS3 began in the region", ABSENT)
    fbd_custody_from = DateFact("date the Finance, Benefit and Debt contract for custody began in the region", ABSENT)
    unsentenced_accommodation_from = DateFact("date CRS Accommodation took in the unsentenced in the region", ABSENT)
    unsentenced_womens_from = DateFact("date Women's services took in the unsentenced in the region", ABSENT)
    full_model_from = DateFact("date the full pre-release model began in the region", ABSENT)
    omic_levelled_up_from = DateFact("date OMiC was levelled up in the region", ABSENT)
    short_sentences_from = DateFact("date the Short Sentence Function began in the region", ABSENT)
