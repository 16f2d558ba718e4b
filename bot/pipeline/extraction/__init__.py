"""Who was sanctioned, by whom, for how much: the engine behind ``bot.pipeline.reading``.

::

    findings            values with their words, and how sure the reader is
    classify, details   whether the item is news; dates, laws and people of its actions
    story               what only the whole text tells
    sentences           one measure, one party, one sum, as one sentence tells it
    money               what part each sum plays
    grammar             which name a measure or sum is turned on
    page                an item laid out sentence by sentence
    naming              who is named, by name or by description
    words               words and sentences with their offsets, and the phrases of a language

Imports point down this list. docs/extraction.md tells what each room does.
"""
