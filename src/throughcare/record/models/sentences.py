"""Sentences and orders with their key dates, the requirements of orders, and supervision in the community."""

from throughcare.policy import facts
from throughcare.record.models.fields import day, flag, text, truth, whole_number, word
from throughcare.record.models.rows import CaseRow


class Sentence(CaseRow):
    """A sentence or order. A custodial term carries the key dates of its booking."""

    kind = word(facts.SentenceKind)
    sentenced_on = day()
    crd = day()
    ard = day()
    ped = day()
    ted = day()
    hdced = day()
    hdc_release_on = day()
    hdc_ineligible = flag()
    hdc_refused_on = day()
    npd = day()
    prrd = day()
    sed = day()
    led = day()
    pss_end_on = day()
    length_months = whole_number()
    interventions_eligible = truth()
    violent_offence = truth()
    custodial = flag()
    indeterminate = truth()
    recalled = flag()
    released_on = day()
    ended_on = day()
    confirmed_release_on = day()
    offence = text()
    court = text()


class Requirement(CaseRow):
    """A requirement of an order."""

    kind = word(facts.RequirementKind)
    imposed_on = day()
    hours = whole_number()
    assessed_on = day()
    started_on = day()
    completed_on = day()


class Supervision(CaseRow):
    """A period of supervision in the community."""

    kind = word(facts.SupervisionKind)
    started_on = day()
    released_on = day()
    ends_on = day()
    reduced_frequency_agreed_on = day()
