"""EQuIP."""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.facts.acts import EquipReport
from throughcare.policy.lengths import months
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance, Record, Recurring

MONTH = months(1)

usage_watched = Recurring(
    "OMIC-EQUIP-MONTHLY",
    title="Usage of EQuIP is looked at every month, on the case management dashboard",
    paragraph="EQuIP",
    force=MUST,
    about=EquipReport,
    condition="A prison that uses EQuIP.",
    since=EquipReport.reported_on,
    every=MONTH,
    owner=Owner.SOURCE_SILENT,
    reading="Within a month of the last report. Who watches the dashboard is not stated.",
)

used = Guidance(
    "OMIC-EQUIP-USE",
    title="Staff turn to EQuIP again and again for processes, policies and guidance",
    paragraph="Executive Summary; EQuIP",
    force=SHOULD,
    condition="Staff of the Offender Management Unit",
    owner=Owner.OMU_STAFF,
    reading="How often is not stated; what is counted is usage by the month (OMIC-EQUIP-MONTHLY).",
    content=(
        "a map of every OMiC process (for open prisons, to be complete by 31 March 2021)",
        "Case Management Toolkit",
        "staff give feedback through EQuIP itself",
    ),
)

project_plan = Record(
    "OMIC-EQUIP-PROJECT-PLAN",
    title="The prison's project plan provides for EQuIP",
    paragraph="EQuIP",
    force=SHOULD,
    condition="Every prison that brings the model in",
    owner=(Owner.HOMS, Owner.HOMD),
    reading="Who owns the plan is inferred: those who lead the OMU.",
    realised_by="The plan of each prison for EQuIP, beside its POMs and who leads the unit.",
    content=(
        "how staff come to know of it",
        "how they are told what it does for them",
        "how more of them come to use it, until it is part of each day's work",
    ),
)
