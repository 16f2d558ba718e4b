"""Italian turns of phrase of press and Garante: each text with the lines that its news comes to."""

from __future__ import annotations

import pytest

from bot.domain.actions import ActionRole
from tests.pipeline.reading_helpers import read

TOLD = {
    # the payer after the sum, and described in several ways
    "Dovrà pagare 18.000 euro l'Azienda sanitaria locale di Castelbuono. Lo ha deciso il Garante privacy.": [
        "fine | Azienda sanitaria locale di Castelbuono | 18000 EUR"
    ],
    "Un liceo della provincia di Lecce aveva pubblicato i nomi. Duemila euro la somma che l'istituto è tenuto a "
    "corrispondere, ha deciso il Garante privacy.": ["fine | Un liceo della provincia di Lecce | 2000 EUR"],
    "Il Garante privacy ha sanzionato per 18.000 euro la Asl di Teramo. La cooperativa che curava le spedizioni è "
    "stata invece ammonita.": ["fine | Asl di Teramo | 18000 EUR", "reprimand | La cooperativa | -"],
    # a sentence that ends on a dotted legal form
    "Il Garante privacy ha inflitto 90mila euro alla Bianchi Telefonia S.p.A. Ammonita anche la ditta che gestiva "
    "il call center.": ["fine | Bianchi Telefonia S.p.A. | 90000 EUR", "reprimand | la ditta | -"],
    # orders to somebody, told in the passive or by a delay
    "Il Garante privacy ha multato Acme Italia S.p.A. per 50mila euro. All'azienda restano tre mesi per dimostrare "
    "di avere rimediato.": ["fine | Acme Italia S.p.A. | 50000 EUR", "order | Acme Italia S.p.A. | -"],
    "Il Garante ha inflitto a Verde Luce S.r.l. una multa di 20mila euro. Alla società è stata inoltre vietata la "
    "conservazione dei metadati.": ["fine | Verde Luce S.r.l. | 20000 EUR", "order | Verde Luce S.r.l. | -"],
    "Il Garante per la protezione dei dati personali ha ordinato a Poste Vie S.p.A. il pagamento di 900.000 euro.": [
        "fine | Poste Vie S.p.A. | 900000 EUR"
    ],
    # a penalty that was only thought of
    "Il Garante ha archiviato il procedimento su un colosso tecnologico: la sanzione ipotizzata, 44 milioni, non "
    "venne mai irrogata.": ["investigation | un colosso | -"],
    # parts that leave out their scale
    "La Cnil ha inflitto a Google una multa da 325 milioni di euro. La sanzione è ripartita fra Google LLC, cui "
    "spettano 200 milioni, e Google Ireland Limited, che ne dovrà 125.": [
        "fine | Google Ireland Limited | 125000000 EUR",
        "fine | Google LLC | 200000000 EUR",
    ],
    "L'Ico ha multato Capita: 14 milioni di sterline. La somma è così suddivisa: 8 milioni a carico di Capita plc e "
    "6 a carico di Capita Pension Solutions Limited.": [
        "fine | Capita Pension Solutions Limited | 6000000 GBP",
        "fine | Capita plc | 8000000 GBP",
    ],
    # a turnover in the clause of its own
    "Il Garante ha multato Acme Inc. per un milione di euro. La sanzione tiene conto dei mezzi: il fatturato "
    "consolidato di Acme, nel 2012, è stato di oltre 50 miliardi di dollari.": ["fine | Acme Inc | 1000000 EUR"],
    # accents as the wires spell them
    "(ANSA) - ROMA, 12 MAR - E' di 40mila euro la sanzione del Garante privacy a Luce Viva Spa. La societa' dovra' "
    "attivare sistemi di controllo e non potra' piu' usare i dati.": [
        "fine | Luce Viva Spa | 40000 EUR",
        "order | Luce Viva Spa | -",
    ],
    # bodies that a text brings in and then points to
    "Il Garante ha sanzionato una Regione e una Provincia. Alla Regione è stata applicata una sanzione di 20.000 "
    "euro, alla Provincia una di 8.000 euro.": ["fine | una Provincia | 8000 EUR", "fine | una Regione | 20000 EUR"],
    # those whom a number only counts
    "Il Garante privacy ha rivolto un ammonimento a due quotidiani nazionali, Il Mattinale e La Voce Libera, che "
    "avevano pubblicato le generalità di una minore.": [
        "reprimand | Mattinale | -",
        "reprimand | Voce Libera | -",
    ],
    # sums dealt out with their verb told once
    "Il Garante privacy ha sanzionato quattro società. Alfa Gas S.p.A. dovrà pagare 600mila euro, Beta Power S.r.l. "
    "350mila, mentre a Gamma Energia S.r.l. e a Delta Luce S.r.l. sono state comminate sanzioni rispettivamente di "
    "200mila e 80mila euro.": [
        "fine | Alfa Gas S.p.A. | 600000 EUR",
        "fine | Beta Power S.r.l. | 350000 EUR",
        "fine | Delta Luce S.r.l. | 80000 EUR",
        "fine | Gamma Energia S.r.l. | 200000 EUR",
    ],
    # the year of the facts is not that of the fine
    "Cinque milioni di euro la sanzione del Garante per Lulu Inc., la startup che gestisce il compagno virtuale "
    "bloccato in Italia nel febbraio 2023.": ["fine | Lulu Inc | 5000000 EUR"],
    # several at once, in their order
    "Il Garante ha comminato a Corriere Viva S.p.A. e a Postapay S.p.A., rispettivamente per 6.624.000 e 5.877.000 "
    "euro, due sanzioni per il modo in cui le app Postapay e Androide leggevano l'elenco dei programmi.": [
        "fine | Corriere Viva S.p.A. | 6624000 EUR",
        "fine | Postapay S.p.A. | 5877000 EUR",
    ],
    "Il Garante privacy ha aperto tre istruttorie. La prima riguarda il Comune di Valdombra. Un'altra ha per oggetto "
    "la carta che il Comune di Fontechiara utilizza. L'ultima concerne il Ministero della transizione ecologica.": [
        "investigation | Comune di Fontechiara | -",
        "investigation | Comune di Valdombra | -",
        "investigation | Ministero della transizione ecologica | -",
    ],
    # somebody who has no name
    "Il medico, un chirurgo con studio in centro, dovrà mettere mano al portafoglio: ventimila euro, ha stabilito il "
    "Garante della privacy.": ["fine | un chirurgo | 20000 EUR"],
    # an order to whoever opens the sentence; adverbs that open one are nobody
    "Il Garante ha irrogato a Luka Inc. una sanzione di 5 milioni di euro. Contestualmente ha aperto un'altra "
    "istruttoria. A Luka è stato perciò ordinato di conformare i trattamenti.": [
        "fine | Luka Inc | 5000000 EUR",
        "investigation | Luka Inc | -",
        "order | Luka Inc | -",
    ],
    # bans told without an auxiliary, and turned on a party far behind
    "Il Garante ha inflitto 300mila euro di multa a Edilgas e 120mila a Voltapiù. Vietato a entrambe l'uso degli "
    "elenchi acquistati da terzi.": [
        "fine | Edilgas | 300000 EUR",
        "fine | Voltapiù | 120000 EUR",
        "order | Edilgas | -",
        "order | Voltapiù | -",
    ],
    "Il Garante ha disposto, in via d'urgenza, la limitazione del trattamento dei dati nei confronti di Hangzhou Deep "
    "Corporation e di Beijing Deep Corporation, le società che forniscono il servizio.": [
        "order | Beijing Deep Corporation | -",
        "order | Hangzhou Deep Corporation | -",
    ],
    # what a court annuls is an appeal without a sum
    "Il Tribunale di Roma ha annullato la multa di 60mila euro inflitta dal Garante a Gelati Bruni Srl.": [
        "appeal | Gelati Bruni Srl | -"
    ],
    # a fine that comes to as much as two others, and is none of their total
    "Il Garante ha sanzionato tre società: Alfa Srl per 10mila euro, Beta Spa per 20mila e Gamma Srl per 30mila.": [
        "fine | Alfa Srl | 10000 EUR",
        "fine | Beta Spa | 20000 EUR",
        "fine | Gamma Srl | 30000 EUR",
    ],
    "Nel 2022 Alfa Srl era stata multata per 100mila euro; ora il Garante le infligge altri 200mila euro.": [
        "fine | Alfa Srl | 200000 EUR"
    ],
    "Il Garante privacy, con provvedimento del 3 aprile, ha condannato Gelati Bruni Srl al pagamento di 60.000 euro.": [
        "fine | Gelati Bruni Srl | 60000 EUR"
    ],
    "Il Garante privacy ha sanzionato un avvocato di Trento con 2mila euro per una mail inviata in chiaro.": [
        "fine | un avvocato | 2000 EUR"
    ],
    # what an association asks for
    "L'associazione domanda per ciascun cliente un indennizzo di 300 euro: se il giudice lo riconoscesse a tutti, "
    "il conto toccherebbe i 750 milioni.": [],
}


