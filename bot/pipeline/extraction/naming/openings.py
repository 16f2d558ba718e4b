"""First words of sentences: which of them are names, though anything is capitalised there."""

from __future__ import annotations

from bot.domain.actions import Part
from bot.pipeline.extraction.naming.parties import Name
from bot.pipeline.languages.vocabulary import Vocabulary

_SEATED = frozenset({"of", "from", "in", "near"})
_LONGEST_TRADE = 7  # words, with brackets and colon
_LONGEST_LIST = 16  # words
_SIGNS = frozenset("£€$")  # "Acme, £6,000"
_DENYING = frozenset({"n", "'", "ne", "non", "se", "s"})
_PLURAL_VERBS = frozenset({"have", "were", "are", "must", "will", "face", "pay"}) | frozenset(
    {
        "ont",
        "sont",
        "doivent",
        "devront",
        "écopent",
        "avaient",
        "étaient",
        "avevano",
        "erano",
        "hanno",
        "sono",
        "devono",
        "dovranno",
        "pagano",
        "pagheranno",
    }
)


def certain(names: list[Name], vocabulary: Vocabulary) -> set[tuple[str, ...]]:
    """The keys of the names that are names for certain, wherever they stand."""
    acting = (n for n in names if n.weak and n.sentence.part is Part.TEXT and not _ordinary(n.key[0], vocabulary))
    strong = {n.key for n in names if not n.weak} | {n.key for n in acting if _acts(n, vocabulary)}
    strong |= _repeated([name for name in names if name.weak and name.key not in strong])
    if not strong:  # "Acme, a fine of £5,000" below "Acme fined": nobody else is there
        titled = {name.key for name in names if name.sentence.part is Part.TITLE}
        strong = {name.key for name in names if name.sentence.part is Part.TEXT} & titled
        strong = strong or {name.key for name in names if name.sentence.part is Part.TEXT and _keeps(name)}
    return strong


def _ordinary(word: str, vocabulary: Vocabulary) -> bool:
    """ "Officers must stop …": a noun for a party opens the sentence."""
    return word in vocabulary.person_nouns or word in vocabulary.party_nouns


def _repeated(weak: list[Name]) -> set[tuple[str, ...]]:
    """Words that open two sentences and are never written small: "Acme waited", below the headline "Acme pays".

    "Human error" twice is no party, nor is "No." twice: what follows must differ, and be a word.
    """
    behind: dict[tuple[str, ...], set[str]] = {}
    for name in weak:
        behind.setdefault(name.key, set()).update(name.sentence.words.lower[name.last : name.last + 1])
    told = {name.key for name in weak if name.sentence.part is Part.TEXT}
    texts = {id(name.sentence.words): name.sentence.words.written for name in weak}
    return {
        key
        for key in told
        if len(behind[key]) > 1
        and all(word.isalnum() for word in behind[key])
        and not any(key[0] in written for written in texts.values())
    }


def _heads_a_list(name: Name, vocabulary: Vocabulary) -> bool:
    """ "Orvane, Lisk and Bolt were fined": the first of several subjects, as the plural of their verb tells."""
    words, joined = name.sentence.words, False
    for index in range(name.last, min(name.last + _LONGEST_LIST, name.sentence.last)):
        word = words.lower[index]
        if word in vocabulary.conjunctions:
            joined = True
        elif word in _SEATED and index + 1 < name.sentence.last and words.capital(index + 1):
            continue  # "Orvane of Hove and Lisk Ltd were fined"
        elif not (
            word == "," or words.capital(index) or word in vocabulary.legal_forms or word in vocabulary.body_nouns
        ):
            if word in _DENYING:
                continue
            return joined and word in _PLURAL_VERBS
    return False


def _heads_a_line(name: Name) -> bool:
    """ "Orvane (télécoms) : rappel à l'ordre": a trade in brackets and a colon behind the name that heads a line."""
    after = name.sentence.words.lower[name.last : min(name.last + _LONGEST_TRADE, name.sentence.last)]
    return after[:1] == ["("] and ")" in after and after[after.index(")") + 1 :][:1] == [":"]


def _acts(name: Name, vocabulary: Vocabulary) -> bool:
    """Whether what follows a sentence's first word follows a subject: a verb form, a possessive, ", a company"."""
    after = name.sentence.words.lower[name.last : min(name.last + 2, name.sentence.last)]
    if after[:1] == ["a"] and vocabulary.language != "fr":
        return False  # a verb in French alone
    return after[:1] != [] and (
        _heads_a_list(name, vocabulary)
        or _heads_a_line(name)
        or after[0] in SUBJECT_FOLLOWS
        or after[0].endswith(_IMPERFECT)
        or (after[0] == "," and after[1:2] != [] and (after[1] in _APPOSED or after[1][0] in _SIGNS))
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
            "its",
            "their",
            "une",
            "un",
            "una",
            "the",
            "qui",
            "que",
            "sanctionné",
            "condamné",
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
        [
            "già",
            "gestore",
            "controllata",
            "società",
            "specializzata",
            "titolare",
            "société",
            "spécialisée",
            "maison",
            "lui",
            "elle",
            "quant",
        ]
    )
)
SUBJECT_FOLLOWS = frozenset(
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
        *("hérite", "subit", "récolte", "ramasse", "décroche", "repart", "encaisse", "essuie", "règle", "réglera"),
        *("déboursera", "acquittera", "promet", "assure", "affirme", "regrette", "reconnaît", "dément", "plaide"),
        *("sanctionné", "sanctionnée", "condamné", "condamnée", "épinglé", "épinglée", "mis", "sommé", "sommée"),
        *("débouté", "déboutée", "rappelé", "rappelée", "contraint", "contrainte", "puni", "punie", "visé", "visée"),
        *("s", "fait", "dispose", "invoque", "emploie", "exploite", "édite", "propose", "annonce"),
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
