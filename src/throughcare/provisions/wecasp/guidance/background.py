"""7.2 Background Information."""

from throughcare.policy.documents import SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance

review_recommendations = Guidance(
    "WECASP-7.2.7",
    title="What the review of 2013 recommended for RS women",
    paragraph="7.2.7",
    force=SHOULD,
    condition="An RS woman",
    owner=Owner.SOURCE_SILENT,
    content=(
        "belongs to the central case management system (recommendation 7)",
        "RS review reports look at behaviour and progress against risk factors and offending (recommendation 8)",
        "assessed for interventions that let her show lessened risk (recommendation 9)",
    ),
)
