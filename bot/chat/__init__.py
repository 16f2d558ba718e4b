"""Chat platforms: shape a card, post it, take commands. Each platform is a package that knows no other."""
