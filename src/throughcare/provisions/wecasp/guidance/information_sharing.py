"""7.24 Information Sharing and Recording."""

from throughcare.policy.documents import SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Access, Record

recommendations_shared = Access(
    "WECASP-7.24.2",
    title="Share recommendations with the person where possible",
    paragraph="7.24.2; 7.8.4",
    force=SHOULD,
    condition="The Board has made recommendations",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading="The recommendations, not the minutes, which stay in the meeting unless the Chair agrees (7.24.4).",
    content=(
        "to: the person, in a form and at a level that suits them",
        "purpose: openness, and understanding of what the WECASP is",
    ),
)

minutes_confined = Access(
    "WECASP-7.24.4",
    title="Agenda and minutes stay within the meeting, marked OFFICIAL - SENSITIVE",
    paragraph="7.24.4; 7.24.5; 5.9.2",
    force=SHOULD,
    condition="Agenda items, minutes and whatever is shared, emails included",
    satisfied_by="disclosure agreed by the Chair beforehand",
    owner=Owner.WECASP_CHAIR,
    reading=(
        "Relevant attendees are not defined: a prison's representative sees the items of its own cases, core members "
        "see all."
    ),
    realised_by="Papers of the panel: read once the statement is signed, copied once the Chair agreed.",
    content=(
        "minutes bear the confidentiality statement",
        "no photocopies, and nothing told outside, unless the Chair agreed first",
        "marked: OFFICIAL - SENSITIVE",
        "to: core attendees, relevant attendees and the Prison Group Director (5.9.2)",
        "to others: as the Information Sharing Agreement provides (7.24.5)",
    ),
)

case_records_updated = Record(
    "WECASP-7.24.6",
    title="Keep NOMIS or Delius up to date with what the panel decides",
    paragraph="7.24.6",
    force=SHOULD,
    condition="A decision, action or recommendation of the WECASP",
    starts="decision of the Board",
    satisfied_by="case record updated",
    owner=(Owner.PRISON_STAFF, Owner.PROBATION_SERVICE),
    content=(
        "NOMIS: prison staff",
        "Delius: probation staff",
        "decisions",
        "actions",
        "recommendations",
    ),
)

central_record = Record(
    "WECASP-7.24.7",
    title="The Women's Team keeps the record of the caseload centrally",
    paragraph="7.24.7",
    force=SHOULD,
    condition="On the WECASP caseload",
    satisfied_by="entered in the caseload",
    owner=Owner.WOMENS_TEAM,
    content=("each case on the caseload", "how each person is progressing, for the panel at their review dates"),
)
