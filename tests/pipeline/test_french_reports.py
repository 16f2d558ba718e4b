"""French reports: headlines that open with a name, strangers' fines, tables without names, sums in francs CFA."""

from __future__ import annotations

import pytest

from bot.domain.items import ItemKind
from tests.pipeline.reading_helpers import Row, read, told

TABLE = """Date | Organisme | Décision
11/06/2024 | Cabinet dentaire | Amende de 5 000 euros
18/07/2024 | Salle de sport | Amende de 9 500 euros"""

STORIES: list[tuple[str, str, set[Row]]] = [
    (
        "Fichiers clients : Borelis condamné pour défaut de sécurité",
        "Le distributeur doit s'acquitter d'une amende de 250 000 euros. Ainsi en a jugé la CNIL le 8 septembre.",
        {("fine", "Borelis", 250_000, "EUR")},
    ),
    (
        "Enfants : Kidoo épinglée par la CNIL",
        "L'éditeur de jeux a reçu une amende de 15 000 euros.",
        {("fine", "Kidoo", 15_000, "EUR")},
    ),
    (
        "Données : Videosphère mise en demeure par la Cnil",
        "L'entreprise a trois mois pour se conformer.",
        {("formal_notice", "Videosphère", None, None)},
    ),
    (
        "",
        "La CDP a condamné la société SenCash SARL à une amende de dix millions (10.000.000) de francs CFA.",
        {("fine", "SenCash SARL", 10_000_000, "XOF")},
    ),
    (
        "",
        "L'établissement de paiement Borelis s'est vu infliger par la CNIL 180.000 euros d'amende.",
        {("fine", "Borelis", 180_000, "EUR")},
    ),
    (
        "La CNIL ordonne la destruction de gabarits",
        "La CNIL ordonne à Borelis de détruire, sous un mois, les gabarits du visage des salariés déjà recueillis.",
        {("order", "Borelis", None, None)},
    ),
    (
        "Sanctions de la procédure simplifiée",
        TABLE,
        {("fine", "Cabinet dentaire", 5_000, "EUR"), ("fine", "Salle de sport", 9_500, "EUR")},
    ),
    (
        "Logiciel : 1 700 000 euros d'amende pour un éditeur",
        "ORVANE FRANCE, qui s'appelait encore Kalista en 2022, conçoit un portail. La CNIL a prononcé sa sanction.",
        {("fine", "ORVANE FRANCE", 1_700_000, "EUR")},
    ),
    (
        "Mots de passe : la Cnil sévit",
        "La Cnil inflige 120 000 euros à Borelis, 45 000 à Kalista et 10 000 à Orvane.",
        {("fine", "Borelis", 120_000, "EUR"), ("fine", "Kalista", 45_000, "EUR"), ("fine", "Orvane", 10_000, "EUR")},
    ),
    (
        "Publicité : 40 millions d'euros pour Ciblor",
        "La formation restreinte de la Cnil a retenu 40 millions d'euros, au terme d'une longue procédure de sanction.",
        {("fine", "Ciblor", 40_000_000, "EUR")},
    ),
    (
        "Sanction de Borelis",
        "La CNIL a sanctionné Borelis d'une amende de 75 000 euros assortie d'une injonction sous astreinte.",
        {("fine", "Borelis", 75_000, "EUR"), ("order", "Borelis", None, None)},
    ),
    (
        "Trottinettes : Rolli rattrapé par la Cnil",
        "Rolli enregistrait la position de ses engins. Coût de l'opération : 125.000 euros, a annoncé la Cnil.",
        {("fine", "Rolli", 125_000, "EUR")},
    ),
    (
        "Drones : la Cnil hausse le ton",
        "Rappel à l'ordre, injonction : le ministère de l'Intérieur devra mettre fin d'ici à juin aux vols de drones.",
        {("reprimand", "ministère de l'Intérieur", None, None), ("order", "ministère de l'Intérieur", None, None)},
    ),
    (
        "Une mairie de l'Oise rappelée à l'ordre pour ses drones",
        "La CNIL a rappelé à l'ordre la commune de Saint-Brieux, qui survolait les jardins.",
        {("reprimand", "commune de Saint-Brieux", None, None)},
    ),
    (
        "Orvane mis à l'amende",
        (
            "La CNIL inflige 10.000 euros à Orvane. Le transporteur écrivait aux clients du Passe Kalista. "
            "La CNIL lui adresse aussi un blâme."
        ),
        {("fine", "Orvane", 10_000, "EUR"), ("reprimand", "Orvane", None, None)},
    ),
    (
        "Garante : 5 millions à Foodline",
        "Le Garante privacy reproche à Foodline la surveillance de ses livreurs et lui réclame 5 millions d'euros.",
        {("fine", "Foodline", 5_000_000, "EUR")},
    ),
    (
        "Le Conseil d'État saisi par Orvane",
        "Orvane a saisi le Conseil d'État contre l'amende de 2 millions d'euros que la Cnil lui a infligée en janvier.",
        {("appeal", "Orvane", None, None), ("fine", "Orvane", 2_000_000, "EUR")},
    ),
    (
        "Dix caméras pour un hôtel",
        "L'hôtel Bellerive, à Nice, devra s'acquitter de 10.000 euros, a décidé la Cnil.",
        {("fine", "Bellerive", 10_000, "EUR")},
    ),
    (
        "Orvane dans le collimateur",
        "La Cnil a engagé une procédure de sanction contre Orvane, a appris l'agence.",
        {("investigation", "Orvane", None, None)},
    ),
    (
        "Orvane à l'amende",
        "La CNIL a infligé 20.000 euros à Orvane. Les fichiers devront être supprimés sous un mois.",
        {("fine", "Orvane", 20_000, "EUR"), ("order", "Orvane", None, None)},
    ),
    (
        "La Cnil tape Orvane au portefeuille",
        "Le gendarme des données a décidé de taper au portefeuille : 40 millions d'euros pour Orvane.",
        {("fine", "Orvane", 40_000_000, "EUR")},
    ),
    (
        "Orvane sommé de détruire ses profils",
        "La CNIL a sommé Orvane de détruire sous trois mois les profils de 370 millions d'internautes.",
        {("order", "Orvane", None, None)},
    ),
    (
        "Orvane et son contrat",
        "La CNIL a infligé 10.000 euros d'amende à Orvane. Le contrat prévoyait des pénalités de 500 000 euros.",
        {("fine", "Orvane", 10_000, "EUR")},
    ),
    (
        "Orvane mise en demeure",
        "La société Orvane doit mieux protéger sa base : la CNIL l'a mise en demeure de le faire sous trois mois.",
        {("formal_notice", "Orvane", None, None)},
    ),
]

