"""The authentic source behind these flux, and where the form of its attests was read."""

from bcss_cpas.codes.provenance import Citation
from bcss_cpas.text import Text

MUTUALITIES = Text(
    fr="Mutualités (Collège intermutualiste national)",
    nl="Ziekenfondsen (Nationaal Intermutualistisch College)",
    de="Krankenkassen (Nationales Kollegium der Krankenkassen)",
    en="Mutualities (National Intermutualist College)",
)
ATTESTS = Citation("HdiIndemnityAllowanceCommonV1.xsd (2024-03-04), AllowanceAttestCommonTypes.xsd")
