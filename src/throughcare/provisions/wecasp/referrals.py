"""5.1 Referrals.

What prisons, the Women's Team and the Board must do with a referral. Its guidance stands in `guidance.referrals`.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance, Notice, Record, Workflow

referral_considered = Workflow(
    "WECASP-5.1.1a",
    title="Consider for referral everybody who meets the guiding principles",
    paragraph="5.1.1; 7.10; 7.5.1",
    force=MUST,
    condition="The person meets the principles or a threshold of 7.10",
    starts="principle or threshold met",
    satisfied_by="considered and not referred, with the reason; or decided to refer",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading=(
        "What is owed is to consider, not to refer. No time is given. For RS, PRS and youth transition cases no form "
        "is needed."
    ),
    content=(
        "shown to the prison as to be considered",
        "considered by the Governor or Director",
        "outcome recorded: to refer, or not and why",
        "staff who refer know the guidance",
    ),
)

no_bypass = Guidance(
    "WECASP-5.1.2",
    title="A referral is no way round offender management and safer custody",
    paragraph="5.1.2; 7.11.3; 7.16.3",
    force=MUST,
    condition="Every referral",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    content=(
        "use what the prison already has, where it fits",
        "keep it running beside the referral, which may complement it",
    ),
)

referral_form = Record(
    "WECASP-5.1.6",
    title="What a referral form has to show",
    paragraph="5.1.6; 7.1.2; 7.11.4; 7.11.8; 7.11.14; 7.11.16",
    force=MUST,
    condition="A referral made on the form of Annex A",
    satisfied_by="referral sent with all of this",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading=(
        "Annex A is not printed with the text, so its contents are gathered from the paragraphs named. Supporting "
        "documents are a should; the risks are to the person (5.1.6), and to others as well by 7.11.4."
    ),
    content=(
        "every part filled in (5.1.6)",
        "what was done already, with evidence, and how the person responded (5.1.6; 7.11.4)",
        "what SIM, ACCT reviews or segregation reviews did (7.11.8)",
        "outcomes expected (5.1.6; 7.11.8)",
        "why sentence plan or interventions cannot be progressed (5.1.6)",
        "present and possible risks to self or others, in detail (5.1.6; 7.11.4)",
        "POM or COM aware of the referral, confirmed (5.1.7; 7.11.10)",
        "behaviour in custody and its triggers, in short (7.11.8)",
        "screening for OPD or WOPD (7.11.6; 7.11.8)",
        "plans for the future (7.11.8)",
        "support hoped for from the WECASP (7.11.8)",
        "what the person wants the Board to know (7.11.8)",
        "what was planned and not delivered, and whether behaviour or operations stopped it (7.11.16)",
        "signature of the person, or confirmation by staff that they were told (7.11.9)",
        "supporting documents (5.1.6; 7.11.4)",
        "accurate, evidenced and in fitting language (7.11.4)",
    ),
)

submission_recorded = Record(
    "WECASP-5.1.8",
    title="Enter the referral and the person's views on NOMIS",
    paragraph="5.1.8",
    force=MUST,
    condition="A referral has been sent",
    starts="referral sent",
    satisfied_by="NOMIS entry of the referral",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading="An entry of its own, beside that of the consultation (5.1.4). No time is given.",
    content=("that the referral was sent, and when", "views or comments of the person"),
)

referral_acknowledged = Notice(
    "WECASP-5.1.9b",
    title="Acknowledge every referral by email",
    paragraph="5.1.9; 7.11.16",
    force=MUST,
    condition="A referral has reached the mailbox",
    starts="referral received",
    satisfied_by="acknowledgement sent",
    owner=Owner.WOMENS_TEAM,
    reading="On receipt, with no figure. 5.1.9 names the sender alone; 7.11.16 adds the probation provider.",
    content=("to: the sender, or the custody team", "to: the probation provider, where the person is sentenced"),
)

urgent_referral = Workflow(
    "WECASP-5.1.9c",
    title="An urgent referral: tell the Women's Team at once and send the papers after",
    paragraph="5.1.9; 7.11.16",
    force=MUST,
    condition="The referral is urgent",
    starts="decided to refer",
    satisfied_by="Women's Team told, and papers received",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading=(
        "Urgent is not defined. The cut-off of eight business days does not apply, nor, of necessity, the circulation "
        "of papers five business days ahead."
    ),
    content=(
        "Women's Team told immediately",
        "listed at the next Board",
        "papers to the mailbox as soon as they can be",
    ),
)

referral_screened = Workflow(
    "WECASP-5.1.10",
    title="Review and screen every referral before the Board",
    paragraph="5.1.10; 7.11.12; 7.11.17",
    force=MUST,
    condition="A referral has been received",
    starts="referral received",
    satisfied_by="referral screened, with its outcome",
    owner=(Owner.WOMENS_TEAM, Owner.WECASP_OPERATIONAL_SUPPORT, Owner.WECASP_BOARD),
    content=(
        "check: in line with the policy (operational support)",
        "check: all information and documents there (Women's Team)",
        "check: local processes and options not yet tried (operational support)",
        "check: somewhere else to signpost early",
        "outcome: goes to the Board",
        "outcome: further information asked for",
        "outcome: local support tried first",
        "outcome: local support and the Board at once",
        "Board members may be consulted",
        "YCS is consulted where the person was lately in the youth estate and came from the community",
    ),
)
