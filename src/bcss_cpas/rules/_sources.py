"""What the rules rest on, each source once."""

from datetime import date

from bcss_cpas.codes.provenance import Certainty, Citation
from bcss_cpas.integration.deadlines import deadline
from bcss_cpas.rules._rule import Basis, BasisKind
from bcss_cpas.text import Text

_CHECKED = date(2026, 11, 23)

DECK = Citation("La consultation des flux dans le cadre de l'enquête sociale au sein d'un CPAS", checked=_CHECKED)
CIRCULAR_2014 = Citation(
    Text(
        fr="Circulaire du 14 mars 2014 et arrêtés royaux du 1er décembre 2013, conditions minimales de "
        "l'enquête sociale",
        nl="Omzendbrief van 14 maart 2014 en koninklijke besluiten van 1 december 2013, minimumvoorwaarden van "
        "het sociaal onderzoek",
        de="Rundschreiben vom 14. März 2014 und Königliche Erlasse vom 1. Dezember 2013, Mindestbedingungen "
        "der Sozialuntersuchung",
        en="Circular of 14 March 2014 and Royal Decrees of 1 December 2013, minimum conditions of the social inquiry",
    ),
    url="https://www.etaamb.be/fr/circulaire-du-14-mars-2014_n2014011203.html",
    checked=_CHECKED,
)
CIRCULAR_2018 = Citation(
    Text(
        fr="Circulaire du 27 mars 2018 : la situation de fait prime sur la situation administrative",
        nl="Omzendbrief van 27 maart 2018: de feitelijke toestand gaat voor op de administratieve",
        de="Rundschreiben vom 27. März 2018: Die tatsächliche Lage geht der administrativen vor",
        en="Circular of 27 March 2018: the actual situation prevails over the administrative one",
    ),
    checked=_CHECKED,
)

