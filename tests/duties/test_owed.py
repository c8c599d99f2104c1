"""Every owner of a provision that is evaluated is some role's, or stated to be nobody's who signs in."""

from throughcare.duties.owed import OF_NO_ROLE, OWNERS
from throughcare.duties.policy_in_use import catalogue
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Owed

OF_SOME_ROLE = {owner for owners in OWNERS.values() for owner in owners}


def named(owed: Owed | tuple[Owner, ...] | None) -> set[Owner]:
    """The owners that a provision names outright; one that is worked out is one of these by the case."""
    owners = owed if isinstance(owed, tuple) else (owed,)
    return {owner for owner in owners if isinstance(owner, Owner)}


def test_no_owner_of_a_duty_is_forgotten() -> None:
    owing = set[Owner]().union(*(named(provision.owner) for provision in catalogue().evaluated))
    assert owing - OF_SOME_ROLE - OF_NO_ROLE == set()


def test_no_owner_is_both_some_roles_and_nobodys() -> None:
    assert not OF_SOME_ROLE & OF_NO_ROLE
