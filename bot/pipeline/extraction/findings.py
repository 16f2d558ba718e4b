"""Actions as findings: each value with the words that gave it, and how sure the reader is of it."""

from __future__ import annotations

from bot.domain.actions import ActionRole, ActionType, Evidence, Finding, Part, Subject, SubjectKind
from bot.domain.money import Money, Penalty, PenaltyRole
from bot.pipeline.extraction.details import Details, DetailsFinder
from bot.pipeline.extraction.naming.parties import Name, Party
from bot.pipeline.extraction.page.view import Document, View
from bot.pipeline.extraction.sentences.drafts import Draft
from bot.pipeline.extraction.story.actions import Action
from bot.pipeline.languages.vocabulary import Cue, Vocabulary
from bot.pipeline.mentions.amounts import SumMention
from bot.pipeline.names import subject_key

_SURE, _LIKELY, _DOUBTFUL, _SUSPECT = 0.95, 0.8, 0.6, 0.3


def findings_of(document: Document, actions: list[Action]) -> tuple[Finding, ...]:
    """The findings of a document, in the order of its actions."""
    if not actions:
        return ()
    finder = DetailsFinder(document, actions)
    named = [view for view in document.views if view.authorities]
    return tuple(_finding(document.vocabulary, action, finder.of(action), named) for action in actions)


def _finding(vocabulary: Vocabulary, action: Action, details: Details, authorities: list[View]) -> Finding:
    """One finding; ``authorities`` are the sentences of the document that name any."""
    draft = _telling(action)
    confidence = _party_confidence(action)
    named = [_name_evidence(_full_name(party, vocabulary), vocabulary, confidence) for party in action.parties]
    evidence = [_type_evidence(draft), *named]
    if (told := _sum_evidence(action, draft)) is not None:
        evidence.append(told)
    if (told := _regulator_evidence(action, authorities)) is not None:
        evidence.append(told)
    evidence.extend(details.evidence)
    return Finding(
        regulator=action.regulator,
        type=action.type,
        role=ActionRole.BACKGROUND if action.background else ActionRole.MAIN,
        subject=_subject(action, [each.text for each in named]),
        penalty=_penalty(action, draft),
        decided_on=details.decided_on,
        provisions=details.provisions,
        decision_number=details.decision_number,
        people_affected=details.people_affected,
        confidence=min([each.confidence for each in evidence]),
        evidence=tuple(evidence),
    )


def _telling(action: Action) -> Draft:
    """The sentence to quote: of the text rather than the headline, and one that names the party itself."""
    if len(action.drafts) == 1:
        return action.drafts[0]
    return min(action.drafts, key=lambda d: (d.view.sentence.part is Part.TITLE, d.guessed, d.view.sentence.index))


def _words(field: str, view: View, first: int, last: int, confidence: float) -> Evidence:
    words = view.words
    start, end = words.starts[first], words.ends[last - 1]
    return Evidence(
        field=field, part=words.part, text=words.text[start:end], start=start, end=end, confidence=confidence
    )


def _type_evidence(draft: Draft) -> Evidence:
    return _words("type", draft.view, draft.hit.first, draft.hit.last, _SURE if draft.names else _LIKELY)


def _full_name(party: Party, vocabulary: Vocabulary) -> Name:
    """The occurrence that gives most of the name: with its legal form, and in the text rather than the headline."""

    if len(party.names) == 1:
        return party.names[0]

    def telling(name: Name) -> tuple[bool, bool, int, int]:
        words = name.sentence.words
        formed = not vocabulary.legal_forms.isdisjoint(words.lower[name.first + 1 : name.last])
        return (formed, words.part is Part.TEXT, name.last - name.first, -name.sentence.index)

    return max(party.names, key=telling)


def _name_evidence(name: Name, vocabulary: Vocabulary, confidence: float) -> Evidence:
    words = name.sentence.words
    start, end = words.starts[name.first], _end_of_name(name, vocabulary)
    return Evidence(
        field="subject", part=words.part, text=words.text[start:end], start=start, end=end, confidence=confidence
    )


def _end_of_name(name: Name, vocabulary: Vocabulary) -> int:
    """Where a name ends, the full stop of "S.p.A." or of "Inc., the …" included."""
    words = name.sentence.words
    end = words.ends[_with_employer(name, vocabulary) - 1]
    last = words.lower[name.last - 1]
    if last not in vocabulary.legal_forms or words.text[end : end + 1] != ".":
        return end
    following = words.text[end + 1 : end + 3].strip()
    abbreviates = "." in last or (
        last in vocabulary.abbreviations and (following[:1].islower() or following[:1] == ",")
    )
    return end + 1 if abbreviates else end


