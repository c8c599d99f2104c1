"""5. Commissioned Rehabilitative Services.

Paragraphs 5.1, 5.2 and 5.4 d: the referral, who may make it, and what it tells the provider.
"""

from throughcare.policy.documents import MAY, MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Access, Guidance, Notice, Record, Workflow

needs_told = Notice(
    "RES-BCST2-CONSULT",
    title="Once BCST2 is done, the COM is consulted and hears what the person needs",
    paragraph="5.2; App 1 s1; App 2 s1",
    force=MUST,
    condition="A BCST2 is completed, and a COM is allocated",
    starts="BCST2 completed",
    satisfied_by="the COM consulted",
    owner=Owner.PRE_RELEASE_TEAM,
    reading=(
        "No time is given: it stays open until done, with no due date. Where the Short Sentence Function has the case, "
        "its practitioner is the COM; where nobody has it yet, there is nobody to consult."
    ),
    content=(
        "to the COM, or the practitioner of the Short Sentence Function",
        "needs found, pathway by pathway",
        "what bears on planning for release",
        "which CRS referral they call for",
    ),
)

out_of_area_contact = Workflow(
    "RES-CRS-OOA-CONTACT",
    title="An out-of-area CRS provider and the person are brought into contact, with the COM's advice",
    paragraph="5.1; 5.4; App 1 s1; App 2 s1",
    force=MUST,
    condition="Held out of area, with a CRS referral",
    satisfied_by="provider and person in contact",
    owner=Owner.PRE_RELEASE_TEAM,
    reading="Once they are in contact the team's part is over: provider and prison arrange visits themselves.",
    content=("COM consulted", "provider and person put in touch", "the day of first contact noted"),
)

no_referral_by_pom = Access(
    "RES-CRS-NO-POM",
    title="POMs make no CRS referrals",
    paragraph="5.1 (twice); 5.2",
    force=MUST,
    condition="Any CRS referral: any region, any prison, man or woman, whatever the sentence",
    owner=Owner.COM,
    reading="A POM may not make one on the COM's behalf either.",
    content=("refused: a referral made by a POM", "the COM answers for the referral, and others may make it for them"),
)

referral_content = Record(
    "RES-CRS-REFERRAL-CONTENT",
    title="What the provider must learn from a referral made before release",
    paragraph="5.2; 5.4 d",
    force=MUST,
    condition="A CRS referral is made before release",
    owner=(Owner.COM, Owner.PRE_RELEASE_TEAM),
    reading=(
        "The first six are required by 5.2, the last two asked for by 5.4 d. Only the prison of release may be "
        "unknown. Where the tool has no field, they stand in the box for further information."
    ),
    content=(
        "prison of release, if known",
        "prison where they are now",
        "PDU area of release, or the London borough",
        "date when release is expected, or the HDCED",
        "prison number, or another reference",
        "telephone number for prison visits",
        "earliest day of release: the release date, or the HDCED if it applies",
        "urgent or standard timescale",
    ),
)

timescale_marked = Record(
    "RES-CRS-URGENT-MARK",
    title="The referral says how early release may come, and which timescale that makes it",
    paragraph="5.4 d",
    force=MUST,
    condition="An accommodation referral to CRS before release, by a COM who may only just have learnt the date",
    owner=Owner.COM,
    reading="Where the word in the referral and its dates disagree, the dates decide and the COM is warned.",
    content=(
        "earliest day of release: release date, or HDCED if it applies",
        "urgent, or standard",
        "both written in the box for further information",
    ),
)

urgent_limits = Guidance(
    "RES-CRS-URGENT-LIMITS",
    title="What an urgent referral can achieve, and what it cannot",
    paragraph="5.4 d",
    force=SHOULD,
    condition="A referral on the urgent timescale",
    owner=Owner.CRS_PROVIDER,
    content=(
        "a start before release, where that is reasonable",
        "the action plan finished, perhaps",
        "work arranged for the days straight after release",
        "not everything that the referral asks for, since plans and partners take time",
    ),
)

where_to_look = Guidance(
    "RES-CRS-NEWS",
    title="Where to read about CRS services and what is new",
    paragraph="5.1; 5.2",
    force=MAY,
    condition="Looking for a service, or about to refer",
    owner=Owner.SOURCE_SILENT,
    content=(
        "Refer and Monitor, and the guidance to it",
        "the CRS page of the HMPPS intranet",
        "My Learning Platform, on mentoring and accommodation in short",
    ),
)
