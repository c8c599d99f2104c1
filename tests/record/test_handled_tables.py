"""Every table that holds something on a person is in the registry, and every line of the registry names one."""

import pytest

from throughcare.access.compartments import TABLES
from throughcare.access.handled import HANDLING, OF_NO_PERSON
from throughcare.access.retention import Keep
from throughcare.record.handled_tables import columns_to_handle, model_at, paths_to_a_person, tables
from throughcare.record.told_rows import grain_of

HOW = 'Add a line to HANDLING in access/handled.py: `"{label}": Handling()`, with its compartment, withheld or columns.'


@pytest.mark.parametrize("label", sorted(paths_to_a_person()))
def test_a_table_that_leads_to_a_person_is_in_the_registry(label: str) -> None:
    assert label in HANDLING, f"{label} leads to a person, and nobody has said how it is handled. " + HOW.format(
        label=label
    )


@pytest.mark.parametrize("label", sorted(HANDLING))
def test_a_line_of_the_registry_names_a_table_that_leads_to_a_person(label: str) -> None:
    assert label in paths_to_a_person(), (
        f"{label} in access/handled.py is no table that leads to a person: take it out."
    )


@pytest.mark.parametrize("label", sorted(HANDLING))
def test_a_line_has_every_way_from_its_table_to_a_person(label: str) -> None:
    ways, columns = paths_to_a_person()[label], HANDLING[label].columns
    # A way past another person is no way to this one, where the column says so.
    unsaid = {way for way in ways - set(HANDLING[label].paths) if way.split("__")[0] not in columns}
    assert unsaid == set(), f"Add {sorted(unsaid)} to the paths of {label} in access/handled.py, or to its columns."
    assert set(HANDLING[label].paths) <= ways | {"pk"}, f"{label} has no such path: it has {sorted(ways)}."


@pytest.mark.parametrize("label", sorted(each for each in HANDLING if HANDLING[each].withheld is None))
def test_a_table_that_is_given_says_how_each_text_and_each_key_is_treated(label: str) -> None:
    handling, model = HANDLING[label], model_at(label)
    untold = [name for name in columns_to_handle(model) if handling.treatment(name) is None]
    own_path = {path.split("__")[0] for path in handling.paths}
    assert set(untold) - own_path == set(), (
        f"{label} is given to the person, and may hold other people in {untold}. Name each in the columns of its line "
        "in access/handled.py: SHOWN, STAFF, READ_THROUGH (free text) or LEFT_OUT."
    )


@pytest.mark.parametrize("label", sorted(HANDLING))
def test_a_line_names_columns_that_are_there(label: str) -> None:
    handling, model = HANDLING[label], model_at(label)
    there = {column.name for column in model._meta.concrete_fields}
    named = {*handling.columns, *filter(None, (handling.unless.split("__")[0], handling.dated_by))}
    assert named - there == set()


@pytest.mark.parametrize("label", sorted(HANDLING))
def test_a_table_kept_by_a_day_of_its_own_says_which(label: str) -> None:
    by_its_own_day = HANDLING[label].keep in {Keep.REQUEST, Keep.HOLD}
    assert bool(HANDLING[label].dated_by) is by_its_own_day


def test_every_other_table_is_said_to_hold_nothing_on_a_person() -> None:
    others = {model._meta.label for model in tables()} - set(paths_to_a_person())
    assert others == set(OF_NO_PERSON), "Add the table to OF_NO_PERSON in access/handled.py, and say what it is of."


@pytest.mark.parametrize("label", sorted(HANDLING))
def test_the_compartment_is_that_of_the_table_of_facts(label: str) -> None:
    grain = grain_of(label)
    if grain is not None and grain in TABLES:
        assert HANDLING[label].compartment is TABLES[grain]
