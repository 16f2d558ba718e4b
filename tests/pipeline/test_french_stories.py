"""French stories of several parties, of older fines, and of what is nobody's measure."""

from __future__ import annotations

import pytest

from tests.pipeline.reading_helpers import Row, read, told

STORIES: list[tuple[str, str, set[Row]]] = [
    (
        "",
        "La CNIL inflige 100 000 euros d'amende à Orvane, 50 000 à Delmaro.",
        {("fine", "Orvane", 100_000, "EUR"), ("fine", "Delmaro", 50_000, "EUR")},
    ),
    (
        "Fuite de données : Orvane et Delmaro condamnés à 150 000 euros",
        "La CNIL a sanctionné les deux entreprises. La première devra régler 100 000 euros, la seconde 50 000 euros.",
        {("fine", "Orvane", 100_000, "EUR"), ("fine", "Delmaro", 50_000, "EUR")},
    ),
    (
        "",
        "Orvane écope de 100 000 euros d'amende. Delmaro, lui, s'en tire avec 50 000 euros, a indiqué la CNIL.",
        {("fine", "Orvane", 100_000, "EUR"), ("fine", "Delmaro", 50_000, "EUR")},
    ),
    (
        "",
        "Deux sociétés sont sanctionnées par la CNIL : Orvane, pour 100 000 euros, et Delmaro, pour 50 000 euros.",
        {("fine", "Orvane", 100_000, "EUR"), ("fine", "Delmaro", 50_000, "EUR")},
    ),
    (
        "Sanctions : la CNIL épingle deux entreprises",
        "Orvane (commerce) : 100 000 euros d'amende pour ses cookies.\nValtrix (santé) : rappel à l'ordre.",
        {("fine", "Orvane", 100_000, "EUR"), ("reprimand", "Valtrix", None, None)},
    ),
    (
        "Procédure simplifiée",
        "Dix sanctions, pour 104 000 euros au total. Un médecin est condamné à 5 000 euros, une mairie à 10 000 euros.",
        {("fine", "Un médecin", 5_000, "EUR"), ("fine", "une mairie", 10_000, "EUR")},
    ),
    (
        "",
        "La CNIL impose à Orvane une amende de cinq mille (5.000) euros et à Delmaro une amende de 8.000,- EUR.",
        {("fine", "Orvane", 5_000, "EUR"), ("fine", "Delmaro", 8_000, "EUR")},
    ),
]

BESIDE_A_FINE = [
    "Elle encourait une amende de 10 millions d'euros.",
    "L'amende aurait pu être plus lourde : 2 millions d'euros étaient envisageables.",
    "« Nous étudions l'opportunité d'un recours », indique-t-elle.",
    "Les entreprises doivent supprimer les données des prospects inactifs au bout de trois ans.",
    "L'autorité peut aussi ordonner l'arrêt d'un traitement ou prononcer un rappel à l'ordre.",
]


@pytest.mark.parametrize(("title", "text", "rows"), STORIES)
def test_each_party_has_its_own(title: str, text: str, rows: set[Row]) -> None:
    assert told(read(text, title=title, language="fr", publisher="cnil")) == rows


@pytest.mark.parametrize("sentence", BESIDE_A_FINE)
def test_what_may_be_done_or_is_everybodys_duty_is_no_measure(sentence: str) -> None:
    text = f"La CNIL a infligé une amende de 40 000 euros à Orvane. {sentence}"
    assert told(read(text, language="fr", publisher="cnil")) == {("fine", "Orvane", 40_000, "EUR")}


def test_what_opens_a_sentence_dates_only_itself() -> None:
    text = "Déjà condamnée en 2021 à 40 000 euros, la société Orvane devra cette fois verser 100 000 euros à la CNIL."
    roles = {int(f.money.amount): f.role.value for f in read(text, language="fr", publisher="cnil").findings if f.money}
    assert roles == {40_000: "background", 100_000: "main"}


def test_a_numbered_entry_is_about_the_one_with_whom_it_opens() -> None:
    text = (
        "1. Un chirurgien-dentiste n'a pas remis son dossier à une patiente. Il devra payer 5 000 euros.\n\n"
        "2. Une candidate a adressé des SMS à des administrés : 2 500 euros d'amende.\n\n"
        "3. Un exploitant de boulangeries filmait le fournil. Les caméras ayant été réorientées, il s'en tire avec un "
        "rappel à l'ordre.\n\nL'astreinte est plafonnée, dans ce cadre, à 100 euros par jour."
    )
    assert told(read(text, title="Retour sur trois sanctions", language="fr", publisher="cnil")) == {
        ("fine", "Un chirurgien-dentiste", 5_000, "EUR"),
        ("fine", "Une candidate", 2_500, "EUR"),
        ("reprimand", "Un exploitant de boulangeries", None, None),
    }


def test_rows_parted_by_dashes_have_their_party_behind_the_date() -> None:
    text = (
        "21/06/2018 – ORVANE – Atteinte à la sécurité – Sanction pécuniaire de 75 000 euros – Publique\n"
        "24/07/2018 – VALTRIX – Prospection – Sanction pécuniaire de 50 000 euros – Publique\n"
        "27/09/2018 – Cabinet de conseil – Défaut de réponse – Avertissement – Non publique"
    )
    assert told(read(text, title="Les sanctions prononcées par la CNIL", language="fr", publisher="cnil")) == {
        ("fine", "ORVANE", 75_000, "EUR"),
        ("fine", "VALTRIX", 50_000, "EUR"),
        ("reprimand", "Cabinet de conseil", None, None),
    }


