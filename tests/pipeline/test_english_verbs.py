"""English verbs of sanction, appeals that change a sum, and what sounds like enforcement and is none."""

from __future__ import annotations

import pytest

from bot.domain.actions import ActionRole, ActionType
from bot.domain.items import ItemKind
from tests.pipeline.reading_helpers import read

FINE, INTENDED, APPEAL = ActionType.FINE, ActionType.INTENDED_FINE, ActionType.APPEAL
Told = tuple[ActionType, str | None, str | None]


def _told(text: str, role: ActionRole, *, title: str = "News", publisher: str = "press") -> set[Told]:
    found = read(text, title=title, publisher=publisher).findings
    return {
        (f.type, f"{f.money.amount:f}" if f.money else None, f.money.currency if f.money else None)
        for f in found
        if f.role is role
    }


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("Hedgerow Parcels Ltd must cough up £60,000 over unsolicited texts, the ICO said.", "60000", "GBP"),
        (
            "Unwanted texts will cost Brightloan Limited £85,000, the Information Commissioner has decided.",
            "85000",
            "GBP",
        ),
        ("Marlow Insurance plc was stung for £120,000 by the ICO after letters went astray.", "120000", "GBP"),
        ("Swiftcash Ltd has been docked £90,000 for spam, the ICO said on Thursday.", "90000", "GBP"),
        ("Clearview Lens Ltd has been told to pay £35,000 by the ICO for sending texts.", "35000", "GBP"),
        ("A monetary penalty in the sum of £70,000 has been issued to Ironside Gyms Ltd by the ICO.", "70000", "GBP"),
        ("The regulator issued Umhlanga Life Ltd with an infringement notice of 5 million rand.", "5000000", "ZAR"),
        (
            "Umhlanga Life Ltd has been ordered by the watchdog to pay a fine of R5 million.",
            "5000000",
            "ZAR",
        ),
        ("The privacy watchdog slapped a fine of Rs 25 crore on Chotu Payments Ltd.", "250000000", "INR"),
        (
            "The watchdog ordered Dalbit Games Ltd to pay a fine of 750 million won over leaked accounts.",
            "750000000",
            "KRW",
        ),
        ("The watchdog has put the penalty at 30 million forints for Kerek Bank Ltd.", "30000000", "HUF"),
    ],
)
def test_reads_the_idioms_of_a_fine(text: str, amount: str, currency: str) -> None:
    assert _told(text, ActionRole.MAIN) == {(FINE, amount, currency)}


@pytest.mark.parametrize(
    ("text", "main", "background"),
    [
        (
            "A court has cut the fine for Brandt Telecom AG from 9.55 million euros to 900,000 euros.",
            {(APPEAL, "900000", "EUR")},
            {(FINE, "9550000", "EUR")},
        ),
        (
            "The administrative court has rejected Medvia AB's appeal against the SEK 12 million fine from IMY.",
            {(APPEAL, "12000000", "SEK")},
            set(),
        ),
        (
            "The Court of Appeal restored the £340,000 penalty on Harcourt Ltd, which a tribunal had cut to £100,000.",
            {(APPEAL, "340000", "GBP")},
            {(APPEAL, "100000", "GBP")},
        ),
        (
            "The tribunal quashed the £250,000 fine that the ICO had imposed on Larkspur Ltd.",
            {(APPEAL, None, None)},
            {(FINE, "250000", "GBP")},
        ),
        (
            "AeroLark Ltd has been fined £20m by the ICO, down from the £183m first proposed in 2019.",
            {(FINE, "20000000", "GBP")},
            {(INTENDED, "183000000", "GBP")},
        ),
        (
            "Dunne Parry Law Ltd has been fined £60,000 by the ICO. It had proposed £95,000 last autumn.",
            {(FINE, "60000", "GBP")},
            {(INTENDED, "95000", "GBP")},
        ),
        (
            "Avanti Systems Ltd will pay a fine of £3.07m, half the £6.09m that the ICO had provisionally announced.",
            {(FINE, "3070000", "GBP")},
            {(INTENDED, "6090000", "GBP")},
        ),
    ],
)
def test_tells_the_sum_that_stands_from_the_one_that_no_longer_does(
    text: str, main: set[Told], background: set[Told]
) -> None:
    assert _told(text, ActionRole.MAIN) == main
    assert _told(text, ActionRole.BACKGROUND) == background


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("No, your school was not fined", "A post claims that the ICO has fined a school £20,000. The claim is false."),
        ("Letters", "Fraudsters send fake letters: the ICO has fined you £600, they say, and ask for payment."),
        ("Accounts", "Mercado Group plc has made a provision of £12m for a possible fine by the ICO."),
        (
            "Users",
            "The association wants every customer of Telephonix Ltd to get a fine of £500 paid out, the ICO heard.",
        ),
        ("Bill", "A bill would raise the maximum fine the ICO can impose to £50 million."),
        ("Prices", "The Competition and Markets Authority has fined Basketry Ltd £3m. The ICO was consulted."),
        ("Insurer fined by financial regulator", "The Financial Conduct Authority fined Fernwell Insurance Ltd £7.6m."),
        ("Airline sued", "Customers are suing Brightway Ltd for £2,000 each. A court will hear the claim in May."),
        ("A rumour", "Rumours that the ICO has fined Castellan Ltd £8m were not confirmed."),
        ("Thief", "A man who stole from Odeon Halls Ltd was jailed at Leeds Crown Court and must repay £30,000."),
        ("Year", "In the past year the office issued 24 reprimands, and penalties of £3.1m in all, the ICO says."),
    ],
)
def test_takes_no_hearsay_for_enforcement(title: str, text: str) -> None:
    assert read(text, title=title, publisher="press").verdict.kind is ItemKind.OTHER


def test_an_older_fine_under_a_headline_on_something_else_is_background() -> None:
    text = "Profits of Gigseat Ltd rose. In 2020 the ICO fined it £1.25m after a breach."
    reading = read(text, title="Ticket platform posts record quarter", publisher="press")
    assert reading.verdict.kind is ItemKind.OTHER
    assert _told(text, ActionRole.MAIN, title="Ticket platform posts record quarter") == set()


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The ICO has closed its investigation into Pillbright Ltd without action.", ActionType.INVESTIGATION),
        ("The ICO is making enquiries into Classly Ltd.", ActionType.INVESTIGATION),
        ("The ICO let Van Damme Ltd off with a warning.", ActionType.REPRIMAND),
        ("The ICO accepted an enforceable undertaking from Coralbay Tours Ltd.", ActionType.SETTLEMENT),
        ("The ICO has filed civil penalty proceedings against Pacific Link Ltd.", INTENDED),
    ],
)
def test_reads_measures_without_a_sum(text: str, type_: ActionType) -> None:
    assert {f.type for f in read(text, title="News").findings} == {type_}
