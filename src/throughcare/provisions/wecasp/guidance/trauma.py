"""7.8 Trauma Informed and Responsive Approaches for WECASP Boards."""

from throughcare.policy.documents import SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance

principles = Guidance(
    "WECASP-7.8.4",
    title="Five principles of trauma-informed care, at each step",
    paragraph="7.8.1; 7.8.2; 7.8.3; 7.8.4; 7.8.5",
    force=SHOULD,
    condition="Every decision, record and meeting",
    owner=Owner.WECASP_BOARD,
    content=(
        "safety",
        "trustworthiness",
        "choice",
        "collaboration",
        "empowerment",
        "beneath them: staff look after themselves",
        "decisions are explained openly",
        "options are offered where there are any",
        "prison staff keep hold of their own case",
    ),
)

language_and_practice = Guidance(
    "WECASP-7.8.6",
    title="What is trauma informed here, and what is not",
    paragraph="7.8.6; 7.8.7",
    force=SHOULD,
    condition="Conversations, case notes, assessments, reports and minutes",
    owner=Owner.WECASP_BOARD,
    content=(
        "do: know how many women in prison have lived through trauma",
        "do: consider past trauma, and its effect, in all work",
        "do: describe behaviour in objective, neutral words that do not judge",
        "do: notice practice that traumatises again",
        "do: plan around what sets it off, e.g. transfers and the first days",
        "do: say clearly that the Board advises, and can neither direct a prison nor move anybody",
        "do: give as much choice as possible",
        "do: take all behaviour to mean something",
        "do: ask what happened, not what is wrong",
        "not: overlook how common trauma is",
        "not: use words that label, punish or judge",
        "not: discuss a formulation and leave trauma out",
        "not: enforce rules by punishment or compliance alone",
    ),
)
