"""Which names mean the same party: equal, abbreviated, shortened, spelled otherwise."""

from __future__ import annotations

from bot.domain.actions import Part, SubjectKind
from bot.pipeline.extraction.naming.openings import certain
from bot.pipeline.extraction.naming.parties import Name, Party
from bot.pipeline.languages.vocabulary import Vocabulary

_QUOTES = frozenset("\"'")
_MOST_OF_A_PERSON = 4  # words, one more than the most
_PAIR = 2
#: Heads of names under which one body goes, before the place where it is.
_SYNONYMS = (
    frozenset({("hôpital",), ("centre", "hospitalier"), ("chu",), ("centre", "hospitalier", "universitaire")}),
    frozenset({("commune",), ("mairie",), ("ville",)}),
    frozenset({("ospedale",), ("azienda", "ospedaliera")}),
)
_LONGEST_INITIALS = 6  # letters, one more than the most


def gather(names: list[Name], vocabulary: Vocabulary) -> list[Party]:
    """Group names into parties: equal keys, abbreviations in brackets, and a short form of one longer name."""
    by_key: dict[tuple[str, ...], Party] = {}
    strong = certain(names, vocabulary)
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
    _merge_synonyms(by_key)
    _merge_tails(by_key, vocabulary.body_nouns)
    _merge_headline_forms(by_key, vocabulary.body_nouns)
    parties = list({id(p): p for p in by_key.values()}.values())
    for party in parties:
        party.names.sort(key=lambda n: (n.sentence.index, n.first))
        party.kind = _kind(party, vocabulary)
    return parties


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
    """ "Orva Net" is OrvaNet."""
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


def _merge_synonyms(by_key: dict[tuple[str, ...], Party]) -> None:
    """ "L'hôpital de Morlant" is the centre hospitalier de Morlant, "la mairie de Bréval" the commune de Bréval."""
    alike: dict[tuple[int, str], list[Party]] = {}
    for key, party in by_key.items():
        kind = next((i for i, heads in enumerate(_SYNONYMS) if key[:-1] in heads), None)
        if kind is not None and not any(party is other for other in alike.get((kind, key[-1]), ())):
            alike.setdefault((kind, key[-1]), []).append(party)
    for found in alike.values():
        for other in found[1:]:
            if not _side_by_side(found[0], other):
                _absorb(found[0], other, by_key)


def _merge_tails(by_key: dict[tuple[str, ...], Party], body_nouns: frozenset[str]) -> None:
    """ "The Blood Service" is the Northland Red Cross Blood Service, where no other body's name ends so."""
    for key in [key for key in by_key if len(key) > 1 and key[-1] in body_nouns]:
        party = by_key[key]
        longer = {id(p): p for k, p in by_key.items() if len(k) > len(key) and k[-len(key) :] == key}
        if len(longer) == 1 and party is not (other := longer.popitem()[1]) and not _side_by_side(party, other):
            _absorb(other, party, by_key)


def _merge_headline_forms(by_key: dict[tuple[str, ...], Party], body_nouns: frozenset[str]) -> None:
    """The headline's "Carrefour" is Centros Comerciales Carrefour; but "Lecce" is not the Comune di Lecce."""
    titled = [key for key, party in by_key.items() if any(n.sentence.part is Part.TITLE for n in party.names)]
    for key in titled:
        full = {id(p): p for k, p in by_key.items() if len(k) > len(key) and _within(key, k, body_nouns)}
        if len(full) == 1 and by_key[key] is not (party := full.popitem()[1]) and not _side_by_side(by_key[key], party):
            _absorb(party, by_key[key], by_key)


def _within(key: tuple[str, ...], longer: tuple[str, ...], body_nouns: frozenset[str]) -> bool:
    """Whether a name goes on before another; of a body's only the word right behind its noun counts."""
    if len(key) > 1 and key[0] == longer[0] in body_nouns and _skips(key[1:], longer[1:]):
        return True  # "aeroporto Verdi" is Aeroporto Giuseppe Verdi di Parma
    last = 2 if longer[0] in body_nouns and len(longer) > 2 else len(longer) if longer[0] not in body_nouns else 1
    return any(longer[at : at + len(key)] == key for at in range(1, min(last, len(longer) - len(key) + 1)))


def _skips(key: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether all words of one name stand in another, in the same order."""
    rest = iter(longer)
    return all(word in rest for word in key)


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
