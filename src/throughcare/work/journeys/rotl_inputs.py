"""What comes in for a ROTL before its board: each input asked for, come in, or not applying, and why."""

from throughcare.access.actions import Action
from throughcare.access.roles import Role
from throughcare.policy.facts import Case, ManagerRole, TemporaryRelease
from throughcare.policy.owners import Owner
from throughcare.policy.subjects import DateFact, TruthFact
from throughcare.work.on_request import OnRequest
from throughcare.work.stages.asking import Ask, Say
from throughcare.work.stages.stage import Check, Holds, Stage, Upon

NOT_DECIDED = Holds(has_not=(TemporaryRelease.decided_on,))
_COM = (Owner.COM, Owner.DUTY_COM)
DUTY_COM = OnRequest(
    Role.COM, ManagerRole.COM, TemporaryRelease.duty_com_asked, TemporaryRelease.decided_on, "OMIC-ROTL-NO-COM"
)


def _input(
    name: str,
    what: str,
    came: DateFact,
    asked: DateFact,
    not_applying: TruthFact,
    *,
    provisions: tuple[str, ...] = ("OMIC-ROTL-TASKS",),
    owed_by: tuple[Owner, ...] = (Owner.POM,),
    by: Action = Action.PREPARE_ROTL,
    knows: TruthFact | None = None,
    told: str = "",
    kept_from_person: bool = False,
) -> Stage:
    """An input that somebody outside is asked for, and that does not apply in every case."""
    return Stage(
        name,
        title=f"{what}: asked, answered, or does not apply",
        by=by,
        provisions=provisions,
        of=TemporaryRelease,
        upon=Upon.CHOSEN,
        goes_on=NOT_DECIDED,
        asks=(
            Ask(not_applying, "This does not apply"),
            Ask(asked, "When were they asked?", unless=not_applying),
            Ask(came, "When did they answer?", needed=False, since=asked, unless=not_applying),
        ),
        says=(
            Say("answer", "What did they say that bears on ROTL?", needed=False),
            Say("why-not", "If it does not apply: why?", if_marked=not_applying),
        ),
        check=Check(what, owed_by, came, asked, not_applying, knows=knows),
        help=told,
        on_request=DUTY_COM,
        kept_from_person=kept_from_person,
    )


ASK_COM = Stage(
    "ask-com",
    title="Ask the COM, or a duty COM, to feed in",
    by=Action.PREPARE_ROTL,
    provisions=("OMIC-ROTL-NO-COM", "OMIC-ROTL-COM-INPUT"),
    of=TemporaryRelease,
    upon=Upon.CHOSEN,
    goes_on=NOT_DECIDED,
    asks=(
        Ask(TemporaryRelease.com_asked_on, "When were they asked?", since=TemporaryRelease.applied_on),
        Ask(TemporaryRelease.duty_com_asked, "No COM is allocated: a duty COM was asked through the LDU"),
    ),
    says=(Say("mailbox", "To which functional mailbox of the LDU?", if_marked=TemporaryRelease.duty_com_asked),),
    help="A duty COM of the region acts on this request only, and does not become the COM of the case.",
)

_OASYS = Stage(
    "oasys",
    title="Review OASys, so that ROTL serves objectives of the sentence plan",
    by=Action.PREPARE_ROTL,
    provisions=("OMIC-ROTL-TASKS",),
    of=TemporaryRelease,
    upon=Upon.CHOSEN,
    goes_on=NOT_DECIDED,
    asks=(Ask(TemporaryRelease.oasys_reviewed_on, "When was OASys reviewed?"),),
    says=(Say("objectives", "Which objectives of the sentence plan does this ROTL serve?"),),
    check=Check("OASys, tied to objectives of the plan", (Owner.POM,), TemporaryRelease.oasys_reviewed_on),
)

_VISOR = Stage(
    "visor",
    title="Look at ViSOR, where there is a record",
    by=Action.PREPARE_ROTL,
    provisions=("OMIC-ROTL-TASKS",),
    of=TemporaryRelease,
    upon=Upon.CHOSEN,
    goes_on=NOT_DECIDED,
    asks=(
        Ask(TemporaryRelease.visor_not_applying, "There is no ViSOR record"),
        Ask(
            TemporaryRelease.visor_checked_on,
            "When was ViSOR looked at?",
            unless=TemporaryRelease.visor_not_applying,
        ),
    ),
    check=Check(
        "ViSOR",
        (Owner.POM,),
        TemporaryRelease.visor_checked_on,
        not_applying=TemporaryRelease.visor_not_applying,
    ),
    help="Write nothing here of what ViSOR holds.",
    kept_from_person=True,
)

