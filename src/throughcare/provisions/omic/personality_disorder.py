"""Offender Personality Disorder."""

from throughcare.policy.documents import MAY, MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance, Workflow

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
