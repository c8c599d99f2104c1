"""3. Allocation and initial contact.

Standard 3.3, contact made before release and kept up after it.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import NO_DATE, all_of, choose
from throughcare.policy.facts import Contact, ContactOutcome, Practitioner, Purpose, Sentence, With
from throughcare.policy.lengths import ON_THE_DAY
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline
from throughcare.provisions.national_standards.custodial_plans import released_on
from throughcare.provisions.omic.cohort import custodial, indeterminate, release_date

release_on = choose(
    (Sentence.recalled, Sentence.prrd),
    (released_on.exists, released_on),
    (Sentence.hdc_release_on.exists, Sentence.hdc_release_on),
    (indeterminate, NO_DATE),
    otherwise=release_date,
).named("release from custody")
# What came before a recall was contact before another release.
in_custody_since = choose(
    (Sentence.recalled & Sentence.released_on.exists, Sentence.released_on), otherwise=Sentence.sentenced_on
)
_before_release = all_of(
    Contact.by.is_in(Practitioner.COM, Practitioner.PP),
    Contact.with_whom.is_(With.PERSON),
    Contact.purpose.is_(Purpose.PRE_RELEASE),
    Contact.outcome.is_(ContactOutcome.ATTENDED),
    Contact.on >= in_custody_since,
    Contact.on <= release_on,
)

contact_before_release = Deadline(
    "NS-3.3-PRERELEASE",
    title="Purposeful contact made before release and kept up after it",
    paragraph="3.3",
    force=MUST,
    condition="A person is to be released from custody",
    about=Sentence,
    applies=custodial,
    starts=release_on,
    before=ON_THE_DAY,
    met_by=Contact.where(_before_release).first(Contact.on),
    owner=Owner.COM,
    reading=(
        "Neither number nor window is given: at least one contact with the person for the purpose of their release, by "
        "whatever means, on or before the day of release. Contact that begins after it does not make up for it. The "
        "release is the actual one, the one on HDC, or the CRD (ARD); after a recall, the PRRD."
    ),
    content=(
        "established before release",
        "maintained after release",
        "looks for concerns, and for what could stand in the way of keeping to the licence conditions",
    ),
)
