"""The table of permissions, cell by cell: a line an action, for each role how they have to stand to the case.

o own, t team, e establishment, r region, f referred to their body, * any case at all, - never. `d` before the letters:
only once it was delegated to them by name.
"""

import pytest

from throughcare.access.actions import Action
from throughcare.access.permissions import Actor, Relation, Scope, may, scope_of
from throughcare.access.roles import Role

SHORT = {
    "pom": Role.POM, "com": Role.COM, "pp": Role.PP, "kw": Role.KEY_WORKER, "pre": Role.PRE_RELEASE_OFFICER,
    "ca": Role.CASE_ADMINISTRATOR, "homd": Role.HOMD, "homs": Role.HOMS, "gov": Role.GOVERNOR,
    "dgov": Role.DUTY_GOVERNOR, "hos": Role.HEAD_OF_SAFETY, "psy": Role.PSYCHOLOGIST, "fac": Role.PROGRAMME_FACILITATOR,
    "spo": Role.SPO, "pdu": Role.PDU_HEAD, "vlo": Role.VLO, "crs": Role.CRS_SUPPLIER, "ap": Role.AP_STAFF,
    "nsd": Role.NSD, "niu": Role.INTELLIGENCE_UNIT, "chair": Role.WECASP_CHAIR, "sec": Role.WECASP_SECRETARIAT,
    "board": Role.BOARD_MEMBER, "pgd": Role.PGD, "lth": Role.LTHSPG, "ycs": Role.YCS, "insp": Role.INSPECTOR,
    "aud": Role.AUDITOR, "adm": Role.ADMINISTRATOR,
}  # fmt: skip

TABLE = """
read_case:             pom=oe com=otr pp=otr kw=o pre=oe ca=oter homd=oe homs=e gov=e dgov=e hos=e psy=oe fac=oe spo=otr pdu=t vlo=r ap=f nsd=f niu=f chair=f sec=f board=f pgd=ef lth=f ycs=f insp=* aud=*
read_referral:         crs=f
export_case:           homd=oe spo=otr insp=*
record_contact:        pom=oe com=otr pp=otr kw=o pre=oe ca=oter homd=oe spo=otr
allocate_pom:          homd=oe
allocate_com:          spo=otr
allocate_key_worker:   homd=oe homs=e
read_allocation:       homd=oe homs=e gov=e dgov=e insp=*
read_allocation_history: pom=oe com=otr pp=otr spo=otr ca=oter homd=oe homs=e gov=e dgov=e insp=* aud=*
keep_pom_profiles:     homd=e
keep_equip_plan:       homd=e homs=e
record_responsibility: com=o homd=oe spo=otr
correct_responsibility: homd=oe spo=otr
complete_assessment:   pom=o com=o pp=o homd=oe spo=otr
correct_fact:          pom=o com=o pp=o homd=oe spo=otr ca=oter
hand_over:             pom=o com=o pp=o homd=oe spo=otr ca=oter
work_of_pom:           pom=o homd=oe
work_of_com:           com=o pp=o spo=otr
triage_early:          nsd=f
keep_parole:           pom=o com=o pp=o homd=oe spo=otr ca=oter
return_to_closed:      pom=o com=o homd=oe gov=e dgov=e
decide_return:         gov=e dgov=e
do_prison_task:        pom=oe homd=oe
give_opd_service:      pom=o com=o pp=o homd=oe spo=otr psy=oe
countersign:           homd=oe spo=otr
decide_match:          homd=oe spo=otr ca=oter
record_statement:      pom=o com=o pp=o homd=oe spo=otr kw=o pre=oe ca=oter
prepare_rotl:          pom=o homd=oe ca=oe
gather_for_rotl:       pom=o homd=oe ca=oe com=otr spo=otr
comment_on_rotl:       com=otr spo=otr
decide_rotl:           gov=e dgov=e
log_rotl:              pom=o homd=oe ca=oe gov=e dgov=e
screen_for_ebm:        ca=oe homd=oe
review_for_ebm:        psy=oe
decide_ebm:            gov=e homd=oe psy=oe
monitor_under_ebm:     homd=oe homs=e gov=e dgov=e pom=oe com=o kw=o pre=oe ca=oe hos=e psy=oe fac=oe
keep_paper:            pom=oe com=otr pp=otr kw=o pre=oe ca=oter homd=oe homs=e gov=e dgov=e psy=oe fac=oe spo=otr
keep_case_paper:       pom=oe com=otr pp=otr pre=oe ca=oter homd=oe dgov=e spo=otr
read_omic_notes:       pom=oe ca=oe homd=oe homs=e gov=e dgov=e psy=doe fac=doe com=otr vlo=r nsd=f niu=f insp=* aud=*
write_omic_note:       pom=oe ca=oe homd=oe homs=e gov=e dgov=e psy=doe fac=doe
read_sensitive:        pom=o com=o pp=o homd=oe homs=e gov=e dgov=e spo=otr pdu=t nsd=f niu=f lth=f insp=*
write_sensitive_note:  pom=o com=o pp=o homd=oe homs=e spo=otr nsd=f
read_safety:           pom=oe com=otr pp=otr kw=o pre=oe homd=oe homs=e gov=e dgov=e hos=e psy=oe spo=otr pdu=t ap=f insp=*
read_mappa_minutes:    pom=o com=o pp=o homd=oe spo=otr pdu=t
keep_mappa_minutes:    com=o pp=o spo=otr
read_victim_contact:   vlo=r
keep_victim_contact:   vlo=r
read_wecasp:           chair=f sec=f board=f pgd=f lth=f ycs=f gov=e hos=e homd=oe pom=oe com=o pp=o insp=*
keep_wecasp_paper:     chair=f sec=f
agree_disclosure:      chair=f
see_notices:           homd=oe homs=e gov=e dgov=e pom=oe com=otr pp=otr ca=oter spo=otr pdu=t insp=* aud=*
send_notice:           pom=oe com=otr pp=otr homd=oe dgov=e spo=otr ca=oter
mend_notices:          homd=oe spo=otr ca=oter adm=*
restrict_case:         homd=oe gov=e spo=otr
break_glass:           pom=* com=* pp=* pre=* homd=* homs=* gov=* dgov=* hos=* spo=* pdu=* nsd=*
review_break_glass:    homd=oe gov=e spo=otr pdu=t aud=*
delegate_notes:        homd=e
see_who_looked:        homd=oe gov=e spo=otr pdu=t aud=*
answer_subject_access: homd=oe spo=otr ca=oter
hold_record:           homd=oe spo=otr aud=*
purge:                 adm=* aud=*
depart_from_policy:    homd=e spo=r
read_ledger:           aud=*
keep_mailboxes:        adm=*
manage_accounts:       adm=*
grant_administrator:   adm=*
disable_anchor:        adm=* aud=*
"""  # noqa: E501 - a line an action

