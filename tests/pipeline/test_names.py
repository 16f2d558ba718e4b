"""Names of parties: what folds together, and what must stay apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pipeline.names import same_party, significant_words, subject_key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("FREE", "free"),
        ("FREE MOBILE", "free mobile"),
        ("la société FREE MOBILE", "free mobile"),
        ("Acme Widgets Limited", "acme widgets"),
        ("ACME WIDGETS LTD.", "acme widgets"),
        ("Intesa Verde S.p.A.", "intesa verde"),
        ("Intesa Verde s. p. a.", "intesa verde"),
        ("Rossi S.r.l.", "rossi"),
        ("SARL Dupont", "dupont"),
        ("l’Hôpital d’Évreux", "hopital evreux"),
        ("Hopital d'Evreux", "hopital evreux"),
        ("Ministero dell'Interno", "ministero interno"),
        ("Muster GmbH & Co. KG", "muster"),
        ("Handel AB", "handel"),
        ("AG Communications Ltd", "ag communications"),
        ("Police Service of Northern Ireland (PSNI)", "police service northern ireland"),
        ("Acme (UK) Ltd", "acme uk"),
        ("Outsource Calls Ltd (OCL)", "outsource calls"),
        ("Green Homes Ltd t/a Warm Lofts", "green homes"),
        ("Banque & Cie", "banque"),
        ("Marks and Sparks plc", "marks sparks"),
        ("Marks & Sparks", "marks sparks"),
        ("Sainsbury’s", "sainsburys"),
        ("Canal+", "canal+"),
        ("Nil Europe Core S.à r.l.", "nil europe core"),
        ("Società Alfa a r.l.", "alfa"),
        ("e-Dreamers", "edreamers"),
        ("INFINITE MODES SERVICES CO. LIMITED", "infinite modes services"),
        ("AS Aventures", "as aventures"),
        ("SA", "sa"),
        ("", ""),
    ],
)
def test_a_key_drops_what_varies_and_keeps_what_tells_companies_apart(name: str, key: str) -> None:
    assert subject_key(name) == key


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Acme Ltd", "ACME Limited"),
        ("Clear Sight AI", "Clear Sight AI, Inc."),
        ("Police Service of Northern Ireland (PSNI)", "PSNI"),
        ("Société Horizon Énergie SAS", "Horizon Energie"),
        ("Sphere Platforms Ireland Ltd (formerly Friendbook Ireland Ltd)", "Friendbook Ireland Limited"),
        ("Infinite Modes Co. Limited", "Infinite Modes Ltd"),
        ("Nil Europe Core S.à r.l.", "NIL EUROPE CORE SARL"),
        ("The Data Shop", "Data Shop Ltd (trading as Leads4U)"),
    ],
)
def test_one_party_under_two_spellings(a: str, b: str) -> None:
    assert same_party(a, b)
    assert same_party(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("FREE", "FREE MOBILE"),
        ("Google LLC", "Google Ireland Limited"),
        ("Equifile Inc", "Equifile Ltd"),
        ("Acme Italia S.p.A.", "Acme Italia Servizi S.p.A."),
        ("Comune di Arco", "Comune di Arcore"),
        ("Canal", "Canal+"),
        ("", ""),
        ("", "Acme"),
    ],
)
def test_parties_that_may_differ_are_not_the_same(a: str, b: str) -> None:
    assert not same_party(a, b)
    assert not same_party(b, a)


def test_significant_words_find_sisters_but_not_everyone() -> None:
    assert significant_words("FREE") & significant_words("FREE MOBILE")
    assert significant_words("Police Service of Northern Ireland (PSNI)") >= {"psni", "police"}
    assert not significant_words("Blue Group Services Ltd") & significant_words("Red Group Services Ltd")
    assert significant_words("the company") == {"company"}


@given(st.text(max_size=60))
def test_any_text_has_a_key_that_folds_no_further(name: str) -> None:
    key = subject_key(name)
    assert key == key.strip()
    assert subject_key(name.upper().lower()) == subject_key(name.upper().lower().strip())