INQUIRY_DATA = Basis(CIRCULAR_2014, since=date(2014, 3, 24), kind=BasisKind.CIRCULAR)
"""The identity, the composition of the household and the actual residence are checked in every inquiry."""
YEARLY_VISIT = Basis(CIRCULAR_2014, since=date(2014, 3, 24), kind=BasisKind.CIRCULAR)
"""A home visit at the opening of the file, whenever it is needed, and at least once a year."""
FACTS_PREVAIL = Basis(CIRCULAR_2018, since=date(2018, 3, 27), kind=BasisKind.CIRCULAR)
FLUX_CONFRONTED = Basis(DECK, kind=BasisKind.DECK)
"""What the flux say is confronted with what the person declared and what the visit showed."""
INTEGRATED = Basis(DECK, kind=BasisKind.DECK)
"""No flux without an integration, made on the day of the request, ended where the person is not or no longer aided."""
QUALITY_CODES = Basis(DECK, kind=BasisKind.DECK)
"""001 for the applicant and the household, 030 for a maintenance debtor outside it; a decision changes the code."""
TARGETED = Basis(DECK, kind=BasisKind.DECK)
"""Only the flux that bear on the aid, and nothing outside the inquiry."""
DEBTOR_QUESTIONS = Basis(
    Citation(
        Text(
            fr="L'enquête sur un débiteur d'aliments porte sur son ménage et ses moyens : déduit de « La "
            "consultation des flux dans le cadre de l'enquête sociale au sein d'un CPAS », débiteurs "
            "alimentaires",
            nl="Het onderzoek over een onderhoudsplichtige gaat over zijn gezin en zijn middelen: afgeleid uit « "
            "La consultation des flux dans le cadre de l'enquête sociale au sein d'un CPAS », débiteurs "
            "alimentaires",
            de="Die Untersuchung zu einem Unterhaltspflichtigen betrifft seinen Haushalt und seine Mittel: "
            "abgeleitet aus « La consultation des flux dans le cadre de l'enquête sociale au sein d'un CPAS », "
            "débiteurs alimentaires",
            en="The inquiry on a maintenance debtor bears on their household and means: derived from « La "
            "consultation des flux dans le cadre de l'enquête sociale au sein d'un CPAS », débiteurs "
            "alimentaires",
        ),
        Certainty.DERIVED,
        checked=_CHECKED,
    ),
    kind=BasisKind.DECK,
)
YEARLY_CONSULTATION = Basis(deadline("review").source, kind=BasisKind.DECK)
DECIDED_IN_TIME = Basis(deadline("decision").source, kind=BasisKind.LAW)
DECISION_IN_NETWORK = Basis(deadline("network").source, kind=BasisKind.PRACTICE)
OTHER_SECTORS = Basis(
    Citation(
        Text(
            fr="BCSS, liste des codes qualité (lijst_hoedanigheidscodes), copie publique de 2012",
            nl="KSZ, lijst van de hoedanigheidscodes (lijst_hoedanigheidscodes), openbare kopie van 2012",
            de="ZDSS, Liste der Eigenschaftscodes (lijst_hoedanigheidscodes), öffentliche Kopie von 2012",
            en="BCSS, list of quality codes (lijst_hoedanigheidscodes), public copy of 2012",
        ),
        checked=_CHECKED,
    ),
    kind=BasisKind.PRACTICE,
)
"""What the codes of the other sectors mean."""
NOT_INTEGRATED_THERE = Basis(
    Citation(
        Text(
            fr="MSG00021 : la personne n'est pas suffisamment intégrée pour le fournisseur (réponses publiques de "
            "MAGDA-Mock)",
            nl="MSG00021: de persoon is onvoldoende geïntegreerd voor de leverancier (openbare antwoorden van "
            "MAGDA-Mock)",
            de="MSG00021: Die Person ist für den Lieferanten nicht ausreichend eingetragen (öffentliche Antworten "
            "von MAGDA-Mock)",
            en="MSG00021: the person is not sufficiently integrated for the supplier (public replies of MAGDA-Mock)",
        ),
        url="https://github.com/Informatievlaanderen/MAGDA-Mock",
        checked=_CHECKED,
    ),
    kind=BasisKind.PRACTICE,
)
INFORMED = Basis(
    Citation(
        Text(
            fr="Loi du 30 juillet 2018 et RGPD : devoir d'information du demandeur, tels que cités dans « La "
            "consultation des flux dans le cadre de l'enquête sociale au sein d'un CPAS »",
            nl="Wet van 30 juli 2018 en AVG: plicht om de aanvrager te informeren, zoals aangehaald in « La "
            "consultation des flux dans le cadre de l'enquête sociale au sein d'un CPAS »",
            de="Gesetz vom 30. Juli 2018 und DSGVO: Pflicht, den Antragsteller zu informieren, wie angeführt in « "
            "La consultation des flux dans le cadre de l'enquête sociale au sein d'un CPAS »",
            en="Law of 30 July 2018 and GDPR: duty to inform the applicant, as cited in « La consultation des flux "
            "dans le cadre de l'enquête sociale au sein d'un CPAS »",
        ),
        checked=_CHECKED,
    ),
    kind=BasisKind.LAW,
)
INQUIRY_RESOURCES = Basis(CIRCULAR_2014, since=date(2014, 3, 24), kind=BasisKind.CIRCULAR)
"""The resources are checked in every inquiry: those of the applicant, and those of others as the law asks."""

