"""Names that open a headline, where a capital alone tells nothing."""

from __future__ import annotations

from bot.domain.actions import Part
from bot.pipeline.extraction.naming.parties import Name
from bot.pipeline.extraction.page.view import View
from bot.pipeline.languages.vocabulary import Form, Vocabulary

_DEEDS = frozenset({Form.VERB, Form.PASSIVE})


def trust_subjects(views: list[View], vocabulary: Vocabulary) -> None:
    """ "Fichiers : Borelis condamné", "Borelis écope de": a first word right before its verb is a name.

    Unless it is a noun for a party, or the text writes it in small letters: "Opticien condamné … cet opticien". In
    English any noun may open a headline without its article, so nothing is told there.
    """
    if vocabulary.gerund:
        return
    body = next((view.words for view in views if view.sentence.part is Part.TEXT), None)
    for view in views:
        if view.sentence.part is not Part.TITLE:
            continue
        verbs = {hit.first for hit in view.measures if hit.form in _DEEDS}
        for name in view.names:
            if name.weak and name.last in verbs and not _common(name, vocabulary):
                name.weak = body is not None and name.key[0] in body.written


def _common(name: Name, vocabulary: Vocabulary) -> bool:
    return name.key[0] in vocabulary.party_nouns or name.key[0] in vocabulary.body_nouns
