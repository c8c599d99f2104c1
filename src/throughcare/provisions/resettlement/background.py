"""2. Background.

What the approach was made to put right, and whom it reaches.
"""

from enum import StrEnum

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.expressions import choose, no_word, word
from throughcare.policy.facts import Case, CrsReferral, CrsService, Region
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Guidance


class Commissioning(StrEnum):
    """Under what a service is commissioned."""

    CRS_CONTRACT = "crs_contract"
    CO_COMMISSIONED = "co_commissioned"


class CoCommissioner(StrEnum):
    """With whom a region commissions services together, outside the national contracts."""

    GMCA = "GMCA"
    MOPAC = "MOPAC"


area_of_release = choose((Case.release_region.exists, Case.release_region), otherwise=Case.home_region).named(
    "region of the intended release address, or else the home region"
)
_with_manchester = area_of_release.is_(Region.GREATER_MANCHESTER)
_with_london = area_of_release.is_(Region.LONDON) & CrsReferral.service.is_(CrsService.WOMENS_SERVICES)
co_commissioned = (_with_manchester | _with_london).named("co-commissioned service")

coverage = Derivation(
    "RES-CRS-COVERAGE",
    title="Where services are co-commissioned, outside the national CRS contracts",
    paragraph="2-3.3 footnote 1",
    force=MUST,
    condition="A CRS referral",
    about=CrsReferral,
    gives={
        "commissioning": choose(
            (co_commissioned, word(Commissioning.CO_COMMISSIONED)), otherwise=word(Commissioning.CRS_CONTRACT)
        ),
        "co_commissioner": choose(
            (_with_manchester, word(CoCommissioner.GMCA)),
            (_with_london, word(CoCommissioner.MOPAC)),
            otherwise=no_word(CoCommissioner),
        ),
    },
    owner=Owner.SOURCE_SILENT,
    reading=(
        "The area of release decides, not the region of the prison: that of the intended release address, or else the "
        "home region. Somebody may still be referred to a co-commissioned provider, but the clocks of the contracts in "
        "Appendix 5 are not known to bind that provider, and are shown as unconfirmed."
    ),
    content=(
        "Greater Manchester: every service, with the Greater Manchester Combined Authority (GMCA)",
        "London: women's services, with the Mayor's Office for Police and Crime (MOPAC)",
        "elsewhere: the national CRS contracts",
    ),
)

aims = Guidance(
    "RES-AIMS",
    title="What the approach to release is meant to bring about",
    paragraph="2; 3.3",
    force=SHOULD,
    condition="Planning and delivering resettlement",
    owner=Owner.SOURCE_SILENT,
    content=(
        "what the inspectorates of prisons and probation found wrong is put right",
        "what worked is kept, and what the evaluation of enhanced Through the Gate taught is used",
        "planning for release is better, fits the other programmes, and nothing is done twice",
        "people do well in the place to which they are released",
        "pre-release team, prison staff, OMU, COM and CRS suppliers work closely",
        "so nobody waits because of where they are held",
    ),
)

everybody_reached = Guidance(
    "RES-ACCESS-ALL-PRISONS",
    title="Services in the community are open to everybody, whichever prison holds them",
    paragraph="2; 3.1; 3.3",
    force=MUST,
    condition="Any prison for men or women, resettlement or not, near home or out of area",
    owner=Owner.SOURCE_SILENT,
    content=(
        "told of by a resettlement pack, with the appointments made with providers at home",
        "people who are not convicted are supported too",
        "planning for a woman's release is fitted to her",
    ),
)
