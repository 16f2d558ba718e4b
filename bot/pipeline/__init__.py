"""The pure stages of the way of one item: no I/O, no clock, no settings.

::

    timer: due sources ──► services/poll.py
      │  fetch      Source      → Fetched | Unchanged           sources/http.py      I/O, conditional, bounded
      │  read       Fetched     → FeedItem*                     sources/<kind>.py    RSS/Atom, JSON search, HTML listing
      │  unseen     FeedItem*   → new or changed FeedItem*      pipeline/unseen      dedupe 1: same item, same content
      │  article    FeedItem    → FeedItem with full text       sources/article.py   I/O, only for items worth reading
      │  classify   FeedItem    → Verdict                       pipeline/extraction  is it enforcement, and why
      │  extract    FeedItem    → Finding*                      pipeline/reading     every value with its evidence
      │  identify   Finding*    → new | repeat of | update of   pipeline/identify    dedupe 2: same action elsewhere
      │  match      Action*     → Delivery*                     pipeline/match       subscriptions and their filters
      ▼  record     items, actions, deliveries, source state    services/record.py   ONE transaction
    timer, and woken by record ──► services/deliver.py
      │  claim      Outbox      → Delivery*                     storage
      │  present    Action      → Card                          pipeline/present     a message before any platform
      │  post       Card        → Receipt                       chat/<platform>      I/O
      ▼  settle     delivered | deferred | rejected | unknown   storage
    people ──► chat/<platform> ──► services/commands.py ──► services/answer.py ──► Card ──► chat/<platform>
"""
