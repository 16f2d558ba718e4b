"""Regulators' files are right, and a wrong one is told in one sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from bot.domain.errors import ConfigurationError
from bot.domain.regulators import Directory
from bot.sources import HttpOptions, open_sources
from bot.sources.kinds import KINDS, check_source
from config.directory import load_directory
from tests.sources.conftest import a_regulator, a_source


def test_every_built_in_source_is_of_a_known_kind_with_known_options() -> None:
    sources = load_directory().sources()
    assert len(sources) > 15
    for source in sources:
        check_source(source)
        assert urlsplit(source.url).scheme == "https"


def test_the_four_regulators_are_watched_by_every_channel() -> None:
    enabled = {source.id: source.kind for source in load_directory().sources() if source.enabled}
    assert {name: kind for name, kind in enabled.items() if name.split("/")[0] in ("ico", "oaic", "gpdp", "cnil")} == {
        "ico/news": "ico_search",
        "ico/enforcement": "ico_search",
        "oaic/news": "feed",
        "oaic/media-centre": "listing",
        "gpdp/news": "feed",
        "cnil/actualites": "feed",
        "cnil/news": "feed",
    }


def test_only_sources_in_a_language_that_is_understood_are_watched() -> None:
    assert {source.language for source in load_directory().sources() if source.enabled} == {"en", "fr", "it"}


@pytest.mark.parametrize(
    ("kind", "options", "sentence"),
    [
        ("rss", {}, "kind in the source reg/news: "),
        ("feed", {"split_title": "x"}, "split_title in the source reg/news: is no option of the kind feed"),
        ("feed", {"full_text": "yes"}, "expected true or false"),
        ("feed", {"split_titles": "("}, "is no regular expression"),
        ("feed", {"guids": "sometimes"}, 'expected "stable" or "unstable"'),
        ("ico_search", {}, "root_page_id"),
        ("ico_search", {"root_page_id": True}, "expected a whole number"),
        ("ico_search", {"root_page_id": 1, "link_prefixes": "/x"}, "expected a list of texts"),
        ("listing", {"item": "li >> a"}, "item in the source reg/news: is no CSS selector"),
    ],
)
def test_a_wrong_source_is_one_sentence(kind: str, options: dict[str, Any], sentence: str) -> None:
    directory = Directory([a_regulator(a_source(kind=kind, **options))])
    with pytest.raises(ConfigurationError) as caught:
        open_sources(directory, HttpOptions())
    assert sentence in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_guide_names_every_kind_and_option() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "sources.md").read_text(encoding="utf-8")
    for name, kind in KINDS.items():
        assert f"`{name}`" in guide
        for option in kind.options:
            assert f"`{option}`" in guide
