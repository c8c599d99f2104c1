"""Stays on the WECASP caseload: when one ended, and when a case was last known to the panel."""

from throughcare.policy.expressions import TODAY, Date, cannot_tell_date, choose, earliest, latest
from throughcare.policy.facts import CaspCase, CaspReferral, HospitalTransfer
from throughcare.policy.lengths import months

ADDENDUM_AFTER = months(6)

# Transfer to hospital takes a case off by itself, whether or not the caseload says so yet.
hospital_exit_on = (
    HospitalTransfer.where(
        (HospitalTransfer.transferred_on >= CaspCase.joined_on) & (HospitalTransfer.transferred_on <= TODAY)
    )
    .first(HospitalTransfer.transferred_on)
    .named("transfer to hospital since joining the caseload")
)
left_on = earliest(CaspCase.left_on, hospital_exit_on).named("day that the case left the caseload")
staying = ((CaspCase.joined_on <= TODAY) & ~(left_on <= TODAY)).named("on the caseload")
on_caseload = CaspCase.where(staying).any().named("on the WECASP caseload")

_refused_on = CaspReferral.where(CaspReferral.refused_on <= TODAY).last(CaspReferral.refused_on)


def last_known_by(day: Date) -> Date:
    """The later of the last exit by that day and the last refusal by the date asked about.

    Cannot be told where there is neither.
    """
    known = latest(CaspCase.where(left_on <= day).last(left_on), _refused_on)
    return choose((known.exists, known), otherwise=cannot_tell_date("date last known to the WECASP")).named(
        "date last known to the WECASP"
    )
