"""Parties of a text, and which names mean the same party."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.domain.actions import Part, SubjectKind
from bot.pipeline.extraction.text import Sentence
from bot.pipeline.languages.vocabulary import Vocabulary

_QUOTES = frozenset("\"'")


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


_LONGEST_LIST = 16  # words
_PLURAL_VERBS = frozenset({"have", "were", "are", "must", "will", "face", "pay"}) | frozenset(
    {"ont", "sont", "doivent", "devront", "écopent", "hanno", "sono", "devono", "dovranno", "pagano", "pagheranno"}
)
_MOST_OF_A_PERSON = 4  # words, one more than the most
_PAIR = 2
_LONGEST_INITIALS = 6  # letters, one more than the most
#: What "the company" or "it" stands for until the text around it has been read.
SOMEONE = Party(anaphor=True)


def shown(pointer: Name) -> Party:
    """ "La società dovrà pagare", in a text that names nobody: the pointer is all that is told of the party."""
    name = Name(pointer.sentence, pointer.first, pointer.last, pointer.key)
    name.party = Party({pointer.key}, [name], described=True, kind=SubjectKind.UNNAMED)
    return name.party


def gather(names: list[Name], vocabulary: Vocabulary) -> list[Party]:
    """Group names into parties: equal keys, abbreviations in brackets, and a short form of one longer name."""
    by_key: dict[tuple[str, ...], Party] = {}
    strong = {n.key for n in names if not n.weak or (n.sentence.part is Part.TEXT and _acts(n, vocabulary))}
    strong |= _repeated([name for name in names if name.weak and name.key not in strong])
    if not strong:  # "Acme, a fine of £5,000" below "Acme fined": nobody else is there
        titled = {name.key for name in names if name.sentence.part is Part.TITLE}
        strong = {name.key for name in names if name.sentence.part is Part.TEXT} & titled
        strong = strong or {name.key for name in names if name.sentence.part is Part.TEXT and _keeps(name)}
    surnames = {key[-1:] for key in strong if _personal(key, vocabulary)}
    for name in names:
        if name.weak and name.key not in strong and name.key not in surnames:
            continue
        party = by_key.setdefault(name.key, Party())
        party.keys.add(name.key)
        party.names.append(name)
        name.party = party
    _merge_aliases(by_key)
    _merge_initials(by_key)
    _merge_spellings(by_key)
    _merge_short_forms(by_key)
    _merge_surnames(by_key, vocabulary)
    _merge_bodies(by_key, vocabulary)
    _merge_headline_forms(by_key, vocabulary.body_nouns)
    parties = list({id(p): p for p in by_key.values()}.values())
    for party in parties:
        party.names.sort(key=lambda n: (n.sentence.index, n.first))
        party.kind = _kind(party, vocabulary)
    return parties


def _repeated(weak: list[Name]) -> set[tuple[str, ...]]:
    """Words that open two sentences and are never written small: "Acme waited", below the headline "Acme pays".

    "Human error" twice is no party, nor is "No." twice: what follows must differ, and be a word.
    """
    behind: dict[tuple[str, ...], set[str]] = {}
    for name in weak:
        behind.setdefault(name.key, set()).update(name.sentence.words.lower[name.last : name.last + 1])
    told = {name.key for name in weak if name.sentence.part is Part.TEXT}
    small = {word for name in weak for word in name.sentence.words.written}
    return {
        key
        for key in told
        if len(behind[key]) > 1 and all(word.isalnum() for word in behind[key]) and key[0] not in small
    }


def _heads_a_list(name: Name, vocabulary: Vocabulary) -> bool:
    """ "Orvane, Lisk and Bolt were fined": the first of several subjects, as the plural of their verb tells."""
    words, joined = name.sentence.words, False
    for index in range(name.last, min(name.last + _LONGEST_LIST, name.sentence.last)):
        word = words.lower[index]
        if word in vocabulary.conjunctions:
            joined = True
        elif word != "," and not words.capital(index) and word not in vocabulary.legal_forms:
            return joined and word in _PLURAL_VERBS
    return False


def _acts(name: Name, vocabulary: Vocabulary) -> bool:
    """Whether what follows a sentence's first word follows a subject: a verb form, a possessive, ", a company"."""
    after = name.sentence.words.lower[name.last : min(name.last + 2, name.sentence.last)]
    if after[:1] == ["a"] and vocabulary.language != "fr":
        return False  # a verb in French alone
    return after[:1] != [] and (
        _heads_a_list(name, vocabulary)
        or after[0] in _SUBJECT_FOLLOWS
        or after[0].endswith(_IMPERFECT)
        or (after[0] == "," and after[1:2] != [] and after[1] in _APPOSED)
        or after[0] in vocabulary.perfect
        or after in _ACTS_IN_TWO_WORDS
    )


