"""Slack: cards as Block Kit, posts through the Web API, commands through Socket Mode."""

from bot.chat.slack.app import SlackOptions, SlackPlatform, open_slack

__all__ = ["SlackOptions", "SlackPlatform", "open_slack"]
