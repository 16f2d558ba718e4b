"""The languages that Finewatch reads, each a module that fills in a ``Vocabulary``."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import cast

from bot.pipeline.languages.vocabulary import Vocabulary

FALLBACK = "en"


def vocabulary_of(language: str) -> Vocabulary:
    """The vocabulary of an ISO 639-1 code; the English one where the language has no module of its own."""
    code = language.lower()[:2]
    name = f"{__name__}.{code}" if code.isalpha() and find_spec(f"{__name__}.{code}") else f"{__name__}.{FALLBACK}"
    return cast("Vocabulary", import_module(name).VOCABULARY)
