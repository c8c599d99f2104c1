"""Every time word of the five texts is accounted for. The list is tested always, the texts where they lie beside it."""

import os
import re
from collections import Counter
from pathlib import Path

import pytest

from throughcare import provisions
from throughcare.duties.policy_in_use import catalogue
from throughcare.policy.provisions import Deadline, Minimum, Recurring
from throughcare.policy.sweep.kept import KeptText, kept_texts
from throughcare.policy.sweep.sweeping import sweep, unknown_provisions
from throughcare.policy.sweep.time_words import MOST_WORDS

TEXTS = kept_texts(provisions)

# A text: its time words, those that provisions claim, those listed with a reason.
COUNTS = {
    "enhanced-case-management-bulletin": (11, 5, 6),
    "national-standards-2021": (196, 156, 40),
    "omic-male-open-estate-2021": (127, 100, 27),
    "resettlement-pre-release-guidance-2022": (236, 195, 41),
    "wecasp-policy-framework-2021": (157, 96, 61),
}

# Limits that their texts put by an event alone, without a time word.
WITHOUT_A_TIME_WORD = {
    "NS-3.3-PRERELEASE": "at the pre-release stage",
    "NS-5.1-REQUIREMENTS": "by sentence expiry",
    "NS-B.PREHANDOVER-OASYS": "pre-handover assessment",
    "OMIC-EBM-SCREENING": "on all new receptions",
    "RES-PACK-LEAFLET": "on leaving prison",
    "RES-SSF-WOMEN-SAFETY-PLAN": "a plan for release",
    "WECASP-7.7.7": "by the Board's own review date",
}

LONGEST_HEADING = 70
LONGEST_REASON = 90


def test_every_document_keeps_the_hash_of_its_text_and_a_list() -> None:
    assert {text.document for text in TEXTS} == {document.id for document in catalogue().documents}
    assert [text.document for text in TEXTS if not re.fullmatch("[0-9a-f]{64}", text.sha256)] == []


def test_how_many_time_words_each_text_has_and_how_many_are_claimed() -> None:
    counts = {
        text.document: (
            len(text.accounts),
            sum(bool(account.provisions) for account in text.accounts.values()),
            sum(bool(account.reason) for account in text.accounts.values()),
        )
        for text in TEXTS
    }
    assert counts == COUNTS


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.document)
def test_every_provision_that_claims_a_time_word_exists_and_is_of_the_same_document(text: KeptText) -> None:
    assert list(unknown_provisions(text, catalogue())) == []
    claiming = {id_ for account in text.accounts.values() for id_ in account.provisions}
    assert [id_ for id_ in claiming if catalogue()[id_].document.id != text.document] == []


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.document)
def test_the_list_keeps_figures_and_never_a_sentence(text: KeptText) -> None:
    assert [key for key in text.accounts if len(key.figure.split()) > MOST_WORDS] == []
    assert [account.reason for account in text.accounts.values() if len(account.reason) > LONGEST_REASON] == []
    assert [heading.opens for heading in text.headings if len(heading.opens) > LONGEST_HEADING] == []


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.document)
def test_the_same_words_in_a_paragraph_are_numbered_from_1(text: KeptText) -> None:
    numbers = Counter((key.place, key.figure) for key in text.accounts)
    assert [key for key in text.accounts if not 1 <= key.number <= numbers[key.place, key.figure]] == []


def test_every_clock_claims_the_words_that_set_it() -> None:
    clocks = {
        entry.provision.id for entry in catalogue() if isinstance(entry.provision, Deadline | Recurring | Minimum)
    }
    claiming = {id_ for text in TEXTS for account in text.accounts.values() for id_ in account.provisions}
    assert clocks - claiming == set(WITHOUT_A_TIME_WORD)


def test_every_time_word_of_the_texts_is_in_the_list() -> None:
    folder = os.environ.get("THROUGHCARE_SOURCES")
    if not folder:
        pytest.skip("the five texts do not lie beside the project: THROUGHCARE_SOURCES names no folder that holds them")
    swept = sweep(Path(folder), TEXTS, catalogue())
    assert {each.document: (each.found, each.claimed, each.reasoned) for each in swept} == COUNTS
    assert [each for each in swept if not each.clean] == []
