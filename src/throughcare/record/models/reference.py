"""Establishments, probation regions and local authorities. Kept up to date from the files in `reference_data`."""

from typing import ClassVar

from django.db import models

from throughcare.record.models.fields import text


class Region(models.Model):
    """A probation region, known by its name."""

    name = models.CharField(max_length=60, primary_key=True)
    country = models.CharField(max_length=20)
    duty_applies = text(40)
    cas3_live_2021_22 = models.BooleanField(default=False)
    resettlement_model = text(60)

    class Meta:
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name


class Establishment(models.Model):
    """A prison or young offender institution, known by its three-letter code."""

    code = models.CharField(max_length=6, primary_key=True)
    name = models.CharField(max_length=100)
    name_welsh = text(100)
    estate = models.CharField(max_length=40)
    men = models.BooleanField(default=False)
    women = models.BooleanField(default=False)
    contracted = models.BooleanField(default=False)
    long_term_high_security = models.BooleanField(default=False)
    holds_restricted_status_women = models.BooleanField(default=False)
    types = text(60)
    categories = text(60)
    county = text(60)
    country = text(20)
    probation_region = models.ForeignKey(Region, models.PROTECT, null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name


class LocalAuthority(models.Model):
    """A local authority, to which a duty to refer may lie."""

    code = models.CharField(max_length=8, primary_key=True)
    name = models.CharField(max_length=120)
    country = models.CharField(max_length=20)

    class Meta:
        ordering: ClassVar = ["name"]
        verbose_name_plural = "local authorities"

    def __str__(self) -> str:
        return self.name
