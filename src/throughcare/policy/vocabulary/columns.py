"""Words for the facts that the sources call by several names, or by letters."""

from throughcare.policy.facts import Case, Risk, Sentence, Spell
from throughcare.policy.vocabulary.terms import Term

TERMS = (
    Term(
        Sentence.crd,
        national_standards="release",
        omic="CRD; Conditional Release Date",
        wecasp="release",
        resettlement="release date; release",
    ),
    Term(Sentence.ped, omic="PED; Parole Eligibility Date; PRD"),
    Term(Sentence.ted, omic="TED; Tariff Expiry Date; tariff", wecasp="tariff"),
    Term(Sentence.hdced, omic="HDC eligibility date; HDC", resettlement="HDCED; Home Detention Curfew"),
    Term(Sentence.hdc_release_on, omic="HDC release", resettlement="HDC"),
    Term(Sentence.sed, national_standards="sentence expiry"),
    Term(
        Risk.rosh,
        national_standards="RoSH; ROSH; Risk of Harm",
        omic="ROSH",
        wecasp="risk of harm",
        resettlement="risk",
    ),
    Term(Risk.rsr, omic="RSR"),
    Term(Risk.ogrs, omic="OGRS"),
    Term(Case.provider, omic="NPS; CRC", wecasp="NPS; CRC", resettlement="CRC", enhanced_case_management="NPS; CRC"),
    Term(Case.complexity_of_need, national_standards="complexity of need", wecasp="complexity of need; complex"),
    Term(Case.home_region, wecasp="region", resettlement="region; home area; local area"),
    Term(
        Spell.function,
        omic="open; closed",
        wecasp="open conditions",
        resettlement="resettlement prison; non-resettlement; reception prison; open",
    ),
    Term(Spell.legal_status, wecasp="remand; convicted", resettlement="remand; unconvicted; unsentenced"),
)
