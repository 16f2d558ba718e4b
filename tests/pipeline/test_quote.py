"""The sentence that a card quotes."""

from __future__ import annotations

from bot.domain.actions import Evidence, Part
from bot.pipeline.quote import LONGEST, quote
from tests.builders import finding, item


def evidence(text: str, words: str, field: str = "amount", part: Part = Part.TEXT) -> Evidence:
    start = text.index(words)
    return Evidence(field=field, part=part, text=words, start=start, end=start + len(words))


def test_the_sentence_around_the_sum():
    text = "An inquiry began in May. Hollybank Ltd was fined £90,000 on 3 June. It may appeal."
    found = finding(evidence=[evidence(text, "fined", "type"), evidence(text, "£90,000")])
    assert quote(item(text=text), found) == "Hollybank Ltd was fined £90,000 on 3 June."


def test_a_headline_is_quoted_where_only_it_tells():
    found = finding(evidence=[evidence("Agency fined £5,000", "£5,000", part=Part.TITLE)])
    assert quote(item(title="Agency fined £5,000"), found) == "Agency fined £5,000"


def test_a_long_sentence_is_cut_between_words_around_the_sum():
    text = "word " * 300 + "a fine of £90,000 " + "tail " * 300
    told = quote(item(text=text), finding(evidence=[evidence(text, "£90,000")]))
    assert "£90,000" in told
    assert len(told) <= LONGEST + 4
    assert told.startswith("… ")
    assert told.endswith(" …")


def test_no_evidence_no_quotation():
    assert quote(item(text="Something."), finding()) == ""


def test_evidence_of_another_item_is_not_quoted_from_this_one():
    here = item("item-2", text="the French page says 3,2 millions")
    foreign = Evidence(field="amount", text="3.2 million", start=4, end=15)
    assert quote(here, finding(evidence=[foreign])) == ""


def test_a_body_that_begins_with_its_headline_is_quoted_further_on():
    title = "Agency fined £5,000"
    text = f"{title}\nThe agency must pay £5,000 for its calls. It may appeal."
    found = finding(evidence=[evidence(text, "£5,000")])
    assert quote(item(title=title, text=text), found) == "The agency must pay £5,000 for its calls."
