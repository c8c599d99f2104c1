"""5.4 Offender Management."""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.expressions import word
from throughcare.policy.facts import CaspCase, Sentence
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Guidance, Membership, Record, Workflow
from throughcare.provisions.omic.cohort import under_sentence
from throughcare.provisions.wecasp.stays import staying

early_involvement = Guidance(
    "WECASP-5.4.1",
    title="Find the staff for an offender manager to be involved early",
    paragraph="5.4.1; 7.16.3; 7.16.10",
    force=MUST,
    condition="A WECASP case",
    owner=(Owner.REGIONAL_PROBATION_DIRECTOR, Owner.GOVERNOR_OR_DIRECTOR),
    content=(
        "COM, POM or both take part from early on",
        "COM, POM or key worker give input, by written update or by attending (7.16.3)",
    ),
)

intervention_found = Workflow(
    "WECASP-5.4.2",
    title="Once an intervention is found, bring OASys and the sentence plan into line with it",
    paragraph="5.4.2; 7.12.6",
    force=MUST,
    condition="A suitable intervention has been found for a caseload case",
    starts="intervention found",
    satisfied_by="offender manager contacted, OASys updated, and sentence plan updated",
    owner=(Owner.WECASP_CASE_MANAGER, Owner.POM, Owner.COM),
    reading="No time is given.",
    content=(
        "case manager contacts the POM or COM for an updated OASys",
        "POM or COM sets the agreed outcomes of the intervention in the sentence plan",
        "where screened in to WOPD, case manager checks that its support is being reached (7.12.6)",
    ),
)

parole_window_meeting = Workflow(
    "WECASP-5.4.3",
    title="Hold a multidisciplinary meeting when an ISP enters the parole window",
    paragraph="5.4.3; 7.16.4; 7.16.5",
    force=MUST,
    condition="An indeterminate sentence, on the WECASP caseload and in the parole window",
    starts="parole window entered, with a COM allocated",
    satisfied_by="parole window meeting held",
    owner=(Owner.WOMENS_TEAM, Owner.PROBATION_SERVICE),
    reading=(
        "Timely has no figure, so no date makes it overdue. 7.16.5 leaves out WEPS and adds that the COM is allocated; "
        "the members of 5.4.3 are adopted."
    ),
    content=(
        "COM",
        "POM",
        "representative of WEPS at the site",
        "ECMT caseworker, where there is one",
        "representative of the Women's Team",
        "all other staff concerned",
        "shares what is known, and discusses the direction considered",
        "both offender managers engage; the COM completes parole reports with the POM's support (7.16.4)",
    ),
)

resettlement_and_risk = Derivation(
    "WECASP-5.4.4",
    title="The prison coordinates resettlement; the COM keeps the management of risk in the community",
    paragraph="5.4.4; 7.16.6",
    force=MUST,
    condition="On the WECASP caseload and under a custodial sentence",
    about=CaspCase,
    applies=staying & Sentence.where(under_sentence).any(),
    gives={
        "resettlement_plan_owner": word(Owner.RESETTLEMENT_STAFF),
        "community_risk_owner": word(Owner.COM),
    },
    owner=Owner.PROBATION_SERVICE,
    content=(
        "resettlement plan: those responsible for resettlement in the prison",
        "risk in the community: COM",
    ),
)

ipp_panel_invited = Membership(
    "WECASP-5.4.5",
    title="Invite the Women's Team and site WEPS to IPP progression panels",
    paragraph="5.4.5; 7.16.13; 7.20.10",
    force=SHOULD,
    condition="An IPP sentence, known to the WECASP both in custody and at release",
    starts="IPP progression panel arranged, in custody or in the community",
    satisfied_by="invitation sent; where they cannot come, discussion held before the panel",
    owner=Owner.REGIONAL_PROBATION_DIRECTOR,
    reading="7.16.13 leaves the discussion to the COM; 5.4.5 gives it to the POM or the COM, and is adopted.",
    content=(
        "Women's Team",
        "representative of WEPS at the site",
        "if they cannot come: POM or COM tries to speak with them first",
    ),
)

lifer_panel_invited = Membership(
    "WECASP-5.4.6",
    title="Invite the Women's Team and the last risk assessment's author to the first lifer panel",
    paragraph="5.4.6; 7.16.14; 7.20.10",
    force=MUST,
    condition="On the WECASP caseload when released from a life sentence",
    starts="first lifer panel in the community arranged",
    satisfied_by="invitation sent; where they cannot come, discussion held before the panel",
    owner=Owner.REGIONAL_PROBATION_DIRECTOR,
    reading=(
        "Unlike IPP panels: a must, the first panel only, a named author, and the COM alone holds the discussion. "
        "7.16.14 says should and names WEPS at large; 5.4.6, which binds, is adopted."
    ),
    content=(
        "Women's Team",
        "the member of WEPS who wrote the latest psychological risk assessment",
        "if they cannot come: COM tries to speak with them first",
    ),
)

faith_considered = Record(
    "WECASP-5.4.7",
    title="Take faith or belief into account where it protects",
    paragraph="5.4.7; 7.4.5",
    force=MUST,
    condition="Faith or belief has been found to be a protective factor",
    satisfied_by="considered in the sentence plan and in the care and management plan",
    owner=(Owner.POM, Owner.COM),
    reading="That the care and management plan considers it as well is expected by 7.4.5, not required.",
    content=("in: sentence planning", "in: resettlement", "in: care and management plan"),
)
