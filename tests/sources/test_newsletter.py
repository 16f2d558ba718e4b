"""A newsletter with several decisions becomes several items."""

from __future__ import annotations

from bot.domain.items import TextState
from bot.domain.ports import Fetched
from bot.domain.regulators import SourceState
from tests.servers.regulators import RegulatorSite, page, rss, rss_item
from tests.sources.conftest import Open

BLANK = SourceState(source="reg/news")
FILLER = "Il Garante ha accertato che i messaggi erano partiti senza il consenso degli interessati. " * 3
NEWSLETTER = page(
    '<h1>Newsletter del 12 giugno 2026</h1><ul><li><a href="#1">Telefonate moleste: 40mila euro di sanzione</a></li>'
    '<li><a href="#2">Scuola: dati degli alunni sul sito</a></li></ul>'
    f'<p><a name="1"></a><b>Telefonate moleste: 40mila euro di sanzione</b></p><p>{FILLER}Sanzione di 40mila euro.</p>'
    f'<p><a id="2"></a><b>Scuola: dati degli alunni sul sito</b></p><p>{FILLER}L’istituto è stato ammonito.</p>'
)
OPTIONS = {"split_titles": "newsletter", "language": "it"}


def feed(site: RegulatorSite) -> str:
    return site.serve(
        "/rss",
        rss(
            rss_item("NEWSLETTER N. 501 del 12 giugno 2026", link="/docweb/10214064", guid="501"),
            rss_item("Parere su uno schema di decreto", link="/docweb/10214065", guid="502"),
        ),
    )


async def test_each_part_is_an_item_with_its_own_address(site: RegulatorSite, opened: Open) -> None:
    site.serve("/docweb/10214064", NEWSLETTER, media="text/html")
    reader, source = opened(feed(site), **OPTIONS)
    answer = await reader.read(source, BLANK)
    assert isinstance(answer, Fetched)
    first, second, other = answer.items
    assert first.id == "501#1"
    assert first.link == site.url("/docweb/10214064#1")
    assert first.title == "Telefonate moleste: 40mila euro di sanzione"
    assert "Sanzione di 40mila euro." in first.text
    assert "Scuola" not in first.text
    assert first.text_state is TextState.FULL
    assert second.title == "Scuola: dati degli alunni sul sito"
    assert "40mila" not in second.text
    assert "Contact us" not in second.text
    assert other.title == "Parere su uno schema di decreto"
    assert site.paths() == ["/rss", "/docweb/10214064"]


async def test_a_link_to_one_part_gives_that_part_alone(site: RegulatorSite, opened: Open) -> None:
    site.serve("/docweb/10214064", NEWSLETTER, media="text/html")
    site.serve("/rss", rss(rss_item("Scuola: dati degli alunni", link="/docweb/10214064#2", text="Ammonimento.")))
    reader, source = opened(site.url("/rss"), language="it")
    answer = await reader.read(source, BLANK)
    assert isinstance(answer, Fetched)
    article = await reader.article(answer.items[0])
    assert "L’istituto è stato ammonito." in article.text
    assert "40mila" not in article.text


async def test_a_newsletter_without_anchors_stays_whole(site: RegulatorSite, opened: Open) -> None:
    site.serve("/docweb/10214064", page(f"<p>{FILLER}</p>"), media="text/html")
    reader, source = opened(feed(site), **OPTIONS)
    answer = await reader.read(source, BLANK)
    assert isinstance(answer, Fetched)
    assert [item.id for item in answer.items] == ["501", "502"]


async def test_a_newsletter_that_cannot_be_had_is_asked_for_again(site: RegulatorSite, opened: Open) -> None:
    reader, source = opened(feed(site), **OPTIONS)
    answer = await reader.read(source, BLANK)
    assert isinstance(answer, Fetched)
    assert [item.id for item in answer.items] == ["501", "502"]
    assert "its parts stay together" in answer.skipped[0]
    site.serve("/docweb/10214064", NEWSLETTER, media="text/html")
    again = await reader.read(source, SourceState(source="reg/news", body_hash=answer.body_hash, etag=answer.etag))
    assert isinstance(again, Fetched)
    assert [item.id for item in again.items] == ["501#1", "501#2", "502"]
