"""5.6 Mental Health and Women's Offender Personality Disorder (WOPD)."""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance, Record, Workflow

screening_considered = Record(
    "WECASP-5.6.1",
    title="Ask of every referral whether the person screens in to WOPD",
    paragraph="5.6.1; 7.4.2; 7.11.6",
    force=SHOULD,
    condition="Every referral",
    satisfied_by="WOPD screening recorded",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    content=(
        "screened in, screened out or not screened",
        "noted on the referral form (7.11.6)",
        "advice: the Offender Management Unit, or the POM or COM",
    ),
)

provider_involved = Workflow(
    "WECASP-5.6.2",
    title="Bring in the mental health provider that NHS England commissions",
    paragraph="5.6.2; 7.11.16; 7.17.4; 7.17.5",
    force=MUST,
    condition="Mental illness is thought to be present, neurodevelopmental and learning disabilities included",
    satisfied_by="provider involved, or not appropriate, with the reason",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading=(
        "5.6.2 says where appropriate; 7.11.16 and 7.17.4 do not. So its not being appropriate is recorded, with the "
        "reason."
    ),
    content=("takes part in the management plan", "takes part in any assessment (7.17.5)"),
)

hospital_transfer = Workflow(
    "WECASP-5.6.3",
    title="Transfer to hospital under the Mental Health Act goes by PSI 50/2007",
    paragraph="5.6.3; 7.11.16; 7.17.4; 7.17.5; 7.17.8",
    force=MUST,
    condition="A transfer under the Mental Health Act 1983",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading=(
        "7.17.8 sends the reader to Annex H for the crib sheet, which is Annex E; the contents page calls it S47 / S48."
    ),
    content=("sentenced: sections 47 and 49", "on remand: sections 48 and 49", "help: the crib sheet of Annex E"),
)

hospital_decisions = Guidance(
    "WECASP-5.6.4",
    title="The panel decides nothing about transfer to hospital",
    paragraph="5.6.4; 7.3.6; 7.4.2; 7.17.2; 7.17.3",
    force=MUST,
    condition="Assessed or accepted for treatment in a secure hospital under the Mental Health Act 1983",
    owner=Owner.MHCS,
    content=(
        "existing arrangements stand",
        "decided by: Mental Health Casework Section (MHCS)",
        "consulted: NHS England or NHS Wales, and the providers commissioned",
    ),
)
