"""Reading items on every core: ``pool`` shares them out, ``process`` is what runs on the other cores.

Nothing is imported here, since each worker would pay for it when it starts.
"""
