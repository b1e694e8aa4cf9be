"""What the rules rest on, each source once."""

from datetime import date

from bcss_cpas.codes.provenance import Certainty, Citation
from bcss_cpas.integration.deadlines import deadline
from bcss_cpas.rules._rule import Basis, BasisKind

_CHECKED = date(2026, 11, 23)

DECK = Citation("La consultation des flux dans le cadre de l'enquête sociale au sein d'un CPAS", checked=_CHECKED)
CIRCULAR_2014 = Citation(
    "Circulaire du 14 mars 2014 et arrêtés royaux du 1er décembre 2013, conditions minimales de l'enquête sociale",
    url="https://www.etaamb.be/fr/circulaire-du-14-mars-2014_n2014011203.html",
    checked=_CHECKED,
)
CIRCULAR_2018 = Citation(
    "Circulaire du 27 mars 2018 : la situation de fait prime sur la situation administrative", checked=_CHECKED
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
        "L'enquête sur un débiteur d'aliments porte sur son ménage et ses moyens : déduit de « La consultation des "
        "flux dans le cadre de l'enquête sociale au sein d'un CPAS », débiteurs alimentaires",
        Certainty.DERIVED,
        checked=_CHECKED,
    ),
    kind=BasisKind.DECK,
)
YEARLY_CONSULTATION = Basis(deadline("review").source, kind=BasisKind.DECK)
DECIDED_IN_TIME = Basis(deadline("decision").source, kind=BasisKind.LAW)
DECISION_IN_NETWORK = Basis(deadline("network").source, kind=BasisKind.PRACTICE)
OTHER_SECTORS = Basis(
    Citation("BCSS, liste des codes qualité (lijst_hoedanigheidscodes), copie publique de 2012", checked=_CHECKED),
    kind=BasisKind.PRACTICE,
)
"""What the codes of the other sectors mean."""
NOT_INTEGRATED_THERE = Basis(
    Citation(
        "MSG00021 : la personne n'est pas suffisamment intégrée pour le fournisseur (réponses publiques de MAGDA-Mock)",
        url="https://github.com/Informatievlaanderen/MAGDA-Mock",
        checked=_CHECKED,
    ),
    kind=BasisKind.PRACTICE,
)
INFORMED = Basis(
    Citation(
        "Loi du 30 juillet 2018 et RGPD : devoir d'information du demandeur, tels que cités dans « La consultation des "
        "flux dans le cadre de l'enquête sociale au sein d'un CPAS »",
        checked=_CHECKED,
    ),
    kind=BasisKind.LAW,
)
INQUIRY_RESOURCES = Basis(CIRCULAR_2014, since=date(2014, 3, 24), kind=BasisKind.CIRCULAR)
"""The resources are checked in every inquiry: those of the applicant, and those of others as the law asks."""

CODE_207 = Basis(
    Citation(
        "Circulaire du 3 décembre 2008, lieu obligatoire d'inscription (« code 207 ») : sa suppression ouvre l'aide du "
        "CPAS",
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
    Citation("Cass., 27 juin 2022, hébergement égalitaire", url="https://creno.be/?p=55009", checked=_CHECKED),
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
        "CPAS Connect, commentaire de la Fédération des CPAS (UVCW) : compter reste facultatif pour raison d'équité ; "
        "selon le SPP IS c'est une obligation",
        Certainty.CONFLICT,
        "https://www.cpasconnect.be/actualites/actualite/720858527752535715",
        _CHECKED,
    ),
    since=date(2026, 3, 1),
    kind=BasisKind.PRACTICE,
)
SITUATION_REVIEWED = Basis(
    Citation(
        "Loi du 26 mai 2002, révision au moins une fois l'an et quand la situation change (SPP IS, Primabook)",
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
        "AR du 11 juillet 2002, art. 35, § 1er (cité par aDAS)",
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
        "Nombre de jours de l'exonération dans les attestations, lu comme des jours utilisés par une seule application",
        Certainty.UNKNOWN,
        checked=_CHECKED,
    ),
    kind=BasisKind.PRACTICE,
)
PREMIUM_ONCE = Basis(
    Citation("La prime d'installation n'est accordée qu'une fois dans une vie", Certainty.MEMORY, checked=_CHECKED),
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
        "AR du 11 juillet 2002, art. 46 : plusieurs débiteurs d'aliments en vie du même rang (cité par Wordscope)",
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
        "Circulaire du 3 juin 2014, croisement des flux de la BCSS avec les demandes de subside (« clignotants »)",
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
        "Loi du 26 mai 2002, les ressources, de quelque nature qu'elles soient (SPP IS, Primabook)",
        url="https://primabook.mi-is.be/nl/recht-op-maatschappelijke-integratie/berekening-van-de-bestaansmiddelen",
        checked=_CHECKED,
    ),
    kind=BasisKind.LAW,
)
FAMILY_BENEFITS = Basis(
    Citation(
        "AR du 11 juillet 2002, art. 22, § 1er, prestations familiales (BDAS, ressources exonérées, 1er avril 2025)",
        url="https://www.bdas-wwsb.brussels/?p=3300",
        checked=_CHECKED,
    ),
    kind=BasisKind.LAW,
)
"""Exempt for who raises the children; not what a young adult is paid himself, but for the disability supplement."""
FAMILY_BENEFITS_OF_COHABITANTS = Basis(
    Citation(
        "CPAS Connect, commentaire de la Fédération des CPAS (UVCW) : seul le supplément pour handicap reste hors "
        "compte ; selon le CPAS d'Uccle celui d'orphelin aussi",
        Certainty.CONFLICT,
        "https://www.cpasconnect.be/actualites/actualite/720858527752535715",
        _CHECKED,
    ),
    since=date(2026, 3, 1),
    kind=BasisKind.PRACTICE,
)
REAL_ESTATE = Basis(
    Citation(
        "AR du 11 juillet 2002, ressources immobilières du propriétaire ou usufruitier (BDAS)",
        url="https://www.bdas-wwsb.brussels/?p=3425",
        checked=_CHECKED,
    ),
    kind=BasisKind.LAW,
)
TRANSFERS = Basis(
    Citation(
        "AR du 11 juillet 2002, cession de biens au cours des dix ans avant la demande (art. 28 à 32)",
        Certainty.MEMORY,
        checked=_CHECKED,
    ),
    kind=BasisKind.LAW,
)
INTEGRATION_ALLOWANCE = Basis(
    Citation(
        "Conseil des ministres, décembre 2021, l'allocation d'intégration des personnes handicapées est exonérée",
        checked=_CHECKED,
    ),
    kind=BasisKind.LAW,
)
"""The decision was read; the text that followed it, a decree of 25 January 2022, is known from memory."""

DISPOSED_TO_WORK = Basis(
    Citation(
        "Loi du 26 mai 2002, conditions du droit : être disposé à travailler, sauf raisons de santé ou d'équité",
        checked=_CHECKED,
    ),
    kind=BasisKind.LAW,
)
UNEMPLOYMENT_DAYS = Basis(
    Citation(
        "Une allocation de chômage est due pour chaque jour sauf le dimanche, 26 jours par mois en moyenne",
        Certainty.MEMORY,
        checked=_CHECKED,
    ),
    kind=BasisKind.PRACTICE,
)
