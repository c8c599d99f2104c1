"""Annex A: National Security Division cases.

What the enhanced standards are.
"""

from throughcare.policy.documents import MAY, MUST
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance

minimums = Guidance(
    "NS-A.MINIMUM",
    title="These are minimums; more may be required",
    paragraph='Annex A and Annex B, "Conditions set the minimum"',
    force=MAY,
    condition="NSD and POM standards, where risk and need call for more",
    owner=(Owner.NSD_OFFENDER_MANAGER, Owner.POM),
    content=("a stricter frequency may be set on the case and then replaces the default",),
)

features = Guidance(
    "NS-A.FEATURES",
    title="What the enhanced NSD standards consist of",
    paragraph="Annex A, introduction",
    force=MUST,
    condition="NSD case",
    owner=Owner.NSD_OFFENDER_MANAGER,
    reading="The introduction says fortnightly reporting, the table two contacts a week: the table is followed.",
    content=(
        "extended period of at least fortnightly reporting",
        "increased home (resettlement) visits",
        "extended stays in Approved Premises",
        "extended periods on GPS electronic monitoring tags",
        "polygraph examinations",
    ),
)
