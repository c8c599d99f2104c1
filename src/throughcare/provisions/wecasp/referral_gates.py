"""5.1 Referrals: what must be so before a referral form is sent."""

from enum import StrEnum

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import TODAY, Date, Truth, choose, no_word, word
from throughcare.policy.facts import CaspReferral, ReferralDecider
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Gate, Requirement


class ReferralWarning(StrEnum):
    """What is worth knowing of a referral, and does not hold it up."""

    OFFENDER_MANAGER_DISAGREES = "offender_manager_disagrees"


by_form = ~CaspReferral.re_referral


def _done(on: Date) -> Truth:
    return on <= TODAY


governor_decides = Gate(
    "WECASP-5.1.3",
    title="Only the Governor or Director of the prison that holds the person decides to refer",
    paragraph="5.1.3; 7.3.7; 7.11.2",
    force=MUST,
    condition="A referral on the form of Annex A",
    about=CaspReferral,
    applies=by_form,
    requires=(
        Requirement(
            "governor_decision",
            _done(CaspReferral.decided_on)
            & CaspReferral.decided_by.is_(ReferralDecider.GOVERNOR)
            & CaspReferral.decided_where_held,
            "a decision to refer by the Governor or Director of the prison where the person is held",
        ),
    ),
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    content=("decided by: Governor or Director of the holding prison", "supported by: Head of Safety, as appropriate"),
)

person_consulted = Gate(
    "WECASP-5.1.4",
    title="Consult the person, show them the form, and enter both on NOMIS, before it is sent",
    paragraph="5.1.4; 7.11.9",
    force=MUST,
    condition="A referral on the form of Annex A",
    about=CaspReferral,
    applies=by_form,
    requires=(
        Requirement("individual_consulted", _done(CaspReferral.consulted_on), "the person consulted on the referral"),
        Requirement(
            "referral_form_disclosed", _done(CaspReferral.form_disclosed_on), "the referral form shown to the person"
        ),
        Requirement(
            "consultation_recorded_nomis",
            _done(CaspReferral.consultation_recorded_on),
            "a NOMIS entry of the consultation and of the form being shown",
        ),
    ),
    shows={"consent": CaspReferral.consent},
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading=(
        "5.1.4 asks that the person be consulted and shown the form, not that they agree. The signature of 7.11.9 is "
        "recorded, and a refusal, of which the text says nothing, does not hold the referral up."
    ),
    content=(
        "consultation in a way that suits the person's needs",
        "signed by the person as their consent (7.11.9)",
        "where disability or illness limits consent: a talk at their level, which staff confirm (7.11.9)",
        "outcome: signed, confirmed by staff, refused or not asked",
    ),
)

manager_informed = Gate(
    "WECASP-5.1.7",
    title="The offender manager knows of the referral, and the form says so",
    paragraph="5.1.7; 7.3.9; 7.11.10; 7.11.16",
    force=MUST,
    condition="A referral on the form of Annex A",
    about=CaspReferral,
    applies=by_form,
    requires=(
        Requirement(
            "offender_manager_informed",
            CaspReferral.no_manager | _done(CaspReferral.manager_informed_on),
            "the POM or the COM told of the referral, or none allocated",
        ),
    ),
    shows={
        "warning": choose(
            (CaspReferral.no_manager, no_word(ReferralWarning)),
            (~CaspReferral.manager_agrees, word(ReferralWarning.OFFENDER_MANAGER_DISAGREES)),
            otherwise=no_word(ReferralWarning),
        )
    },
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading=(
        "5.1.7 asks that the manager be aware, 7.11.10 that they agree, 7.11.16 that they be involved and supportive. "
        "Being unaware holds the referral up; disagreement is recorded and shown. A person on remand may have no "
        "offender manager: the form then says that none is allocated."
    ),
    content=(
        "POM or COM told, or both, as soon as there are concerns (7.11.16)",
        "confirmed in the referral papers",
        "whether they agree and support it",
    ),
)
