"""Handover: before release."""

from throughcare.policy.documents import MUST
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Membership, Notice, Record

oasys_current = Record(
    "OMIC-HANDOVER-PRE-RELEASE-OASYS",
    title="Near the handover the OASys is fresh, and both its plans suit the case",
    paragraph="Handover",
    force=MUST,
    condition="A case in scope for a prison OASys",
    starts="handover period begun",
    satisfied_by="handover OASys completed, and its plans confirmed as current",
    owner=(Owner.POM, Owner.COM),
    reading=(
        "The POM before responsibility passes, the COM after. How near is not said. The assessment that the POM made "
        "before a COM was allocated serves, if no significant event has come after it and the responsible manager "
        "confirms both plans when responsibility passes; if not, a new one is due before then."
    ),
    realised_by="The paper “Confirmation that OASys and its plans are current”: its form asks for each of these.",
    content=("a risk management plan that suits the case", "a sentence plan that suits the case"),
)

liaison_contacted = Notice(
    "OMIC-HANDOVER-VLO",
    title="The VLO is part of the work before release",
    paragraph="Handover; Handover (task table row 19)",
    force=MUST,
    condition="A VLO is appointed",
    starts="handover period begun",
    satisfied_by="VLO contacted before release",
    owner=Owner.RESPONSIBLE_MANAGER,
    reading="The duty goes with responsibility for the case. There is no time limit.",
    realised_by="A notice to the VLO, written on the day that the handover begins, or by hand.",
    content=("Victim Liaison Officer",),
)

meeting = Membership(
    "OMIC-HANDOVER-MEETING",
    title="The handover meeting, with the COM in the chair",
    paragraph="Handover",
    force=MUST,
    condition="A case that has a handover meeting (OMIC-HANDOVER-FORM)",
    starts="COM allocated",
    satisfied_by="handover meeting held",
    owner=Owner.COM,
    reading=(
        "No date is given; due before responsibility passes. That the person comes is inferred. On an indeterminate "
        "sentence the introductory meeting (OMIC-PAROLE-COM-INTRO) is another one."
    ),
    content=(
        "COM, in the chair",
        "POM",
        "the person",
        "agenda: how the person has got on",
        "agenda: needs, and what they respond to",
        "agenda: risks",
        "agenda: what is still to be settled on objectives and on plans for release",
        "looks back at what went well or was hard, then ahead to release",
        "the full agenda is on EQuIP",
    ),
)

report = Record(
    "OMIC-HANDOVER-REPORT",
    title="The POM writes a CRC case's handover report",
    paragraph="Executive Summary; Handover",
    force=MUST,
    condition="CRC cases",
    starts="handover period begun",
    satisfied_by="handover report sent",
    owner=Owner.POM,
    reading="The Executive Summary gives a report to everybody who has no meeting.",
    realised_by="The paper “Handover report”: its form asks for each of these.",
    content=("what matters of the time in custody", "goes to the COM before release"),
)
