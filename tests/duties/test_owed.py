"""Every owner that the documents name is some role's, or stated to be nobody's who signs in."""

from throughcare.duties.owed import OF_NO_ROLE, OWNERS
from throughcare.policy.owners import Owner


def test_no_owner_is_forgotten() -> None:
    owed = {owner for owners in OWNERS.values() for owner in owners}
    assert owed | OF_NO_ROLE == set(Owner)
    assert owed & OF_NO_ROLE == set()
