"""French sums and the parties they fall to: several at once, shares, history, appeals, penalties for delay."""

from __future__ import annotations

import pytest

from bot.domain.actions import ActionRole
from tests.pipeline.reading_helpers import read

#: Headline, text, and the main actions: type, party, units of the sum.
NEWS = [
    (
        "Deux amendes pour Orvane",
        (
            "La CNIL a infligé deux amendes à Orvane. D'un montant de 90 000 euros, la première réprime des "
            "durées excessives. La seconde, 15 000 euros, a trait aux cookies."
        ),
        {"fine | Orvane | 90000", "fine | Orvane | 15000"},
    ),
    (
        "Orvane écope de 530 millions d'euros",
        (
            "La CNIL a condamné Orvane à 530 millions d'euros d'amende. De cette somme, 45 millions "
            "sanctionnent un défaut d'information et 485 millions d'euros les transferts."
        ),
        {"fine | Orvane | 530000000"},
    ),
    (
        "Orvane et Kastel à l'amende",
        (
            "Orvane et Kastel devront s'acquitter respectivement de 120 000 et 75 000 euros, a annoncé la "
            "CNIL. La seconde dispose en outre de trois mois pour modifier son bandeau, sous astreinte de 1 "
            "000 euros par jour."
        ),
        {"fine | Orvane | 120000", "fine | Kastel | 75000", "order | Kastel | -", "periodic_penalty | Kastel | 1000"},
    ),
    (
        "Vidéosurveillance : un hôtelier rappelé à l'ordre",
        (
            "La CNIL a prononcé un rappel à l'ordre à l'encontre d'un hôtelier niçois. En 2023, la société "
            "Kastel avait écopé de 10 000 euros."
        ),
        {"reprimand | un hôtelier | -"},
    ),
    (
        "",
        "La CNIL inflige une amende de 50 000 euros à la commune de Bréval et une réprimande à son prestataire, Munis.",
        {"fine | commune de Bréval | 50000", "reprimand | Munis | -"},
    ),
    (
        "Le recours d'Orvane rejeté",
        (
            "Le tribunal administratif a débouté Orvane de son recours contre la CNIL. L'amende de 746 "
            "millions d'euros, prononcée en juillet 2021, est donc maintenue."
        ),
        {"appeal | Orvane | 746000000"},
    ),
    (
        "L'amende d'Orvane annulée",
        (
            "La cour administrative a annulé, le 30 juin, la décision par laquelle la CNIL avait infligé 600 "
            "000 euros à Orvane. La CNIL devra payer les dépens, soit 1 440 euros d'indemnité de procédure."
        ),
        {"appeal | Orvane | -"},
    ),
    (
        "La CNIL tape sur les doigts d'un hôpital et d'un courtier",
        (
            "La CNIL a condamné l'hôpital Sainte-Alde à 200 000 euros d'amende. Elle a infligé 174 640 euros "
            "au courtier Kastel. Ce dernier a fait appel devant le Conseil d'État."
        ),
        {"fine | hôpital Sainte-Alde | 200000", "fine | Kastel | 174640", "appeal | Kastel | -"},
    ),
    (
        "Une base de photos",
        (
            "Nouvelle ardoise pour Orvane. La CNIL lui réclame 30 millions d'euros et lui ordonne de cesser, "
            "sous peine d'astreintes d'un montant total de 5 millions d'euros."
        ),
        {"fine | Orvane | 30000000", "order | Orvane | -", "periodic_penalty | Orvane | 5000000"},
    ),
    (
        "Kastel : aspirer Lisko coûte 240 000 euros",
        (
            "La CNIL a sanctionné l'éditeur de l'extension Kastel d'une amende de 240 000 euros. La  "
            "rapporteure avait requis 300 000 euros."
        ),
        {"fine | Kastel | 240000"},
    ),
    (
        "Rappel à l'ordre pour deux partis",
        "Deux partis politiques, Avenir Commun et Cap Citoyen, écopent d'un rappel à l'ordre de la CNIL.",
        {"reprimand | Avenir Commun | -", "reprimand | Cap Citoyen | -"},
    ),
    (
        "Un salarié indemnisé après une fuite",
        "Le conseil de prud'hommes a condamné Orvane à verser 5 000 euros de dommages et intérêts à un ancien salarié.",
        set(),
    ),
    (
        "RGPD : les 6 plus grosses amendes depuis 2018",
        "1. Orvane : 1,2 milliard d'euros (Irlande)\n2. Kastel : 746 millions d'euros (Luxembourg)",
        set(),
    ),
    (
        "Le Conseil d'État confirme l'amende d'Orvane",
        (
            "Par une décision du 12 mars, le Conseil d'État a rejeté la requête d'Orvane, qui contestait l'amende "
            "de 400 000 euros que lui avait infligée la CNIL en 2024."
        ),
        {"appeal | Orvane | 400000"},
    ),
]

BODIES = [
    "Caisse nationale d'assurance maladie",
    "Fédération française de tennis",
    "Institut national de la statistique",
    "Direction générale des finances publiques",
    "École polytechnique",
    "Conseil départemental du Var",
    "Union des mutuelles",
]


@pytest.mark.parametrize(("title", "text", "expected"), NEWS)
def test_each_sum_falls_to_its_party(title: str, text: str, expected: set[str]) -> None:
    reading = read(text, title=title, language="fr", publisher="press")
    found = {
        f"{f.type.value} | {f.subject.name if f.subject else None} | {int(f.money.amount) if f.money else '-'}"
        for f in reading.findings
        if f.role is ActionRole.MAIN and reading.verdict.is_enforcement
    }
    assert found == expected


@pytest.mark.parametrize("body", BODIES)
def test_an_institution_s_name_runs_on_in_small_letters(body: str) -> None:
    text = f"La CNIL a adressé un rappel à l'ordre : à l'encontre de la {body}, pour défaut de sécurité."
    (finding,) = read(text, language="fr", publisher="cnil").findings
    assert finding.subject is not None
    assert finding.subject.name == body
