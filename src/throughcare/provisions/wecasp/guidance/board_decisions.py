"""7.11 Referrals.

What the Board does with a referral, and how it decides. The letter of acceptance (5.2.1) counts from the decision.
"""

from enum import StrEnum

from throughcare.policy.documents import MAY, SHOULD
from throughcare.policy.expressions import ALWAYS, NO_DATE, TODAY, choose, no_word, word
from throughcare.policy.facts import CaspReferral, HospitalTransfer
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Gate, Requirement
from throughcare.provisions.wecasp.case_acceptance import LETTER_WITHIN
from throughcare.provisions.wecasp.referral_papers import held_back, listed_for


class Decision(StrEnum):
    """What the Board made of a referral."""

    ACCEPTED = "accepted"
    NOT_ACCEPTED = "not_accepted"
    UNDECIDED = "undecided"


class Basis(StrEnum):
    """How core members came to agree."""

    UNANIMOUS = "unanimous"
    CONSENSUS = "consensus"


class HospitalWarning(StrEnum):
    """What to weigh before referring somebody who may go to hospital."""

    TRANSFER_LIKELY = "transfer_likely"


_all_accept = (CaspReferral.members_accepting > 0) & CaspReferral.members_refusing.is_(0)
_all_refuse = (CaspReferral.members_refusing > 0) & CaspReferral.members_accepting.is_(0)
unanimous = (_all_accept | _all_refuse).named("core members were unanimous")
consensus = (CaspReferral.consensus_on <= TODAY).named("consensus was reached")

decision = choose(
    (consensus & CaspReferral.consensus_to_accept, word(Decision.ACCEPTED)),
    (consensus, word(Decision.NOT_ACCEPTED)),
    (_all_accept, word(Decision.ACCEPTED)),
    (_all_refuse, word(Decision.NOT_ACCEPTED)),
    otherwise=word(Decision.UNDECIDED),
).named("decision of the Board", "WECASP-7.11.19")
final_decision_on = choose(
    (consensus, CaspReferral.consensus_on), (unanimous, CaspReferral.board_held_on), otherwise=NO_DATE
).named("day of the final decision", "WECASP-7.11.19")

transfer_pending = Derivation(
    "WECASP-7.11.16",
    title="A transfer to hospital that is unlikely does not rule a referral out",
    paragraph="7.11.16; 7.17.4; 7.17.6",
    force=MAY,
    condition="A transfer to a secure hospital has been recommended or is under way, and has not been made",
    about=HospitalTransfer,
    applies=(HospitalTransfer.referred_on <= TODAY) & ~(HospitalTransfer.transferred_on <= TODAY),
    gives={
        "submission_allowed": ALWAYS,
        "warning": choose(
            (HospitalTransfer.likely, word(HospitalWarning.TRANSFER_LIKELY)), otherwise=no_word(HospitalWarning)
        ),
        "transfer_expected_on": HospitalTransfer.expected_on,
    },
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading=(
        "7.11.16 lets a referral be made where the transfer is unlikely, and 7.17.6 lets one be considered wherever a "
        "hospital referral is under way: so a likely transfer warns and bars nothing."
    ),
    content=(
        "transfer unlikely: a referral may be made",
        "hospital referral under way: a referral may be made, weighing if and when the transfer is likely",
    ),
)

next_board = Derivation(
    "WECASP-7.11.18",
    title="Every referral is discussed at the next Board convened",
    paragraph="7.11.18",
    force=SHOULD,
    condition="A referral that has been received or is urgent, and is not held back by the screening",
    about=CaspReferral,
    applies=(CaspReferral.urgent | (CaspReferral.received_on <= TODAY)) & ~held_back,
    gives={"listed_for": listed_for},
    owner=Owner.WOMENS_TEAM,
    reading=(
        "The next Board is the first whose cut-off of eight business days the papers met (5.1.9), and simply the next "
        "one where the referral is urgent. A referral held back for local support or for more information waits until "
        "the screening sends it on."
    ),
    content=(
        "not urgent: the next Board whose cut-off was met",
        "urgent: the very next Board",
        "held back by the screening: waits",
    ),
)

board_decides = Gate(
    "WECASP-7.11.19",
    title="The Board decides unanimously, or talks on and acts until there is consensus",
    paragraph="7.11.19",
    force=SHOULD,
    condition="The Board has discussed a referral",
    about=CaspReferral,
    applies=CaspReferral.board_held_on <= TODAY,
    requires=(
        Requirement(
            "agreement",
            consensus | unanimous,
            "all core members of one mind at the Board, or consensus after more discussion and the Chair's actions",
        ),
    ),
    shows={
        "decision": decision,
        "basis": choose(
            (consensus, word(Basis.CONSENSUS)), (unanimous, word(Basis.UNANIMOUS)), otherwise=no_word(Basis)
        ),
        "decided_on": final_decision_on,
        "acceptance_letter_due": choose(
            (decision.is_(Decision.ACCEPTED), final_decision_on.plus(LETTER_WITHIN)), otherwise=NO_DATE
        ),
    },
    owner=Owner.WECASP_CHAIR,
    reading=(
        "There is no majority vote, no casting vote, and no way out where consensus never comes: the case stays "
        "undecided and its actions open. Consensus is agreement by all after actions. LTHSPG counts for RS alone. The "
        "letter's five business days run from this decision, not from the Board."
    ),
    content=(
        "every core member makes a representation",
        "unanimous: decided",
        "not unanimous: more discussion, and the Chair sets actions that assure every member",
        "then: consensus, and a final decision",
    ),
)
