"""The authentic source behind these flux."""

from bcss_cpas.text import Text

MUTUALITIES = Text(
    fr="Mutualités (Collège intermutualiste national)",
    nl="Ziekenfondsen (Nationaal Intermutualistisch College)",
    de="Krankenkassen (Nationales Kollegium der Krankenkassen)",
    en="Mutualities (National Intermutualist College)",
)