LETTERS = {
    "o": Relation.OWN,
    "t": Relation.TEAM,
    "e": Relation.ESTABLISHMENT,
    "r": Relation.REGION,
    "f": Relation.REFERRED,
}
GIVEN = {
    (Action(action), SHORT[cell.split("=")[0]]): cell.split("=")[1]
    for action, cells in (line.split(":") for line in TABLE.strip().splitlines())
    for cell in cells.split()
}
CELLS = [(action, role, GIVEN.get((action, role), "-")) for action in Action for role in Role]


@pytest.mark.provision("OMIC-DPS-ACCESS", "NS-1.2", "NS-B.1.2-SEPARATE", "WECASP-7.24.4")
@pytest.mark.parametrize(("action", "role", "cell"), CELLS)
def test_a_cell(action: Action, role: Role, cell: str) -> None:
    told = set(LETTERS) if cell == "*" else {letter for letter in cell if letter in LETTERS}
    for delegated in (False, True):
        actor = Actor("somebody", role, delegated=delegated)
        allowed = {letter for letter, relation in LETTERS.items() if may(actor, action, {relation})}
        assert allowed == (told if delegated or not cell.startswith("d") else set())
        assert may(actor, action, set()) == (cell == "*")


def test_every_action_is_given_to_somebody() -> None:
    assert {action for action, _ in GIVEN} == set(Action)
    assert set(SHORT.values()) == set(Role)


@pytest.mark.parametrize("role", list(Role))
def test_broken_glass_adds_reads_for_those_who_may_break_it_and_nothing_else(role: Role) -> None:
    actor = Actor("somebody", role, delegated=True)
    added = {action for action in Action if may(actor, action, {Relation.CALLED}) and not may(actor, action, set())}
    breaks = may(actor, Action.BREAK_GLASS, set())
    assert added == ({Action.READ_CASE, Action.READ_SAFETY} if breaks else set())


def test_a_list_is_somebodys() -> None:
    assert scope_of(Actor("pom", Role.POM, "P1", account=7)) == Scope("P1", account=7)


def test_a_list_shows_a_pom_their_own_cases_and_those_of_their_prison() -> None:
    actor = Actor("pom", Role.POM, "P1", frozenset({"HDI"}), frozenset({"Wales"}))
    assert scope_of(actor) == Scope("P1", frozenset({"HDI"}))


def test_a_list_shows_a_supplier_what_was_referred_to_them() -> None:
    actor = Actor("supplier", Role.CRS_SUPPLIER, "", frozenset({"HDI"}), frozenset({"Wales"}), body="Ingeus")
    assert scope_of(actor, Action.READ_REFERRAL) == Scope(referred_as=Role.CRS_SUPPLIER, body="Ingeus")
    assert scope_of(actor).is_empty


def test_a_list_shows_an_administrator_no_case() -> None:
    assert scope_of(Actor("admin", Role.ADMINISTRATOR, "A1", frozenset({"HDI"}))).is_empty
