"""The sample regulators that ``make demo`` serves over loopback HTTP, and the tour that it gives of the real program.

::

    texts.toml     what the sample regulators publish: invented parties, in English, French and Italian
    texts.py       reads it
    pages.py       gives it the shape of each regulator's own site: JSON search, RSS, listing, article
    server.py      serves it on loopback ports
    __main__.py    the tour: sets up a folder, and calls ``finewatch`` as anybody would

The program does not know that it is shown: it is called as a command, and its settings file names the addresses.
"""
