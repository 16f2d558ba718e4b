"""Names that stand in a sentence without being acted against: speakers, officials, complainants, owners, things."""

from __future__ import annotations

from itertools import takewhile

from bot.domain.actions import ActionType
from bot.pipeline.extraction.grammar.persons import done_to, of_a_person
from bot.pipeline.extraction.grammar.relatives import inside_a_clause
from bot.pipeline.extraction.grammar.voice import AUXILIARIES
from bot.pipeline.extraction.naming.parties import Name
from bot.pipeline.extraction.page.view import View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Cue, Form, Vocabulary

_TO_A_NAME = 5  # words, one more than the most from a place to the name behind it
_LEADS = (["heads"], ["leads"], ["chairs"])
_QUOTES = frozenset("\"'")
_COPULAS = frozenset({"non", "è", "era", "was", "were", "n", "était"})
_APPEALS = frozenset({"ricorso", "appello", "opposizione", "impugnazione", "recours", "appel", "appeal", "challenge"})
_AGAINST = (["contro"], ["avverso"], ["contre"], ["against"])
_LONE = 2  # words: "contre", "à l"
_BELONGING = frozenset({"owner", "parent", "maker", "operator", "developer", "publisher", "founder", "boss", "creator"})
_UNITS = frozenset({"unit", "arm", "subsidiary", "bank", "branch", "division", "affiliate", "supplier", "contractor"})
_TO_A_UNIT = 4  # words from a name to one behind it: "'s local bank"
_FIRMS = frozenset({"company", "firm", "group", "business"})
_OF_WHAT = frozenset({"of", "behind"})
_PREPOSITION = 3  # letters, at most
_THAT_OF = frozenset({"celle", "celles", "quella", "quelle", "that", "those"})
#: Nouns of what happened, which belong to whom it befell: "il caso del Comune".
_CASES = frozenset({"caso", "vicenda", "condotta", "operato", "comportamento", "responsabilità"})
_OF = frozenset({"di", "de"})
_SPEAKERS = frozenset({"association", "ong", "selon", "avocat", "avocate", "avocats"})
_TO = frozenset({"à", "contre", "ad", "contro"})
_THANKS = frozenset({"grâce", "suite", "face", "quant", "grazie", "seguito", "merito"})
#: What stands between a deed and who did it: "an undertaking signed by Acme".
SIGNED = frozenset({"signed", "given", "made", "brought", "lodged", "filed"}) | frozenset(
    f"{deed}{ending}" for deed in ("presentat", "propost", "depositat", "avanzat", "sollevat") for ending in "oa"
)
#: Titles of learning and courtesy, which whoever is fined may bear; other titles are offices.
_HONORIFICS = (
    frozenset({"mr", "mrs", "ms", "dr", "prof", "professor", "m", "mme", "me", "maître", "mlle", "docteur"})
    | frozenset(
        {"dott", "dott.ssa", "dottor", "dottoressa", "avv", "ing", "geom", "rag", "sig", "sig.ra", "signor", "signora"}
    )
    | frozenset({"prof.ssa", "professore", "professoressa"})
)
_BY = frozenset({"by", "da", "dal", "dalla", "par"})
_TO_A_DEED = 3  # words: "è stato poi"
#: What stands between somebody and what befalls it: "s'est vu infliger une", "vient d'écoper d'une".
_UNDERGOES = frozenset(
    ["s", "'", "se", "est", "a", "vient", "d", "de", "l", "être", "été", "vu", "vue", "voit", "fait", "une", "objet"]
) | frozenset(
    ["recevoir", "reçoit", "reçu", "écope", "écopé", "écoper", "subit", "hérite", "infliger", "notifier", "imposer"]
)
_PUNCTUATION = frozenset(',;:.()-"')