def _keeps(name: Name) -> bool:
    """ "Acme keeps the register", "Acme deleted its records": a verb and what opens its object, in English.

    A first word that the text writes in small letters too is an ordinary noun: "Turnover matters the most".
    """
    words, word = name.sentence.words, name.key[0]
    after = words.lower[name.last : min(name.last + 2, name.sentence.last)]
    verb = len(after) > 1 and after[0].endswith(("s", "ed")) and after[1] in _OBJECT_OPENERS
    return verb and not word.endswith("s") and word not in words.written and words.written[name.last].islower()


_OBJECT_OPENERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "no", "that", "it", "them"})
_ACTS_IN_TWO_WORDS = (["to", "pay"], ["said", "it"], ["says", "it"], ["said", "in"])
_IMPERFECT = ("ait", "aient")  # "Acme conservait …"
_APPOSED = (
    frozenset(
        [
            "a",
            "an",
            "une",
            "un",
            "una",
            "the",
            "qui",
            "dont",
            "which",
            "whose",
            "che",
            "propriété",
            "filiale",
            "éditeur",
        ]
    )
    | frozenset(
        ["éditrice", "leader", "numéro", "spécialiste", "géant", "ex", "ancien", "basée", "basé", "connu", "connue"]
    )
    | frozenset(
        ["from", "based", "first", "formerly", "known", "owned", "part", "operator", "maker", "provider", "publisher"]
    )
    | frozenset(
        ["già", "gestore", "controllata", "società", "specializzata", "titolare", "société", "spécialisée", "maison"]
    )
)
_SUBJECT_FOLLOWS = frozenset(
    [
        "has",
        "could",
        "may",
        "might",
        "is",
        "was",
        "must",
        "will",
        "had",
        "fined",
        "'",
        "received",
        "agreed",
        "pays",
        "faces",
        "gets",
        "got",
        "did",
        "does",
        "also",
        "should",
        "would",
        "doit",
        "devra",
        "écope",
        "vient",
        "va",
        "ont",
        "sont",
        "reçoit",
        "paiera",
        "versera",
        "avaient",
        "perd",
        "conteste",
        "échappe",
        "est",
        "avait",
        "n",
        "se",
        "ha",
        "è",
        "deve",
        "dovrà",
        "era",
        "aveva",
        "admitted",
        "pleaded",
        "appeared",
        "failed",
        "breached",
        "broke",
        "lost",
        "won",
        "paid",
        "told",
        "kept",
        "received",
        "gets",
        "sent",
        "used",
        "collected",
        "faces",
        "faced",
        "loses",
        "wins",
        "escapes",
        "escaped",
        "avoids",
        "avoided",
        "settles",
        "settled",
        "reached",
        "appeals",
        "appealed",
        "challenged",
        "plans",
        "intends",
        "sues",
        "sued",
        "ignored",
        "allowed",
        "shared",
        "sold",
        "stored",
        "left",
        "denied",
        "denies",
        "insists",
        "disputes",
        "confirmed",
    ]
)


def _merge_aliases(by_key: dict[tuple[str, ...], Party]) -> None:
    """ "Hollybank Lettings Ltd (HLL)": what stands in brackets right behind a name is the same party."""
    for party in list({id(p): p for p in by_key.values()}.values()):
        for name in list(party.names):
            alias = _bracketed(name)
            if alias and alias in by_key and by_key[alias] is not party:
                _absorb(party, by_key[alias], by_key)
            elif alias:
                by_key[alias] = party
                party.keys.add(alias)


def _merge_initials(by_key: dict[tuple[str, ...], Party]) -> None:
    """ "HL" is Hollybank Lettings, where no other name has these initials."""
    for key in [key for key, party in by_key.items() if len(key) == 1 and _abbreviates(key[0], party)]:
        full = {id(p): p for k, p in by_key.items() if len(k) > 1 and "".join(word[0] for word in k) == key[0]}
        if len(full) == 1 and by_key[key] is not (party := full.popitem()[1]):
            _absorb(party, by_key[key], by_key)


