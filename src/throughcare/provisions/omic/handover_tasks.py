"""Handover: the table of pre-release tasks, and who writes the PAROM1."""

from datetime import date
from enum import StrEnum

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import TODAY, Word, choose, no_word, word
from throughcare.policy.facts import Handover, Manager, Sentence
from throughcare.policy.provisions import Amendment, Derivation
from throughcare.provisions.omic import parole, responsibility
from throughcare.provisions.omic.cohort import Cohort, indeterminate, serving_in, under_sentence

# The launch of «OMiC Parole», from which the POM writes the PAROM1 before tariff. Until it goes live the COM does.
OMIC_PAROLE_LAUNCH = date(2021, 5, 1)


class Doer(StrEnum):
    """Who does a task, as the table marks it."""

    POM = "POM"
    COM = "COM"
    BOTH = "POM and COM"


_pom, _com, _both = word(Doer.POM), word(Doer.COM), word(Doer.BOTH)
_by_responsibility = choose(
    (responsibility.responsible.is_(Manager.POM), _pom),
    (responsibility.responsible.is_(Manager.COM), _com),
    otherwise=no_word(Doer),
)

_before_tariff = indeterminate & (parole.tariff_date > TODAY)

tasks = Derivation(
    "OMIC-HANDOVER-TASKS",
    title="Pre-release tasks, and who does each",
    paragraph="Handover (task table)",
    force=MUST,
    about=Sentence,
    applies=under_sentence,
    condition="The pre-release period of a custodial sentence.",
    gives={
        "task_1": _pom,
        "task_2": _com,
        "task_3": _both,
        "task_4": _com,
        "task_5": _com,
        "task_6": _both,
        "task_7": choose((Handover.where(Handover.supervision_requested).any(), _pom), otherwise=no_word(Doer)),
        "task_8": _pom,
        "task_9": _com,
        "task_10": _both,
        "task_11": _com,
        "task_12": _com,
        "task_13": _com,
        "task_14": _com,
        "task_14_contributes": _pom,
        "task_15": _both,
        "task_16": _com,
        "task_17": _both,
        "task_18": _by_responsibility,
        "task_19": _by_responsibility,
    },
    content=(
        "1 OASys assessment in preparation for handover",
        "2 any OASys required after transfer of responsibility",
        "3 talk through the case by phone or in person",
        "4 review the case and engage the individual",
        "5 initial MAPPA screening",
        "6 participate in MAPPA meeting",
        "7 supervision, if the COM asks for it",
        "8 ROTL, HDC, ACCT, going through the licence",
        "9 HDC home suitability assessment, if required",
        "10 participate in pre-release or pre-parole board",
        "11 add POM-COM handover entry to Delius, after the pre-release meeting",
        "12 Approved Premises referral",
        "13 PAROM1 before tariff",
        "14 PAROM1 on or after tariff",
        "15 attend oral hearing",
        "16 recall part B and part C report",
        "17 3-way meeting after recall",
        "18 pre-release OPD screening and formulation",
        "19 contact VLO",
    ),
    reading=(
        "«Table 3.4», to which the text points for the timing, does not exist: the handover table is read. Rows 18 and "
        "19 follow who is responsible at the time; row 13 follows OMIC-PAROLE-PAROM1. The public protection screening "
        "that POMs do is the prison's, and not row 5. The COM has no task of supervision in custody."
    ),
)

tasks_from_the_launch = Amendment(
    tasks,
    from_on=OMIC_PAROLE_LAUNCH,
    paragraph="Handover (task table and footnote)",
    reading=tasks.reading,
    changes={"gives": {**tasks.gives, "task_13": _pom}},
)


def _authors(before_tariff: Word[Doer]) -> dict[str, Word[Doer]]:
    return {
        "before_tariff": before_tariff,
        "on_or_after_tariff": _com,
        "on_or_after_tariff_contributes": _pom,
        "author": choose((_before_tariff, before_tariff), otherwise=_com),
        "contributes": choose((_before_tariff, no_word(Doer)), otherwise=_pom),
    }


_PAROM1_READING = (
    "Which day decides is not stated: the day on which the report is begun, which is the day asked about. A "
    "determinate sentence has no tariff: its PAROM1 is the COM's."
)
_ON_OR_AFTER_TARIFF = "on or after tariff: the COM, with a contribution of the POM"

parom1 = Derivation(
    "OMIC-PAROLE-PAROM1",
    title="Who writes the PAROM1",
    paragraph="Handover (task table rows 13-14 and footnote); Parole",
    force=MUST,
    about=Sentence,
    applies=serving_in(Cohort.NPS_ISP, Cohort.NPS_ISP_RECALL, Cohort.NPS_DET_PAROLE),
    condition="Parole cases.",
    gives=_authors(_com),
    content=("before tariff: the COM, until OMiC Parole goes live", _ON_OR_AFTER_TARIFF),
    reading=_PAROM1_READING,
)

parom1_from_the_launch = Amendment(
    parom1,
    from_on=OMIC_PAROLE_LAUNCH,
    paragraph="Handover (task table row 13 and footnote); Parole",
    reading=f"The launch day itself is the POM's. {_PAROM1_READING}",
    changes={
        "gives": _authors(_pom),
        "content": ("before tariff: the POM, since OMiC Parole was launched on 1 May 2021", _ON_OR_AFTER_TARIFF),
    },
)
