"""Corrections: what stood before is kept, and a stale correction is refused."""

from datetime import date

import pytest

from throughcare.record.corrections import StaleVersion, supersede, withdraw
from throughcare.record.models import Person, PersonBefore, SearchName, Sentence, Spell
from throughcare.record.provenance import Provenance

pytestmark = pytest.mark.django_db


@pytest.fixture
def sentence(zack: Person, by_hand: Provenance) -> Sentence:
    return Sentence.objects.create(person=zack, kind="life", ted=date(2030, 1, 1), **by_hand.columns())


def test_a_correction_keeps_what_stood_before(sentence: Sentence) -> None:
    corrected = supersede(
        sentence, expected_version=1, provenance=Provenance("b.com", "correct", "dates.csv", 7), ted=date(2031, 1, 1)
    )
    assert (corrected.pk, corrected.version, corrected.ted) == (sentence.pk, 2, date(2031, 1, 1))
    [standing] = Sentence.objects.current()
    [before] = Sentence.objects.superseded()
    assert (standing.ted, standing.recorded_by, standing.file, standing.line) == (
        date(2031, 1, 1),
        "b.com",
        "dates.csv",
        7,
    )
    assert (before.ted, before.recorded_by, before.version) == (date(2030, 1, 1), "a.pom", 1)
    assert before.superseded_by_id == sentence.pk
    assert before.superseded_at == standing.recorded_at


def test_a_correction_that_says_the_same_changes_nothing(sentence: Sentence, by_hand: Provenance) -> None:
    assert supersede(sentence, expected_version=1, provenance=by_hand, ted=date(2030, 1, 1)).version == 1
    assert not Sentence.objects.superseded().exists()


def test_a_stale_correction_is_refused_with_both_versions(sentence: Sentence, by_hand: Provenance) -> None:
    supersede(sentence, expected_version=1, provenance=by_hand, ted=date(2031, 1, 1))
    with pytest.raises(StaleVersion, match="you saw version 1, and it is now version 2") as refused:
        supersede(sentence, expected_version=1, provenance=by_hand, ted=date(2032, 1, 1))
    assert isinstance(refused.value.standing, Sentence)
    assert refused.value.standing.ted == date(2031, 1, 1)
    assert refused.value.asked == {"ted": date(2032, 1, 1)}
    assert Sentence.objects.current().get().ted == date(2031, 1, 1)


def test_a_row_recorded_in_error_is_withdrawn_and_kept(sentence: Sentence, by_hand: Provenance) -> None:
    withdraw(sentence, expected_version=1, provenance=by_hand)
    assert not Sentence.objects.current().exists()
    kept = Sentence.objects.superseded().get()
    assert (kept.pk, kept.superseded_by_id) == (sentence.pk, None)
    with pytest.raises(StaleVersion, match="has been withdrawn"):
        supersede(sentence, expected_version=2, provenance=by_hand, ted=date(2031, 1, 1))


def test_a_corrected_name_is_found_under_the_new_one(zack: Person, by_hand: Provenance) -> None:
    corrected = supersede(zack, expected_version=1, provenance=by_hand, last_name="O’Néill")
    assert corrected.sort_name == "oneill zack"
    assert Person.objects.get(pk=zack.pk).sort_name == "oneill zack"
    assert PersonBefore.objects.get(person=zack).last_name == "Jones"
    assert set(SearchName.objects.values_list("name", flat=True)) == {"oneill zack", "zack oneill"}


def test_a_person_may_move_on_to_another_spell_once_the_open_one_is_closed(zack: Person, by_hand: Provenance) -> None:
    first = Spell.objects.create(person=zack, arrived_on=date(2021, 1, 1), establishment_id="LEI")
    supersede(first, expected_version=1, provenance=by_hand, left_on=date(2021, 6, 1), departure="transfer")
    Spell.objects.create(person=zack, arrived_on=date(2021, 6, 1), establishment_id="MDI")
    assert [spell.establishment_id for spell in Spell.objects.current().order_by("arrived_on")] == ["LEI", "MDI"]


def test_a_word_that_is_not_on_the_list_is_refused(zack: Person) -> None:
    with pytest.raises(ValueError, match=r"Sentence\.kind cannot be 'for ever': it is one of standard_determinate"):
        Sentence.objects.create(person=zack, kind="for ever")
