"""7.7 WECASP Board meetings."""

from throughcare.policy.documents import MAY, SHOULD
from throughcare.policy.expressions import NO_DATE, TODAY, choose, earliest
from throughcare.policy.facts import CaspCase
from throughcare.policy.facts.acts import BoardMonth
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Guidance, Membership, Notice, Record, Recurring

_first_day = BoardMonth.month_on.month_start.named("first day of the month")
_last_day = BoardMonth.month_on.month_end.named("last day of the month")

monthly_board = Recurring(
    "WECASP-7.7.1",
    title="The Board meets every month",
    paragraph="7.7.1",
    force=SHOULD,
    condition="Every calendar month",
    about=BoardMonth,
    since=_first_day,
    opens=_first_day,
    closes=_last_day,
    met_by=choose(
        (
            (BoardMonth.held_on >= _first_day) & (BoardMonth.held_on <= _last_day),
            BoardMonth.held_on,
        ),
        otherwise=NO_DATE,
    ),
    owner=Owner.WECASP_CHAIR,
    reading=(
        "One at least in each calendar month, so that a Board of every second Wednesday is not late. The Chair is the "
        "Head of the Women's Team, or another senior manager named."
    ),
)

case_reviewed = Deadline(
    "WECASP-7.7.7",
    title="Review each case by the date that the Board set, or an earlier one",
    paragraph="7.7.7; 7.7.10; 7.24.7",
    force=SHOULD,
    condition="On the WECASP caseload",
    about=CaspCase,
    applies=~(CaspCase.left_on <= TODAY),
    starts=CaspCase.review_set_on,
    due=earliest(CaspCase.review_on, CaspCase.review_brought_forward_to),
    met_by=choose((CaspCase.reviewed_on > CaspCase.review_set_on, CaspCase.reviewed_on), otherwise=NO_DATE),
    shows={"no_review_date": ~CaspCase.review_on.exists & ~CaspCase.review_brought_forward_to.exists},
    owner=Owner.WECASP_BOARD,
    reading=(
        "The Board sets the date: no interval, and no scale of priority, is given. A case without a date is shown as "
        "waiting for one."
    ),
    content=(
        "priority rated on acceptance",
        "the rating says how often and in what form the case is reviewed",
        "brought forward where concerns or complexity are new",
    ),
)

attendance = Guidance(
    "WECASP-7.7.2",
    title="Come in person where you can, remotely where you cannot",
    paragraph="7.7.2; 7.7.4",
    force=SHOULD,
    condition="Every Board",
    owner=(Owner.WOMENS_TEAM, Owner.GOVERNOR_OR_DIRECTOR),
    content=(
        "way of attending: in person, by teleconference or virtually",
        "wholly remote only where operations, exceptionally, rule a physical meeting out",
        "prisons are encouraged to send somebody senior enough; if not in person, they attend remotely",
    ),
)

invitations = Notice(
    "WECASP-7.7.3",
    title="Invite the representatives and every Head of Safety",
    paragraph="7.7.3",
    force=SHOULD,
    condition="Every Board",
    starts="date of the Board fixed",
    satisfied_by="invitations sent",
    owner=Owner.WOMENS_TEAM,
    content=(
        "to: the representatives identified",
        "to: all Heads of Safety, whether or not a case of theirs is listed",
    ),
)

contributions = Membership(
    "WECASP-7.7.5",
    title="Those who manage the person contribute",
    paragraph="7.7.5; 7.16.3; 7.11.18",
    force=MAY,
    condition="A case is listed for referral or review",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading="Inviting a contribution is a may; inviting the WOPD service that the person is in is a should.",
    content=(
        "on progress: in writing, by attending, or both",
        "the prison finds out who should contribute, and coordinates it",
        "a representative of the WOPD service, where the person is in one",
    ),
)

aide_memoire = Record(
    "WECASP-7.7.6",
    title="Send an aide memoire of each case with the agenda",
    paragraph="7.7.6",
    force=SHOULD,
    condition="Every case on the agenda of a Board",
    starts="date of the Board fixed",
    satisfied_by="agenda sent, with its aide memoires",
    owner=Owner.WOMENS_TEAM,
    reading="What it holds is not said.",
    content=("one for each case, with the agenda", "purpose: helps everybody there to discuss and contribute"),
)

review_content = Record(
    "WECASP-7.7.8",
    title="What a review of a case looks at",
    paragraph="7.7.8",
    force=SHOULD,
    condition="The Board reviews a case",
    satisfied_by="case reviewed by the Board",
    owner=Owner.WECASP_BOARD,
    reading="And/or: any of the three that the case has.",
    content=(
        "progress by the management plan",
        "progress on the intervention",
        "progress on the specialist treatment programme",
    ),
)

views_sought = Record(
    "WECASP-7.7.9",
    title="Ask the person what they think",
    paragraph="7.7.9; 7.8.4; 7.24.2",
    force=SHOULD,
    condition="On the WECASP caseload",
    satisfied_by="views of the person recorded",
    owner=Owner.WECASP_BOARD,
    content=(
        "views",
        "where they would rather be, if several sites have the service (7.8.4)",
        "in which order needs of equal weight are taken up (7.8.4)",
    ),
)

referral_weighed = Record(
    "WECASP-7.7.10",
    title="What the Board weighs in a new referral",
    paragraph="7.7.10",
    force=SHOULD,
    condition="A new referral is before the Board",
    starts="Board held",
    satisfied_by="decision of the Board",
    owner=Owner.WECASP_BOARD,
    content=(
        "local options, tried or being tried",
        "needs, and the best way on through the sentence plan",
        "interventions and programmes across the estate that would meet them",
        "more support by staff where the person is now",
        "if accepted: priority rating, for how often and in what form it is reviewed",
    ),
)
