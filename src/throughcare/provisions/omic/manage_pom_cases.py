"""POM Allocation and Supervision: the Manage POM Case Service."""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance, Notice, Workflow

allocated_in_service = Workflow(
    "OMIC-MPCS-ALLOCATE",
    title="The HOMD gives the case a POM, by its tier and the stage of the sentence",
    paragraph="Manage POM Case Service",
    force=MUST,
    condition="A sentenced person is in the prison",
    starts="reception into the open prison",
    satisfied_by="POM allocated",
    owner=Owner.HOMD,
    realised_by=(
        "Cases to allocate in order of need, one page about the person, the POMs side by side, and the allocation, "
        "with a reason where the recommendation is not followed."
    ),
    reading=('"HMD" in the text is read as HOMD. That it recommends a POM is inferred from what allocation rests on.'),
    content=(
        "shown: whether the case is the prison's or the community's",
        "shown: who has had the case",
        "shown: the dates of handover",
        "recommended: a kind of POM, by tier and stage of the sentence",
    ),
)

community_contacted = Notice(
    "OMIC-MPCS-NOTIFY",
    title="The service itself tells the LDU that a COM is needed",
    paragraph="Manage POM Case Service",
    force=MUST,
    condition="The time for a COM to be allocated approaches",
    owner=Owner.MANAGE_POM_CASES,
    reading=(
        "The relevant point is not given in figures. The 45 days of National Standards Annex B are adopted, counted "
        "back from the day that the COM is to be allocated."
    ),
    realised_by="A notice to the LDU's mailbox, written 45 days before; sending it records the day.",
    content=(
        "the LDU of the place of release, at its functional mailbox, whose address is shown",
        "sent without anybody's doing at the relevant point of the sentence",
        "for early allocation as well",
    ),
)

feedback = Guidance(
    "OMIC-MPCS-FEEDBACK",
    title="Where to take questions and faults of the service",
    paragraph="Manage POM Case Service",
    force=SHOULD,
    condition="A user of the service has a question or finds a fault",
    owner=Owner.OMU_STAFF,
    content=("the feedback button of the service", "its contact page"),
)