class BystanderReader:
    """Tells bystanders by one language's words."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._v = vocabulary

    def tells(self, view: View, name: Name) -> bool:
        """Whether the words around a name make it a bystander in its sentence."""
        lower, v = view.words.lower, self._v
        complaints = [hit for hit in view.cues.get(Cue.COMPLAINANT, ()) if hit.last <= name.first <= hit.last + 2]
        if not all(_appellant(view, complaint) or _plain_kind(view, complaint) for complaint in complaints):
            return not self._acted_upon(view, name)
        if self.official(view, name) or "complained" in lower[name.last : name.last + 2]:
            return True
        if name.last < view.sentence.last and (lower[name.last] in v.attributes or self._describes(view, name)):
            return True
        if self._qualifies(view, name) or inside_a_clause(view, name):
            return True
        if self._possesses(view, name) or any(h.first == name.last for h in view.cues.get(Cue.COURT, ())):
            return True
        if self._quoted(view, name) or _run_by_the_next(view, name):
            return True
        if Cue.OFFICIAL not in view.cues or not self._personal(view, name):
            return False
        after = lower[name.last : name.last + 2]
        if after[:1] == [","] and after[1:] and after[1].isdigit():
            return False  # "Dana Marsh, 34, a council officer": somebody before a court
        return any(said.first == name.last or self._says(view, said, name) for said in view.cues[Cue.OFFICIAL])

    def _personal(self, view: View, name: Name) -> bool:
        """Whether a name may be that of a person: two words or three, none of them a company's or a body's."""
        own = view.words.lower[name.first : name.last]
        return 1 < len(own) < 4 and self._v.legal_forms.isdisjoint(own) and self._v.body_nouns.isdisjoint(own)

    def _says(self, view: View, said: Hit, name: Name) -> bool:
        """ "…, said Jane Roe", "dice l'amministratore Carlo Rossi"."""
        between = view.words.lower[said.last : name.first]
        if 1 < len(between) < _TO_A_NAME and all(
            w in self._v.definite or w in self._v.party_nouns or w == "'" for w in between
        ):
            return not view.authorities
        return _inverted(view, said, name)

    def no_person(self, view: View, name: Name) -> bool:
        """Whether no pronoun stands for a name: an office's holder, or a thing in quotation marks."""
        return self.official(view, name) or self._quoted(view, name)

    def official(self, view: View, name: Name) -> bool:
        """Whether a name is that of somebody who holds an office, by what stands before it, behind it or beside it."""
        if name.party is not None and name.party.described and self._directed(view, name.first + 1):
            return False  # "une amende à un avocat"
        return self.titled(view, name) or self._in_office(view, name) or self._beside_an_official(view, name)

    def hangs(self, view: View, name: Name, cue: Cue) -> bool:
        """Whether a name only belongs to another noun: "customers of Acme", "Acme of Hove"."""
        if cue not in view.cues or (cue is Cue.PLACE and (self.formed(view, name) or self._new(view, name))):
            return False
        at, lower, written = name.first, view.words.lower, view.words.written
        while at > view.sentence.first and (written[at - 1] in self._v.definite or lower[at - 2 : at] == ["l", "'"]):
            at -= 1
        nation = self.of_what_nation(view, at)
        owners = [
            owner
            for owner in view.cues[cue]
            if owner.last == at or (owner.last == nation and len(lower[owner.first]) > _PREPOSITION)
        ]
        if at - 3 >= view.sentence.first and lower[at - 2] in _OF and lower[at - 3] in self._v.party_nouns:
            return False  # "il fornitore di software Acme"
        first = min((owner.first for owner in owners), default=at)
        directions = (h for h in view.cues.get(Cue.TARGET, ()) if h.last - h.first > 1)
        if not owners or any(h.last == at or h.first < first < h.last for h in directions):
            return False  # "à l'encontre de Acme", "du groupe Acme": the preposition belongs to a phrase of direction
        if lower[first - 1] in _APPEALS and lower[name.last : name.last + 1] in _AGAINST:
            return False  # "il ricorso di Acme contro la multa"
        if cue is Cue.OWNER and lower[max(first - 1, view.sentence.first)] in _THAT_OF | _CASES:
            return False  # "after those of Acme": its fine
        signed = first - (lower[first - 1] in SIGNED)
        if signed < first and cue is Cue.OWNER and lower[first] in _BY and _promised_before(view, first):
            return False  # "an undertaking to train staff has been signed by Acme"
        return not any(
            hit.last in {first, signed} for hit in view.measures
        )  # "l'amende d'Acme", "appeal filed by Acme"

    def _new(self, view: View, name: Name) -> bool:
        """ "La posizione di un odontoiatra": somebody described, and no place."""
        lower, at = view.words.lower, name.first
        return lower[at] in self._v.indefinite and at > view.sentence.first and lower[at - 1] in _OF

    def formed(self, view: View, name: Name) -> bool:
        """Whether a name ends in a company's legal form, as no place does."""
        return not self._v.legal_forms.isdisjoint(view.words.lower[name.first + 1 : name.last])

    def owns(self, view: View, name: Name) -> bool:
        """ "I clienti di Orvano", "il sito di Orvano": whose thing it is; "uno studio di Roccabruna" tells where."""
        lower, at = view.words.lower, name.first
        if at - 2 < view.sentence.first or lower[at - 1] not in _OF:
            return False
        return lower[at - 2].isalpha() and lower[at - 2] not in self._v.nouns_of_organisations

    def of_what_nation(self, view: View, at: int) -> int:
        """Where the word that tells a name's nation begins: "filiale du chinois Acme"; ``at`` where there is none."""
        return at - 1 if at > view.sentence.first and view.words.lower[at - 1] in self._v.not_names else at

    def _in_office(self, view: View, name: Name) -> bool:
        """ "Jane Roe, head of enforcement", "Jane Roe, who heads the authority": an office behind a person's name."""
        after = view.words.lower[name.last : min(name.last + 8, view.sentence.last)]
        if len(after) < 2 or after[0] not in {",", "(", "-"} or after[1].isdigit() or not self._personal(view, name):
            return False
        aside = takewhile(lambda word: word not in self._v.perfect and word not in _COPULAS, after)
        office = not self._v.titles.isdisjoint(aside) or (after[1] == "who" and after[2:3] in _LEADS)
        return office and not view.has(Cue.CRIMINAL_COURT)

    def _acted_upon(self, view: View, name: Name) -> bool:
        """ "L'association Acme a écopé d'un rappel": named by what it is, and straight before a measure."""
        noun = name.first - 1 - (view.words.lower[name.first - 1] in self._v.definite)  # "l'association Les Amis"
        if view.words.lower[noun] not in self._v.party_nouns:
            return False
        if self._directed(view, noun):
            return True
        turned = any(
            hit.last - hit.first > _LONE and noun - _LONE <= hit.last <= noun for hit in view.cues.get(Cue.TARGET, ())
        )
        return turned or any(
            (0 <= hit.first - name.last <= 2 and hit.form in {Form.PASSIVE, Form.VERB})
            or _UNDERGOES.issuperset(view.words.lower[name.last : hit.first])
            for hit in view.measures
            if hit.first >= name.last
        )

    def _directed(self, view: View, noun: int) -> bool:
        """ "Inflige à l'association Acme une amende", "sanctionne l'association Acme": what is done, and to whom."""
        lower = view.words.lower
        at = noun - 1 - (lower[noun - 1] == "'")
        if lower[at] not in self._v.articles:
            return False
        to_it = lower[at - 1] in _TO and lower[at - 2] not in _THANKS
        struck = any(hit.last == at - to_it for hit in view.measures if hit.form is not Form.NOUN)
        return struck or (to_it and any(hit.form is Form.NOUN and hit.type for hit in view.measures))

    def _qualifies(self, view: View, name: Name) -> bool:
        """ "One Llanelli widower", "an Acme spokesman": a name that only tells more of an ordinary noun."""
        lower = view.words.lower
        if name.first == view.sentence.first or name.last - name.first > 1 or name.last >= view.sentence.last:
            return False
        following = lower[name.last]
        if not self._v.gerund or lower[name.first - 1] not in self._v.indefinite:
            return False
        noun = following.isalpha() and view.words.written[name.last].islower()
        return noun and following not in self._v.function_words

    def titled(self, view: View, name: Name) -> bool:
        """ "Commissioner Jane Roe": whoever holds an office, unless the name is that of a company."""
        lower = view.words.lower
        if self.formed(view, name):
            return False
        before = lower[max(name.first - 1, view.sentence.first) : name.first]
        if before == [","] and name.first - 1 > view.sentence.first:
            before = [lower[name.first - 2]]  # "Canada's commissioner, Jane Roe"
            if any(authority.last == name.first - 1 for authority in view.authorities) and of_a_person(view, name):
                return True  # "the Privacy Commissioner of Canada, Jane Roe"
        if not _HONORIFICS.isdisjoint(before) and done_to(view, name):
            return False
        if _suffers(view, name):
            return False
        return not self._v.titles.isdisjoint(before) or self._official(name)

    def _beside_an_official(self, view: View, name: Name) -> bool:
        """ "Commissioners Des Hogan and Dale Sunderland": one of two officials."""
        lower, joins = view.words.lower, self._v.conjunctions
        after = name.last < view.sentence.last and lower[name.last] in joins
        before = name.first > view.sentence.first and lower[name.first - 1] in joins
        return (before or after) and any(
            (before and other.last == name.first - 1 and self.titled(view, other))
            or (after and other.first == name.last + 1 and self._in_office(view, other))
            for other in view.names
        )

    def _quoted(self, view: View, name: Name) -> bool:
        """ "the 'View As' button": a name in quotation marks is that of a thing, unless it has a legal form."""
        words = view.words
        if name.first == view.sentence.first or name.last >= view.sentence.last:
            return False
        marks = words.lower[name.first - 1] in _QUOTES and words.lower[name.last] in _QUOTES
        opened = marks and (
            words.ends[name.first - 1] == words.starts[name.first] or words.text[words.starts[name.first - 1]] in "«“"
        )
        if words.lower[name.first - 2] in self._v.party_nouns and name.first - 2 >= view.sentence.first:
            return False  # "la société « Acme »"
        return opened and not any(
            words.lower[i] in self._v.legal_forms and not (len(words.lower[i]) == 2 and words.written[i].istitle())
            for i in range(name.first, name.last)
        )

    def _describes(self, view: View, name: Name) -> bool:
        """ "Kent hospital", "Leeds firm": a place before a noun for a party; a name with a legal form is none."""
        lone = name.last - name.first == 1 and view.words.written[name.first][1:].islower()
        if name.first > view.sentence.first and view.words.lower[name.first - 1] in self._v.quantifiers:
            return lone and self.attributive(view, name)
        english = bool(self._v.gerund)  # elsewhere the noun precedes: "Pulinova società cooperativa"
        if lone and english and (view.words.lower[name.last] in self._v.party_nouns or self._precedes(view, name)):
            return True
        return self._employs(view, name)

    def attributive(self, view: View, name: Name) -> bool:
        """ "one Llanelli widower", "a Skype call": a name between an article and a common noun, in English alone."""
        lower, v = view.words.lower, self._v
        if name.last >= view.sentence.last or name.first == view.sentence.first:
            return False
        if not v.gerund or lower[name.first - 1] not in v.indefinite:
            return False
        noun = view.words.written[name.last]
        plain = noun.isalpha() and noun.islower() and noun not in v.function_words
        return plain and lower[name.last] not in v.party_nouns

    def _precedes(self, view: View, name: Name) -> bool:
        """ "Merseyside law firm Acme Ltd": a place before a noun that another name follows."""
        lower = view.words.lower
        following = next((other.first for other in view.names if other.first > name.last), name.last)
        between = lower[name.last : following]
        if not 0 < len(between) < _TO_A_NAME or between[-1] not in self._v.party_nouns:
            return False
        return all(word.isalpha() and word not in self._v.joiners and word not in self._v.breaks for word in between)

    def _employs(self, view: View, name: Name) -> bool:
        """ "RAC office worker fined", "Barclays bank manager": whoever works there is the party."""
        lower, written = view.words.lower, view.words.written
        for index in range(name.last, min(name.last + 4, view.sentence.last)):
            if lower[index] in self._v.person_nouns:
                return True
            if (
                not lower[index].isalpha()
                or written[index][0].isupper()
                or any(index == h.first for h in view.measures)
            ):
                return False
            if lower[index] in self._v.joiners or lower[index] in self._v.breaks or lower[index] in self._v.openers:
                return False
        return False

    def _official(self, name: Name) -> bool:
        """ "Dutch State Secretary of Security": an office, unless the name is that of a body."""
        if self._v.titles.isdisjoint(name.key) or name.sentence.words.lower[name.first] in self._v.indefinite:
            return False  # "a former manager has been fined"
        return not any(word in self._v.body_nouns and word not in self._v.titles for word in name.key)

    def _possesses(self, view: View, name: Name) -> bool:
        """ "Arron Banks' company Eldon": the owner is not the party when what it owns has a name."""
        lower = view.words.lower
        if name.last >= view.sentence.last or lower[name.last] != "'":
            return False
        owned = lower[name.last + 1 : name.last + 3]
        if owned[:1] == ["s"] and not _BELONGING.isdisjoint(owned):
            return True  # "Acme's owner was fined"
        if owned[:1] == ["s"] and not _UNITS.isdisjoint(lower[name.last + 2 : name.last + _TO_A_UNIT]):
            return True  # "Watchdog fines Acme's local bank"
        return any(
            0 < other.first - name.last <= 5
            and not punctuated(view, name.last + 1, other.first)
            and self._v.joiners.isdisjoint(lower[name.last + 1 : other.first])
            for other in view.names
        )


