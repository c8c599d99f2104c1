"""What the codes of `imprisonmentStatus` say of a sentence. A code that is not here leaves its kind unknown.

The codes and what they stand for are those of NOMIS, as the Ministry of Justice publishes them in its own services: the
table of sentence types of Manage POM cases (offender-management-allocation-manager, `SentenceType`) and the grouping
of calculate-release-dates into standard determinate, extended and SOPC. Home detention curfew is closed to extended and
particular-concern sentences (Criminal Justice Act 2003, s. 246(4)), and so is a fixed-term recall to extended ones
(s. 255A), so that a recall from either is of a standard determinate sentence. `LR` alone is a recall from any
determinate sentence, and `RECEP_DET` any determinate sentence on the day of reception.
"""

from __future__ import annotations

from dataclasses import dataclass

from throughcare.policy.facts import SentenceKind

_STANDARD = (
    "ADIMP ADIMP_ORA ADIMP_ORA20 SENT SENT03 CJCON08 YOI YOI_ORA SEC91 SEC91_03 SEC91_03_ORA SEC250 SEC250_ORA",
    "LR_ORA LR_HDC LR_YOI LR_YOI_ORA LR_SEC91_ORA LR_SEC250 HDR_ORA CUR_ORA",
    "FTR FTR/08 FTR_ORA 14FTR_ORA FTR_HDC FTR_HDC_ORA 14FTRHDC_ORA FTR_SCH15 FTRSCH15_ORA FTRSCH18 FTRSCH18_ORA",
)
_EXTENDED = (
    "LASPO_AR LASPO_DR EDS18 EDS21 EDSU18",
    "LR_LASPO_AR LR_LASPO_DR LR_EDS18 LR_EDS21 LR_EDSU18",
)
_LEGACY_EXTENDED = ("EXSENT EXSENT03 EXSENT08 EPP SENT_EXL LR_ES LR_EPP",)
_PARTICULAR_CONCERN = ("SEC236A SOPC18 SOPC21 SDOPCU18 LR_SEC236A LR_SOPC18 LR_SOPC21",)
_LIFE = (
    "LIFE MLP ALP DLP DFL HMPL CFLIFE SEC90 SEC90_03 SEC93 SEC93_03 SEC94 SEC272 SEC275",
    "ALP_LASPO ALP_CODE18 ALP_CODE21 ALP_CDE18 ALP_CDE21",
    "LR_LIFE LR_MLP LR_ALP LR_DLP LR_ALP_LASPO LR_ALP_CDE18 LR_ALP_CDE21",
)
_IPP = ("IPP DPP LR_IPP LR_DPP",)

_KINDS = {
    code: kind
    for kind, lines in {
        SentenceKind.STANDARD_DETERMINATE: _STANDARD,
        SentenceKind.EXTENDED_DETERMINATE: _EXTENDED,
        SentenceKind.LEGACY_EXTENDED: _LEGACY_EXTENDED,
        SentenceKind.OFFENDER_OF_PARTICULAR_CONCERN: _PARTICULAR_CONCERN,
        SentenceKind.LIFE: _LIFE,
        SentenceKind.IPP: _IPP,
    }.items()
    for line in lines
    for code in line.split()
}
_ANY_DETERMINATE = {"LR", "RECEP_DET"}
_RECALLED = ("LR", "FTR", "14FTR", "HDR_", "CUR_", "RECEP_REC")
INDETERMINATE = {SentenceKind.LIFE, SentenceKind.IPP}


@dataclass(frozen=True, slots=True)
class CodeSays:
    """What a code says: the kind of sentence, whether it is indeterminate, whether the person was recalled."""

    kind: SentenceKind | None
    indeterminate: bool | None
    recalled: bool
    known: bool


def code_says(code: str | None) -> CodeSays:
    """What an imprisonment status says; nothing, for none."""
    if code is None:
        return CodeSays(None, None, recalled=False, known=False)
    kind, recalled = _KINDS.get(code), code.startswith(_RECALLED)
    if kind is not None:
        return CodeSays(kind, kind in INDETERMINATE, recalled, known=True)
    return CodeSays(None, False if code in _ANY_DETERMINATE else None, recalled, known=code in _ANY_DETERMINATE)
