"""What a text mentions, wherever it stands: sums, dates, laws, decision numbers, people; with the words that say so.

Finders know the grammar of their kind and nothing of parties or sanctions: that a sum is the fine, and whose, is for
``bot.pipeline.extraction`` to say.
"""
