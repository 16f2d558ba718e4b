"""What a language tells the engine: tables of phrases, and no code.

A phrase is a row of words as they stand in running text, in lower case. ``{a,b}`` writes several forms at once, as a
shell does: ``inflitt{o,a,i,e}`` or ``fine{,s}``. Apostrophes are words of their own, so ``à l'encontre de`` may be
written as one reads it. The engine (``bot.pipeline``) holds the grammar that all languages share; see
docs/extraction.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from bot.domain.actions import ActionType


class Form(StrEnum):
    """How a measure is worded, which decides on which side its party stands.

    ``NOUN``: "a fine of …", "enforcement notice": the party follows a preposition, or receives it as a subject.
    ``VERB``: "fined", "reprimanded": the party is its object, or its subject in the passive.
    ``ACTIVE``: "ordered X to", "s'engage": only ever active: the party follows.
    ``PASSIVE``: "must pay", "escope de", "pleaded guilty": the party is always the subject.
    ``FINDING``: "found that": active too, and a measure only where nothing else was done to the party.
    ``HEADLINE``: "fines", "orders", "bans": a verb straight after an authority, otherwise a noun.
    """

    NOUN = "noun"
    VERB = "verb"
    ACTIVE = "active"
    PASSIVE = "passive"
    HEADLINE = "headline"
    FINDING = "finding"


class Cue(StrEnum):
    """Phrases that change how a sentence is read; each language lists its own.

    Doing and mood
        SUPPORT: verbs that make a noun measure real: imposed, issued, handed, prononcé, irrogato.
        STAGE: verbs that make an investigation news: opens, launched, closed, concluded.
        PASSIVE: auxiliaries that turn a following verb passive: was, been, été, stata.
        INTENT: intends to, notice of intent, provisional, proposed, envisage.
        POSSIBLE: may, could, up to, power to, risk of, if …: the measure is no fact.
        COUNTERFACTUAL: would have been, aurait été: a sum that never was.
        NEGATED: no fine, not imposed, aucune amende.
        PENDING: appeals, has appealed, seeks annulment: an appeal without an outcome.
        PLANNED_APPEAL: intends to appeal: nothing at all.
        BACKGROUND: earlier, previously, in the past, last year, già sanzionata, avait été.
    Roles of sums
        MAXIMUM, TURNOVER, COSTS, LOSS, CLAIMED, PAID, OTHER_MONEY: what stands beside a sum that is not the sanction.
        PRIVATE_SUIT: class action, azione collettiva: what customers ask of a court, unless an authority is named.
        ASKS: wants, demands, asked the court: what is no authority's asks for in the rest of the sentence.
        TOTAL: totalling, altogether, au total, complessivi.
        EACH: each, chacune.
        MADE_UP: consists of, is made up of: before the parts of one sum.
        SHARE_OF_IT: of that sum, de cette somme, di questa somma: before the parts of a sum told before.
        SO_FAR: to date, so far, jusqu'ici: before the sum of several penalties over the years.
        RESPECTIVELY: respectively, rispettivamente.
        CONVERSION: equivalent of, approx., soit environ.
        CUT_BY: reduced by (size of a reduction). CUT_FROM: reduced from, instead of. CUT_TO: reduced to, ramenée à.
        CUT_AWAY: from: right before a sum, in a sentence that tells of a reduction.
        PER_DAY: per day, par jour de retard.
        PER_PERIOD: straight after a sum: a year, a month, a head, par an: no sanction is counted so.
        CLOSED: closure, clôturé: in the words of an inquiry, order or notice that ends.
        EARLIER: an earlier fine of, une première amende de: before the sum of another, older penalty.
        STANDS: stands at, upheld, restored: before the sum that a court leaves standing.
        PRICE: has cost, costerà, a coûté: what a breach costs is its fine where an authority is named beside it.
        DISMISSED: rejected, lost its appeal: beside an appeal, what leaves the sanction as it was.
        FIRST_SUM: words before a proposed or first sum: originally, at first, had proposed.
    Parties
        TARGET: prepositions from a measure to its party: on, against, à l'encontre de, nei confronti di.
        DUTY: what follows a verb of ordering: to, from, de, di. A verb of ordering without it is none.
        ANAPHOR: the company, the firm, la société, l'ente.
        COMPLAINANT: complaint by, complaints from, signalée par: what follows is no party acted against.
        OFFICIAL: said, spokesperson, commissioner, head of: a name beside it is a person speaking.
        OWNER: owned by, subsidiary of, customers of, client of: what follows is no party acted against.
        PLACE: in, at, near: a name after it is a place.
        ALL: all, both, they: everybody acted against so far.
        WE: first person of a regulator's own page: we, our, nous, abbiamo.
    Authorities
        CRIMINAL_COURT: magistrates, crown court: a fine told beside it is the criminal court's.
        COURT: court, tribunal, Conseil d'État, Cassazione.
        DECOY_AUTHORITY: competition, finance and other authorities outside data protection.
        WATCHDOG: the watchdog, the regulator, l'autorité, l'Authority: the acting regulator by description.
    Dates
        DECIDED: date of decision, délibération du, provvedimento del: before the day of a decision.
        PERIOD: since, between, until: before a day on which nothing was decided.
    Genre
        RELATED: read also, lire aussi: what opens a line about something else.
        FALSE: fake letters, the claim is false: nothing that such a text reports was done.
        ROUND_UP: words of a title that announce the news of several authorities: round-up, digest, en bref.
        GENRE: words of a title or lead that announce guidance, consultation, statistics, speech, bill, event, report.
        STATISTIC: in total this year, since 2018, number of: counts and yearly totals.
    """

    SUPPORT = "support"
    STAGE = "stage"
    PASSIVE = "passive"
    INTENT = "intent"
    POSSIBLE = "possible"
    COUNTERFACTUAL = "counterfactual"
    NEGATED = "negated"
    PENDING = "pending"
    PLANNED_APPEAL = "planned_appeal"
    BACKGROUND = "background"
    MAXIMUM = "maximum"
    TURNOVER = "turnover"
    COSTS = "costs"
    LOSS = "loss"
    CLAIMED = "claimed"
    PRIVATE_SUIT = "private_suit"
    PAID = "paid"
    ASKS = "asks"
    OTHER_MONEY = "other_money"
    TOTAL = "total"
    EACH = "each"
    MADE_UP = "made_up"
    SHARE_OF_IT = "share_of_it"
    SO_FAR = "so_far"
    RESPECTIVELY = "respectively"
    CONVERSION = "conversion"
    CUT_BY = "cut_by"
    CUT_FROM = "cut_from"
    CUT_AWAY = "cut_away"
    CUT_TO = "cut_to"
    PER_DAY = "per_day"
    PER_PERIOD = "per_period"
    DISMISSED = "dismissed"
    FIRST_SUM = "first_sum"
    PRICE = "price"
    EARLIER = "earlier"
    CLOSED = "closed"
    STANDS = "stands"
    TARGET = "target"
    DUTY = "duty"
    ANAPHOR = "anaphor"
    COMPLAINANT = "complainant"
    OFFICIAL = "official"
    OWNER = "owner"
    PLACE = "place"
    ALL = "all"
    WE = "we"
    COURT = "court"
    CRIMINAL_COURT = "criminal_court"
    DECOY_AUTHORITY = "decoy_authority"
    WATCHDOG = "watchdog"
    DECIDED = "decided"
    PERIOD = "period"
    RELATED = "related"
    FALSE = "false"
    ROUND_UP = "round_up"
    GENRE = "genre"
    STATISTIC = "statistic"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureWords:
    """Phrases that name one kind of measure in one form."""

    type: ActionType
    form: Form
    phrases: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """Everything that the engine asks of a language.

    Attributes:
        language: ISO 639-1 code.
        stems: beginnings of words without one of which a text can tell of no measure; the cheap first gate.
        measures: what regulators do, in words.
        cues: phrases that change how a sentence is read.
        legal_forms: last words of a company's name, in lower case without full stops: ltd, inc, spa.
        body_nouns: words of a public body's or association's name: council, police, ministry, asl, commune.
        running_bodies: those of them whose name runs on in small letters: Caisse nationale d'assurance maladie.
        adjective_endings: last letters of what kind of body it is: nationale, polytechnique.
        body_kinds: small words that follow a body's noun inside its name: centre hospitalier, caisse d'allocations.
        fields: what public bodies deal with, so that "and" behind it goes on inside a name: city, health, welfare.
        vague_sanctions: last words of measures that may mean a sanction of any kind: sanction, sanctionné.
        lower_bodies: those of them that open a name even in small letters: ministère de l'Intérieur, mairie de Lyon.
        party_nouns: nouns that describe a party without naming it: company, hospital, société, comune.
        person_nouns: those of them that are somebody, not an organisation: worker, nurse, dipendente.
        quantifiers: words that open such a description: a, two, several, une, quattro.
        definite: those of them that point back to somebody named before: the, both, la, il.
        indefinite: those that open one party's description, which the text may name elsewhere: a, an, une, un.
        attributes: nouns that make a name before them a mere attribute: pixel, app, affair, users.
        perfect: auxiliaries that, right before a verb, make it active: has, had.
        closers: lines after which a page no longer tells its story: notes to editors, about us.
        party_labels: words that in a form stand before the party: controller, respondent, parties.
        sum_labels: words that in a form stand before the sum: amount, montant, importo.
        gerund: last letters of a verb that no name may follow after a preposition: ing; empty where there is none.
        adverb_endings: last letters of a word that, opening a sentence, is no name: contestualmente, également.
        plural_endings: last letters of a noun that tells of several.
        court_nouns: last words of a sanction that, ordered by a court, is a civil penalty: penalty, penalties.
        joiners: small words that may stand inside a name: of, and, de, della.
        conjunctions: words that join two parties: and, et, e.
        breaks: words that open a new clause: but, while, which, mais, mentre.
        openers: ordinary words that are capitalised only because a sentence begins there.
        not_names: capitalised words that are never a party: months, days, nations, places, laws, initiatives.
        law_words: words that make a capitalised phrase a law: act, regulation, règlement, codice.
        undertakings: first or last words of what is carried out and is no party: project, operation, programme.
        titles: words before or after a person's name that tell an office: commissioner, mr, présidente.
        abbreviations: words whose full stop does not end a sentence: mr, ltd, art, n.
    """

    language: str
    stems: tuple[str, ...]
    measures: tuple[MeasureWords, ...]
    cues: Mapping[Cue, tuple[str, ...]]
    legal_forms: frozenset[str]
    body_nouns: frozenset[str]
    party_nouns: frozenset[str]
    quantifiers: frozenset[str]
    joiners: frozenset[str]
    conjunctions: frozenset[str]
    openers: frozenset[str]
    not_names: frozenset[str]
    law_words: frozenset[str]
    titles: frozenset[str]
    undertakings: frozenset[str] = field(default_factory=frozenset)
    abbreviations: frozenset[str] = field(default_factory=frozenset)
    breaks: frozenset[str] = field(default_factory=frozenset)
    definite: frozenset[str] = field(default_factory=frozenset)
    indefinite: frozenset[str] = field(default_factory=frozenset)
    court_nouns: frozenset[str] = field(default_factory=frozenset)
    gerund: str = ""
    adverb_endings: tuple[str, ...] = ()
    party_labels: frozenset[str] = field(default_factory=frozenset)
    sum_labels: frozenset[str] = field(default_factory=frozenset)
    plural_endings: tuple[str, ...] = ("s",)
    closers: tuple[str, ...] = ()
    perfect: frozenset[str] = field(default_factory=frozenset)
    lower_bodies: frozenset[str] = field(default_factory=frozenset)
    vague_sanctions: frozenset[str] = field(default_factory=frozenset)
    attributes: frozenset[str] = field(default_factory=frozenset)
    person_nouns: frozenset[str] = field(default_factory=frozenset)
    running_bodies: frozenset[str] = field(default_factory=frozenset)
    adjective_endings: tuple[str, ...] = ()
    body_kinds: frozenset[str] = field(default_factory=frozenset)
    fields: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def articles(self) -> frozenset[str]:
        """What opens a description, pointing back or not: the, a, la, une."""
        return self.definite | self.indefinite

    @cached_property
    def function_words(self) -> frozenset[str]:
        """Words that go on with a sentence behind a name, and are no noun that the name could belong to."""
        return self.openers | self.joiners | self.breaks | self.perfect

    @cached_property
    def ordinary_capitals(self) -> frozenset[str]:
        """Words that may be capitalised though they name nobody."""
        return self.openers | self.not_names | self.titles

    @cached_property
    def nouns_of_organisations(self) -> frozenset[str]:
        """Nouns that describe a party or belong to the name of a body."""
        return self.party_nouns | self.body_nouns

    @cached_property
    def noun_forms(self) -> frozenset[str]:
        """Nouns for a party with their plurals; "parties" are many other things."""
        plurals = (noun[:-1] + "ies" for noun in self.party_nouns if noun.endswith("y") and noun != "party")
        return self.party_nouns.union((f"{noun}s" for noun in self.party_nouns), plurals)

    @cached_property
    def parting_words(self) -> frozenset[str]:
        """Words that stand in no description of a party before its noun: of, but, the."""
        return self.joiners | self.breaks | self.definite

    @cached_property
    def light_words(self) -> frozenset[str]:
        """What may lead to a name without saying more of it than what it is: "to the company"."""
        return self.articles | self.party_nouns


def phrases(block: str) -> tuple[str, ...]:
    """Phrases written one a line or parted by semicolons, braces expanded."""
    found: list[str] = []
    for line in block.replace("\n", ";").split(";"):
        if line.strip():
            found.extend(_expanded(line.strip()))
    return tuple(found)


def words(block: str) -> frozenset[str]:
    """Single words parted by white space, braces expanded."""
    return frozenset(form for word in block.split() for form in _expanded(word))


def _expanded(pattern: str) -> list[str]:
    head, brace, rest = pattern.partition("{")
    if not brace:
        return [pattern]
    inside, _, tail = rest.partition("}")
    return [head + choice + end for choice in inside.split(",") for end in _expanded(tail)]
