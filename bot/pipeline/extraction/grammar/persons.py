"""Names of persons: what a person's name looks like, and who with a title before it is acted against."""

from __future__ import annotations

from bot.pipeline.extraction.naming.parties import Name
from bot.pipeline.extraction.page.view import View
from bot.pipeline.languages.vocabulary import Cue, Form

_LONGEST_OF_A_PERSON = 4  # words, one more than the most
_TO_A_TITLE, _TO_A_DEED = 1, 3  # words: "ha sanzionato il dott. Rossi", "è stato poi"


def of_a_person(view: View, name: Name) -> bool:
    """Whether a name may be somebody's: two or three capitalised words, and no initials of a body."""
    written = view.words.written[name.first : name.last]
    return 1 < len(written) < _LONGEST_OF_A_PERSON and all(word[0].isupper() and word[1:].islower() for word in written)


def done_to(view: View, name: Name) -> bool:
    """ "Fined Dr Jane Roe", "il dott. Rossi è stato multato", "sanzione alla dott.ssa Rossi": acted against."""
    lower, title = view.words.lower, name.first - 1
    if any(each.first == name.last for each in view.sums):
        return True  # "Mr Roe must pay £300,000 and Mr Marsh £140,000"
    while title > view.sentence.first and not lower[title][0].isalpha():
        title -= 1
    for hit in view.measures:
        verb = hit.form is not Form.NOUN
        if verb and (0 <= title - hit.last <= _TO_A_TITLE or 0 <= hit.first - name.last <= _TO_A_DEED):
            return True
    turned = any(each.last == title and lower[each.first] != "per" for each in view.cues.get(Cue.TARGET, ()))
    return turned and bool(view.measures)
