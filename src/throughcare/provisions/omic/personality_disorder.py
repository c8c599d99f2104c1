"""Offender Personality Disorder."""

from throughcare.policy.documents import MAY, MUST, SHOULD
from throughcare.policy.expressions import TODAY, cannot_tell_date, cannot_tell_word, choose, word
from throughcare.policy.facts import Case, Gender, Likelihood, Manager, OpdScreening, Rosh, Sector, Sentence, Spell
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Guidance, Workflow
from throughcare.provisions.omic import responsibility, tier
from throughcare.provisions.omic.cohort import under_sentence

_with_likely = OpdScreening.where(OpdScreening.likely_personality_disorder.recorded)
_likely = choose(
    (_with_likely.any(), _with_likely.at_last(OpdScreening.likely_personality_disorder, OpdScreening.screened_on)),
    otherwise=cannot_tell_date(OpdScreening.likely_personality_disorder.label).exists,
).named("likely to satisfy the diagnosis of personality disorder")
_with_harmful = OpdScreening.where(OpdScreening.harmful_offending.recorded)
_harmful_offending = choose(
    (_with_harmful.any(), _with_harmful.at_last(OpdScreening.harmful_offending, OpdScreening.screened_on)),
    otherwise=cannot_tell_word(OpdScreening.harmful_offending.label, Likelihood),
).named("likelihood of harmful offending")
_risk_of_a_man = Case.gender.is_(Gender.MALE) & tier.rosh.is_in(Rosh.HIGH, Rosh.VERY_HIGH)
_risk_of_a_woman = Case.gender.is_(Gender.FEMALE) & _harmful_offending.is_(Likelihood.HIGH)

eligibility = Derivation(
    "OMIC-OPD-ELIGIBILITY",
    title="Who the OPD pathway is for",
    paragraph="Offender Personality Disorder",
    force=MUST,
    about=Case,
    condition="Every case.",
    owner=Owner.SOURCE_SILENT,
    gives={"opd": _likely & (_risk_of_a_man | _risk_of_a_woman)},
    content=(
        "likely to satisfy the diagnosis of personality disorder, and",
        "of a man: a high risk of serious harm; of a woman: a high likelihood of harmful offending",
    ),
    reading=(
        "«In addition to» asks for both. That a very high risk of serious harm counts goes without saying. The latest "
        "screening and the latest assessment that are held are what counts."
    ),
)

_sector = Spell.where(~(Spell.left_on <= TODAY)).at_last(Spell.sector, Spell.arrived_on).named("sector of the prison")
_with_pom = responsibility.responsible.is_(Manager.POM)

provider = Derivation(
    "OMIC-OPD-PROVIDER",
    title="Who gives the psychological input",
    paragraph="Executive Summary; Offender Personality Disorder Core Service; Parole",
    force=MUST,
    about=Sentence,
    applies=under_sentence & responsibility.responsible.exists,
    condition="A custodial sentence, while a POM or a COM is responsible.",
    owner=Owner.SOURCE_SILENT,
    gives={
        "provider": choose(
            (responsibility.responsible.is_(Manager.COM), word(Owner.NHS_PROVIDER)),
            (_with_pom & _sector.is_(Sector.PUBLIC), word(Owner.PSYCHOLOGY_SERVICES)),
            (
                _with_pom & _sector.is_(Sector.PRIVATE),
                cannot_tell_word("who gives the input in a private prison, which the text does not say", Owner),
            ),
            otherwise=cannot_tell_word(Spell.sector.label, Owner),
        )
    },
    content=(
        "POM responsible, public sector prison: HMPPS Psychology Services",
        "COM responsible: the health provider that serves the community, in prison as outside",
        "POM responsible, private prison: not stated",
    ),
    reading=(
        "It goes with the responsibility for the case, on the day that this passes. Psychology Services give most of "
        "the core service, not all of it. The text does not speak of private prisons."
    ),
)

outcomes = Guidance(
    "OMIC-OPD-OUTCOMES",
    title="What the OPD programme sets out to achieve",
    paragraph="Offender Personality Disorder",
    force=MAY,
    condition="Background to the OPD pathway",
    owner=Owner.SOURCE_SILENT,
    content=(
        "serious harmful offending is repeated less",
        "people are psychologically healthier, behave and relate better",
        "staff work with complex people ably and with confidence",
        "services follow one another: found early, consulted on, treated, moved on, in line with the sentence plan",
    ),
)

core_service = Workflow(
    "OMIC-OPD-CORE",
    title="What the core OPD service does for offender managers",
    paragraph="Offender Personality Disorder Core Service",
    force=MUST,
    condition="A case that is eligible for the OPD pathway",
    starts="OPD case identified",
    satisfied_by="screened, case formulation made, and case consultation given",
    owner=(Owner.PSYCHOLOGY_SERVICES, Owner.NHS_PROVIDER),
    reading="Which of the two, by OMIC-OPD-PROVIDER: the service goes with whoever is responsible for the case.",
    content=(
        "cases are screened for and identified",
        "the case is formulated",
        "the offender manager is consulted with",
    ),
)

workforce = Guidance(
    "OMIC-OPD-WORKFORCE",
    title="Offender managers in prison and outside are trained for OPD work",
    paragraph="Executive Summary; Offender Personality Disorder Core Service",
    force=SHOULD,
    condition="POMs and COMs who manage complex people",
    owner=Owner.SOURCE_SILENT,
    content=("training in OPD", "development of staff in prison and in the community"),
)

resettlement_services = Workflow(
    "OMIC-OPD-PERS",
    title="PERS, where there is one, shares in the management of the case",
    paragraph="Offender Personality Disorder Core Service",
    force=MUST,
    condition="A relevant case in a prison for which PERS is commissioned",
    owner=Owner.RESPONSIBLE_MANAGER,
    reading=(
        "PERS (Pathways Enhanced Resettlement Services) is for those who may find moving into open conditions, or out "
        "of them, hard. More such cases are a COM's in the open estate."
    ),
    content=("the POM or the COM", "partners in health and psychology", "PERS"),
)
