"""Sentences and orders, their requirements, and the periods of supervision in the community."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, Flag, NumberFact, Subject, TruthFact, WordFact


class SentenceKind(StrEnum):
    """Kinds of sentence and order that the documents tell apart."""

    STANDARD_DETERMINATE = "standard_determinate"
    EXTENDED_DETERMINATE = "extended_determinate"
    LEGACY_EXTENDED = "legacy_extended"
    OFFENDER_OF_PARTICULAR_CONCERN = "offender_of_particular_concern"
    LIFE = "life"
    IPP = "ipp"
    COMMUNITY_ORDER = "community_order"
    SUSPENDED_SENTENCE_ORDER = "suspended_sentence_order"

    @property
    def label(self) -> str:
        """As people say it."""
        return "IPP" if self is SentenceKind.IPP else self.replace("_", " ")


class RequirementKind(StrEnum):
    """Requirements of a community or suspended sentence order, as far as a standard tells them apart."""

    UNPAID_WORK = "unpaid_work"
    REHABILITATION_ACTIVITY = "rehabilitation_activity"
    RESTRICTIVE = "restrictive"
    TREATMENT = "treatment"
    PROGRAMME = "programme"
    OTHER = "other"


class SupervisionKind(StrEnum):
    """What a person is supervised under in the community."""

    COMMUNITY_ORDER = "community_order"
    SUSPENDED_SENTENCE_ORDER = "suspended_sentence_order"
    LICENCE = "licence"
    POST_SENTENCE_SUPERVISION = "post_sentence_supervision"

    @property
    def label(self) -> str:
        """As people say it."""
        return "post-sentence supervision" if self is type(self).POST_SENTENCE_SUPERVISION else self.replace("_", " ")


class Sentence(Subject, label="sentence", below=Case, dated_by="sentenced_on"):
    """A sentence or order. A custodial term carries the key dates of its booking.

    `custodial` and `indeterminate` hold what a prison says of a sentence whose kind it does not give.
    """

    kind = WordFact(SentenceKind, "kind of sentence")
    sentenced_on = DateFact("date of sentence")
    crd = DateFact("conditional release date (CRD)")
    ard = DateFact("automatic release date (ARD)", ABSENT)
    ped = DateFact("parole eligibility date (PED)", ABSENT)
    ted = DateFact("tariff expiry date (TED)")
    hdced = DateFact("home detention curfew eligibility date (HDCED)", ABSENT)
    hdc_release_on = DateFact("date of release on home detention curfew", ABSENT)
    hdc_ineligible = Flag("not eligible for home detention curfew")
    hdc_refused_on = DateFact("date home detention curfew was refused", ABSENT)
    npd = DateFact("non-parole date (NPD)", ABSENT)
    prrd = DateFact("post-recall release date (PRRD)", ABSENT)
    sed = DateFact("sentence expiry date (SED)", ABSENT)
    led = DateFact("licence expiry date (LED)", ABSENT)
    pss_end_on = DateFact("end of post-sentence supervision", ABSENT)
    length_months = NumberFact("length of the sentence in months")
    interventions_eligible = TruthFact("eligible for interventions")
    violent_offence = TruthFact("convicted of a violent offence")
    custodial = Flag("a prison holds the person under it")
    indeterminate = TruthFact("indeterminate sentence")
    recalled = Flag("recalled")
    released_on = DateFact("date of release", ABSENT)
    ended_on = DateFact("date the sentence ended", ABSENT)


class Requirement(Subject, label="requirement", below=Case):
    """A requirement of an order."""

    kind = WordFact(RequirementKind, "kind of requirement")
    imposed_on = DateFact("date the requirement was imposed")
    hours = NumberFact("hours of unpaid work", ABSENT)
    assessed_on = DateFact("date the unpaid work assessment was completed", ABSENT)
    started_on = DateFact("date the requirement started", ABSENT)
    completed_on = DateFact("date the requirement was completed", ABSENT)


class Supervision(Subject, label="period of supervision", below=Case, dated_by="started_on"):
    """A period of supervision in the community. `released_on` is set where it began with a release from custody."""

    kind = WordFact(SupervisionKind, "kind of supervision")
    started_on = DateFact("date supervision started")
    released_on = DateFact("date of release", ABSENT)
    ends_on = DateFact("last day of supervision", ABSENT)
    reduced_frequency_agreed_on = DateFact("date a lower frequency was agreed", ABSENT)
