"""What is kept apart: no key leads to it from a case, and nothing but its own workflow knows its tables."""

import ast
from pathlib import Path

import pytest
from django.apps import apps

from throughcare.record.models import AboutCase, CaseRow, Person

# Where the tables may be named, beside the record's own models and migrations. Two people who turn out to be one keep
# what is held of either, without anybody reading it.
KNOWN_TO = {
    "MappaMeeting": {"work/mappa_minutes.py", "work/take_in/merging.py"},
    "Victim": {"work/victim_contact.py", "record/queries/victim_contact.py", "work/take_in/merging.py"},
    "VictimContact": {"work/victim_contact.py"},
    "VictimWish": {"work/victim_contact.py"},
    "WecaspPaper": {"work/wecasp_papers.py", "record/queries/wecasp_papers.py"},
    "WecaspItem": {"work/wecasp_papers.py", "record/queries/wecasp_papers.py", "work/take_in/merging.py"},
    "WecaspDisclosure": {"work/wecasp_papers.py", "record/queries/wecasp_papers.py"},
    "WecaspSignature": {"work/wecasp_statement.py"},
    "CaseNote": {"work/notes.py", "record/queries/notes.py"},
    "Paper": {
        "work/papers/keeping.py",
        "work/papers/reading.py",
        "record/queries/papers.py",
        "web/papers/keeping.py",
        "api/papers.py",
    },
    "PaperSection": {"work/papers/keeping.py", "record/queries/papers.py"},
}


@pytest.mark.provision("NS-B.1.2-SEPARATE", "NS-1.2-OFFICIAL-SENSITIVE")
@pytest.mark.parametrize("table", KNOWN_TO)
def test_only_its_own_workflow_names_a_table(table: str, modules: dict[Path, ast.Module]) -> None:
    named = {
        str(path)
        for path, tree in modules.items()
        if path.parts[:2] not in (("record", "models"), ("record", "migrations"))
        for node in ast.walk(tree)
        if (isinstance(node, ast.Name) and node.id == table) or (isinstance(node, ast.Attribute) and node.attr == table)
    }
    assert named == KNOWN_TO[table]


def test_no_key_leads_from_a_case_to_what_is_kept_apart_or_back() -> None:
    models = apps.get_app_config("record").get_models()
    apart = {
        model for model in models if issubclass(model, AboutCase) or model.__name__.startswith(("Victim", "Wecasp"))
    }
    apart = {model for model in apart if not issubclass(model, CaseRow)}
    assert {each.__name__ for each in apart} == set(KNOWN_TO) - {"CaseNote", "Paper", "PaperSection"}
    keys = {
        (model.__name__, each.name)
        for model in apart
        for each in model._meta.get_fields()
        if each.is_relation and each.related_model not in apart
    }
    assert keys == {("WecaspSignature", "account")}
    assert not [each for each in Person._meta.get_fields() if each.is_relation and each.related_model in apart]
