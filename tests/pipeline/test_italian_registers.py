"""Constructions of Italian newsletters, decisions, agencies and local papers: sentence and what it tells."""

from __future__ import annotations

import pytest

from tests.pipeline.reading_helpers import read, told

CASES = [
    pytest.param(
        "Il Garante privacy ha sanzionato Fontana Servizi S.p.A. e Pulinova società cooperativa, rispettivamente con "
        "60mila e 12mila euro, per le impronte dei dipendenti.",
        {("fine", "Fontana Servizi S.p.A.", 60000, "EUR"), ("fine", "Pulinova", 12000, "EUR")},
        id="sums in the order of the parties",
    ),
    pytest.param(
        "Il Garante ha inflitto 80mila euro di sanzione a Casaverde srl. La società dovrà altresì, entro novanta "
        "giorni, riformulare l'informativa.",
        {("fine", "Casaverde srl", 80000, "EUR"), ("order", "Casaverde srl", None, None)},
        id="an adverb and an aside inside a verb",
    ),
    pytest.param(
        "I lettori erano forniti da Timbratech s.r.l., alla quale il Garante ha rivolto un ammonimento.",
        {("reprimand", "Timbratech s.r.l.", None, None)},
        id="whom a relative clause acts upon",
    ),
    pytest.param(
        "Il Garante ha ammonito la società che aveva curato la pubblicazione, Concorsi Lampo srl.",
        {("reprimand", "Concorsi Lampo srl", None, None)},
        id="a name behind the clause that describes it",
    ),
    pytest.param(
        "Il Garante privacy ha irrogato due sanzioni: 16mila euro al Consiglio nazionale delle ricerche montane e "
        "9mila all'Agenzia Ionica srl.",
        {
            ("fine", "Consiglio nazionale delle ricerche montane", 16000, "EUR"),
            ("fine", "Agenzia Ionica srl", 9000, "EUR"),
        },
        id="a currency told once, a body with a long name",
    ),
    pytest.param(
        "Il Garante privacy ha sanzionato l'Agenzia delle Entrate per 20 mila euro per i mancati controlli.",
        {("fine", "Agenzia delle Entrate", 20000, "EUR")},
        id="an authority that is itself fined",
    ),
    pytest.param(
        'Il Garante ha ammonito il liceo scientifico "Ettore Brandi" di Roccasecca per una foto.',
        {("reprimand", 'liceo scientifico "Ettore Brandi"', None, None)},
        id="the quoted name of a school",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_tells(text: str, expected: set[tuple[str, str | None, int | None, str | None]]) -> None:
    assert told(read(text, language="it", publisher="gpdp")) == expected


def test_a_lettered_decision_acts_by_its_verb() -> None:
    text = (
        "TUTTO CIÒ PREMESSO, IL GARANTE\n\nb) ai sensi dell'art. 58, par. 2, lett. b), del Regolamento, ammonisce "
        "Residenza Le Querce s.r.l. per la violazione degli artt. 12 e 15."
    )
    found = told(read(text, title="Provvedimento del 27 febbraio 2025", language="it", publisher="gpdp"))
    assert found == {("reprimand", "Residenza Le Querce s.r.l.", None, None)}


def test_a_line_told_twice_in_a_newsletter_brings_nobody_of_its_own() -> None:
    line = "Sanità, ammonita un'azienda per i referti consegnati a terzi"
    text = (
        f"- {line}\n- Scuola: le indicazioni del Garante\n\n{line}\nIl Garante privacy ha rivolto un ammonimento "
        "all'Azienda ospedaliera di Vallefiorita per uno scambio di referti."
    )
    found = told(read(text, title="NEWSLETTER N. 531", language="it", publisher="gpdp"))
    assert found == {("reprimand", "Azienda ospedaliera di Vallefiorita", None, None)}


def test_a_sum_that_the_next_sentence_takes_up_is_owed_by_its_subject() -> None:
    text = (
        "Quarantamila euro. È quanto il Comune dovrà versare al Garante della privacy. Il sindaco Luca Marchetti "
        "protesta."
    )
    found = told(read(text, title="Multa privacy al Comune", language="it", publisher="press"))
    assert {(kind, amount) for kind, _, amount, _ in found} == {("fine", 40000)}
