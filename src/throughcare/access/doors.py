"""Every address of the site, what it asks of whoever comes, and by which methods. An address not named here is shut.

Addresses go by the names of their routes. The table says who is let in; the verb or the query behind the door asks
again, of the case itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from throughcare.access.actions import Action
from throughcare.access.roles import Role
from throughcare.access.table import DELEGATED, PERMISSIONS

READ = frozenset({"GET", "HEAD"})
SEND = frozenset({"POST"})
FORM = READ | SEND


class Of(Enum):
    """What a door opens to.

    EVERYBODY: signed in or not. SIGNED_IN: no person's record stands behind it. CASE: the case that the address names.
    LIST: the cases of a list, which holds those alone that the reader may see. ROLE: whoever's role may do it at all.
    SERVICE: whoever brings a service's token, which tells its role only behind the door; no session opens it.
    """

    EVERYBODY = "everybody"
    SIGNED_IN = "whoever has signed in"
    CASE = "one case"
    LIST = "a list of cases"
    ROLE = "a role"
    SERVICE = "a service"


@dataclass(frozen=True)
class Door:
    """What a route opens to, which action it asks for, and by which methods one may come."""

    of: Of
    action: Action | None = None
    methods: frozenset[str] = READ


DOORS: Mapping[str, Door] = {
    "home": Door(Of.SIGNED_IN),
    "sign_in": Door(Of.EVERYBODY, methods=FORM),
    "sign_in_code": Door(Of.EVERYBODY, methods=FORM),
    "sign_in_password": Door(Of.EVERYBODY, methods=FORM),
    "to_provider": Door(Of.EVERYBODY),
    "from_provider": Door(Of.EVERYBODY),
    "sign_out": Door(Of.EVERYBODY, methods=SEND),
    # Somebody half way through signing in takes up an app, or a password of their own.
    "second_factor": Door(Of.EVERYBODY, methods=FORM),
    "second_factor_picture": Door(Of.EVERYBODY),
    "account_password": Door(Of.EVERYBODY, methods=FORM),
    "confirm": Door(Of.SIGNED_IN, methods=FORM),
    "account": Door(Of.SIGNED_IN),
    "sign_out_everywhere": Door(Of.SIGNED_IN, methods=SEND),
    "accounts": Door(Of.ROLE, Action.MANAGE_ACCOUNTS),
    "account_search": Door(Of.ROLE, Action.MANAGE_ACCOUNTS, SEND),
    "new_account": Door(Of.ROLE, Action.MANAGE_ACCOUNTS, FORM),
    "one_account": Door(Of.ROLE, Action.MANAGE_ACCOUNTS),
    "change_account": Door(Of.ROLE, Action.MANAGE_ACCOUNTS, FORM),
    "account_act": Door(Of.ROLE, Action.MANAGE_ACCOUNTS, SEND),
    "grant_role": Door(Of.ROLE, Action.GRANT_ADMINISTRATOR, FORM),
    # Every role that can answer one of the gravest acts can answer this one; the page shows each only theirs.
    "gravest_acts": Door(Of.ROLE, Action.PURGE),
    "answer_act": Door(Of.ROLE, Action.PURGE, SEND),
    "ledger": Door(Of.ROLE, Action.READ_LEDGER),
    "ledger_search": Door(Of.ROLE, Action.READ_LEDGER, SEND),
    "switch_anchor": Door(Of.ROLE, Action.DISABLE_ANCHOR, FORM),
    "notes_access": Door(Of.ROLE, Action.DELEGATE_NOTES),
    "change_notes_access": Door(Of.ROLE, Action.DELEGATE_NOTES, FORM),
    "my_work": Door(Of.LIST, Action.READ_CASE),
    "my_work_part": Door(Of.LIST, Action.READ_CASE),
    "my_work_csv": Door(Of.LIST, Action.READ_CASE),
    "caseload": Door(Of.LIST, Action.READ_CASE),
    "caseload_search": Door(Of.LIST, Action.READ_CASE, SEND),
    "caseload_csv": Door(Of.LIST, Action.READ_CASE),
    "case": Door(Of.CASE, Action.READ_CASE),
    "export_case": Door(Of.CASE, Action.EXPORT_CASE),
    "for_the_person": Door(Of.CASE, Action.READ_CASE),
    "who_looked": Door(Of.CASE, Action.SEE_WHO_LOOKED),
    "who_looked_csv": Door(Of.CASE, Action.SEE_WHO_LOOKED),
    "record_contact": Door(Of.CASE, Action.RECORD_CONTACT, FORM),
    "allocate_pom": Door(Of.CASE, Action.ALLOCATE_POM, FORM),
    "allocate_com": Door(Of.CASE, Action.ALLOCATE_COM, FORM),
    "notes": Door(Of.CASE, Action.READ_OMIC_NOTES),
    "new_note": Door(Of.CASE, Action.WRITE_OMIC_NOTE, FORM),
    "correct_note": Door(Of.ROLE, Action.WRITE_OMIC_NOTE, FORM),
    "sensitive_notes": Door(Of.CASE, Action.READ_SENSITIVE),
    "new_sensitive_note": Door(Of.CASE, Action.WRITE_SENSITIVE_NOTE, FORM),
    "correct_sensitive_note": Door(Of.ROLE, Action.WRITE_SENSITIVE_NOTE, FORM),
    "mappa_meetings": Door(Of.CASE, Action.READ_MAPPA_MINUTES),
    "keep_mappa_minutes": Door(Of.CASE, Action.KEEP_MAPPA_MINUTES, FORM),
    "mappa_minutes": Door(Of.ROLE, Action.READ_MAPPA_MINUTES),
    "correct_mappa_minutes": Door(Of.ROLE, Action.KEEP_MAPPA_MINUTES, FORM),
    "victims": Door(Of.ROLE, Action.READ_VICTIM_CONTACT),
    "victims_search": Door(Of.ROLE, Action.READ_VICTIM_CONTACT, SEND),
    "victims_of_case": Door(Of.CASE, Action.READ_VICTIM_CONTACT),
    "new_victim": Door(Of.CASE, Action.KEEP_VICTIM_CONTACT, FORM),
    "victim": Door(Of.ROLE, Action.READ_VICTIM_CONTACT),
    "correct_victim": Door(Of.ROLE, Action.KEEP_VICTIM_CONTACT, FORM),
    "new_victim_contact": Door(Of.ROLE, Action.KEEP_VICTIM_CONTACT, FORM),
    "new_victim_wish": Door(Of.ROLE, Action.KEEP_VICTIM_CONTACT, FORM),
    "wecasp_papers": Door(Of.ROLE, Action.READ_WECASP),
    "wecasp_statement": Door(Of.ROLE, Action.READ_WECASP, FORM),
    "wecasp_paper": Door(Of.ROLE, Action.READ_WECASP),
    "new_wecasp_paper": Door(Of.ROLE, Action.KEEP_WECASP_PAPER, FORM),
    "new_wecasp_item": Door(Of.ROLE, Action.KEEP_WECASP_PAPER, FORM),
    "correct_wecasp_item": Door(Of.ROLE, Action.KEEP_WECASP_PAPER, FORM),
    "new_wecasp_disclosure": Door(Of.ROLE, Action.AGREE_DISCLOSURE, FORM),
    "wecasp_copy": Door(Of.ROLE, Action.KEEP_WECASP_PAPER),
    "restrictions_to_look_at": Door(Of.ROLE, Action.RESTRICT_CASE),
    "restrictions": Door(Of.CASE, Action.RESTRICT_CASE, FORM),
    "take_off": Door(Of.CASE, Action.RESTRICT_CASE, SEND),
    "lift_restriction": Door(Of.CASE, Action.RESTRICT_CASE, SEND),
    "break_glass": Door(Of.ROLE, Action.BREAK_GLASS, FORM),
    "end_break_glass": Door(Of.ROLE, Action.BREAK_GLASS, SEND),
    "break_glass_reviews": Door(Of.ROLE, Action.REVIEW_BREAK_GLASS),
    "review_break_glass": Door(Of.ROLE, Action.REVIEW_BREAK_GLASS, FORM),
    "notices": Door(Of.LIST, Action.READ_CASE),
    "read_notices": Door(Of.SIGNED_IN, methods=SEND),
    "correct_fact": Door(Of.CASE, Action.CORRECT_FACT, FORM),
    "record_statement": Door(Of.CASE, Action.RECORD_STATEMENT, FORM),
    "legal_holds": Door(Of.CASE, Action.HOLD_RECORD, FORM),
    "subject_access_waiting": Door(Of.ROLE, Action.ANSWER_SUBJECT_ACCESS),
    "subject_access_csv": Door(Of.ROLE, Action.ANSWER_SUBJECT_ACCESS),
    "subject_access": Door(Of.CASE, Action.ANSWER_SUBJECT_ACCESS),
    "subject_access_request": Door(Of.CASE, Action.ANSWER_SUBJECT_ACCESS, FORM),
    "subject_access_answer": Door(Of.CASE, Action.ANSWER_SUBJECT_ACCESS),
    "retention": Door(Of.ROLE, Action.PURGE, FORM),
    "departures": Door(Of.SIGNED_IN),
    "new_departure": Door(Of.ROLE, Action.DEPART_FROM_POLICY, FORM),
    "end_departure": Door(Of.ROLE, Action.DEPART_FROM_POLICY, FORM),
    "api:api-root": Door(Of.SERVICE),
    "api:openapi-json": Door(Of.EVERYBODY),
    "api:provisions": Door(Of.SERVICE),
    "api:provision": Door(Of.SERVICE),
    "api:my_work": Door(Of.SERVICE, Action.READ_CASE),
    "api:caseload": Door(Of.SERVICE, Action.READ_CASE),
    "api:case": Door(Of.SERVICE, Action.READ_CASE),
    "api:facts": Door(Of.SERVICE, Action.READ_CASE),
    "api:duties": Door(Of.SERVICE, Action.READ_CASE),
    "api:contact": Door(Of.SERVICE, Action.RECORD_CONTACT, SEND),
    "api:allocation": Door(Of.SERVICE, Action.ALLOCATE_POM, SEND),
    "api:correction": Door(Of.SERVICE, Action.CORRECT_FACT, SEND),
    "policy": Door(Of.SIGNED_IN),
    "contradictions": Door(Of.SIGNED_IN),
    "provision": Door(Of.SIGNED_IN),
    "document": Door(Of.SIGNED_IN),
    "section": Door(Of.SIGNED_IN),
}


def role_may(role: Role, action: Action, *, delegated: bool = False) -> bool:
    """Whether a role may do it to any case at all; `delegated`: what is done by name only was delegated to them."""
    if role in DELEGATED.get(action, ()) and not delegated:
        return False
    return bool(PERMISSIONS.get(action, {}).get(role))


def shut_to(door: Door, role: Role, *, delegated: bool = False) -> bool:
    """Whether nobody of a role is ever let in, or nobody to whom it was not delegated."""
    asks = door.action if door.of in {Of.ROLE, Of.CASE} else None
    return asks is not None and not role_may(role, asks, delegated=delegated)
