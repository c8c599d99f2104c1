"""7.11 Referrals."""

from throughcare.policy.documents import MAY, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance, Record, Workflow

supporting_documents = Record(
    "WECASP-7.11.5",
    title="Documents that can support a referral",
    paragraph="7.11.5",
    force=MAY,
    condition="A referral or a re-referral",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading="Any of them will do. That there be some is a should, in 5.1.6.",
    content=(
        "reports of psychological assessment",
        "care and management plans",
        "StEMs",
        "sentence plans and objectives",
        "risk assessments that bear on the case",
        "minutes of SIM",
        "reports of health and social care",
        "specialist assessments, e.g. of autism or neurodevelopment",
        "case formulations or Psychologically Informed Plans (PIPs)",
        "reintegration plans",
        "papers of the youth estate or YCS on a transition",
    ),
)

no_way_to_a_transfer = Guidance(
    "WECASP-7.11.7",
    title="A referral is not made to get a transfer",
    paragraph="7.11.7",
    force=SHOULD,
    condition="A referral",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    content=(
        "except: support to reach an intervention that the prison does not have",
        "and support is needed for the person to be stable and ready to move on to it",
    ),
)

advice_first = Guidance(
    "WECASP-7.11.11",
    title="Ask the Women's Team before you refer",
    paragraph="7.11.3; 7.11.11",
    force=SHOULD,
    condition="A prison is considering a referral",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    content=(
        "for advice, or to talk a case over",
        "a case can be notified early, before any referral",
        "local processes carry on meanwhile",
    ),
)

papers_without_a_form = Record(
    "WECASP-7.11.13",
    title="Send the papers even where no form is needed",
    paragraph="7.11.13; 7.22.5",
    force=SHOULD,
    condition="An RS, PRS or youth transition case",
    satisfied_by="papers of the case received",
    owner=(Owner.GOVERNOR_OR_DIRECTOR, Owner.YOUTH_CUSTODY_SERVICE),
    reading=(
        "The text refers to 7.7 for RS and to 7.21 for young people; they are 7.9 and 7.22. Who sends the papers is "
        "not said: the holding prison and the YCS are adopted."
    ),
    content=(
        "papers that let the Board support the case",
        "youth transition: transition papers and what supports them, on behaviour and challenges",
    ),
)

four_stages = Workflow(
    "WECASP-7.11.15",
    title="The four stages of a referral",
    paragraph="7.11.15; 7.11.16; 7.11.17; 7.11.18; 7.11.19",
    force=SHOULD,
    condition="A referral by form",
    starts="decided to refer",
    satisfied_by="decision of the Board",
    owner=(Owner.GOVERNOR_OR_DIRECTOR, Owner.WOMENS_TEAM, Owner.WECASP_BOARD),
    reading="The process map (Annex C) is a picture that the text leaves out; the stages are those of 7.11.16 to 19.",
    content=(
        "1 submission: at any time (WECASP-5.1.3, 5.1.4, 5.1.6, 5.1.7; clocks of 5.1.9)",
        "1 submission: papers complete, and what was planned but not delivered explained",
        "1 submission: offender manager involved and supportive as soon as there are concerns",
        "1 submission: mental health provider involved",
        "2 internal review: completeness (Women's Team)",
        "2 internal review: policy, and local options not yet used (operational support)",
        "2 internal review: YCS consulted where the person was lately in the youth estate",
        "2 internal review, outcomes: go on; more information; local support first; both together",
        "3 Board: at the next one convened (clock of WECASP-5.1.11)",
        "3 Board: prison coordinates its invitations, Women's Team sees that every discipline is there",
        "3 Board: prison presents reasons, context, significant changes and outcomes hoped for",
        "4 decision: accepted, not accepted with recommendations, or undecided with further actions",
        "4 decision: then WECASP-5.2.1 to 5.2.4",
    ),
)
