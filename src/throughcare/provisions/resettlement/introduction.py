"""1. Introduction.

What the guidance takes resettlement to be, who answers for it, and the model that it leaves as it was.
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance

meaning = Guidance(
    "RES-SCOPE",
    title="What this guidance takes resettlement to mean",
    paragraph="1",
    force=SHOULD,
    condition="Everybody in prison",
    owner=Owner.SOURCE_SILENT,
    content=(
        "reoffending made less likely, and the risk of harm managed",
        "people readied for release, and helped once they are out",
        "ties with family and friends kept and strengthened",
        "a purpose of probation: rehabilitating people in prison (Offender Management Act 2007, section 1(2)(b))",
    ),
)

responsible_bodies = Guidance(
    "RES-RESPONSIBLE-BODIES",
    title="Regional Probation Directors and CRS providers answer for resettlement, where CRCs once did",
    paragraph="1",
    force=MUST,
    condition="All resettlement work since the probation services were joined into one",
    owner=Owner.REGIONAL_PROBATION_DIRECTOR,
    content=(
        "Community Rehabilitation Company contracts are over, and with them the enhanced Through the Gate terms",
        "the Regional Probation Director answers for resettlement, and commissions the CRS providers",
        "it stands beside the Pre-Release Policy Framework, the successor of AI 05/2018 and PI 07/2018",
    ),
)

omic_remains = Guidance(
    "RES-OMIC-REMAINS",
    title="OMiC goes on as the model of case management in custody, and a COM is the Community Probation Practitioner",
    paragraph="1; 4.1; 4.2; App 1; App 2; App 3; App 5 s1",
    force=MUST,
    condition="The part of a sentence that is served in custody",
    owner=Owner.SOURCE_SILENT,
    reading=(
        "COM, Community Probation Practitioner, Probation Practitioner and PP all name one role; the words change with "
        "the part of the document."
    ),
    content=(
        "one role under several names: COM, Community Probation Practitioner, PP",
        "key work in every closed prison for men",
        "for the longer sentences, cases are managed in the prison throughout custody",
        "staff time for cases goes by risk, length of sentence and complexity",
        "those who manage cases have the skills and the support for it",
        "women have a model of their own",
    ),
)
