"""Who was sanctioned, by whom, for how much: the engine behind ``bot.pipeline.reading``.

::

    text ─► lexicon ─► layout ─► sums ─► linking, dealing ─► drafts ─► cases ─► resolve
         ─► restatements ─► assemble ─► findings

docs/extraction.md tells what each step does.
"""