def _promised_before(view: View, at: int) -> bool:
    return any(hit.type is ActionType.SETTLEMENT and hit.last <= at for hit in view.measures)


def _suffers(view: View, name: Name) -> bool:
    """ "Its director, Ann Dray, was fined": the passive that follows a name makes it the party, whatever its title."""
    return any(
        0 < hit.first - name.last <= _TO_A_DEED and not AUXILIARIES.isdisjoint(view.words.lower[name.last : hit.first])
        for hit in view.measures
        if hit.form is not Form.NOUN
    )


def _appellant(view: View, complaint: Hit) -> bool:
    """ "Saisi par Acme, le Conseil d'État": who brings a case to court is no complainant but the party."""
    return view.has(Cue.COURT) and view.words.lower[complaint.first].startswith("saisi")


def _plain_kind(view: View, complaint: Hit) -> bool:
    """ "L'association Acme": what sort of party it is, in a sentence that tells of nobody who complains or speaks."""
    if view.words.lower[complaint.first : complaint.last] != ["association"]:
        return False
    others = (hit for hit in view.cues[Cue.COMPLAINANT] if view.words.lower[hit.first] not in _SPEAKERS)
    return bool(view.measures) and not (any(others) or view.has(Cue.CLAIMED, Cue.ASKS, Cue.PRIVATE_SUIT, Cue.PENDING))


