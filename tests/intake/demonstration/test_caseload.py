"""Fictional people: the same each time, right by the published schema, and such as there could be."""

import hashlib
import json
from collections import Counter
from datetime import date
from itertools import pairwise

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from tests.intake.demonstration.conftest import AS_OF
from throughcare.intake.demonstration.caseload import caseload, deck
from throughcare.record import reference
from throughcare.record.case_document import published, read

# What has happened is on or before the day that the caseload is told up to; these are dates that may lie ahead.
MAY_LIE_AHEAD = {
    ("sentences", "crd"),
    ("sentences", "ped"),
    ("sentences", "ted"),
    ("sentences", "hdced"),
    ("sentences", "hdc_release_on"),
    ("sentences", "npd"),
    ("sentences", "prrd"),
    ("sentences", "sed"),
    ("sentences", "led"),
    ("sentences", "pss_end_on"),
    ("supervision", "ends_on"),
    ("parole_reviews", "target_on"),
    ("parole_reviews", "hearing_on"),
    ("parole_reviews", "next_review_on"),
    ("acct_reviews", "on"),
    ("approved_premises_stays", "planned_end_on"),
    ("casp_cases", "review_on"),
    ("casp_referrals", "board_on"),
    ("court_appearances", "on"),
    ("crs_referrals", "earliest_release_on"),
    ("home_visits", "on"),
    ("hospital_transfers", "expected_on"),
    ("review_invitations", "review_on"),
    ("temporary_releases", "board_on"),
    ("temporary_releases", "next_review_on"),
    ("temporary_releases", "next_out_at"),
    ("temporary_releases", "next_back_at"),
}


def digest(people, seed, as_of):
    written = json.dumps([each.document for each in caseload(people, seed, as_of)], sort_keys=True)
    return hashlib.sha256(written.encode()).hexdigest()[:16]


@pytest.mark.parametrize(
    ("people", "seed", "as_of", "expected"),
    [
        (30, 1, date(2026, 9, 1), "9acd0a017af47ddf"),
        (30, 2, date(2026, 9, 1), "2b306186fbeaeae2"),
        (30, 1, date(2026, 9, 2), "6dd4df56f5daf024"),
    ],
)
def test_the_same_seed_and_day_make_the_same_documents(people, seed, as_of, expected):
    assert digest(people, seed, as_of) == expected


def test_every_document_is_right_by_the_published_schema_and_can_be_read(told):
    validator = Draft202012Validator(json.loads(published()), format_checker=FormatChecker())
    for each in told:
        assert [error.message for error in validator.iter_errors(each.document)] == []
        assert len(read(each.document)["case"]) == 1


@pytest.mark.parametrize(
    "as_of", [date(2024, 2, 29), date(2025, 1, 1), date(2025, 12, 27), date(2026, 5, 31), date(2028, 7, 15)]
)
def test_it_can_be_told_up_to_any_day(as_of):
    documents = [each.document for each in caseload(100, 3, as_of)]
    assert len([read(document) for document in documents]) == 100


def test_the_deck_has_a_hundred_plots():
    assert len(deck()) == 100


def test_nobody_shares_a_number_and_every_number_is_out_of_the_real_ranges(told):
    numbers = [each.document["identifiers"] for each in told]
    noms = [held["noms"] for held in numbers if "noms" in held]
    crns = [held["crn"] for held in numbers if "crn" in held]
    assert len(set(noms)) == len(noms) > 330
    assert len(set(crns)) == len(crns) > 330
    assert {number[0] + number[5] for number in noms} == {"ZZ"}
    assert {number[:2] for number in crns} == {"Z9"}
    assert {held["pnc"][5] for held in numbers if "pnc" in held} == {"9"}
    assert {held["cro"][0] for held in numbers if "cro" in held} == {"9"}


