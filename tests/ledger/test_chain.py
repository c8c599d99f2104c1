"""A chain that was altered anywhere must say where."""

from dataclasses import replace

import pytest

from throughcare.ledger.chain import GENESIS, Broken, Link, Verified, linked, verify

SALT = "00112233445566778899aabbccddeeff"


def chain(length: int = 4) -> list[Link]:
    links: list[Link] = []
    for number in range(1, length + 1):
        previous = links[-1].digest if links else GENESIS
        links.append(linked(number, {"action": "read_case", "person": number}, SALT, previous))
    return links


def test_a_digest_stays_the_same_for_ever() -> None:
    link = linked(1, {"person": 7, "action": "read_case"}, SALT, GENESIS)
    assert link.digest == "bdc2c55d4fed470b9169336ac67420fb15d01fbcf07de8a92a41696dfe9f12d6"


def test_a_whole_chain_holds() -> None:
    links = chain()
    assert verify(links) == Verified(4, links[-1].digest)
    assert verify([]) == Verified(0, GENESIS)


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        ("alter the content of 2", Broken(2, "its content was altered")),
        ("take out 2", Broken(3, "entry 2 is missing")),
        ("put another in the place of 2", Broken(3, "it does not follow the entry before it")),
        ("begin with another", Broken(2, "it does not follow the entry before it")),
    ],
)
def test_damage_names_the_first_bad_entry(damage: str, found: Broken) -> None:
    links = chain()
    if damage == "alter the content of 2":
        links[1] = replace(links[1], content={"action": "read_case", "person": 99})
    elif damage == "take out 2":
        del links[1]
    elif damage == "put another in the place of 2":
        links[1] = linked(2, {"action": "read_case", "person": 99}, SALT, links[0].digest)
    else:
        links[0] = linked(1, {"action": "read_case", "person": 99}, SALT, GENESIS)
    assert verify(links) == found


def test_an_anchor_shows_a_chain_made_anew_and_one_cut_short() -> None:
    links = chain()
    anchor = (4, links[3].digest)
    assert verify(links, anchor) == Verified(4, links[3].digest)
    assert verify(links[:3], anchor) == Broken(
        4, "entries up to number 4 were noted elsewhere, and the last are missing"
    )
    anew = [linked(1, {"person": 5}, SALT, GENESIS)]
    for number in range(2, 5):
        anew.append(linked(number, {"person": 5}, SALT, anew[-1].digest))
    assert verify(anew, anchor) == Broken(
        4, "the chain was made anew up to here: its digest is not the one noted elsewhere"
    )
