"""Whether an item tells of enforcement: a cheap gate first, and a verdict once its actions are known."""

from __future__ import annotations

from bot.domain.actions import ActionType, Part
from bot.domain.items import FeedItem, ItemKind, Verdict
from bot.pipeline.extraction.money.counting import counted, plural
from bot.pipeline.extraction.page.view import Document, View
from bot.pipeline.extraction.story.actions import Action
from bot.pipeline.extraction.words.lexicon import Hit, lexicon_for
from bot.pipeline.languages.vocabulary import Cue, Form, Vocabulary

_DEEDS = frozenset({Form.VERB, Form.ACTIVE})
_PUNISHED = frozenset({ActionType.FINE, ActionType.REPRIMAND, ActionType.PROSECUTION})
_GROWTH = frozenset(
    {
        "reach",
        "reached",
        "hit",
        "top",
        "topped",
        "total",
        "totalled",
        "pass",
        "passed",
        "surpass",
        "exceed",
        "rise",
        "fall",
    }
) | frozenset({"soar", "jump", "climb", "double", "surge", "increase", "decline", "drop", "triple", "rocket", "slump"})
_STRAIGHT = 3  # words between an authority and its verb
_LARGEST = frozenset({"biggest", "largest", "highest", "heaviest", "single", "grosse", "élevée", "maggiore", "alta"})
_SEVERAL = 3  # parties that a round-up lists, or
_A_PAIR = 2  # where an authority tells what it did itself
_LEAD = 5  # sentences of the text, or
_LEAD_IN_LETTERS = 700  # as much of it, that count as its opening;
_PASSING = 2  # sentences before what is told in passing
_FURTHER, _FURTHER_IN_LETTERS = 3, 300  # and as many more for what is told of a party by name


def may_tell(item: FeedItem) -> bool:
    """The cheap gate: whether any word of a measure's family occurs at all."""
    text = f"{item.title}\n{item.text}".lower()
    return any(stem in text for stem in lexicon_for(item.language).vocabulary.stems)


def judge(document: Document, actions: list[Action]) -> Verdict:
    """The verdict on an item whose actions are known.

    An action makes an item enforcement if it is the item's news: told in the headline, the opening or a list, and not
    under the headline of a guideline, a consultation, a speech or a year's statistics.
    """
    rounds_up = _rounds_up(document, actions)
    fresh = [
        action for action in actions if not (action.background or _fate_of_an_older_one(document, action, actions))
    ]
    told = [action for action in fresh if _is_news(document, action, rounds_up=rounds_up)]
    because = tuple(
        dict.fromkeys(_words(draft.view, draft.hit.first, draft.hit.last) for a in told for draft in a.drafts)
    )
    return Verdict(kind=ItemKind.ENFORCEMENT if told else ItemKind.OTHER, because=because)


def _rounds_up(document: Document, actions: list[Action]) -> bool:
    """ "What happened in May 2019": whether a text lists what several parties were fined, each its sum."""
    fined = {id(party) for a in actions if a.sum and not a.background for party in a.parties if not party.described}
    history = any(view.has(Cue.STATISTIC) for view in document.title)  # "the six largest fines since 2018"
    return not history and len(fined) >= (_A_PAIR if document.official else _SEVERAL)


def _is_news(document: Document, action: Action, *, rounds_up: bool) -> bool:
    if _denied(document) or (_of_another_genre(document) and not (_heads(action) or rounds_up)):
        return False
    if _by_court(action) and _no_privacy_case(document):
        return False
    if action.type is ActionType.APPEAL and not action.sure and _of_strangers(document):
        return False
    if not document.official and _strangers_act(document) and not any(d.view.authorities for d in action.drafts):
        return False
    if _suit_in_headline(document) and not any(draft.view.authorities for draft in action.drafts):
        return False
    if _private_case(document, damages=action.type is ActionType.COMPENSATION) or _mere_claim(document, action):
        return False
    if _counts_up(document) and not action.in_title and (action.sum is None or _largest_of_all(action)):
        return False
    if _is_decision(document):
        return True
    opening = len(document.title) + _LEAD + _FURTHER * action.sure
    if action.type is ActionType.PROSECUTION and any(view.has(Cue.COURT) for view in document.views[:opening]):
        return True  # what a report from a court comes to is told at its end
    return any(
        draft.view.sentence.index < opening
        or draft.view.sentence.start < _LEAD_IN_LETTERS + _FURTHER_IN_LETTERS * action.sure
        or draft.view.sentence.listed
        or not document.item.title
        or _in_headline(document, action)
        for draft in action.drafts
    )


