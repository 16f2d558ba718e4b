"""Lays an item out: finds everything that the later stages look at, one pass for each kind of thing."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from datetime import date
from itertools import pairwise

from bot.domain.actions import ActionType, Part, SubjectKind
from bot.domain.items import FeedItem
from bot.domain.regulators import Directory, Regulator
from bot.pipeline.extraction.naming.authorities import authorities_of
from bot.pipeline.extraction.naming.descriptions import (
    bodies_recalled,
    brings_another,
    find_descriptions,
    is_definite,
    only_places,
    recalls,
)
from bot.pipeline.extraction.naming.gathering import gather
from bot.pipeline.extraction.naming.name_grammar import name_finder_for
from bot.pipeline.extraction.naming.parties import SOMEONE, Name, Party
from bot.pipeline.extraction.page.contents import view_of
from bot.pipeline.extraction.page.emphasis import emphasised
from bot.pipeline.extraction.page.headlines import trust_subjects
from bot.pipeline.extraction.page.joined_names import join_names
from bot.pipeline.extraction.page.listing import head_records
from bot.pipeline.extraction.page.sections import head_sections, number_sections
from bot.pipeline.extraction.page.strange_authorities import without_strange_authorities
from bot.pipeline.extraction.page.view import Document, Sum, View
from bot.pipeline.extraction.words.lexicon import Hit, Lexicon, lexicon_for
from bot.pipeline.extraction.words.text import Sentence, Words, split_sentences, split_words
from bot.pipeline.languages.vocabulary import Cue, Form, Vocabulary
from bot.pipeline.mentions.amounts import SumMention, find_sums
from bot.pipeline.mentions.currencies import dollars_of
from bot.pipeline.mentions.dates import month_named

_DEEDS = frozenset({Form.VERB, Form.ACTIVE})
_AGREED = frozenset({ActionType.SETTLEMENT, ActionType.COMPENSATION})
_HALF_A_YEAR = 6  # months
_STORY = 3  # sentences that belong to the story in any case


def lay_out(item: FeedItem, directory: Directory) -> Document:
    """Find everything that the later stages look at; one pass for each kind of thing."""
    lexicon = lexicon_for(item.language)
    vocabulary = lexicon.vocabulary
    title, text = split_words(item.title, Part.TITLE), split_words(item.text, Part.TEXT)
    sentences = split_sentences(title, vocabulary.abbreviations)
    sentences += split_sentences(text, vocabulary.abbreviations, len(sentences))
    sentences = _without_furniture(sentences, lexicon)
    finder = authorities_of(directory)
    views = [
        view_of(sentence, lexicon, list(finder.find(sentence.words, sentence.first, sentence.last)))
        for sentence in sentences
    ]
    if not any(Cue.COURT in view.cues for view in views):
        _without_courts(views)
    if item.published is not None:
        _without_the_recent(views, item.published.date())
    _follow_strangers(views)
    _follow_suits(views)
    regulator = directory.get(item.regulator) or _first_named(views, directory)
    currency = regulator.currency if regulator else dollars_of(f"{title.text}\n{text.text}".lower())
    found = [find_sums(words.text, item.language, currency) for words in (title, text)]
    for words, mentions in zip((title, text), _with_currencies(found, currency), strict=True):
        _place_sums(views, words, mentions)
    _without_reserves(views)
    tells = any(view.measures or view.sums or _acts(view) for view in views)
    parties = _name_parties(views, vocabulary) if tells else []
    _without_words_of_names(views, vocabulary.legal_forms)
    return Document(item, vocabulary, views, parties, directory.get(item.regulator) is not None)


def _acts(view: View) -> bool:
    """ "Il Garante ha imposto ad Acme di informare i clienti": an authority, whatever its verb."""
    return bool(view.authorities or view.has(Cue.WATCHDOG))


def _with_currencies(found: list[tuple[SumMention, ...]], home: str | None) -> list[tuple[SumMention, ...]]:
    """A sum without a currency is in the one that the rest of the item names, or else in the regulator's own."""
    found = _with_dollars(found)
    named = {mention.currency for mentions in found for mention in mentions if mention.currency}
    currency = named.pop() if len(named) == 1 else home
    return [
        tuple(m if m.currency else replace(m, currency=currency, elided=True) for m in mentions) for mentions in found
    ]


