"""Sums that no noun of sanction claims but a verb: imposed, proposed at first, set anew."""

from __future__ import annotations

from bot.domain.actions import ActionType
from bot.pipeline.extraction.grammar.ordinals import has_ordinal, ordinal_at
from bot.pipeline.extraction.grammar.payers import PAYMENTS, TO_PAY
from bot.pipeline.extraction.grammar.subjects import DATIVES
from bot.pipeline.extraction.money.decoys import by_authority
from bot.pipeline.extraction.money.sums import MONETARY
from bot.pipeline.extraction.page.view import Sum, View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Cue, Form

_HAVING = frozenset({"ha", "aveva", "hanno", "avevano", "a", "avait", "ont", "avaient"})
_FOR_IT = frozenset({("per", "lei"), ("per", "lui"), ("a", "lei"), ("a", "lui"), ("pour", "elle"), ("pour", "lui")})
_PAID = frozenset({"versato", "pagato", "saldato"})
_OBJECT = 3  # words between a verb and the sum that is its object: "imposed more than €5m"
_OF_A_SUM = 5  # words: "payment of the sum of €8,000"
_IMPOSING = ("impos", "levi", "inflig", "inflic", "inflit", "irrog", "commin", "slap")
_SETTLING = frozenset({"retenu", "retient", "arrêté", "fixé"})
_TO_ITS_VERB = 5  # words: "de la Cnil a"
_TO_A_PARTY = 9
_TO_A_RELATIVE = 4  # words: "cui sono stati poi inflitti"
_TO = frozenset({"di", "a"})
_TO_A_SUM = frozenset({"a", "ad", "à"})
_TO_BE_PAID = 40  # words: "ingiunge ad Acme, con sede a Roma, in persona di …, di pagare"
_A_PREPOSITION = 2  # words, of a phrase that is no more
_WHOSE = frozenset({"pour", "à", "contre", "for", "per", "a", "ad"})
_FAR = 12  # words between a sum and a noun of sanction that has nothing to do with it
_ANOTHER_OF = frozenset(
    (one, link)
    for ones, links in ((("one", "another"), ("of", "for")), (("une", "autre", "una", "altra"), ("de", "da", "di")))
    for one in ones
    for link in links
)
_BEFORE_A_SUM = 5
_APIECE = frozenset({"uno", "una"})
_TO_AN_APIECE = 2  # words: "l'uno"
_TO_AN_ORDINAL = 8  # words from "the second" to its sum
_AFTER_AN_ORDINAL = frozenset(
    {",", ":", "(", "-", "of", "de", "d", "di", "was", "is", "est", "était", "è", "for", "pour", "per", "comes"}
) | frozenset(
    {
        "sono",
        "va",
        "vanno",
        "tocca",
        "toccano",
        "spetta",
        "spettano",
        "dovrà",
        "deve",
        "came",
        "at",
        "à",
        "a",
        "s",
        "si",
        "relates",
        "concerns",
        "covers",
        "concerne",
        "vise",
        "porte",
        "tient",
    }
)
_SOMEBODY = frozenset({"her", "him", "them"})
_IS = frozenset({"is", "was", "to", "at"})
_NO_NOUN = frozenset({",", "is", "was", "came", "comes", "stands", "amounts"})
_ENDS_OF_VERBS = ("ime", "ise", "nit", "ionne", "isce", "arda", "iona")  # réprime, punit, sanctionne, riguarda
_CONDEMNED = (
    frozenset({"condamné", "condamnée", "condamne"})
    | frozenset(f"{verb}{ending}" for verb in ("condannat", "obbligat", "costrett") for ending in "oaie")
    | frozenset({"condanna", "condannano", "obbliga", "costringe"})
)


