"""Which party a measure is taken against, by the grammar of its sentence."""

from __future__ import annotations

from functools import lru_cache

from bot.domain.actions import ActionType
from bot.pipeline.extraction.grammar.bodies import several_bodies
from bot.pipeline.extraction.grammar.bystanders import BystanderReader, explained_in_brackets, punctuated
from bot.pipeline.extraction.grammar.coordination import SMALL_WORDS, listed_under, spelled_out, whole_list
from bot.pipeline.extraction.grammar.directions import REACH_AFTER_NOUN, DirectionReader, broken
from bot.pipeline.extraction.grammar.duties import whose_thing
from bot.pipeline.extraction.grammar.payers import brings, condemned, headed, receives, struck
from bot.pipeline.extraction.grammar.recipients import TO, looked_into, named_so, to_a_pointer, to_whom
from bot.pipeline.extraction.grammar.relatives import told_apart
from bot.pipeline.extraction.grammar.subjects import (
    TO_ITS_NOUN,
    bearing,
    its_own,
    ones_owner,
    ordinal_subject,
    relative_subject,
    someone,
    to_it,
)
from bot.pipeline.extraction.grammar.voice import AUXILIARIES, is_passive
from bot.pipeline.extraction.naming.parties import SOMEONE, Name
from bot.pipeline.extraction.page.listing import marked_off
from bot.pipeline.extraction.page.view import View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages import vocabulary_of
from bot.pipeline.languages.vocabulary import Cue, Form, Vocabulary

_REACH_AFTER_VERB = 7
_REACH_BEFORE = 30
_LONGEST_POINTER = 3  # words: "All'ateneo"
_BEFORE_A_VERB = 2  # words: "it had been fined", "l'amministrazione comunale dovrà"


