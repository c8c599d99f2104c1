"""POM Allocation and Supervision: who is supervised by the POM."""

from throughcare.policy.documents import MUST
from throughcare.policy.facts import Estate, Sentence
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation
from throughcare.provisions.omic import executive_summary
from throughcare.provisions.omic.cohort import serving

supervision = Derivation(
    "OMIC-SUP-ALL",
    title="Everyone in the open estate is supervised by their POM",
    paragraph="Supervision",
    force=MUST,
    about=Sentence,
    applies=serving & executive_summary.current_estate.is_in(Estate.MALE_OPEN, Estate.MALE_CLOSED),
    condition="A sentenced person in a men's prison.",
    owner=Owner.POM,
    gives={
        "supervision": executive_summary.current_estate.is_(Estate.MALE_OPEN) | executive_summary.additional_tasks_due
    },
    reading=(
        "Prevails over the closed estate's exclusion of short and low-risk cases, which is followed there. How often "
        "is for professional judgement; National Standards Annex B gives the least number of sessions."
    ),
)
