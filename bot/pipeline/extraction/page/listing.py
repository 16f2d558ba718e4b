"""Lists and tables flattened to lines: what a line stands for by its place among the others.

A record is a block of lines of which the first is a party and a later one holds little but a date and a sum::

    Pension Fund of the Northern Dockers
    Datatilsynet (Denmark), public sector
    2021-08-31, €13,400.00
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.domain.actions import ActionType, Part
from bot.pipeline.extraction.naming.parties import Name
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Form, Vocabulary

if TYPE_CHECKING:
    from bot.pipeline.extraction.page.view import View
    from bot.pipeline.extraction.words.text import Words

_LONGEST_HEAD = 10  # words
_LONGEST_HEADING = 5
_WORDS_OF_A_MONEY_LINE = 2  # beside the sum itself: a month, a code
_COLUMNS = frozenset(
    {"name", "company", "organisation", "country", "date", "entity", "nom", "pays", "organisme", "société", "nome"}
) | frozenset({"paese", "soggetto", "titolare", "società", "ente"})
_BARS = 2  # between three cells
_BAR_MARKS = frozenset("|/")
_OF_A_DATE = frozenset("0123456789/.-")
_FEWEST = 2  # records that make a table
_TO_A_NAME = 3  # words: "; and the"
_TO_A_VERB = 6  # words: "The second of the three concerns"
_ORDINALS = frozenset(
    [
        *(("the", word) for word in ("first", "second", "third", "fourth", "last", "other")),
        *(
            (article, word)
            for article in ("il", "la")
            for word in ("primo", "prima", "secondo", "seconda", "terzo", "terza")
        ),
        *(("l", "'", word) for word in ("ultimo", "ultima", "altro", "altra")),
        *(("un", "'", "altra"), ("un", "altro"), ("another",), ("une", "autre"), ("un", "autre")),
        *(
            (article, word)
            for article in ("le", "la")
            for word in ("premier", "première", "deuxième", "second", "troisième")
        ),
    ]
)
_WORDS_OF_AN_ORDINAL = (1, 2, 3)
_CONCERNS = frozenset(
    ["concerns", "involves", "targets", "riguarda", "concerne", "oggetto", "interessa", "coinvolge", "colpisce", "vise"]
)
_MARKS = frozenset("-:|•·*\"'()")
_FOREIGN = frozenset({"s", "per", "di", "della", "e", "et", "y", "und", "voor"})  # small words in names abroad
_TO_A_SUM = 12  # words: an alias in brackets
_LINE_MARKS = frozenset("-:|(")
_ARTICLES = frozenset({"the", "la", "le", "les", "il", "lo", "gli", "l"})
_SMALL = _ARTICLES | _FOREIGN


def head_records(views: list[View], vocabulary: Vocabulary) -> None:
    """Give every line of a record or row of a table its party, and the authority that it names."""
    _label_lines(views, vocabulary)
    _head_rows(views, vocabulary)
    _head_lines(views, vocabulary)
    records = [block for block in _blocks(views) if _is_record(block)]
    if len(records) < _FEWEST:
        return
    for lines in records:
        head, rest = lines[0], [view for line in lines[1:] for view in line]
        name = _head_name(head, vocabulary)
        authorities = next((view.authorities for view in rest if view.authorities), [])
        for view in head:
            view.names = []
        head[0].names, head[0].shouted = [name], False
        for view in rest:
            view.head = name
            view.authorities = view.authorities or authorities


def _head_rows(views: list[View], vocabulary: Vocabulary) -> None:
    """ "Acme Ltd | AEPD | €5,000": a row's party stands in its first cell, or behind its date."""
    rows = [view for view in views if (view.sums or view.measures) and len(_bars(view)) >= _BARS]
    if len(rows) < _FEWEST:
        return
    for view in rows:
        bars = _bars(view)
        first = view.sentence.first + (view.words.lower[view.sentence.first] == "|")
        if view.words.lower[first][0].isdigit():
            first = next(i for i in bars if i > first) + 1  # the row is dated first
        last = next((i for i in bars if i > first), first)
        headed = view is rows[0] and not view.sums and last - first == 1
        if headed and view.words.lower[first] in vocabulary.party_labels | _COLUMNS:
            view.names, view.measures = [], []  # "Company / Location / Penalty": the head of the table
            continue
        named = last > first and view.words.written[first][0].isupper()
        if named and not any(authority.first < last for authority in view.authorities):
            name = name_of(view, first, last, vocabulary)
            view.names, view.head, view.row, view.shouted = [name], name, True, False


def _label_lines(views: list[View], vocabulary: Vocabulary) -> None:
    """ "• Controller: Centro Medico Aurora": a form says who is meant, though all is written in capitals."""
    for view in views:
        if not view.shouted:
            continue
        lower, first = view.words.lower, view.sentence.first + (view.words.lower[view.sentence.first] in _MARKS)
        value = first + 2
        if (
            value >= view.sentence.last
            or lower[first] not in vocabulary.party_labels
            or lower[first + 1 : value] != [":"]
        ):
            continue
        short = value < view.sentence.last <= value + _LONGEST_HEAD
        if short and all_names(view, value, view.sentence.last, vocabulary):
            view.names, view.shouted = [name_of(view, value, view.sentence.last, vocabulary)], False


