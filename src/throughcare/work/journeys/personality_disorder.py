"""The OPD pathway: screening, case formulation, consultation, and work shared with PERS."""

from throughcare.access.actions import Action
from throughcare.policy.facts import Method, OpdScreening
from throughcare.work.stages.asking import Ask, Meeting, Say, Seat
from throughcare.work.stages.stage import Journey, Stage

_WAYS = (Method.IN_PERSON, Method.VIDEO, Method.TELEPHONE)
_NOTES = "What is said of the person's health goes into an OMiC OPD case note, and not here."

PERSONALITY_DISORDER = Journey(
    name="opd",
    title="Offender Personality Disorder (OPD) pathway",
    about="Who the pathway is for, and what its core service does for the offender manager.",
    provisions=("OMIC-OPD-INFO-SHARE",),
    answers={"OMIC-OPD-ELIGIBILITY": (), "OMIC-OPD-PROVIDER": ()},
    guidance=("OMIC-OPD-OUTCOMES", "OMIC-OPD-WORKFORCE"),
    beside=("notes",),
    stages=(
        Stage(
            "screening",
            title="Screen for the OPD pathway",
            by=Action.GIVE_OPD_SERVICE,
            provisions=("OMIC-OPD-CORE", "OMIC-OPD-ELIGIBILITY", "OMIC-HANDOVER-TASKS"),
            of=OpdScreening,
            asks=(
                Ask(OpdScreening.screened_on, "When was the person screened?"),
                Ask(
                    OpdScreening.likely_personality_disorder,
                    "Is the person likely to satisfy the diagnosis of personality disorder?",
                ),
                Ask(
                    OpdScreening.harmful_offending,
                    "How likely is harmful offending?",
                    "Of a woman: it decides who the pathway is for.",
                    needed=False,
                ),
            ),
            help=_NOTES,
        ),
        Stage(
            "formulation",
            title="Make the case formulation",
            by=Action.GIVE_OPD_SERVICE,
            provisions=("OMIC-OPD-CORE", "OMIC-OPD-PROVIDER", "OMIC-HANDOVER-TASKS"),
            day="When was it made?",
            says=(
                Say("makers", "Who made it, and of which service?"),
                Say("kept", "Where is it kept?", "For example, the OMiC OPD case note of that day."),
            ),
            help=_NOTES,
        ),
        Stage(
            "consultation",
            title="Give a case consultation",
            by=Action.GIVE_OPD_SERVICE,
            provisions=("OMIC-OPD-CORE", "OMIC-OPD-PROVIDER"),
            day="When was it given?",
            meeting=Meeting(
                "OMIC-OPD-CORE",
                seats=(
                    Seat("psychologist", "the psychologist", must_come=True),
                    Seat("manager", "the offender manager", must_come=True),
                ),
                methods=_WAYS,
            ),
            says=(Say("managing", "What follows for the management of the case?"),),
            help=_NOTES,
        ),
        Stage(
            "pers",
            title="Plan with PERS",
            by=Action.GIVE_OPD_SERVICE,
            provisions=("OMIC-OPD-PERS",),
            day="When did you plan together?",
            meeting=Meeting(
                "OMIC-OPD-PERS",
                seats=(
                    Seat("manager", "the POM or the COM", must_come=True),
                    Seat("partners", "partners in health and psychology"),
                    Seat("pers", "PERS", must_come=True),
                ),
                methods=_WAYS,
            ),
            says=(Say("shared", "Who does what in managing and supporting the case?"),),
            help=f"Where PERS is commissioned in the prison. {_NOTES}",
        ),
    ),
)
