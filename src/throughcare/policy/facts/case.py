"""The case: one person, and what is known of their risk."""

from enum import StrEnum

from throughcare.policy.subjects import ABSENT, DateFact, Flag, NumberFact, Subject, TruthFact, WordFact


class Gender(StrEnum):
    """As recorded by prison or probation."""

    MALE = "male"
    FEMALE = "female"


class Provider(StrEnum):
    """Who runs probation for the person. CRC contracts ended with unification: a legacy value."""

    NPS = "NPS"
    CRC = "CRC"


class Country(StrEnum):
    """Where the person's home probation region lies."""

    ENGLAND = "England"
    WALES = "Wales"


class Region(StrEnum):
    """The probation regions. Greater Manchester is one of its own, apart from the North West."""

    EAST_MIDLANDS = "East Midlands"
    EAST_OF_ENGLAND = "East of England"
    GREATER_MANCHESTER = "Greater Manchester"
    KENT_SURREY_AND_SUSSEX = "Kent, Surrey and Sussex"
    LONDON = "London"
    NORTH_EAST = "North East"
    NORTH_WEST = "North West"
    SOUTH_CENTRAL = "South Central"
    SOUTH_WEST = "South West"
    WALES = "Wales"
    WEST_MIDLANDS = "West Midlands"
    YORKSHIRE_AND_THE_HUMBER = "Yorkshire and the Humber"


class Rosh(StrEnum):
    """Risk of serious harm."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    VERY_HIGH = "very_high"


class Ovp(StrEnum):
    """Band of the OASys Violence Predictor."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    VERY_HIGH = "very_high"


class Tier(StrEnum):
    """Tier of the case, A the highest."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


class ComplexityOfNeed(StrEnum):
    """Complexity of need, as the women's estate assesses it."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Case(Subject, label="case"):
    """One row a person."""

    born_on = DateFact("date of birth")
    gender = WordFact(Gender, "gender")
    provider = WordFact(Provider, "probation provider")
    country = WordFact(Country, "country of the home probation region")
    home_region = WordFact(Region, "home probation region")
    release_region = WordFact(Region, "probation region of the intended release address", ABSENT)
    care_leaver = TruthFact("care leaver")
    tact = Flag("convicted under the Terrorism Act (TACT)")
    high_profile = Flag("high profile")
    complexity_of_need = WordFact(ComplexityOfNeed, "complexity of need")
    iom = Flag("in the Integrated Offender Management (IOM) cohort")
    leaving_abusive_relationship = Flag("has decided, or is thinking, to leave an abusive relationship")
    vlo_assigned = Flag("victim liaison officer assigned")
    home_visit_mandated = Flag("home visit mandated by another policy")
    home_safeguarding_concerns = TruthFact("safeguarding concerns within the home")
    home_visit_suits_needs_or_risk = Flag("home visit called for by diversity needs or by risk of serious harm")


class Risk(Subject, label="risk assessment", below=Case, dated_by="assessed_on"):
    """What an assessment found: risk of serious harm and the actuarial scores."""

    assessed_on = DateFact("date of the risk assessment")
    rosh = WordFact(Rosh, "risk of serious harm (RoSH)")
    rsr = NumberFact("RSR score (%)")
    ogrs = NumberFact("OGRS score (%)")
    ovp = WordFact(Ovp, "OASys Violence Predictor (OVP)")


class Mappa(Subject, label="MAPPA registration", below=Case, dated_by="registered_on"):
    """A MAPPA registration. `level` is empty while it has not been set."""

    registered_on = DateFact("date of MAPPA registration")
    category = NumberFact("MAPPA category", ABSENT)
    level = NumberFact("MAPPA level", ABSENT)
    level_confirmed_on = DateFact("date the COM confirmed the MAPPA level", ABSENT)
    ended_on = DateFact("date the MAPPA registration ended", ABSENT)


class TierRecord(Subject, label="tier calculation", below=Case, dated_by="assigned_on"):
    """A tier as probation recorded it."""

    assigned_on = DateFact("date the tier was assigned")
    tier = WordFact(Tier, "recorded tier")