def ordered_payments(view: View) -> list[Hit]:
    """ "Ha ordinato ad Acme il pagamento di 900.000 euro": what is ordered is to pay."""
    lower, first = view.words.lower, view.sentence.first
    near = {word for each in view.sums for word in lower[max(each.first - _OF_A_SUM, first) : each.first]}
    if near.isdisjoint(PAYMENTS) and near.isdisjoint(TO_PAY) and "pay" not in near:
        return _condemned_to(view)
    ordered = [hit.last for hit in view.measures if hit.type is ActionType.ORDER]
    if view.authorities or view.has(Cue.WATCHDOG):
        strangers = [hit.first for hit in view.cues.get(Cue.DECOY_AUTHORITY, ())]
        last = min([view.sentence.last, *strangers])  # "la Corte dei conti ha condannato l'ex direttore a versare"
        ordered += [i + 1 for i in range(first, last) if lower[i] in _CONDEMNED]
    return [
        Hit(at, each.first, None, ActionType.FINE, Form.PASSIVE)
        for each in view.sums
        for at in range(max(each.first - _OF_A_SUM, first), each.first)
        if (
            lower[at] in PAYMENTS
            and (any(0 <= at - last <= _reach(lower, at) for last in ordered) or _sentenced(view, at))
        )
        or any(_that_it_pay(lower[last : at + 1]) for last in ordered)
        or (lower[at] in TO_PAY and lower[at - 1] in _TO and any(0 <= at - last <= _TO_BE_PAID for last in ordered))
    ]


def _reach(lower: list[str], payment: int) -> int:
    """How far before "the payment of" its verb may stand: further, where an apposition has closed right before."""
    return _TO_BE_PAID if lower[payment - 2] == "," else _TO_A_PARTY


def _condemned_to(view: View) -> list[Hit]:
    """ "La Cnil ha condannato Acme a 150 milioni di euro e Bolt a 60 milioni": an authority's verb, and no payment."""
    lower = view.words.lower
    owed = [each for each in view.sums if lower[each.first - 1] in _TO_A_SUM]
    if not owed or not (view.authorities or view.has(Cue.WATCHDOG)) or view.has(Cue.DECOY_AUTHORITY, Cue.COURT):
        return []
    verbs = [at for at in range(view.sentence.first, view.sentence.last) if lower[at] in _CONDEMNED]
    return [
        Hit(each.first - 1, each.first, None, ActionType.FINE, Form.PASSIVE)
        for each in owed
        if any(1 < each.first - at <= _FAR for at in verbs)
    ]


def beside_an_order(view: View) -> list[Hit]:
    """ "Cinquantamila euro, e l'obbligo di cancellare tutto": a sum told as one sanction, an order as the other."""
    if any(hit.type in MONETARY for hit in view.measures):
        return []
    lower, orders = view.words.lower, [h for h in view.measures if h.type is ActionType.ORDER and h.form is Form.NOUN]
    return [
        Hit(each.first, each.last, None, ActionType.FINE, Form.NOUN)
        for each in view.sums[:1]
        for order in orders
        if each.first == view.sentence.first
        and 0 <= order.first - each.last <= _OBJECT
        and all(word in _AND for word in lower[each.last : order.first])
    ]


_AND = frozenset({",", "e", "più", "l", "'", "un", "et", "and", "an"})


def paid_to_somebody(view: View) -> list[Hit]:
    """ "Ordered Acme to apologise to the woman and pay her $40,000": what is ordered is to compensate her."""
    lower = view.words.lower
    paid = [each.first for each in view.sums if lower[each.first - 1] in _SOMEBODY and lower[each.first - 2] == "pay"]
    orders = [hit for hit in view.measures if hit.type is ActionType.ORDER and paid and hit.last < paid[0]]
    told = any(hit.type in MONETARY and hit.last >= at - 1 and hit.first < at for hit in view.measures for at in paid)
    return [Hit(hit.first, hit.last, None, ActionType.COMPENSATION, hit.form) for hit in orders[-1:] if not told]


