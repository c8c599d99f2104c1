"""3. Pre-release activity.

Paragraphs 3.6 and 3.7: the models of Wales, and of Yorkshire and the Humber.
"""

from datetime import date

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import NO_DATE, TODAY, choose, latest, word
from throughcare.policy.facts import Case, CrsReferral, CrsReferrer, Manager, Sentence
from throughcare.policy.lengths import months
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Gate, Requirement, Workflow
from throughcare.provisions.omic.cohort import sentenced_from, serving, under_sentence
from throughcare.provisions.resettlement.earliest_release import expected_release_date
from throughcare.provisions.resettlement.held import in_wales, in_yorkshire
from throughcare.provisions.resettlement.sentenced import short_sentence

BEFORE_RELEASE_IN_WALES = months(7.5)
SHORT_IN_YORKSHIRE = 20

guided_interview = Workflow(
    "RES-WALES-GUIDED-INTERVIEW",
    title="In Wales a Guided Interview leads to the COM's OASys layer 3",
    paragraph="3.6",
    force=MUST,
    condition="A Welsh man whose immediate needs are found by Guided Interview in place of BCST2",
    satisfied_by="Guided Interview completed",
    owner=Owner.RESETTLEMENT_PROBATION_PRACTITIONER,
    reading="No time is given, and that of BCST2 is not borrowed.",
    content=(
        "Guided Interview held by the resettlement probation practitioner",
        "its document given to the COM",
        "OASys layer 3 completed by the COM from it",
    ),
)

prison_teams = Workflow(
    "RES-YH-CIT-PRISON",
    title="What Community Integration Teams do in the prisons of Yorkshire and the Humber",
    paragraph="3.7",
    force=MUST,
    condition="A prison in Yorkshire and the Humber",
    owner=Owner.COMMUNITY_INTEGRATION_TEAM_IN_PRISON,
    reading="In-reach to resettlement prisons is an aim of the model, not yet a service that it promises.",
    content=(
        "from the first day: BCST2",
        "from the first day: simpler advice on finance, benefit and debt",
        "from the first day: services for unconvicted people and for women",
        "CRS referrals, with the COM or in the COM's place",
        "planning before release drawn together, and the COM helped with the resettlement plan",
        "in-reach to resettlement prisons, as an aim",
    ),
)

_com_from = choose(
    (expected_release_date.exists, latest(expected_release_date.minus(BEFORE_RELEASE_IN_WALES), sentenced_from)),
    otherwise=NO_DATE,
).named("7.5 months before release")

omic_in_wales = Derivation(
    "RES-WALES-OMIC",
    title="Wales: the COM is responsible from 7.5 months before release, whatever the case",
    paragraph="3.6",
    force=MUST,
    condition="Home in Wales, serving a sentence with more than 10 months left at sentence, not recalled",
    about=Sentence,
    applies=serving & ~Sentence.recalled & in_wales & ~short_sentence,
    gives={
        "com_responsible_from": _com_from,
        "responsible": choose((_com_from <= TODAY, word(Manager.COM)), otherwise=word(Manager.POM)),
    },
    owner=Owner.COM,
    in_force_from=date(2019, 12, 1),
    reading=(
        "NPS and CRC cases alike since Wales unified in December 2019, of which the text gives no day: the first is "
        "taken. «Release» is the expected release date of this document. 7.5 months is 7 months, then 15 days. The "
        "OMiC guidance for open prisons moves responsibility 4.5 months before release instead."
    ),
)

corre_hub = Gate(
    "RES-WALES-CORRE",
    title="Wales: referrals to CRS and other agencies go through the CORRE Hub, not directly from the COM",
    paragraph="3.6",
    force=MUST,
    condition="A CRS referral for somebody whose home is in Wales",
    about=CrsReferral,
    applies=in_wales,
    requires=(
        Requirement(
            "use_corre_hub",
            CrsReferral.submitted_by.is_(CrsReferrer.CORRE_HUB),
            "submitted by the CORRE Hub",
        ),
    ),
    owner=Owner.CORRE_HUB,
    content=(
        "the COM tells the hub what the plan for release needs",
        "the hub refers in good time, to CRS and to other agencies",
        "the COM does not submit in Refer and Monitor",
    ),
    reading=(
        "The COM stays responsible for the referral (5.1); only who submits it is another. «Timely» has no figure, and "
        "the Standard and Urgent Timescales hold as elsewhere. A team in an English prison that acts for a Welsh "
        "person goes through the hub too."
    ),
)

community_team = Derivation(
    "RES-YH-CIT-COMMUNITY",
    title="Yorkshire and the Humber: the Community Integration Team manages under 20 months and the IOM cohort",
    paragraph="3.7",
    force=MUST,
    condition="Home in Yorkshire and the Humber, under a custodial sentence",
    about=Sentence,
    applies=under_sentence & in_yorkshire,
    gives={
        "managed_by": choose(
            (Case.iom | (Sentence.length_months < SHORT_IN_YORKSHIRE), word(Owner.COMMUNITY_INTEGRATION_TEAM)),
            otherwise=word(Owner.COM),
        )
    },
    owner=Owner.COMMUNITY_INTEGRATION_TEAM,
    reading=(
        "The team of the Probation Delivery Unit. 20 months is read as the length of the sentence, where other regions "
        "count 10 months left to serve; exactly 20 is outside. People in the IOM cohort are in at any length."
    ),
)
