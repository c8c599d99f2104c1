"""Which verb asks which gate. Pure, so that the list of provisions can say what makes a gate real."""

from collections.abc import Mapping

GRADE = "OMIC-EXEC-POM-GRADE"
CONTINUITY = "OMIC-ALLOC-CONTINUITY"
ONE_RESPONSIBLE = ("OMIC-HANDOVER-ONE", "NS-B.3.2")
POM_MEETING = "OMIC-P2P-ATTENDANCE"

GUARDED: Mapping[str, str] = {
    GRADE: "allocating a POM",
    CONTINUITY: "allocating a POM",
    **dict.fromkeys(ONE_RESPONSIBLE, "recording or correcting who is responsible"),
    POM_MEETING: "finishing the notes of a POM to POM meeting",
}