def test_every_kind_of_sentence_is_there(told):
    kinds = Counter(row["kind"] for each in told for row in each.document.get("sentences", []))
    assert set(kinds) == {
        "standard_determinate",
        "extended_determinate",
        "legacy_extended",
        "offender_of_particular_concern",
        "life",
        "ipp",
        "community_order",
        "suspended_sentence_order",
    }


def test_every_estate_and_both_countries_are_there(told):
    estates = Counter(
        reference.estate_of(row["prison"], each.document["person"].get("gender"))
        for each in told
        for row in each.document.get("spells", [])
        if "left_on" not in row
    )
    assert set(estates) == {"male_closed", "male_open", "women", "women_open", "youth"}
    regions = Counter(each.document["person"].get("home_region") for each in told)
    assert regions["Wales"] > 50
    assert regions["Yorkshire and the Humber"] > 100
    assert 1 <= regions[None] <= 12


@pytest.mark.parametrize(
    ("plot", "least"),
    [
        ("remand", 12),
        ("determinate, exactly ten months", 4),
        ("determinate, no COM though due", 4),
        ("determinate, MAPPA 3 and early allocation", 4),
        ("determinate, leaving on curfew", 4),
        ("CRC, handover near", 4),
        ("extended, parole window soon", 4),
        ("life, open before tariff", 4),
        ("IPP, next review within a year", 4),
        ("recall, fixed term", 8),
        ("licence, recalled and out again", 4),
        ("post-sentence supervision", 4),
        ("community order, unpaid work alone", 4),
        ("second record", 4),
    ],
)
def test_what_inspectors_look_for_is_there(told, plot, least):
    assert Counter(each.plot for each in told)[plot] >= least


@pytest.mark.parametrize(
    ("group", "least"),
    [
        ("custody_screenings", 80),
        ("acct", 10),
        ("acct_reviews", 10),
        ("temporary_releases", 12),
        ("temporary_absences", 6),
        ("returns_to_closed", 3),
        ("pre_release_reviews", 40),
        ("crs_referrals", 40),
        ("cas3_stays", 4),
        ("approved_premises_referrals", 15),
        ("approved_premises_stays", 3),
        ("electronic_monitoring", 10),
        ("polygraph", 2),
        ("failures", 12),
        ("enforcement", 8),
        ("recalls", 20),
        ("national_security", 2),
        ("casp_referrals", 3),
        ("casp_boards", 2),
        ("restricted_status", 1),
    ],
)
def test_what_happens_beside_the_stories_is_there(told, group, least):
    assert sum(group in each.document for each in told) >= least


def how_far(row):
    if "decided_on" in row:
        return "granted" if row["granted"] else "refused"
    if "com_asked_on" not in row:
        return "applied for"
    return "board held" if row.get("board_on", "9") <= AS_OF.isoformat() else "inputs half in"


def test_rotl_stands_at_every_stage_and_some_are_out_or_came_back_late(told):
    held = [row for each in told for row in each.document.get("temporary_releases", [])]
    stages = Counter(map(how_far, held))
    assert set(stages) == {"applied for", "inputs half in", "board held", "granted", "refused"}
    assert min(stages[name] for name in set(stages) - {"refused"}) >= 4
    assert sum(row.get("duty_com_asked", False) for row in held) >= 2
    out = [row for each in told for row in each.document.get("temporary_absences", [])]
    assert sum("back_at" not in row for row in out) >= 2
    assert sum(row.get("failure") == "late_return" for row in out) >= 1
    assert {row["breath_test"] for row in out if "back_at" in row} == {"passed"}


def test_ebm_and_open_conditions_stand_at_several_stages(told):
    monitored = [row for each in told for row in each.document.get("behaviour_monitoring", [])]
    assert {row.get("decision") for row in monitored} == {None, "active", "not_active"}
    assert sum("feedback_on" in row for row in monitored) >= 2
    considered = [row for each in told for row in each.document.get("recategorisations", []) if "moved_on" not in row]
    assert Counter("decided_on" in row for row in considered)[False] >= 3
    assert Counter("decided_on" in row for row in considered)[True] >= 1


