"""Appendix 5: the Short Sentence Function.

What the function is for, and how it reaches men and women. Version 2 lists this part among those taken out, but prints
it still.
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.expressions import TODAY
from throughcare.policy.facts import Case, Gender, RegionalServices, SafetyPlan, Sentence
from throughcare.policy.lengths import years
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Derivation, Guidance, Workflow
from throughcare.provisions.omic.cohort import sentenced_from, under_sentence
from throughcare.provisions.resettlement.earliest_release import expected_release_date
from throughcare.provisions.resettlement.held import DAY_BEFORE, in_wales, in_yorkshire
from throughcare.provisions.resettlement.sentenced import short_sentence

ADULT_AGE = years(18)

SHORT_SENTENCE_WOMAN = "A woman with 10 months or less to serve at the point of sentence"

objectives = Guidance(
    "RES-SSF-OBJECTIVES",
    title="What the Short Sentence Function is there for",
    paragraph="App 5 SSF s2, s4",
    force=SHOULD,
    condition="10 months or less to serve at the point of sentence",
    owner=Owner.SHORT_SENTENCE_FUNCTION,
    content=(
        "support at home goes on",
        "people take part more readily, and reach new services sooner",
        "each sentence is seen as one stretch of a longer road",
        "where possible, the same people work with them throughout",
        "trust is made and kept at every step",
        "people feel safe, take part, and come to hope for change",
    ),
)

for_men = Workflow(
    "RES-SSF-MEN",
    title="How short sentences of men are managed",
    paragraph="App 5 SSF s3",
    force=MUST,
    condition="A man with 10 months or less to serve at the point of sentence, where the function has begun",
    owner=Owner.SHORT_SENTENCE_FUNCTION,
    content=(
        "by a team of the PDU that does this alone, or by practitioners who specialise in it",
        "direct work with the person",
        "a quick way into services",
    ),
)

for_women = Workflow(
    "RES-SSF-WOMEN-DELIVERY",
    title="How short sentences of women are worked with, mostly by the team in the prison",
    paragraph="App 5 SSF s3, s4",
    force=MUST,
    condition=SHORT_SENTENCE_WOMAN,
    owner=Owner.PRE_RELEASE_TEAM,
    reading="The team has no case as COM; the text allows for that, perhaps, when the release is local.",
    content=(
        "the link from the woman to her COM, and to the CRS provider where she comes from",
        "every such woman supported, through her COM",
        "women who go far away on release helped, and COM and CRS helped to work together",
        "urgent needs assessed",
        "a service for unconvicted women",
        "key workers supported by somebody on duty",
        "there from the first introductions to COM and CRS until the talks and sessions after release",
        "a relationship that is steady and supportive",
    ),
)

teams_support = Workflow(
    "RES-SSF-PRT-SUPPORT",
    title="What pre-release teams do for the Short Sentence Function",
    paragraph="App 5 SSF s3 a",
    force=MUST,
    condition="10 months or less to serve at the point of sentence, or unconvicted",
    owner=Owner.PRE_RELEASE_TEAM,
    content=(
        "urgent needs found by BCST",
        "services kept going: the DWP, for Housing Benefit",
        "services kept going: landlords told of custody and of when release may come",
        "services kept going: those who help with drugs or alcohol",
        "unconvicted: services kept going, and a plan for release whether sentenced by then or not",
        "out of area: contact with the probation practitioner kept up",
        "women: most of the work itself",
    ),
)

womens_principles = Guidance(
    "RES-SSF-WOMEN-PRINCIPLES",
    title="Nine principles of short-sentence work with women",
    paragraph="App 5 SSF s4 a",
    force=MUST,
    condition=SHORT_SENTENCE_WOMAN,
    owner=Owner.SHORT_SENTENCE_FUNCTION,
    reading="For want of staff some may be missing at first; the finished design must have all nine.",
    content=(
        "she is a woman before she is an offence, in assessment, in contact and in planning",
        "trust: the same person throughout, or a handover so full that she need not begin again",
        "trauma: she is not made to tell, and live, her story over and over",
        "release is prepared from reception, so that ties hold and debt and eviction are kept off",
        "support that she has, from before or from prison, is kept and built on; that of a faith too",
        "what stands in her way is found, and her own plan leads round it",
        "the community is ready to take her back, with one women's service for all that she needs",
        "all women's prisons offer the same, however far from home",
        "roles are marked off clearly and fit OMiC, with its measure of complexity; it came to women in April 2021",
    ),
)

womens_features = Guidance(
    "RES-SSF-WOMEN-FEATURES",
    title="Twelve features of the model for women",
    paragraph="App 5 SSF s4 b",
    force=SHOULD,
    condition=SHORT_SENTENCE_WOMAN,
    owner=Owner.SHORT_SENTENCE_FUNCTION,
    content=(
        "allocation early, at court",
        "family ties kept, once assessed as fitting",
        "the same practitioner in custody and after it",
        "training about gender at all levels, with managers and leaders",
        "relationships valued in performance as highly as numbers",
        "teams in prisons who reach out to the community",
        "links with women's centres first, where there is one",
        "fits what CRS offers in each region",
        "joins up with whatever a community has; travel and caring are thought of",
        "staffed for complex needs",
        "answers for unconvicted women",
        "the same help with domestic abuse and sexual violence in every women's prison",
    ),
)

cohort = Derivation(
    "RES-SSF-COHORT",
    title="The Short Sentence Function has adults with 10 months or less to serve at sentence",
    paragraph="App 5 SSF s1, s3, s4",
    force=MUST,
    condition="A custodial sentence, not recalled; women allocated directly to the community included",
    about=Sentence,
    applies=under_sentence & ~Sentence.recalled,
    gives={"ssf": short_sentence & (Case.born_on.plus(ADULT_AGE) <= Sentence.sentenced_on)},
    owner=Owner.SHORT_SENTENCE_FUNCTION,
    reading=(
        "Section 3 says 10 months or less to serve in prison, section 4 at the point of sentence: the point of "
        "sentence counts, so that nobody joins as a long sentence runs out. Adult: 18 at sentence. Yorkshire and the "
        "Humber counts under 20 months (RES-YH-CIT-COMMUNITY)."
    ),
)

_begun_in_region = RegionalServices.where(RegionalServices.short_sentences_from <= TODAY).any()

rollout = Derivation(
    "RES-SSF-ROLLOUT",
    title="The Short Sentence Function begins from June 2022, region by region as each Director decides",
    paragraph="App 5 SSF s3",
    force=SHOULD,
    condition="Every case",
    about=Case,
    gives={"ssf_live": _begun_in_region | in_wales | in_yorkshire},
    owner=Owner.REGIONAL_PROBATION_DIRECTOR,
    content=(
        "in phases from June 2022, in all regions that remain",
        "Wales, and Yorkshire and the Humber, had it before",
        "when a region has it in full: its Regional Probation Director decides, as staffing allows",
    ),
    reading="A region with no date recorded has not begun.",
)

safety_plan = Deadline(
    "RES-SSF-WOMEN-SAFETY-PLAN",
    title="A robust safety plan for the release of a woman who is leaving, or may leave, an abusive relationship",
    paragraph="App 5 SSF s4 b; App 2 s3",
    force=MUST,
    condition="A woman under a custodial sentence who has decided to leave an abusive relationship, or considers it",
    about=Sentence,
    applies=under_sentence & Case.gender.is_(Gender.FEMALE) & Case.leaving_abusive_relationship,
    starts=expected_release_date,
    before=DAY_BEFORE,
    met_by=SafetyPlan.where(~(SafetyPlan.prepared_on < sentenced_from)).first(SafetyPlan.prepared_on),
    owner=Owner.PRE_RELEASE_TEAM,
    content=("made with the COM and the Women's Safety Worker", "the risk is greatest when she decides to leave"),
    reading=(
        "Called essential for release, with no date and no owner: by the day before release, by the pre-release team "
        "with the COM. Appendix 2 brings in the Women's Safety Worker. Few may see it."
    ),
)
