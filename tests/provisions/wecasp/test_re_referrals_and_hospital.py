"""WECASP 5.3 and 5.6: the addendum after more than six months, and what hospital ends and opens again."""

import pytest

from tests.provisions.tables import Example, assert_derived, examples

REFERRAL = {
    "left": "casp_case[1].left_on",
    "second stay": "casp_case[2].joined_on",
    "second left": "casp_case[2].left_on",
    "refused": "casp_referral[2].refused_on",
    "contact": "casp_referral.contact_made_on",
    "sent": "casp_referral.submitted_on",
    "received": "casp_referral.received_on",
    "addendum": "casp_referral.addendum_received_on",
    "accepted": "casp_referral.accepted_on",
    "to hospital": "hospital_transfer.transferred_on",
    "joined": "casp_case.joined_on",
    "re-referral": "casp_referral.re_referral",
}
KNOWN = {"joined": "2020-01-08", "re-referral": "yes"}


def addendum_required(example: Example) -> None:
    values = example.evaluate("WECASP-5.3.2").derived[0].values
    assert {name: values[name] for name in example.expect} == example.expect


@pytest.mark.provision("WECASP-5.3.2")
@examples(
    """
    left       | contact    | asked on   => addendum_required
    2021-01-15 | 2021-07-14 | 2021-07-14 => no
    2021-01-15 | 2021-07-15 | 2021-07-15 => no
    2021-01-15 | 2021-07-16 | 2021-07-16 => yes
    2021-08-31 | 2022-02-28 | 2022-02-28 => no
    2021-08-31 | 2022-03-01 | 2022-03-01 => yes
    2021-01-15 | 2021-07-15 | 2021-07-20 => no
    """,
    KNOWN,
    REFERRAL,
)
def test_strictly_more_than_six_months_for_the_addendum(example: Example) -> None:
    addendum_required(example)


@pytest.mark.provision("WECASP-5.3.2")
@examples(
    """
    re-referral | contact    | sent       | received   | asked on   => addendum_required
    yes         | -          | 2021-07-15 | 2021-07-16 | 2021-07-20 => no
    yes         | -          | 2021-07-16 | 2021-07-16 | 2021-07-20 => yes
    yes         | -          | -          | 2021-07-15 | 2021-07-20 => no
    yes         | 2021-07-15 | 2021-07-16 | 2021-07-16 | 2021-07-20 => no
    yes         | -          | -          | -          | 2021-07-15 => no
    yes         | -          | -          | -          | 2021-07-16 => yes
    """,
    {"joined": "2020-01-08", "left": "2021-01-15"},
    REFERRAL,
)
def test_the_day_of_a_re_referral(example: Example) -> None:
    addendum_required(example)


@pytest.mark.provision("WECASP-5.3.2")
@examples(
    """
    joined     | left       | refused    | second stay | second left | to hospital | contact    | asked on   => addendum_required
    2020-01-08 | 2021-01-15 | 2021-02-01 | -           | -           | -           | 2021-08-01 | 2021-08-01 => no
    2020-01-08 | 2021-01-15 | 2021-02-01 | -           | -           | -           | 2021-08-02 | 2021-08-02 => yes
    2020-01-08 | 2021-02-01 | 2021-01-15 | -           | -           | -           | 2021-08-01 | 2021-08-01 => no
    2020-01-08 | 2021-01-15 | -          | 2021-03-01  | 2021-05-20  | -           | 2021-11-20 | 2021-11-20 => no
    2020-01-08 | 2021-01-15 | -          | 2021-03-01  | 2021-05-20  | -           | 2021-11-21 | 2021-11-21 => yes
    2020-01-08 | 2021-01-15 | -          | 2021-03-01  | -           | -           | 2021-11-21 | 2021-11-21 => no
    2020-01-08 | -          | -          | -           | -           | 2021-05-20  | 2021-11-20 | 2021-11-20 => no
    2020-01-08 | -          | -          | -           | -           | 2021-05-20  | 2021-11-21 | 2021-11-21 => yes
    2020-01-08 | 2021-12-01 | -          | -           | -           | -           | 2021-11-21 | 2021-12-02 => no
    """,  # noqa: E501
    KNOWN,
    REFERRAL,
)
def test_the_day_on_which_a_case_was_last_known(example: Example) -> None:
    addendum_required(example)


@pytest.mark.provision("WECASP-5.3.2")
@examples(
    """
    re-referral | contact    | accepted   | addendum   | asked on   => applies | addendum_required                              | addendum_received
    yes         | 2021-07-16 | -          | 2021-07-20 | 2021-07-19 => yes     | cannot tell: date last known to the WECASP     | no
    yes         | 2021-07-16 | -          | 2021-07-20 | 2021-07-20 => yes     | cannot tell: date last known to the WECASP     | yes
    yes         | 2021-07-16 | 2021-08-11 | 2021-07-20 | 2021-08-11 => no      | cannot tell: date last known to the WECASP     | yes
    no          | 2021-07-16 | -          | -          | 2021-07-20 => no      | cannot tell: date last known to the WECASP     | no
    """,  # noqa: E501
    {},
    REFERRAL,
)
def test_a_re_referral_of_a_case_that_nobody_knew(example: Example) -> None:
    addendum_required(example)


