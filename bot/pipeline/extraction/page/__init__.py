"""An item laid out: everything that stands in each sentence, and what its place on the page tells."""
