"""1. Maintaining accurate records.

Standard 1.3: the Diversity and Inclusion Form (DIF).
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance, Record

form_captured = Record(
    "NS-1.3",
    title="Capture and keep the Diversity and Inclusion Form",
    paragraph="1.3",
    force=MUST,
    condition="Everyone subject to probation supervision or being reported on to court",
    satisfied_by="DIF captured or DIF refused",
    owner=(Owner.PROBATION_PRACTITIONER, Owner.REPORT_AUTHOR),
    reading=(
        "No clock is given: the form is asked for when the first report or plan is begun. Its lack is a "
        "warning, and blocks nothing."
    ),
    content=(
        "diversity information on the person (protected characteristics and other diversity needs)",
        "placed in the person's record",
    ),
)

form_weighed = Record(
    "NS-1.3-USE",
    title="Weigh the form in the report, the initial plan and every review of the plan",
    paragraph="1.3",
    force=MUST,
    condition="Preparing a court report, preparing the initial sentence plan, reviewing a sentence plan",
    satisfied_by="DIF considered",
    owner=(Owner.PROBATION_PRACTITIONER, Owner.REPORT_AUTHOR),
    reading="Each report, initial plan and review says for itself that the form was considered.",
    content=(
        "implications considered in: report preparation",
        "implications considered in: initial sentence plan",
        "implications considered in: each sentence plan review",
        "whether a disposal is unsuitable, e.g. because of caring responsibilities or a disability",
        "needs beyond the protected characteristics that bear on sentence",
    ),
)

refusal_recorded = Record(
    "NS-1.3-REFUSAL",
    title="Record it where the person refuses the form",
    paragraph="1.3",
    force=MUST,
    condition="The person refuses to complete the DIF",
    satisfied_by="DIF refused",
    owner=(Owner.PROBATION_PRACTITIONER, Owner.REPORT_AUTHOR),
    content=("refusal, in nDelius",),
)

analysis = Guidance(
    "NS-1.3-ANALYSIS",
    title="Diversity data can be analysed by cohort against outcomes",
    paragraph="1.3",
    force=SHOULD,
    condition="Service-level reporting",
    owner=Owner.PROBATION_SERVICE,
    content=(
        "find cohorts with worse outcomes",
        "measure the effect of work done",
        "inform service design",
        "Public Sector Equality Duty, Equality Act 2010",
    ),
)
