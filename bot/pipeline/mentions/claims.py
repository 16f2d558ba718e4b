"""Whether a penalty word or a sum before it claims a large number without a currency: "et 150 millions à Acme"."""

from __future__ import annotations

import re
from typing import Final

from bot.pipeline.mentions.numerals import Folded

SENTENCE_END: Final = re.compile(r"(?<![a-z]\.[a-z])[.!?\n]\s")  # "S.r.l. " ends none
_PENALTY: Final = (
    r"(?:fine[ds]?|penalt(?:y|ies)|settlements?|amendes?|sanction\w{0,4}|infligé\w{0,2}|condamn\w{1,3}|puni\w{0,4}|écop\w{1,3}|"
    r"vers(?:a|ato|erà|are|eranno)|pagher(?:à|anno)|paga(?:no|re|to)?|sbors(?:a|erà|are|ato)|mult[ae]|multat[aeio]|maxi-?mult[ae]|sanzion\w{1,3}|inflitt[aeio]|stangata)"
)
_PENALTY_BEFORE: Final = re.compile(
    r"(?:\b" + _PENALTY + r"(?: record| publique)?"
    r"(?: of| for| worth| totalling| at| de| à| à hauteur de| di| da| per| con| pari a)? ?|"
    r"\bl'(?:une|autre), (?:de|di) |\b(?:spettano|toccano|spetta il pagamento di|incombono) )$"
)
_PENALTY_NEAR: Final = re.compile(r"\b" + _PENALTY + r"\b[^.!?\n]*$")
_PENALTY_AFTER: Final = re.compile(
    r"[ -](?:civil |gdpr |data protection |monetary |record )?(?:fines?|penalt(?:y|ies)|settlement)\b|"
    r" (?:li|le) (?:pagher|verser|dovr)|(?: (?:li|le))? (?:deve|dovrà|devono|dovranno) (?:versarl|pagarl)|"
    r" d'amendes?\b| di (?:multa|sanzion[ei])\b|(?:,| sono| è| vanno| va)? (?:à l'encontre|nei confronti|a carico)\b"
)
_NO_NOUN_AFTER: Final = re.compile(
    r"\W*$|\s?[,.;:)(]|\s+(?:for|to|against|by|over|on|in|after|and|from|pour|à|contre|par|et|en|au|aux|sur|après|"
    r"chacune?|per|a|ad|al|ai|alla|alle|agli|contro|e|da|dal|dalla|ciascun[ao])\b"
)
_ARTICLE_AFTER: Final = re.compile(r" (?:il|lo|la|l'|i|gli|le|les|the) ?")
_SHARED_OUT: Final = re.compile(r"\ba carico d|\bnei confronti d|à la charge d")
_OF_A_PARTY: Final = re.compile(r" d(?:i|e|el|ella|ell')? ?(?=[A-Z])")
_NEAR: Final = 150


def counts_nothing(lower: str, end: int) -> bool:
    """Whether no noun follows a figure that ends there, which it might count."""
    return _NO_NOUN_AFTER.match(lower, end, end + 16) is not None


def is_claimed(start: int, end: int, scale: int, before: tuple[int, int] | None, folded: Folded) -> bool:
    """Whether the number at these offsets is a sum.

    Args:
        start, end: where it stands in the folded text.
        scale: what its scale word multiplies by; 1 where it has none.
        before: where the sum before it stands, if there is one.
        folded: the text.
    """
    lower = folded.lower
    if _PENALTY_AFTER.match(lower, end):
        return True
    told = _PENALTY_BEFORE.search(lower[max(0, start - 32) : start]) is not None
    beside = before if before is not None and before[1] > start - _NEAR else None
    if (told or (beside is not None and _alike(beside[0], start, lower))) and _party_follows(end, folded):
        return True  # "fined 6 million the parent and 2 million the subsidiary"
    if beside is not None and _SHARED_OUT.search(lower, beside[1], start) and _OF_A_PARTY.match(folded.written, end):
        return True  # "8 milioni sono a carico di Acme, 6 milioni di Bolt"
    if not _NO_NOUN_AFTER.match(lower, end, end + 16):
        return False
    if told or scale == 1:
        return told
    if beside is not None:
        return not SENTENCE_END.search(lower, beside[1], start)
    return _PENALTY_NEAR.search(lower[max(0, start - _NEAR) : start]) is not None


def _party_follows(end: int, folded: Folded) -> bool:
    """Whether an article or a capital follows, which no counted noun has: "6 milioni la controllante"."""
    return folded.written[end + 1 : end + 2].isupper() or _ARTICLE_AFTER.match(folded.lower, end) is not None


def _alike(one: int, other: int, lower: str) -> bool:
    """Whether two sums follow the same preposition."""
    first, second = lower[max(0, one - 12) : one].split(), lower[max(0, other - 12) : other].split()
    return bool(first) and bool(second) and first[-1] == second[-1]
