"""What is written for the Parole Board, by whom, and the psychologists' part in it."""

from throughcare.access.actions import Action
from throughcare.provisions.omic.handover_tasks import Doer
from throughcare.work.stages.asking import Pick, Say
from throughcare.work.stages.stage import Finding, Stage

_FOR_OPD = Finding(
    "OMIC-OPD-ELIGIBILITY", "opd", (True,), "somebody for whom the OPD pathway is, as their screening says"
)

_CONTACT = "NS-6.2-CONTACT"
_DECISION = "A decision of the Parole Board"
_TOLD = "A notice goes to the VLO, where one is assigned: that a decision of the Parole Board is coming up."


def _author(doer: Doer) -> Finding:
    return Finding("OMIC-PAROLE-PAROM1", "author", (doer,), f"a PAROM1 that is the {doer}'s to write")


REPORTS = (
    Stage(
        "opd-shared",
        title="Share what OPD psychology knows",
        by=Action.GIVE_OPD_SERVICE,
        provisions=("OMIC-OPD-INFO-SHARE",),
        day="When was it shared?",
        picks=(
            Pick(
                "shared",
                "Who shared it?",
                {
                    "prison_to_community": "Psychology in the prison with psychology in the community",
                    "community_to_prison": "Psychology in the community with psychology in the prison",
                },
            ),
        ),
        says=(Say("whom", "With whom, and how?", "What was shared stays with the services."),),
        findings=(_FOR_OPD,),
    ),
    Stage(
        "parom1-before-tariff",
        title="Complete the PAROM1 before tariff, as POM",
        by=Action.WORK_OF_POM,
        provisions=("OMIC-PAROLE-PAROM1", _CONTACT),
        day="When was it completed?",
        says=(Say("recommends", "What does it recommend, in short?", needed=False),),
        findings=(_author(Doer.POM),),
        tells=(_CONTACT,),
        coming_up=_DECISION,
        help=_TOLD,
    ),
    Stage(
        "contribution",
        title="Send the POM's contribution to the PAROM1",
        by=Action.WORK_OF_POM,
        provisions=("OMIC-PAROLE-PAROM1", "OMIC-PAROLE-ACCOUNTABILITY"),
        day="When was it sent to the COM?",
        says=(Say("about", "What does it speak of, in short?", needed=False),),
        findings=(Finding("OMIC-PAROLE-PAROM1", "contributes", (Doer.POM,), "a PAROM1 to which the POM contributes"),),
    ),
    Stage(
        "parom1",
        title="Complete the PAROM1 or Addendum on or after tariff, as COM",
        by=Action.WORK_OF_COM,
        provisions=("OMIC-PAROLE-PAROM1", "OMIC-PAROLE-NEXT", "OMIC-PAROLE-ACCOUNTABILITY", _CONTACT),
        day="When was it completed?",
        picks=(
            Pick(
                "done",
                "What was done for it?",
                {
                    "progress": "Progress was reviewed",
                    "oasys": "The OASys assessment was reviewed",
                    "pom": "The POM contributed",
                },
                needed=False,
            ),
        ),
        says=(Say("recommends", "What does it recommend, in short?", needed=False),),
        findings=(_author(Doer.COM),),
        tells=(_CONTACT,),
        coming_up=_DECISION,
        help=_TOLD,
    ),
    Stage(
        "psychologist",
        title="Record the Community Psychologist's support with the report",
        by=Action.GIVE_OPD_SERVICE,
        provisions=("OMIC-OPD-PAROLE-REPORTS",),
        day="When was it given?",
        says=(Say("support", "Who helped, and with what?"),),
        findings=(_FOR_OPD,),
    ),
)