class Linker:
    """Finds parties in one sentence after another, by one language's words."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._v = vocabulary
        self._bystanders = BystanderReader(vocabulary)
        self._directions = DirectionReader(vocabulary)
        self._auxiliaries = AUXILIARIES | vocabulary.perfect
        self._helpers = self._auxiliaries | _IS
        self._opens_an_aside = vocabulary.breaks | vocabulary.indefinite | _ARTICLES
        self._opens_any_aside = self._opens_an_aside | _PARTICIPLES | _SEATED

    def eligible(self, view: View) -> list[Name]:
        """The names of a sentence that may be acted against: no speakers, complainants, owners or places."""
        if view.eligible is None:
            hangs = self._bystanders.hangs
            names = [n for n in self.acquitted(view) if not hangs(view, n, Cue.OWNER) or several_bodies(view, n)]
            view.eligible = [name for name in names if not explained_in_brackets(view, name)]
        return view.eligible

    def spoken(self, view: View) -> list[Name]:
        """Those that a pronoun may stand for: speakers too, but no officials and no places."""
        names = [n for n in view.names if self._bystanders.owns(view, n) or not self.placed(view, n)]
        return [
            n
            for n in names
            if not (self._of_court(view, n) or self._bystanders.no_person(view, n) or self._attribute(view, n))
        ]

    def _attribute(self, view: View, name: Name) -> bool:
        """ "numbers on the Preference Service register": a thing; "Acme customers" are told of Acme."""
        after = view.words.lower[name.last] if name.last < view.sentence.last else ""
        thing = after in self._v.attributes and after not in _FOLLOWERS
        return thing or self._bystanders.attributive(view, name)

    def holds_office(self, view: View, name: Name) -> bool:
        """Whether a name is that of somebody who speaks for an authority or a party: "il sindaco Luca Marchetti"."""
        return self._bystanders.official(view, name)

    def placed(self, view: View, name: Name) -> bool:
        """Whether a name only tells where something is: "in Budapest"."""
        return self._bystanders.hangs(view, name, Cue.PLACE)

    @staticmethod
    def _of_court(view: View, name: Name) -> bool:
        """ "the District Court of Aarhus"."""
        return any(hit.last in {name.first, name.first - 1} for hit in view.cues.get(Cue.COURT, ()))

    def acquitted(self, view: View) -> list[Name]:
        """Those that are no speakers, complainants or places; they may belong to another noun."""
        if view.acquitted is None:
            names = [name for name in view.names if name.party is SOMEONE or not self._bystanders.tells(view, name)]
            view.acquitted = [name for name in names if not self._bystanders.hangs(view, name, Cue.PLACE)]
        return view.acquitted

    def patients(self, view: View, hit: Hit) -> list[Name]:
        """The parties of a measure, a coordinated list whole; empty where the sentence names none."""
        agreed = hit.type is ActionType.SETTLEMENT  # "un accordo da 7 milioni con Acme"
        names = self.acquitted(view) if agreed and not self._v.gerund else self.eligible(view)
        names = told_apart(view, hit.first, names)
        if hit.form is Form.NOUN or self._decreed(view, hit):
            if under := listed_under(view, hit, names):
                return under
            found = self._of_noun(view, hit, names)
        elif hit.form in {Form.ACTIVE, Form.FINDING}:
            if hit.type is ActionType.INVESTIGATION:
                names = self.acquitted(view)  # "enquête après la fuite chez Acme"
            found = self._after(view, hit, names) or to_whom(view, hit) or self._directions.opening(view, names)
        elif hit.form is Form.PASSIVE and view.words.lower[hit.first] in _CLITICS:
            found = someone(view, hit)
        elif (bears := bearing(view, hit, names)) is not None:
            found = bears
        elif hit.form is Form.PASSIVE or is_passive(view, hit, self._v):
            told = any(authority.last == hit.first for authority in view.authorities)
            found = (
                self._directions.opening(view, names) if told else None
            )  # "À Acme, filiale d'un groupe, la CNIL impose …"
            found = found or condemned(view, hit, names) or ones_owner(view, hit)
            found = found or self._before(view, hit, names) or self._postponed(view, hit, names)
            found = found or self._agent_after(view, hit, names)
            found = found or self._before(view, hit, self.acquitted(view))
        else:
            found = self._after(view, hit, names) or self._before(view, hit, names)
        found = found or whose_thing(view, hit) or headed(view, hit, names)
        if found is None:
            return []
        listed = whole_list(view, found, self._with_repeated_prepositions(view, names), self._v)
        listed = spelled_out(view, listed, self._v) or listed
        return listed + [name for name in names if self._turned_on_too(view, listed[-1], name)]

    def listed(self, view: View) -> list[Name]:
        """The names that may be acted against, those of a list that repeats its preposition among them."""
        own = self._with_repeated_prepositions(view, self.eligible(view))
        priced = {
            each.first - 1 for each in view.sums if view.words.lower[each.first - 1] == "("
        }  # "celle d'Acme (5 000 €)"
        seats = {other.last + 1 for other in view.names}  # "Acme of Hove (£5,000)"
        own += [n for n in self.acquitted(view) if n.last in priced and n.first not in seats]
        behind = (each.last for each in view.sums if each.last < view.sentence.last)
        owed = {at + 1 for at in behind if view.words.lower[at] in _OF}  # "5 milioni di Acme"
        own += [n for n in view.names if n.first in owed and n not in own]
        return [name for name in view.names if name in own]

    def _decreed(self, view: View, hit: Hit) -> bool:
        """ "Ha disposto la limitazione … nei confronti di Acme": what an authority decrees is turned on a party."""
        has = hit.form is Form.PASSIVE and hit.type is ActionType.ORDER and hit.first > view.sentence.first
        return has and view.words.lower[hit.first - 1] in self._v.perfect

    def _with_repeated_prepositions(self, view: View, names: list[Name]) -> list[Name]:
        """The eligible names, and those that a list joins by repeating its preposition: "against A and against B"."""
        lower, first = view.words.lower, view.sentence.first
        before = {
            id(name): name.first - (3 if lower[name.first - 1] == "'" else 2) for name in view.names
        }  # "et d'Acme"
        again = [n for n in view.names if before[id(n)] >= first and lower[before[id(n)]] in self._v.conjunctions]
        return [n for n in view.names if n in names or (n in again and not self._bystanders.tells(view, n))]

    def _turned_on_too(self, view: View, last: Name, name: Name) -> bool:
        """ "one nei confronti di A, which …, and one nei confronti di B", "a fine to A, based in X, and to B"."""
        if name.first <= last.last or any(last.last <= each.first < name.first for each in view.sums):
            return False
        again, before = self._directions.phrase(view, name), self._directions.phrase(view, last)
        if again is None or before is None or again.first < last.last:
            return False
        lower = view.words.lower
        if lower[again.first - 1] in _CORRELATIVES.get(lower[before.first - 1], ()):
            return True  # "tanto ad Acme, con sede a Roma, quanto a Bolt"
        if view.between(Cue.COMPLAINANT, last.last, name.first) is not None:
            return False  # "ad Acme e, per conoscenza, a Bolt"
        if again.last - again.first > 2:
            near = lower[max(again.first - 3, last.last) : again.first]
            return before.last - before.first > 2 and any(word in self._v.conjunctions for word in near)
        alike = {lower[again.first], lower[before.first]} <= TO
        return alike and lower[again.first - 1] in self._v.conjunctions and "," in lower[last.last : last.last + 2]

    def targeted(self, view: View, hit: Hit) -> bool:
        """Whether a noun measure is turned on a party by a preposition: "a warning to Acme"."""
        names = self.eligible(view)
        if any(marked_off(view, name, hit, self._v) for name in names):
            return hit.form is Form.NOUN
        found = self._directions.after(view, hit, names) or self._directions.before(view, hit, names)
        return hit.form is Form.NOUN and found is not None

    def _after(self, view: View, hit: Hit, names: list[Name]) -> Name | None:
        pronoun = view.between(Cue.ANAPHOR, hit.last, min(hit.last + 3, view.sentence.last))
        if (
            pronoun is not None
            and pronoun.first == hit.last
            and not any(pronoun.first <= n.first and named_so(view, pronoun.last, n.first, self._v) for n in names)
        ):
            return someone(view, pronoun)
        for name in names:
            if name.first >= hit.last:
                return (
                    name
                    if name.first - hit.last - _in_sums(view, hit.last, name.first) <= _REACH_AFTER_VERB
                    and not broken(view, self._v, hit.last, name.first)
                    else None
                )
        return None

    def _postponed(self, view: View, hit: Hit, names: list[Name]) -> Name | None:
        """ "È stata sanzionata la società Acme": a subject that follows its verb, as in Italian and French."""
        opens = hit.first == view.sentence.first or view.words.lower[hit.first - 1] in ":-"
        told = hit.form is Form.PASSIVE or view.between(Cue.PASSIVE, max(hit.first - 3, view.sentence.first), hit.first)
        if not opens and not told:
            return None
        for name in names:
            if name.first >= hit.last:
                between = view.words.lower[hit.last : name.first]
                plain = [word for word, last in zip(between, ["", *between], strict=False) if last not in _OF]
                light = all(word != "," and (word in self._v.light_words or word in SMALL_WORDS) for word in plain)
                return name if len(between) < 6 and light else None
        return None

    def _agent_after(self, view: View, hit: Hit, names: list[Name]) -> Name | None:
        """ "Charges were admitted by a nurse", "we reprimanded three bodies: A, B and C"."""
        following = view.words.lower[hit.last : hit.last + 12]
        if ":" in following or following[:1] == ["by"]:
            return next((name for name in names if name.first >= hit.last), None)
        return None

    def _before(self, view: View, hit: Hit, names: list[Name]) -> Name | None:
        """The subject before a passive: the nearest name that hangs on no preposition, else the nearest."""
        pronoun = next((p for p in view.cues.get(Cue.ANAPHOR, ()) if 0 <= hit.first - p.last <= _BEFORE_A_VERB), None)
        helpers = self._auxiliaries
        pronoun = pronoun or ordinal_subject(view, hit, helpers)
        named = pronoun is not None and any(pronoun.first <= name.first < hit.first for name in names)
        if pronoun is not None and not named and helpers.issuperset(view.words.lower[pronoun.last : hit.first][1:]):
            return someone(view, pronoun)  # "it had been fined"
        if (owned := its_own(view, hit)) is not None:
            return owned
        if (told := relative_subject(view, hit, self.acquitted(view), self._helpers)) is not None:
            return told
        near = [name for name in names if name.last <= hit.first and hit.first - name.last <= _REACH_BEFORE]
        outside = [name for name in near if not self._bracketed(view, name)]
        chosen = self._with_aside(view, hit, outside) or self._shared_subject(view, hit, outside) or outside or near
        return chosen[-1] if chosen else None

    def _with_aside(self, view: View, hit: Hit, names: list[Name]) -> list[Name]:
        """ "Acme, which runs Bolt and Coil, was fined": the name before the aside that closes right before the verb."""
        lower = view.words.lower
        helpers = self._helpers
        start = hit.first
        while start - 1 > view.sentence.first and lower[start - 1] in helpers:
            start -= 1
        if lower[start - 1] != ",":  # "Acme, best known for its Bolts, was told by the regulator to pay"
            start = next((i for i in range(hit.first - 1, view.sentence.first, -1) if lower[i - 1] == ","), 0)
            if lower[start] not in helpers:
                return []
        opens = self._opens_any_aside
        return [n for n in names if n.last < start - 1 and lower[n.last] == "," and lower[n.last + 1] in opens][:1]

    def _shared_subject(self, view: View, hit: Hit, names: list[Name]) -> list[Name]:
        """ "Acme sent lists to Bolt, and has been fined": a second verb behind "and" has the subject of the first."""
        lower, start = view.words.lower, hit.first
        helpers = self._helpers
        while start - 1 > view.sentence.first and lower[start - 1] in helpers:
            start -= 1
        joined = start - 1 > view.sentence.first and lower[start - 1] in self._v.conjunctions
        opens = [n for n in names[:1] if n.first - view.sentence.first < 2 and n.last < hit.first]
        return opens if joined and len(names) > 1 else []

    @staticmethod
    def _bracketed(view: View, name: Name) -> bool:
        before = view.words.lower[view.sentence.first : name.first]
        return before.count("(") > before.count(")")

    def _of_noun(self, view: View, hit: Hit, names: list[Name]) -> Name | None:
        return (
            next((name for name in names if marked_off(view, name, hit, self._v)), None)
            or to_whom(view, hit)
            or to_a_pointer(view, hit, names)
            or self._handed(view, hit, names)
            or self._directions.after(view, hit, names)
            or looked_into(view, hit, names)
            or struck(view, hit, names, self._v)
            or receives(view, hit, names, self._v)
            or self._given(view, hit, names)
            or self._directions.before(view, hit, names)
            or self._gave(view, hit, names)
            or self._receiving(view, hit, names)
            or self._it_received(view, hit)
            or to_it(view, hit)
            or self._owning(view, hit, names)
            or brings(view, hit, names)
            or self._directions.opening(view, names)
        )

    def _handed(self, view: View, hit: Hit, names: list[Name]) -> Name | None:
        """ "handed Acme a fine", "hit Acme with a penalty": a name right after the verb, and its noun right after."""
        for name in names:
            if not 0 < hit.first - name.last <= 5 or broken(view, self._v, name.last, hit.first):
                continue
            if any(support.last == name.first for support in view.cues.get(Cue.SUPPORT, ())):
                return name
        return None

    def _given(self, view: View, hit: Hit, names: list[Name]) -> Name | None:
        """ "handed Acme a fine", "imposed on Acme a fine": a name between the verb and its noun."""
        for name in reversed(names):
            if name.last > hit.first or hit.first - name.last > 10:
                continue
            support = [s for s in view.cues.get(Cue.SUPPORT, ()) if s.last <= name.first and name.first - s.last <= 5]
            if support and not broken(view, self._v, support[-1].last, hit.first):
                return name
        return None

    def _gave(self, view: View, hit: Hit, names: list[Name]) -> Name | None:
        """ "A penalty is what the court has given Acme": a name straight after a verb of giving."""
        behind = [s for s in view.cues.get(Cue.SUPPORT, ()) if 0 <= s.first - hit.last <= REACH_AFTER_NOUN]
        given = next((name for name in names if any(s.last == name.first for s in behind)), None)
        if given is not None:
            return given
        pronouns = (view.between(Cue.ANAPHOR, s.last, s.last + 1) for s in behind)
        return next((someone(view, pronoun) for pronoun in pronouns if pronoun is not None), None)

    def _receiving(self, view: View, hit: Hit, names: list[Name]) -> Name | None:
        """ "Acme received a fine", "Acme, which runs Bolt, was hit with a penalty"."""
        verbs = [verb for verb in view.cues.get(Cue.SUPPORT, ()) if 0 <= hit.first - verb.last < TO_ITS_NOUN]
        around = next((name for verb in verbs for name in self._with_aside(view, verb, names)), None)
        if around is not None:
            return around
        for name in reversed(names):
            if name.last > hit.first or hit.first - self._behind_the_aside(view, name, hit) > 14:
                continue
            if view.between(Cue.SUPPORT, name.last, hit.first) or view.between(Cue.INTENT, name.last, hit.first):
                return name
        return None

    def _behind_the_aside(self, view: View, name: Name, hit: Hit) -> int:
        """Where "Acme, a vendor that runs …, has been" goes on: an aside parts no name from its verb."""
        lower = view.words.lower
        if lower[name.last] != "," or lower[name.last + 1] not in self._opens_an_aside:
            return name.last
        return next((i + 1 for i in range(name.last + 1, hit.first) if lower[i] == ","), name.last)

    def _it_received(self, view: View, hit: Hit) -> Name | None:
        """ "It has been issued with a reprimand": a sentence that opens with a pronoun."""
        opening = view.between(Cue.ANAPHOR, view.sentence.first, view.sentence.first + _LONGEST_POINTER)
        if opening is None or opening.last > hit.first or not view.between(Cue.SUPPORT, opening.last, hit.first):
            return None
        return someone(view, opening)

    def _owning(self, view: View, hit: Hit, names: list[Name]) -> Name | None:
        """ "Acme's £80,000 fine", "the Acme fine"."""
        for name in reversed(names):
            if name.last <= hit.first and hit.first - name.last <= 6 and not punctuated(view, name.last, hit.first):
                return name
        return None


def _in_sums(view: View, first: int, last: int) -> int:
    """How many words between two places belong to sums: "ha multato per 3,5 milioni di euro Acme"."""
    return sum(each.last - each.first for each in view.sums if first <= each.first and each.last <= last)


_IS = frozenset({"is", "are", "est", "sont", "fut", "è", "sono", "viene", "s'", "se"})
_FOLLOWERS = frozenset({"customers", "users", "user", "members", "shareholders"})
_SEATED = frozenset({"à", "près", "near", "vicino"})  # "Acme, à Nice, devra payer"
_ARTICLES = frozenset({"the", "la", "le", "l", "il", "lo"})
#: What opens an aside about a party: "Acme, best known for its Bolts, was fined".
_PARTICIPLES = frozenset(
    [
        "its",
        "their",
        "his",
        "her",
        "best",
        "known",
        "based",
        "part",
        "owned",
        "headquartered",
        "formerly",
        "now",
        "then",
        "trading",
        "itself",
        "like",
    ]
) | frozenset(["registered", "operating", "running", "founded", "listed", "run", "better", "once", "one"])
_OF = frozenset({"di", "de"})
_CORRELATIVES = {"tanto": ("quanto",), "sia": ("che", "sia"), "both": ("and",), "tant": ("qu",)}
_CLITICS = frozenset({"l", "lo", "la", "le", "gli", "li", "lui", "leur"})


@lru_cache(maxsize=16)
def linker_for(language: str) -> Linker:
    """The linker of a language."""
    return Linker(vocabulary_of(language))
