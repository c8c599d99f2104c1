"""Referrals to the Women's Estate Case Advice and Support Panel (WECASP), and moves that its Board recommends."""

from throughcare.policy import facts
from throughcare.record.models.fields import day, flag, truth, whole_number, word
from throughcare.record.models.rows import CaseRow


class CaspReferral(CaseRow):
    """A referral or re-referral to the panel, from the decision to refer to the Board's answer and the letter.

    `board_on` is the Board that it is meant for. `accepted_on` and `refused_on` are the day of the final decision,
    later than the Board where consensus took longer. Members are those of the core who made a representation, LTHSPG
    among them for restricted status alone.
    """

    re_referral = flag()
    contact_made_on = day()
    decided_on = day()
    decided_by = word(facts.ReferralDecider)
    decided_where_held = truth()
    urgent = flag()
    consulted_on = day()
    form_disclosed_on = day()
    consultation_recorded_on = day()
    consent = word(facts.ReferralConsent)
    manager_informed_on = day()
    manager_agrees = truth()
    no_manager = flag()
    submitted_on = day()
    received_on = day()
    addendum_received_on = day()
    screening = word(facts.ReferralScreening)
    board_on = day()
    papers_sent_on = day()
    board_held_on = day()
    members_accepting = whole_number()
    members_refusing = whole_number()
    consensus_on = day()
    consensus_to_accept = truth()
    accepted_on = day()
    refused_on = day()
    acceptance_letter_on = day()
    late_meeting_reason = flag()


class Relocation(CaseRow):
    """A move to another prison that the Board recommends, from the recommendation to the move."""

    recommended_on = day()
    for_interventions = truth()
    decided_on = day()
    decided_by = word(facts.MoveDecider)
    pgd_consulted_on = day()
    moves_on = day()
