"""The person: one row a case. Identifiers, other names, and the names by which a search finds them."""

import uuid
from typing import ClassVar

from django.db import models

from throughcare.policy import facts
from throughcare.record.identifiers import IdentifierKind
from throughcare.record.models.fields import SortedTextField, SortNameField, WordField, day, flag, text, truth, word
from throughcare.record.models.reference import Region
from throughcare.record.models.rows import NOT_SUPERSEDED, CaseRow, Recorded
from throughcare.record.vocabulary import LegalStatus


class PersonDetails(Recorded):
    """What is held on a person themselves. `stated_country` is kept for a person whose home region is not known."""

    first_name = text()
    middle_names = text()
    last_name = text()
    born_on = day()
    gender = word(facts.Gender)
    ethnicity = text()
    provider = word(facts.Provider)
    region = models.ForeignKey(Region, models.PROTECT, null=True, blank=True)
    stated_country = word(facts.Country)
    care_leaver = truth()
    release_region = word(facts.Region)
    tact = flag()
    high_profile = flag()
    complexity_of_need = word(facts.ComplexityOfNeed)
    iom = flag()
    leaving_abusive_relationship = flag()
    vlo_assigned = flag()
    home_visit_mandated = flag()
    home_safeguarding_concerns = truth()
    home_visit_suits_needs_or_risk = flag()
    legal_status = word(LegalStatus)
    pdu = text()
    ldu_email = text()

    class Meta:
        abstract = True

    @property
    def full_name(self) -> str:
        """First, middle and last name."""
        return " ".join(name for name in (self.first_name, self.middle_names, self.last_name) if name)


class Person(PersonDetails):
    """A person as they now stand. `sort_name` orders every list of people."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    sort_name = SortNameField(max_length=800, blank=True, default="", editable=False)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["sort_name", "id"], name="person_by_name")]

    def __str__(self) -> str:
        return self.full_name or f"person {self.pk}"


class PersonBefore(PersonDetails):
    """What stood of a person before a correction."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="before")
    superseded_at = models.DateTimeField()


class Identifier(CaseRow):
    """A number that a person is known by, in its canonical form. Two people cannot share a NOMS number or a CRN."""

    kind = WordField(words=IdentifierKind, max_length=20)
    value = SortedTextField(max_length=60)
    verified = models.BooleanField(default=True)

    class Meta:
        indexes: ClassVar = [*CaseRow.Meta.indexes, models.Index(fields=["value"], name="identifier_by_value")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["kind", "value"],
                condition=NOT_SUPERSEDED & models.Q(kind__in=["NOMS", "CRN"]),
                name="identifier_one_person",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.value}"


class Alias(CaseRow):
    """Another name that a person has gone by."""

    first_name = text()
    middle_names = text()
    last_name = text()
    born_on = day()


class SearchName(models.Model):
    """A name of a person in plain letters, one row each way round that it may be typed. Kept by `record.naming`."""

    person = models.ForeignKey(Person, models.CASCADE)
    name = SortedTextField(max_length=800)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["name", "person"], name="search_name")]
