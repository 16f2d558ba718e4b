"""Who is named: authorities, parties by name, parties by description."""
