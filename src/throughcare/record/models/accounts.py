"""Who may sign in."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.crypto import salted_hmac

from throughcare.access.roles import Role
from throughcare.record.models.fields import WordField, day, flag, instant, text
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

    `epoch` goes up when every session of the account must end; `version` with each change, so that a stale one is
    refused. `identity`: who they are to the OpenID Connect provider, its address and their subject there; empty: none.
    `failures` in a row; at the limit the account is locked until `locked_until`. `second_factor` is the sealed secret
    of their app for codes, `second_factor_step` the last half minute whose code was accepted. `password_is_given`:
    somebody else knows the password, which is changed at the next sign-in. `password_alone`: an account of a
    demonstration, of which no second factor is asked.
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
    version = models.PositiveIntegerField(default=1)
    epoch = models.PositiveIntegerField(default=1)
    identity = text(600)
    failures = models.PositiveSmallIntegerField(default=0)
    locked_until = instant()
    second_factor = text()
    second_factor_step = models.BigIntegerField(null=True, blank=True)
    password_is_given = flag()
    password_alone = flag()

    objects: ClassVar[Accounts] = Accounts()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = ["name", "role"]

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["identity"], condition=~models.Q(identity=""), name="account_of_one_identity"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """What a session must agree with at each request: another password or epoch ends it."""
        held = f"{self.epoch}:{self.password}"
        return salted_hmac("throughcare.session", held, secret=secret, algorithm="sha256").hexdigest()
