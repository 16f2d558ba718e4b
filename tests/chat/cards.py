"""Cards that tests post and render."""

from __future__ import annotations

from bot.domain.cards import Card, CardField, CardLine, CardLink, Tone

ALERT = Card(
    title="ICO fines Fernhill Diagnostics Ltd £1,275,000",
    url="https://ico.example/actions/fernhill",
    tone=Tone.SEVERE,
    summary="Laboratory left patient results on an open server for two years",
    fields=(
        CardField(label="Action", value="Fine"),
        CardField(label="Regulator", value="Information Commissioner's Office (ICO)"),
        CardField(label="Sum", value="£1,275,000"),
        CardField(label="Decided", value="3 March 2026"),
        CardField(label="Law", value="UK GDPR Article 5(1)(f); UK GDPR Article 32", short=False),
    ),
    quote="The Commissioner has imposed a monetary penalty of £1,275,000 on Fernhill Diagnostics Ltd.",
    footer="ICO-2026-014 · ICO · announced 5 March 2026",
    links=(
        CardLink(label="Source", url="https://ico.example/actions/fernhill"),
        CardLink(label="Source (fr)", url="https://cnil.example/actions/fernhill"),
    ),
    fallback="ICO fines Fernhill Diagnostics Ltd £1,275,000",
)

HOSTILE_TEXT = (
    "<!channel> <@U0BOSS> <https://evil.example|click> @everyone @here <@123> <@&456> <#789> </fines:1> <t:0:R> "
    "*bold* _italic_ __under__ ~~gone~~ ||hidden|| `code` ```block``` [masked](https://evil.example) "
    "https://evil.example/x &amp; &lt;!here&gt; <a:x:1> \\*slash\\* \x1b[31mred\x07 \u202egnp.exe\u2069 \ud800\n"
    "# heading\n> quoted\n>>> all quoted\n- item\n+ item\n1. first\n-# small [bold]red[/bold]"
)


def hostile() -> Card:
    """Every text of a card made of everything that has a meaning to some platform."""
    text = HOSTILE_TEXT
    return Card(
        title=text,
        url="javascript:alert(1)",
        tone=Tone.SERIOUS,
        summary=text,
        fields=(CardField(label=text, value=text), CardField(label="", value=text), CardField(label="Empty", value="")),
        quote=text,
        warning=text,
        footer=text,
        links=(CardLink(label=text, url="https://evil.example/ok"), CardLink(label="bad", url="file:///etc/passwd")),
        lines=(CardLine(text=text, url="https://evil.example/row", detail=text), CardLine(text=text)),
        fallback=text,
    )


def enormous(character: str = "word ") -> Card:
    """A card in which everything is far too long and far too many."""
    text = character * 20_000
    url = "https://long.example/" + "p" * 5000
    return Card(
        title=text,
        url=url,
        summary=text,
        fields=tuple(CardField(label=text, value=text, short=bool(n % 2)) for n in range(60)),
        quote=text,
        warning=text,
        footer=text,
        links=tuple(CardLink(label=text, url=f"https://many.example/{n}") for n in range(60)),
        lines=tuple(CardLine(text=text, url=f"https://many.example/{n}", detail=text) for n in range(300)),
        fallback=text,
    )
