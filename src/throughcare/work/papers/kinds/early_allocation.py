"""The referral of a case for early allocation, as the community and the National Security Division read it."""

from throughcare.work.papers import filling
from throughcare.work.papers.kind import PaperKind, Section

_ASSESSED = ("assess", "reconsider")
_CRITICAL = "registration as a Critical Public Protection Case, for more resources or changes, as in Approved Premises"

referral = PaperKind(
    name="early_allocation_referral",
    title="Referral for early allocation",
    provisions=("OMIC-EA-REASONS",),
    sections=(
        Section(
            "grounds",
            "On what grounds is the case referred?",
            (
                "MAPPA is needed early",
                "plans for victims are complex, and the public needs protecting",
                "other agencies have a part in a complex release",
                "release to another area: transfer of probation, police, health or MAPPA area",
                _CRITICAL,
                "further support with parole, help with disclosing information and intelligence included",
                "a high-profile release that the national media will cover",
                "another reason, in words",
            ),
            "Those that were picked where the case was assessed or referred, or others. Name no victim.",
            filled=filling.Said("early-allocation", ("refer", *_ASSESSED), ("reasons", "other")),
        ),
        Section(
            "found",
            "What was found, and what does the community need the time for?",
            filled=filling.Said("early-allocation", _ASSESSED, ("found",)),
        ),
        Section("risk", "What is the risk?", filled=filling.risk),
        Section("release", "When is release, or when may it be?", filled=filling.release_dates),
        Section("managers", "Who works on the case?", required=False, filled=filling.managers),
    ),
    withheld=True,
    about="early_allocation",
)