HOSPITAL = {
    "joined": "casp_case.joined_on",
    "left": "casp_case.left_on",
    "reason": "casp_case.exit_reason",
    "accepted by hospital": "hospital_transfer.accepted_on",
    "transferred": "hospital_transfer.transferred_on",
    "returned": "hospital_transfer.returned_on",
    "further transfer": "hospital_transfer.further_transfer_appropriate",
    "support needed": "hospital_transfer.support_needed",
    "RS set": "restricted_status.set_on",
    "RS downgraded": "restricted_status.downgraded_on",
    "refused": "casp_referral.refused_on",
}


@pytest.mark.provision("WECASP-5.6.5")
@examples(
    """
    joined     | left       | reason         | accepted by hospital | transferred | asked on   => applies | on_caseload | exit_reason
    2021-03-10 | -          | -              | -                    | 2021-06-07  | 2021-06-08 => yes     | no          | hospital_transfer
    2021-03-10 | 2021-06-07 | -              | -                    | 2021-06-07  | 2021-06-08 => yes     | no          | hospital_transfer
    2021-06-07 | -          | -              | -                    | 2021-06-07  | 2021-06-08 => yes     | no          | hospital_transfer
    2021-03-10 | -          | -              | 2021-06-07           | -           | 2021-06-08 => yes     | yes         | -
    2021-03-10 | -          | -              | -                    | 2021-06-07  | 2021-06-06 => yes     | yes         | -
    2021-03-10 | -          | -              | -                    | 2021-06-07  | 2021-06-07 => yes     | no          | hospital_transfer
    2021-03-10 | 2021-06-09 | board_decision | -                    | 2021-06-07  | 2021-06-10 => yes     | no          | hospital_transfer
    2021-03-10 | 2021-06-02 | board_decision | -                    | 2021-06-07  | 2021-06-10 => yes     | no          | board_decision
    2021-03-10 | 2021-06-02 | -              | -                    | -           | 2021-06-10 => yes     | no          | cannot tell: why the case left the WECASP caseload
    2021-06-08 | -          | -              | -                    | 2021-06-07  | 2021-06-08 => yes     | yes         | -
    2021-06-08 | -          | -              | -                    | -           | 2021-06-07 => no      | no          | -
    """,  # noqa: E501
    {},
    HOSPITAL,
)
def test_the_transfer_itself_ends_a_stay_on_the_caseload(example: Example) -> None:
    assert_derived(example, "WECASP-5.6.5")


@pytest.mark.provision("WECASP-5.6.6")
@examples(
    """
    left       | returned   | further transfer | asked on   => applies | referral_open | route       | addendum_required
    2020-11-30 | 2021-06-14 | no               | 2021-06-15 => yes     | yes           | re_referral | yes
    2020-11-30 | 2021-06-14 | yes              | 2021-06-15 => yes     | no            | re_referral | yes
    2020-12-15 | 2021-06-14 | no               | 2021-06-15 => yes     | yes           | re_referral | no
    2020-12-14 | 2021-06-14 | no               | 2021-06-15 => yes     | yes           | re_referral | yes
    2020-11-30 | 2021-06-14 | no               | 2021-06-13 => no      | yes           | re_referral | yes
    2020-11-30 | 2021-06-14 | no               | 2021-06-14 => yes     | yes           | re_referral | yes
    2020-11-30 | 2021-06-14 | -                | 2021-06-15 => yes     | cannot tell: further transfer to hospital appropriate | re_referral | yes
    """,  # noqa: E501
    {"joined": "2020-02-12", "support needed": "yes"},
    HOSPITAL,
)
def test_return_from_hospital_of_a_case_known_before(example: Example) -> None:
    assert_derived(example, "WECASP-5.6.6")


@pytest.mark.provision("WECASP-5.6.6")
@examples(
    """
    joined     | transferred | refused    | RS set     | RS downgraded | support needed | asked on   => referral_open | route       | addendum_required
    -          | -           | -          | -          | -             | yes            | 2021-06-15 => yes           | referral    | no
    -          | -           | 2021-06-15 | -          | -             | yes            | 2021-06-15 => yes           | re_referral | no
    -          | -           | -          | -          | -             | no             | 2021-06-15 => no            | referral    | no
    -          | -           | 2020-11-30 | -          | -             | yes            | 2021-06-15 => yes           | re_referral | yes
    2020-02-12 | 2021-01-04  | -          | -          | -             | yes            | 2021-06-15 => yes           | re_referral | no
    2020-02-12 | 2020-12-01  | -          | -          | -             | yes            | 2021-06-15 => yes           | re_referral | yes
    2020-02-12 | 2021-01-04  | -          | 2019-09-02 | -             | yes            | 2021-06-15 => no            | automatic   | no
    2020-02-12 | 2021-01-04  | -          | 2019-09-02 | 2021-05-12    | yes            | 2021-06-15 => yes           | re_referral | no
    2021-06-15 | 2021-01-04  | -          | -          | -             | yes            | 2021-06-15 => no            | re_referral | no
    """,  # noqa: E501
    {"returned": "2021-06-14", "further transfer": "no", "restricted_status.status": "RS"},
    HOSPITAL,
)
def test_the_way_back_from_hospital(example: Example) -> None:
    assert_derived(example, "WECASP-5.6.6")
