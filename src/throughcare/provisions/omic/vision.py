"""Vision of the OMiC Model."""

from throughcare.policy.documents import SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance

delivery = Guidance(
    "OMIC-VISION-DELIVERY",
    title="How the vision is to be brought about",
    paragraph="Vision of the OMiC Model",
    force=SHOULD,
    condition="Every prison under the model",
    owner=Owner.SOURCE_SILENT,
    content=(
        "Governors and Directors build a culture of rehabilitation",
        "they bring the model in with the NPS, with a Senior Probation Officer or more in each prison",
        "everybody has case management from a dedicated POM, and those of highest priority have more",
        "key work in the closed estate for men and in the women's estate",
        "the model keeps step with changes to the estate",
        "staff are trained, and advance on merit",
        "EQuIP makes administration simple and the work to be done clear",
    ),
)
