"""7. Technology for pre-release contact.

What Governors may allow, and what video could be used for.
"""

from throughcare.policy.documents import MAY, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance

practitioner_contact = Guidance(
    "RES-TECH-CONTACT",
    title="It is for the Governor to say which technology practitioners may use to reach people",
    paragraph="7",
    force=MAY,
    condition="Contact between a probation practitioner and somebody who is being made ready for release",
    owner=Owner.GOVERNOR,
    content=("the Governor decides", "a way past distance from home", "a way to handle demand"),
)

video_contact = Guidance(
    "RES-TECH-VIDEO",
    title="Video is thought of for meeting services at home before release",
    paragraph="7",
    force=SHOULD,
    condition="Before release, wherever it can be done",
    owner=Owner.GOVERNOR,
    content=(
        "with CRS providers, housing and the job centre",
        "with healthcare and drug treatment, telemedicine included, and other support",
        "support is ready on release",
        "fewer appointments fall on the day of release, and those that must are better used",
        "relationships begin early and last",
        "what the resettlement passport is built on is set up before release",
    ),
)
