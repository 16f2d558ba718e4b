"""Citations of law, in all their spellings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pipeline.mentions.provisions import distinct_provisions, find_provisions


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "in breach of Article 5(1)(f) of the UK GDPR.", "Article 5(1)(f) UK GDPR"),
        ("en", "contrary to Art. 5 (1) f) GDPR and", "Article 5(1)(f) GDPR"),
        ("en", "minimisation (Article 5.1.c of the GDPR)", "Article 5(1)(c) GDPR"),
        ("en", "under Articles 13 & 14 GDPR (information)", "Articles 13 & 14 GDPR"),
        (
            "en",
            "Articles 12, 13 and 14 of the General Data Protection Regulation (GDPR)",
            "Articles 12, 13 and 14 GDPR",
        ),
        ("en", "transfers under Chapter V of the GDPR stopped", "Chapter V GDPR"),
        ("en", "which breached Regulation 21 of PECR", "Regulation 21 PECR"),
        (
            "en",
            "Regulations 22 and 23 of the Privacy and Electronic Communications (EC Directive) Regulations 2003",
            "Regulations 22 and 23 PECR",
        ),
        ("en", "a notice under section 155 of the Data Protection Act 2018", "section 155 DPA 2018"),
        ("en", "convicted under s. 170 of the DPA 2018", "section 170 DPA 2018"),
        ("en", "a breach of APP 11.1 by the provider", "APP 11.1 Privacy Act 1988"),
        ("en", "breached Australian Privacy Principles 3.3 and 5 by", "APPs 3.3 and 5 Privacy Act 1988"),
        ("en", "under section 13G of the Privacy Act 1988 (Cth)", "section 13G Privacy Act 1988"),
        ("en", "messages in breach of the Spam Act 2003 were", "Spam Act 2003"),
        ("fr", "l'article 82 de la loi « Informatique et Libertés »", "article 82 loi Informatique et Libertés"),
        ("fr", "(loi Informatique et Libertés, article 82)", "article 82 loi Informatique et Libertés"),
        ("fr", "article 82 de la loi n°\u00a078-17 du 6 janvier 1978", "article 82 loi Informatique et Libertés"),
        ("fr", "au titre de l’article L.34-5 du CPCE.", "article L. 34-5 CPCE"),
        ("fr", "l'article L. 34-5 du code des postes et des communications électroniques", "article L. 34-5 CPCE"),
        ("fr", "les articles 5-1-e), 13 et 32 du RGPD", "articles 5-1-e), 13 et 32 RGPD"),
        ("it", "ai sensi dell'art. 166 del Codice", "art. 166 Codice privacy"),
        (
            "it",
            "gli artt. 5, par. 1, lett. a) e c), 6 e 13 del Regolamento",
            "artt. 5, par. 1, lett. a) e c), 6 e 13 GDPR",
        ),
        ("it", "l'art. 157 del d.lgs. 196/2003 impone", "art. 157 Codice privacy"),
        ("it", "articolo 4 della legge 300/1970", "art. 4 Statuto dei lavoratori"),
    ],
)
def test_a_citation_gets_one_spelling(language: str, text: str, value: str) -> None:
    mentions = find_provisions(text, language)
    assert [m.value for m in mentions] == [value]
    assert all(text[m.start : m.end] == m.text for m in mentions)


def test_several_articles_stay_one_mention_as_cited() -> None:
    text = "per violazione degli artt. 13, 23 e 130 del Codice in materia di protezione dei dati personali"
    (mention,) = find_provisions(text, "it")
    assert mention.text == text[text.index("artt.") :]


def test_a_provision_without_its_law_keeps_its_bare_number() -> None:
    (mention,) = find_provisions("Cookies were at fault too (Article 82).", "en")
    assert (mention.value, mention.instrument) == ("Article 82", None)


def test_a_regulation_belongs_to_the_only_regulations_named() -> None:
    text = "It broke regulation 21. PECR forbids such calls."
    assert [m.value for m in find_provisions(text, "en")] == ["Regulation 21 PECR", "PECR"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "sur le fondement de l'article L. 761-1 du code de justice administrative"),
        ("en", "an article 13 pages long of the newspaper 2016"),
        ("en", "the Act requires that the DPA act"),
        ("it", "Codice deontologico e regolamento interno"),
        ("fr", "article 6 de la charte des droits"),
    ],
)
def test_other_laws_and_other_articles_are_left_out(language: str, text: str) -> None:
    assert [m.value for m in find_provisions(text, language) if m.instrument] == []


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "fined under Article 32, 14 million people were hit", ["Article 32"]),
        ("fr", "l'article 82, 150 000 euros", ["article 82"]),
        ("en", "Article 6, Article 13, Article 5", ["Article 6", "Article 13", "Article 5"]),
    ],
)
def test_a_list_ends_where_other_numbers_begin(language: str, text: str, values: list[str]) -> None:
    assert [m.value for m in find_provisions(text, language)] == values


def test_a_bare_law_gives_way_to_its_own_provision() -> None:
    text = "The GDPR applies. Article 32 GDPR was breached, and the PECR. The GDPR says so."
    assert [m.value for m in distinct_provisions(find_provisions(text, "en"))] == ["Article 32 GDPR", "PECR"]


@given(
    st.lists(st.integers(min_value=1, max_value=99), min_size=1, max_size=4, unique=True),
    st.sampled_from(["UK GDPR", "GDPR"]),
    st.booleans(),
)
def test_generated_lists_are_read_back(numbers: list[int], law: str, of: bool) -> None:
    listed = ", ".join(map(str, numbers[:-1])) + (" and " if len(numbers) > 1 else "") + str(numbers[-1])
    word = "Articles" if len(numbers) > 1 else "Article"
    (mention,) = find_provisions(f"It broke {word} {listed} {'of the ' if of else ''}{law}.", "en")
    assert mention.value == f"{word} {listed} {law}"


@given(
    st.text(alphabet=st.sampled_from("artickles 0123456789.,;()-&°§ del GDPRLU«»\n\u00a0"), max_size=300),
    st.sampled_from(["en", "fr", "it"]),
)
def test_any_text_is_read_without_complaint(text: str, language: str) -> None:
    end = 0
    for mention in find_provisions(text, language):
        assert text[mention.start : mention.end] == mention.text
        assert mention.start >= end
        end = mention.end
