"""Who needs to see this Bulletin?"""

from throughcare.policy.documents import SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Notice

readers = Notice(
    "ECM-AUDIENCE",
    title="Staff whom the bulletin is meant to reach",
    paragraph="Who needs to see this Bulletin?",
    force=SHOULD,
    condition="The bulletin is published",
    starts="bulletin published",
    owner=Owner.SOURCE_SILENT,
    reading="Who is to pass it on, and by when, is not stated.",
    content=(
        "senior managers, all of them",
        "regional leads for safer custody",
        "safer custody teams",
        "staff of the residential units",
        "custodial managers",
        "case managers of ACCT cases",
        "Offender Management Teams, NPS and CRC included",
        "healthcare teams",
    ),
)