CODE_207 = Basis(
    Citation(
        Text(
            fr="Circulaire du 3 décembre 2008, lieu obligatoire d'inscription (« code 207 ») : sa suppression "
            "ouvre l'aide du CPAS",
            nl="Omzendbrief van 3 december 2008, verplichte plaats van inschrijving („code 207”): de opheffing "
            "ervan opent de steun van het OCMW",
            de="Rundschreiben vom 3. Dezember 2008, obligatorischer Eintragungsort („Code 207“): Seine Aufhebung "
            "öffnet die Hilfe des ÖSHZ",
            en="Circular of 3 December 2008, compulsory place of registration (“code 207”): its removal opens the "
            "aid of the CPAS",
        ),
        url="https://www.uvcw.be/etrangers/actus/art-7825",
        checked=_CHECKED,
    ),
    since=date(2008, 12, 3),
    kind=BasisKind.CIRCULAR,
)
RIGHT_OF_STAY = Basis(
    Citation(
        "Loi du 26 mai 2002, art. 3, 3°, numéro de mémoire, et loi du 2 avril 1965 (BDAS, 2.2.2, condition de "
        "nationalité ou de séjour, 1er octobre 2024)",
        url="https://www.bdas-wwsb.brussels/?p=2997",
        checked=_CHECKED,
    ),
    kind=BasisKind.LAW,
)
"""Nationality, register and right of residence decide between the living wage and its equivalent."""
CATEGORIES = Basis(
    Citation(
        "Loi du 26 mai 2002, art. 14 (SPP IS, Primabook, les catégories d'ayants droit)",
        url="https://primabook.mi-is.be/fr/droit-lintegration-sociale/"
        "les-ayants-droits-et-le-montant-du-revenu-dintegration",
        checked=_CHECKED,
    ),
    kind=BasisKind.LAW,
)
EQUAL_CUSTODY = Basis(
    Citation(
        Text(
            fr="Cass., 27 juin 2022, hébergement égalitaire",
            nl="Cass., 27 juni 2022, gelijk verdeelde huisvesting",
            de="Kass., 27. Juni 2022, gleichmäßige Unterbringung",
            en="Court of Cassation, 27 June 2022, equal custody",
        ),
        url="https://creno.be/?p=55009",
        checked=_CHECKED,
    ),
    since=date(2022, 6, 27),
    kind=BasisKind.LAW,
)
"""Granting category 3 only half of the time is not justified."""
ARTICLE_34_BEFORE = Basis(
    Citation(
        "AR du 11 juillet 2002, art. 34, texte jusqu'au 28 février 2026 (SPP IS, FAQ)",
        url="https://www.mi-is.be/nl/faq/moet-er-voor-de-berekening-van-het-leefloon-rekening-gehouden-worden-met-"
        "de-studiebeurs-die-de-0",
        checked=_CHECKED,
    ),
    kind=BasisKind.LAW,
)
"""Files that were not reviewed since still follow it."""
ARTICLE_34 = Basis(
    Citation(
        "AR du 11 juillet 2002, art. 34, modifié par l'AR du 7 janvier 2026 (CPAS d'Uccle)",
        url="https://cpasuccle.be/calculer-le-montant-du-ris",
        checked=_CHECKED,
    ),
    since=date(2026, 3, 1),
    kind=BasisKind.LAW,
)
ARTICLE_34_EQUITY = Basis(
    Citation(
        Text(
            fr="CPAS Connect, commentaire de la Fédération des CPAS (UVCW) : compter reste facultatif pour raison "
            "d'équité ; selon le SPP IS c'est une obligation",
            nl="CPAS Connect, commentaar van de Fédération des CPAS (UVCW): meetellen blijft facultatief om "
            "billijkheidsredenen; volgens de POD MI is het een verplichting",
            de="CPAS Connect, Kommentar der Fédération des CPAS (UVCW): Anrechnen bleibt aus Billigkeitsgründen "
            "freigestellt; laut ÖPD Sozialeingliederung ist es Pflicht",
            en="CPAS Connect, comment of the Fédération des CPAS (UVCW): counting stays optional for reasons of "
            "equity; to the ministry (SPP IS) it is an obligation",
        ),
        Certainty.CONFLICT,
        "https://www.cpasconnect.be/actualites/actualite/720858527752535715",
        _CHECKED,
    ),
    since=date(2026, 3, 1),
    kind=BasisKind.PRACTICE,
)
SITUATION_REVIEWED = Basis(
    Citation(
        Text(
            fr="Loi du 26 mai 2002, révision au moins une fois l'an et quand la situation change (SPP IS, Primabook)",
            nl="Wet van 26 mei 2002, herziening minstens eens per jaar en als de toestand verandert (POD MI, "
            "Primabook)",
            de="Gesetz vom 26. Mai 2002, Überprüfung mindestens einmal im Jahr und wenn sich die Lage ändert (ÖPD "
            "Sozialeingliederung, Primabook)",
            en="Law of 26 May 2002, review at least once a year and when the situation changes (SPP IS, Primabook)",
        ),
        url="https://primabook.mi-is.be/fr/droit-lintegration-sociale/le-recouvrement",
        checked=_CHECKED,
    ),
    kind=BasisKind.LAW,
)
OTHER_RIGHTS = Basis(CIRCULAR_2014, since=date(2014, 3, 24), kind=BasisKind.CIRCULAR)
"""The inquiry asks as well which other social benefits the person could claim."""
GENERAL_EXEMPTION = Basis(
    Citation(
        "AR du 11 juillet 2002, art. 22, § 2 (Droits quotidiens)",
        url="http://www.droitsquotidiens.be/fr/actualites/"
        "ris-plus-de-distinction-entre-les-etudiants-boursiers-et-non-boursiers",
        checked=_CHECKED,
    ),
    kind=BasisKind.LAW,
)
"""Taken once from the total of the resources, where that total is below the living wage of the category."""
SAVINGS = Basis(
    Citation(
        "AR du 11 juillet 2002, art. 27, numéro de mémoire (aDAS, fiche info « épargne »)",
        url="https://www.adasasbl.be/2020/04/06/fiche-info-epargne/",
        checked=_CHECKED,
    ),
    kind=BasisKind.LAW,
)
ARTICLE_35 = Basis(
    Citation(
        "AR du 11 juillet 2002, art. 35, § 1er (aDAS)",
        url="https://www.adasasbl.be/2022/02/21/exoneration-des-revenus-socioprofessionnels/",
        checked=_CHECKED,
    ),
    since=date(2022, 1, 1),
    kind=BasisKind.LAW,
)
"""Three years in total, within six years of the first day."""
ARTICLE_35_WORK = Basis(
    Citation(
        "AR du 11 juillet 2002, art. 35 (SPP IS, FAQ, conditions d'application de l'exonération ISP)",
        url="https://www.mi-is.be/fr/faq/quelles-sont-les-conditions-dapplication-de-lexoneration-isp",
        checked=_CHECKED,
    ),
    since=date(2022, 1, 1),
    kind=BasisKind.LAW,
)
"""Work must begin after the living wage was granted; training may begin before."""
ARTICLE_35_DAYS = Basis(
    Citation(
        Text(
            fr="Nombre de jours de l'exonération dans les attestations, lu comme des jours utilisés par une seule "
            "application",
            nl="Aantal dagen van de vrijstelling in de attesten, door één enkele toepassing gelezen als gebruikte "
            "dagen",
            de="Zahl der Tage der Freistellung in den Bescheinigungen, von einer einzigen Anwendung als verbrauchte "
            "Tage gelesen",
            en="Number of days of the exemption in the attestations, read as days used by one application alone",
        ),
        Certainty.UNKNOWN,
        checked=_CHECKED,
    ),
    kind=BasisKind.PRACTICE,
)
PREMIUM_ONCE = Basis(
    Citation(
        Text(
            fr="La prime d'installation n'est accordée qu'une fois dans une vie",
            nl="De installatiepremie wordt maar één keer in een leven toegekend",
            de="Die Einrichtungsprämie wird nur einmal im Leben gewährt",
            en="The installation grant is given once in a lifetime only",
        ),
        Certainty.MEMORY,
        checked=_CHECKED,
    ),
    kind=BasisKind.PRACTICE,
)
RECOVERY_CIRCLE = Basis(
    Citation(
        "Loi du 26 mai 2002, art. 4, numéro de mémoire (Street Law Clinic, ULB, fiche 7 : débiteurs alimentaires)",
        url="https://streetlawclinic.ulb.be/actualite/fiche7-debiteurs-alimentaires/",
        checked=_CHECKED,
    ),
    kind=BasisKind.LAW,
)
"""Parents, children, spouse and ex-spouse who owes maintenance: a closed list."""
RECOVERY_CONDITIONS = Basis(
    Citation(
        "Loi du 26 mai 2002, art. 26, numéro de mémoire (Droits quotidiens, rembourser le RIS que j'ai reçu)",
        url="https://www.droitsquotidiens.be/fr/question/le-cpas-peut-il-demander-mes-debiteurs-alimentaires-de-"
        "rembourser-le-ris-que-jai-recu",
        checked=_CHECKED,
    ),
    kind=BasisKind.LAW,
)
"""Parents while the beneficiary is a minor or entitled to family allowances; children after an unexplained decrease."""
RECOVERY_AMOUNTS = Basis(
    Citation(
        "AR du 11 juillet 2002 (Droits quotidiens, quels montants le CPAS peut-il demander à mes débiteurs)",
        url="https://www.droitsquotidiens.be/fr/question/"
        "quels-montants-le-cpas-peut-il-demander-mes-debiteurs-alimentaires-de-rembourser-pour-le",
        checked=_CHECKED,
    ),
    kind=BasisKind.LAW,
)
"""The income of two years before; at most the aid divided by the number of debtors."""
RECOVERY_SHARE = Basis(
    Citation(
        Text(
            fr="AR du 11 juillet 2002, art. 46 : plusieurs débiteurs d'aliments en vie du même rang (cité par "
            "Wordscope)",
            nl="KB van 11 juli 2002, art. 46: verscheidene onderhoudsplichtigen van dezelfde rang in leven "
            "(aangehaald door Wordscope)",
            de="K.E. vom 11. Juli 2002, Art. 46: mehrere lebende Unterhaltspflichtige gleichen Ranges (angeführt "
            "von Wordscope)",
            en="Royal Decree of 11 July 2002, art. 46: several living maintenance debtors of the same rank (cited "
            "by Wordscope)",
        ),
        url="http://wordscope.be/francais/neerlandais/royal+recouvre+plusieurs.html",
        checked=date(2026, 11, 30),
    ),
    kind=BasisKind.LAW,
)
"""Of each, and their spouse, no more than the aid divided by their number."""
NO_RECOVERY = Basis(
    Citation(
        "AR du 11 juillet 2002 (Droits quotidiens, renoncer à la récupération)",
        url="https://www.droitsquotidiens.be/fr/question/le-cpas-peut-il-renoncer-la-recuperation-ou-recuperer-des-"
        "montants-plus-bas-que-ceux-prevus-dans-les",
        checked=_CHECKED,
    ),
    kind=BasisKind.LAW,
)
"""Nothing is recovered where the aid is foreseen for three months at most, or the income lies below the scale."""