def _fate_of_an_older_one(document: Document, action: Action, actions: list[Action]) -> bool:
    """ "… was fined £5m in 2019. Its appeal failed": told in passing of a sanction that the text only recalls."""
    bare = action.type is ActionType.APPEAL and action.sum is None and not action.in_title
    passing = all(draft.hit.form is Form.NOUN for draft in action.drafts)
    headless = not any(view.measures for view in document.title)
    parties = set(action.parties)
    passing = passing and all(draft.view.sentence.index > len(document.title) + _PASSING for draft in action.drafts)
    return bare and passing and headless and any(o.background and parties & set(o.parties) for o in actions)


def _mere_claim(document: Document, action: Action) -> bool:
    """ "Customers want damages": compensation of no sum, told of nobody, in an outsider's text."""
    bare = action.type is ActionType.COMPENSATION and action.sum is None
    return bare and not (action.sure or document.official)


def _heads(action: Action) -> bool:
    """Whether the headline tells an action of a party that it names; "how to respond to a penalty" is nobody's."""
    return any(draft.view.sentence.part is Part.TITLE and not draft.guessed for draft in action.drafts)


def _largest_of_all(action: Action) -> bool:
    """ "The biggest single penalty, £750,000, fell on Acme": one of a year's, recalled."""
    return all(
        any(word in _LARGEST for word in draft.view.words.lower[max(draft.hit.first - _STRAIGHT, 0) : draft.hit.first])
        for draft in action.drafts
    )


def _is_decision(document: Document) -> bool:
    """Whether an authority's page is headed as a decision, "Provvedimento del 13 febbraio": it decides at its end."""
    if not document.official:
        return False
    seldom = lexicon_for(document.vocabulary.language).seldom
    spans = [(view.words, view.sentence.first, view.sentence.last) for view in document.title]
    return any(hit.first == span[1] for span in spans for hit in seldom(*span).get(Cue.DECIDED, ()))


def _of_strangers(document: Document) -> bool:
    """Whether the headline is about an authority or court outside data protection, and nobody else."""
    return any(view.has(Cue.DECOY_AUTHORITY) and not view.authorities for view in document.title)


def _strangers_act(document: Document) -> bool:
    """Whether the headline tells what an authority outside data protection does: "La DGCCRF inflige …".

    Or the opening, in a text that names no other: "L'Autorité de la concurrence a sanctionné …".
    """
    ours = (view for view in document.views if not view.has(Cue.DECOY_AUTHORITY))  # "l'autorité de la concurrence"
    named = any(view.authorities or view.has(Cue.WATCHDOG, Cue.WE) for view in ours)
    opening = document.title if named else document.views[: len(document.title) + _LEAD]
    heads = [view for view in opening if view.measures and not view.authorities]
    return any(hit.first < view.measures[0].first for view in heads for hit in view.cues.get(Cue.DECOY_AUTHORITY, ()))


_PRIVACY_LAW = ("data protection", "personal data", "données personnelles", "dati personali", "privacy")


def _by_court(action: Action) -> bool:
    """ "Le tribunal a condamné Acme à verser 500 euros": what a court alone has done."""
    fined = action.type is ActionType.FINE and all(draft.view.has(Cue.COURT) for draft in action.drafts)
    return fined or action.type is ActionType.PROSECUTION


