"""Taking a demonstration into a record: its people, duties and accounts, or nothing at all."""

import json
import stat
from collections import Counter
from datetime import date

import pytest

from throughcare.access.permissions import scope_of
from throughcare.access.roles import Role
from throughcare.duties.caseload import caseload
from throughcare.duties.models import CaseStanding, Duty
from throughcare.duties.sight import sees
from throughcare.intake.demonstration import NotLoaded, load, loading
from throughcare.ledger.chain import Verified
from throughcare.record.models import (
    Account,
    Allocation,
    DoubtfulMatch,
    LedgerEntry,
    Mailbox,
    Paper,
    Person,
    PomProfile,
    SearchName,
)
from throughcare.record.queries.papers import words_of
from throughcare.record.verifying import verify_ledger
from throughcare.work.actors import actor_of
from throughcare.work.papers.kinds import kinds

pytestmark = pytest.mark.django_db

AS_OF = date(2026, 9, 1)


@pytest.fixture
def sign_ins(settings, tmp_path):
    """The file that the sign-ins are written to."""
    settings.DEMONSTRATION_SIGN_INS = tmp_path / "sign-ins.json"
    return settings.DEMONSTRATION_SIGN_INS


@pytest.fixture(autouse=True)
def quick_passwords(settings):
    """Passwords are hashed slowly on purpose; that is not what is tested here."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def test_people_come_in_with_their_duties(sign_ins):
    told = []
    report = load(40, 1, AS_OF, progress=lambda done, people: told.append((done, people)))
    assert (report.people, report.accounts, told) == (40, 38, [(40, 40)])
    assert Person.objects.count() == CaseStanding.objects.count() == 40
    assert report.duties == Duty.objects.count() > 300
    assert {standing.evaluated_as_of for standing in CaseStanding.objects.all()} == {AS_OF}
    assert SearchName.objects.values("person").distinct().count() == 40


def test_finished_papers_answer_every_section_of_their_kinds(sign_ins):
    load(100, 1, AS_OF)
    held = Paper.objects.current()
    kept = Counter(held.values_list("kind", flat=True))
    assert (kept["sentence_plan"], kept["rotl_om"], 1 <= kept["rotl_report"] <= 3) == (3, 1, True)
    for paper in held:
        assert set(words_of(paper)) == {section.name for section in kinds()[paper.kind].sections}
        assert all(words_of(paper).values())
        assert paper.finished_on == AS_OF
    assert held.get(kind="rotl_om").handling == "The members of the board only."


def test_the_ledger_tells_of_it(sign_ins):
    load(5, 1, AS_OF)
    entry = LedgerEntry.objects.get(actor="demonstration")
    assert (entry.actor, entry.action, entry.details) == (
        "demonstration",
        "load_demonstration",
        {"people": 5, "seed": 1},
    )
    assert isinstance(verify_ledger(), Verified)


def test_notices_have_somewhere_to_go(sign_ins):
    load(1, 1, AS_OF)
    assert [(each.recipient, each.place_kind, each.email) for each in Mailbox.objects.order_by("recipient")] == [
        ("childrens_services", "nation", "childrens-services@demonstration.invalid"),
        ("mappa", "nation", "mappa@demonstration.invalid"),
        ("nsd", "nation", "nsd@demonstration.invalid"),
        ("police", "nation", "police@demonstration.invalid"),
        ("ppcs", "nation", "ppcs@demonstration.invalid"),
        ("vlo", "nation", "vlo@demonstration.invalid"),
    ]


def test_a_second_record_waits_for_a_decision(sign_ins):
    load(100, 1, AS_OF)
    doubt = DoubtfulMatch.objects.select_related("person", "other").get()
    assert doubt.other is not None
    assert (doubt.person.last_name, doubt.status) == (doubt.other.last_name, "open")
    assert doubt.why.startswith("The names are the same.")


def test_there_is_a_sign_in_for_each_role_and_it_works(sign_ins):
    load(5, 1, AS_OF)
    listed = json.loads(sign_ins.read_text("utf-8"))
    assert [set(line) for line in listed] == [{"group", "role", "name", "username", "password"}] * 38
    for line in listed:
        account = Account.objects.get(username=line["username"])
        assert account.check_password(line["password"])
        assert line["role"].startswith(Role(account.role).label)
    assert set(Account.objects.values_list("role", flat=True)) == {role.value for role in Role}


def test_the_pom_and_the_com_have_cases_of_their_own(sign_ins):
    load(60, 1, AS_OF)
    for username in ("pom", "com", "pp"):
        account = Account.objects.get(username=username)
        held = Person.objects.filter(allocation__staff_code=account.staff_code, allocation__to_on=None)
        assert held.distinct().count() >= 1, username
    assert list(Account.objects.get(username="homd").establishments.values_list("pk", flat=True)) == ["MDI"]
    assert list(Account.objects.get(username="spo").regions.values_list("pk", flat=True)) == [
        "Yorkshire and the Humber"
    ]


def test_a_pom_of_each_kind_signs_in_at_one_prison_and_is_shown_to_be_of_it(sign_ins):
    load(60, 1, AS_OF)
    listed = {line["username"]: line["role"] for line in json.loads(sign_ins.read_text("utf-8"))}
    for username, kind in (("pom", "prison"), ("pom.probation", "probation")):
        account = Account.objects.get(username=username)
        profile = PomProfile.objects.get(staff_code=account.staff_code)
        assert (profile.establishment_id, profile.pom_type) == ("MDI", kind)
        assert (profile.leaves_on, profile.unavailable_until) == (None, None)
        assert Allocation.objects.current().filter(staff_code=account.staff_code, to_on=None).exists()
        assert listed[username] == f"Prison offender manager (POM), {kind} POM, Moorland (HMP & YOI)"
    gone = PomProfile.objects.get(leaves_on__lt=AS_OF)
    assert Allocation.objects.current().filter(staff_code=gone.staff_code, to_on=None).exists()


def test_only_the_owner_may_read_the_passwords_and_each_account_has_its_own(sign_ins):
    load(1, 1, AS_OF)
    first = json.loads(sign_ins.read_text("utf-8"))
    assert stat.S_IMODE(sign_ins.stat().st_mode) == 0o600
    assert len({line["password"] for line in first}) == 38
    assert [path.name for path in sign_ins.parent.iterdir()] == ["sign-ins.json"]


def test_a_record_that_holds_people_is_left_alone(sign_ins):
    load(3, 1, AS_OF)
    with pytest.raises(NotLoaded, match="an empty record only"):
        load(3, 1, AS_OF)
    assert Person.objects.count() == 3


def test_a_username_that_is_taken_is_told(sign_ins):
    Account.objects.create_account("homd", None, name="Somebody", role=Role.HOMD)
    with pytest.raises(NotLoaded, match="'homd' already"):
        load(3, 1, AS_OF)
    assert not sign_ins.exists()


@pytest.mark.parametrize("people", [0, 100_001])
def test_a_number_of_people_that_cannot_be(sign_ins, people):
    with pytest.raises(NotLoaded, match="1 to 100,000"):
        load(people, 1, AS_OF)


def test_a_load_that_is_interrupted_leaves_nothing(sign_ins, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(loading, "refresh_cases", interrupted)
    with pytest.raises(KeyboardInterrupt):
        load(3, 1, AS_OF)
    assert not sign_ins.exists()
    assert Person.objects.count() == Account.objects.count() == 0


def test_demo_does_nothing_where_there_are_people(sign_ins, capsys):
    from throughcare.cli.serving import demo

    load(3, 1, AS_OF)
    capsys.readouterr()
    demo(people=5, seed=1, if_empty=True)
    assert "nothing was loaded" in capsys.readouterr().out
    assert Person.objects.count() == 3


# A supplier sees what was referred to it, on a page of its own.
SEES_NOTHING = {"administrator", "crs.supplier"}


def test_every_account_sees_a_case_unless_its_role_sees_none(sign_ins):
    load(400, 1, AS_OF)
    seen = {}
    for account in Account.objects.all():
        actor = actor_of(account)
        page = caseload(scope_of(actor), sees(actor), AS_OF)
        seen[account.username] = page.count
    assert {username for username, count in seen.items() if count == 0} == SEES_NOTHING


def test_one_case_is_restricted_and_somebody_is_excluded_from_another(sign_ins):
    load(60, 1, AS_OF)
    actors = {each.username: actor_of(each) for each in Account.objects.all()}
    pages = {name: caseload(scope_of(actor), sees(actor), AS_OF) for name, actor in actors.items()}
    assert {name for name, page in pages.items() if page.masked} == {
        "pom",
        "homs",
        "duty.governor",
        "head.of.safety",
        "pom.probation",
        "pre-release.officer",
        "psychologist",
        "programme.facilitator",
        "case.administrator",
        "key.worker",
        "com",
        "pp",
        "spo",
        "vlo",
    }
    assert pages["case.administrator"].count == pages["homd"].count - 1
    assert (pages["homd"].masked, pages["governor"].masked, pages["pom"].masked) == (0, 0, 1)