CROSSED = Basis(
    Citation(
        Text(
            fr="Circulaire du 3 juin 2014, croisement des flux de la BCSS avec les demandes de subside (« "
            "clignotants »)",
            nl="Omzendbrief van 3 juni 2014, kruising van de gegevensstromen van de KSZ met de subsidieaanvragen "
            "(„knipperlichten”)",
            de="Rundschreiben vom 3. Juni 2014, Abgleich der Datenflüsse der ZDSS mit den Zuschussanträgen (« "
            "clignotants »)",
            en="Circular of 3 June 2014, crossing of the flux of the BCSS with the requests for subsidy (« "
            "clignotants »)",
        ),
        url="https://slideplayer.fr/amp/13212466",
        checked=_CHECKED,
    ),
    since=date(2014, 6, 3),
    kind=BasisKind.CIRCULAR,
)
"""After the decision the ministry crosses family benefits, unemployment, work, pensions, cadastral income, insurability
and disability allowances with what the CPAS sent."""
ALL_RESOURCES = Basis(
    Citation(
        Text(
            fr="Loi du 26 mai 2002, les ressources, de quelque nature qu'elles soient (SPP IS, Primabook)",
            nl="Wet van 26 mei 2002, de bestaansmiddelen, van welke aard ook (POD MI, Primabook)",
            de="Gesetz vom 26. Mai 2002, die Existenzmittel, gleich welcher Art (ÖPD Sozialeingliederung, Primabook)",
            en="Law of 26 May 2002, the resources, of whatever kind (SPP IS, Primabook)",
        ),
        url="https://primabook.mi-is.be/nl/recht-op-maatschappelijke-integratie/berekening-van-de-bestaansmiddelen",
        checked=_CHECKED,
    ),
    kind=BasisKind.LAW,
)
FAMILY_BENEFITS = Basis(
    Citation(
        Text(
            fr="AR du 11 juillet 2002, art. 22, § 1er, prestations familiales (BDAS, ressources exonérées, 1er "
            "avril 2025)",
            nl="KB van 11 juli 2002, art. 22, § 1, gezinsbijslag (BDAS, ressources exonérées, 1 april 2025)",
            de="K.E. vom 11. Juli 2002, Art. 22 § 1, Kindergeld (BDAS, ressources exonérées, 1. April 2025)",
            en="Royal Decree of 11 July 2002, art. 22, § 1, family benefits (BDAS, ressources exonérées, 1 April 2025)",
        ),
        url="https://www.bdas-wwsb.brussels/?p=3300",
        checked=_CHECKED,
    ),
    kind=BasisKind.LAW,
)
"""Exempt for who raises the children; not what a young adult is paid himself, but for the disability supplement."""
FAMILY_BENEFITS_OF_COHABITANTS = Basis(
    Citation(
        Text(
            fr="CPAS Connect, commentaire de la Fédération des CPAS (UVCW) : seul le supplément pour handicap "
            "reste hors compte ; selon le CPAS d'Uccle celui d'orphelin aussi",
            nl="CPAS Connect, commentaar van de Fédération des CPAS (UVCW): enkel de toeslag voor een handicap "
            "telt niet mee; volgens het OCMW van Ukkel die voor wezen evenmin",
            de="CPAS Connect, Kommentar der Fédération des CPAS (UVCW): Nur der Zuschlag für eine Behinderung "
            "bleibt außer Betracht; laut ÖSHZ Uccle auch der für Waisen",
            en="CPAS Connect, comment of the Fédération des CPAS (UVCW): the supplement for a disability alone "
            "does not count; to the CPAS of Uccle that for an orphan does not either",
        ),
        Certainty.CONFLICT,
        "https://www.cpasconnect.be/actualites/actualite/720858527752535715",
        _CHECKED,
    ),
    since=date(2026, 3, 1),
    kind=BasisKind.PRACTICE,
)
REAL_ESTATE = Basis(
    Citation(
        Text(
            fr="AR du 11 juillet 2002, ressources immobilières du propriétaire ou usufruitier (BDAS)",
            nl="KB van 11 juli 2002, inkomsten uit onroerende goederen van de eigenaar of vruchtgebruiker (BDAS)",
            de="K.E. vom 11. Juli 2002, Mittel aus Immobilien des Eigentümers oder Nießbrauchers (BDAS)",
            en="Royal Decree of 11 July 2002, resources from real estate of the owner or usufructuary (BDAS)",
        ),
        url="https://www.bdas-wwsb.brussels/?p=3425",
        checked=_CHECKED,
    ),
    kind=BasisKind.LAW,
)
TRANSFERS = Basis(
    Citation(
        Text(
            fr="AR du 11 juillet 2002, cession de biens au cours des dix ans avant la demande (art. 28 à 32)",
            nl="KB van 11 juli 2002, overdracht van goederen in de tien jaar vóór de aanvraag (art. 28 tot 32)",
            de="K.E. vom 11. Juli 2002, Abtretung von Gütern in den zehn Jahren vor dem Antrag (Art. 28 bis 32)",
            en="Royal Decree of 11 July 2002, transfer of property in the ten years before the request (art. 28 to 32)",
        ),
        Certainty.MEMORY,
        checked=_CHECKED,
    ),
    kind=BasisKind.LAW,
)
INTEGRATION_ALLOWANCE = Basis(
    Citation(
        Text(
            fr="Conseil des ministres, décembre 2021, l'allocation d'intégration des personnes handicapées est "
            "exonérée",
            nl="Ministerraad, december 2021, de integratietegemoetkoming van personen met een handicap is vrijgesteld",
            de="Ministerrat, Dezember 2021, die Eingliederungsbeihilfe der Personen mit Behinderung ist freigestellt",
            en="Council of Ministers, December 2021, the integration allowance of persons with disabilities is exempt",
        ),
        checked=_CHECKED,
    ),
    kind=BasisKind.LAW,
)
"""The decision was read; the text that followed it, a decree of 25 January 2022, is known from memory."""

