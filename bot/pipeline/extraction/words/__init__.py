"""A text's words and sentences, and the phrases of its language found in them."""
