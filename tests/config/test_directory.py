"""Regulators' files: discovered, replaced by slug, limited, and wrong ones told in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.errors import ConfigurationError
from config import declared_subscriptions, load_directory, load_settings
from config.settings import default_folder

WELL_FORMED = """
slug = "cnil"
name = "A commission of our own"
acronym = "CNIL"
aliases = ["the commission"]
jurisdiction = "FR"
languages = ["fr", "en"]
currency = "EUR"
timezone = "Europe/Paris"
homepage = "http://127.0.0.1:1/"

[[source]]
key = "news"
kind = "listing"
url = "http://127.0.0.1:1/news"
language = "en"
item = "article.teaser"

[[source]]
key = "feed"
kind = "feed"
url = "http://127.0.0.1:1/rss.xml"
enabled = false
"""


def folder_with(tmp_path: Path, text: str) -> Path:
    (tmp_path / "mine.toml").write_text(text, encoding="utf-8")
    return tmp_path


def test_every_file_that_comes_with_the_program_is_read() -> None:
    directory = load_directory()
    files = {file.stem for file in default_folder().glob("*.toml")}
    assert {regulator.slug for regulator in directory} == files
    assert {"ico", "oaic", "gpdp", "cnil"} <= {regulator.slug for regulator in directory if regulator.sources}


def test_a_file_with_a_known_slug_replaces_that_regulator(tmp_path: Path) -> None:
    directory = load_directory([folder_with(tmp_path, WELL_FORMED)])
    cnil = directory.get("cnil")
    assert cnil is not None
    assert cnil.name == "A commission of our own"
    news, feed = cnil.sources
    assert (news.id, news.kind, dict(news.options)) == ("cnil/news", "listing", {"item": "article.teaser"})
    assert not feed.enabled
    assert feed.language == "fr", "the regulator's first language, where the source names none"
    assert directory.get("ico") is not None


def test_the_others_stay_known_but_are_not_watched() -> None:
    directory = load_directory(only=["CNIL"])
    assert {source.regulator for source in directory.sources()} == {"cnil"}
    assert directory.named("ICO") is not None


def test_an_unknown_regulator_is_told_with_the_nearest() -> None:
    with pytest.raises(ConfigurationError, match='no regulator "cnill"; did you mean "cnil"'):
        load_directory(only=["cnill"])


def test_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="there is no folder"):
        load_directory([tmp_path / "none"])


@pytest.mark.parametrize(
    ("before", "after", "key", "expected"),
    [
        ('currency = "EUR"', "", "currency", "required"),
        ('currency = "EUR"', 'currency = "euros"', "currency", "EUR"),
        ('timezone = "Europe/Paris"', 'timezone = "Mars"', "timezone", "Europe/"),
        ('jurisdiction = "FR"', 'jurisdiction = "France"', "jurisdiction", "ISO 3166-1"),
        ('languages = ["fr", "en"]', 'languages = ["French"]', "languages[1]", "ISO 639-1"),
        ('slug = "cnil"', 'slug = "C N I L"', "slug", "lower-case"),
        ('aliases = ["the commission"]', 'alias = ["the commission"]', "alias", "did you mean aliases?"),
        ('kind = "listing"', "", "source[1].kind", "required"),
        ('url = "http://127.0.0.1:1/news"', 'url = "ftp://x/"', "source[1].url", "http:// or https://"),
        ('key = "feed"', 'key = "news"', "source.key", "names two sources"),
        ("[[source]]", "[[source", "", "is not valid TOML"),
    ],
)
def test_a_wrong_file_is_told_with_its_key(before: str, after: str, key: str, expected: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as caught:
        load_directory([folder_with(tmp_path, WELL_FORMED.replace(before, after, 1))])
    sentence = str(caught.value)
    assert sentence.startswith(key)
    assert "mine.toml" in sentence
    assert expected in sentence
    assert "\n" not in sentence.replace("\\n", "")


def test_declared_subscriptions_name_regulators_by_any_name(tmp_path: Path) -> None:
    file = tmp_path / "finewatch.toml"
    entry = '[[subscription]]\nto = "slack:C0123"\nregulators = ["ICO", "cnil"]\n'
    file.write_text(entry + '[[subscription]]\nto = "slack:C0999"\n')
    settings = load_settings(file, secrets=())
    first, second = declared_subscriptions(settings, load_directory())
    assert first.filter.regulators == {"ico", "cnil"}
    assert first.id != second.id
    file.write_text('[[subscription]]\nto = "slack:C0999"\n' + entry)
    again = declared_subscriptions(load_settings(file, secrets=()), load_directory())
    assert [subscription.id for subscription in again] == [second.id, first.id], "an id does not hang on the order"


def test_a_subscription_to_an_unknown_regulator(tmp_path: Path) -> None:
    file = tmp_path / "finewatch.toml"
    file.write_text('[[subscription]]\nto = "slack:C0123"\nregulators = ["icoo"]\n')
    with pytest.raises(ConfigurationError, match=r"subscription\[1\].regulators"):
        declared_subscriptions(load_settings(file, secrets=()), load_directory())
