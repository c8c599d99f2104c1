"""`throughcare service-account`: programs that may call the API are made, given another key, and disabled."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from throughcare.access.roles import Role
from throughcare.access.services import ServiceScope
from throughcare.cli.failures import Failure
from throughcare.cli.output import Json, write_json

application = typer.Typer(help="Programs that may call the API.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="The name of the service: letters, figures and hyphens.")]
PublicKey = Annotated[
    Path | None, typer.Option(exists=True, dir_okay=False, help="The service's public key in PEM: Ed25519 or P-256.")
]
PrivateKeyTo = Annotated[
    Path | None,
    typer.Option(help="Make an Ed25519 key pair, and write the private half to this file. It is kept nowhere."),
]


@application.command()
def make(
    name: Name,
    role: Annotated[Role, typer.Option(help="The role whose permissions it is given, and no more.")],
    scope: Annotated[list[ServiceScope], typer.Option(help="What of those it may use; once for each.")],
    owner: Annotated[str, typer.Option(help="Who answers for it.")],
    expires: Annotated[datetime, typer.Option(formats=["%Y-%m-%d"], help="Its last day, in a year at most.")],
    public_key: PublicKey = None,
    private_key_to: PrivateKeyTo = None,
    prison: Annotated[list[str] | None, typer.Option(help="The code of a prison; once for each.")] = None,
    region: Annotated[list[str] | None, typer.Option(help="The name of a probation region; once for each.")] = None,
    staff_code: Annotated[str, typer.Option(help="Whose cases are its own.")] = "",
    pdu: Annotated[str, typer.Option(help="The probation delivery unit whose cases it sees.")] = "",
    body: Annotated[str, typer.Option(help="The supplier, premises or division that it works for.")] = "",
    json: Json = False,
) -> None:
    """Make a service account. Its tokens name the key by the `kid` that this prints."""
    from throughcare.cli.database import connect

    connect()
    from throughcare.cli.operator import operator
    from throughcare.work.service_accounts import NewService, make_service

    def made(key: str) -> str:
        asked = NewService(
            name=name,
            role=role,
            scopes=frozenset(scope),
            owner=owner,
            expires_on=expires.date(),
            public_key=key,
            prisons=tuple(prison or ()),
            regions=tuple(region or ()),
            staff_code=staff_code,
            pdu=pdu,
            body=body,
        )
        return make_service(operator(), asked)

    _say_key(name, _with_key(public_key, private_key_to, made), json)


@application.command()
def rotate(
    name: Name,
    public_key: PublicKey = None,
    private_key_to: PrivateKeyTo = None,
    overlap_hours: Annotated[int, typer.Option(help="How long the keys before it still open; 72 at most.")] = 0,
    json: Json = False,
) -> None:
    """Give a service another key; the ones before stop, now or after an overlap."""
    from throughcare.cli.database import connect

    connect()
    from throughcare.cli.operator import operator
    from throughcare.work.service_accounts import rotate_key

    def rotated(key: str) -> str:
        return rotate_key(operator(), name, key, overlap_hours=overlap_hours)

    _say_key(name, _with_key(public_key, private_key_to, rotated), json)


@application.command()
def disable(name: Name, json: Json = False) -> None:
    """Disable a service: its next request is refused."""
    from throughcare.cli.database import connect

    connect()
    from throughcare.cli.operator import operator
    from throughcare.work.refusals import NotValid
    from throughcare.work.service_accounts import disable_service

    try:
        disable_service(operator(), name)
    except NotValid as refused:
        raise Failure(str(refused)) from None
    if json:
        write_json({"service": name, "disabled": True})
    else:
        typer.echo(f"{name} is disabled: its next request is refused.")


def _with_key(public_key: Path | None, private_key_to: Path | None, verb: Callable[[str], str]) -> str:
    """The key id that a verb gives for a public key: one that the service made, or the public half of a new pair.

    Raises:
        Failure: not one of the two was named, the file is there already, or the verb refuses.
    """
    if (public_key is None) == (private_key_to is None):
        raise Failure("Name either --public-key, or --private-key-to for a new pair.")
    private = _new_private_key() if private_key_to is not None else None
    written = _public_half(private) if private is not None else _read(public_key)
    if private_key_to is not None and private_key_to.exists():
        raise Failure(f"{private_key_to} is there already; a key is not written over another.")
    from throughcare.work.refusals import NotValid

    try:
        key_id = verb(written)
    except NotValid as refused:
        raise Failure(str(refused)) from None
    if private_key_to is not None:
        _write(private, private_key_to)
    return key_id


def _read(file: Path | None) -> str:
    assert file is not None
    try:
        return file.read_text("ascii")
    except UnicodeDecodeError:
        raise Failure(f"{file} is no public key in PEM.") from None


def _new_private_key() -> Any:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.generate()


def _public_half(key: Any) -> str:
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    pem: bytes = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    return pem.decode()


def _write(key: Any, file: Path) -> None:
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as opened:
        opened.write(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))


def _say_key(name: str, key_id: str, json: bool) -> None:
    if json:
        write_json({"service": name, "kid": key_id})
    else:
        typer.echo(f"{name} signs its tokens with the key {key_id} (kid).")