def _with_dollars(found: list[tuple[SumMention, ...]]) -> list[tuple[SumMention, ...]]:
    """A bare "$" beside "A$5.8 million" is of the one kind of dollar that the item names."""
    dollars = {m.currency for mentions in found for m in mentions if "$" in m.text and m.text[0] not in "$0123456789"}
    kind = dollars.pop() if len(dollars) == 1 else None
    if kind is None:
        return found
    return [tuple(replace(m, currency=kind) if m.text[0] == "$" else m for m in mentions) for mentions in found]


_APPEALS = ("appeal", "appel", "recours", "pourvoi", "ricors", "opposizion", "impugn", "objection")


def _without_furniture(sentences: list[Sentence], lexicon: Lexicon) -> list[Sentence]:
    """The sentences up to a line such as "Notes to editors", after which a page speaks of itself."""
    for at, sentence in enumerate(sentences):
        if at > _STORY and sentence.part is Part.TEXT and lexicon.closes(sentence):
            return sentences[:at]
    return sentences


def _without_courts(views: list[View]) -> None:
    """Without a court in the text nothing is quashed or set aside; only the word "appeal" itself still counts."""
    for view in views:
        view.measures = [
            hit
            for hit in view.measures
            if hit.type is not ActionType.APPEAL
            or any(stem in view.words.slice(hit.first, hit.last).lower() for stem in _APPEALS)
        ]


def _without_reserves(views: list[View]) -> None:
    """ "It set aside $140 million": money kept ready, and no judgment set aside."""
    for view in views:
        kept = {hit.first for hit in view.cues.get(Cue.LOSS, ())}
        view.measures = [
            hit
            for hit in view.measures
            if hit.first not in kept or not any(_kept_ready(view, hit, each) for each in view.sums)
        ]


def _kept_ready(view: View, hit: Hit, each: Sum) -> bool:
    """Whether a sum follows that no fine is: "set aside the £300,000 fine" is what a court may do."""
    return 0 <= each.first - hit.last < _STORY and not any(other.first == each.last for other in view.measures)


def _follow_strangers(views: list[View]) -> None:
    """ "The competition authority is suing too. It fined the group last year": the pronoun is the stranger's."""
    for before, view in pairwise(views):
        told = Cue.DECOY_AUTHORITY in before.cues and before.sentence.part is view.sentence.part
        if not told or before.authorities or view.authorities or view.has(Cue.WATCHDOG):
            continue
        for pronoun in view.cues.get(Cue.ANAPHOR, ()):
            if any(hit.form in _DEEDS and 0 <= hit.first - pronoun.last < 2 for hit in view.measures):
                view.cues[Cue.DECOY_AUTHORITY] = [Hit(pronoun.first, pronoun.last, Cue.DECOY_AUTHORITY)]
                break


def _follow_suits(views: list[View]) -> None:
    """ "Patients get £1,250 each under a settlement. It ends a group action": the next sentence tells whose it is."""
    if not any(Cue.PRIVATE_SUIT in view.cues for view in views):
        return
    for view, other in [*pairwise(views), *pairwise(reversed(views))]:
        suit = other.cues.get(Cue.PRIVATE_SUIT, [])
        ours = view.authorities or other.authorities or view.has(Cue.WATCHDOG, Cue.WE)
        if suit and not ours and any(hit.type in _AGREED for hit in view.measures):
            view.cues.setdefault(Cue.PRIVATE_SUIT, suit)


def _without_the_recent(views: list[View], read_on: date) -> None:
    """ "In 2024" dates back only what is read in a later year, "in March 2024" what is read half a year later."""
    for view in views:
        hits = view.cues.get(Cue.BACKGROUND)
        if not hits:
            continue
        kept = [hit for hit in hits if not _recent(view.words.lower[hit.first : hit.last], read_on)]
        if kept:
            view.cues[Cue.BACKGROUND] = kept
        else:
            del view.cues[Cue.BACKGROUND]


def _recent(words: list[str], read_on: date) -> bool:
    """Whether a phrase ends on a year, or a month of one, that is hardly past."""
    if not words[-1].isdigit():
        return False
    month = month_named(words[-2])
    months_since = (read_on.year - int(words[-1])) * 12 + read_on.month - (month or 0)
    return int(words[-1]) >= read_on.year or (month is not None and months_since < _HALF_A_YEAR)


