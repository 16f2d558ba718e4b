"""Names of laws: each spelling is found, wherever the search for them begins."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pipeline.mentions.instruments import INSTRUMENTS, Instrument, find_instruments


@pytest.mark.parametrize("instrument", INSTRUMENTS, ids=lambda instrument: instrument.spellings[:24])
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_every_spelling_is_found_where_it_begins(instrument: Instrument, data: st.DataObject) -> None:
    name = data.draw(st.from_regex(instrument.spellings, fullmatch=True))
    assert [law.start for law in find_instruments(f"under {name}.", "en")][:1] == [6]


@pytest.mark.parametrize("words", ["Actions speak", "an e-Privacy matter", "Comcode", "the code of conduct", "dlgs 5"])
def test_other_words_are_no_laws(words: str) -> None:
    assert list(find_instruments(words, "en")) == []
