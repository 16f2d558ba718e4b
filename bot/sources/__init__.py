"""Reads what regulators publish.

::

    reader.py      a source's visit: asks, recognises what has not changed, hands the body to the kind's reader
      http.py        one polite request: redirects, validators, limits       addresses.py  only public ones
                                                                             robots.py     what a site asks for
                                                                             pacing.py     one at a time
                                                                             bodies.py     bounded decompression
                                                                             headers.py    what headers state
      kinds.py       kind → how to ask, read and complete
        feed.py        RSS and Atom                join.py        links from a listing
        ico_search.py  the ICO's JSON search       newsletter.py  one page, several decisions
        listing.py     an HTML page
      article.py     an item's own page            maintext.py    its text without what surrounds it
    reading.py     entries to items, each with an identity
    text.py  links.py  dates.py  markup.py     cleaning
"""

from __future__ import annotations

from bot.sources.http import HttpOptions
from bot.sources.reader import HttpSourceReader, open_sources

__all__ = ["HttpOptions", "HttpSourceReader", "open_sources"]
