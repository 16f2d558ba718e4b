"""How French releases and reports word what was done: short texts, each with the actions it tells."""

from __future__ import annotations

import pytest

from tests.pipeline.reading_helpers import read, told

Row = tuple[str, str | None, int | None, str | None]


def fine(subject: str, amount: int) -> Row:
    return "fine", subject, amount, "EUR"


def bare(kind: str, subject: str) -> Row:
    return kind, subject, None, None


SANCTIONS = [
    ("La Cnil a mis Orvane à l'amende : 600 000 euros.", {fine("Orvane", 600_000)}),
    ("Après le piratage, Orvane va devoir débourser 150 000 euros, a décidé la CNIL.", {fine("Orvane", 150_000)}),
    (
        "Après Kalista, c'est au tour d'Orvane d'être épinglé : 60 000 euros d'amende, a tranché la CNIL.",
        {fine("Orvane", 60_000)},
    ),
    (
        "Orvane, propriété de Kalista Médias, écope de 380 000 euros d'amende de la CNIL.",
        {fine("Orvane", 380_000)},
    ),
    (
        "L'addition tombe pour Orvane : 180 000 euros. La CNIL lui reproche un serveur laissé ouvert.",
        {fine("Orvane", 180_000)},
    ),
    (
        "La négligence vaut à Orvane une amende de huit cent mille euros (800 000 €), a annoncé la CNIL.",
        {fine("Orvane", 800_000)},
    ),
    (
        "Deux amendes, de 42 millions d'euros au total, contre Orvane Mobile (27 millions) et Orvane (15 millions).",
        {fine("Orvane Mobile", 27_000_000), fine("Orvane", 15_000_000)},
    ),
    (
        "Montant de la sanction : 240 000 euros. La société KASTEL, a relevé la CNIL, aspirait des annuaires.",
        {fine("KASTEL", 240_000)},
    ),
    (
        "La CNIL adresse une réprimande à la commune de Bréval et inflige une amende de 5 000 euros à un candidat.",
        {bare("reprimand", "commune de Bréval"), fine("un candidat", 5_000)},
    ),
    (
        "Une société de transport routier et un office public de l'habitat ont été rappelés à l'ordre par la CNIL.",
        {bare("reprimand", "Une société de transport routier"), bare("reprimand", "un office public de l'habitat")},
    ),
    (
        "Enfin, un bailleur, qui n'a pas répondu aux demandes de la CNIL, fait l'objet d'un rappel à l'ordre.",
        {bare("reprimand", "un bailleur")},
    ),
    ("L'association Contraste a écopé d'un simple avertissement.", {bare("reprimand", "Contraste")}),
    ("La CNIL réclame 8 millions d'euros à Orvane pour sa publicité ciblée.", {fine("Orvane", 8_000_000)}),
    ("Interdiction provisoire : la CNIL bloque l'application Kalista.", {bare("order", "Kalista")}),
    (
        "Pas de sanction pour ORVANE : la CNIL se contente d'un rappel à ses obligations légales.",
        {bare("reprimand", "ORVANE")},
    ),
]

RAPPEL = (
    "La formation restreinte prononce un rappel à l'ordre à l'encontre du ministère de l'Intérieur et du ministère de "
    "la Justice. Elle enjoint aux deux ministères de mettre le fichier en conformité."
)
TOGETHER = [
    (
        RAPPEL,
        {(kind, f"ministère de {name}") for kind in ("reprimand", "order") for name in ("l'Intérieur", "la Justice")},
    ),
    (
        "La CNIL enquête après la fuite de données chez VIANDIS et ALMERON.",
        {("investigation", "VIANDIS"), ("investigation", "ALMERON")},
    ),
]

ENDED = [
    ("La CNIL clôt sans suite la procédure visant ORVANE.", {bare("investigation", "ORVANE")}),
    ("L'injonction prononcée contre ORVANE est levée.", {bare("investigation", "ORVANE")}),
    ("Mise en demeure d'ORVANE : clôture. La société s'est conformée.", {bare("investigation", "ORVANE")}),
    (
        "La présidente de la CNIL a décidé de clore la mise en demeure adressée à ORVANE en 2019.",
        {bare("investigation", "ORVANE")},
    ),
    (
        "Le Conseil d'État a ramené à 175 000 euros l'amende de 250 000 euros que la CNIL avait infligée à Orvane.",
        {("appeal", "Orvane", 175_000, "EUR")},
    ),
    (
        "Orvane perd son recours contre l'amende de 746 000 euros de la CNIL devant le tribunal administratif.",
        {("appeal", "Orvane", 746_000, "EUR")},
    ),
]

NOTHING_DONE = [
    "En 2025, la CNIL a prononcé 83 sanctions, représentant 55,2 millions d'euros d'amendes.",
    "La procédure simplifiée représente 67 sanctions, pour un montant total de 412 500 euros.",
    "Orvane comparaît après l'escroquerie de ses intérimaires. Les parties civiles réclament 500 euros chacune.",
    "L'association Noctule a déposé plainte auprès de la CNIL contre Orvane et réclame 4 millions d'euros.",
]

FORMER = [
    "La formation restreinte avait joint à sa décision une amende de 5 000 euros contre Orvane. L'enquête est close.",
]


@pytest.mark.parametrize(("text", "actions"), SANCTIONS)
def test_a_sanction_falls_on_its_party(text: str, actions: set[Row]) -> None:
    reading = read(text, language="fr", publisher="cnil")
    assert reading.verdict.is_enforcement
    assert told(reading) == actions


@pytest.mark.parametrize(("text", "actions"), TOGETHER)
def test_several_are_told_together(text: str, actions: set[tuple[str, str]]) -> None:
    assert {row[:2] for row in told(read(text, language="fr", publisher="cnil"))} == actions


@pytest.mark.parametrize(("text", "actions"), ENDED)
def test_what_ends_is_no_new_measure(text: str, actions: set[Row]) -> None:
    reading = read(text, language="fr", publisher="cnil")
    assert {row for row in told(reading) if row[0] in {"investigation", "appeal"}} == actions
    assert {row[0] for row in told(reading)} & {"order", "formal_notice"} == set()


@pytest.mark.parametrize("text", NOTHING_DONE)
def test_counts_and_claims_are_no_enforcement(text: str) -> None:
    assert not read(text, language="fr", publisher="cnil").verdict.is_enforcement


@pytest.mark.parametrize("text", FORMER)
def test_an_older_measure_is_background(text: str) -> None:
    reading = read(text, title="Orvane change de mains", language="fr", publisher="cnil")
    assert all(f.role.value == "background" for f in reading.findings if f.type.value == "fine")


def test_the_options_of_a_procedure_are_no_measures() -> None:
    text = (
        "Que peut décider la formation restreinte ?\n• un rappel à l'ordre ;\n• une injonction sous astreinte "
        "(jusqu'à 100 000 € par jour) ;\n• une amende : au maximum 20 millions d'euros."
    )
    reading = read(text, title="Comment se déroule une procédure ?", language="fr", publisher="cnil")
    assert not reading.verdict.is_enforcement
    assert reading.findings == ()


def test_what_another_authority_does_is_no_news_of_data_protection() -> None:
    title = "Appels à répétition : la DGCCRF inflige 1,2 million d'euros à quatre sociétés"
    text = "Quatre entreprises devront payer 1,2 million d'euros, dont 460 000 pour Orvane. La Cnil n'y est pour rien."
    assert not read(text, title=title, language="fr", publisher="press").verdict.is_enforcement
