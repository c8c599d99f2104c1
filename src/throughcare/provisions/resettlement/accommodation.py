"""5. Commissioned Rehabilitative Services.

Paragraph 5.4 a to c: homelessness applications, and other help with accommodation beside CRS.
"""

from datetime import date
from enum import StrEnum

from throughcare.policy.documents import MAY, MUST, SHOULD
from throughcare.policy.expressions import choose, day, word
from throughcare.policy.facts import AccommodationNeed, CfoProgramme, CfoReferral, Country
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Gate, Guidance, Notice, Record, Requirement

CFO3_UNTIL = date(2023, 8, 31)
ACTIVITY_HUBS_UNTIL = date(2023, 10, 31)


class HomelessnessApplication(StrEnum):
    """What is applied for with a local authority for somebody at risk of homelessness."""

    DUTY_TO_REFER = "DTR"
    APPLICATION_FOR_ASSISTANCE = "AFA"


homelessness_application = Derivation(
    "RES-DTR-AFA",
    title="Homelessness: Duty to Refer in England, Application for Assistance in Wales",
    paragraph="5.4; App 1 s3; App 2 s3; App 5 s2, s4",
    force=MUST,
    condition="At risk of homelessness on release",
    about=AccommodationNeed,
    applies=AccommodationNeed.at_risk_of_homelessness,
    gives={
        "application": choose(
            (
                AccommodationNeed.local_authority_country.is_(Country.WALES),
                word(HomelessnessApplication.APPLICATION_FOR_ASSISTANCE),
            ),
            otherwise=word(HomelessnessApplication.DUTY_TO_REFER),
        ),
        "submitter": choose(
            (AccommodationNeed.crs_applies & AccommodationNeed.local_authority_agreed, word(Owner.CRS_PROVIDER)),
            otherwise=word(Owner.COM),
        ),
        "submitted": AccommodationNeed.application_submitted_on.exists,
    },
    owner=Owner.COM,
    reading=(
        "The country is that of the local authority applied to, not of the prison. The Application to Assist of "
        "Appendix 5 is the Application for Assistance. No time limit is given here; the law sets it."
    ),
    content=(
        "England: Duty to Refer",
        "Wales: Application for Assistance, under the Offender Pathway",
        "pre-release team: finds the need, confirms place and local connection",
        "pre-release team: completes it in consultation with the COM, for men where required",
        "CRS Accommodation: assists the COM, and follows up with the local authority afterwards",
        "CRS Accommodation in some regions: applies itself, where that fits the need and the local authority agrees",
    ),
)

stay_reported = Notice(
    "RES-CAS3-COM-UPDATES",
    title="The COM hears regularly how a CAS3 stay is going",
    paragraph="5.4 a",
    force=MUST,
    condition="The person lives in CAS3 accommodation",
    satisfied_by="the COM told",
    owner=Owner.CAS3_PROVIDER,
    reading="Regular has no figure: no due date is worked out, and the time since the last word is what counts.",
    content=(
        "to the COM",
        "whether the person is keeping the place",
        "how far they have come towards a settled home",
    ),
)

referral_shared = Notice(
    "RES-CAS3-SHARE-CRS",
    title="CRS accommodation services see each CAS3 referral",
    paragraph="5.4 a",
    force=SHOULD,
    condition="A CAS3 referral is made",
    starts="CAS3 referral made",
    satisfied_by="CAS3 referral shared",
    owner=Owner.COM,
    content=("to the CRS Accommodation provider; for a woman, to the women's provider",),
)

support_in_plan = Record(
    "RES-CAS3-IN-PLAN",
    title="The resettlement plan takes in the support that comes with CAS3",
    paragraph="5.4 a",
    force=MUST,
    condition="A stay in CAS3 is planned or under way",
    owner=Owner.COM,
    content=("support from CAS3", "support that the COM directs to the person", "support from CRS"),
)

housing_specialists = Guidance(
    "RES-HOUSING-SPECIALIST",
    title="What a Housing Specialist is for: strategy and training, not one person's housing",
    paragraph="5.4 b",
    force=MUST,
    condition="A prison that has one; staff there can say",
    owner=Owner.HOUSING_SPECIALIST,
    content=(
        "20 prisons had one in October 2022, with 48 posts over groups of prisons to follow from late that year",
        "helps Governors, local authorities, prisons and probation pull together on housing for men and women",
        "looks for routes that are little used, and gets more from those that are",
        "trains staff and people in prison in housing rights and duties",
        "where CAS3 runs: works with the Homelessness Prevention Team",
    ),
)

co_financing = Guidance(
    "RES-CFO",
    title="Co-Financing Office support is voluntary, and meant for those whom other help reaches least",
    paragraph="5.4 c",
    force=MAY,
    condition="In custody or in the community",
    owner=Owner.CFO_PROVIDER,
    content=(
        "nobody can be made to take part, so not taking part is no failure to comply",
        "it brings people nearer to work",
        "housing is not its purpose, but it can help with a problem or refer to those who house",
        "it stands beside probation's own work, for COMs to draw on",
    ),
)

_live_until = choose(
    (CfoReferral.programme.is_(CfoProgramme.CFO3), day(CFO3_UNTIL)), otherwise=day(ACTIVITY_HUBS_UNTIL)
)

programmes = Gate(
    "RES-CFO-PROGRAMMES",
    title="CFO3 and the CFO Activity Hubs: who may refer, and until when",
    paragraph="5.4 c",
    force=MUST,
    condition="A referral to a CFO programme",
    about=CfoReferral,
    requires=(Requirement("programme_live", CfoReferral.made_on <= _live_until, "a programme that has not ended"),),
    shows={"live_until": _live_until},
    owner=Owner.SOURCE_SILENT,
    reading=(
        "Only months are given for the ends, August and October 2023; read as their last days. Anybody may refer to "
        "CFO3, and that most referrals to the hubs come from probation is expected and not required, so nobody is "
        "refused for who they are."
    ),
    content=(
        "CFO3: in prisons and the community, towards mainstream services and then work or learning",
        "CFO3: referrals from anybody, mostly prisons and probation; live until August 2023",
        "Activity Hubs: mostly in the community, a safe place to deal with practical barriers",
        "Activity Hubs: referrals mainly from probation; live until October 2023",
    ),
)