def _first_named(views: list[View], directory: Directory) -> Regulator | None:
    return next((directory.get(name.slug) for view in views for name in view.authorities), None)


def _place_sums(views: list[View], words: Words, mentions: tuple[SumMention, ...]) -> None:
    if not mentions:
        return
    rows = [view for view in views if view.words is words]
    starts = [view.sentence.start for view in rows]
    for mention in mentions:
        at = bisect_left(starts, mention.start + 1) - 1
        if at < 0 or mention.start >= rows[at].sentence.end:
            continue
        first = max(bisect_left(words.starts, mention.start + 1) - 1, 0)
        last = max(bisect_left(words.starts, mention.end), first + 1)
        if _daily(rows[at], first, last):
            mention = replace(mention, per_day=True)
        rows[at].sums.append(Sum(mention, first, last))


def _daily(view: View, first: int, last: int) -> bool:
    """ "Each day will cost it 100,000 euros", "60,000 euros will be due per day": "per day" is not always adjacent."""
    if Cue.PER_DAY not in view.cues:
        return False
    if view.between(Cue.PER_DAY, max(first - _REACH_OF_A_DAY - 2, view.sentence.first), first) is not None:
        return True
    opening = view.between(Cue.PER_DAY, view.sentence.first, view.sentence.first + _REACH_OF_A_DAY)
    if opening is not None and opening.first == view.sentence.first and not view.sums:
        return True  # "Every day on which it disobeys will cost it 50,000 reais"
    after = next((hit for hit in view.cues.get(Cue.PER_DAY, ()) if last <= hit.first < last + _REACH_OF_A_DAY), None)
    between = view.words.lower[last : after.first] if after is not None else []
    return after is not None and not any(word.isdigit() or word in _ABOUT_ELSE for word in between)


_REACH_OF_A_DAY = 4  # words between a sum and "per day"
_ABOUT_ELSE = frozenset({"for", "pour", "per", "in", "en", "and", "et", "e", "from"})


def _name_parties(views: list[View], vocabulary: Vocabulary) -> list[Party]:
    finder = name_finder_for(vocabulary.language)
    found: list[Name] = []
    taken = [_taken(view) for view in views]
    for view, occupied in zip(views, taken, strict=True):
        headline = view.words.lower[view.sentence.last - 1] != "."
        view.shouted = headline and finder.shouted(view.sentence, view.of_authorities())
        view.names = finder.find(view.sentence, occupied)
    trust_subjects(views, vocabulary)
    _without_places(views, vocabulary)
    join_names(views, vocabulary)
    without_strange_authorities(views)
    head_records(views, vocabulary)
    head_sections(views, vocabulary)
    for view in views:
        found.extend(view.names if not view.shouted else ())
    known = {name.key for name in found if not name.weak}
    for view in views:
        if view.shouted:
            view.names = _believed(view, known, vocabulary)
            found.extend(view.names)
    found = [name for name in found if not emphasised(name, views)]
    parties = gather(found, vocabulary)
    told = {word for party in parties for key in party.keys for word in key}
    from_title: dict[tuple[str, ...], Party] = {}
    for view, occupied in zip(views, taken, strict=True):
        named = [name for name in view.names if name.party is not None]
        described = find_descriptions(view.sentence, vocabulary, named, occupied)
        for name in described:
            pointing = is_definite(name, vocabulary) or (bool(parties) and recalls(name, vocabulary))
            own = (
                view.sentence.listed and name.first <= view.sentence.first + 1
            )  # "- i due titolari di un bar: 850 euro"
            if pointing and not (own or _stands_alone(name, told, vocabulary) or brings_another(name)):
                name.party = SOMEONE
                continue
            known_as = from_title.get(name.key)
            if known_as is not None and view.sentence.part is not Part.TITLE:
                name.party = known_as  # the headline's "une entreprise" is that of the text
                known_as.names.append(name)
                continue
            name.party = Party({name.key}, [name], described=True, kind=SubjectKind.UNNAMED)
            parties.append(name.party)
            if view.sentence.part is Part.TITLE:
                from_title[name.key] = name.party
        described += bodies_recalled(view.sentence, view.cues.get(Cue.ANAPHOR, ()), described, parties, vocabulary)
        view.names = sorted([*named, *described], key=lambda name: name.first)
    number_sections(views, vocabulary)
    return parties


