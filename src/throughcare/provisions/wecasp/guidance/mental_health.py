"""7.17 Mental Health."""

from throughcare.policy.documents import SHOULD
from throughcare.policy.facts import HealthCondition, MentalHealth
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation

disability = Derivation(
    "WECASP-7.17.1",
    title="A mental health condition can be a disability",
    paragraph="7.17.1",
    force=SHOULD,
    condition="A mental health condition is recorded for a referral or a transfer",
    about=HealthCondition,
    gives={
        "disability": HealthCondition.long_term_effect,
        "named_in_the_text": ~HealthCondition.condition.is_(MentalHealth.OTHER),
    },
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading=(
        "Staff say whether the effect on daily activities is substantial, adverse and long-term, as the Equality Act "
        "2010 has it; no length of time is counted here. The conditions named are examples, and none is a disability "
        "by its name alone."
    ),
    content=(
        "mental impairment with a substantial, adverse and long-term effect on daily activities",
        "such as: depression, schizophrenia, bipolar affective disorder",
        "considered too: post-natal depression, suicide and self-harm, dementia and Alzheimer's",
    ),
)
