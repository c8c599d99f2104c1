"""5.9 Information requirements."""

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import TODAY
from throughcare.policy.facts import CaseloadCirculation, CaspBoard, CaspCase, MultidisciplinaryMeeting, Secretariat
from throughcare.policy.facts.acts import BoardPapers, PapersRecipient
from throughcare.policy.lengths import working_days
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Gate, Recurring, Requirement
from throughcare.policy.subjects import calendar_months
from throughcare.provisions.wecasp.stays import left_on

MINUTES_WITHIN = working_days(10)
NOTE_WITHIN = working_days(3)

month = calendar_months(
    "month_on_caseload",
    "month on the WECASP caseload",
    below=CaspCase,
    since=CaspCase.joined_on,
    until=CaspCase.left_on,
)

confidentiality_signed = Gate(
    "WECASP-5.9.1",
    title="Core members and prisons sign a confidentiality statement before they get papers",
    paragraph="5.9.1; 7.24.3",
    force=MUST,
    condition="Papers of a Board are about to go to a core member or to a prison",
    about=BoardPapers,
    applies=BoardPapers.recipient.is_in(PapersRecipient.CORE_MEMBER, PapersRecipient.PRISON),
    requires=(
        Requirement(
            "confidentiality_statement_signed",
            BoardPapers.confidentiality_signed_on <= TODAY,
            "the confidentiality statement (Annex G), signed by the member or the prison",
        ),
    ),
    owner=Owner.WOMENS_TEAM,
    reading=(
        "The text does not say by when it is signed, nor whether it lapses: it is read as signed before papers are "
        "sent, and as lasting."
    ),
    realised_by="Papers of the panel open once their reader has signed the statement as it now stands.",
    content=(
        "Annex G, signed by each core member and by each prison",
        "at hand at every Board, and all who attend keep to it (7.24.3)",
    ),
)

minutes_circulated = Deadline(
    "WECASP-5.9.2",
    title="Minutes of the Board, marked, go round within ten business days",
    paragraph="5.9.2; 7.7.11; 7.24.4; 7.24.5",
    force=MUST,
    condition="Every Board that was held",
    about=CaspBoard,
    starts=CaspBoard.held_on,
    within=MINUTES_WITHIN,
    met_by=CaspBoard.minutes_circulated_on,
    owner=Owner.WOMENS_TEAM,
    reading="Counted from the day that the Board sat, which is day 0; a Board still to come starts nothing.",
    content=(
        "marked with the confidentiality statement",
        "to: all core attendees",
        "to: all relevant attendees",
        "to: the Prison Group Director",
        "holds: decisions and recommendations (7.7.11)",
    ),
)

note_circulated = Deadline(
    "WECASP-5.9.3",
    title="Brief note of a multidisciplinary meeting within three business days",
    paragraph="5.9.3; 7.13.1",
    force=MUST,
    condition="A multidisciplinary meeting for which the Women's Team is the secretariat",
    about=MultidisciplinaryMeeting,
    applies=MultidisciplinaryMeeting.secretariat.is_(Secretariat.WOMENS_TEAM),
    starts=MultidisciplinaryMeeting.held_on,
    within=NOTE_WITHIN,
    met_by=MultidisciplinaryMeeting.note_circulated_on,
    owner=Owner.WOMENS_TEAM,
    reading="Those are the meetings that the Board set in motion (7.13.1).",
    content=("brief note", "to: all who attended (7.13.1)"),
)

caseload_circulated = Recurring(
    "WECASP-5.9.4",
    title="The caseload list goes round each month",
    paragraph="5.9.4; 7.24.8",
    force=MUST,
    condition="Each calendar month in which a case is on the caseload to the end",
    about=month,
    applies=~(left_on <= month.closes),
    met_by=CaseloadCirculation.where(month.contains(CaseloadCirculation.circulated_on)).first(
        CaseloadCirculation.circulated_on
    ),
    owner=Owner.WOMENS_TEAM,
    reading=(
        "Monthly is read as once in each calendar month, by its last day, on whichever day. The list is one for the "
        "whole caseload: it is shown in each case that belongs on it."
    ),
    content=(
        "to: Women's Estate Office",
        "to: senior probation managers",
        "so that managers see which cases need more on the way to the community (7.24.8)",
    ),
)
