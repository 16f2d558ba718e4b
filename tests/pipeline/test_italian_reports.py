"""Italian reports: sums told by verbs alone, duties, courts, correlative lists; one row a construction."""

from __future__ import annotations

import pytest

from tests.pipeline.reading_helpers import read, told

REPORTS = [
    # who is condemned, struck, or named in a correlative list
    (
        (
            "Il Garante privacy ha condannato Belsole Srl, catena di palestre con sede a Bari e 3 milioni di euro di "
            "fatturato, al pagamento di 45.000 euro."
        ),
        {("fine", "Belsole Srl", 45_000)},
    ),
    (
        (
            "Il Garante privacy ha inflitto una sanzione di 60mila euro tanto a Nimbo S.p.A., di Roma, quanto a "
            "Quadra S.r.l., con sede a Lodi."
        ),
        {("fine", "Nimbo S.p.A.", 60_000), ("fine", "Quadra S.r.l.", 60_000)},
    ),
    (
        "Il Garante privacy ha colpito con una multa da 30mila euro la società Vetrina Srl.",
        {("fine", "Vetrina Srl", 30_000)},
    ),
    (
        (
            "Il Garante privacy ha inviato un avvertimento alla Regione Molise e, per conoscenza, al Ministero della "
            "salute e alla Conferenza delle Regioni."
        ),
        {("reprimand", "Regione Molise", None)},
    ),
    # sums without a noun of sanction
    (
        "È di 12mila euro la somma ingiunta dal Garante privacy al Comune di Bosco Alto.",
        {("fine", "Comune di Bosco Alto", 12_000)},
    ),
    (
        "Il Garante privacy ha disposto che Ondalunga S.p.A. versi 90mila euro.",
        {("fine", "Ondalunga S.p.A.", 90_000)},
    ),
    (
        "Il Garante privacy intende irrogare alla società Ondalunga 90mila euro di multa.",
        {("intended_fine", "Ondalunga", 90_000)},
    ),
    (
        "Lo spam costa 50mila euro a Vetrina Srl. Lo ha deciso il Garante privacy.",
        {("fine", "Vetrina Srl", 50_000)},
    ),
    (
        "Al Comune di Bosco Alto il Garante privacy ha contestato la violazione e inflitto 7mila euro.",
        {("fine", "Comune di Bosco Alto", 7_000)},
    ),
    (
        "Il Garante privacy ha ingiunto alla clinica Santa Rita di pagare 75.000 euro.",
        {("fine", "clinica Santa Rita", 75_000)},
    ),
    ("Mano pesante del Garante privacy su Vetrina Srl: 50mila euro.", {("fine", "Vetrina Srl", 50_000)}),
    # the year of a deed is not that of the measure
    (
        "Dopo un'indagine avviata nel 2019 il Garante privacy infligge 80mila euro a Lunaria Spa.",
        {("fine", "Lunaria Spa", 80_000)},
    ),
    # duties
    *(
        (
            f"Il Garante privacy ha sanzionato Tessera Srl per 20mila euro. {duty}",
            {("fine", "Tessera Srl", 20_000), ("order", "Tessera Srl", None)},
        )
        for duty in (
            "All'azienda viene inoltre ordinato di cancellare i dati.",
            "Alla società è stato altresì prescritto di rivedere l'informativa.",
            "La società si è vista anche vietare il trattamento dei dati.",
            "La società ha tempo sessanta giorni per conformarsi.",
            "Sono state inoltre prescritte procedure automatiche di verifica alla società.",
        )
    ),
    (
        "Il Garante privacy ha sanzionato Tessera Srl per 20mila euro. Ha tempo trenta giorni per ricorrere.",
        {("fine", "Tessera Srl", 20_000)},
    ),
    ("Il Garante privacy blocca il chatbot di Vetrina Srl.", {("order", "Vetrina Srl", None)}),
    ("Il Garante privacy ha rivolto una reprimenda a Tessera Srl.", {("reprimand", "Tessera Srl", None)}),
    (
        "Il Garante privacy multa Vetrina Srl (50mila euro) e ammonisce Lunaria Spa.",
        {("fine", "Vetrina Srl", 50_000), ("reprimand", "Lunaria Spa", None)},
    ),
    # inquiries and courts
    (
        "Il Garante privacy ha aperto un fascicolo su Vetrina Srl dopo l'attacco hacker.",
        {("investigation", "Vetrina Srl", None)},
    ),
    (
        "Il tribunale di Pavia ha accolto integralmente il ricorso di Vetrina Srl contro il Garante privacy.",
        {("appeal", "Vetrina Srl", None)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_tells_what_the_report_tells(text: str, expected: set[tuple[str, str, int | None]]) -> None:
    reading = read(text, language="it", publisher="press")
    assert reading.verdict.is_enforcement
    assert {row[:3] for row in told(reading)} == expected


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Pnrr, corsa contro il tempo",
            "Il Comune ha tempo fino al 30 giugno per spendere i fondi. Il Garante privacy ha dato parere favorevole.",
        ),
        (
            "Telecamere intelligenti, polemica in Comune",
            "«Il Comune ha versato 200mila euro per telecamere che il Garante privacy potrebbe bloccare».",
        ),
        (
            "Class action contro Meta",
            "I consumatori chiedono 500 euro a testa. Il Garante privacy non ha ancora aperto procedimenti.",
        ),
        (
            "Telemarketing, il disegno di legge: multe fino a 50 milioni",
            "Il testo è in commissione. Nella relazione si cita la decisione con cui Vetrina fu multata per 4 milioni.",
        ),
    ],
)
def test_what_only_talks_of_sanctions_is_none(title: str, text: str) -> None:
    assert not read(text, title=title, language="it", publisher="press").verdict.is_enforcement
