"""A chain that was altered anywhere must say where."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from throughcare.ledger.chain import (
    GENESIS,
    Broken,
    Erased,
    Link,
    Shown,
    Verified,
    digest_of_said,
    linked,
    linked_formerly,
    shown,
    verify,
)

SALT = "00112233445566778899aabbccddeeff"


def said(action: str = "read_case") -> dict[str, Any]:
    return {"at": "2021-11-08T09:00:00.000000+00:00", "actor": "pom", "action": action, "outcome": "read"}


def named(person: int | None, **details: Any) -> dict[str, Any]:
    return {"person": person, "details": details}


def chain(length: int = 4, begin: str = GENESIS, person: int = 1) -> list[Link]:
    """Entries of one person each; the third is of a list that showed two."""
    links: list[Link] = []
    for number in range(1, length + 1):
        of_list = (shown(0, 7, SALT), shown(1, 8, SALT)) if number == 3 else ()
        links.append(linked(number, said(), named(person), SALT, links[-1].digest if links else begin, of_list))
    return links


def test_a_digest_stays_the_same_for_ever() -> None:
    former = linked_formerly(1, {"action": "read_case"}, {"person": 7}, SALT, GENESIS)
    assert former.digest == "bdc2c55d4fed470b9169336ac67420fb15d01fbcf07de8a92a41696dfe9f12d6"
    present = linked(1, said(), named(7), SALT, GENESIS, [shown(0, 8, SALT)])
    assert present.held == "6f6338c72606a2492e9447abf397224ed7708a99ba0af24bfc647e1a28afe4f9"
    assert present.digest == "0da3aa486b7d00bd82a1be5c385390ce0acabd0c0b457c95d27c3fb39417e3bf"


def test_a_whole_chain_holds() -> None:
    links = chain()
    assert verify(links) == Verified(4, links[-1].digest)
    assert verify([]) == Verified(0, GENESIS)


def test_entries_of_the_former_form_go_on_holding() -> None:
    first = linked_formerly(1, said(), named(7, contact=3), SALT, GENESIS)
    second = linked(2, said(), named(7), SALT, first.digest)
    assert verify([first, second]) == Verified(2, second.digest)
    assert verify([replace(first, said=said("export_case")), second]) == Broken(1, "what it says was altered")


Change = Callable[[list[Link]], object]


def put(place: int, **changed: Any) -> Change:
    return lambda links: links.__setitem__(place, replace(links[place], **changed))


TAKEN = "what it says of people was taken away, and no entry tells that it was erased"
WHOM = "whom it showed was altered"
ALTERED, SAYS = "it was altered", "what it says was altered"
OTHER = "entry 3 follows another than this"


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        (put(1, said=said("export_case")), Broken(2, ALTERED)),
        (put(1, named=named(99)), Broken(2, SAYS)),
        (put(1, named=named(1, contact=4)), Broken(2, SAYS)),
        (put(1, salt="00"), Broken(2, SAYS)),
        (put(1, salt="no salt"), Broken(2, SAYS)),
        (put(1, held="0" * 64), Broken(2, ALTERED)),
        (put(1, previous="0" * 64), Broken(2, ALTERED)),
        (put(1, digest="0" * 64), Broken(2, ALTERED)),
        (put(1, form=1), Broken(2, ALTERED)),
        (put(1, form=3), Broken(2, ALTERED)),
        (put(1, number=0), Broken(0, "it is not part of the chain")),
        (lambda links: links.pop(1), Broken(2, "it is missing")),
        (lambda links: links.insert(2, links[1]), Broken(2, "it is not part of the chain")),
        (lambda links: links.__setitem__(1, linked(2, said(), named(9), SALT, links[0].digest)), Broken(2, OTHER)),
        (lambda links: links.__setitem__(0, chain(1, begin="1" * 64)[0]), Broken(1, "it is not first")),
        (put(1, named=None, salt=""), Broken(2, TAKEN)),
        (put(2, shown=(shown(0, 7, SALT),)), Broken(3, ALTERED)),
        (put(2, shown=(shown(0, 7, SALT), shown(2, 8, SALT))), Broken(3, WHOM)),
        (put(2, shown=(shown(0, 8, SALT), shown(1, 7, SALT))), Broken(3, ALTERED)),
        (put(2, shown=(replace(shown(0, 7, SALT), person=9), shown(1, 8, SALT))), Broken(3, WHOM)),
        (
            put(2, shown=(Shown(0, None, "", shown(0, 7, SALT).held), shown(1, 8, SALT))),
            Broken(3, "somebody was taken out of whom it showed, and no entry tells that they were erased"),
        ),
    ],
)  # fmt: skip
def test_damage_names_the_first_bad_entry(damage: Change, found: Broken) -> None:
    links = chain()
    damage(links)
    assert verify(links) == found


def test_what_was_erased_and_told_of_leaves_the_chain_whole() -> None:
    links = chain()
    links[1] = replace(links[1], named=None, salt="")
    links[2] = replace(links[2], shown=(Shown(0, None, "", shown(0, 7, SALT).held), shown(1, 8, SALT)))
    erased = Erased({2: digest_of_said(said())}, frozenset({(3, 0)}))
    assert verify(links, erased=erased) == Verified(4, links[-1].digest, erased=2)
    former = linked_formerly(1, said(), named(7), SALT, GENESIS)
    altered = replace(former, said=said("export_case"), named=None, salt="")
    assert verify([altered], erased=Erased({1: digest_of_said(said())})) == Broken(
        1, "it was altered after what it says of people was erased"
    )


def test_an_anchor_shows_a_chain_made_anew_and_one_cut_short() -> None:
    links = chain()
    anchor = [(2, links[1].digest), (4, links[3].digest)]
    assert verify(links, anchor) == Verified(4, links[3].digest)
    assert verify(links[:3], anchor) == Broken(
        4, "entries up to number 4 were noted elsewhere, and the last are missing"
    )
    assert verify(chain(person=5), anchor) == Broken(
        2, "the chain was made anew from the first entry on: its digest is not the one noted elsewhere"
    )
    later = links[:2]
    later += [linked(3, said(), named(5), SALT, later[-1].digest)]
    later += [linked(4, said(), named(5), SALT, later[-1].digest)]
    assert verify(later, anchor) == Broken(
        4, "the chain was made anew after entry 2: its digest is not the one noted elsewhere"
    )