def _head_lines(views: list[View], vocabulary: Vocabulary) -> None:
    """ "The Fund for Animals (formerly Pets First) – £18,000", "Acme Ltd (£5,000)": all that precedes is the name.

    So it is in "Acme per l'Italia – The operator read its staff's mail. It was fined": a paragraph that a name opens.
    """
    rows = [(view, name) for view in views if (name := _line_name(view, vocabulary)) is not None]
    if len(rows) < _FEWEST:
        return
    for view, name in rows:
        behind = [other for other in view.names if other.first >= name.last]
        view.names, view.shouted, view.row = [name, *behind], False, True
        if view.sums and view.sums[0].first - name.last <= _TO_A_SUM:
            view.head = name


def _line_name(view: View, vocabulary: Vocabulary) -> Name | None:
    """The name that opens a line and is marked off from a sum or a sentence; None for any other line."""
    sentence, words = view.sentence, view.words
    opens = sentence.part is Part.TEXT and (sentence.first == 0 or words.lower[sentence.first - 1] == "\n")
    end = _mark_before(view) if opens else None
    if end is None:
        return None
    first = sentence.first
    while first < end and not words.written[first][0].isalpha():
        first += 1
    last = words.lower.index("(", first, end) if "(" in words.lower[first:end] else end
    plain = not (any(hit.first < end for hit in view.measures) or any(a.first < end for a in view.authorities))
    if not plain or not 0 < last - first <= _LONGEST_HEAD or not all_names(view, first, last, vocabulary):
        return None
    return name_of(view, first, last, vocabulary)


def _mark_before(view: View) -> int | None:
    """Where the mark stands that parts a line's head from its sum, or from the sentence behind a dash."""
    lower, first = view.words.lower, view.sentence.first
    if view.sums and lower[view.sums[0].first - 1] in _LINE_MARKS and view.sums[0].first - 1 > first:
        return view.sums[0].first - 1
    near = range(first + 1, min(first + _LONGEST_HEAD, view.sentence.last))
    if "-" not in lower[near.start : near.stop]:
        return None
    dash = next((i for i in near if lower[i] == "-" and view.words.starts[i] > view.words.ends[i - 1]), None)
    return dash if dash is not None and view.sentence.last - dash > _LONGEST_HEADING else None


def all_names(view: View, first: int, last: int, vocabulary: Vocabulary) -> bool:
    """Whether a row of words is capitalised throughout, and more than "Total" or "May 2023"."""
    lower, written, joiners = view.words.lower, view.words.written, vocabulary.joiners
    telling = [
        i for i in range(first, last) if lower[i][0].isalnum() and lower[i] not in _SMALL and lower[i] not in joiners
    ]
    if any(written[i][0].islower() for i in telling):
        return False
    common = vocabulary.ordinary_capitals
    return any(lower[i] not in common and not lower[i].isdigit() for i in telling)


def _bars(view: View) -> list[int]:
    """The marks that part the cells of a row: "Acme | fine | €5,000", "Acme / Hove / £5,000", "1/6/24 – Acme – £5"."""
    words, within = view.words, range(view.sentence.first, view.sentence.last)
    dashes = [i for i in within if words.lower[i] == "-" and _spaced(words, i)]
    dated = "".join(words.lower[within.start : dashes[0]]) if dashes else ""
    if dated[:1].isdigit() and _OF_A_DATE.issuperset(dated):
        return dashes
    if _BAR_MARKS.isdisjoint(words.lower[within.start : within.stop]):
        return []
    return [i for i in within if words.lower[i] == "|" or (words.lower[i] == "/" and _spaced(words, i))]


def _spaced(words: Words, index: int) -> bool:
    return index > 0 and words.starts[index] > words.ends[index - 1]


def _blocks(views: list[View]) -> Iterator[list[list[View]]]:
    """The lines between two blank lines, each a row of sentences."""
    rows = [view for view in views if view.sentence.part is Part.TEXT]
    block = [rows[:1]] if rows else []
    for before, view in pairwise(rows):
        breaks = view.words.lower[before.sentence.last : view.sentence.first].count("\n")
        if breaks > 1:
            yield block
            block = [[view]]
        elif breaks:
            block.append([view])
        else:
            block[-1].append(view)
    if block:
        yield block


def _is_record(lines: list[list[View]]) -> bool:
    head, rest = lines[0], lines[1:4]
    words = head[-1].sentence.last - head[0].sentence.first
    plain = not any(view.sums or view.measures or view.authorities for view in head)
    first = head[0].words.written[head[0].sentence.first]
    return plain and words <= _LONGEST_HEAD and first[0].isupper() and any(_tells_money(line) for line in rest)


