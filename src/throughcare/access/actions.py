"""What may be done, and in which compartment of the record. Verbs and reads alike are named here and nowhere else."""

from collections.abc import Mapping
from enum import StrEnum

from throughcare.access.compartments import Compartment


class Action(StrEnum):
    """What may be done with a case; with a place, where policy is departed from; or with the installation itself."""

    READ_CASE = "read_case"
    READ_REFERRAL = "read_referral"
    EXPORT_CASE = "export_case"
    RECORD_CONTACT = "record_contact"
    ALLOCATE_POM = "allocate_pom"
    ALLOCATE_COM = "allocate_com"
    ALLOCATE_KEY_WORKER = "allocate_key_worker"
    READ_ALLOCATION = "read_allocation"
    READ_ALLOCATION_HISTORY = "read_allocation_history"
    KEEP_POM_PROFILES = "keep_pom_profiles"
    KEEP_EQUIP_PLAN = "keep_equip_plan"
    RECORD_RESPONSIBILITY = "record_responsibility"
    CORRECT_RESPONSIBILITY = "correct_responsibility"
    COMPLETE_ASSESSMENT = "complete_assessment"
    CORRECT_FACT = "correct_fact"
    DECIDE_MATCH = "decide_match"
    HAND_OVER = "hand_over"
    WORK_OF_POM = "work_of_pom"
    WORK_OF_COM = "work_of_com"
    TRIAGE_EARLY = "triage_early"
    KEEP_PAROLE = "keep_parole"
    RETURN_TO_CLOSED = "return_to_closed"
    DECIDE_RETURN = "decide_return"
    DO_PRISON_TASK = "do_prison_task"
    GIVE_OPD_SERVICE = "give_opd_service"
    COUNTERSIGN = "countersign"
    RECORD_STATEMENT = "record_statement"
    KEEP_PAPER = "keep_paper"
    KEEP_CASE_PAPER = "keep_case_paper"

    PREPARE_ROTL = "prepare_rotl"
    GATHER_FOR_ROTL = "gather_for_rotl"
    COMMENT_ON_ROTL = "comment_on_rotl"
    DECIDE_ROTL = "decide_rotl"
    LOG_ROTL = "log_rotl"
    SCREEN_FOR_EBM = "screen_for_ebm"
    REVIEW_FOR_EBM = "review_for_ebm"
    DECIDE_EBM = "decide_ebm"
    MONITOR_UNDER_EBM = "monitor_under_ebm"

    READ_OMIC_NOTES = "read_omic_notes"
    WRITE_OMIC_NOTE = "write_omic_note"
    READ_SENSITIVE = "read_sensitive"
    WRITE_SENSITIVE_NOTE = "write_sensitive_note"
    READ_SAFETY = "read_safety"
    READ_MAPPA_MINUTES = "read_mappa_minutes"
    KEEP_MAPPA_MINUTES = "keep_mappa_minutes"
    READ_VICTIM_CONTACT = "read_victim_contact"
    KEEP_VICTIM_CONTACT = "keep_victim_contact"
    READ_WECASP = "read_wecasp"
    KEEP_WECASP_PAPER = "keep_wecasp_paper"
    AGREE_DISCLOSURE = "agree_disclosure"

    SEE_NOTICES = "see_notices"
    SEND_NOTICE = "send_notice"
    MEND_NOTICES = "mend_notices"
    KEEP_MAILBOXES = "keep_mailboxes"

    RESTRICT_CASE = "restrict_case"
    BREAK_GLASS = "break_glass"
    REVIEW_BREAK_GLASS = "review_break_glass"
    DELEGATE_NOTES = "delegate_notes"
    SEE_WHO_LOOKED = "see_who_looked"

    ANSWER_SUBJECT_ACCESS = "answer_subject_access"
    HOLD_RECORD = "hold_record"
    PURGE = "purge"

    DEPART_FROM_POLICY = "depart_from_policy"
    READ_LEDGER = "read_ledger"
    MANAGE_ACCOUNTS = "manage_accounts"
    GRANT_ADMINISTRATOR = "grant_administrator"
    DISABLE_ANCHOR = "disable_anchor"


# Reading a compartment asks for its own action besides that of reading the case.
READING: Mapping[Compartment, Action] = {
    Compartment.ORDINARY: Action.READ_CASE,
    Compartment.OMIC_NOTES: Action.READ_OMIC_NOTES,
    Compartment.OFFICIAL_SENSITIVE: Action.READ_SENSITIVE,
    Compartment.MAPPA: Action.READ_MAPPA_MINUTES,
    Compartment.VICTIM_CONTACT: Action.READ_VICTIM_CONTACT,
    Compartment.SAFETY: Action.READ_SAFETY,
    Compartment.WECASP: Action.READ_WECASP,
}

# What an emergency opens: the ordinary record and what is needed to keep people safe. Never victim contact, whose
# victims were promised that nobody on the case sees them, nor minutes and papers that stay in their meetings.
BREAK_GLASS_OPENS = frozenset({Action.READ_CASE, Action.READ_SAFETY})
