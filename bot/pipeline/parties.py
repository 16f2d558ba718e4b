"""Names of parties in a text: which words form one, and which names mean the same party.

A name is a row of capitalised words, joined at most by small words ("Ministry of Justice", "N.J.L. & Time di Bernasconi
Nadia") and closed by a legal form. Where every word of a line is capitalised, as in an English headline, only names
that the running text also uses are believed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from bot.domain.actions import Part, SubjectKind
from bot.pipeline.languages.vocabulary import Vocabulary
from bot.pipeline.text import Sentence, Words

_QUOTES = frozenset("\"'")
_LINE_STARTS = frozenset("\n\"'([-•·*:;▪>")
_FILE_NUMBER = re.compile(r"[a-z]{2,6}[-/]\d{4}[-/]\d+")  # "SAN-2021-023"
_SHOUTED = 0.6
_BELONGING = {"di", "del", "dello", "della", "dell", "dei", "degli", "delle", "d", "de", "du", "des", "of", "'"}
_OFFICES = {
    "ministero",
    "ministère",
    "ministry",
    "istituto",
    "institut",
    "ordine",
    "ordre",
    "agenzia",
    "agence",
    "ente",
}
_SHORTENED = frozenset({"co", "cie", "bros", "f.lli", "st"})


@dataclass(slots=True)
class Name:
    """One occurrence of a name.

    Attributes:
        sentence: the sentence it stands in.
        first, last: its words, ``last`` not included.
        key: folded words without legal form and small words.
        weak: a single word that may be capitalised only because a sentence begins there.
        party: the party it means, once known.
    """

    sentence: Sentence
    first: int
    last: int
    key: tuple[str, ...]
    weak: bool = False
    party: Party | None = None

    @property
    def text(self) -> str:
        return self.sentence.words.slice(self.first, self.last)


@dataclass(slots=True, eq=False)
class Party:
    """Everything in a text that goes by one name.

    Attributes:
        keys: every folded form by which the text calls it.
        names: its occurrences, in reading order.
        described: whether the text gives only a description, such as "a car dealer".
        anaphor: whether it only points back, as "the company" does.
    """

    keys: set[tuple[str, ...]] = field(default_factory=set)
    names: list[Name] = field(default_factory=list)
    described: bool = False
    anaphor: bool = False
    kind: SubjectKind = SubjectKind.COMPANY


#: What "the company" or "it" stands for until the text around it has been read.
SOMEONE = Party(anaphor=True)


class NameFinder:
    """Finds names by one language's rules."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._v = vocabulary
        self._inner = vocabulary.joiners - vocabulary.conjunctions
        self._body_links = frozenset({"of", "for", "to", "the", "de", "du", "des", "della", "dell", "delle", "dei", "degli", "per", "pour", "di", "del", "la", "le", "l"})  # fmt: skip

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
            if name is not None and not self._is_dateline(words, name):
                found.append(name)
            free = last
        return found

    def _with_body(self, words: Words, first: int, limit: int) -> int:
        """Where a name begins whose head is no proper noun: "ministère de l'Intérieur", "hôpital Saint-Louis"."""
        at = first - 1
        while at > limit and (words.lower[at] in self._body_links or words.lower[at] in {"d", "'"}):
            at -= 1
        return at if at >= limit and words.lower[at] in self._v.lower_bodies else first

    @staticmethod
    def _is_dateline(words: Words, name: Name) -> bool:
        """Whether a name is a news agency's, as in "(ANSA) - ROMA, 24 GIU - …"."""
        return words.lower[name.first - 1 : name.first] == ["("] and words.lower[name.last : name.last + 2] == [
            ")",
            "-",
        ]

    def shouted(self, sentence: Sentence) -> bool:
        """Whether most words of a line are capitalised, so that capitals tell nothing."""
        words = sentence.words
        long = [i for i in range(sentence.first, sentence.last) if len(words.lower[i]) > 3 and words.lower[i].isalpha()]
        capital = sum(words.written[i][0].isupper() for i in long)
        return len(long) > 3 and capital > _SHOUTED * len(long)

    def _may_begin(self, words: Words, index: int, sentence: Sentence) -> bool:
        written = words.written[index]
        if not written[0].isupper():
            return any(c.isupper() for c in written) and (written[0].isalpha() or "-" in written)
        lower = words.lower[index]
        head, hyphen, tail = written.partition("-")
        if hyphen and tail.islower() and head.isalpha():
            return False
        if lower in self._v.openers:
            return not self._opens(words, index, sentence) and self._followed_by_name(words, index, sentence.last) and lower not in self._v.conjunctions and len(lower) > 3  # fmt: skip
        return True

    def _opens(self, words: Words, index: int, sentence: Sentence) -> bool:
        if index == sentence.first or words.lower[index - 1] == ".":
            return True
        elided = words.lower[index - 1] == "'" and index > 1 and words.ends[index - 2] == words.starts[index - 1]
        return words.lower[index - 1] in _LINE_STARTS and not elided

    def _followed_by_name(self, words: Words, index: int, last: int) -> bool:
        return index + 1 < last and words.written[index + 1][0].isupper()

    def _end(self, words: Words, index: int, limit: int, taken: frozenset[int] | set[int]) -> int:
        last = index + 1
        while last < limit and last not in taken:
            step = self._step(words, index, last, limit) or self._body_tail(words, index, last, limit)
            if not step or any(i in taken for i in range(last, last + step)):
                break
            last += step
        return last

    def _step(self, words: Words, first: int, last: int, limit: int) -> int:
        """How many words the name grows by at ``last``; 0 where it ends."""
        lower, written = words.lower[last], words.written[last]
        glued = words.starts[last] == words.ends[last - 1]
        if lower in self._v.legal_forms and (written[0].isupper() or 2 < len(lower) < 6):
            return 1
        if written[0].isupper():
            return 0 if lower in self._v.openers and lower in {"the", "a", "in", "on", "for"} else 1
        following = words.written[last + 1] if last + 1 < limit else ""
        if lower == "," and words.lower[last + 1 : last + 2] and words.lower[last + 1] in self._v.legal_forms:
            return 2 if following[:1].isupper() and len(following) > 2 else 0
        if lower == "!" and glued and following[:1].isupper():
            return 2
        if lower == "." and glued and (following.lower() in self._v.legal_forms or words.lower[last - 1] in _SHORTENED):
            return 2 if following[:1].isalpha() else 0
        if lower == "(":
            return self._bracket_inside(words, last, limit)
        if lower == "&" and following[:1].isupper():
            return 2
        if lower.isdigit() and len(lower) < 3 and (not following or not following[0].isalnum()):
            return 1
        return self._joined(words, last, limit, lower, following)

    def _body_tail(self, words: Words, first: int, last: int, limit: int) -> int:
        """ "Istituto di istruzione superiore di Tropea": a public body's name that runs on in small letters."""
        if last != first + 1 or words.lower[first] not in self._v.body_nouns:
            return 0
        index, ends = self._plain_words(words, last, limit), 0
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
        return ends - last if ends and words.lower[first] in _OFFICES else 0

    def _plain_words(self, words: Words, index: int, limit: int) -> int:
        """Past at most two small words that are no function words."""
        for _ in range(2):
            if index >= limit or not words.lower[index].isalpha() or words.written[index][0].isupper():
                break
            if words.lower[index] in self._v.openers | self._v.joiners | self._v.breaks:
                break
            index += 1
        return index

    @staticmethod
    def _links(words: Words, index: int, limit: int) -> int:
        """Past a preposition of belonging and its apostrophe."""
        last = index
        while last < limit and last < index + 2 and words.lower[last] in _BELONGING:
            last += 1
        return last

    def _joined(self, words: Words, last: int, limit: int, lower: str, following: str) -> int:
        if lower in self._v.conjunctions and self._one_body(words, last, limit):
            return 2
        if lower not in self._inner and lower != "'":
            return 0
        before = words.lower[last - 1]
        if lower == "'":
            return 2 if following[:1].isupper() and words.starts[last] == words.ends[last - 1] else 0
        if lower in {
            "of",
            "for",
            "to",
            "in",
            "on",
            "upon",
            "at",
            "per",
            "pour",
        } and before not in self._v.body_nouns | self._v.titles | {"ceo"}:
            return 0
        if following[:1].isupper():
            return 2
        if following.lower() in self._body_links and last + 2 < limit and words.written[last + 2][0].isupper():
            return 3
        return 0

    def _one_body(self, words: Words, last: int, limit: int) -> bool:
        """ "the Labour and Welfare Administration (NAV)": one body with "and" in its name, as its acronym shows."""
        for index in range(last + 1, min(last + 4, limit - 1)):
            if not words.written[index][0].isupper():
                return False
            if words.lower[index] in self._v.body_nouns and words.lower[index + 1] == "(":
                return words.lower[last - 1] not in self._v.body_nouns | self._v.legal_forms and index > last + 1
        return False

    def _bracket_inside(self, words: Words, last: int, limit: int) -> int:
        """ "Lifecycle (Mother and Baby) Ltd": a bracket amid a name, since a legal form follows it."""
        for end in range(last + 1, min(last + 7, limit - 1)):
            if words.lower[end] == ")":
                after = words.lower[end + 1]
                return end + 2 - last if after in self._v.legal_forms and words.written[end + 1][0].isupper() else 0
        return 0

    def _trimmed(self, sentence: Sentence, first: int, last: int) -> Name | None:
        words, v = sentence.words, self._v
        first = self._with_body(words, first, sentence.first)
        while last > first and (words.lower[last - 1] in v.joiners or not words.lower[last - 1][0].isalnum()) and words.lower[last - 1] not in v.legal_forms and words.written[last - 1] != ")":  # fmt: skip
            last -= 1
        while first < last and words.lower[first] in v.openers | v.joiners and last - first > 1:
            first += 1
        if last <= first:
            return None
        core = [words.lower[i] for i in range(first, last)]
        if self._never(core, words, first, last):
            return None
        if first > sentence.first and words.lower[first - 1] == "]" and core[-1].isdigit():
            return None
        if last - first == 1 and len(core[0]) < 3 and first > sentence.first and words.lower[first - 1] in _QUOTES:
            return None
        key = tuple(w for w in core if w[0].isalnum() and w not in v.joiners and w not in v.legal_forms) or tuple(core)
        weak = last - first == 1 and self._opens(words, first, sentence) and self._plain(words.written[first])
        return Name(sentence, first, last, key, weak)

    @staticmethod
    def _plain(word: str) -> bool:
        return word[1:].islower() or len(word) == 1

    def _never(self, core: list[str], words: Words, first: int, last: int) -> bool:
        v = self._v
        if any(w in v.legal_forms for w in core[1:]):
            return False
        telling = [w for w in core if w[0].isalnum() and w not in v.joiners]
        while telling and telling[-1].isdigit():
            telling.pop()
        if not telling or telling[-1] in v.law_words or all(w in v.legal_forms for w in telling):
            return True
        if all(w in v.not_names or w in v.openers or w in v.titles or w.isdigit() for w in telling):
            return True
        if len(telling) == 1 and (telling[0] in v.body_nouns or _FILE_NUMBER.fullmatch(telling[0])):
            return True
        return len(telling) == 1 and len(telling[0]) == 1 or all(len(w) == 1 for w in telling)


