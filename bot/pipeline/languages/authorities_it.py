"""How Italian calls the authorities of other countries: "la Commissione irlandese per la protezione dei dati"."""

from __future__ import annotations

from bot.pipeline.languages.vocabulary import phrases

_ALIKE = """
    {irlandese,francese,olandese,belga,svedese,norvegese,danese,finlandese,portoghese,ungherese,lussemburghese,inglese
    statunitense,canadese,giapponese,ceca,estone,lettone,lituana,islandese,cipriota,maltese,bavarese}
"""
_IN_O = """
    {spagnol,tedesc,austriac,polacc,grec,svizzer,britannic,australian,corean,turc,brasilian,rumen,croat,sloven,bulgar}
"""
_NATIONS = [
    *((nation, nation) for nation in phrases(" ".join(_ALIKE.split()).replace(" ", ","))),
    *((f"{stem}a", f"{stem}o") for stem in phrases(" ".join(_IN_O.split()))),
]
_FEMININE = phrases("commissione; autorità; agenzia; authority")
_MASCULINE = phrases("garante; commissario; ufficio")
_FIELD = phrases("{per la,di,della} protezione dei dati; {,per la} privacy")

#: Feminine and masculine bodies of every nation, with and without their field.
FOREIGN_WATCHDOGS: tuple[str, ...] = tuple(
    f"{body} {form} {field}"
    for feminine, masculine in _NATIONS
    for bodies, form in ((_FEMININE, feminine), (_MASCULINE, masculine))
    for body in bodies
    for field in _FIELD
) + tuple(
    f"{body} {form}"
    for feminine, masculine in _NATIONS
    for body, form in (("autorità", feminine), ("authority", feminine), ("garante", masculine))
)
