"""7.12 Actions following acceptance."""

from throughcare.policy.documents import SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance

purpose_of_meeting = Guidance(
    "WECASP-7.12.2",
    title="What a multidisciplinary meeting is for",
    paragraph="7.12.1; 7.12.2; 7.13.3",
    force=SHOULD,
    condition="Every multidisciplinary meeting of the WECASP",
    owner=(Owner.WECASP_CASE_MANAGER, Owner.GOVERNOR_OR_DIRECTOR),
    content=(
        "direction for care and supervision",
        "interventions and regimes that fit best",
        "support early, before things escalate",
        "understanding how the prison can meet the needs",
    ),
)