def paid_down(view: View) -> list[Hit]:
    """ "Aveva proposto una sanzione di 5 milioni; Acme ha versato 4 milioni": beside the fine told."""
    lower = view.words.lower
    if all(lower[each.first - 1] not in _PAID for each in view.sums):
        return []
    told = min(
        (hit.last for hit in view.measures if hit.type in MONETARY and hit.form is Form.NOUN), default=len(lower)
    )
    return [
        Hit(each.first - 1, each.first, None, ActionType.FINE, Form.PASSIVE)
        for each in view.sums
        if each.first - 2 > told and lower[each.first - 1] in _PAID and lower[each.first - 2] in {"ha", "hanno"}
    ]


def _that_it_pay(words: list[str]) -> bool:
    """ "The court ordered that Acme Labs Limited (ACL) pay $5.8 million"."""
    return words[:1] == ["that"] and words[-1] == "pay" and "to" not in words and len(words) <= _FAR


def _sentenced(view: View, payment: int) -> bool:
    """ "La CNIL ha condannato Acme, con base a Roma, al pagamento di": an authority before the verb."""
    lower = view.words.lower
    ends = [name.last for name in view.authorities] + [hit.last for hit in view.cues.get(Cue.WATCHDOG, ())]
    verbs = [at for end in ends for at in range(end, min(end + _OBJECT + 1, payment)) if lower[at] == "condannato"]
    return bool(verbs)


def imposed(view: View) -> list[Hit]:
    """ "The DPA imposed €650,000 on Acme": a verb of imposing whose only object is the sum."""
    acting = view.authorities or view.has(Cue.WATCHDOG, Cue.COURT) or _inflicted(view)
    agreed = _AGREED if _inflicted(view) else frozenset[ActionType]()
    claimed = [hit.first for hit in view.measures if hit.type in MONETARY - agreed]
    if not acting or not view.sums or any(at < view.sums[0].last + _FAR for at in claimed):
        return []
    verbs = [h for h in view.cues.get(Cue.SUPPORT, ()) if view.words.lower[h.first].startswith(_IMPOSING)]
    settled = [h for h in view.cues.get(Cue.SUPPORT, ()) if view.words.lower[h.first] in _SETTLING]
    lower, claims = view.words.lower, view.cues.get(Cue.CLAIMED, ())
    asked = (
        claim for claim in claims if lower[claim.last : claim.last + 1] != ["to"]
    )  # "will seek to recover £17,500"
    verbs += [claim for claim in asked if by_authority(view, claim)]
    return [
        Hit(each.first, each.last, None, ActionType.FINE, Form.NOUN)
        for each in view.sums
        if any(_object(view, verb, each) and _to_somebody(view, verb, each) for verb in verbs)
        or any(0 <= each.first - verb.last <= 1 and _of_authority(view, verb) for verb in settled)
    ]


_AGREED = frozenset({ActionType.SETTLEMENT, ActionType.COMPENSATION})


def _inflicted(view: View) -> bool:
    """ "Al giornale Acme sono stati inflitti 5mila euro": Italian verbs that only a sanction takes."""
    return any(view.words.lower[h.first].startswith(_OF_SANCTIONS) for h in view.cues.get(Cue.SUPPORT, ()))


_OF_SANCTIONS = ("inflitt", "irrogat", "comminat")


def turned(view: View) -> list[Hit]:
    """ "1) 310.000 € à l'encontre d'Acme", an entry that needs no word of sanction: nothing else is turned so."""
    if not view.sentence.listed and not view.words.lower[view.sentence.first].isdigit():
        return []
    told = [hit for hit in view.measures if hit.type in MONETARY]
    return [
        Hit(each.first, each.last, None, ActionType.FINE, Form.NOUN)
        for each in view.sums
        for target in view.cues.get(Cue.TARGET, ())
        if target.first == each.last
        and target.last - target.first > _A_PREPOSITION
        and not any(hit.last <= each.first for hit in told)
        and any(name.first == target.last for name in view.names)
    ]