def test_the_supplier_that_signs_in_has_referrals_and_others_have_too(told):
    to = Counter(row["supplier"] for each in told for row in each.document.get("crs_referrals", []))
    assert to["Greenfinch Services, Yorkshire and the Humber"] >= 10
    assert len(to) >= 4


def test_nothing_has_happened_that_lies_ahead(told):
    ahead = [
        (each.number, group, name, value)
        for each in told
        for group, rows in each.document.items()
        if isinstance(rows, list)
        for row in rows
        for name, value in row.items()
        if (name == "on" or name.endswith("_on")) and isinstance(value, str) and value > AS_OF.isoformat()
        if (group, name) not in MAY_LIE_AHEAD and row.get("outcome") != "planned"
    ]
    assert ahead == []


def test_nothing_has_happened_before_the_case_began(told):
    early = []
    for each in told:
        held = each.document
        first = min(
            [row["arrived_on"] for row in held.get("spells", [])]
            + [row["sentenced_on"] for row in held.get("sentences", []) if "sentenced_on" in row],
            default="",
        )
        dates = [row["on"] for row in held.get("contacts", [])]
        dates += [row["from_on"] for row in held.get("allocations", [])]
        dates += [row["completed_on"] for row in held.get("assessments", []) + held.get("plans", [])]
        early += [(each.plot, first, day) for day in dates if day < first]
    assert early == []


def test_everybody_was_old_enough_when_they_were_sentenced(told):
    ages = {
        each.number: int(row["sentenced_on"][:4]) - int(each.document["person"]["born_on"][:4])
        for each in told
        for row in each.document.get("sentences", [])
        if "sentenced_on" in row
    }
    assert min(ages.values()) >= 15
    assert sum(age < 18 for age in ages.values()) <= 8


def test_who_is_held_has_a_pom_of_the_prison_and_who_is_not_has_none(told):
    for each in told:
        prisons = {row["prison"] for row in each.document.get("spells", []) if "left_on" not in row}
        poms = [
            row["prison"] for row in each.document.get("allocations", []) if row["role"] == "POM" and "to_on" not in row
        ]
        assert len(poms) <= 1, each.plot
        assert set(poms) <= prisons, each.plot


def test_nobody_is_held_in_two_prisons_at_once(told):
    for each in told:
        spells = sorted(each.document.get("spells", []), key=lambda row: row["arrived_on"])
        for before, after in pairwise(spells):
            assert before["left_on"] <= after["arrived_on"], each.plot
        assert sum("left_on" not in row for row in spells) <= 1


def test_one_manager_is_responsible_at_a_time(told):
    for each in told:
        held = each.document.get("responsibilities", [])
        for before, after in pairwise(held):
            assert before["to_on"] == after["from_on"], each.plot
            assert before["holder"] != after["holder"], each.plot
        assert sum("to_on" not in row for row in held) <= 1


def test_somebody_who_may_be_the_same_person_has_the_same_name_and_another_number(told):
    by_number = {each.number: each for each in told}
    doubts = [each for each in told if each.doubt is not None]
    assert len(doubts) >= 3
    for each in doubts:
        other = by_number[each.doubt.other]
        assert each.document["person"]["last_name"] == other.document["person"]["last_name"]
        assert each.document["person"]["born_on"] != other.document["person"]["born_on"]
        assert set(each.document["identifiers"]) == {"crn"}
        assert "crn" not in other.document["identifiers"]


def test_some_pom_has_left_and_some_have_a_caseload(told):
    poms = Counter(
        row["staff_code"]
        for each in told
        for row in each.document.get("allocations", [])
        if row["role"] == "POM" and "to_on" not in row
    )
    left = {
        row["staff_code"]
        for each in told
        for row in each.document.get("allocations", [])
        if row["staff_code"].startswith("LEFT-")
    }
    assert len([code for code, cases in poms.items() if 10 <= cases <= 26]) >= 6
    assert max(poms.values()) <= 30
    assert len(left) >= 3