def _without_places(views: list[View], vocabulary: Vocabulary) -> None:
    """ "A Wrexham company": a place, unless the text uses the word as a name elsewhere: "the two Orvane companies"."""
    places = [name for view in views for name in view.names if only_places(name, vocabulary)]
    if not places:
        return
    inside = {id(name) for name in places}
    running = (name for view in views if not view.shouted for name in view.names if id(name) not in inside)
    known = {name.key for name in running if name.sentence.words.lower[name.first - 1] not in _AT_A_PLACE}
    gone = {id(name) for name in places if name.key not in known}
    for view in views:
        view.names = [name for name in view.names if id(name) not in gone]


_AT_A_PLACE = frozenset({"in", "near", "of", "from", "around"})  # "based in Wrexham"
_MONEY = frozenset({Cue.COSTS, Cue.LOSS, Cue.CLAIMED, Cue.PAID, Cue.OTHER_MONEY, Cue.TURNOVER})


def _without_words_of_names(views: list[View], legal_forms: frozenset[str]) -> None:
    """ "Rapid Loans Limited", "Penfold Tickets plc": a word of money in a company's name tells nothing of a sum."""
    for view in views:
        if not view.names or view.cues.keys().isdisjoint(_MONEY):
            continue
        spans = (range(name.first, name.last) for name in view.names)
        inside = {
            i
            for span in spans
            for i in span
            if any(view.words.lower[j] in legal_forms for j in span[1:])
            or (i > span[0] and not view.shouted and view.words.written[i][0].isupper())
        }
        opening = {name.first for name in view.names if name.last - name.first > 1}  # "le Crédit Régional"
        for cue in _MONEY & view.cues.keys():
            own = inside | opening if cue is Cue.OTHER_MONEY else inside
            view.cues[cue] = [hit for hit in view.cues[cue] if hit.first not in own]


def _stands_alone(name: Name, told: set[str], vocabulary: Vocabulary) -> bool:
    """ "Acme, la Regione e l'Asl", where the text names no region: a body in a list, no pointer back."""
    words, noun = name.sentence.words, name.last - 1
    is_body = words.lower[noun] in vocabulary.body_nouns and words.written[noun][0].isupper()
    listed = words.lower[name.last : name.last + 1] + words.lower[max(name.first - 1, 0) : name.first]
    return is_body and words.lower[noun] not in told and any(word in vocabulary.conjunctions for word in listed)


def _taken(view: View) -> set[int]:
    """Words that belong to an authority or a sum, and so to no party; an authority's acronym in brackets too."""
    lower, cues = view.words.lower, view.cues
    named = (*view.authorities, *cues.get(Cue.COURT, ()))
    told = (*cues.get(Cue.WATCHDOG, ()), *cues.get(Cue.DECOY_AUTHORITY, ()), *view.measures, *view.sums)
    taken = {i for each in (*named, *told) for i in range(each.first, each.last)}
    for each in named:
        if lower[each.last : each.last + 1] == ["("] and ")" in lower[each.last : each.last + 7]:
            taken.update(range(each.last, lower.index(")", each.last)))
    return taken


def _believed(view: View, known: set[tuple[str, ...]], vocabulary: Vocabulary) -> list[Name]:
    """In a line of capitals, only what the running text calls by name too; else, without such text, legal forms."""
    lower, taken = view.words.lower, _taken(view)
    names: list[Name] = []
    for key in sorted(known, key=len, reverse=True):
        for index in range(view.sentence.first, view.sentence.last - len(key) + 1):
            span = range(index, index + len(key))
            if lower[index] == key[0] and tuple(lower[index : span.stop]) == key and taken.isdisjoint(span):
                names.append(Name(view.sentence, index, span.stop, key))
                taken.update(span)
    if names:
        return sorted(names, key=lambda name: name.first)
    forms = vocabulary.legal_forms
    return [name for name in view.names if any(lower[i] in forms for i in range(name.first + 1, name.last))]
