"""7.3 Overview of the WECASP."""

from throughcare.policy.documents import SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance

health_needs_alone = Guidance(
    "WECASP-7.3.6",
    title="Needs of health or social care alone are met elsewhere",
    paragraph="7.3.6; 7.17.2",
    force=SHOULD,
    condition="Screening of a referral",
    owner=(Owner.WOMENS_TEAM, Owner.WECASP_OPERATIONAL_SUPPORT),
    reading="The text names nobody; the question comes up in screening, so it is shown to those who screen.",
    content=(
        "for the prison's own health and social care to meet",
        "such needs beside complex ones do not rule a person out",
    ),
)

settled_cases = Guidance(
    "WECASP-7.3.7",
    title="Nothing is gained by referring somebody complex who is settled",
    paragraph="7.3.7",
    force=SHOULD,
    condition="Complex needs, but settled and stable, with what is needed within reach",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    content=(
        "settled and stable where they are",
        "the prison has the interventions, or reaches them by SIM and the like",
        "both hold: no referral is called for",
    ),
)
