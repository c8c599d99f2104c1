"""3. Outcomes."""

from throughcare.policy.documents import SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance

outcomes = Guidance(
    "WECASP-3.1",
    title="What the framework is meant to bring about",
    paragraph="3.1; 7.5.1",
    force=SHOULD,
    condition="At all times",
    owner=Owner.SOURCE_SILENT,
    content=(
        "complex cases that are stuck are overseen centrally, with advice and direction",
        "RS women reach the regimes and interventions that suit them",
        "staff can get support from outside, for safety and wellbeing",
        "moves weigh the person's interests with operations, as near to home as can be",
        "care plans rest on a formulation and respond to trauma",
        "moves between prison and community keep support going, and records follow quickly",
        "plans consider diversity and inclusion needs",
        "good relations with the Parole Board, the NHS and devolved services in Wales",
        "prisons find those who meet the principles of referral",
        "how each decision was considered is fully documented",
        "regular multidisciplinary reviews; sentence plan, care plan and OASys up to date",
        "processes under the Mental Health Act are not disturbed",
        "mentoring and advocacy are used",
        "staff groups are involved, and engage well with the person",
        "custody and community share what they know and what works",
    ),
)
