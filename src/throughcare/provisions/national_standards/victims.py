"""6. Victims.

Standards 6.1 and 6.2.
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.facts import Sentence, VictimLiaisonCheck
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Gate, Notice, Requirement, Workflow
from throughcare.provisions.national_standards.pre_release_contact import in_custody_since, release_on
from throughcare.provisions.omic.cohort import under_sentence

_checks = VictimLiaisonCheck.where(~(VictimLiaisonCheck.on < in_custody_since.if_recorded()))

statutory_duties = Workflow(
    "NS-6.1",
    title="Carry out the statutory duties to victims",
    paragraph="6.1; Annex B 6.1",
    force=MUST,
    condition="Victims eligible for the Victim Contact Scheme, in the community and with POMs",
    owner=(Owner.PROBATION_PRACTITIONER, Owner.POM, Owner.VICTIM_LIAISON_OFFICER),
    measure="UM08SL039",
    realised_by="The VLO's own book of victim contact; on the case, the check and what the VLO was told.",
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
    realised_by="A notice to the VLO: by stages of parole, recall and victim liaison, or by «Tell somebody».",
    content=(
        "Victim Liaison Officer",
        "for: parole reports",
        "for: recall report",
        "for: exclusion zones",
        "for: other decisions at relevant points in the sentence",
    ),
)

liaison_checked = Gate(
    "NS-6.2",
    title="Check for victim liaison before release",
    paragraph="6.2; Annex B 6.2",
    force=MUST,
    condition="A custodial case approaching release",
    about=Sentence,
    applies=under_sentence,
    requires=(Requirement("victim_liaison_check", _checks.any(), "a check on record whether there is victim liaison"),),
    due=release_on,
    met_by=_checks.first(VictimLiaisonCheck.on),
    owner=(Owner.PROBATION_PRACTITIONER, Owner.POM),
    reading=(
        "Which custodial cases are relevant is not said: all are checked, since the check shows which are relevant. It "
        "is made by the day of release, and anew before a release after recall. One that is missing is shown; it "
        "cannot hold a person beyond their release date."
    ),
    content=("is there victim liaison engagement", "appropriate action taken"),
)
