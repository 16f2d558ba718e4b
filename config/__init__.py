"""The operator's side: settings, and the regulators' files.

``load_settings`` and ``load_directory`` read them; every mistake is a ConfigurationError of one sentence.
"""

from config.directory import declared_subscriptions, load_directory
from config.loading import load_settings
from config.settings import Settings

__all__ = ["Settings", "declared_subscriptions", "load_directory", "load_settings"]