def _no_privacy_case(document: Document) -> bool:
    """Whether a text of courts names no data protection authority and nothing of its law: a thief is sentenced."""
    if document.official or any(view.authorities or view.has(Cue.WATCHDOG, Cue.WE) for view in document.views):
        return False
    text = document.item.text.lower()
    return not any(words in text for words in _PRIVACY_LAW)


def _suit_in_headline(document: Document) -> bool:
    """ "Customers' class action over data breach clears a hurdle": a headline about what is nobody's sanction."""
    return any(view.has(Cue.PRIVATE_SUIT) and not view.authorities for view in document.title)


def _private_case(document: Document, *, damages: bool) -> bool:
    """Whether a text tells of what customers ask of a court, and names no authority: "the ICO was not involved"."""
    views = document.views
    if document.official or not (damages or any(Cue.PRIVATE_SUIT in view.cues for view in views)):
        return False
    return not any(view.authorities or view.has(Cue.WATCHDOG, Cue.WE) for view in views if not _told_away(view))


def _told_away(view: View) -> bool:
    """ "The ICO was not involved": named for what it did not do, in a sentence with no measure and no sum."""
    return Cue.NEGATED in view.cues and not (view.measures or view.sums)


def _of_another_genre(document: Document) -> bool:
    v = document.vocabulary
    return any(
        (_announces_a_genre(view, v) and not (_tells_a_case(view, v) or _tells_a_deed(view) or _strikes_one(view, v)))
        or _counts_measures(view, v)
        or _years_total(view, v)
        or (_fines_reach(view, v) and not _names_a_party(view))
        or (_asks(view) and not any(other.measures for other in document.title if other is not view))
        for view in document.title or _headless(document)
        if view.words.lower[view.sentence.first] != "newsletter"  # whose headlines tell of this and that
    )


def _headless(document: Document) -> list[View]:
    """The first line of a page without a title, where it ends without a stop: "RELAZIONE 2007 - LE CIFRE"."""
    return [v for v in document.views[:1] if v.words.lower[v.sentence.last - 1][0].isalnum()]


def _tells_a_case(view: View, vocabulary: Vocabulary) -> bool:
    """Whether a headline tells a sum and a measure, other than a year's: "145 milioni di sanzioni in cinque anni"."""
    several = all(plural(view, hit, vocabulary) for hit in view.measures)
    told = [each for each in view.sums if not each.mention.ceiling]
    return bool(told and view.measures) and (bool(view.names) or not several)


def _strikes_one(view: View, vocabulary: Vocabulary) -> bool:
    """ "Fine for firm that used a fake number", "Firm fined over bogus survey": done to one party."""
    lower = view.words.lower
    for hit in view.measures:
        if hit.type not in _PUNISHED:
            continue
        opens = hit.form is Form.NOUN and hit.first == view.sentence.first
        whom = lower[hit.last : hit.last + 2]
        if opens and whom[:1] == ["for"] and whom[-1] in vocabulary.party_nouns:
            return True
        if hit.form is Form.VERB and lower[hit.first - 1] in vocabulary.party_nouns:
            return not lower[hit.first - 1].endswith(vocabulary.plural_endings)
    return False


def _asks(view: View) -> bool:
    """ "How does a sanction procedure work?": a question about nobody, which a page explains."""
    return view.words.lower[view.sentence.last - 1] == "?" and not (view.names or view.sums)


def _counts_measures(view: View, vocabulary: Vocabulary) -> bool:
    """ "87 sanctions, 331 corrective measures": a year's work, and nobody's name."""
    return not (view.names or view.sums or view.has(Cue.CLOSED)) and any(
        counted(view, hit, vocabulary) for hit in view.measures
    )


