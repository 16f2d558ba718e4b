"""What one sentence tells of a measure: as done or not, when, of whom, for how much."""
