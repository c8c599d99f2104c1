"""4. Offender Management in Custody.

The roles, what a person on remand receives, and the assessment of everybody sentenced.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance, Record, Workflow

roles = Guidance(
    "RES-OMIC-ROLES",
    title="The roles that OMiC brought into prisons",
    paragraph="4.3 (Key roles)",
    force=MUST,
    condition="Telling one role from another; none of them is the pre-release team or CRS",
    owner=Owner.SOURCE_SILENT,
    reading="The document numbers two paragraphs 4.3; this is the first of them.",
    content=(
        "key worker: good relationships with staff, by example, fairness, decency and guidance",
        "key worker: helps people see their strengths, and meet needs tied to their offending or way of life",
        "POM: assessment, sentence planning, reviews and the other tasks of the case",
        "POM, for the COM: assessments for HDC and ROTL, and preparation for release",
        "HOMD, a Senior Probation Officer: partner of the Governor, and leads the work of the OMU",
        "HOMD: answers for the quality of key work and of case management",
        "HOMS, a manager of the Prison Service: runs the OMU and its part in OMiC",
    ),
)

on_remand = Workflow(
    "RES-REMAND-SERVICES",
    title="What somebody on remand receives",
    paragraph="4.3 (Remand prisoners)",
    force=MUST,
    condition="Held unconvicted, or convicted and not yet sentenced",
    owner=Owner.SOURCE_SILENT,
    reading="Who screens for public protection and who does bail tasks is not said; the OMU decides.",
    content=(
        "key work, by the key worker",
        "public protection screening",
        "bail tasks",
        "BCST1, by the Band 4 Supervising Officer and not by a POM",
        "BCST2, by the pre-release team",
    ),
)

risk_assessed = Record(
    "RES-RISK-ASSESSMENT-ALL",
    title="Everybody sentenced has their risk assessed",
    paragraph="4.4",
    force=MUST,
    condition="A person under sentence",
    owner=Owner.SOURCE_SILENT,
    reading="Which assessment fits whom, and by when, is not set out here; OMiC and National Standards say.",
    content=(
        "kind of assessment, by the kind of sentence",
        "by the level of risk",
        "by need",
        "by the time left to serve",
    ),
)
