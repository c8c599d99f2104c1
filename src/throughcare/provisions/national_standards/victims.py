"""6. Victims.

Standards 6.1 and 6.2.
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Notice, Workflow

statutory_duties = Workflow(
    "NS-6.1",
    title="Carry out the statutory duties to victims",
    paragraph="6.1; Annex B 6.1",
    force=MUST,
    condition="Victims eligible for the Victim Contact Scheme, in the community and with POMs",
    owner=(Owner.PROBATION_PRACTITIONER, Owner.POM, Owner.VICTIM_LIAISON_OFFICER),
    measure="UM08SL039",
    content=(
        "offered the chance to engage",
        "given specific information",
        "voice heard throughout the sentence",
    ),
)

liaison_contacted = Notice(
    "NS-6.2-CONTACT",
    title="Contact the VLO during the sentence",
    paragraph="6.2; Annex B 6.2",
    force=SHOULD,
    condition="A VLO is engaged",
    satisfied_by="VLO contacted",
    owner=(Owner.PROBATION_PRACTITIONER, Owner.POM),
    content=(
        "Victim Liaison Officer",
        "for: parole reports",
        "for: recall report",
        "for: exclusion zones",
        "for: other decisions at relevant points in the sentence",
    ),
)