def gather(names: list[Name], vocabulary: Vocabulary) -> list[Party]:
    """Group names into parties: equal keys, abbreviations in brackets, and a short form of one longer name."""
    by_key: dict[tuple[str, ...], Party] = {}
    strong = {name.key for name in names if not name.weak or (name.sentence.part is Part.TEXT and _acts(name))}
    for name in names:
        if name.weak and name.key not in strong:
            continue
        party = by_key.setdefault(name.key, Party())
        party.keys.add(name.key)
        party.names.append(name)
        name.party = party
    _merge_aliases(by_key)
    _merge_short_forms(by_key)
    parties = list({id(p): p for p in by_key.values()}.values())
    for party in parties:
        party.names.sort(key=lambda n: (n.sentence.index, n.first))
        party.kind = _kind(party, vocabulary)
    return parties


def _acts(name: Name) -> bool:
    """Whether the word after a sentence's first word is one that follows a subject: a verb form or a possessive."""
    words = name.sentence.words
    after = words.lower[name.last] if name.last < name.sentence.last else ""
    return after in _SUBJECT_FOLLOWS


_SUBJECT_FOLLOWS = frozenset(
    "has is was must will had fined ' received agreed pays faces gets got did does also should would "
    "a doit devra est avait n se ha è deve dovrà era aveva".split()
)


