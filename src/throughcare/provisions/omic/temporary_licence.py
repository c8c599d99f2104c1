"""Release on Temporary Licence (ROTL): the tasks, and what the COM puts in."""

from throughcare.policy.documents import MAY, MUST, SHOULD
from throughcare.policy.expressions import TODAY, both, choose
from throughcare.policy.facts import TemporaryRelease
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Gate, Guidance, Notice, Record, Requirement, Workflow
from throughcare.provisions.omic.restricted_temporary_licence import being_considered, police_request_required

DUTY_COM = "A duty COM does it where no COM is allocated."

purpose = Guidance(
    "OMIC-ROTL-PURPOSE",
    title="What ROTL is for",
    paragraph="Release on Temporary Licence (ROTL)",
    force=MAY,
    condition="Background to ROTL",
    owner=Owner.SOURCE_SILENT,
    content=(
        "preparation for life after release",
        "employment, and ties with family, among other things",
        "in the end, less reoffending",
    ),
)

tasks = Workflow(
    "OMIC-ROTL-TASKS",
    title="The work that ROTL brings for offender managers",
    paragraph="Release on Temporary Licence (ROTL)",
    force=MUST,
    condition="Somebody is considered for ROTL",
    starts="ROTL applied for",
    owner=(Owner.POM, Owner.COM),
    reading=(
        "The POM does what is not marked as the COM's. The list is of what is resourced; what bears on the case is "
        "owed. How regular reviews are is not stated. Restricted ROTL is resourced for more than standard ROTL."
    ),
    content=(
        "OASys reviewed, so that ROTL serves objectives of the sentence plan",
        "VLO spoken with, in eligible cases",
        "COM: comments of the police (ROTL-POL)",
        "ViSOR looked at, where there is a record",
        "Social Services spoken with, in eligible cases",
        "COM: home visits and comments (ROTL-OM)",
        "Home Office Immigration Enforcement, for foreign nationals",
        "Regional Confiscation Unit and Serious Organised Crime Unit, where relevant",
        "ROTL report: is the person suitable for ROTL, and for which types",
        "a place on the ROTL board",
        "tests for alcohol",
        "ROTL reviewed at regular times",
        "breaches and recalls dealt with",
    ),
)

no_com_yet = Workflow(
    "OMIC-ROTL-NO-COM",
    title="With no COM, the request goes to the LDU for its duty COM",
    paragraph="ROTL: COM Input",
    force=SHOULD,
    condition="ROTL is applied for, and no COM is allocated",
    starts="ROTL applied for",
    satisfied_by="ROTL request sent to the LDU",
    owner=Owner.POM,
    reading="The duty COM acts on this request only, and does not become the COM of the case.",
    content=("the POM writes to the functional mailbox of the LDU", "a duty COM there takes the request up"),
)

_police_comments, _com_comments = TemporaryRelease.rotl_pol_returned_on, TemporaryRelease.rotl_om_returned_on

com_input = Gate(
    "OMIC-ROTL-COM-INPUT",
    title="A COM feeds in to every ROTL board, whoever is responsible",
    paragraph="ROTL: COM Input",
    force=MUST,
    about=TemporaryRelease,
    applies=being_considered,
    condition="A ROTL that has been applied for and not yet decided.",
    requires=(
        Requirement("rotl_om", _com_comments <= TODAY, "the ROTL-OM, returned by the COM or a duty COM"),
        Requirement(
            "rotl_pol",
            ~police_request_required | (_police_comments <= TODAY),
            "the ROTL-POL, where the police must be asked",
        ),
    ),
    starts=TemporaryRelease.applied_on,
    due=TemporaryRelease.board_on,
    met_by=choose((police_request_required, both(_com_comments, _police_comments)), otherwise=_com_comments),
    owner=(Owner.COM, Owner.DUTY_COM),
    reading=(
        "Both forms are said to be returned always, yet the police are asked only in the cases of "
        "OMIC-ROTL-POL-REQUIRED: the ROTL-OM always, the ROTL-POL in those cases; otherwise the latest one serves on "
        f"restricted ROTL, and none is needed on standard ROTL. Due by the day of the board. {DUTY_COM}"
    ),
)

police_form = Workflow(
    "OMIC-ROTL-POL-WORKFLOW",
    title="The ROTL-POL goes from COM to police, and back by the COM to the POM",
    paragraph="ROTL-POL Form",
    force=MUST,
    condition="Information from the police is needed (OMIC-ROTL-POL-REQUIRED)",
    starts="ROTL-POL requested",
    satisfied_by="ROTL-POL returned to the POM",
    owner=(Owner.COM, Owner.DUTY_COM),
    reading=f"There are no time limits. {DUTY_COM}",
    content=(
        "the COM asks the police what they know that bears on the ROTL",
        "the police send the form to the COM",
        "the COM passes it to the POM",
    ),
)

report_content = Record(
    "OMIC-ROTL-OM-CONTENT",
    title="What the COM writes in the ROTL-OM",
    paragraph="ROTL-OM Form",
    force=SHOULD,
    condition="Every ROTL-OM report",
    owner=(Owner.COM, Owner.DUTY_COM),
    reading=DUTY_COM,
    realised_by="The paper “ROTL-OM”: its form asks for each of these.",
    content=(
        "circumstances at home",
        "the risk that temporary release would carry",
        "how known victims are placed",
        "whether the victim is in touch with Victim Services",
        "every non-contact condition or exclusion zone that the victim asks for, unabridged",
        "anniversaries that are painful, so that they can be kept clear",
    ),
)

liaison_consulted = Notice(
    "OMIC-ROTL-OM-VLO",
    title="The VLO is told of the ROTL, or asked about it",
    paragraph="ROTL-OM Form",
    force=SHOULD,
    condition="A VLO is allocated",
    starts="ROTL applied for",
    satisfied_by="VLO consulted",
    owner=(Owner.COM, Owner.DUTY_COM),
    reading=DUTY_COM,
    realised_by="«Tell somebody» on the case: a notice to the VLO, once an application.",
    content=("Victim Liaison Officer",),
)

childrens_services_contacted = Notice(
    "OMIC-ROTL-OM-CHILDREN",
    title="Children's Services hear of a ROTL that may touch on children or the family",
    paragraph="ROTL-OM Form",
    force=MUST,
    condition="Risk of harm to children, concerns about domestic abuse, or a troubled family: any one of them",
    starts="ROTL applied for",
    satisfied_by="Children's Services contacted",
    owner=(Owner.COM, Owner.DUTY_COM),
    reading=f"The text could ask for a risk to children along with one of the others; any one is adopted. {DUTY_COM}",
    realised_by="«Tell somebody» on the case: a notice to Children's Services, once an application.",
    content=("Children's Services",),
)