def _tells_money(line: list[View]) -> bool:
    """Whether a line holds one sum and little else."""
    if len(line) != 1 or len(line[0].sums) != 1:
        return False
    view, each = line[0], line[0].sums[0]
    outside = [i for i in range(view.sentence.first, view.sentence.last) if not each.first <= i < each.last]
    return sum(view.words.lower[i][0].isalpha() for i in outside) <= _WORDS_OF_A_MONEY_LINE


def _head_name(head: list[View], vocabulary: Vocabulary) -> Name:
    return name_of(head[0], head[0].sentence.first, head[-1].sentence.last, vocabulary)


def name_of(view: View, first: int, last: int, vocabulary: Vocabulary) -> Name:
    """The words of a line as a name, without marks at its end."""
    sentence, words = view.sentence, view.words
    while last - first > 1 and not words.lower[last - 1][0].isalnum() and words.lower[last - 1] != ")":
        last -= 1
    core = [word for word in words.lower[first:last] if word[0].isalnum()]
    key = tuple(w for w in core if w not in vocabulary.joiners and w not in vocabulary.legal_forms)
    return Name(sentence, first, last, key or tuple(core))


def heading_of(view: View) -> Hit | None:
    """The measure that a heading such as "Enforcement notices" names; None for any other line."""
    sentence = view.sentence
    if sentence.listed or view.sums or not view.measures:
        return None
    if view.words.lower[sentence.last - 1] == ":" and not view.names:
        nouns = [hit for hit in view.measures if hit.form is Form.NOUN]
        return nouns[-1] if nouns else None  # "Reprimands were issued to:"
    if sentence.last - sentence.first > _LONGEST_HEADING:
        return None
    hit = view.measures[0]
    lone = hit.form is Form.NOUN and view.words.lower[sentence.last - 1] != "."
    return hit if lone and 2 * (hit.last - hit.first) >= sentence.last - sentence.first else None


def entry_under(heading: Hit, view: View, names: list[Name]) -> tuple[Hit, ActionType, list[Name]] | None:
    """What a heading's measure makes of an entry that is no more than a party: "• Acme Ltd"."""
    lone = view.sentence.listed and not view.measures and not view.sums
    if not lone or not names or heading.type is None:
        return None
    name = names[0]
    opens = all(
        word in _MARKS or word in _ARTICLES or len(word) == 1
        for word in view.words.lower[view.sentence.first : name.first]
    )
    return (Hit(name.first, name.last, None, heading.type, Form.NOUN), heading.type, [name]) if opens else None


def goes_on(view: View) -> bool:
    """Whether a sentence may go on with the parties of a measure told before: a list, or what opens with an ordinal."""
    first, last = view.sentence.first, view.sentence.last
    return not (view.measures or view.sums) and (";" in view.words.lower[first:last] or _opens_with_ordinal(view))


def _opens_with_ordinal(view: View) -> bool:
    lower, first = view.words.lower, view.sentence.first
    return any(tuple(lower[first : first + length]) in _ORDINALS for length in _WORDS_OF_AN_ORDINAL)


def enumerated(view: View, names: list[Name]) -> list[Name]:
    """The parties of "Among them: Acme, for spam; Bolt, over bags; and Coil Ltd": the measure was told before."""
    lower = view.words.lower
    opened = next((i for i in range(view.sentence.first, view.sentence.last) if lower[i] in ":-"), None)
    if opened is None:
        return []
    starts = [opened, *(i for i in range(opened, view.sentence.last) if lower[i] == ";")]
    found = [
        n for n in names if any(s < n.first <= s + _TO_A_NAME and ";" not in lower[s + 1 : n.first] for s in starts)
    ]
    first = {id(name.party): name for name in reversed(found)}
    return [name for name in found if first[id(name.party)] is name] if len(starts) > 1 and len(first) > 1 else []


def ordinal_entry(view: View, names: list[Name]) -> list[Name]:
    """ "Three inquiries were opened. The first concerns Acme …": one of the several measures told before."""
    lower, first = view.words.lower, view.sentence.first
    if not _opens_with_ordinal(view):
        return []
    verb = next((i for i in range(first, min(first + _TO_A_VERB, view.sentence.last)) if lower[i] in _CONCERNS), None)
    return names[:1] if verb is not None else []


def marked_off(view: View, name: Name, hit: Hit, vocabulary: Vocabulary) -> bool:
    """Whether a measure stands behind a party as in a row of a table: "Acme - reprimand", "| Acme | a fine |"."""
    between = view.words.lower[name.last : hit.first]
    if between == ["("] and view.words.lower[hit.last : hit.last + 1] == [")"]:
        return True  # "une auto-école (rappel à l'ordre)"
    if "(" in between and ")" in between:
        del between[between.index("(") : between.index(")") + 1]
    marks = [word for word in between if word in {"-", ":", "|"}]
    return bool(marks) and len(between) <= 3 and all(w in _MARKS or w in vocabulary.indefinite for w in between)
