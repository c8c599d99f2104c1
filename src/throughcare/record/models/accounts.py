"""Who may sign in."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from throughcare.access.roles import Role
from throughcare.record.models.fields import WordField, day, text
from throughcare.record.models.reference import Establishment, Region


class Accounts(BaseUserManager["Account"]):
    """Makes accounts."""

    def create_account(
        self, username: str, password: str | None, *, name: str, role: Role, **details: Any
    ) -> "Account":
        """A new account; with no password nobody can sign in to it."""
        account = self.model(username=self.model.normalize_username(username), name=name, role=role, **details)
        account.set_password(password)
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser):
    """Somebody who may sign in.

    `staff_code` ties them to the allocations that are theirs. `pdu`: the probation delivery unit whose cases they see.
    `body`: the supplier, premises or division to which cases are referred. `delegated_on` and `delegated_by`: when and
    by whom OMiC case notes were opened to them, where their role needs that.
    """

    username = models.CharField(max_length=150, unique=True)
    name = models.CharField(max_length=150)
    role = WordField(words=Role, max_length=30)
    staff_code = text(60)
    email = text(254)
    pdu = text()
    body = text()
    delegated_on = day()
    delegated_by = text(150)
    establishments = models.ManyToManyField(Establishment, blank=True)
    regions = models.ManyToManyField(Region, blank=True)
    is_active = models.BooleanField(default=True)

    objects: ClassVar[Accounts] = Accounts()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = ["name", "role"]

    def __str__(self) -> str:
        return self.name
