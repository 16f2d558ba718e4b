# ruff: noqa: SIM905 (tables of words read better as text)
"""Sums written by the grammar of each language are read back."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pipeline.mentions.amounts import SumMention, find_sums


def only(text: str, language: str = "en", currency: str | None = "GBP") -> SumMention:
    found = find_sums(text, language, currency)
    assert len(found) == 1, found
    assert text[found[0].start : found[0].end] == found[0].text
    return found[0]


def _grouped(separator: str) -> st.SearchStrategy[tuple[int, str]]:
    return st.integers(1_000, 999_999_999).map(lambda n: (n, f"{n:,}".replace(",", separator)))


def _scaled(point: str, words: list[tuple[str, int]]) -> st.SearchStrategy[tuple[int, str]]:
    def write(tenths: int, word: tuple[str, int]) -> tuple[int, str]:
        whole, rest = divmod(tenths, 10)
        figure = f"{whole}{point}{rest}" if rest else str(whole)
        return tenths * word[1] // 10, f"{figure}{word[0]}"

    return st.builds(write, st.integers(1, 9_990), st.sampled_from(words))


ENGLISH_UNITS = (
    "|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen"
).split("|")
ENGLISH_TENS = "||twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety".split("|")


def english(n: int) -> str:
    for scale, word in ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if n >= scale:
            head, rest = divmod(n, scale)
            link = " and " if 0 < rest < 100 else " "
            return f"{english(head)} {word}{link if rest else ''}{english(rest)}"
    return ENGLISH_UNITS[n] if n < 20 else "-".join(filter(None, (ENGLISH_TENS[n // 10], ENGLISH_UNITS[n % 10])))


FRENCH_UNITS = (
    "|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|dix-huit|"
    "dix-neuf"
).split("|")
FRENCH_TENS = "||vingt|trente|quarante|cinquante|soixante|soixante|quatre-vingt|quatre-vingt".split("|")


def french(n: int) -> str:
    if n >= 1_000_000:
        head, rest = divmod(n, 1_000_000)
        return f"{french(head)} million{'s' if head > 1 else ''} {french(rest)}".strip()
    if n >= 1_000:
        head, rest = divmod(n, 1_000)
        return f"{french(head) if head > 1 else ''} mille {french(rest)}".strip()
    if n >= 100:
        head, rest = divmod(n, 100)
        return f"{french(head) if head > 1 else ''} cent{'s' if head > 1 and not rest else ''} {french(rest)}".strip()
    if n < 20:
        return FRENCH_UNITS[n]
    ten, unit = divmod(n, 10)
    if ten in {7, 9}:
        unit += 10
    link = " et " if unit in {1, 11} and ten < 8 else "-"
    return f"{FRENCH_TENS[ten]}{link if unit else ''}{FRENCH_UNITS[unit]}"


ITALIAN_UNITS = (
    "|uno|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|tredici|quattordici|quindici|sedici|"
    "diciassette|diciotto|diciannove"
).split("|")
ITALIAN_TENS = "||venti|trenta|quaranta|cinquanta|sessanta|settanta|ottanta|novanta".split("|")


def italian(n: int) -> str:
    if n >= 1_000_000:
        head, rest = divmod(n, 1_000_000)
        million = "un milione" if head == 1 else f"{italian(head)} milioni"
        return f"{million} e {italian(rest)}" if rest else f"{million} di"
    if n >= 1_000:
        head, rest = divmod(n, 1_000)
        return ("mille" if head == 1 else f"{italian(head)}mila") + italian(rest)
    if n >= 100:
        head, rest = divmod(n, 100)
        return ("" if head == 1 else ITALIAN_UNITS[head]) + "cento" + italian(rest)
    if n < 20:
        return ITALIAN_UNITS[n]
    ten, unit = divmod(n, 10)
    return (ITALIAN_TENS[ten][:-1] if unit in {1, 8} else ITALIAN_TENS[ten]) + ITALIAN_UNITS[unit]


WRITTEN = st.one_of(
    st.tuples(st.just("en"), _grouped(","), st.sampled_from(["£{}", "€{}", "{} euros", "EUR {}", "{} pounds"])),
    st.tuples(
        st.just("en"),
        _scaled(".", [("m", 10**6), (" million", 10**6), ("bn", 10**9), (" billion", 10**9), ("k", 10**3)]),
        st.sampled_from(["£{}", "€{}", "{} euros", "GBP {}"]),
    ),
    st.tuples(st.just("fr"), _grouped("\u202f"), st.sampled_from(["{}\u00a0€", "{} euros", "{} EUR"])),
    st.tuples(st.just("fr"), _grouped("\u00a0"), st.sampled_from(["{}\u00a0€", "{} euros", "{} EUR"])),
    st.tuples(st.just("fr"), _grouped(" "), st.sampled_from(["{} €", "{} euros", "{} EUR"])),
    st.tuples(st.just("fr"), _grouped("."), st.sampled_from(["{}€", "{} euros"])),
    st.tuples(
        st.just("fr"),
        _scaled(",", [(" M", 10**6), (" Md", 10**9), (" k", 10**3)]),
        st.sampled_from(["{}€", "{} €"]),
    ),
    st.tuples(
        st.just("fr"),
        _scaled(",", [(" million", 10**6), (" millions", 10**6), (" milliards", 10**9)]),
        st.sampled_from(["{} d’euros", "{} d'euros", "{} €"]),
    ),
    st.tuples(st.just("it"), _grouped("."), st.sampled_from(["{} euro", "euro {}", "€ {}", "euro {},00", "{},00 €"])),
    st.tuples(
        st.just("it"),
        _scaled(",", [(" milioni", 10**6), (" mln", 10**6), (" miliardi", 10**9)]),
        st.sampled_from(["{} di euro", "{} di sterline"]),
    ),
    st.tuples(
        st.just("it"),
        st.integers(1, 999).flatmap(lambda n: st.sampled_from([(n * 1_000, f"{n}mila"), (n * 1_000, f"{n} mila")])),
        st.sampled_from(["{} euro", "euro {}"]),
    ),
    st.tuples(st.just("en"), st.integers(1, 99_999_999).map(lambda n: (n, english(n))), st.just("{} pounds")),
    st.tuples(st.just("fr"), st.integers(2, 99_999_999).map(lambda n: (n, french(n))), st.just("{} euros")),
    st.tuples(st.just("it"), st.integers(2, 99_999_999).map(lambda n: (n, italian(n))), st.just("{} euro")),
)


@settings(max_examples=600, deadline=None)
@given(WRITTEN, st.sampled_from(["", "Today: ", "(", "La somma, "]), st.sampled_from(["", ".", " !", ", X", ")"]))
def test_reads_back_what_each_grammar_writes(
    written: tuple[str, tuple[int, str], str], before: str, after: str
) -> None:
    language, (amount, figure), pattern = written
    sum_text = pattern.format(figure)
    mention = only(f"{before}{sum_text}{after}", language)
    assert (mention.amount, mention.text, mention.suspect) == (amount, sum_text, None)


PIECES = (
    "1|23|456|7.5|1,000|150\u202f000|€|£|$|euro|euros|d'|million|mila|k|m|bn|and|e|et|(|)|,|.|:|pour|half|a|un|up to|%|"
    ";|\u00ad|\uff11|\u0130|trecentomila|hundred|di €|-"
)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from([*PIECES.split("|"), " ", " ", " ", "\n"]),
        max_size=60,
    ).map("".join)
    | st.text(max_size=200),
    st.sampled_from(["en", "fr", "it", "xx"]),
    st.sampled_from([None, "AUD", "GBP"]),
)
def test_never_raises_and_spans_are_exact(text: str, language: str, currency: str | None) -> None:
    last = 0
    for mention in find_sums(text, language, currency):
        assert text[mention.start : mention.end] == mention.text
        assert last <= mention.start < mention.end
        assert mention.amount >= 0
        last = mention.end