DISPOSED_TO_WORK = Basis(
    Citation(
        Text(
            fr="Loi du 26 mai 2002, conditions du droit : être disposé à travailler, sauf raisons de santé ou d'équité",
            nl="Wet van 26 mei 2002, voorwaarden van het recht: werkbereid zijn, behalve om gezondheids- of "
            "billijkheidsredenen",
            de="Gesetz vom 26. Mai 2002, Bedingungen des Rechts: arbeitsbereit sein, außer aus Gesundheits- oder "
            "Billigkeitsgründen",
            en="Law of 26 May 2002, conditions of the right: being disposed to work, unless health or equity "
            "prevents it",
        ),
        checked=_CHECKED,
    ),
    kind=BasisKind.LAW,
)
UNEMPLOYMENT_DAYS = Basis(
    Citation(
        Text(
            fr="Une allocation de chômage est due pour chaque jour sauf le dimanche, 26 jours par mois en moyenne",
            nl="Een werkloosheidsuitkering is verschuldigd voor elke dag behalve zondag, gemiddeld 26 dagen per maand",
            de="Arbeitslosengeld steht für jeden Tag außer Sonntag zu, im Durchschnitt 26 Tage im Monat",
            en="An unemployment benefit is due for every day but Sunday, 26 days a month on average",
        ),
        Certainty.MEMORY,
        checked=_CHECKED,
    ),
    kind=BasisKind.PRACTICE,
)
