"""Service accounts: made, rotated and disabled at the command line, and known again by the tokens that they sign."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from throughcare.access.permissions import Actor
from throughcare.access.roles import Role
from throughcare.access.services import ROLES_OF_PEOPLE_ONLY, ServiceScope, actions_of
from throughcare.access.tokens import KeyNotTaken, TokenRefused, algorithm_of, key_named_by, verified
from throughcare.calendar import today_in_london
from throughcare.record.ledger import Outcome, append
from throughcare.record.models import Establishment, Region, ServiceAccount, ServiceKey
from throughcare.record.service_accounts import UsedBefore, key_named, opens, standing_keys, use
from throughcare.work.faults import Faults
from throughcare.work.refusals import NotValid

LONGEST_LIFE = timedelta(days=366)
LONGEST_OVERLAP_HOURS = 72
SIGN_IN = "api_sign_in"


@dataclass(frozen=True, kw_only=True)
class NewService:
    """A service account as it is asked for; places are codes of prisons and names of regions."""

    name: str
    role: Role
    scopes: frozenset[ServiceScope]
    owner: str
    expires_on: date
    public_key: str
    prisons: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    staff_code: str = ""
    pdu: str = ""
    body: str = ""


def actor_name(service: str) -> str:
    """The name under which the record and the ledger keep what a service did; its first word tells it from a person."""
    return f"service {service}"


def make_service(operator: str, asked: NewService) -> str:
    """Make a service account; gives the id of its key, which its tokens name as `kid`.

    Raises:
        NotValid: what was asked for breaks a rule.
    """
    prisons = list(Establishment.objects.filter(pk__in=asked.prisons))
    regions = list(Region.objects.filter(pk__in=asked.regions))
    _check(asked, len(prisons), len(regions))
    with transaction.atomic():
        service = ServiceAccount.objects.create(
            name=asked.name,
            role=asked.role,
            scopes=sorted(asked.scopes),
            staff_code=asked.staff_code,
            pdu=asked.pdu,
            body=asked.body,
            owner=asked.owner.strip(),
            expires_on=asked.expires_on,
        )
        service.establishments.set(prisons)
        service.regions.set(regions)
        key = _key(service, asked.public_key)
        details = {"service": service.pk, "role": asked.role.value, "scopes": sorted(asked.scopes)}
        append(operator, "make_service", Outcome.DONE, details=details)
    return key.key_id


def rotate_key(operator: str, name: str, public_key: str, *, overlap_hours: int = 0) -> str:
    """Give a service another key; gives its id. The keys before it stop now, or after an overlap.

    Raises:
        NotValid: there is no such service, or the key or the overlap breaks a rule.
    """
    service = _service(name)
    faults = Faults()
    within = 0 <= overlap_hours <= LONGEST_OVERLAP_HOURS
    faults.unless(within, "overlap_hours", f"Keys overlap for {LONGEST_OVERLAP_HOURS} hours at most.")
    _check_key(faults, public_key)
    faults.refuse()
    now = timezone.now()
    with transaction.atomic():
        for before in standing_keys(service, now):
            stops_at = now + timedelta(hours=overlap_hours)
            before.stops_at = min(before.stops_at or stops_at, stops_at)
            before.save(update_fields=["stops_at"])
        key = _key(service, public_key)
        append(operator, "rotate_service_key", Outcome.DONE, details={"service": service.pk, "key": key.pk})
    return key.key_id


def disable_service(operator: str, name: str) -> None:
    """Disable a service; its next request is refused.

    Raises:
        NotValid: there is no such service.
    """
    service = _service(name)
    with transaction.atomic():
        service.disabled_at = service.disabled_at or timezone.now()
        service.save(update_fields=["disabled_at"])
        append(operator, "disable_service", Outcome.DONE, details={"service": service.pk})


def service_behind(token: str, *, audience: str, most_a_minute: int) -> Actor:
    """The actor that a token speaks for; the token is used up by it.

    A refusal of a token that names a key of ours leaves an entry; other strings leave none, so that nobody outside can
    make the ledger grow.

    Raises:
        TokenRefused: it does not open the API.
        TooMany: the service has asked too often in the last minute.
    """
    key = key_named(key_named_by(token))
    if key is None:
        raise TokenRefused("no such key")
    service, now = key.service, timezone.now()
    try:
        _open(key, token, audience, now, most_a_minute)
    except TokenRefused as refused:
        with transaction.atomic():
            append(actor_name(service.name), SIGN_IN, Outcome.REFUSED, details={"why": str(refused)})
        raise
    return _actor(service)


def _open(key: ServiceKey, token: str, audience: str, now: datetime, most: int) -> None:
    service = key.service
    claims = verified(token, key.public_key, issuer=service.name, audience=audience, now=now)
    if not opens(key, now, today_in_london()):
        raise TokenRefused("the key or the service is no longer good")
    try:
        use(service, claims.token_id, claims.expires_at, now, most)
    except UsedBefore:
        raise TokenRefused("used before") from None


def _actor(service: ServiceAccount) -> Actor:
    return Actor(
        name=actor_name(service.name),
        role=Role(service.role),
        staff_code=service.staff_code,
        establishments=frozenset(service.establishments.values_list("pk", flat=True)),
        regions=frozenset(service.regions.values_list("pk", flat=True)),
        teams=frozenset({service.pdu} - {""}),
        body=service.body,
        narrowed_to=actions_of(ServiceScope(scope) for scope in service.scopes),
    )


def _check(asked: NewService, prisons: int, regions: int) -> None:
    faults = Faults()
    plain = asked.name.replace("-", "").isalnum() and asked.name.isascii() and len(asked.name) <= 100
    faults.unless(plain, "name", "A name is letters, figures and hyphens, at most 100.")
    free = not ServiceAccount.objects.filter(name=asked.name).exists()
    faults.unless(free, "name", "There is a service of this name already.")
    faults.unless(asked.role not in ROLES_OF_PEOPLE_ONLY, "role", f"{asked.role.label} is a role of people only.")
    faults.unless(asked.scopes, "scopes", "Give it at least one scope.")
    faults.unless(asked.owner.strip(), "owner", "Say who answers for it.")
    today = today_in_london()
    in_a_year = today <= asked.expires_on <= today + LONGEST_LIFE
    faults.unless(in_a_year, "expires_on", f"It expires between today and {today + LONGEST_LIFE:%-d %B %Y}.")
    faults.unless(prisons == len(set(asked.prisons)), "prisons", "There is no prison of such a code.")
    faults.unless(regions == len(set(asked.regions)), "regions", "There is no region of such a name.")
    _check_key(faults, asked.public_key)
    faults.refuse()


def _check_key(faults: Faults, public_key: str) -> None:
    try:
        algorithm_of(public_key)
    except KeyNotTaken as fault:
        faults.add("public_key", str(fault))


def _key(service: ServiceAccount, public_key: str) -> ServiceKey:
    made: Any = ServiceKey.objects.create(service=service, key_id=secrets.token_hex(16), public_key=public_key)
    assert isinstance(made, ServiceKey)
    return made


def _service(name: str) -> ServiceAccount:
    found = ServiceAccount.objects.filter(name=name).first()
    if found is None:
        raise NotValid({"name": f"There is no service named {name!r}."})
    return found
