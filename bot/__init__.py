"""Finewatch: privacy regulators' enforcement actions, told once in Slack and Discord."""

__version__ = "0.1.0"
