"""Annex J: Glossary of Terms and Acronyms."""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.expressions import TODAY, cannot_tell_date, choose
from throughcare.policy.facts import Estate, SafetyInterventionMeeting, Spell
from throughcare.policy.facts.acts import DayAsked
from throughcare.policy.lengths import weeks, working_days
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Recurring

WEEKLY = weeks(1)
ONE = working_days(1)

_last_sim = SafetyInterventionMeeting.where(~(SafetyInterventionMeeting.held_on < Spell.arrived_on)).last(
    SafetyInterventionMeeting.held_on
)

weekly_sim = Recurring(
    "WECASP-J.1",
    title="Safety Intervention Meetings are held every week, chaired by the Head of Safety",
    paragraph="Annex J (SIM); 7.7.3",
    force=SHOULD,
    condition="Each prison of the women's estate, in the cases of those whom it holds",
    about=Spell,
    applies=Spell.estate.is_in(Estate.WOMEN, Estate.WOMEN_OPEN) & ~(Spell.left_on <= TODAY),
    since=choose(
        (_last_sim.exists, _last_sim), otherwise=cannot_tell_date(SafetyInterventionMeeting.held_on.label)
    ).named("last SIM of the prison"),
    every=WEEKLY,
    owner=Owner.HEAD_OF_SAFETY,
    reading="A description in the glossary rather than an instruction: within seven days of the one before.",
    content=(
        "multidisciplinary",
        "discusses: those on an ACCT",
        "discusses: perpetrators and victims of violence",
        "discusses: those who isolate themselves",
        "discusses: other complexity, such as serious mental illness or personality disorder",
    ),
)

business_day = Derivation(
    "WECASP-J.2",
    title="What a business day is",
    paragraph="Annex J (Business days)",
    force=MUST,
    condition="Every limit in business days",
    about=DayAsked,
    # A working day is where one lands who goes a working day back from it and a working day on again.
    gives={"business_day": DayAsked.on.minus(ONE).plus(ONE).is_(DayAsked.on)},
    owner=Owner.SOURCE_SILENT,
    reading="National is read as of England and Wales. Asked of one day, about no case.",
    content=("any day but a Saturday, a Sunday or a national bank holiday",),
)
