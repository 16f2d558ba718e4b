"""What only the whole text tells: who is meant, what came first, which sums are others told again."""
