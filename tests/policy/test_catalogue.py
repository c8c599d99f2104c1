"""Discovery: a provision appears by being declared; what is declared badly is refused."""

from datetime import date

import pytest

from tests.policy.packages import Package
from throughcare.policy.catalogue import Catalogue, DeclaredTwice, Entry, NoPrecedence, discover
from throughcare.policy.decisions import Decision
from throughcare.policy.documents import MUST, Document
from throughcare.policy.expressions import no_word, word
from throughcare.policy.facts import Case, Manager, Sentence
from throughcare.policy.provisions import Derivation, Evaluated, Recurring

DOCUMENT = '''
"""A document."""
from datetime import date
from throughcare.policy.documents import Document
DOCUMENT = Document("doc", "The Document", "2021", "Somebody", in_force_from=date(2021, 6, 1))
'''
SECTION = '''
"""4. Planning.

More about it.
"""
from throughcare.policy.documents import SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance
help_text = Guidance(
    "{id}", title="Help with plans", paragraph="4.1", force=SHOULD, owner=Owner.COM, measure="UM01"
)
'''


def test_a_provision_appears_by_being_declared(package: Package) -> None:
    catalogue = discover(
        package({"doc/__init__": DOCUMENT, "doc/planning": SECTION.format(id="D-4.1"), "doc/deep/__init__": ""})
    )
    entry = catalogue["D-4.1"]
    assert [each.provision.id for each in catalogue] == ["D-4.1"]
    assert len(catalogue) == 1
    assert "D-4.1" in catalogue
    assert (entry.document.title, entry.section) == ("The Document", "4. Planning")
    assert entry.module == "provisions_of_a_test.doc.planning"
    assert catalogue.documents == [entry.document]
    assert catalogue.evaluated == []


def test_two_sections_may_not_declare_one_id(package: Package) -> None:
    section = SECTION.format(id="D-4.1")
    made = package({"doc/__init__": DOCUMENT, "doc/one": section, "doc/two": section})
    with pytest.raises(DeclaredTwice, match=r"D-4\.1 is declared in .*doc\.two and in .*doc\.one"):
        discover(made)


def test_a_provision_stands_in_a_document(package: Package) -> None:
    with pytest.raises(LookupError, match=r"stray declares provisions, but no DOCUMENT stands in it or above it"):
        discover(package({"stray": SECTION.format(id="D-4.1")}))


@pytest.mark.parametrize(
    ("day", "stands"), [(date(2021, 5, 31), False), (date(2021, 6, 1), True), (date(2031, 6, 1), True)]
)
def test_a_document_is_in_force_from_its_first_day(package: Package, day: date, stands: bool) -> None:
    catalogue = discover(package({"doc/__init__": DOCUMENT, "doc/planning": SECTION.format(id="D-4.1")}))
    assert catalogue["D-4.1"].in_force_on(day) is stands


def test_a_provisions_own_days_stand_before_its_documents() -> None:
    document = Document("doc", "Doc", "2021", "Somebody", in_force_from=date(2021, 6, 1))
    told_later = Entry(_answer("A", in_force_from=date(2021, 4, 30)), document, "1", "tests")
    assert [told_later.in_force_on(date(2021, 4, 29)), told_later.in_force_on(date(2021, 4, 30))] == [False, True]
    answer = _answer("A", in_force_from=date(2021, 7, 1), in_force_until=date(2021, 8, 1))
    narrowed = Entry(answer, document, "1", "tests")
    days = [date(2021, 6, 30), date(2021, 7, 1), date(2021, 7, 31), date(2021, 8, 1)]
    assert [narrowed.in_force_on(day) for day in days] == [False, True, True, False]


def _answer(id_: str, name: str = "responsible", **more: object) -> Derivation:
    return Derivation(
        id_,
        title=id_,
        paragraph="1",
        force=MUST,
        about=Sentence,
        gives={name: word(Manager.POM)},
        answers=(name,),
        **more,  # type: ignore[arg-type]
    )


def test_an_answer_without_a_place_in_the_order_is_refused() -> None:
    document = Document("doc", "Doc", "2021", "Somebody")
    ordered, stray = _answer("A"), _answer("B")
    decision = Decision("responsible", (ordered,), no_word(Manager))
    entries = [Entry(each, document, "1", "tests") for each in (ordered, stray)]
    with pytest.raises(NoPrecedence, match="B answers 'responsible', but has no place in its order"):
        Catalogue(entries, [decision])
    assert len(Catalogue(entries[:1], [decision])) == 1


def test_an_order_holds_only_provisions_that_answer() -> None:
    decision = Decision("responsible", (_answer("A"), _answer("C", "supporting")), no_word(Manager))
    with pytest.raises(KeyError, match="C gives no 'responsible'; it gives supporting"):
        decision.answer()


def test_a_recurring_provision_needs_something_that_recurs() -> None:
    provision: Evaluated = Recurring("R", title="R", paragraph="1", force=MUST, about=Case)
    with pytest.raises(TypeError, match="R: a recurring provision needs `since` and `every`, or to be about a series"):
        provision.expressions()