def test_a_date_between_commas_makes_no_verb_passive() -> None:
    text = "La CNIL a, le 17 octobre 2024, rappelé à l'ordre le ministère de la Mer ainsi que le ministère du Temps."
    rows = told(read(text, title="Deux ministères rappelés à l'ordre", language="fr", publisher="cnil"))
    assert rows == {("reprimand", f"ministère {name}", None, None) for name in ("de la Mer", "du Temps")}


CARRIED: list[tuple[str, str, str, set[Row]]] = [
    (
        "the two that an earlier sentence names",
        "Un module transmet à ORVANE et à VALTRIX la position des téléphones. ORVANE la garde treize mois.",
        "La présidente de la CNIL a mis en demeure les deux sociétés de recueillir un consentement.",
        {("formal_notice", "ORVANE", None, None), ("formal_notice", "VALTRIX", None, None)},
    ),
    (
        "a list whose entries open with a name",
        "Les montants des amendes infligées par la CNIL :\n• Orvane Aéroport : 200 000 euros",
        "\n• Delmaro Secours, chargée du second contrôle à Orvane : 20 000 euros",
        {("fine", "Orvane Aéroport", 200_000, "EUR"), ("fine", "Delmaro Secours", 20_000, "EUR")},
    ),
    (
        "whom an entry turns its sum on",
        "1) 310 000 euros à l'encontre de FORIO (31 janvier 2024). Le consentement était arraché.",
        "\n\n2) 105 000 euros à l'encontre de NEOCARTE, pour des mots de passe en clair.",
        {("fine", "FORIO", 310_000, "EUR"), ("fine", "NEOCARTE", 105_000, "EUR")},
    ),
    (
        "who acts, a colon, and whose sum it is",
        "La CNIL a eu la main lourde : 70 000 euros pour Valtrix SAS.",
        "",
        {("fine", "Valtrix SAS", 70_000, "EUR")},
    ),
    (
        "the one that has until a day",
        "Valtrix SAS a jusqu'au 1er juin pour effacer les images, a décidé la CNIL.",
        "",
        {("order", "Valtrix SAS", None, None)},
    ),
]


@pytest.mark.parametrize(("why", "first", "then", "rows"), CARRIED)
def test_whose_it_is(why: str, first: str, then: str, rows: set[Row]) -> None:
    reading = read(f"{first}{'' if then.startswith(chr(10)) else ' '}{then}", language="fr", publisher="cnil")
    assert told(reading) == rows, why


SHORT: list[tuple[str, str, set[Row]]] = [
    ("a company of one letter", "La CNIL avertit la société X, courtier.", {("reprimand", "société X", None, None)}),
    ("a family's firm", "La CNIL met en demeure Morel et Fils.", {("formal_notice", "Morel et Fils", None, None)}),
    (
        "a sum told as what was just decided",
        "La CNIL a tranché. 250 000 euros pour Valtrix SAS et 150 000 euros pour sa filiale Astrela Direct.",
        {("fine", "Valtrix SAS", 250_000, "EUR"), ("fine", "Astrela Direct", 150_000, "EUR")},
    ),
    (
        "one hospital under two names",
        "L'hôpital de Morlant a été piraté. La CNIL rappelle à l'ordre le centre hospitalier de Morlant.",
        {("reprimand", "centre hospitalier de Morlant", None, None)},
    ),
    (
        "several bodies of one kind",
        "La CNIL a mis en demeure les communes de Bréval, de Morlant et de Tresse de désigner un délégué.",
        {("formal_notice", place, None, None) for place in ("Bréval", "Morlant", "Tresse")},
    ),
    (
        "what an authority claims in a relative clause",
        "Nouveau coup dur pour Orvane. C'est la CNIL qui lui réclame 2 millions d'euros.",
        {("fine", "Orvane", 2_000_000, "EUR")},
    ),
    (
        "what a party offers is no intention",
        "Le site Facturis, qui propose des questionnaires, a été condamné par la CNIL à 280 000 euros d'amende.",
        {("fine", "Facturis", 280_000, "EUR")},
    ),
    (
        "a ban beside a fine",
        "La CNIL sanctionne Orvane. L'amende, de 1 million d'euros, est assortie d'une interdiction du dispositif.",
        {("fine", "Orvane", 1_000_000, "EUR"), ("order", "Orvane", None, None)},
    ),
    (
        "as to another",
        "La CNIL inflige 5 000 euros d'amende à Valtrix SAS. Quant à la Pension du Parc, un simple avertissement.",
        {("fine", "Valtrix SAS", 5_000, "EUR"), ("reprimand", "Pension du Parc", None, None)},
    ),
    (
        "a sum behind its party, beside an order",
        "La CNIL sanctionne Orvane (5 000 euros). Transports du Golfe : 18 000 euros et une injonction de purger.",
        {
            ("fine", "Orvane", 5_000, "EUR"),
            ("fine", "Transports du Golfe", 18_000, "EUR"),
            ("order", "Transports du Golfe", None, None),
        },
    ),
]


@pytest.mark.parametrize(("why", "text", "rows"), SHORT)
def test_short_forms(why: str, text: str, rows: set[Row]) -> None:
    assert told(read(text, language="fr", publisher="cnil")) == rows, why
