"""Linked performance measures.

Every measure that the standards cite; each provision names its own.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Record

linked_measures = Record(
    "NS-MEASURES",
    title="Every linked performance measure",
    paragraph="2.1; 3.3; 4.3.5; 4.3.6; 5.1; 5.2; 5.4; 6.1; 8.1; 8.3; 9.1; 10.1; 10.2; 11.1",
    force=MUST,
    condition="Service-level reporting",
    owner=Owner.PROBATION_SERVICE,
    reading=(
        "No target is given for any of them. UM02SL012 and UM04SL029 are word for word the same, "
        "UM02QM009 is worded in two ways, and UM03SL023 is cited without a description."
    ),
    content=(
        "UM01SL001: Sentencer Satisfaction (2.1)",
        "UM01QM003: PSR Quality (2.1)",
        "UM02SL004: Initial appointment within 5 BD of sentence, CO/SSO (3.3)",
        "UM02SL005: Initial appointment within 1 BD of release, licence/PSS (3.3)",
        "UM02SL006: Initial Sentence Plan within 15 BDs of initial appointment, CO/SSO/licence release (4.3.5; 5.2)",
        "UM03SL023: not described; of the pre-release plan (4.3.6)",
        "UM02SL013: Requirements completed by sentence expiry (5.1; 11.1)",
        "UM02SL012: Targeted interventions completed, sexual offences (5.1)",
        "UM04SL029: Targeted interventions completed, sexual offences (5.1)",
        "UM05SL033: Completions by eligible service users (5.1)",
        "UM04SL026: UPW assessment within 10 BDs (5.2)",
        "UM04SL027: UPW starts within 15 days (5.2)",
        "UM02SL007: Monthly appointments attended (5.4)",
        "UM08SL039: Victim satisfaction (6.1)",
        "UM02QM009: Quality: enforcement, risk management and sentence delivery (8.1; 8.3; 9.1)",
        "UM02SL008: OASys review (10.1)",
        "UM02SL010: Risk management plans supplied within 10 BDs of standard recall (10.2)",
    ),
)