@pytest.mark.parametrize("text", TOLD)
def test_tells_what_a_reader_finds(text: str) -> None:
    found = [
        f"{f.type.value} | {f.subject.name if f.subject else None} | "
        + (f"{f.money.amount} {f.money.currency}" if f.money else "-")
        for f in read(text, language="it", publisher="press").findings
        if f.role is ActionRole.MAIN
    ]
    assert sorted(found) == sorted(TOLD[text])


def test_a_verb_alone_in_its_line_orders_what_follows() -> None:
    text = (
        "INGIUNGE\n\nalla Palestre Olimpia S.r.l. di soddisfare le richieste;\n\nORDINA\n\nalla medesima società di "
        "pagare la somma di euro 6.000,00 (seimila) a titolo di sanzione amministrativa pecuniaria."
    )
    reading = read(text, title="Ordinanza nei confronti di Palestre Olimpia S.r.l.", language="it", publisher="gpdp")
    assert {f.type.value for f in reading.findings} == {"fine", "order"}


def test_a_decision_decides_at_its_end() -> None:
    text = "VISTO il reclamo;\nVISTA la nota;\nCONSIDERATO che la condotta è isolata;\n" * 9 + (
        "TUTTO CIÒ PREMESSO IL GARANTE\nammonisce il Condominio Le Betulle per la violazione degli artt. 5 e 6."
    )
    title = "Provvedimento del 13 febbraio 2025 [10118310]"
    assert read(text, title=title, language="it", publisher="gpdp").verdict.is_enforcement
