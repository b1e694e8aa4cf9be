"""Names: invented last names in the spellings that give trouble, given names that many people have, streets."""

from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen

LAST_NAMES = (
    "Exemplaire", "Fictif", "Lémodèle", "Imaginaire", "Evrard-Modèle", "de l'Essai", "D'Exemple", "du Spécimen",
    "Van den Voorbeelde", "Van der Denkbeeld", "De Modelaere", "Vandenschijn", "Proefmans", "'t Voorbeeld",
    "Großbeispiel", "Mustermüller", "Probst-Beispiel", "von Erdacht", "El Mithal", "Ben Mathal", "Örnekoğlu",
    "Przykładowa", "Esempiò", "da Exemplo", "Ejemplo Núñez", "O'Sample", "Vzoréková", "Nguyen-Mau",
)  # fmt: skip
WOMEN = (
    "Amélie", "Zoë", "Chloé", "Marie-Claire", "Aïcha", "Fatma", "Łucja", "Griet", "Hélène", "Noëlle", "Katrien",
    "Béatrice", "Jana", "Ayşe", "Inès", "Maëlle",
)  # fmt: skip
MEN = (
    "Noé", "Jérôme", "François-Xavier", "Karim", "Jürgen", "Łukasz", "Pieter-Jan", "René", "Mehmet", "Joël",
    "Stéphane", "Wim", "Björn", "José", "Loïc", "Youssef",
)  # fmt: skip
EMPLOYERS = (
    "BOULANGERIE IMAGINAIRE", "GARAGE FICTIF", "NETTOYAGE MODELE", "BAKKERIJ DENKBEELD", "PROEFBOUW", "CAFE SPECIMEN",
    "GEBRUEDER BEISPIEL", "TRANSPORT ERDACHT", "RESTO L'ESSAI", "WINKEL VOORBEELD",
)  # fmt: skip


@frozen
class Municipality:
    """A municipality: its NIS code and postal code are real, its streets are not."""

    nis: str
    zip_code: str
    name: str
    streets: tuple[str, ...]


_FRENCH = ("Rue des Exemples", "Avenue du Modèle", "Rue Saint-Spécimen", "Place de l'Essai", "Chaussée des Fictions")
_DUTCH = ("Voorbeeldstraat", "Denkbeeldsteenweg", "Sint-Modelstraat", "Proeflaan", "Schijnplein")
_GERMAN = ("Beispielstraße", "Musterweg", "Erdachtplatz", "Sankt-Probst-Straße")
MUNICIPALITIES: Mapping[str, tuple[Municipality, ...]] = MappingProxyType(
    {
        "wallonia": (
            Municipality("62063", "4000", "Liège", _FRENCH),
            Municipality("63079", "4800", "Verviers", _FRENCH),
            Municipality("63023", "4700", "Eupen", _GERMAN),
        ),
        "brussels": (Municipality("21004", "1000", "Bruxelles", _FRENCH),),
        "flanders": (
            Municipality("44021", "9000", "Gent", _DUTCH),
            Municipality("11002", "2000", "Antwerpen", _DUTCH),
        ),
    }
)
EVERYWHERE = tuple(each for region in MUNICIPALITIES.values() for each in region)