def _run_by_the_next(view: View, name: Name) -> bool:
    """ "The owner of the dating app Amyca, Acme Ltd, was fined", "Acme Ltd, the company behind Amyca": a product."""
    lower, first = view.words.lower, max(name.first - _TO_A_NAME, view.sentence.first)
    if _OF_WHAT.isdisjoint(lower[first : name.first]):
        return False
    maker = next((i for i in range(first, name.first - 1) if _makes(lower[i], lower[i + 1])), None)
    if maker is None:
        return False
    followed = lower[name.last : name.last + 1] == [","] and any(n.first == name.last + 1 for n in view.names)
    opened = maker - 1 - (lower[maker - 1] in {"the", "a"})
    return followed or (lower[opened] == "," and any(n.last == opened for n in view.names))


def _makes(noun: str, joint: str) -> bool:
    return joint in _OF_WHAT and (noun in _BELONGING or noun in _FIRMS)


def _inverted(view: View, said: Hit, name: Name) -> bool:
    """ "…, said Jane Roe", but not "the authority said Jane Roe was fined"."""
    speakers = [authority.last for authority in view.authorities]
    speakers += [hit.last for hit in view.cues.get(Cue.WATCHDOG, ())]
    return said.last == name.first and not any(0 <= said.first - last <= 1 for last in speakers)


def explained_in_brackets(view: View, name: Name) -> bool:
    """ "Dana Marsh (Ind, East Marsham)": a name in the brackets that follow another."""
    lower, first = view.words.lower, view.sentence.first
    opened = next((i for i in range(name.first - 1, max(name.first - 5, first), -1) if lower[i] in "()"), first)
    return lower[opened] == "(" and any(n.last == opened and n.party is not name.party for n in view.names)


def punctuated(view: View, first: int, last: int) -> bool:
    """Whether a mark of punctuation stands between two words."""
    return not _PUNCTUATION.isdisjoint(view.words.lower[first:last])
