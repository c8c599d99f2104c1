"""Referrals to the Women's Estate Case Advice and Support Panel (WECASP), and moves that its Board recommends."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, Flag, NumberFact, Subject, TruthFact, WordFact


class ReferralDecider(StrEnum):
    """Who decided to refer."""

    GOVERNOR = "governor"
    HEAD_OF_SAFETY = "head_of_safety"
    OTHER = "other"


class ReferralConsent(StrEnum):
    """What the person did with the referral form, or what staff confirmed for somebody who could not consent."""

    SIGNED = "signed"
    STAFF_CONFIRMED = "staff_confirmed"
    REFUSED = "refused"
    NOT_ASKED = "not_asked"


class ReferralScreening(StrEnum):
    """What the internal review of a referral came to."""

    TO_BOARD = "to_board"
    INFORMATION_REQUESTED = "information_requested"
    LOCAL_SUPPORT_FIRST = "local_support_first"
    LOCAL_SUPPORT_AND_BOARD = "local_support_and_board"


class MoveDecider(StrEnum):
    """Who decided on a move to another prison."""

    PRISON_GROUP_DIRECTOR = "prison_group_director"
    DEPUTY_DIRECTOR_LTHSPG = "deputy_director_lthspg"
    COMPLEX_CASE_BOARD = "complex_case_board"
    OTHER = "other"


class CaspReferral(Subject, label="WECASP referral", below=Case):
    """A referral or re-referral to the panel, from the decision to refer to the Board's answer and the letter.

    `board_on` is the Board that it is meant for. `accepted_on` and `refused_on` are the day of the final decision,
    later than the Board where consensus took longer. Members are those of the core who made a representation, LTHSPG
    among them for restricted status alone.
    """

    re_referral = Flag("re-referral")
    contact_made_on = DateFact("date the prison contacted the mailbox about a re-referral", ABSENT)
    decided_on = DateFact("date it was decided to refer", ABSENT)
    decided_by = WordFact(ReferralDecider, "who decided to refer")
    decided_where_held = TruthFact("decided at the prison that holds the person")
    urgent = Flag("urgent referral")
    consulted_on = DateFact("date the person was consulted on the referral", ABSENT)
    form_disclosed_on = DateFact("date the person was shown the referral form", ABSENT)
    consultation_recorded_on = DateFact("date NOMIS recorded consultation and disclosure", ABSENT)
    consent = WordFact(ReferralConsent, "consent to the referral", ABSENT)
    manager_informed_on = DateFact("date POM or COM was told of the referral", ABSENT)
    manager_agrees = TruthFact("POM or COM agrees with the referral")
    no_manager = Flag("no offender manager allocated")
    submitted_on = DateFact("date the referral was sent", ABSENT)
    received_on = DateFact("date the mailbox received the referral papers", ABSENT)
    addendum_received_on = DateFact("date the addendum (Annex B) was received", ABSENT)
    screening = WordFact(ReferralScreening, "outcome of the screening", ABSENT)
    board_on = DateFact("date of the Board that the referral is for")
    papers_sent_on = DateFact("date the referral papers were sent to core members", ABSENT)
    board_held_on = DateFact("date the Board discussed the referral", ABSENT)
    members_accepting = NumberFact("core members for accepting the referral")
    members_refusing = NumberFact("core members against accepting the referral")
    consensus_on = DateFact("date the Board reached consensus on the referral", ABSENT)
    consensus_to_accept = TruthFact("consensus to accept the referral")
    accepted_on = DateFact("date the referral was accepted", ABSENT)
    refused_on = DateFact("date the referral was not accepted", ABSENT)
    acceptance_letter_on = DateFact("date of the joint acceptance letter", ABSENT)
    late_meeting_reason = Flag("operational reason for a late initial meeting recorded")


class Relocation(Subject, label="relocation", below=Case):
    """A move to another prison that the Board recommends, from the recommendation to the move."""

    recommended_on = DateFact("date the relocation was recommended", ABSENT)
    for_interventions = TruthFact("relocation for interventions elsewhere")
    decided_on = DateFact("date the relocation was decided", ABSENT)
    decided_by = WordFact(MoveDecider, "who decided on the relocation")
    pgd_consulted_on = DateFact("date the Prison Group Director was consulted", ABSENT)
    moves_on = DateFact("date of the move to the other prison", ABSENT)
