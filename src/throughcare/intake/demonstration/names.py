"""Names of people who do not exist.

Last names are words for plants and birds in the languages that people in England and Wales speak, so that a name on a
screen is plainly made up and no language is left out.
"""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Background:
    """Names that go together, with how often they are drawn and how the record puts the ethnicity."""

    share: int
    ethnicity: tuple[str, ...]
    men: tuple[str, ...]
    women: tuple[str, ...]
    last: tuple[str, ...]


@dataclass(frozen=True)
class Name:
    """A person's name, and their ethnicity as recorded."""

    first: str
    middle: str
    last: str
    ethnicity: str


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


BACKGROUNDS = (
    Background(
        56,
        ("White: English, Welsh, Scottish, Northern Irish or British",),
        _words("Aaron Ben Callum Dale Ethan Finlay George Harvey Jack Kieran Liam Mason Nathan Owen Ryan Scott Toby"),
        _words("Abigail Bethan Chloe Daisy Ellie Freya Gemma Holly Jodie Kayleigh Lauren Megan Natalie Paige Sophie"),
        _words(
            "Alder Bracken Bramble Burdock Campion Dunlin Fennel Fescue Gorse Hazel Heron Juniper Kestrel Larch Linnet "
            "Marram Plover Sedge Sorrel Tansy Teasel Thistle Wren Yarrow Redwing Bullace Medlar Fieldfare"
        ),
    ),
    Background(
        6,
        ("White: English, Welsh, Scottish, Northern Irish or British",),
        _words("Aled Dafydd Emyr Gethin Huw Iestyn Macsen Rhodri Steffan"),
        _words("Angharad Carys Eleri Ffion Heledd Lowri Mared Nia Siwan"),
        _words("Bedwen Celyn Derwen Eithin Gwennol Helygen Onnen Ysgawen"),
    ),
    Background(
        3,
        ("White: Irish", "White: Gypsy or Irish Traveller"),
        _words("Ciarán Declan Eoin Fergal Oisín Tadhg"),
        _words("Aoife Bríd Ciara Niamh Orla Sinéad"),
        _words("Cuileann Fuinseog Draighean Spideog Fraoch"),
    ),
    Background(
        6,
        ("White: any other White background",),
        _words("Andrei Bartosz Dawid Florin Jakub Marek Tomas Vasile"),
        _words("Agnieszka Daria Elena Ioana Katarzyna Magda Oksana"),
        _words("Brzoza Jawor Kalina Olcha Sikora Wrona Mesteacan Rowanek"),
    ),
    Background(
        12,
        (
            "Asian or Asian British: Pakistani",
            "Asian or Asian British: Indian",
            "Asian or Asian British: Bangladeshi",
        ),
        _words("Adeel Bilal Farhan Gurdeep Hamza Imran Jaspal Kamran Rohan Tariq Waqas Zain"),
        _words("Aisha Bushra Farah Gurpreet Harleen Kiran Nadia Priya Rukhsana Sana Zara"),
        _words("Chinar Champa Deodar Gulmohar Kachnar Neem Palash Kadamba Maina"),
    ),
    Background(
        10,
        ("Black or Black British: Caribbean", "Black or Black British: African"),
        _words("Andre Chidi Desmond Emeka Jerome Kofi Kwame Leroy Marlon Tunde Winston Yusuf"),
        _words("Abena Adaeze Chantelle Efua Folake Grace Keisha Marcia Ngozi Shanice Yewande"),
        _words("Araba Cassia Guango Iroko Mahoe Mbuyu Mwembe Obeche Odum Poui Tamarind"),
    ),
    Background(
        4,
        ("Mixed: White and Black Caribbean", "Mixed: White and Asian", "Mixed: any other background"),
        _words("Aidan Cameron Dominic Jordan Kai Leon Marcus Reuben"),
        _words("Amber Jade Kiera Leah Mia Naomi Ruby Tia"),
        _words("Cassia Hazel Mahoe Chinar Sorrel Tamarind Linnet Kestrel"),
    ),
    Background(
        3,
        ("Arab", "Any other ethnic group"),
        _words("Amir Dara Hassan Karwan Navid Omar"),
        _words("Dilan Leila Mariam Nour Samira Yasmin"),
        _words("Defne Lale Nargis Sanawbar Sarv Zaytun"),
    ),
)

NOT_STATED = "Not stated"
_SHARES = [background.share for background in BACKGROUNDS]
_WITH_MIDDLE_NAME, _STATED = 0.35, 0.97


def name(chance: Random, woman: bool) -> Name:
    """A name drawn at random."""
    background = chance.choices(BACKGROUNDS, _SHARES)[0]
    firsts = background.women if woman else background.men
    first, middle = chance.sample(firsts, 2)
    ethnicity = chance.choice(background.ethnicity) if chance.random() < _STATED else NOT_STATED
    return Name(first, middle if chance.random() < _WITH_MIDDLE_NAME else "", chance.choice(background.last), ethnicity)
