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


@pytest.mark.parametrize("body", BODIES)
def test_public_bodies_in_small_letters_are_named_whole(body: str) -> None:
    article = {"o": "l'", "a": "l'"}.get(body[0], "la " if body.startswith("chambre") else "le ")
    reading = read(f"La CNIL sanctionne {article}{body} à hauteur de 5 000 euros.", language="fr", publisher="cnil")
    assert told(reading) == {("fine", body, 5_000, "EUR")}


@pytest.mark.parametrize(("sentence", "row"), SENTENCES)
def test_sanctions_are_read(sentence: str, row: Row) -> None:
    assert told(read(sentence, language="fr", publisher="cnil")) == {row}


def test_the_party_that_a_text_only_describes_is_taken_from_its_opening() -> None:
    text = "Pendant six ans, une société a transmis les adresses de ses clients. Elle a fixé l'amende à 350 000 euros."
    reading = read(text, title="Publicité en ligne : 350 000 euros", language="fr", publisher="cnil")
    assert told(reading) == {("fine", "une société", 350_000, "EUR")}