_POLICE = Stage(
    "rotl-pol",
    title="Give the ROTL-POL: what the police say",
    by=Action.COMMENT_ON_ROTL,
    provisions=("OMIC-ROTL-POL-WORKFLOW", "OMIC-ROTL-COM-INPUT", "OMIC-ROTL-POL-REQUIRED"),
    of=TemporaryRelease,
    upon=Upon.CHOSEN,
    goes_on=NOT_DECIDED,
    asks=(
        Ask(TemporaryRelease.police_asked_on, "When did the COM ask the police?"),
        Ask(
            TemporaryRelease.rotl_pol_returned_on,
            "When did the ROTL-POL go back to the POM?",
            "When the police have answered.",
            needed=False,
            since=TemporaryRelease.police_asked_on,
        ),
    ),
    check=Check(
        "ROTL-POL, from the police",
        _COM,
        TemporaryRelease.rotl_pol_returned_on,
        TemporaryRelease.police_asked_on,
        required=("OMIC-ROTL-POL-REQUIRED", "police_request_required"),
    ),
    help="What the police say stands in the ROTL-POL itself, and not here.",
    on_request=DUTY_COM,
    kept_from_person=True,
)

_COMMENTS = Stage(
    "rotl-om",
    title="Give the ROTL-OM: the COM's comments",
    by=Action.COMMENT_ON_ROTL,
    provisions=("OMIC-ROTL-OM-CONTENT", "OMIC-ROTL-COM-INPUT"),
    of=TemporaryRelease,
    upon=Upon.CHOSEN,
    goes_on=NOT_DECIDED,
    asks=(
        Ask(
            TemporaryRelease.rotl_om_returned_on,
            "When did the ROTL-OM go to the POM?",
            since=TemporaryRelease.applied_on,
        ),
    ),
    says=(
        Say("home", "What are the circumstances at home?", "What the home visit showed."),
        Say("risk", "What risk would temporary release carry?"),
        Say(
            "zones",
            "Which non-contact conditions and exclusion zones does the victim ask for?",
            "Unabridged, as the VLO passed them on; no name and no address of a victim.",
            needed=False,
        ),
        Say("dates", "Which anniversaries are to be kept clear?", needed=False),
    ),
    help=(
        "How known victims are placed, and whether they are in touch with Victim Services, is written in the paper "
        "ROTL-OM alone, which fewer people read."
    ),
    on_request=DUTY_COM,
    kept_from_person=True,
    check=Check("ROTL-OM, from the COM", _COM, TemporaryRelease.rotl_om_returned_on, TemporaryRelease.com_asked_on),
)

INPUTS = (
    _OASYS,
    _input(
        "vlo",
        "Victim Liaison Officer",
        TemporaryRelease.vlo_came_in_on,
        TemporaryRelease.vlo_asked_on,
        TemporaryRelease.vlo_not_applying,
        provisions=("OMIC-ROTL-OM-VLO", "OMIC-ROTL-TASKS"),
        owed_by=_COM,
        by=Action.GATHER_FOR_ROTL,
        knows=Case.vlo_assigned,
        told="Name no victim and give no address: the VLO holds those.",
        kept_from_person=True,
    ),
    _POLICE,
    _VISOR,
    _input(
        "social-services",
        "Social Services",
        TemporaryRelease.social_services_came_in_on,
        TemporaryRelease.social_services_asked_on,
        TemporaryRelease.social_services_not_applying,
    ),
    _input(
        "childrens-services",
        "Children's Services",
        TemporaryRelease.childrens_services_came_in_on,
        TemporaryRelease.childrens_services_asked_on,
        TemporaryRelease.childrens_services_not_applying,
        provisions=("OMIC-ROTL-OM-CHILDREN",),
        owed_by=_COM,
        by=Action.GATHER_FOR_ROTL,
        told="Asked wherever there is a risk of harm to children, concern about domestic abuse, or a troubled family.",
        kept_from_person=True,
    ),
    _COMMENTS,
    _input(
        "immigration",
        "Home Office Immigration Enforcement",
        TemporaryRelease.immigration_came_in_on,
        TemporaryRelease.immigration_asked_on,
        TemporaryRelease.immigration_not_applying,
        told="Asked of foreign nationals.",
    ),
    _input(
        "confiscation-unit",
        "Regional Confiscation Unit",
        TemporaryRelease.confiscation_unit_came_in_on,
        TemporaryRelease.confiscation_unit_asked_on,
        TemporaryRelease.confiscation_unit_not_applying,
        kept_from_person=True,
    ),
    _input(
        "crime-unit",
        "Serious Organised Crime Unit",
        TemporaryRelease.crime_unit_came_in_on,
        TemporaryRelease.crime_unit_asked_on,
        TemporaryRelease.crime_unit_not_applying,
        kept_from_person=True,
    ),
    Stage(
        "report",
        title="Complete the ROTL report, risk assessment and paperwork",
        by=Action.PREPARE_ROTL,
        provisions=("OMIC-ROTL-TASKS",),
        of=TemporaryRelease,
        upon=Upon.CHOSEN,
        goes_on=NOT_DECIDED,
        asks=(
            Ask(
                TemporaryRelease.paperwork_completed_on,
                "When were they completed?",
                since=TemporaryRelease.applied_on,
            ),
        ),
        says=(
            Say("suitable", "Is the person suitable for ROTL?"),
            Say("types", "For which types of ROTL?"),
        ),
        check=Check("ROTL report and paperwork", (Owner.POM,), TemporaryRelease.paperwork_completed_on),
    ),
)
