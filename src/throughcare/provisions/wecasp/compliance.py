"""Mandatory actions, information and audit.

The front pages of the framework: what binds, from when, and who checks it.
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Access, Guidance, Record

departure_recorded = Record(
    "WECASP-0.1",
    title="Section 5 binds; write down locally why section 7 was not followed",
    paragraph="Mandatory actions; For information; 7.1.1",
    force=SHOULD,
    condition="A prison or a probation provider does something other than the guidance of section 7 says",
    satisfied_by="departure from the guidance recorded",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading="Only section 7 can be departed from: its provisions are shoulds, and those of section 5 are not.",
    content=(
        "the guidance not followed",
        "the reasons, clearly put",
        "who decided it",
        "the day on which it was decided",
    ),
)

compliance_monitored = Access(
    "WECASP-0.2",
    title="Who looks at whether the requirements are met",
    paragraph="How will this Policy Framework be audited and monitored?",
    force=MUST,
    condition="At all times, for every requirement of section 5",
    owner=(Owner.PRISON_GROUP_DIRECTOR, Owner.REGIONAL_PROBATION_DIRECTOR),
    reading="No form of report and no interval is given.",
    content=(
        "Prison Group Directors and Regional Probation Directors: compliance with what is mandatory",
        "private prisons: through the management of their contract",
        "other providers of probation: senior contract managers",
        "HMPPS Operation & System Assurance Group: quality assurance",
        "the WECASP or the Ministry of Justice may ask for further audits or studies",
    ),
)

local_procedures = Guidance(
    "WECASP-0.3",
    title="Bring local procedures into line by the implementation date",
    paragraph="For information",
    force=MUST,
    condition="Every women's prison, public or contracted",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    content=(
        "local procedures achieve the outcomes and meet the requirements",
        "new local policies comply with the law",
        "among it the Public Sector Equality Duty, Equality Act 2010",
    ),
)
