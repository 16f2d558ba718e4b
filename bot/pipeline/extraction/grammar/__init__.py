"""Which name a word is about, by the grammar of its sentence."""
