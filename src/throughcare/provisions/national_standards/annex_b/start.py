"""Annex B: POM-responsible cases.

The start of a custodial sentence: three sessions in the first 12 weeks.
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.facts import Allocation, Contact, ManagerRole, Sentence
from throughcare.policy.lengths import weeks
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Minimum, Record
from throughcare.provisions.national_standards.annex_b.supervision import sessions
from throughcare.provisions.national_standards.custodial_plans import long_custody
from throughcare.provisions.omic.cohort import custodial, fell_due

OPENING = weeks(12)

pom_allocated_on = (
    Allocation.where(Allocation.role.is_(ManagerRole.POM) & (Allocation.from_on >= Sentence.sentenced_on))
    .first(Allocation.from_on)
    .named("first POM allocation since the sentence")
)
_closes = pom_allocated_on.plus(OPENING)

opening_sessions = Minimum(
    "NS-B.START",
    title="At least three in-person sessions in the first 12 weeks",
    paragraph="Annex B: Start custodial sentence",
    force=MUST,
    condition="A custodial sentence that the POM is responsible for at its start, whatever the tier",
    about=Sentence,
    applies=custodial & long_custody & fell_due(_closes),
    opens=pom_allocated_on,
    closes=_closes,
    count=3,
    rows=sessions,
    by=Contact.on,
    owner=Owner.POM,
    reading=(
        "The start is given as the allocation to a POM and as the start of the sentence: the first allocation since "
        "the sentence. A later change of POM does not start it again. «All prisoners» is read within the title of the "
        "annex, so that it leaves out sentences with less than 10 months left, which the COM is responsible for "
        "throughout. Video and in-cell telephony do not count."
    ),
)

sequence_recorded = Record(
    "NS-B.START-RECORD",
    title="The POM records how sessions are sequenced and how often they are held",
    paragraph="Annex B: Start custodial sentence",
    force=SHOULD,
    condition="A POM-responsible prisoner",
    owner=Owner.POM,
    realised_by="The paper “How often sessions are held”: its form asks for each of these.",
    content=(
        "the decision and its reasons, in the OMiC case notes on DPS",
        "basis: progress against the sentence plan",
        "basis: risk of harm to self",
        "basis: risk of harm to others",
    ),
)
