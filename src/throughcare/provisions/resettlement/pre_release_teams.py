"""3. Pre-release activity.

Paragraphs 3.1 to 3.3: the objective, and what a pre-release team does for whom.
"""

from throughcare.policy.documents import MAY, MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Access, Guidance, Notice, Record, Workflow

objective = Guidance(
    "RES-OBJECTIVE",
    title="Everybody can keep up ties at home and make ready for release, with help by risk and need",
    paragraph="3.2",
    force=SHOULD,
    condition="Everybody in prison",
    owner=Owner.SOURCE_SILENT,
    content=(
        "a chance to keep fitting community ties and build on them",
        "staff and money go where assessed risk and need are, to lessen reoffending and harm",
        "contact on either side of release is shaped by what this person needs to settle",
    ),
)

help_for_unconvicted = Workflow(
    "RES-UNCONVICTED-HELP",
    title="What unconvicted people are helped with and told about",
    paragraph="3.2",
    force=MUST,
    condition="A person held unconvicted",
    owner=Owner.PRE_RELEASE_TEAM,
    reading="The paragraph names nobody; 3.3 gives the service for unconvicted people to the pre-release team.",
    content=(
        "help to keep a home",
        "help to keep a job",
        "help to carry on a lawful business",
        "help to keep up with family and community",
        "help to apply for bail",
        "where to turn about accommodation, employment, benefits and other money matters",
        "where to turn about legal aid and bail",
    ),
)

team_or_alternative = Record(
    "RES-PRT-EMBEDDED",
    title="A pre-release team works in every resettlement prison, or an alternative has been agreed",
    paragraph="3.3",
    force=MUST,
    condition="Each resettlement prison, local prisons and women's prisons included",
    satisfied_by="the alternative is agreed by both directors, where there is no team",
    owner=(Owner.REGIONAL_PROBATION_DIRECTOR, Owner.PRISON_GROUP_DIRECTOR),
    reading="The agreement of one director alone is none: probation and prison must both give theirs.",
    content=(
        "the Probation Delivery Unit that manages the team, or that it is linked to",
        "without a team: what will be done instead",
        "agreed by the Regional Probation Director, and when",
        "agreed by the Prison Group Director, and when",
    ),
)

minimum_service = Workflow(
    "RES-PRT-MINIMUM-SERVICE",
    title="The least that a pre-release team does for each person",
    paragraph="3.3; App 1 s1; App 2 s1; App 4 red",
    force=MUST,
    condition="Everybody in a prison with a pre-release team of its own, unconvicted and high risk included",
    owner=Owner.PRE_RELEASE_TEAM,
    content=(
        "BCST2",
        "specialist work on what is urgent in accommodation and debt",
        "the actions that follow, with the COM consulted",
        "pointing the way to specialist services where they fit",
    ),
)

out_of_area_service = Workflow(
    "RES-PRT-OUT-OF-AREA-SERVICE",
    title="The least that a pre-release team does for somebody held out of area",
    paragraph="3.3; App 1 s1; App 2 s1; App 4 red",
    force=MUST,
    condition="Held outside the region of the address they mean to be released to, whatever the risk",
    owner=Owner.PRE_RELEASE_TEAM,
    content=(
        "all that the team does at least for everybody",
        "liaison with the COM or the Short Sentence Function, whichever has the case",
        "one place for CRS suppliers to turn to when they want to reach the person",
    ),
)

follow_up = Workflow(
    "RES-BCST-FOLLOWUP",
    title="What BCST2 found is followed up until it is done",
    paragraph="3.3; App 1 s1; App 2 s1",
    force=MUST,
    condition="Each person with a BCST2, high risk included",
    starts="BCST2 completed",
    satisfied_by="each action closed",
    owner=Owner.PRE_RELEASE_TEAM,
    reading="The text calls it ongoing and sets no day; it lasts until release.",
    content=(
        "action opened, with its pathway and who does it",
        "COM consulted",
        "done, or passed to a specialist",
        "result noted",
        "action closed",
    ),
)

referral_handed_to_team = Record(
    "RES-HIGHRISK-CRS-VIA-PRT",
    title="What a COM hands to the pre-release team in a high-risk case stands on nDelius",
    paragraph="3.3; App 1 s1; App 2 s1",
    force=MUST,
    condition="High risk, and the COM asks the pre-release team to complete a CRS referral",
    starts="the COM asks",
    satisfied_by="the agreed tasks recorded",
    owner=Owner.COM,
    reading="To ask is open to the COM; once asked, the record is required. Who makes it is not said: the COM does.",
    content=("the task agreed", "who asked", "who will do it", "when it was agreed"),
)

visits_co_ordinated = Guidance(
    "RES-PRT-COORDINATE-VISITS",
    title="For people out of area, the pre-release team may bring visits of COM and CRS together",
    paragraph="3.3",
    force=MAY,
    condition="The model is in force in full in the region, and the person is held out of area",
    owner=Owner.PRE_RELEASE_TEAM,
    reading="An offer, never owed: 5.4 leaves visits to the provider and the prison once they are in touch.",
    content=("visits of the COM", "visits of CRS suppliers"),
)

progress_told = Notice(
    "RES-PRT-INFORM-COM",
    title="Pre-release staff let the COM know how the person is getting on in prison",
    paragraph="3.3",
    force=MUST,
    condition="A COM is allocated",
    satisfied_by="the COM told",
    owner=Owner.PRE_RELEASE_TEAM,
    reading="How often is not stated, so nothing falls due.",
    content=("to the COM", "what has changed since they were last told"),
)

process_maps = Access(
    "RES-PROCESS-MAPS",
    title="Who can open the process maps on EQuiP",
    paragraph="3.3",
    force=MAY,
    condition="Looking up whose task something is",
    owner=Owner.SOURCE_SILENT,
    content=("COMs", "pre-release teams", "Offender Management Units"),
)
