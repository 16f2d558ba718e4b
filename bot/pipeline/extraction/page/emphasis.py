"""Words that headlines write in capitals to stress them: names of nobody."""

from __future__ import annotations

from bot.domain.actions import Part
from bot.pipeline.extraction.naming.parties import Name
from bot.pipeline.extraction.page.view import View

_ACRONYM = 4  # letters


def emphasised(name: Name, views: list[View]) -> bool:
    """ "guessed you had ARTHRITIS": a headline's stressed word, which the text writes in small letters.

    So is what tabloids put before it: "NOSY PARKER: hospital secretary fined".
    """
    if name.sentence.part is not Part.TITLE:
        return False
    words = name.sentence.words
    if name.first == name.sentence.first and _kicker(name, views):
        return True
    if name.last - name.first > 1 or not words.written[name.first].isupper():
        return False
    body = next((view.words for view in views if view.sentence.part is Part.TEXT), None)
    return len(words.written[name.first]) > _ACRONYM and body is not None and words.lower[name.first] in body.written


def _kicker(name: Name, views: list[View]) -> bool:
    words = name.sentence.words
    shouted = all(word.isupper() for word in words.written[name.first : name.last] if word[0].isalpha())
    told = any(other.key == name.key for view in views if view.sentence.part is Part.TEXT for other in view.names)
    return shouted and name.last - name.first > 1 and words.lower[name.last : name.last + 1] == [":"] and not told
