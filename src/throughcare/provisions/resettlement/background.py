"""2. Background.

What the approach was made to put right, and whom it reaches.
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance

aims = Guidance(
    "RES-AIMS",
    title="What the approach to release is meant to bring about",
    paragraph="2; 3.3",
    force=SHOULD,
    condition="Planning and delivering resettlement",
    owner=Owner.SOURCE_SILENT,
    content=(
        "what the inspectorates of prisons and probation found wrong is put right",
        "what worked is kept, and what the evaluation of enhanced Through the Gate taught is used",
        "planning for release is better, fits the other programmes, and nothing is done twice",
        "people do well in the place to which they are released",
        "pre-release team, prison staff, OMU, COM and CRS suppliers work closely",
        "so nobody waits because of where they are held",
    ),
)

everybody_reached = Guidance(
    "RES-ACCESS-ALL-PRISONS",
    title="Services in the community are open to everybody, whichever prison holds them",
    paragraph="2; 3.1; 3.3",
    force=MUST,
    condition="Any prison for men or women, resettlement or not, near home or out of area",
    owner=Owner.SOURCE_SILENT,
    content=(
        "told of by a resettlement pack, with the appointments made with providers at home",
        "people who are not convicted are supported too",
        "planning for a woman's release is fitted to her",
    ),
)