def _abbreviates(word: str, party: Party) -> bool:
    written = {name.sentence.words.written[name.first] for name in party.names if name.key == (word,)}
    return 1 < len(word) < _LONGEST_INITIALS and any(each.isalpha() and each.isupper() for each in written)


#: Small words that lead to a short name in brackets: "(in seguito: “Tim”)".
_HEREAFTER = {"the", "in", "seguito", "breve", "-", ":", "hereafter", ".", "di", "or", "più", "avanti", "poi", "anche"}


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
        elif word not in _QUOTES and word not in _HEREAFTER:
            return None
    return tuple(inside) if 0 < len(inside) < 4 else None


def _merge_spellings(by_key: dict[tuple[str, ...], Party]) -> None:
    """ "Tik Tok" is TikTok."""
    for key in [key for key in by_key if len(key) == _PAIR]:
        other = by_key.get(("".join(key),))
        if other is not None and other is not by_key[key]:
            _absorb(other, by_key[key], by_key)


def _merge_short_forms(by_key: dict[tuple[str, ...], Party]) -> None:
    """ "Hollybank" is Hollybank Lettings, unless one sentence sets two side by side ("ORVANE MOBILE and ORVANE")."""
    longer_than: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for key in by_key:
        for length in range(1, len(key)):
            longer_than.setdefault(key[:length], []).append(key)
    for key in sorted(by_key, key=len):
        party = by_key[key]
        longer = {id(by_key[k]): by_key[k] for k in longer_than.get(key, ()) if by_key[k] is not party}
        if len(longer) != 1:
            continue
        (other,) = longer.values()
        if not _side_by_side(party, other):
            _absorb(other, party, by_key)


def _merge_surnames(by_key: dict[tuple[str, ...], Party], vocabulary: Vocabulary) -> None:
    """ "Sabri" is Imran Sabri, where nobody else of that surname is named."""
    full_names: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for key in by_key:
        if _personal(key, vocabulary):
            full_names.setdefault(key[-1:], []).append(key)
    for surname, keys in full_names.items():
        party, bearers = by_key.get(surname), {id(by_key[key]) for key in keys}
        if party is not None and len(bearers) == 1 and id(party) not in bearers:
            _absorb(by_key[keys[0]], party, by_key)


def _personal(key: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    """Whether a name may be that of a person: a first name or two, and a surname."""
    return 1 < len(key) < _MOST_OF_A_PERSON and all(
        word.isalpha() and word not in vocabulary.body_nouns and word not in vocabulary.not_names for word in key
    )


def _merge_bodies(by_key: dict[tuple[str, ...], Party], vocabulary: Vocabulary) -> None:
    """ "L'Intérieur" is the ministère de l'Intérieur, "Bréval" the commune de Bréval."""
    bodies: dict[str, list[Party]] = {}
    for key, party in by_key.items():
        if len(key) == 2 and key[0] in vocabulary.lower_bodies:
            bodies.setdefault(key[1], []).append(party)
    for word, found in bodies.items():
        other = by_key.get((word,))
        if other is not None and len(found) == 1 and other is not found[0] and not _side_by_side(found[0], other):
            _absorb(found[0], other, by_key)


def _merge_headline_forms(by_key: dict[tuple[str, ...], Party], body_nouns: frozenset[str]) -> None:
    """The headline's "Carrefour" is Centros Comerciales Carrefour; but "Lecce" is not the Comune di Lecce."""
    titled = [key for key, party in by_key.items() if any(n.sentence.part is Part.TITLE for n in party.names)]
    for key in titled:
        full = {id(p): p for k, p in by_key.items() if len(k) > len(key) and _within(key, k, body_nouns)}
        if len(full) == 1 and by_key[key] is not (party := full.popitem()[1]) and not _side_by_side(by_key[key], party):
            _absorb(party, by_key[key], by_key)


def _within(key: tuple[str, ...], longer: tuple[str, ...], body_nouns: frozenset[str]) -> bool:
    """Whether a name goes on before another; of a body's only the word right behind its noun counts."""
    last = 2 if longer[0] in body_nouns and len(longer) > 2 else len(longer) if longer[0] not in body_nouns else 1
    return any(longer[at : at + len(key)] == key for at in range(1, min(last, len(longer) - len(key) + 1)))


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
