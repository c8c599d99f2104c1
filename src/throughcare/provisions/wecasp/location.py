"""5.7 Location / Relocation."""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance, Record, Workflow

location_discussed = Workflow(
    "WECASP-5.7.1",
    title="All of the Board help to find a suitable location",
    paragraph="5.7.1; 7.12.3",
    force=SHOULD,
    condition="Where a person is or might be located is considered",
    owner=Owner.WECASP_BOARD,
    content=(
        "weighed: pathway",
        "weighed: sentence plan",
        "weighed: clinical need",
        "weighed: operational need",
        "weighed: family ties and closeness to home (7.12.3)",
        "weighed: therapeutic needs (7.12.3)",
    ),
)

recommendation_minuted = Record(
    "WECASP-5.7.2",
    title="Make recommendations of location that can be defended, and minute them",
    paragraph="5.7.2; 7.12.4",
    force=MUST,
    condition="The Board recommends a location",
    starts="Board held",
    satisfied_by="recommendation of location recorded",
    owner=Owner.WECASP_BOARD,
    content=(
        "further clinical assessment may be asked for, of needs now and in the long term",
        "grounds: risk assessments and clinical needs (7.12.4)",
        "how unsettling a move can be, weighed",
        "decision in the minutes of the WECASP",
        "recommended to the Prison Group Director, who decides on transfers (7.12.4)",
    ),
)

transfer_pack = Record(
    "WECASP-5.7.3",
    title="Complete the case record and hand over in depth when a caseload case moves",
    paragraph="5.7.3; 7.12.5; 7.13.7",
    force=MUST,
    condition="A transfer of a caseload case is necessary",
    starts="relocation decided",
    satisfied_by="transfer record completed, and handover held",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading=(
        "The sending prison's. No time is given; the record is read to be complete before the move. 7.12.5 says "
        "formulation, 5.7.3 psychological formulation, which is adopted. Contact after the move is good practice only."
    ),
    content=(
        "case record: all diversity and inclusion needs",
        "case record: psychological formulation of the problematic behaviour",
        "case record: care and management plan, with what worked and what did not (e.g. StEM)",
        "handover in depth: by email, by telephone, in person where possible",
        "good practice: sending prison contacts the person or the new staff after the move",
    ),
)

transfer_process = Guidance(
    "WECASP-5.7.4",
    title="Move a WECASP case as any other is moved",
    paragraph="5.7.4; 7.12.5",
    force=SHOULD,
    condition="The Board has recommended a relocation",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    content=("agreed with the other prison in the usual way", "PSI 33/2015 External Prisoner Movement"),
)

intervention_ceased = Workflow(
    "WECASP-5.7.5",
    title="If the intervention ends early, go back and review the pathway plan",
    paragraph="5.7.5; 7.12.7",
    force=SHOULD,
    condition="A caseload case moved for an intervention, which ended by disengagement or deselection",
    starts="intervention ended early",
    satisfied_by="returned to the sending prison, pathway plan reviewed, and Women's Team notified",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading=(
        "Ordinarily is not always: another placement is open, with a reason. Completing the intervention does not "
        "start this."
    ),
    content=(
        "returns, ordinarily, to the sending prison",
        "pathway plan reviewed",
        "arranged between the prisons",
        "Women's Team notified",
    ),
)
