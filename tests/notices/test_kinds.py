"""The kinds of notice: each is of a provision that there is, tells of a table that there is, and says little."""

import re
from datetime import date
from uuid import UUID

import pytest

from throughcare.access.outbox import Holder, Parties, Recipient
from throughcare.duties.policy_in_use import catalogue
from throughcare.notices.declared import notice_kinds
from throughcare.notices.kind import NoticeKind
from throughcare.notices.words import words_of
from throughcare.policy.provisions import Notice
from throughcare.policy.subjects import Subject

KINDS = list(notice_kinds().values())

PLAIN = Parties(1, UUID(int=1), "AL", "NOMS A1234BC")
WITH_VLO = Parties(1, UUID(int=1), vlo=True, indeterminate=False)
ON_LIFE = Parties(
    1, UUID(int=1), vlo=True, mappa=True, indeterminate=True, holders={"COM": Holder("Sam Reed", "sam@example.org")}
)

# Who is told in each of three cases; ? where whoever sends it decides.
TOLD = """
OMIC-MPCS-NOTIFY      | ldu                          | ldu                    | ldu
OMIC-EA-REFERRAL      | ldu nsd                      | ldu nsd                | ldu nsd
OMIC-HANDOVER-VLO     |                              | vlo                    | vlo
OMIC-ENTRY-VLO-BEFORE |                              | vlo                    | vlo
OMIC-ENTRY-VLO-AFTER  |                              | vlo                    | vlo
OMIC-RTC-DET-NOTICE   | ppcs? police?                | police? vlo            | ppcs police? com vlo mappa
OMIC-RTC-ISP-NOTICE   | ppcs? police?                | police? vlo            | ppcs police? com vlo mappa
OMIC-RTC-ISP-DISCLOSE | person                       | person                 | person
OMIC-ROTL-OM-VLO      |                              | vlo                    | vlo
OMIC-ROTL-OM-CHILDREN | childrens_services?          | childrens_services?    | childrens_services?
NS-B.TRANSFER-INFO    | pom                          | pom                    | pom
NS-6.2-CONTACT        |                              | vlo                    | vlo
NS-4.2-VLO            |                              | vlo                    | vlo
"""
NAME_NO_DAY = {"OMIC-RTC-ISP-DISCLOSE", "NS-6.2-CONTACT", "NS-4.2-VLO"}
ROWS = [[cell.strip() for cell in line.split("|")] for line in TOLD.strip().splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_who_is_told(row: list[str]) -> None:
    provision, *cells = row
    told = [
        " ".join(
            f"{recipient}{'?' if holds is None else ''}"
            for recipient, holds in notice_kinds()[provision].recipients(parties).items()
            if holds is not False
        )
        for parties in (PLAIN, WITH_VLO, ON_LIFE)
    ]
    assert told == cells


def test_every_kind_stands_in_the_table() -> None:
    assert [row[0] for row in ROWS] == sorted(notice_kinds(), key=[row[0] for row in ROWS].index)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.provision)
def test_a_kind_names_what_there_is(kind: NoticeKind) -> None:
    provision = catalogue()[kind.provision].provision
    assert isinstance(provision, Notice) or kind.provision == "OMIC-EA-REFERRAL"
    if kind.about == "case":
        assert kind.dated_by == ""
    else:
        assert kind.about in Subject.declared
        assert kind.dated_by == "" or kind.dated_by in Subject.declared[kind.about].grain.columns


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.provision)
def test_a_kind_says_little_and_names_its_paragraph(kind: NoticeKind) -> None:
    for each in kind.to:
        words = words_of(kind, each.recipient, ON_LIFE, date(2022, 5, 3))
        said = f"{words.subject}\n{words.body}".lower()
        assert kind.provision.lower() in said
        assert "3 may 2022" in said or kind.provision in NAME_NO_DAY
        assert not re.search(r"offence|robbery|convict|danger|offender(?!\s+manag)", said)
        assert "\n" not in words.subject


@pytest.mark.provision("NS-6.2-CONTACT")
@pytest.mark.parametrize(
    ("coming_up", "said"),
    [
        ("A parole report", "A parole report is coming up in the sentence of the person known as AL, NOMS A1234BC.\n"),
        ("", "A decision is coming up in the sentence of the person known as AL, NOMS A1234BC, such as a parole or"),
    ],
)
def test_the_vlo_is_told_what_is_coming_up_where_the_stage_says_it(coming_up: str, said: str) -> None:
    words = words_of(notice_kinds()["NS-6.2-CONTACT"], Recipient.VLO, PLAIN, date(2022, 5, 3), coming_up)
    assert words.body.startswith(said)


def test_the_subject_names_nobody() -> None:
    said = {words_of(kind, each.recipient, PLAIN, None).subject for kind in KINDS for each in kind.to}
    assert [subject for subject in said if "AL" in subject.split() or "A1234BC" in subject] == []


def test_a_message_has_numbers_and_initials_and_no_name() -> None:
    words = words_of(notice_kinds()["OMIC-MPCS-NOTIFY"], Recipient.LDU, PLAIN, date(2022, 5, 3))
    assert words.subject == "A community offender manager (COM) is to be allocated by 3 May 2022"
    assert words.body.startswith(
        "A community offender manager (COM) is to be allocated to the person known as AL, NOMS A1234BC by 3 May 2022.\n"
    )
