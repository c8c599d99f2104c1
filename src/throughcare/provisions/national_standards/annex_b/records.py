"""Annex B: POM-responsible cases.

Standards 1.1 and 1.2 as they bind Prison Offender Managers: recording contacts, and what is kept apart.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.facts import Contact, Practitioner
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Access, Deadline
from throughcare.provisions.national_standards import contacts

contact_recorded = Deadline(
    "NS-B.1.1",
    title="Record contacts with or about the prisoner on Digital Prison Systems within one working day",
    paragraph="Annex B 1.1",
    force=MUST,
    condition="Each contact that prison staff make with the prisoner, or with somebody else about them",
    about=Contact,
    applies=Contact.by.is_in(Practitioner.POM, Practitioner.KEY_WORKER) & contacts.took_place_or_missed,
    starts=Contact.on,
    within=contacts.RECORDED_WITHIN,
    met_by=contacts.case_note_on,
    owner=Owner.POM,
    reading=contacts.RECORDING,
    content=(
        "what, when and where contact will take place",
        "all systems that fit the case; ViSOR under its own rules",
        "fact and opinion apart",
        "enough for the POM's tasks",
    ),
)

marking = Access(
    "NS-B.1.2",
    title="How records in custody are marked and disclosed",
    paragraph="Annex B 1.2",
    force=MUST,
    condition="A record about a prisoner",
    owner=Owner.POM,
    realised_by="The form of an official-sensitive note marks it at its start and asks for a handling instruction.",
    content=(
        "all that is held may be disclosed on a subject access request, wherever it is stored",
        "an official-sensitive case note is marked so by hand at the start of the entry",
        "with a handling instruction, such as not to be disclosed to the prisoner",
        "what is not disclosable stands in the confidential sections of OASys",
        "IRMT meetings, MAPPA meeting documents and the MAPPA F stand in protected files",
    ),
)

kept_apart = Access(
    "NS-B.1.2-SEPARATE",
    title="Two kinds of information stay outside the prisoner's records",
    paragraph="Annex B 1.2",
    force=MUST,
    condition="A record about a prisoner",
    owner=Owner.POM,
    realised_by="Tables of their own, to which no key leads from a case; opened by their own pages alone.",
    content=("MAPPA minutes", "information gained through the Victim Contact Scheme"),
)