def _years_total(view: View, vocabulary: Vocabulary) -> bool:
    """ "Gdpr, multe per oltre un miliardo nel 2024": what many came to in a year, and nobody's name."""
    several = bool(view.measures) and all(plural(view, hit, vocabulary) for hit in view.measures)
    words = view.words.lower[view.sentence.first : view.sentence.last]
    years = any(word.isdigit() and len(word) == _YEAR for word in words)
    large = view.sums or any(word.startswith(_SCALES) for word in words)
    return several and years and bool(large) and not (view.names or view.authorities)


_YEAR = 4  # figures
_SCALES = ("miliard", "milliard", "milion", "million", "billion")


def _announces_a_genre(view: View, vocabulary: Vocabulary) -> bool:
    """Whether a headline says that a guide, a survey or a bill follows; "a £4m bill", "the bill falls to" are none."""
    if view.sums and view.has(Cue.CUT_TO):
        return False
    return any(
        all(each.last != hit.first for each in view.sums)
        and not (_names_a_trade(view, hit, vocabulary) or _asks_of_a_deed(view, hit) or _gave_rise_to_a_deed(view, hit))
        for hit in view.cues.get(Cue.GENRE, ())
    )


def _gave_rise_to_a_deed(view: View, hit: Hit) -> bool:
    """ "First infringement notices after policy sweep": the word only tells what the measure came of."""
    lower = view.words.lower
    return any(
        measure.last < hit.first and lower[measure.last] in _AFTER and ":" not in lower[measure.last : hit.first]
        for measure in view.measures
    )


_AFTER = frozenset({"after", "following", "over", "après", "dopo"})


def _asks_of_a_deed(view: View, hit: Hit) -> bool:
    """ "What the Garante fined this spring": the authority is the subject of a verb of sanction."""
    acting = any(authority.first in {hit.last, hit.last - 1} for authority in view.authorities)
    return acting and any(measure.form in _DEEDS and measure.first > hit.last for measure in view.measures)


def _names_a_trade(view: View, hit: Hit, vocabulary: Vocabulary) -> bool:
    """ "statistics office", "research institute", "training company": the word only tells what a party does."""
    after = view.words.lower[hit.last] if hit.last < view.sentence.last else ""
    return any(word in vocabulary.party_nouns or word in vocabulary.body_nouns for word in (after, after.rstrip("s")))


def _denied(document: Document) -> bool:
    """Whether the headline or the opening calls what is told a forgery, or false, and not what somebody is sued for."""
    opening = document.views[: len(document.title) + _LEAD - 1]
    return any(view.has(Cue.FALSE) and not _tells_a_deed(view) for view in opening)


def _tells_a_deed(view: View) -> bool:
    """ "FTC sues Acme over fake messages": an authority with its verb."""
    deeds = [hit for hit in view.measures if hit.form in _DEEDS]
    return any(0 <= hit.first - authority.last < _STRAIGHT for hit in deeds for authority in view.authorities)


def _counts_up(document: Document) -> bool:
    """Whether headline, or the first sentence where there is none, sums up a year's work and names nobody."""
    heads = list(document.title) or document.views[:1]
    return any(view.has(Cue.STATISTIC) and not _names_a_party(view) for view in heads)


def _fines_reach(view: View, vocabulary: Vocabulary) -> bool:
    """ "Fines for privacy breaches reach 114 million euros": a headline of which all sanctions are the subject."""
    opens = any(hit.first - view.sentence.first <= 1 and plural(view, hit, vocabulary) for hit in view.measures[:1])
    return opens and not _GROWTH.isdisjoint(view.words.lower[view.sentence.first : view.sentence.last])


def _names_a_party(view: View) -> bool:
    """Whether a sentence names anybody but the head of an authority: "il Garante Rossi"."""
    heads = {authority.last for authority in view.authorities}
    return any(name.first not in heads for name in view.names)


def _in_headline(document: Document, action: Action) -> bool:
    named = {name.party for view in document.title for name in view.names}
    return bool(named & set(action.parties)) or any(view.measures for view in document.title)


def _words(view: View, first: int, last: int) -> str:
    return view.words.slice(first, last)