NO_NEWS = [
    (
        "Appels à répétition : la DGCCRF inflige 1,2 million d'euros à quatre sociétés",
        "Quatre entreprises devront payer 1,2 million d'euros en tout, dont 460 000 euros pour Isolouest.",
    ),
    ("L'Arcom met en demeure Borelis", "La plateforme a quinze jours pour vérifier l'âge de ses visiteurs."),
    (
        "Borelis visé par une plainte",
        "L'association demande à l'autorité d'ordonner à Borelis l'arrêt du traitement.",
    ),
    (
        "Borelis nomme une déléguée à la protection des données",
        "Deux ans après l'amende de 600 000 euros que lui a infligée la Cnil, Borelis recrute Jeanne Morel.",
    ),
    ("Bruxelles enquête sur Borelis", "La Commission européenne a ouvert jeudi une enquête contre Borelis."),
    (
        "Le Conseil d'État valide le fichier",
        "Le Conseil d'État a rejeté jeudi les requêtes de trois associations contre le décret qui crée le fichier.",
    ),
    (
        "Trois enseignes averties",
        "Si rien ne change, elles s'exposent à une amende de 20 millions d'euros.",
    ),
]


@pytest.mark.parametrize(("title", "text", "rows"), STORIES)
def test_stories(title: str, text: str, rows: set[Row]) -> None:
    reading = read(text, title=title, language="fr", publisher="cnil")
    assert (reading.verdict.kind, told(reading)) == (ItemKind.ENFORCEMENT, rows)


@pytest.mark.parametrize(("title", "text"), NO_NEWS)
def test_no_news(title: str, text: str) -> None:
    reading = read(text, title=title, language="fr", publisher="press")
    assert (reading.verdict.kind, told(reading)) == (ItemKind.OTHER, set())
