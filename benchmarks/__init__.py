"""Measurements, run by hand or by ``make bench``; docs/performance.md holds their tables.

Machines differ and are noisy: what counts are ratios within one run. Peers run in an environment of their own, from
``peers/requirements.lock``, so that the project never depends on them.
"""