def _with_employer(name: Name, vocabulary: Vocabulary) -> int:
    """ "A former employee of Acme Ltd": a person is told apart by where they worked. The word behind the last one."""
    words, last, limit = name.sentence.words, name.last, name.sentence.last
    person = words.lower[last - 1] in vocabulary.person_nouns and words.written[last - 1].islower()
    if not person or last + 1 >= limit or words.lower[last] not in _EMPLOYED:
        return last
    at = last + 1 + (words.lower[last + 1] == "the")
    end = last
    while at < min(limit, last + _LONGEST_EMPLOYER):
        if words.capital(at):
            end = at + 1
        elif words.lower[at] not in vocabulary.joiners or end == last:
            break
        at += 1
    return end


_EMPLOYED = frozenset({"of", "at", "from"})
_LONGEST_EMPLOYER = 9  # words, the preposition among them
_PAIR = 2


def _subject(action: Action, spelled: list[str]) -> Subject:
    together = _told_together(action)
    joint = together or (" and ".join([", ".join(spelled[:-1]), spelled[-1]]) if len(spelled) > 1 else spelled[0])
    kinds = {party.kind for party in action.parties}
    kind = (
        SubjectKind.UNNAMED
        if action.parties[0].described
        else next(iter(kinds))
        if len(kinds) == 1
        else SubjectKind.COMPANY
    )
    return Subject(name=joint, kind=kind, key=subject_key(joint))


def _told_together(action: Action) -> str | None:
    """ "Cassa Depositi e Prestiti": two parties that the text never names but side by side, in its own words."""
    if len(action.parties) != _PAIR:
        return None
    first, second = (party.names for party in action.parties)
    pairs = list(zip(first, second, strict=False))
    if len(first) != len(second) or any(a.sentence is not b.sentence or b.first - a.last != 1 for a, b in pairs):
        return None
    first_told, second_told = pairs[0]
    words = first_told.sentence.words
    return words.slice(first_told.first, second_told.last)


def _party_confidence(action: Action) -> float:
    if action.sure:
        return _SURE
    return _LIKELY if action.in_title or len(action.drafts) > 1 else _DOUBTFUL


def _penalty(action: Action, draft: Draft) -> Penalty | None:
    if action.sum is None:
        return None
    mention = action.sum.mention
    return Penalty(
        money=Money(amount=mention.amount, currency=mention.currency),
        role=_penalty_role(action, draft),
        approximate=mention.approximate,
        suspect=mention.suspect,
    )


def _penalty_role(action: Action, draft: Draft) -> PenaltyRole:
    if action.type is ActionType.INTENDED_FINE:
        return PenaltyRole.PROPOSED
    if action.type is ActionType.PERIODIC_PENALTY:
        daily = action.sum is not None and action.sum.mention.per_day
        return PenaltyRole.PER_DAY if daily else PenaltyRole.LIQUIDATED
    if action.type is ActionType.APPEAL:
        return PenaltyRole.REDUCED if draft.view.has(Cue.CUT_TO, Cue.CUT_FROM, Cue.CUT_BY) else PenaltyRole.UPHELD
    return PenaltyRole.IMPOSED


def _sum_evidence(action: Action, draft: Draft) -> Evidence | None:
    if action.sum is None:
        return None
    source = next((d for d in [draft, *action.drafts] if d.sum is action.sum), draft)
    mention = action.sum.mention
    return Evidence(
        field="amount",
        part=(source.exact_view or source.view).words.part,
        text=mention.text,
        start=mention.start,
        end=mention.end,
        confidence=_sum_confidence(mention),
    )


def _sum_confidence(mention: SumMention) -> float:
    if mention.suspect:
        return _SUSPECT
    if mention.currency is None:
        return _DOUBTFUL
    return _LIKELY if mention.approximate or mention.elided else _SURE


def _regulator_evidence(action: Action, authorities: list[View]) -> Evidence | None:
    """The name of the authority: beside the action, or else where the text first gives it, or the headline."""
    headline: Evidence | None = None
    for view in [*(draft.view for draft in action.drafts), *authorities]:
        in_title = view.words.part is Part.TITLE
        if in_title and headline is not None:
            continue
        name = next((name for name in view.authorities if name.slug == action.regulator), None)
        if name is None:
            continue
        told = _words("regulator", view, name.first, name.last, _SURE)
        if not in_title:
            return told
        headline = told
    return headline
