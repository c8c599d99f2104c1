"""1. Maintaining accurate records.

Standard 1.2: records up to date, secure, and in reach of those who need them.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Access

kept_and_reachable = Access(
    "NS-1.2",
    title="Keep records up to date, secure and reachable by the right people",
    paragraph="1.2; Annex B 1.2",
    force=MUST,
    condition="All records, community and custody",
    owner=(Owner.PROBATION_PRACTITIONER, Owner.POM),
    content=(
        "up to date",
        "in the correct place",
        "stored securely",
        "accessible to appropriate parties",
        "legal basis: data protection legislation",
    ),
)

reachable_in_time = Access(
    "NS-1.2-COVER",
    title="Colleagues can reach a record in time when the practitioner cannot",
    paragraph="1.2; Annex B 1.2",
    force=MUST,
    condition="Someone other than the allocated practitioner needs timely access",
    owner=(Owner.PROBATION_PRACTITIONER, Owner.POM),
    content=(
        "record kept in its correct place",
        "marked, where necessary, under the Information Security Policy",
    ),
)

not_disclosable = Access(
    "NS-1.2-NONDISCLOSABLE",
    title="Information not for disclosure goes in a confidential place",
    paragraph="1.2; Annex B 1.2",
    force=MUST,
    condition="Information is not disclosable to others",
    owner=(Owner.PROBATION_PRACTITIONER, Owner.POM),
    realised_by="A note may be marked as not to be disclosed; its handling instruction then says so.",
    content=(
        "confidential sections of OASys",
        "or logged as sensitive on nDelius (community)",
    ),
)

official_sensitive = Access(
    "NS-1.2-OFFICIAL-SENSITIVE",
    title="Official-sensitive records sit in protected files",
    paragraph="1.2; Annex B 1.2",
    force=MUST,
    condition="Record is official sensitive",
    owner=(Owner.PROBATION_PRACTITIONER, Owner.POM),
    realised_by="MAPPA minutes in a table of their own, official-sensitive notes in a book of their own.",
    content=(
        "MAPPA meeting records",
        "custody also: IRMT (Interdepartmental Risk Management Team) meeting records",
        "custody also: MAPPA F document",
        "kept in protected files in the secure file structure",
    ),
)