def behind_a_colon(view: View) -> list[Hit]:
    """ "La CNIL a eu la main lourde : 70 000 euros pour Acme": who acts, a colon, and whose sum it is."""
    lower = view.words.lower
    if any(hit.type in MONETARY for hit in view.measures) or not view.authorities or len(view.sums) > 1:
        return []
    return [
        Hit(each.first, each.last, None, ActionType.FINE, Form.NOUN)
        for each in view.sums
        if lower[each.first - 1] == ":"
        and view.authorities[0].first < each.first
        and any(target.first == each.last and lower[each.last] in _WHOSE for target in view.cues.get(Cue.TARGET, ()))
        and any(each.last < name.first <= each.last + _BEFORE_A_SUM for name in view.names)
    ]


def _object(view: View, verb: Hit, each: Sum) -> bool:
    """ "Imposed €650,000", "infliggere all'ente Acme 20 milioni": straight behind the verb, or behind the party."""
    between = view.words.lower[verb.last : each.first]
    if verb.last <= each.first and len(between) <= _OBJECT:
        return True
    turned = any(hit.first == verb.last for hit in view.cues.get(Cue.TARGET, ()))
    named = any(verb.last <= name.first and name.last == each.first for name in view.names)
    return turned and named and len(between) <= _TO_A_PARTY and not (frozenset(",;:") & frozenset(between))


def _of_authority(view: View, verb: Hit) -> bool:
    """ "La formation restreinte a retenu 40 millions d'euros": the authority right before its verb."""
    ends = [authority.last for authority in view.authorities]
    ends += [hit.last for hit in view.cues.get(Cue.WATCHDOG, ())]
    return any(0 <= verb.first - last <= _TO_ITS_VERB for last in ends)


def _to_somebody(view: View, verb: Hit, each: Sum) -> bool:
    """ "Réclame 8 millions à Acme", "réclame à Acme 8 millions", "lui réclame 8 millions"."""
    after = view.between(Cue.TARGET, each.last, min(each.last + _TO_A_PARTY, view.sentence.last))
    pronoun = any(hit.last == verb.first for hit in view.cues.get(Cue.ANAPHOR, ())) or _to_it(view, verb)
    opens = view.clause(verb.first, frozenset())[0]
    fronted = any(hit.first == opens and hit.last - hit.first == 1 for hit in view.cues.get(Cue.TARGET, ()))
    whom = "cui" in view.words.lower[max(verb.first - _TO_A_RELATIVE, view.sentence.first) : verb.first]
    return (
        after is not None or pronoun or whom or fronted or view.between(Cue.TARGET, verb.last, each.first) is not None
    )


def _to_it(view: View, verb: Hit) -> bool:
    """ "Le aveva comminato 17 mila euro", "lui a infligé 8 millions": a pronoun before the auxiliary."""
    at = max(verb.first - 2, view.sentence.first)
    return view.words.lower[at] in DATIVES and view.words.lower[at + 1] in _HAVING


def imposed_too(view: View) -> list[Hit]:
    """ "A further £130,000 is imposed on it", "the figure is now £3m", "per lei 5.000 euro": after a fine."""
    verbs = [h for h in view.cues.get(Cue.SUPPORT, ()) if view.words.lower[h.first].startswith(_IMPOSING)]
    several = len(view.sums) > 1 and not view.has(Cue.POSSIBLE)  # "alle altre due sono toccati rispettivamente …"
    set_anew = () if view.has(Cue.POSSIBLE) else view.cues.get(Cue.CUT_TO, ())
    return [
        Hit(each.first, each.last, None, ActionType.FINE, Form.NOUN)
        for each in view.sums
        if any(
            0 < verb.first - each.last <= _OBJECT and view.between(Cue.PASSIVE, each.last, verb.first) for verb in verbs
        )
        or any(0 <= each.first - cue.last <= 1 for cue in set_anew)
        or _owners_own(view, each)
        or (several and view.has(Cue.RESPECTIVELY))
        or tuple(view.words.lower[max(each.first - 2, 0) : each.first]) in _FOR_IT
        or (view.has(Cue.SUPPORT) and view.words.lower[each.first - 1] in {"altri", "ulteriori"})
        or (view.has(Cue.SUPPORT) and tuple(view.words.lower[max(each.first - 2, 0) : each.first]) in _ANOTHER_OF)
    ]