def _merge_aliases(by_key: dict[tuple[str, ...], Party]) -> None:
    """ "Outsource Strategies Ltd (OSL)": what stands in brackets right behind a name is the same party."""
    for party in list({id(p): p for p in by_key.values()}.values()):
        for name in list(party.names):
            alias = _bracketed(name)
            if alias and alias in by_key and by_key[alias] is not party:
                _absorb(party, by_key[alias], by_key)
            elif alias:
                by_key[alias] = party
                party.keys.add(alias)


def _bracketed(name: Name) -> tuple[str, ...] | None:
    words, at = name.sentence.words, name.last
    if at < name.sentence.last and words.lower[at] == ".":
        at += 1
    if at + 2 >= name.sentence.last or words.lower[at] != "(":
        return None
    inside = []
    for index in range(at + 1, min(at + 9, name.sentence.last)):
        word = words.lower[index]
        if word == ")":
            break
        if word[0].isalnum() and words.written[index][0].isupper():
            inside.append(word)
        elif word not in _QUOTES and word not in {"the", "in", "seguito", "breve", "-", ":", "hereafter", "di", "or"}:
            return None
    return tuple(inside) if 0 < len(inside) < 4 else None


def _merge_short_forms(by_key: dict[tuple[str, ...], Party]) -> None:
    """ "Clearview" is Clearview AI, unless one sentence sets the two side by side ("FREE MOBILE and FREE")."""
    for key in sorted(by_key, key=len):
        party = by_key[key]
        longer = {
            id(other): other
            for k, other in by_key.items()
            if other is not party and len(k) > len(key) and k[: len(key)] == key
        }
        if len(longer) != 1:
            continue
        (other,) = longer.values()
        if not _side_by_side(party, other):
            _absorb(other, party, by_key)


def _side_by_side(a: Party, b: Party) -> bool:
    in_a = {name.sentence.index for name in a.names}
    return any(name.sentence.index in in_a for name in b.names)


def _absorb(keeper: Party, other: Party, by_key: dict[tuple[str, ...], Party]) -> None:
    keeper.keys |= other.keys
    for name in other.names:
        name.party = keeper
    keeper.names.extend(other.names)
    for key in other.keys:
        by_key[key] = keeper


def _kind(party: Party, vocabulary: Vocabulary) -> SubjectKind:
    told = {word for key in party.keys for word in key}
    if any(
        name.sentence.words.lower[i] in vocabulary.legal_forms
        for name in party.names
        for i in range(name.first, name.last)
    ):
        return SubjectKind.COMPANY
    return SubjectKind.PUBLIC_BODY if told & vocabulary.body_nouns else SubjectKind.COMPANY
