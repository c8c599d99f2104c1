"""Parole: POM, COM and psychology work together."""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance, Membership, Workflow

introductory_meeting = Membership(
    "OMIC-PAROLE-COM-INTRO",
    title="Once responsible, the COM meets the person and the POM",
    paragraph="Parole: COM Handover meeting",
    force=MUST,
    condition="A parole case for which the COM has just become responsible",
    starts="responsibility passed to the COM",
    satisfied_by="introductory handover meeting held",
    owner=(Owner.COM, Owner.POM),
    reading=(
        "The section is about indeterminate sentences; determinate sentences with parole are read in. There is no time "
        "limit."
    ),
    content=(
        "COM: in the chair, and introduces themselves",
        "POM: arranges the meeting, and comes to it",
        "the person",
        "others who are relevant",
    ),
)

psychology_shares = Workflow(
    "OMIC-OPD-INFO-SHARE",
    title="OPD psychology in prison and outside tell each other what they know",
    paragraph="Parole: COM Handover meeting; Joint Work",
    force=MUST,
    condition="An OPD case, of which responsibility passes from one manager to the other",
    starts="responsibility passed",
    satisfied_by="OPD information shared",
    owner=(Owner.PSYCHOLOGY_SERVICES, Owner.NHS_PROVIDER),
    reading="Who shares is taken from the services named; the text names no one person.",
    content=(
        "between psychology in the prison and in the community",
        "responsibility for OPD passes on the day that the case does",
    ),
)

psychology_supports_reports = Workflow(
    "OMIC-OPD-PAROLE-REPORTS",
    title="The Community Psychologist helps with each parole report on an OPD case",
    paragraph="Parole: Joint Work",
    force=MUST,
    condition="A case on the OPD pathway for which a parole report is required",
    owner=Owner.COMMUNITY_PSYCHOLOGIST,
    content=("COMs are supported with every such report",),
)

oral_hearing = Membership(
    "OMIC-PAROLE-ORAL",
    title="Both managers go to oral hearings",
    paragraph="Parole: Oral hearings; Handover (task table)",
    force=SHOULD,
    condition="An oral hearing while the person is in the open estate",
    starts="oral hearing listed",
    satisfied_by="oral hearing held",
    owner=(Owner.POM, Owner.COM),
    content=("POM", "COM"),
)

accountability = Guidance(
    "OMIC-PAROLE-ACCOUNTABILITY",
    title="The COM answers for the recommendation; the POM speaks of the time in custody",
    paragraph="Parole: Oral hearings",
    force=MUST,
    condition="An oral hearing",
    owner=Owner.COM,
    content=(
        "COM: responsible officer at the hearing",
        "COM: answers for their own sections, and for what they recommend on release",
        "POM: stands by the COM with what they put in, as the one who knows how custody has been",
    ),
)
