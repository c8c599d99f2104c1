"""The sentence in a prison's record: whether there is one, its kind, whether recalled, and its key dates.

The record has several signs of each, and they can deny one another. Nothing is then chosen between them: the fact
stays empty, and an issue says what the record says.
"""

from __future__ import annotations

from typing import Any

from throughcare.intake.fields import Fields
from throughcare.intake.prisoner.sentence_codes import CodeSays, code_says
from throughcare.record.vocabulary import LegalStatus

Issues = dict[str, str]

# The record's names of the key dates, by theirs.
KEY_DATES = {
    "sentenceStartDate": "sentenced_on",
    "conditionalReleaseDate": "crd",
    "automaticReleaseDate": "ard",
    "paroleEligibilityDate": "ped",
    "tariffDate": "ted",
    "homeDetentionCurfewEligibilityDate": "hdced",
    "homeDetentionCurfewActualDate": "hdc_release_on",
    "nonParoleDate": "npd",
    "postRecallReleaseDate": "prrd",
    "sentenceExpiryDate": "sed",
    "licenceExpiryDate": "led",
    "topupSupervisionExpiryDate": "pss_end_on",
    "confirmedReleaseDate": "confirmed_release_on",
}

_SENTENCED = {LegalStatus.SENTENCED.value, LegalStatus.RECALL.value, LegalStatus.INDETERMINATE_SENTENCE.value}
_NOT_SAID = {None, LegalStatus.UNKNOWN.value, LegalStatus.OTHER.value}
_ENDS = ("crd", "ard", "sed", "led")


def sentence_of(fields: Fields, legal_status: str | None) -> tuple[dict[str, Any] | None, Issues]:
    """The columns of the sentence, None for somebody who is not serving one, with what does not fit.

    Raises:
        Fault: a field cannot be read.
    """
    code = fields.text("imprisonmentStatus")
    says = code_says(code)
    indeterminate, recall = fields.truth("indeterminateSentence"), fields.truth("recall")
    dates = {column: day for name, column in KEY_DATES.items() if (day := fields.day(name))}
    offence, reference = fields.text("mostSeriousOffence"), _booking(fields)
    issues = dict(_about_status(fields, legal_status))
    signs = says.kind is not None or says.recalled or bool(recall) or bool(indeterminate) or bool(dates)
    if legal_status not in _SENTENCED and not (legal_status in _NOT_SAID and signs):
        if says.kind is not None:
            issues["sentence"] = (
                f"The legal status is {legal_status}, but the imprisonment status {code} is one of somebody serving a "
                "sentence. No sentence was taken in."
            )
        return None, issues
    sentence: dict[str, Any] = {"recalled": bool(recall) or says.recalled or legal_status == LegalStatus.RECALL}
    issues |= _about_recall(sentence["recalled"], recall, code, legal_status)
    indeterminacy = _indeterminacy(code, says, indeterminate, legal_status)
    kind, doubts = _kind(code, says, indeterminacy)
    issues |= doubts | _about_dates(dates)
    sentence |= {"kind": kind, "custodial": True, "indeterminate": _agreed(indeterminacy)}
    sentence |= {**dates, "reference": reference}
    return (sentence | {"offence": offence} if offence else sentence), issues


def _booking(fields: Fields) -> str:
    booking = fields.row.get("bookingId")
    return str(booking) if isinstance(booking, int) else fields.text("bookingId") or ""


def _indeterminacy(
    code: str | None, says: CodeSays, indeterminate: bool | None, legal_status: str | None
) -> dict[str, bool]:
    """What each part of the record that speaks of it says: whether the sentence is indeterminate."""
    signs = {
        "indeterminateSentence": indeterminate,
        f"the imprisonment status {code}": says.indeterminate,
        "the legal status": True if legal_status == LegalStatus.INDETERMINATE_SENTENCE else None,
    }
    return {name: sign for name, sign in signs.items() if sign is not None}


def _agreed(told: dict[str, bool]) -> bool | None:
    said = set(told.values())
    return said.pop() if len(said) == 1 else None


def _kind(code: str | None, says: CodeSays, told: dict[str, bool]) -> tuple[str | None, Issues]:
    if len(set(told.values())) > 1:
        parts = [f"{name} says {'indeterminate' if sign else 'determinate'}" for name, sign in told.items()]
        return None, {"kind of sentence": f"The record contradicts itself: {'; '.join(parts)}."}
    if says.kind is not None:
        return says.kind.value, {}
    if code is None:
        return None, {"kind of sentence": "The record gives no imprisonment status to tell the kind of sentence by."}
    which = "is of more than one kind of sentence" if says.known else "is not one whose kind of sentence is known here"
    return None, {"kind of sentence": f"The imprisonment status {code} {which}."}


def _about_status(fields: Fields, legal_status: str | None) -> Issues:
    convicted = fields.text("convictedStatus")
    if convicted and convicted.lower() == "remand" and legal_status in _SENTENCED:
        return {"legal status": f"The legal status is {legal_status}, but the convicted status is Remand."}
    return {}


def _about_recall(recalled: bool, recall: bool | None, code: str | None, legal_status: str | None) -> Issues:
    if recalled and recall is False:
        return {
            "recall": f"recall is false, but the legal status is {legal_status} and the imprisonment status {code}."
        }
    return {}


def _about_dates(dates: dict[str, str]) -> Issues:
    begun = dates.get("sentenced_on")
    early = [name for name in _ENDS if begun and name in dates and dates[name] < begun]
    if not early:
        return {}
    told = ", ".join(f"{name.upper()} {dates[name]}" for name in early)
    return {"key dates": f"The sentence starts on {begun}, after {told}."}
