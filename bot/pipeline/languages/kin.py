"""Nouns that stand for the same sort of party, in all languages: "the university" and "the college", "l'ateneo"."""

from __future__ import annotations

from bot.pipeline.languages.vocabulary import words

#: Families of nouns; a noun may belong to several ("istituto": a school, or a bank).
KIN: tuple[frozenset[str], ...] = (
    words("university college università ateneo politecnico accademia université école"),
    words("council borough town city municipality authority comune municipio città amministrazione ente giunta"),
    words("commune ville mairie municipalité collectivité métropole"),
    words("school academy college scuola liceo istituto comprensivo convitto plesso école lycée collège établissement"),
    words("""
        hospital trust surgery clinic practice nhs ospedale ospedaliera ospedaliero sanitaria asl ausl usl asp asst ats
        policlinico clinica nosocomio struttura poliambulatorio laboratorio hôpital hospitalier clinique chu ch
        établissement irccs
    """),
    words("bank lender banca banco istituto cassa credito bcc banque établissement caisse crédit"),
    words("ministry department ministero dicastero amministrazione ministère"),
    words("regione provincia amministrazione ente giunta région département collectivité conseil"),
    words("police force constabulary questura prefettura"),
    words("newspaper paper publisher quotidiano giornale testata settimanale editore journal quotidien hebdomadaire"),
    words("restaurant ristorante pizzeria trattoria locale ristoratore bar"),
    words("hotel hotels albergo hôtel struttura residence"),
    words("charity fondazione onlus associazione ente fondation association"),
    words("party partito movimento parti sindacato union syndicat"),
    words("club squadra"),
)

#: Nouns for what a company does; it is meant that is told by the same one.
TRADES: frozenset[str] = words("""
    retailer operator provider supplier platform startup start-up lender contractor subcontractor processor vendor
    broker developer landlord employer
    operatore gestore fornitore fornitrice multinazionale piattaforma catena cooperativa editore compagnia
    opérateur éditeur prestataire plateforme enseigne
""")

#: Nouns that may stand for any company.
COMPANIES: frozenset[str] = TRADES | words("""
    company firm business società azienda impresa ditta société entreprise
""")
