"""Annex I: Commissioning (NHSE/I) and HMPPS Information."""

from throughcare.policy.documents import MAY
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance

commissioners = Guidance(
    "WECASP-I.1",
    title="NHS commissioners can help where a prison's healthcare is stuck",
    paragraph="Annex I",
    force=MAY,
    condition="A provider in a prison struggles with somebody's healthcare, or has questions",
    owner=Owner.NHSE_COMMISSIONER,
    content=(
        "East of England",
        "London",
        "Midlands",
        "North East and Yorkshire",
        "North West",
        "South East",
        "South West",
        "each region has a commissioner for the women's prisons in it, 12 in all",
    ),
)
