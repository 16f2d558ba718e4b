"""Which words form the name of a party.

A name is a row of capitalised words, joined at most by small words ("Ministry of Works", "N.J.L. & Time di Bernasconi
Nadia") and closed by a legal form. Where every word of a line is capitalised, as in an English headline, only names
that the running text also uses are believed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from bot.domain.actions import Part
from bot.pipeline.extraction.naming.conjoined import counts_bodies, goes_on, one_body
from bot.pipeline.extraction.naming.datelines import is_dateline
from bot.pipeline.extraction.naming.initials import abbreviated
from bot.pipeline.extraction.naming.kinds import KINDS
from bot.pipeline.extraction.naming.name_tails import opens_a_company, owned_company, past_a_number, to_the_form
from bot.pipeline.extraction.naming.openings import SUBJECT_FOLLOWS
from bot.pipeline.extraction.naming.other_names import cited, is_x, lettered, names_no_party, plain_capital
from bot.pipeline.extraction.naming.parties import Name
from bot.pipeline.extraction.words.text import Sentence, Words
from bot.pipeline.languages import vocabulary_of
from bot.pipeline.languages.vocabulary import Vocabulary

_QUOTES = frozenset("\"'")
_LINE_STARTS = frozenset("\n\"'([-•·*:;▪>")
_PLURAL_ACRONYM = re.compile(r"[A-Z]{2,}s")  # "CVs", "DPAs"
_SHOUTED, _SHOUTED_ABROAD = 0.6, 0.85
_ACRONYM = 4  # letters of the longest word that is likelier an acronym than a shout
_BELONGING = {"di", "del", "dello", "della", "dell", "dei", "degli", "delle", "d", "de", "du", "des", "of", "'"}
_BODY_LINKS = frozenset(
    [
        *("of", "for", "to", "the", "de", "du", "des", "della", "dell", "delle"),
        *("dei", "degli", "per", "pour", "di", "del", "la", "le", "l"),
    ]
)
_SMALL_LINKS = _BODY_LINKS | {"d", "'"}
_INNER_ARTICLES = frozenset({"la", "l", "le", "les"})
_AFTER_BODIES = frozenset(["of", "for", "to", "in", "on", "at", "per", "pour"])
_WHEN = frozenset({"on", "in", "to", "at"})
_POSSESSIVE = frozenset({"'", "s"})
_NEVER_INSIDE = frozenset({"the", "a", "in", "on", "for"})
_SEATS = (["della", "provincia", "di"], ["in", "provincia", "di"])  # "un liceo della provincia di Lecce"
_GERUND = re.compile(r"[a-zà-ù]+(?:[ae]nd(?:ol[aoei]|osi|one|ogli)|mente)")  # "Sfruttandola", "Contestualmente"
_BEFORE_AN_ELISION = frozenset({"val", "valle", "città", "costa", "monte", "ponte", "terra", "reggio"})
_LONGEST_LABEL = 5  # words before the colon of a form's line
_SHORT_FIGURE = 4  # letters of "4U", one more than the most
_LONGEST = 14  # words of a name
_TO_A_KIND = 4  # words, one more than the most: "caisse d'allocations"
_SEATED = ("-based", "-owned", "-headquartered", "-listed", "-born", "-registered", "-backed")
_FIRST = frozenset({"new", "old", "one", "two", "six"})  # short words that open a name: "New Zealand Police"
_FOR_A_CAUSE = frozenset({"ceo", "fund", "dogs", "campaign", "alliance", "partnership", "coalition", "aid"})
_ATTRIBUTES = frozenset(
    ["style", "wide", "led", "born", "made", "run", "era", "area", "specific", "friendly", "compliant", "like", "level"]
)
_FORCES = frozenset({"police", "constabulary"})  # "Barset police", as the press writes it
_SHORTENED = frozenset({"co", "cie", "bros", "f.lli", "st"})


class NameFinder:
    """Finds names by one language's rules."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._v = vocabulary
        self._inner = vocabulary.joiners - vocabulary.conjunctions
        self._kinds = KINDS | vocabulary.body_kinds
        self._before_a_name = self._kinds | vocabulary.lower_bodies | vocabulary.conjunctions | _SMALL_LINKS | _QUOTES

    def find(self, sentence: Sentence, taken: frozenset[int] | set[int]) -> list[Name]:
        """The names of a sentence; words in ``taken`` belong to an authority and to no party."""
        found: list[Name] = []
        words, free = sentence.words, sentence.first
        capitals = words.capitals
        for index in capitals[bisect_left(capitals, sentence.first) : bisect_left(capitals, sentence.last)]:
            if index < free or index in taken or not self._may_begin(words, index, sentence):
                continue
            last = self._end(words, index, sentence.last, taken)
            name = self._trimmed(sentence, index, last)
            if name is not None and not is_dateline(words, name):
                if found and name.first < found[-1].last:
                    found.pop()  # 'Università Commerciale "Ada Verdi"' is one, not two
                if words.lower[name.last : name.last + 1] == ['"'] and '"' in words.lower[name.first : name.last]:
                    name.last += 1
                found.append(name)
            free = last
        return found

    def _with_body(self, words: Words, first: int, limit: int) -> int:
        """Where a name begins whose head is no proper noun: "ministère de l'Intérieur", "hôpital Saint-Louis"."""
        if lettered(words, first, self._v):
            return first - 1
        if first == limit or words.lower[first - 1] not in self._before_a_name:
            return first
        at = first - 1
        if at > limit and words.lower[at] in _QUOTES and words.starts[first] == words.ends[at]:
            at -= 1  # 'il liceo scientifico "Ettore Majorana"'
        kinds = self._kinds
        while at > limit and (
            words.lower[at] in _SMALL_LINKS or words.lower[at] in kinds or self._joins_kinds(words, at)
        ):
            at -= 1
        kind = not kinds.isdisjoint(words.lower[at + 1 : min(at + _TO_A_KIND, first)])
        bodies = self._v.lower_bodies
        told = at >= limit and (words.lower[at] in bodies or (kind and words.lower[at] in self._v.body_nouns))
        return at if told and words.lower[at - 1] not in self._v.indefinite else first  # "une mairie de l'Oise"

    def _joins_kinds(self, words: Words, at: int) -> bool:
        """ "Chambre de commerce et d'industrie de Roccabruna": "and" between what one body deals in."""
        before = words.lower[at - 1] in self._v.body_kinds
        linked = words.lower[at + 1] in _SMALL_LINKS and words.lower[at + 1] != "'"
        return before and linked and words.lower[at] in self._v.conjunctions

    def shouted(self, sentence: Sentence, taken: frozenset[int] | set[int]) -> bool:
        """Whether most words of a line are capitalised, so that capitals tell nothing; not those of an authority."""
        written = enumerate(sentence.words.written[sentence.first : sentence.last], sentence.first)
        long = [word for i, word in written if len(word) > 3 and i not in taken and word.isalpha()]
        capital = sum(word[0].isupper() for word in long)
        most = _SHOUTED if self._v.gerund else _SHOUTED_ABROAD  # only English capitalises its headlines
        return len(long) > 3 and capital > most * len(long)

    def _may_begin(self, words: Words, index: int, sentence: Sentence) -> bool:
        written = words.written[index]
        if not written[0].isupper():
            if "&" in written:
                return True  # "1&1"
            inside = written[0].isdigit() and len(written) > 3 and any(c.islower() for c in written)  # "23andMe"
            return any(c.isupper() for c in written) and (written[0].isalpha() or "-" in written or inside)
        lower = words.lower[index]
        head, hyphen, tail = written.partition("-")
        if hyphen and tail.islower() and head.isalpha():
            attribute = tail.endswith("ed") or tail in _ATTRIBUTES  # "Leeds-based", "EU-wide"
            return not attribute and not self._opens(words, index, sentence)
        if lower.endswith(self._v.adverb_endings) and self._opens(words, index, sentence):
            return self._followed_by_name(words, index, sentence.last)
        if lower in self._v.openers:
            amid = not self._opens(words, index, sentence) and lower not in self._v.conjunctions
            long = len(lower) > 3 or lower in _FIRST
            if amid and opens_a_company(words, index, sentence.last, self._v.legal_forms):
                return True
            return amid and long and self._followed_by_name(words, index, sentence.last, lower)
        return True

    def _opens(self, words: Words, index: int, sentence: Sentence) -> bool:
        if index == sentence.first or words.lower[index - 1] == ".":
            return True
        elided = words.lower[index - 1] == "'" and index > 1 and words.ends[index - 2] == words.starts[index - 1]
        return words.lower[index - 1] in _LINE_STARTS and not elided

    def _followed_by_name(self, words: Words, index: int, last: int, noun: str = "") -> bool:
        """Whether a name goes on behind a word: "Conseil Alpha"; for a body's noun also "Conseil départemental"."""
        if index + 1 >= last:
            return False
        kind = noun in self._v.running_bodies and words.lower[index + 1].endswith(self._v.adjective_endings)
        return kind or words.written[index + 1][0].isupper()

    def _end(self, words: Words, index: int, limit: int, taken: frozenset[int] | set[int]) -> int:
        last, limit = index + 1, min(limit, index + _LONGEST)
        while last < limit and last not in taken:
            step = self._step(words, last, limit) or self._body_tail(words, index, last, limit)
            if not step or any(i in taken for i in range(last, last + step)):
                break
            last += step
        return last

    def _step(self, words: Words, last: int, limit: int) -> int:
        """How many words the name grows by at ``last``; 0 where it ends."""
        lower, written = words.lower[last], words.written[last]
        if lower in self._v.legal_forms and (written[0].isupper() or 2 < len(lower) < 6):
            return 1
        if written[0].isupper():
            letter = written == "A" and words.lower[last - 1] in self._v.party_nouns  # "la Société A"
            return 1 if letter or lower not in _NEVER_INSIDE else 0
        if lower in _FORCES and self._amid_english(words, last - 1):
            return 1
        following = words.written[last + 1] if last + 1 < limit else ""
        if written[0].isdigit() and 1 < len(written) < _SHORT_FIGURE and written[-1].isupper():
            return 1  # "Leads 4U Ltd"
        if lower.isdigit() and len(lower) < 3:
            formed = following.lower() in self._v.legal_forms
            return int(formed or past_a_number(words, last, limit, self._v.perfect, english=bool(self._v.gerund)))
        if not lower[0].isalnum():
            return self._marked(words, last, limit, following)
        if run := to_the_form(words, last, limit, self._v.legal_forms):
            return run
        return self._joined(words, last, limit, following)

    def _amid_english(self, words: Words, index: int) -> bool:
        """Whether an English word is capitalised amid its sentence, and no nation's: "… and Barset police"."""
        amid = index > 0 and words.lower[index - 1] != "." and words.lower[index - 1] not in _LINE_STARTS
        return amid and bool(self._v.gerund) and words.lower[index] not in self._v.not_names

    def _marked(self, words: Words, last: int, limit: int, following: str) -> int:
        """Past a mark inside a name: "Acme, Inc", "Yahoo! UK", "Canal+", "Smith & Sons", "Acme (UK) Ltd"."""
        mark, capital = words.lower[last], following[:1].isupper()
        glued = words.starts[last] == words.ends[last - 1]
        formed = following.lower() in self._v.legal_forms and (capital or 2 < len(following) < 6)
        if mark == "'" and glued and following == "s":
            whole = self._owned_body(words, last, limit) or owned_company(words, last, limit, self._v.legal_forms)
            return whole or (0 if self._v.gerund else 2)  # "McDonald's Polska"
        if mark == ",":
            return 2 if formed and capital and len(following) > 2 else 0
        if mark == "(":
            return self._bracket_inside(words, last, limit)
        if mark == "/":
            return 2 if glued and capital and words.starts[last + 1] == words.ends[last] else 0  # "AI/Robotics"
        if mark == "+":
            return int(glued or following[:1].islower())  # "Canal + écope"
        if mark == "'" and glued and following == "s" and last + 2 < limit and words.written[last + 2][0].isupper():
            return 3 if words.lower[last + 2] in self._v.body_nouns else 0  # "St Brendan's College"
        if mark == ".":
            shortened = words.lower[last - 1] in _SHORTENED and following[:1].isupper()
            shortened = shortened and (capital or words.lower[last - 1] not in self._v.legal_forms)  # "Acme Co. had"
            if glued and following == "&" and "." in words.lower[last - 1]:
                return 1  # "N.J.L. & Sons"
            if glued and capital and "." in words.lower[last - 1] and words.written[last - 1].isupper():
                return 2  # "M.C.K. Rentals"
            return 2 if glued and (formed or shortened) else 0
        return 2 if capital and (mark == "&" or (mark in "!'" and glued)) else 0

    def _owned_body(self, words: Words, last: int, limit: int) -> int:
        """ "Young Men's Christian Association", "St Mary's Hospital": a body's name with an apostrophe inside."""
        for index in range(last + 2, min(last + 7, limit)):
            if words.lower[index] in _POSSESSIVE:
                continue
            if not words.written[index][0].isupper():
                return 0
            if words.lower[index] in self._v.body_nouns and words.lower[last - 1] not in self._v.not_names:
                return index + 1 - last
        return 0

    def _body_tail(self, words: Words, first: int, last: int, limit: int) -> int:
        """ "Istituto di istruzione superiore di Roccabruna": a public body's name that runs on in small letters."""
        if last != first + 1 or words.lower[first] not in self._v.body_nouns:
            return 0
        index, ends = self._plain_words(words, last, limit), 0
        if last < index < limit and words.written[index][0].isupper() and KINDS.issuperset(words.lower[last:index]):
            return index + 1 - last
        for _ in range(3):
            linked = self._links(words, index, limit)
            if linked == index or linked >= limit:
                break
            if words.written[linked][0].isupper():
                return linked + 1 - last
            index = self._plain_words(words, linked, limit)
            if index == linked:
                break
            ends = index
        if not ends and words.lower[last].endswith(self._v.adjective_endings) and last < limit:
            ends = last + 1  # "l'École polytechnique"
        return ends - last if ends and words.lower[first] in self._v.running_bodies else 0

    def _plain_words(self, words: Words, index: int, limit: int) -> int:
        """Past at most two small words that are no function words."""
        for _ in range(2):
            if index >= limit or not words.lower[index].isalpha() or words.written[index][0].isupper():
                break
            functional = (self._v.openers, self._v.joiners, self._v.breaks, SUBJECT_FOLLOWS)
            if any(words.lower[index] in plain for plain in functional):
                break
            index += 1
        return index

    @staticmethod
    def _links(words: Words, index: int, limit: int) -> int:
        """Past a preposition of belonging and its apostrophe."""
        last = index
        while last < limit and last < index + 2 and words.lower[last] in _BELONGING:
            last += 1
        if index < last < limit - 1 and words.lower[last] in _INNER_ARTICLES:
            last += 2 if words.lower[last + 1] == "'" else 1  # "de la statistique", "de l'immigration"
        return last

    def _joined(self, words: Words, last: int, limit: int, following: str) -> int:
        """Past a small word inside a name: "Ministry of Works", "Comune di Roma"."""
        lower, before = words.lower[last], words.lower[last - 1]
        if lower in self._v.conjunctions:
            if one_body(words, last, limit, self._v):
                return 2
            if step := goes_on(words, last, limit, self._v):
                return step
        if lower not in self._inner:
            return 0
        formed = words.lower[last + 2 : last + 3]
        if lower == "of" and following[:1].isupper() and formed and formed[0] in self._v.legal_forms:
            return 3  # "Home Depot of Canada Inc."
        bodies = before in self._v.body_nouns or before in self._v.titles or before in _FOR_A_CAUSE
        if lower in _AFTER_BODIES and not (bodies or abbreviated(words, last, limit)):
            return 0
        if lower in _WHEN and following.lower() in self._v.not_names:
            return 0  # "fined Barset Council on Thursday"
        if lower == "at" and before in self._v.titles:
            return 0  # "Health Adviser at Acme Trust"
        if following[:1].isupper():
            return 2
        elided = following == "'" and before in _BEFORE_AN_ELISION  # "Regione Valle d'Aosta"
        linked = (elided or following.lower() in _BODY_LINKS) and last + 2 < limit
        return 3 if linked and words.written[last + 2][0].isupper() else 0

    def _bracket_inside(self, words: Words, last: int, limit: int) -> int:
        """ "Lifecycle (Mother and Baby) Ltd": a bracket amid a name, since a legal form follows it."""
        for end in range(last + 1, min(last + 7, limit - 1)):
            if words.lower[end] == ")":
                after = words.lower[end + 1]
                return end + 2 - last if after in self._v.legal_forms and words.written[end + 1][0].isupper() else 0
        return 0

    def _edges(self, sentence: Sentence, first: int, last: int) -> tuple[int, int]:
        """Where a name begins and ends without the small words, marks and sentence openers around it."""
        words, v = sentence.words, self._v
        first = self._with_body(words, first, sentence.first)
        while last > first and self._trails(words, last - 1):
            last -= 1
        titled = words.lower[first - 1 : first] != [] and words.lower[first - 1] in v.titles  # "Dr Des Hogan"
        titled = titled or (last - first > 1 and lettered(words, first + 1, self._v))
        while last - first > 1 and not titled and self._leads(words, first, sentence):
            first += 1
        if last - first < 2:
            return first, last
        seated = (i + 1 for i in range(first, last - 1) if words.lower[i].endswith(_SEATED))
        first = next(seated, first)  # "Hong Kong-based Acme"
        if (
            last - first > 1
            and words.lower[first] in v.not_names
            and words.lower[first - 1 : first] in (["in"], ["on"])
        ):
            first += 1  # "In October Acme", "In Italy Acme"
        return first, last

    def _trimmed(self, sentence: Sentence, first: int, last: int) -> Name | None:
        """The name without small words and marks at its ends; None for what is no party's name."""
        words, v = sentence.words, self._v
        if words.lower[max(first - 3, 0) : first] in _SEATS or counts_bodies(words, first, self._v):
            return None
        first, last = self._edges(sentence, first, last)
        closed = words.lower[last : last + 1] == [")"]
        if closed and not v.law_words.isdisjoint(words.lower[last + 1 : last + 2]):
            return None  # "the Data (Use and Access) Act"
        if last <= first:
            return None
        core = words.lower[first:last]
        if last - first == 1 and _PLURAL_ACRONYM.fullmatch(words.written[first]):
            return None
        if (names_no_party(core, v) and not is_x(words, first, last)) or cited(words, sentence, first, core):
            return None
        key = tuple(w for w in core if w[0].isalnum() and w not in v.joiners and w not in v.legal_forms) or tuple(core)
        opens = last - first == 1 and self._opens(words, first, sentence)
        if last - first == 1 and first - 1 == sentence.first and words.lower[first - 1] in v.indefinite:
            opens = self._shouts(words, first, last)  # "A BUDGET gym chain"
        if last - first == 1 and plain_capital(words.written[first]) and _GERUND.fullmatch(core[0]):
            return None
        plain = opens and (plain_capital(words.written[first]) or self._shouts(words, first, last))
        weak = plain and not (self._labelled(words, first, sentence) or self._after_topic(words, first, sentence))
        if "." in core[-1] and words.lower[last : last + 1] == ["."] and last + 1 < sentence.last:
            last += 1  # "Acme s.r.l., which …"
        return Name(sentence, first, last, key, weak)

    def _leads(self, words: Words, index: int, sentence: Sentence) -> bool:
        """Whether a name's first word is capitalised only because a sentence begins there: "Firm Acme Ltd"."""
        lower = words.lower[index]
        if lower in self._v.joiners:
            return True
        if words.written[index].islower() or self._opens(words, index, sentence):
            return lower in self._v.openers
        return lower in self._v.openers and len(lower) < _ACRONYM and lower not in _FIRST

    def _trails(self, words: Words, index: int) -> bool:
        """Whether a word at the end of a name does not belong to it."""
        lower = words.lower[index]
        if lower in self._v.legal_forms or lower in ")+":
            return False
        return lower in self._v.joiners or not lower[0].isalnum()

    def _after_topic(self, words: Words, first: int, sentence: Sentence) -> bool:
        """ "Données : Acme condamné": only English writes a capital behind a headline's colon, or amid a sentence."""
        amid = words.part is Part.TITLE or first - sentence.first > _LONGEST_LABEL
        return self._v.language != "en" and amid and words.lower[first - 1 : first] == [":"]

    def _labelled(self, words: Words, first: int, sentence: Sentence) -> bool:
        """ "Controller: Acme": a form says that it is a party."""
        labelled = first - sentence.first == 2 and words.lower[first - 1] == ":"
        return labelled and words.lower[sentence.first] in self._v.party_labels

    def _shouts(self, words: Words, first: int, last: int) -> bool:
        """ "RED-FACED chiefs", "SHOPPERS who bought …": a first word in capitals, as tabloids open a story."""
        word, following = words.written[first], words.written[last : last + 1]
        if not (word.isupper() and len(word) > _ACRONYM) or not following:
            return False
        return following[0].isalpha() and following[0].islower() and following[0] not in self._v.conjunctions


@lru_cache(maxsize=16)
def name_finder_for(language: str) -> NameFinder:
    """The finder of names of a language."""
    return NameFinder(vocabulary_of(language))
