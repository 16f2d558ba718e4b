"""French sanctions by the way they are worded: bodies in small letters, associations, verbs of a blow, verdicts."""

from __future__ import annotations

import pytest

from tests.pipeline.reading_helpers import Row, read, told

BODIES = [
    "centre hospitalier de Morlant",
    "centre communal d'action sociale de Morlant",
    "office public de l'habitat de Morlant",
    "chambre de commerce et d'industrie de Morlant",
    "barreau de Morlant",
    "aéroport de Morlant",
]

SENTENCES: list[tuple[str, Row]] = [
    (
        "La CNIL a infligé à l'association Les Amis du Port une amende de 5 000 euros.",
        ("fine", "Amis du Port", 5_000, "EUR"),
    ),
    (
        "L'association Les Amis du Port s'est vu infliger une amende de 5 000 euros par la CNIL.",
        ("fine", "Amis du Port", 5_000, "EUR"),
    ),
    (
        "La CNIL sanctionne le Crédit Régional à hauteur de 50 000 euros.",
        ("fine", "Crédit Régional", 50_000, "EUR"),
    ),
    (
        "La CNIL épingle Orvane à hauteur de 40 000 euros pour ses cookies.",
        ("fine", "Orvane", 40_000, "EUR"),
    ),
    (
        "La CNIL fait payer 3 millions d'euros à Orvane pour une fuite de données.",
        ("fine", "Orvane", 3_000_000, "EUR"),
    ),
    (
        "Orvane est sommé de payer 75 000 euros pour avoir prospecté sans consentement, a décidé la CNIL.",
        ("fine", "Orvane", 75_000, "EUR"),
    ),
    (
        "Sur proposition du rapporteur, la formation restreinte a infligé une amende de 8 000 euros à Orvane.",
        ("fine", "Orvane", 8_000, "EUR"),
    ),
    (
        "Orvane, que la CNIL a sanctionné d'une amende de 8 000 euros, a deux mois pour saisir le Conseil d'État.",
        ("fine", "Orvane", 8_000, "EUR"),
    ),
    (
        "Une amende de 9 000 euros a été prononcée à l'encontre du groupe Melvoise par la CNIL.",
        ("fine", "Melvoise", 9_000, "EUR"),
    ),
    (
        "La Commission nationale décide d'infliger à la Société A une amende administrative de 13.200 euros.",
        ("fine", "Société A", 13_200, "EUR"),
    ),
]


MEASURES: list[tuple[str, Row]] = [
    ("La présidente de la CNIL met Orvane en demeure de fermer le fichier.", ("formal_notice", "Orvane", None, None)),
    ("La CNIL a choisi de rappeler Orvane à l'ordre.", ("reprimand", "Orvane", None, None)),
    ("La CNIL réprimande la société Valtrix pour ses caméras.", ("reprimand", "Valtrix", None, None)),
    ("La CNIL oblige Orvane à revoir son bandeau de cookies.", ("order", "Orvane", None, None)),
    ("La CNIL exige de Valtrix la suppression des données.", ("order", "Valtrix", None, None)),
    ("La CNIL impose à Valtrix SAS la mise en conformité du traitement.", ("order", "Valtrix SAS", None, None)),
    ("La CNIL suspend le traitement mis en œuvre par la société Valtrix.", ("order", "Valtrix", None, None)),
    ("La CNIL donne trois mois à Orvane pour effacer les photos.", ("order", "Orvane", None, None)),
    ("Valtrix SAS est visé par une enquête de la CNIL.", ("investigation", "Valtrix SAS", None, None)),
]


@pytest.mark.parametrize("body", BODIES)
def test_public_bodies_in_small_letters_are_named_whole(body: str) -> None:
    article = {"o": "l'", "a": "l'"}.get(body[0], "la " if body.startswith("chambre") else "le ")
    reading = read(f"La CNIL sanctionne {article}{body} à hauteur de 5 000 euros.", language="fr", publisher="cnil")
    assert told(reading) == {("fine", body, 5_000, "EUR")}


@pytest.mark.parametrize(("sentence", "row"), [*SENTENCES, *MEASURES])
def test_sanctions_are_read(sentence: str, row: Row) -> None:
    assert told(read(sentence, language="fr", publisher="cnil")) == {row}


def test_the_party_that_a_text_only_describes_is_taken_from_its_opening() -> None:
    text = "Pendant six ans, une société a transmis les adresses de ses clients. Elle a fixé l'amende à 350 000 euros."
    reading = read(text, title="Publicité en ligne : 350 000 euros", language="fr", publisher="cnil")
    assert told(reading) == {("fine", "une société", 350_000, "EUR")}


def test_a_daily_sum_stands_beside_the_order_that_it_enforces() -> None:
    text = "La CNIL a infligé à Orvane une amende de 5 000 euros, et 100 euros par jour de retard au-delà de deux mois."
    assert told(read(text, language="fr", publisher="cnil")) == {
        ("fine", "Orvane", 5_000, "EUR"),
        ("periodic_penalty", "Orvane", 100, "EUR"),
        ("order", "Orvane", None, None),
    }


def test_a_daily_sum_is_due_by_each_that_was_ordered() -> None:
    text = (
        "La CNIL ordonne à Orvane et à Valtrix de revoir leurs bandeaux. Au-delà de trois mois, ce sera une astreinte "
        "de 10 000 euros par jour de retard."
    )
    assert told(read(text, language="fr", publisher="cnil")) == {
        (type_, party, units, "EUR" if units else None)
        for party in ("Orvane", "Valtrix")
        for type_, units in (("order", None), ("periodic_penalty", 10_000))
    }
