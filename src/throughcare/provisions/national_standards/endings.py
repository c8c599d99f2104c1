"""11. Capturing outcomes.

Standards 11.1 and 11.2.
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance, Record

objectives_evaluated = Record(
    "NS-11.1",
    title="Evaluate how far the sentence plan's objectives were met",
    paragraph="11.1",
    force=MUST,
    condition="Supervision is ending",
    satisfied_by="termination assessment completed",
    owner=Owner.PROBATION_PRACTITIONER,
    measure="UM02SL013",
    content=(
        "each objective and how far achieved",
        "success acknowledged",
        "new or amended goals",
    ),
)

continuing_expectations = Record(
    "NS-11.1-EXIT-RISK",
    title="Exit plan sets out continuing expectations where risk remains",
    paragraph="11.1",
    force=SHOULD,
    condition="Ongoing risk of harm to the public at the end of supervision",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "e.g. keeping to a Sexual Harm Prevention Order (SHPO)",
        "e.g. continuing work with other agencies",
    ),
)

terminated_on_oasys = Guidance(
    "NS-11.1-OASYS",
    title="Terminate promptly on OASys after work ends",
    paragraph="11.1",
    force=SHOULD,
    condition="End of work",
    starts="supervision ended",
    satisfied_by="OASys terminated",
    owner=Owner.PROBATION_PRACTITIONER,
    reading="Good practice, without a figure.",
    content=("termination on OASys",),
)

agencies_named = Record(
    "NS-11.2",
    title="Termination plan names agencies that will stay in contact",
    paragraph="11.2",
    force=MUST,
    condition="A partnership agency is known to continue contact after supervision",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "agency",
        "contact details",
        "support or contact that will continue",
    ),
)