def _owners_own(view: View, each: Sum) -> bool:
    """ "The fine on Orla is £110,000 … Bolt Council's, also over cameras, is £50,000": the noun is told before."""
    lower, first = view.words.lower, view.sentence.first
    owners = (name for name in view.names[:1] if name.first - first <= 1 and name.last + 2 < view.sentence.last)
    is_it = lower[each.first - 1] in _IS
    return is_it and any(
        lower[owner.last : owner.last + 2] == ["'", "s"] and lower[owner.last + 2] in _NO_NOUN for owner in owners
    )


def counted_off(view: View) -> list[Hit]:
    """ "The first, €90,000, is for spam", "La seconde, de 15 000 euros": one of several fines told before."""
    first = view.sentence.first
    found: list[Hit] = []
    for each in view.sums:
        if each.first == first + 2 and tuple(view.words.lower[first : each.first]) in _ANOTHER_OF:
            found.append(Hit(each.first, each.last, None, ActionType.FINE, Form.NOUN))  # "One of €15m is for …"
            continue
        near = range(max(each.first - _TO_AN_ORDINAL, first), min(each.last + _BEFORE_A_SUM, view.sentence.last))
        for at in near if has_ordinal(view, near) else ():
            outside = not each.first <= at < each.last
            apiece = view.words.lower[at] in _APIECE and 0 <= at - each.last <= _TO_AN_APIECE  # "1.900 euro l'uno"
            if outside and not apiece and ordinal_at(view, at) is not None and _stands_for_a_noun(view, at):
                found.append(Hit(each.first, each.last, None, ActionType.FINE, Form.NOUN))
                break
    return found


def _stands_for_a_noun(view: View, at: int) -> bool:
    """Whether no noun follows an ordinal: "the second, of £5,000", "la première réprime"; not "the second breach"."""
    after = view.words.lower[at + 1 : at + 2]
    return bool(after) and (after[0] in _AFTER_AN_ORDINAL or after[0].endswith(_ENDS_OF_VERBS))


_TAKES_UP = (
    *(
        ("è", "quanto"),
        ("è", "questa", "la"),
        ("è", "la", "cifra"),
        ("è", "la", "somma"),
        ("è", "il", "conto"),
        ("tanto",),
    ),
    *(
        ("a", "tanto"),
        ("è", "il", "prezzo"),
        ("questa", "la"),
        ("questo", "il"),
        ("that", "is"),
        ("that", "'"),
        ("so", "much"),
    ),
    *(("this", "is"), ("such", "is"), ("c", "'", "est"), ("tel", "est"), ("telle", "est"), ("voilà",)),
)


def takes_up(view: View) -> bool:
    """ "È quanto il Comune dovrà versare", "That is what …": a sentence that points back to the sum before it."""
    lower, first = view.words.lower, view.sentence.first
    return any(tuple(lower[first : first + len(opening)]) == opening for opening in _TAKES_UP)


def proposed(view: View) -> list[Hit]:
    """ "It had first announced 100 million kroner": sums that only a word for a former one claims."""
    cues = [view.between(Cue.FIRST_SUM, max(e.first - _BEFORE_A_SUM, view.sentence.first), e.first) for e in view.sums]
    return [Hit(cue.first, cue.last, None, ActionType.INTENDED_FINE, Form.NOUN) for cue in cues if cue is not None]
